#include "core/action/verbs/scratch.h"

#include "core/action/run.h"
#include "core/base/core_text.h"
#include "core/node/port_check.h"

#include <QDir>
#include <QUuid>

#include <unistd.h>

namespace ringside {

namespace {

constexpr int kAttempts = 3; // somebody may take the ports meanwhile

/// Below the kernel's own range, the bus ports too; elsewhere for each process.
int firstPort(int attempt)
{
    return 12'000 + (int(getpid()) * 7 + attempt * 131) % 800 * 10;
}

/// Named as the shell names such labs: what a killed process leaves behind is removed at the next look.
QString scratchDirectory()
{
    const QString name = QUuid::createUuid().toString(QUuid::Id128).left(12);
    return QDir(Lab::defaultRoot()).filePath(QStringLiteral("scratch-") + name);
}

Action creation(const Scratch::Plan& plan, int basePort, const QString& program)
{
    Action create{QStringLiteral("create"),
                  {},
                  {{QStringLiteral("masters"), QString::number(plan.masters)},
                   {QStringLiteral("replicas"), QString::number(plan.replicas)},
                   {QStringLiteral("timeout"), QStringLiteral("2000")},
                   {QStringLiteral("base-port"), QString::number(basePort)}}};
    if (!program.isEmpty())
        create.options.emplace_back(QStringLiteral("program"), program);
    return create;
}

} // namespace

Result<std::unique_ptr<Scratch>> Scratch::open(ActionContext& context, const Plan& plan)
{
    std::unique_ptr<Scratch> scratch(new Scratch(plan));
    auto lab = Laboratory::open({scratchDirectory(), 0, true}, [](const Snapshot&, const Events&) {});
    if (!lab)
        return lab.error();
    scratch->m_lab = std::move(*lab);
    if (const Status created = scratch->create(context); !created)
        return created.error();
    return scratch;
}

Status Scratch::create(ActionContext& context)
{
    const QString program = context.lab().record().program.path; // what the user's lab runs
    std::optional<Error> error;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int basePort = findFreeBasePort(firstPort(attempt), m_plan.masters * (1 + m_plan.replicas));
        if (basePort == 0)
            return Error{ErrorCode::PortTaken, CoreText::tr("There are no free ports for a second cluster."),
                         m_plan.otherwise};
        const ActionResult created =
            runAction(creation(m_plan, basePort, program), *m_lab, context.stopToken(),
                      [&](double part, const QString& step) { context.progress(part * 0.15, step); });
        for (const QString& command : created.commands)
            context.did(command);
        if (created.ok)
            return Done{};
        error = created.error;
        if (error->code != ErrorCode::PortTaken)
            break;
    }
    return *error;
}

Scratch::~Scratch()
{
    if (!m_lab)
        return; // it could not be opened
    m_lab->ledger().halt();
    m_lab->load().drop();
    m_lab->killServers(m_plan.user); // nobody waits for their orderly end
}

} // namespace ringside
