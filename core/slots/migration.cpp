#include "core/slots/migration.h"

#include "core/base/core_text.h"
#include "core/cluster/migration_words.h"
#include "core/slots/work.h"

#include <QDateTime>

namespace ringside {

namespace {

using Phase = MigrationState::Phase;

constexpr size_t kFewRanges = 8; // more of them nobody reads

/// It will be the same again until a person has changed something.
bool forAPersonToChange(const Error& error)
{
    return error.code == ErrorCode::Forbidden || error.code == ErrorCode::TooLarge;
}

/// What a person can do after an error that left this.
QString howToGoOnAfter(const MigrationRecord& record, const Error& error)
{
    const SlotRanges open = record.open();
    if (open.isEmpty())
        return CoreText::tr(
            "No slot is open. `migration resume` goes on with the rest, `migration undo` forgets it.");
    const QString how =
        forAPersonToChange(error)
            ? CoreText::tr("Then `migration resume` goes on; `migration undo` brings back the "
                           "slots that are open.")
            : howToGoOn();
    const bool few = open.ranges().size() <= kFewRanges;
    if (open.count() == 1)
        return CoreText::tr("Slot %1 is open.").arg(open.ranges().front().first) + u' ' + how;
    return (few ? CoreText::tr("Slots %1 are open.").arg(open.toString())
                : CoreText::tr("%1 slots are open.").arg(open.count())) +
           u' ' + how;
}

MigrationState stateOf(const MigrationRecord& record, Phase phase)
{
    MigrationState state;
    state.phase = phase;
    state.action = record.action;
    state.startedMs = record.startedMs;
    for (const JournalMove& move : record.moves)
        state.moves.push_back({move.from, move.to, move.slots, move.done.count()});
    state.open = record.open();
    state.slotsAll = record.slotsAll();
    state.slotsDone = record.slotsDone();
    state.keys = record.keys;
    state.bytes = record.bytes;
    state.problem = record.problem;
    return state;
}

Error interrupted()
{
    return {ErrorCode::NotPossible, CoreText::tr("An earlier migration was interrupted."), howToGoOn()};
}

MigrationRecord recordOf(const QString& action, const MovePlan& plan, const ClusterSnapshot& cluster)
{
    MigrationRecord record;
    record.action = action;
    record.startedMs = QDateTime::currentMSecsSinceEpoch();
    for (const SlotMove& move : plan.moves)
        record.moves.push_back(
            {move.slots, {}, {}, move.from, move.to, cluster.node(move.from)->id, cluster.node(move.to)->id});
    return record;
}

/// The numbers of the record's nodes in this cluster; nodes are known by their ids.
Status renumber(MigrationRecord& record, const ClusterSnapshot& cluster)
{
    for (JournalMove& move : record.moves) {
        const NodeState* from = cluster.node(move.fromId);
        const NodeState* to = cluster.node(move.toId);
        if (!from || !to)
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("A node of this migration is not in the cluster any more."),
                         CoreText::tr("`migration undo` forgets what is left of it.")};
        move.from = from->number;
        move.to = to->number;
    }
    return Done{};
}

} // namespace

Migration::Migration(const QString& directory)
    : m_journal(directory)
{
    const auto record = m_journal.read();
    if (record && *record) {
        m_control.begin(stateOf(**record, Phase::Interrupted));
    } else if (!record) {
        MigrationState state;
        state.phase = Phase::Interrupted;
        state.problem = record.error().message;
        m_control.begin(state);
    }
}

Result<MigrationOutcome> Migration::run(const QString& action, const MovePlan& plan, double keysPerSecond,
                                        double bytesPerSecond, const MigrationSite& site)
{
    if (plan.moves.empty())
        return MigrationOutcome{};
    if (const Status claimed = claim(); !claimed)
        return claimed.error();
    if (state().phase == Phase::Interrupted) {
        m_runs = false;
        return interrupted();
    }
    return carryOut(recordOf(action, plan, *site.latest()), false, keysPerSecond, bytesPerSecond, site);
}

Status Migration::claim()
{
    if (m_runs.exchange(true))
        return Error{ErrorCode::NotPossible, CoreText::tr("Slots are being moved already.")};
    return Done{};
}

Status Migration::leaveOpen(const QString& action, const MovePlan& plan, const QString& why,
                            const Snapshot& cluster)
{
    if (state().phase == Phase::Interrupted)
        return interrupted();
    MigrationRecord record = recordOf(action, plan, *cluster);
    for (JournalMove& move : record.moves)
        move.open = move.slots;
    record.problem = why;
    if (const Status written = m_journal.write(record); !written)
        return written;
    m_control.begin(stateOf(record, Phase::Interrupted));
    return Done{};
}

