#include "core/action/verbs/common.h"
#include "core/action/verbs/lab/create_plan.h"
#include "core/action/verbs/lab/form.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/snapshot_json.h"
#include "core/node/port_check.h"

namespace ringside {

namespace {

std::optional<ArgumentError> checkCreate(const Action& action)
{
    for (int i = 0; i < action.arguments.size(); ++i) {
        if (action.arguments[i] != u"stepwise" && action.arguments[i] != u"auth")
            return ArgumentError{i, {}, CoreText::tr("'%1' is unknown here.").arg(action.arguments[i])};
    }
    for (const auto& [name, first, last] : {std::tuple("masters", 1, 30),
                                            {"replicas", 0, 5},
                                            {"timeout", 100, 600'000},
                                            {"base-port", 1024, 55535}}) {
        if (auto error = checkInt(action, QLatin1String(name), first, last))
            return error;
    }
    if (const auto pace = action.option(u"pace"); pace && !parseDuration(*pace))
        return ArgumentError{0, QStringLiteral("pace"),
                             CoreText::tr("'%1' is not a duration. Write 500ms or 1s.").arg(*pace)};
    return std::nullopt;
}

std::optional<QString> whyNotCreate(const Action&, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return std::nullopt;
    return CoreText::tr("This lab has a cluster of %1 nodes already. `start` runs it again; `reset` deletes "
                        "it and its data.")
        .arg(cluster.nodes.size());
}

Status checkPorts(int basePort, int nodes)
{
    if (basePort < 1024 || basePort + nodes - 1 > 55535)
        return Error{
            ErrorCode::BadInput,
            CoreText::tr("Ports %1 to %2 cannot be used.").arg(basePort).arg(basePort + nodes - 1),
            CoreText::tr("Choose a base port from 1024 to %1: each node also needs its port + 10000.")
                .arg(55536 - nodes)};
    for (int i = 0; i < nodes; ++i) {
        for (const int port : {basePort + i, basePort + i + 10000}) {
            if (const Status free = checkPortFree(port); !free) {
                const int other = findFreeBasePort(basePort + nodes, nodes);
                return Error{free.error().code, free.error().message,
                             other == 0
                                 ? free.error().advice
                                 : CoreText::tr("End that process, or use other ports: base-port=%1 is free.")
                                       .arg(other)};
            }
        }
    }
    return Done{};
}

/// Everything up to running servers. What it leaves behind on failure is cleared by the caller.
Status prepare(const CreatePlan& plan, const ServerProgram& program, ActionContext& context)
{
    Laboratory& lab = context.lab();
    const int basePort = plan.basePort ? plan.basePort : lab.record().basePort;
    const Status recorded = lab.change([&](LabRecord& record) {
        record.program = program;
        record.basePort = basePort;
        record.password = plan.password;
        record.directives.insert(QStringLiteral("cluster-node-timeout"), QString::number(plan.timeoutMs));
        record.nodes = plannedNodes(plan, basePort);
    });
    if (!recorded)
        return recorded;
    if (const Status opened = lab.openNetwork(); !opened)
        return opened;
    return prepareDirectories(plan, context);
}

Result<QJsonObject> create(const CreatePlan& plan, const ServerProgram& program, ActionContext& context)
{
    Laboratory& lab = context.lab();
    context.progress(0, CoreText::tr("Preparing %1 nodes").arg(plan.nodes()));
    if (const Status prepared = prepare(plan, program, context); !prepared)
        return prepared.error();
    tellPassword(context);
    lab.watch(true);
    if (const Status started = startAll(plan, context); !started)
        return started.error();
    if (plan.stepwise) {
        if (const Status formed = formStepwise(plan, context); !formed)
            return formed.error();
    }
    const Result<Snapshot> ready = awaitFormed(context, 0.5);
    if (!ready)
        return ready.error();
    QJsonObject result = toJson(**ready);
    addPassword(result, context, plan.passwordMade ? plan.password : QString());
    return result;
}

Result<QJsonObject> runCreate(const Action& action, ActionContext& context)
{
    const Result<CreatePlan> plan = createPlan(action);
    if (!plan)
        return plan.error();
    const Result<ServerProgram> program =
        plan->program.isEmpty() ? defaultProgram() : inspectProgram(plan->program);
    if (!program)
        return program.error();
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    if (context.lab().nodeCount() > 0)
        return Error{ErrorCode::NotPossible, CoreText::tr("This lab has a cluster already.")};
    if (const Status ports =
            checkPorts(plan->basePort ? plan->basePort : context.lab().record().basePort, plan->nodes());
        !ports)
        return ports.error();
    Result<QJsonObject> created = create(*plan, *program, context);
    if (!created) {
        // A half-made cluster is of no use to anybody and held no data yet.
        context.progress(-1, CoreText::tr("Cleaning up what was started"));
        if (const Status cleared = context.lab().clear(context.text()); !cleared)
            return Error{created.error().code, created.error().text(), cleared.error().text()};
    }
    return created;
}

} // namespace

Verb createVerb()
{
    Verb verb{QStringLiteral("create"),
              QStringLiteral("create [masters=3] [replicas=1] [timeout=5000] [stepwise [pace=400ms]] [auth | "
                             "password=WORD] [base-port=9000] [program=PATH]"),
              CoreText::tr("starts a new cluster; stepwise shows each MEET, ADDSLOTSRANGE and REPLICATE"),
              {},
              checkCreate,
              whyNotCreate,
              runCreate};
    for (const char* option : {"masters", "replicas", "timeout", "pace", "password", "base-port", "program"})
        verb.options << QLatin1String(option);
    return verb;
}

} // namespace ringside
