// The second half of PairMover: the slots get their new owner, and everybody hears of it.

#include "core/cluster/core_text.h"
#include "core/slots/pair_mover.h"
#include "core/slots/slot_list.h"

#include <QDateTime>

#include <algorithm>
#include <thread>

namespace ringside {

namespace {

constexpr int kHeardMs = 3000; // a pong is sent at once; the next ping comes within a second
constexpr std::chrono::milliseconds kAskAgain{2};
constexpr int kLeastMs = 100;
constexpr int kLeastHeardMs = 300;

constexpr auto kGiveInTime = R"lua(
local now = redis.call('TIME')
if now[1] * 1000 + now[2] / 1000 > tonumber(ARGV[1]) then
  return redis.error_reply('LATE: the slots were not given')
end
for i = 3, #ARGV do
  if i > 3 and i < #ARGV then redis.call('CLUSTER', 'SETSLOT', ARGV[i], 'STABLE') end
  redis.call('CLUSTER', 'SETSLOT', ARGV[i], 'NODE', ARGV[2])
end
return redis.status_reply('OK'))lua";

bool owns(const std::vector<Opinion>& view, const NodeId& owner, const std::vector<int>& slots)
{
    const auto line = std::find_if(view.begin(), view.end(), [&](const Opinion& o) { return o.id == owner; });
    return line != view.end() &&
           std::all_of(slots.begin(), slots.end(), [&](int slot) { return line->slots.contains(slot); });
}

} // namespace

/// The source may not hold a key of them any more: it would delete it on hearing of the new owner.
Status PairMover::handOver(const std::vector<int>& slots)
{
    const Result<Owned> who = owned(slots);
    if (!who)
        return who.error();
    const QByteArrayList toTarget{"NODE", m_to->id().toHex()};
    if (!who->bySource.empty()) {
        std::vector<QByteArrayList> counts;
        for (const int slot : who->bySource)
            counts.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
        const Result<std::vector<qint64>> left = m_from->numbers(counts);
        if (!left)
            return left.error();
        if (std::any_of(left->begin(), left->end(), [](qint64 keys) { return keys > 0; }))
            return Error{ErrorCode::Server,
                         CoreText::tr("Node %1 has keys of these slots again.").arg(m_from->number())};
    }
    std::vector<int> unknown; // what the target does not know to be its own
    const auto view = m_to->view();
    if (!view)
        return view.error();
    for (const int slot : slots) {
        if (!owns(*view, m_to->id(), {slot}))
            unknown.push_back(slot);
    }
    // Handed over to one whose place it has taken: only an importing node gets a new epoch with the slot.
    std::vector<int> inherited;
    std::set_difference(unknown.begin(), unknown.end(), who->bySource.begin(), who->bySource.end(),
                        std::back_inserter(inherited));
    if (const Status marked = tell(*m_to, inherited, {"IMPORTING", m_from->id().toHex()}, false); !marked)
        return marked;
    if (const Status given = give(unknown); !given)
        return given;
    if (const Status follows = awaitReplicas(slots); !follows) {
        takeBack(unknown);
        return follows;
    }
    if (const Status heard = awaitHeard(slots); !heard)
        return heard;
    if (const Status left = tell(*m_from, slots, toTarget, true); !left)
        return left;
    m_shown = true;
    return Done{};
}

