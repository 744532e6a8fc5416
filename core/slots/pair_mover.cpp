#include "core/slots/pair_mover.h"

#include "core/base/core_text.h"
#include "core/cluster/node_numbers.h"
#include "core/cluster/nodes_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kAttempts = 6; // with both masters there, and for so long
constexpr std::chrono::milliseconds kAttemptsTake{5'000};
constexpr int kFailures = 3;       // of atomic moves; the next goes by keys
constexpr int kFreshSnapshots = 2; // after trouble: the next may have been begun before it
constexpr int kSliceMs = 250;

bool canBeTriedAgain(const Error& error)
{
    return error.code == ErrorCode::Connection || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::Server;
}

} // namespace

PairMover::PairMover(int from, int to, const MigrationSite& site, MigrationControl& control, KeptKeys& kept)
    : m_plannedFrom(from)
    , m_plannedTo(to)
    , m_site(site)
    , m_control(control)
    , m_kept(kept)
{
}

Status PairMover::move(const std::vector<int>& slots, Way way)
{
    m_untouched = true;
    m_declined = false;
    return persist([&] { return attemptMove(slots, way); });
}

Status PairMover::undo(const std::vector<int>& slots)
{
    return persist([&] { return attemptUndo(slots); });
}

Result<PairMover::Way> PairMover::way()
{
    Way way = Way::ByKeys;
    const Status asked = persist([&]() -> Status {
        const Result<Owned> nothing = atomic() ? owned({}) : Result<Owned>(Owned{});
        if (!nothing)
            return nothing.error();
        way = atomic() && !nothing->marked ? Way::Atomic : Way::ByKeys;
        return Done{};
    });
    return asked ? Result<Way>(way) : Result<Way>(asked.error());
}

Result<std::vector<qint64>> PairMover::count(const std::vector<int>& slots)
{
    std::vector<qint64> counts;
    const Status asked = persist([&]() -> Status {
        Result<std::vector<qint64>> answer = keysAt(*m_from, slots);
        if (!answer)
            return answer.error();
        counts = std::move(*answer);
        return Done{};
    });
    return asked ? Result<std::vector<qint64>>(std::move(counts))
                 : Result<std::vector<qint64>>(asked.error());
}

Result<std::vector<qint64>> PairMover::keysAt(NodeLine& line, const std::vector<int>& slots)
{
    std::vector<QByteArrayList> questions;
    for (const int slot : slots)
        questions.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
    return line.numbers(questions);
}

/// Tries until it is done, or has failed several times and for some time although both masters were there.
Status PairMover::persist(const Attempt& attempt)
{
    const Deadline deadline{kAttemptsTake};
    m_forbidden.reset();
    for (int tried = 1;; ++tried) {
        Status done = connect();
        if (done)
            done = attempt();
        if (done)
            return done;
        m_from.reset(); // they may have answers under way
        m_to.reset();
        m_viewers.clear();
        m_giverLags = false;
        if (!canBeTriedAgain(done.error()) || (tried >= kAttempts && deadline.passed()))
            return done;
        m_control.edit([&](MigrationState& state) {
            state.phase = MigrationState::Phase::Waiting;
            state.problem = done.error().message;
        });
        const Status there = awaitMasters();
        if (!there)
            return there;
        m_control.edit([](MigrationState& state) {
            state.phase = MigrationState::Phase::Running;
            state.problem.clear();
        });
    }
}

/// Waits until both shards have a master again that serves, as a snapshot from after the trouble shows it.
/// One that has just been promoted refuses keys for a moment (CLUSTERDOWN).
Status PairMover::awaitMasters()
{
    const quint64 fresh = m_site.latest()->sequence + kFreshSnapshots;
    const Deadline deadline{std::chrono::milliseconds(promotionMs(*m_site.latest()))};
    const auto serves = [](const ClusterSnapshot& c, int planned) {
        const int master = masterInPlaceOf(c, planned);
        return canServe(c, master) && c.node(master)->clusterOk;
    };
    const auto ready = [&](const ClusterSnapshot& c) {
        return c.sequence >= fresh && serves(c, m_plannedFrom) && serves(c, m_plannedTo);
    };
    for (;;) {
        const Snapshot now = m_site.waitFor(ready, std::min(kSliceMs, deadline.left()));
        if (m_site.stop.stop_requested())
            return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
        if (ready(*now))
            return Done{};
        for (const int planned : {m_plannedFrom, m_plannedTo}) {
            const int master = masterInPlaceOf(*now, planned);
            if (now->sequence >= fresh && shardIsGone(*now, master))
                return Error{ErrorCode::NotPossible,
                             CoreText::tr("Node %1 has ended, and no node is left that could take its place.")
                                 .arg(master)};
            if (deadline.passed() && !canServe(*now, master))
                return Error{ErrorCode::NotPossible,
                             CoreText::tr("Node %1 is gone, and no node has taken its place.").arg(master)};
            if (deadline.passed() && !serves(*now, planned))
                return Error{ErrorCode::NotPossible,
                             CoreText::tr("Node %1 says that the cluster is down.").arg(master)};
        }
    }
}

