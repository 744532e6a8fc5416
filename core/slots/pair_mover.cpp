#include "core/slots/pair_mover.h"

#include "core/cluster/core_text.h"
#include "core/cluster/info_text.h"
#include "core/cluster/node_numbers.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kAttempts = 6;       // with both masters there
constexpr int kFreshSnapshots = 2; // after trouble: the next may have been begun before it
constexpr int kSliceMs = 250;

/// FAIL, an election and its repetition.
int promotionMs(const ClusterSnapshot& cluster)
{
    return 15'000 + 6 * cluster.nodeTimeoutMs;
}

bool canBeTriedAgain(const Error& error)
{
    return error.code == ErrorCode::Connection || error.code == ErrorCode::Timeout ||
           error.code == ErrorCode::Server;
}

} // namespace

PairMover::PairMover(int from, int to, const MigrationSite& site, MigrationControl& control)
    : m_plannedFrom(from)
    , m_plannedTo(to)
    , m_site(site)
    , m_control(control)
{
}

Status PairMover::move(const std::vector<int>& slots)
{
    return persist([&] { return attemptMove(slots); });
}

Status PairMover::undo(const std::vector<int>& slots)
{
    return persist([&] { return attemptUndo(slots); });
}

Result<std::vector<qint64>> PairMover::count(const std::vector<int>& slots)
{
    std::vector<QByteArrayList> questions;
    for (const int slot : slots)
        questions.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
    std::vector<qint64> counts;
    const Status asked = persist([&]() -> Status {
        Result<std::vector<qint64>> answer = m_from->numbers(questions);
        if (!answer)
            return answer.error();
        counts = std::move(*answer);
        return Done{};
    });
    return asked ? Result<std::vector<qint64>>(std::move(counts))
                 : Result<std::vector<qint64>>(asked.error());
}

