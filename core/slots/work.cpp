#include "core/slots/work.h"

#include "core/slots/move_plan.h"
#include "core/slots/progress_words.h"
#include "core/slots/slot_list.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kBatchSlots = 128; // with keys
constexpr int kEmptySlots = 256; // nothing is to be moved but the marks
constexpr qint64 kAtomicKeys = 100'000;
constexpr double kAtomicBytes = 64.0 * 1024 * 1024;
constexpr std::chrono::milliseconds kTellEvery{100};

} // namespace

MigrationWork::MigrationWork(MigrationRecord record, bool back, MigrationJournal& journal,
                             MigrationControl& control, const MigrationSite& site,
                             std::vector<KeptKeys>& kept)
    : m_record(std::move(record))
    , m_back(back)
    , m_journal(journal)
    , m_control(control)
    , m_kept(kept)
    , m_site(site)
    , m_asked(site.stop)
{
    m_site.stop = m_end.get_token();
    m_site.did = [this, did = site.did](const QString& command) {
        const std::lock_guard lock(m_mutex);
        did(command);
    };
}

Status MigrationWork::run()
{
    const std::stop_callback cancel(m_asked, [this] { m_end.request_stop(); });
    clearReplicas();
    if (const Status counted = m_back ? Status(Done{}) : countKeys(); !counted)
        return counted;
    if (const Status held = m_back ? Status(Done{}) : holdReplicaMigration(); !held) {
        releaseReplicaMigration();
        return held;
    }
    {
        m_left = m_record.moves.size();
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < m_record.moves.size(); ++i)
            threads.emplace_back([this, i] { movePair(i); });
        std::unique_lock lock(m_mutex);
        while (m_left > 0) {
            m_changed.wait_for(lock, kTellEvery, [this] { return m_left == 0; });
            lock.unlock();
            tellProgress();
            lock.lock();
        }
    }
    releaseReplicaMigration();
    return m_error ? Status(*m_error) : Status(Done{});
}

void MigrationWork::tellProgress()
{
    const MigrationState now = m_control.state();
    const double fraction = now.slotsAll > 0 ? double(now.slotsDone) / now.slotsAll : -1;
    m_site.progress(fraction, progressWords(now));
}

void MigrationWork::fail(const Error& error)
{
    const std::lock_guard lock(m_mutex);
    // What ended another pair is told; that this one was ended by it is not.
    if (!m_error || m_error->code == ErrorCode::Cancelled)
        m_error = error;
    m_end.request_stop();
    m_changed.notify_all();
}

void MigrationWork::movePair(size_t index)
{
    const JournalMove move = m_record.moves[index]; // from and to never change
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, m_site.stop, [&] { return takeNodes(move); });
    }
    PairMover mover(move.from, move.to, m_site, m_control, m_kept[index]);
    const Status done = m_back ? undoPair(mover, index) : movePairs(mover, index);
    if (!done)
        fail(done.error());
    returnNodes(move);
}

/// With the mutex held.
bool MigrationWork::takeNodes(const JournalMove& move)
{
    if (m_busy.count(move.from) + m_busy.count(move.to) > 0)
        return false;
    m_busy.insert({move.from, move.to});
    return true;
}

void MigrationWork::returnNodes(const JournalMove& move)
{
    const std::lock_guard lock(m_mutex);
    m_busy.erase(move.from);
    m_busy.erase(move.to);
    --m_left;
    m_changed.notify_all();
}

/// What was left open comes first, by keys. Then batch after batch; a cancel waits for the end of one.
Status MigrationWork::movePairs(PairMover& mover, size_t index)
{
    PairMover::Way way = PairMover::Way::ByKeys;
    bool fresh = false; // this run has opened them, nobody before
    for (SlotRanges open = m_record.moves[index].open;;) {
        if (open.isEmpty()) {
            fresh = true;
            if (const Status turn = m_control.awaitTurn(m_site.stop); !turn)
                return turn;
            Result<std::vector<int>> batch = nextBatch(mover, index, way);
            if (!batch)
                return batch.error();
            if (batch->empty())
                return Done{};
            open = rangesOf(*batch);
        }
        if (const Status noted = note(index, open, {}); !noted)
            return noted;
        const SlotRanges part = way == PairMover::Way::ByKeys ? firstOf(open, kEmptySlots) : open;
        if (const Status moved = mover.move(listOf(part), way); !moved) {
            if (fresh && (mover.untouched() || broughtBack(mover, moved.error(), part)))
                (void)note(index, {}, {}); // as it stands, the journal makes the next run look at them
            return moved;
        }
        const SlotRanges done = mover.declined() ? SlotRanges() : part;
        open = mover.declined() ? SlotRanges() : without(open, part);
        if (const Status noted = note(index, open, done); !noted)
            return noted;
        m_control.slotsDone(index, done.count());
    }
}

/// What an ACL forbids stays forbidden: the slots are not left open for it, when they can be closed.
bool MigrationWork::broughtBack(PairMover& mover, const Error& error, const SlotRanges& slots)
{
    return error.code == ErrorCode::Forbidden && mover.undo(listOf(slots));
}

Status MigrationWork::undoPair(PairMover& mover, size_t index)
{
    const SlotRanges open = m_record.moves[index].open;
    if (open.isEmpty())
        return Done{};
    if (const Status undone = mover.undo(listOf(open)); !undone)
        return undone;
    return note(index, {}, {});
}

