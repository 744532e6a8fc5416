// The part of PairMover that lets the servers move slots by themselves, and watches.

#include "core/base/core_text.h"
#include "core/slots/pair_mover.h"
#include "core/slots/slot_list.h"

#include <algorithm>
#include <numeric>
#include <thread>
#include <utility>

namespace ringside {

namespace {

constexpr std::chrono::milliseconds kJobAgain{5};
/// In one state. A batch takes a second or so as a whole. The servers themselves wait for repl-timeout, 60 s.
constexpr std::chrono::milliseconds kStalled{10'000};
constexpr std::chrono::milliseconds kCleanUp{5'000};
constexpr int kLeastPatienceMs = 300;
constexpr int kMostPatienceMs = 3000;

} // namespace

/// Over a link with a fault, the source may not hear in time that the target has taken the slots, and then
/// goes on taking writes which are lost when it hears (cluster_migrateslots.c: "Write loss risk").
bool PairMover::atomic() const
{
    return m_form != AtomicMove::Form::None && !m_byKeysOnly && !m_control.limited() &&
           !linkHasFault(*m_site.latest(), m_from->number(), m_to->number());
}

/// What was begun by keys, and keys that are at the target already or are kept for it, can go on by keys
/// only: the servers would delete them there, or add to them.
Result<bool> PairMover::fitForAtomic(const Owned& who)
{
    if (!atomic() || who.marked)
        return false;
    const Result<std::vector<qint64>> there = keysAt(*m_to, who.bySource);
    if (!there)
        return there.error();
    const bool clean =
        m_kept.isEmpty() && std::all_of(there->begin(), there->end(), [](qint64 keys) { return keys == 0; });
    m_byKeysOnly = m_byKeysOnly || !clean;
    return clean;
}

/// The target has the keys only in its own process for a moment when it takes the slots. Nothing can be put
/// between the two from outside. So its replicas have to follow before.
Result<AtomicMove::Job> PairMover::moveAtomically(const std::vector<int>& slots)
{
    if (const Status follow = secure(*m_to); !follow)
        return follow.error();
    const Result<std::vector<qint64>> counts = keysAt(*m_from, slots);
    if (!counts)
        return counts.error();
    // One that is stopped in the middle must not hold this up for long: see takeover.cpp, hostIsGone.
    Result<NodeLine> target =
        NodeLine::open(m_to->number(), m_to->id(), m_site.endpoint(m_to->number()), int(patience().count()));
    if (!target)
        return target.error();
    AtomicMove servers(m_form, *m_from, *target);
    Result<AtomicMove::Job> job = beginJob(servers, rangesOf(slots));
    if (!job)
        return job.error();
    if (!m_shown)
        m_site.did(QStringLiteral("redis-cli -p %1 %2")
                       .arg(m_site.endpoint(servers.host().number()).port)
                       .arg(QString::fromLatin1(servers.beginning(rangesOf(slots)).join(' '))));
    m_shown = true;
    job = awaitJob(servers, *job);
    if (!job)
        return job.error();
    if (!job->done())
        return Error{ErrorCode::Server,
                     CoreText::tr("Node %1 answers: %2")
                         .arg(servers.host().number())
                         .arg(QString::fromUtf8(job->why.isEmpty() ? job->state : job->why))};
    const qint64 keys = std::accumulate(counts->begin(), counts->end(), qint64(0));
    m_control.moved(keys, qint64(double(keys) * m_averageKeyBytes));
    return job;
}

/// One for some of these slots may be left from before a failover. Its end takes the servers a moment, in
/// which they refuse another.
Result<AtomicMove::Job> PairMover::beginJob(AtomicMove& servers, const SlotRanges& slots)
{
    const Deadline deadline{kCleanUp};
    for (;;) {
        if (const Status ended = endJobs(servers, slots, true); !ended)
            return ended.error();
        const bool untouched = std::exchange(m_untouched, false); // with no answer, it may have begun
        Result<AtomicMove::Job> job = servers.begin(slots);
        if (!job && job.error().code == ErrorCode::Server)
            m_untouched = untouched;
        if (job || job.error().code != ErrorCode::Server || deadline.passed() || m_site.stop.stop_requested())
            return job;
        std::this_thread::sleep_for(kJobAgain);
    }
}

/// Until it has ended. When there is a reason to end it, it is ended, and the reason is the error, unless it
/// was done before that.
Result<AtomicMove::Job> PairMover::awaitJob(AtomicMove& servers, AtomicMove::Job job)
{
    Deadline stalled{kStalled}, handing{patience()};
    bool handed = false;
    while (job.runs()) {
        handed = handed || job.handsOver();
        if (!job.handsOver()) {
            handing = Deadline(patience());
        } else if (handing.passed()) {
            if (const Status heard = sourceIsDeaf(servers, job); !heard)
                return heard.error();
        }
        const Status reason = reasonToEnd(job, stalled);
        if (reason)
            std::this_thread::sleep_for(kJobAgain);
        const Result<AtomicMove::Job> now = reason ? servers.look(job) : servers.cancel(job);
        if (m_form == AtomicMove::Form::Redis && !now && !canServe(*m_site.latest(), m_to->number()))
            return hostIsGone(servers, job);
        if (!now)
            return now.error();
        m_untouched = !now->runs() && !now->done() && !handed;
        if (!reason && !now->done()) {
            m_byKeysOnly = m_byKeysOnly || reason.error().code == ErrorCode::Timeout;
            return reason.error();
        }
        if (now->state != job.state)
            stalled = Deadline(kStalled);
        job = *now;
    }
    return job;
}

/// How long the source may not hear of a takeover: less than it takes until somebody has the target's place,
/// and less than the source holds writes back.
std::chrono::milliseconds PairMover::patience() const
{
    return std::chrono::milliseconds(
        std::clamp(m_cluster->nodeTimeoutMs / 2, kLeastPatienceMs, kMostPatienceMs));
}

Status PairMover::reasonToEnd(const AtomicMove::Job& job, const Deadline& stalled) const
{
    if (job.handsOver())
        return Done{};
    if (m_site.stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
    const Snapshot now = m_site.latest();
    for (const NodeLine* line : {&*m_from, &*m_to}) {
        const int master = masterInPlaceOf(*now, line->number());
        if (master != line->number())
            return Error{ErrorCode::Server,
                         CoreText::tr("Another node has taken the place of node %1.").arg(line->number())};
    }
    if (linkHasFault(*now, m_from->number(), m_to->number()))
        return Error{ErrorCode::Server, CoreText::tr("The link between nodes %1 and %2 has a fault.")
                                            .arg(m_from->number())
                                            .arg(m_to->number())};
    if (job.retries > 0 || job.state == "failed")
        return Error{ErrorCode::Server,
                     CoreText::tr("Node %1 answers: %2").arg(m_to->number()).arg(QString::fromUtf8(job.why))};
    if (stalled.passed())
        return Error{ErrorCode::Timeout, CoreText::tr("Nodes %1 and %2 make no progress with the slots: %3.")
                                             .arg(m_from->number())
                                             .arg(m_to->number())
                                             .arg(QString::fromUtf8(job.state))};
    return Done{};
}

/// An earlier attempt, or a Ringside that was killed, may have left one to the servers.
Status PairMover::endJobs(const std::vector<int>& slots)
{
    if (m_form == AtomicMove::Form::None)
        return Done{};
    AtomicMove servers(m_form, *m_from, *m_to);
    const Status ended = endJobs(servers, rangesOf(slots), false);
    return ended ? servers.endParts(rangesOf(slots)) : ended;
}

/// Of some of these slots, but not one of just these between these two, if that may `stay`.
Status PairMover::endJobs(AtomicMove& servers, const SlotRanges& slots, bool stay)
{
    const Result<std::vector<AtomicMove::Job>> jobs = servers.jobs();
    if (!jobs)
        return jobs.error();
    for (const AtomicMove::Job& job : *jobs) {
        if (!job.runs() || common(job.slots, slots).isEmpty() || (stay && job.between && job.slots == slots))
            continue;
        if (job.handsOver())
            return Error{ErrorCode::Server, CoreText::tr("The slots are changing hands just now.")};
        if (const auto cancelled = servers.cancel(job); !cancelled)
            return cancelled.error();
    }
    return Done{};
}

} // namespace ringside