/// Tries until it is done, or has failed several times although both masters were there.
Status PairMover::persist(const Attempt& attempt)
{
    for (int tried = 1;; ++tried) {
        Status done = connect();
        if (done)
            done = attempt();
        if (done || !canBeTriedAgain(done.error()) || tried == kAttempts)
            return done;
        m_from.reset();
        m_to.reset();
        m_viewers.clear();
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

/// Waits until both shards have a master again, as a snapshot from after the trouble shows it.
Status PairMover::awaitMasters()
{
    const quint64 fresh = m_site.latest()->sequence + kFreshSnapshots;
    const Deadline deadline{std::chrono::milliseconds(promotionMs(*m_site.latest()))};
    for (;;) {
        const Snapshot now = m_site.waitFor(
            [&](const ClusterSnapshot& c) {
                return c.sequence >= fresh && canServe(c, masterInPlaceOf(c, m_plannedFrom)) &&
                       canServe(c, masterInPlaceOf(c, m_plannedTo));
            },
            std::min(kSliceMs, deadline.left()));
        if (m_site.stop.stop_requested())
            return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
        for (const int planned : {m_plannedFrom, m_plannedTo}) {
            const int master = masterInPlaceOf(*now, planned);
            if (now->sequence >= fresh && shardIsGone(*now, master))
                return Error{ErrorCode::NotPossible,
                             CoreText::tr("Node %1 has ended, and nobody is left who could take its place.")
                                 .arg(master)};
            if (deadline.passed() && !canServe(*now, master))
                return Error{ErrorCode::NotPossible,
                             CoreText::tr("Node %1 is gone, and nobody has taken its place.").arg(master)};
        }
        if (now->sequence >= fresh && canServe(*now, masterInPlaceOf(*now, m_plannedFrom)) &&
            canServe(*now, masterInPlaceOf(*now, m_plannedTo)))
            return Done{};
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
    return measureKeys();
}

Status PairMover::measureKeys()
{
    const Result<std::vector<Reply>> replies = m_from->ask({{"INFO", "memory"}, {"DBSIZE"}});
    if (!replies)
        return replies.error();
    const qint64 keys = replies->back().integer;
    const qint64 bytes = InfoText(replies->front().text).integer("used_memory_dataset");
    m_averageKeyBytes = keys > 0 ? double(bytes) / double(keys) : 0;
    return Done{};
}

/// Who owns what, asked of both: marks can be set anew only by who is right.
Result<PairMover::Owned> PairMover::owned(const std::vector<int>& slots)
{
    const auto sourceView = m_from->view();
    const auto targetView = m_to->view();
    if (!sourceView || !targetView)
        return sourceView ? targetView.error() : sourceView.error();
    const auto ownerIn = [](const std::vector<Opinion>& view, int slot) -> const Opinion* {
        const auto found = std::find_if(view.begin(), view.end(),
                                        [slot](const Opinion& o) { return o.slots.contains(slot); });
        return found == view.end() ? nullptr : &*found;
    };
    const NodeState* target = m_cluster->node(m_to->number());
    Owned owned;
    for (const int slot : slots) {
        const Opinion* bySource = ownerIn(*sourceView, slot);
        const Opinion* byTarget = ownerIn(*targetView, slot);
        const NodeState* owner = bySource ? m_cluster->node(bySource->id) : nullptr;
        if (byTarget && byTarget->id == m_to->id())
            owned.byTarget.push_back(slot);
        else if (bySource && bySource->id == m_from->id())
            owned.bySource.push_back(slot);
        else if (owner && target->shard >= 0 && owner->shard == target->shard)
            owned.byTarget.push_back(slot); // it was handed over to the one whose place the target has taken
        else
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("Slot %1 belongs to neither node %2 nor node %3.")
                             .arg(slot)
                             .arg(m_from->number())
                             .arg(m_to->number()),
                         CoreText::tr("Something else has moved it.")};
    }
    return owned;
}

Status PairMover::attemptMove(const std::vector<int>& slots)
{
    const Result<Owned> who = owned(slots);
    if (!who)
        return who.error();
    if (!who->bySource.empty()) {
        if (const Status marked = mark(who->bySource); !marked)
            return marked;
        if (const Status moved = moveKeys(*m_from, *m_to, who->bySource, KeyMover::Conflict::Stop); !moved)
            return moved;
        if (const Result<int> level = m_to->awaitReplicas(); !level)
            return level.error();
    }
    return handOver(slots);
}

/// A slot of which no key has moved needs its marks taken away, no more. A key that has moved comes back: in
/// the moment between, a client is told that it is not there.
Status PairMover::attemptUndo(const std::vector<int>& slots)
{
    const Result<Owned> who = owned(slots);
    if (!who)
        return who.error();
    if (!who->bySource.empty()) {
        // A target that was promoted in the middle does not know that it has keys of these slots.
        if (const Status marked = tell(*m_to, who->bySource, {"IMPORTING", m_from->id().toHex()}, false);
            !marked)
            return marked;
        if (const Status stable = tell(*m_from, who->bySource, {"STABLE"}, true); !stable)
            return stable;
        if (const Status back = moveKeys(*m_to, *m_from, who->bySource, KeyMover::Conflict::KeepReceived);
            !back)
            return back;
        if (const Result<int> level = m_from->awaitReplicas(); !level)
            return level.error();
        if (const Status stable = tell(*m_to, who->bySource, {"STABLE"}, true); !stable)
            return stable;
    }
    return who->byTarget.empty() ? Status(Done{}) : handOver(who->byTarget);
}

Status PairMover::mark(const std::vector<int>& slots)
{
    if (const Status importing = tell(*m_to, slots, {"IMPORTING", m_from->id().toHex()}, true); !importing)
        return importing;
    return tell(*m_from, slots, {"MIGRATING", m_to->id().toHex()}, true);
}

Status PairMover::moveKeys(NodeLine& from, NodeLine& to, const std::vector<int>& slots,
                           KeyMover::Conflict conflict)
{
    const int giver = from.number();
    KeyMover mover(from, to,
                   {m_site.endpoint(to.number()), migrateTimeoutMs(*m_cluster), m_averageKeyBytes, conflict,
                    [this, giver] { return canServe(*m_site.latest(), giver); }},
                   m_control, m_site.stop);
    if (!m_shown)
        m_site.did(QStringLiteral("redis-cli -p %1 MIGRATE 127.0.0.1 %2 '' 0 %3 KEYS ...")
                       .arg(m_site.endpoint(giver).port)
                       .arg(m_site.endpoint(to.number()).port)
                       .arg(migrateTimeoutMs(*m_cluster)));
    return mover.move(slots);
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
