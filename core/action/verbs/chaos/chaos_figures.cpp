// What a chaos run sees and tells while it goes, and how it ends.

#include "core/action/verbs/chaos/chaos_walk.h"

#include "core/action/verbs/common.h"
#include "core/base/core_text.h"
#include "core/chaos/chaos_verdict.h"
#include "core/cluster/judgement.h"

#include <QDateTime>
#include <QSaveFile>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kWholeAgainMs = 60'000;
constexpr int kChaosSeenMs = 2000;
constexpr int kChaosToldMs = 5000; // for the last witnesses of a failover that is over
constexpr size_t kAnsweredShown = 300;

bool isWhole(const ClusterSnapshot& cluster)
{
    return cluster.state == ClusterState::Ok && troubles(cluster).isEmpty();
}

} // namespace

/// Those that are over by now, by shard; and the seconds of the load.
void ChaosWalk::takeWindows()
{
    for (const LoadWindow& window : m_lab.load().windows(m_report.windows.size()))
        m_report.windows.push_back(
            windowOf(window, qint64(m_report.windows.size()) * m_report.windowMs, m_shards));
    if (const LoadGenerator::State load = m_lab.load().state()) {
        for (const LoadSecond& second : load->bySecond) {
            if (m_report.seconds.empty() || second.startMs > m_report.seconds.back().startMs)
                m_report.seconds.push_back(second);
        }
    }
}

void ChaosWalk::tell()
{
    const ChaosFigures seen = availabilityOf(m_report.windows);
    ChaosState& state = m_report.state;
    state.passedMs = nowMs();
    state.operations = seen.operations;
    state.failed = seen.failed;
    state.availabilityOperations = seen.ofOperations;
    state.availabilityWindows = seen.ofWindows;
    state.longestOutageMs = seen.longestOutageMs;
    m_report.worstShard = seen.worstShard < 0 ? std::nullopt : std::optional(seen.worstShard);
    m_report.worstAvailability =
        m_report.worstShard ? std::optional(seen.shards[size_t(seen.worstShard)]) : std::nullopt;
    state.answered.clear();
    const size_t first = m_report.windows.size() - std::min(m_report.windows.size(), kAnsweredShown);
    for (size_t i = first; i < m_report.windows.size(); ++i) {
        const std::vector<int>& answered = m_report.windows[i].answered;
        state.answered.push_back(
            int(std::count_if(answered.begin(), answered.end(), [](int n) { return n > 0; })));
    }
    m_lab.chaos().tell(state);
}

void ChaosWalk::putBack()
{
    m_report.state.phase = ChaosState::Phase::Healing;
    const std::vector<Open> all = m_open;
    for (const Open& open : all) {
        if (!m_lab.quitting) // then they go with the servers
            healFault(open);
    }
    if (m_load && !m_lab.quitting) {
        m_context.progress(-1, CoreText::tr("Waiting until the cluster is whole again"));
        m_lab.observer().hurry();
        const Snapshot after = m_lab.hub().waitFor(
            [this](const ClusterSnapshot& c) { return m_lab.quitting || isWhole(c); }, kWholeAgainMs);
        if (!isWhole(*after) && m_report.state.ended.isEmpty())
            m_report.state.ended = CoreText::tr("The cluster was not whole again after %1 s: %2")
                                       .arg(kWholeAgainMs / 1000)
                                       .arg(troubles(*after).value(0));
    }
    if (m_load)
        m_lab.load().stop();
    if (m_ledger)
        perform(QStringLiteral("ledger stop"), {});
    if (m_ledger && !m_lab.quitting)
        perform(QStringLiteral("ledger read"), m_context.stopToken());
}

/// What is known once everything stands still.
void ChaosWalk::finishFigures()
{
    takeWindows();
    // What was still under way at the end came in a part of a window: it counts, and is no window.
    const LoadGenerator::State load = m_lab.load().state();
    const size_t whole = load ? size_t(load->seconds * 1000 / m_report.windowMs) : m_report.windows.size();
    while (whole > 0 && m_report.windows.size() > whole) {
        const ChaosWindow rest = m_report.windows.back();
        m_report.windows.pop_back();
        ChaosWindow& last = m_report.windows.back();
        for (size_t shard = 0; shard < rest.answered.size(); ++shard)
            last.answered[shard] += rest.answered[shard];
        last.failed += rest.failed;
        last.maxUs = std::max(last.maxUs, rest.maxUs);
    }
    m_report.recoveries = recoveriesOf(m_report.state.faults, m_report.windows);
    const Snapshot now = m_lab.hub().waitFor(
        [this](const ClusterSnapshot& c) {
            return !c.failovers ||
                   std::all_of(c.failovers->begin(), c.failovers->end(), [this](const Failover& f) {
                       return f.number <= m_lastFailover || f.state != Failover::State::Running;
                   });
        },
        m_lab.quitting ? 0 : kChaosToldMs);
    if (now->failovers) {
        for (const Failover& failover : *now->failovers) {
            if (failover.number > m_lastFailover)
                m_report.failovers.push_back(failover);
        }
    }
    const LedgerState ledger = m_lab.ledger().state();
    if (m_ledger && ledger.phase != LedgerState::Phase::Off) {
        m_report.accepted = m_report.refused = m_report.unknown = 0;
        for (const WriterState& writer : ledger.writers) {
            *m_report.accepted += writer.accepted;
            *m_report.refused += writer.refused;
            *m_report.unknown += writer.unknown;
        }
        if (ledger.phase == LedgerState::Phase::Read) {
            m_report.lost = ledger.lost;
            m_report.recovered = ledger.recovered;
            m_report.phantom = ledger.phantom;
        }
    }
    tell();
    m_report.verdicts = chaosVerdicts(m_report);
    m_report.verdict = wholeVerdict(m_report.verdicts);
    m_report.whole = true;
    m_report.state.verdict = verdictWord(m_report.verdict);
    m_report.state.phase = ChaosState::Phase::Ended;
    m_lab.chaos().tell(m_report.state);
    m_lab.observer().hurry();
    static_cast<void>(m_lab.hub().waitFor( // what comes after this action finds it ended
        [](const ClusterSnapshot& c) { return !c.chaos || c.chaos->phase == ChaosState::Phase::Ended; },
        kChaosSeenMs));
}

Status ChaosWalk::writeReport()
{
    if (m_file.isEmpty())
        return Done{};
    m_report.writtenMs = QDateTime::currentMSecsSinceEpoch();
    const QByteArray page = chaosPage(m_report);
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit())
        return Error{ErrorCode::Storage,
                     CoreText::tr("The report %1 cannot be written: %2.").arg(m_file, file.errorString()),
                     CoreText::tr("Name another file.")};
    return Done{};
}

} // namespace ringside
