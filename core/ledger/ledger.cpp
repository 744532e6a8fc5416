#include "core/ledger/ledger.h"

#include "core/base/core_text.h"
#include "core/ledger/crew.h"
#include "core/ledger/export.h"
#include "core/ledger/placement.h"
#include "core/ledger/plans.h"
#include "core/ledger/read_back.h"
#include "core/ledger/report.h"
#include "core/ledger/sweep.h"

#include <QDateTime>

#include <algorithm>

namespace ringside {

using namespace ledger;

namespace {

constexpr qint64 kListed = 500; // lost writes that a report names one by one

qint64 wallMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

Ledger::Ledger(Fabric& fabric)
    : m_fabric(fabric)
{
}

Ledger::~Ledger()
{
    halt();
}

void Ledger::setNodes(std::vector<client::KnownNode> nodes)
{
    m_directory.set(std::move(nodes));
}

void Ledger::observe(const ClusterSnapshot& cluster)
{
    const std::lock_guard lock(m_mutex);
    m_history.observe(cluster);
}

LedgerState Ledger::state() const
{
    const std::lock_guard lock(m_mutex);
    LedgerState state = m_state;
    if (m_crew && state.phase == LedgerState::Phase::Writing) {
        state.writers = m_crew->states();
        state.bytes = m_crew->bytes();
    }
    return state;
}

void Ledger::setPhase(LedgerState::Phase phase)
{
    const std::lock_guard lock(m_mutex);
    m_state.phase = phase;
    m_state.progress = 0;
    m_state.report.reset();
}

std::vector<int> Ledger::clients() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<int> clients;
    for (const WriterState& writer : m_state.writers)
        clients.push_back(writer.client);
    return clients;
}

History Ledger::history() const
{
    const std::lock_guard lock(m_mutex);
    return m_history;
}

Ledger::Stopped Ledger::orHalted(const Stopped& stopped) const
{
    return [this, stopped] { return m_halting > 0 || stopped(); };
}

Result<Ledger::Work> Ledger::takeWork()
{
    Work work(m_work, std::try_to_lock);
    if (!work || m_halting > 0)
        return notPossible(CoreText::tr("Another action is using the ledger."),
                           CoreText::tr("Wait until it is done, or cancel it."));
    return work;
}

/// The account, with nobody writing to it.
Result<Ledger::Work> Ledger::takeAccount()
{
    Result<Work> work = takeWork();
    if (!work)
        return work;
    if (state().phase == LedgerState::Phase::Writing)
        return notPossible(CoreText::tr("The ledger is being written."),
                           CoreText::tr("`ledger stop` ends that."));
    if (!m_account)
        return notPossible(CoreText::tr("Nothing was written yet."),
                           CoreText::tr("`ledger start` lets clients write."));
    endCrew();
    return work;
}

/// Waits for the writers' end; from then on the account is free.
void Ledger::endCrew()
{
    std::shared_ptr<Crew> crew;
    {
        const std::lock_guard lock(m_mutex);
        crew = m_crew;
    }
    if (!crew)
        return;
    crew->finishAndWait();
    const std::lock_guard lock(m_mutex);
    m_crew.reset();
}

/// Makes the clients known to the network, with the cuts that hold where they stand.
Status Ledger::place(const std::vector<WriterPlan>& plans)
{
    const std::vector<LinkFault> faults = m_fabric.faults();
    for (size_t i = 0; i < plans.size(); ++i) {
        if (const Status added = m_fabric.addClient(plans[i].client, plans[i].source); !added) {
            while (i > 0)
                m_fabric.removeClient(plans[--i].client);
            return added;
        }
        m_fabric.addFaults(inheritedCuts(faults, plans[i].client, plans[i].beside));
    }
    return Done{};
}

Status Ledger::start(const LedgerOptions& options, const ClusterSnapshot& now,
                     const std::function<QString(int client)>& sourceOf)
{
    const Result<Work> work = takeWork();
    if (!work)
        return work.error();
    if (state().phase == LedgerState::Phase::Writing)
        return notPossible(CoreText::tr("The ledger is being written already."));
    endCrew();
    const QByteArray run = newRun();
    std::vector<KeyGroup> groups;
    std::vector<WriterPlan> plans = plansOf(options, now, run, sourceOf, groups);
    if (groups.empty())
        return notPossible(CoreText::tr("No slot has an owner, so nothing can be written."));
    if (const Status enough = enoughFiles(plans, now.nodes.size()); !enough)
        return enough;
    if (const Status placed = place(plans); !placed)
        return placed;
    m_account = std::make_unique<Account>(std::move(groups), options.writers, options.valueSize,
                                          options.limit > 0 ? options.limit : Account::kMostOperations);
    const std::lock_guard lock(m_mutex);
    m_history.restart();
    m_state = {};
    m_state.phase = LedgerState::Phase::Writing;
    m_state.run = QString::fromLatin1(run);
    m_state.startedMs = wallMs();
    m_state.waitReplicas = options.waitReplicas;
    m_state.rate = options.rate;
    m_crew = std::make_shared<Crew>(std::move(plans), *m_account, m_directory,
                                    [this](const std::vector<WriterState>& states) { ended(states); });
    return Done{};
}

/// The writers' last deed, on their thread.
void Ledger::ended(const std::vector<WriterState>& states)
{
    for (const WriterState& writer : states)
        m_fabric.removeClient(writer.client);
    const std::lock_guard lock(m_mutex);
    m_state.phase = LedgerState::Phase::Stopped;
    m_state.endedMs = wallMs();
    m_state.bytes = m_account->bytes();
    m_state.writers = states;
    for (WriterState& writer : m_state.writers)
        writer.acceptedPerSecond = writer.refusedPerSecond = writer.unknownPerSecond = 0;
    if (m_account->isFull())
        m_state.note =
            CoreText::tr("Writing has ended after %1 operations: the ledger is full.").arg(m_account->size());
}

Status Ledger::stop()
{
    const Result<Work> work = takeWork();
    if (!work)
        return work.error();
    endCrew();
    return Done{};
}

Result<std::shared_ptr<const LedgerReport>> Ledger::read(const ClusterSnapshot& quiet, const Stopped& stopped,
                                                         const Told& told,
                                                         const std::function<Status()>& stillTheSame)
{
    const Result<Work> work = takeAccount();
    if (!work)
        return work.error();
    setPhase(LedgerState::Phase::Reading);
    const auto tell = [&](double fraction) {
        told(fraction);
        const std::lock_guard lock(m_mutex);
        m_state.progress = fraction;
    };
    Owners owners(m_directory, tableBeside(quiet, 0));
    Status status = readBack(*m_account, owners, orHalted(stopped), tell);
    if (status)
        status = stillTheSame();
    if (!status) {
        m_account->clearFound();
        setPhase(LedgerState::Phase::Stopped);
        return status.error();
    }
    return judge();
}

std::shared_ptr<const LedgerReport> Ledger::judge()
{
    const History past = history();
    const auto report =
        std::make_shared<const LedgerReport>(reportOf(*m_account, past, clients(), kListed, wallMs()));
    const std::vector<Verified> verified = verifiedOf(*m_account);
    const std::lock_guard lock(m_mutex);
    for (size_t i = 0; i < verified.size(); ++i) {
        m_state.writers[i].lost = verified[i].lost;
        m_state.writers[i].recovered = verified[i].recovered;
    }
    m_state.lost = report->lost;
    m_state.recovered = report->recovered;
    m_state.phantom = report->phantom;
    m_state.report = report;
    m_state.progress = 1;
    m_state.phase = LedgerState::Phase::Read;
    return report;
}

Status Ledger::exportTo(const QString& path, const Stopped& stopped)
{
    const Result<Work> work = takeAccount();
    return work ? ledger::exportTo(path, *m_account, clients(), orHalted(stopped)) : Status(work.error());
}

Result<qint64> Ledger::forget(const std::vector<int>& masters, const Stopped& stopped, const Told& told)
{
    const Result<Work> work = takeWork();
    if (!work)
        return work.error();
    if (state().phase == LedgerState::Phase::Writing)
        return notPossible(CoreText::tr("The ledger is being written."),
                           CoreText::tr("`ledger stop` ends that."));
    endCrew();
    Owners owners(m_directory, {});
    Result<qint64> deleted = sweep(kKeyPrefix, masters, owners, orHalted(stopped), told);
    if (!deleted)
        return deleted;
    m_account.reset();
    const std::lock_guard lock(m_mutex);
    m_state = {};
    return deleted;
}

/// Ends what goes on, without waiting for answers, and takes the work over.
Ledger::Work Ledger::seizeWork()
{
    ++m_halting;
    {
        const std::lock_guard lock(m_mutex);
        if (m_crew)
            m_crew->drop();
    }
    Work work(m_work);
    endCrew();
    --m_halting;
    return work;
}

void Ledger::halt()
{
    seizeWork();
}

void Ledger::drop()
{
    const Work work = seizeWork();
    m_account.reset();
    const std::lock_guard lock(m_mutex);
    m_state = {};
    m_history = {};
}

} // namespace ringside