Result<MigrationOutcome> Migration::resume(const MigrationSite& site)
{
    if (m_runs.exchange(true))
        return Error{ErrorCode::NotPossible, CoreText::tr("Slots are being moved already.")};
    auto record = m_journal.read();
    Status known = record ? Status(Done{}) : Status(record.error());
    if (record && !*record)
        known = Error{ErrorCode::NotPossible, CoreText::tr("No migration was interrupted.")};
    if (known)
        known = renumber(**record, *site.latest());
    if (!known) {
        m_runs = false;
        return known.error();
    }
    return carryOut(std::move(**record), false, state().keysLimit, state().bytesLimit, site);
}

Result<MigrationOutcome> Migration::undo(const MigrationSite& site)
{
    if (m_runs.exchange(true))
        return Error{ErrorCode::NotPossible, CoreText::tr("Slots are being moved already.")};
    auto record = m_journal.read();
    if (!record || !*record || !renumber(**record, *site.latest())) {
        // There is nothing that could be brought back: neither plan nor nodes.
        m_journal.remove();
        m_kept.clear();
        m_control.begin({});
        m_runs = false;
        return MigrationOutcome{};
    }
    return carryOut(std::move(**record), true, 0, 0, site);
}

Result<MigrationOutcome> Migration::carryOut(MigrationRecord record, bool back, double keysPerSecond,
                                             double bytesPerSecond, const MigrationSite& site)
{
    record.problem.clear();
    m_forgotten = false;
    const int slotsBefore = record.slotsDone();
    const MigrationRecord before = record;
    MigrationState begun = stateOf(record, Phase::Running);
    begun.keysLimit = keysPerSecond;
    begun.bytesLimit = bytesPerSecond;
    m_control.begin(std::move(begun));
    if (const Status written = m_journal.write(record); !written) {
        m_control.begin({});
        m_runs = false;
        return written.error();
    }
    m_kept.resize(record.moves.size());
    MigrationWork work(std::move(record), back, m_journal, m_control, site, m_kept);
    const Status done = work.run();
    const MigrationState after = state();
    const MigrationOutcome outcome{work.record().slotsDone() - slotsBefore, after.keys - before.keys,
                                   after.bytes - before.bytes};
    const bool clean = work.record().open().isEmpty();
    const bool nothingBegun = clean && work.record().slotsDone() == 0;
    const bool asBefore = !done && nothingBegun && forAPersonToChange(done.error());
    if (done || m_forgotten || asBefore || (clean && done.error().code == ErrorCode::Cancelled)) {
        m_journal.remove();
        m_kept.clear();
        m_control.begin({});
    } else {
        leaveInterrupted(work.record(), done.error().message);
    }
    m_runs = false;
    if (done)
        return outcome;
    if (clean && done.error().code == ErrorCode::Cancelled)
        return Error{ErrorCode::Cancelled,
                     CoreText::tr("Cancelled: %1 of %2 slots have moved, and none is open.")
                         .arg(work.record().slotsDone())
                         .arg(work.record().slotsAll())};
    const Error& error = done.error();
    const QString how =
        asBefore ? CoreText::tr("Nothing was changed.") : howToGoOnAfter(work.record(), error);
    return Error{error.code, error.message, error.advice.isEmpty() ? how : error.advice + u' ' + how};
}

void Migration::leaveInterrupted(const MigrationRecord& record, const QString& problem)
{
    MigrationRecord left = record;
    left.problem = problem;
    (void)m_journal.write(left); // as it was written last it serves as well
    m_control.begin(stateOf(left, Phase::Interrupted));
}

Status Migration::pause()
{
    if (!m_runs)
        return Error{ErrorCode::NotPossible, CoreText::tr("No slots are being moved.")};
    if (!m_control.pause())
        return Error{ErrorCode::NotPossible, CoreText::tr("The migration is held already.")};
    return Done{};
}

Status Migration::go()
{
    if (!m_runs)
        return Error{ErrorCode::NotPossible, CoreText::tr("No slots are being moved.")};
    if (!m_control.go())
        return Error{ErrorCode::NotPossible, CoreText::tr("The migration is not held.")};
    return Done{};
}

Status Migration::limit(double keysPerSecond, double bytesPerSecond)
{
    if (!m_runs)
        return Error{ErrorCode::NotPossible, CoreText::tr("No slots are being moved.")};
    m_control.limit(keysPerSecond, bytesPerSecond);
    return Done{};
}

void Migration::forget()
{
    m_forgotten = true;
    m_journal.remove();
    if (!m_runs)
        m_control.begin({});
}

} // namespace ringside