Status PairMover::connect()
{
    if (m_from && m_to)
        return Done{};
    m_cluster = m_site.latest();
    const auto open = [&](int planned, std::optional<NodeLine>& line) -> Status {
        const int number = masterInPlaceOf(*m_cluster, planned);
        const NodeState* node = m_cluster->node(number);
        if (!node)
            return notPossible(noSuchNode(QString::number(number), *m_cluster));
        Result<NodeLine> opened =
            NodeLine::open(number, node->id, m_site.endpoint(number), linePatienceMs(*m_cluster));
        if (!opened)
            return opened.error();
        line = std::move(*opened);
        return Done{};
    };
    if (const Status from = open(m_plannedFrom, m_from); !from)
        return from;
    if (const Status to = open(m_plannedTo, m_to); !to)
        return to;
    const Result<double> average = m_from->averageKeyBytes();
    if (!average)
        return average.error();
    m_averageKeyBytes = *average;
    const Result<AtomicMove::Form> form = AtomicMove::offered(*m_from, *m_to);
    if (!form)
        return form.error();
    m_form = *form;
    return Done{};
}

/// Who owns what, asked of both: marks can be set anew only by who is right.
Result<PairMover::Owned> PairMover::owned(const std::vector<int>& slots)
{
    const auto sourceView = m_from->view();
    const auto targetView = m_to->view();
    if (!sourceView || !targetView)
        return sourceView ? targetView.error() : sourceView.error();
    const auto open = [](const std::vector<Opinion>& view) {
        const Opinion* own = ownLine(view);
        return own && !(own->importing.empty() && own->migrating.empty());
    };
    Owned owned;
    owned.marked = open(*sourceView) || open(*targetView);
    for (const int slot : slots) {
        const Opinion* bySource = ownerIn(*sourceView, slot);
        const Opinion* byTarget = ownerIn(*targetView, slot);
        if (byTarget && byTarget->id == m_to->id()) {
            owned.byTarget.push_back(slot);
        } else if (bySource && bySource->id == m_from->id()) {
            owned.bySource.push_back(slot);
            if (!byTarget || (byTarget->id != m_from->id() && inShardOf(*byTarget, *m_from)))
                owned.unheard.push_back(slot);
        } else if (bySource && inShardOf(*bySource, *m_to)) {
            owned.byTarget.push_back(slot); // it was handed over to the one whose place the target has taken
        } else if (!bySource || inShardOf(*bySource, *m_from)) {
            return Error{ErrorCode::Server, // its master has changed a moment ago
                         CoreText::tr("Another node has taken the place of node %1.").arg(m_from->number())};
        } else {
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("Slot %1 belongs to neither node %2 nor node %3.")
                             .arg(slot)
                             .arg(m_from->number())
                             .arg(m_to->number()),
                         CoreText::tr("Something else has moved it.")};
        }
    }
    return owned;
}

bool PairMover::inShardOf(const Opinion& owner, const NodeLine& line) const
{
    const NodeState* node = m_cluster->node(owner.id);
    return node && inShardOf(node->number, line);
}

bool PairMover::inShardOf(int node, const NodeLine& line) const
{
    const NodeState* one = m_cluster->node(node);
    const NodeState* other = m_cluster->node(line.number());
    return one && other && other->shard >= 0 && one->shard == other->shard;
}

Status PairMover::attemptMove(const std::vector<int>& slots, Way way)
{
    const Result<Owned> who = owned(slots);
    if (!who)
        return who.error();
    if (who->bySource.empty()) {
        m_untouched = false;
        return handOver(slots);
    }
    const Result<bool> byServers = way == Way::Atomic ? fitForAtomic(*who) : Result<bool>(false);
    if (!byServers)
        return byServers.error();
    m_control.edit([&](MigrationState& state) {
        for (MigrationMove& move : state.moves) {
            if (move.from == m_plannedFrom && move.to == m_plannedTo)
                move.atomic = *byServers;
        }
    });
    if (*byServers) {
        if (const Status may = mayBeAsked(); !may)
            return may;
        const Result<AtomicMove::Job> moved = moveAtomically(who->bySource);
        m_failures = moved ? 0 : m_failures + 1;
        m_byKeysOnly = m_byKeysOnly || m_failures >= kFailures;
        if (!moved)
            return moved.error();
        return who->byTarget.empty() ? heardByAll(slots, *moved) : handOver(slots);
    }
    if (const Status ended = endJobs(slots); !ended)
        return ended;
    m_declined = way == Way::Atomic;
    if (m_declined)
        return Done{};
    if (const Status moved = moveByKeys(*who); !moved)
        return moved;
    return handOver(slots);
}