/// A node that is given a slot which it imports takes a new epoch, the first time, and sends a PONG to every
/// node, each time: with hundreds of slots that is most of the work. So between the first, which brings the
/// epoch that nobody's claim can beat, and the last, which tells all of them, the others are given without
/// their mark. All by one script, so that it does not happen late: a target that was stopped would carry it
/// out when it wakes, although its replica has its place by then. A master of a few slots again, it would not
/// follow that replica but delete the keys of all the others, and in Redis 7.0 without a word to anybody.
/// Valkey's SETSLOT asks the replicas first, and gives up when they have not answered in that time.
Status PairMover::give(const std::vector<int>& slots)
{
    const QByteArray owner = m_to->id().toHex();
    const int inTimeMs = std::max(kLeastMs, m_cluster->nodeTimeoutMs / 2);
    if (slots.empty())
        return Done{};
    if (m_to->waitsForReplicas()) {
        std::vector<QByteArrayList> commands;
        for (const int slot : slots)
            commands.push_back({"CLUSTER", "SETSLOT", QByteArray::number(slot), "NODE", owner, "TIMEOUT",
                                QByteArray::number(inTimeMs)});
        return m_to->settleOnce(commands);
    }
    const qint64 untilMs = QDateTime::currentMSecsSinceEpoch() + inTimeMs;
    QByteArrayList script{"EVAL", kGiveInTime, "0", QByteArray::number(untilMs), owner};
    for (const int slot : slots)
        script << QByteArray::number(slot);
    if (!m_shown)
        m_site.did(QStringLiteral("redis-cli -p %1 CLUSTER SETSLOT %2 NODE %3")
                       .arg(m_site.endpoint(m_to->number()).port)
                       .arg(slots.front())
                       .arg(QString::fromLatin1(owner)));
    return m_to->settle({script});
}

NodeLine* PairMover::viewer(int node)
{
    if (const auto known = m_viewers.find(node); known != m_viewers.end())
        return &known->second;
    Result<NodeLine> opened =
        NodeLine::open(node, m_cluster->node(node)->id, m_site.endpoint(node), kHeardMs);
    return opened ? &m_viewers.emplace(node, std::move(*opened)).first->second : nullptr;
}

Result<bool> PairMover::hasHeard(int number, const std::vector<int>& slots, const Deadline& deadline)
{
    NodeLine* line = viewer(number);
    while (line) {
        const auto view = line->view();
        if (!view)
            break;
        if (owns(*view, m_to->id(), slots))
            return true;
        if (deadline.passed())
            return false;
        std::this_thread::sleep_for(kAskAgain);
    }
    m_viewers.erase(number);
    return Error{ErrorCode::Connection, CoreText::tr("Node %1 does not answer.").arg(number)};
}

/// A replica that has not heard would not claim the slots in the target's place. So it has to hear sooner
/// than it could be promoted.
Status PairMover::awaitReplicas(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    const Deadline deadline{std::chrono::milliseconds(std::max(kLeastHeardMs, m_cluster->nodeTimeoutMs / 2))};
    for (const NodeState& node : now->nodes) {
        if (node.role != Role::Replica || node.master != m_to->number() || !node.answering ||
            node.process != ProcessState::Running)
            continue;
        const Result<bool> heard = hasHeard(node.number, slots, deadline);
        if (heard && !*heard)
            return Error{ErrorCode::Timeout, CoreText::tr("Node %1 does not hear from its master, node %2.")
                                                 .arg(node.number)
                                                 .arg(m_to->number())};
    }
    return Done{};
}

/// Cut off with slots of which nobody knows, the target would come back as a master of these few beside the
/// one that has taken its place. Their keys stay; should somebody have heard, they are given to it again.
void PairMover::takeBack(const std::vector<int>& slots)
{
    if (slots.empty() || m_to->waitsForReplicas())
        return;
    QByteArrayList command{"CLUSTER", "DELSLOTS"};
    for (const int slot : slots)
        command << QByteArray::number(slot);
    (void)m_to->settle({command}); // when it cannot be reached it is dead, and claims nothing
}

/// Every node that answers. One that has gone meanwhile has nothing to hear. A master that has not heard is
/// told directly, and from then on not waited for.
Status PairMover::awaitHeard(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    const Deadline deadline{std::chrono::milliseconds(kHeardMs)};
    for (const NodeState& node : now->nodes) {
        if (node.number == m_to->number() || node.number == m_from->number() || !node.answering ||
            node.process != ProcessState::Running)
            continue;
        const bool deaf = m_deaf.contains(node.number);
        const Result<bool> heard = hasHeard(node.number, slots, deaf ? Deadline(kAskAgain) : deadline);
        if (!heard || *heard || node.role != Role::Master)
            continue;
        m_deaf.insert(node.number);
        if (const Status told = tell(*viewer(node.number), slots, {"NODE", m_to->id().toHex()}, false); !told)
            return told;
    }
    return Done{};
}

} // namespace ringside