/// As many slots as can be open together: more of them when they are empty, fewer when they are full. When
/// the servers move them, none is open, and a batch is what takes them a second or so.
Result<std::vector<int>> MigrationWork::nextBatch(PairMover& mover, size_t index, PairMover::Way& way)
{
    const JournalMove& move = m_record.moves[index]; // this thread is the only one to change it
    const SlotRanges rest = without(move.slots, move.done);
    if (rest.isEmpty())
        return std::vector<int>();
    const Result<PairMover::Way> next = mover.way();
    if (!next)
        return next.error();
    way = *next;
    const bool atomic = way == PairMover::Way::Atomic;
    const std::vector<int> left = listOf(firstOf(rest, atomic ? kSlotCount : kEmptySlots));
    const Result<std::vector<qint64>> counts = mover.count(left);
    if (!counts)
        return counts.error();
    const double bytes = std::max(1.0, mover.averageKeyBytes());
    const qint64 most =
        atomic ? std::min(kAtomicKeys, qint64(kAtomicBytes / bytes)) : m_control.batchKeys(bytes);
    std::vector<int> batch;
    qint64 keys = 0;
    for (size_t i = 0; i < left.size(); ++i) {
        keys += (*counts)[i];
        const size_t full = atomic ? size_t(kSlotCount) : size_t(keys > 0 ? kBatchSlots : kEmptySlots);
        if (!batch.empty() && (keys > most || batch.size() >= full))
            break;
        batch.push_back(left[i]);
    }
    return batch;
}

Status MigrationWork::note(size_t index, const SlotRanges& open, const SlotRanges& done)
{
    const std::lock_guard lock(m_mutex);
    JournalMove& move = m_record.moves[index];
    move.open = open;
    for (const SlotRange& range : done.ranges())
        move.done.add(range);
    m_control.edit([&](MigrationState& state) {
        m_record.keys = state.keys;
        m_record.bytes = state.bytes;
        state.open = m_record.open();
    });
    return m_journal.write(m_record);
}

Status MigrationWork::countKeys()
{
    qint64 all = m_record.keys;
    KeptKeys none;
    for (const JournalMove& move : m_record.moves) {
        const std::vector<int> slots = listOf(without(move.slots, move.done));
        if (slots.empty())
            continue;
        const Result<std::vector<qint64>> counts =
            PairMover(move.from, move.to, m_site, m_control, none).count(slots);
        if (!counts)
            return counts.error();
        for (const qint64 keys : *counts)
            all += keys;
    }
    m_control.edit([all](MigrationState& state) { state.keysAll = all; });
    return Done{};
}

/// Every node of a shard that gives its last slot away.
std::vector<int> MigrationWork::drainedNodes() const
{
    const Snapshot cluster = m_site.latest();
    MovePlan plan;
    for (const JournalMove& move : m_record.moves) {
        const int from = masterInPlaceOf(*cluster, move.from);
        const int to = masterInPlaceOf(*cluster, move.to);
        if (const NodeState* source = cluster->node(from))
            plan.moves.push_back({common(source->slots, without(move.slots, move.done)), from, to});
    }
    std::set<int> seats;
    for (const int node : plan.drained(*cluster))
        seats.insert(cluster->node(node)->shard);
    std::vector<int> nodes;
    for (const NodeState& node : cluster->nodes) {
        if (node.answering && node.shard >= 0 && seats.contains(node.shard))
            nodes.push_back(node.number);
    }
    return nodes;
}

/// A master whose last slot leaves would follow the new owner, and its replicas with it (cluster.c,
/// clusterUpdateSlotsConfigWith), and then SETSLOT is not for it any more. So they are told to stay.
Status MigrationWork::holdReplicaMigration()
{
    const Snapshot cluster = m_site.latest();
    for (const int number : drainedNodes()) {
        Result<NodeLine> line =
            NodeLine::open(number, cluster->node(number)->id, m_site.endpoint(number), 2000);
        if (!line)
            return line.error();
        const auto before = line->ask({{"CONFIG", "GET", "cluster-allow-replica-migration"}});
        if (!before)
            return before.error();
        if (before->front().elements.size() != 2)
            continue; // a server that does not know it needs nothing
        const QString value = QString::fromUtf8(before->front().elements[1].text);
        const bool known = std::any_of(m_record.held.begin(), m_record.held.end(),
                                       [number](const HeldSetting& h) { return h.node == number; });
        if (value == u"no" || known)
            continue;
        m_record.held.push_back({number, value});
        if (const Status written = m_journal.write(m_record); !written)
            return written;
        m_site.did(QStringLiteral("redis-cli -p %1 CONFIG SET cluster-allow-replica-migration no")
                       .arg(m_site.endpoint(number).port));
        if (const Status set = line->settle({{"CONFIG", "SET", "cluster-allow-replica-migration", "no"}});
            !set)
            return set;
    }
    return Done{};
}

/// A node that has gone reads its own value when it comes back.
void MigrationWork::releaseReplicaMigration()
{
    const Snapshot cluster = m_site.latest();
    for (const HeldSetting& held : std::exchange(m_record.held, {})) {
        const NodeState* node = cluster->node(held.node);
        if (!node || !node->answering)
            continue;
        Result<NodeLine> line = NodeLine::open(held.node, node->id, m_site.endpoint(held.node), 2000);
        if (line)
            (void)line->settle({{"CONFIG", "SET", "cluster-allow-replica-migration", held.value.toUtf8()}});
    }
}

} // namespace ringside