/// What would leave slots open when it came later comes first.
Status PairMover::moveByKeys(const Owned& who)
{
    if (const Status may = maySetSlots(who); !may)
        return may;
    if (const Status may = mayBeAsked(); !may)
        return may;
    Result<KeySizes> sizes = sizesToMove(*m_from, m_to->number(), who.bySource, false, *m_cluster);
    if (!sizes)
        return sizes.error();
    m_untouched = false;
    if (const Status marked = mark(who); !marked)
        return marked;
    if (const Status moved =
            moveKeys(*m_from, *m_to, who.bySource, KeyMover::Conflict::Stop, std::move(*sizes));
        !moved)
        return moved;
    return replicasCaughtUp(*m_to, *m_from);
}

/// A slot of which no key has moved needs its marks taken away, no more. A key that has moved comes back: in
/// the moment between, a client is told that it is not there.
Status PairMover::attemptUndo(const std::vector<int>& slots)
{
    if (const Status ended = endJobs(slots); !ended)
        return ended;
    const Result<Owned> who = owned(slots);
    if (!who)
        return who.error();
    if (!who->bySource.empty()) {
        // A target that was promoted in the middle does not know that it has keys of these slots.
        if (const Status marked = import(*who, false); !marked)
            return marked;
        Result<KeySizes> sizes = sizesToMove(*m_to, m_from->number(), who->bySource, true, *m_cluster);
        if (!sizes)
            return sizes.error();
        if (const Status stable = tell(*m_from, who->bySource, {"STABLE"}, true); !stable)
            return stable;
        if (const Status back =
                moveKeys(*m_to, *m_from, who->bySource, KeyMover::Conflict::KeepReceived, std::move(*sizes));
            !back)
            return back;
        if (const Status level = replicasCaughtUp(*m_from, *m_to); !level)
            return level;
        if (const Status stable = tell(*m_to, who->bySource, {"STABLE"}, true); !stable)
            return stable;
    }
    return who->byTarget.empty() ? Status(Done{}) : handOver(who->byTarget);
}

Status PairMover::mark(const Owned& who)
{
    if (const Status importing = import(who, true); !importing)
        return importing;
    return tell(*m_from, who.bySource, {"MIGRATING", m_to->id().toHex()}, true);
}

/// While it imports a slot, a node does not hear of a new owner (cluster.c, clusterUpdateSlotsConfigWith).
/// After a failover of the source it goes on naming the former one, and nobody once that is a replica, and
/// then it refuses the keys (CLUSTERDOWN). So it is told.
Status PairMover::import(const Owned& who, bool show)
{
    const QByteArray source = m_from->id().toHex();
    if (const Status told = tell(*m_to, who.unheard, {"NODE", source}, false); !told)
        return told;
    return tell(*m_to, who.bySource, {"IMPORTING", source}, show);
}

/// MIGRATE deletes at the giver what only the receiver's process has yet. Where a replica could take its
/// place, there are copies until that has them too.
Status PairMover::moveKeys(NodeLine& from, NodeLine& to, const std::vector<int>& slots,
                           KeyMover::Conflict conflict, KeySizes sizes)
{
    if (const Status back = m_kept.bringBack(from, to); !back)
        return back;
    m_kept.isFor(to);
    const int giver = from.number();
    const NodeState* receiver = m_cluster->node(to.number());
    const bool replicated =
        receiver->shard >= 0 && !m_cluster->shards[size_t(receiver->shard)].replicas.empty();
    KeyMover::Options options;
    options.to = m_site.endpoint(to.number());
    options.timeoutMs = migrateTimeoutMs(*m_cluster);
    options.averageKeyBytes = m_averageKeyBytes;
    options.conflict = conflict;
    options.giverImports = &from == &*m_to;
    options.kept = replicated ? &m_kept : nullptr;
    options.secure = [this, &to] { return secure(to); };
    options.present = [this, giver](int ms) { return mayBeAtWork(*m_site.latest(), giver, ms); };
    options.sizes = std::move(sizes);
    if (!m_shown)
        m_site.did(QStringLiteral("redis-cli -p %1 MIGRATE 127.0.0.1 %2 '' 0 %3 KEYS ...")
                       .arg(m_site.endpoint(giver).port)
                       .arg(options.to.port)
                       .arg(options.timeoutMs));
    return KeyMover(from, to, options, m_control, m_site.stop).move(slots);
}

Status PairMover::tell(NodeLine& line, const std::vector<int>& slots, const QByteArrayList& how, bool show)
{
    std::vector<QByteArrayList> commands;
    for (const int slot : slots)
        commands.push_back(QByteArrayList{"CLUSTER", "SETSLOT", QByteArray::number(slot)} + how);
    if (commands.empty())
        return Done{};
    if (show && !m_shown)
        m_site.did(QStringLiteral("redis-cli -p %1 %2")
                       .arg(m_site.endpoint(line.number()).port)
                       .arg(QString::fromLatin1(commands.front().join(' '))));
    return line.settle(commands);
}

} // namespace ringside
