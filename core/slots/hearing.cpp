// The part of PairMover that asks who has heard of the new owner.

#include "core/base/core_text.h"
#include "core/cluster/nodes_text.h"
#include "core/slots/pair_mover.h"

#include <algorithm>
#include <thread>

namespace ringside {

namespace {

constexpr int kHeardMs = 3000; // a pong is sent at once; the next ping comes within a second
constexpr std::chrono::milliseconds kAskAgain{2};
constexpr int kLeastHeardMs = 300;

/// Whose view it is says that it is a master itself, of a later time than `owner` (whose shard it is of).
bool hasTakenThePlaceOf(const NodeId& owner, const std::vector<Opinion>& view)
{
    const Opinion* own = ownLine(view);
    const Opinion* former = lineOf(view, owner);
    return own && own->role == Role::Master && !own->slots.isEmpty() &&
           (!former || own->configEpoch > former->configEpoch);
}

} // namespace

bool namesOwner(const std::vector<Opinion>& view, const NodeId& owner, const std::vector<int>& slots)
{
    const Opinion* line = lineOf(view, owner);
    return line &&
           std::all_of(slots.begin(), slots.end(), [&](int slot) { return line->slots.contains(slot); });
}

NodeLine* PairMover::viewer(int node)
{
    if (const auto known = m_viewers.find(node); known != m_viewers.end())
        return &known->second;
    const NodeState* state = m_cluster->node(node);
    if (!state) // it has come since
        return nullptr;
    Result<NodeLine> opened = NodeLine::open(node, state->id, m_site.endpoint(node), kHeardMs);
    if (opened)
        return &m_viewers.emplace(node, std::move(*opened)).first->second;
    remember(opened.error());
    return nullptr;
}

/// A node that is away need not be asked. One that answers and may not be asked ends the move.
void PairMover::remember(const Error& error)
{
    if (error.code == ErrorCode::Forbidden)
        m_forbidden = error;
}

/// SETSLOT STABLE changes nothing for a slot without marks.
Status PairMover::maySetSlots(const Owned& who)
{
    if (m_maySetSlots || who.marked)
        return Done{};
    for (NodeLine* line : {&*m_from, &*m_to}) {
        if (const Status told = tell(*line, {who.bySource.front()}, {"STABLE"}, false); !told)
            return told;
    }
    m_maySetSlots = true;
    return Done{};
}

/// Every node that will be asked later.
Status PairMover::mayBeAsked()
{
    if (m_mayBeAsked)
        return Done{};
    const Snapshot now = m_site.latest();
    for (const NodeState& node : now->nodes) {
        if (node.number == m_to->number() || node.number == m_from->number() || !canBeAsked(node))
            continue;
        NodeLine* line = viewer(node.number);
        if (const auto view = line ? line->view() : Result<std::vector<Opinion>>(Error{}); !view)
            remember(view.error());
        if (m_forbidden)
            return *m_forbidden;
    }
    m_mayBeAsked = true;
    return Done{};
}

PairMover::Hearing PairMover::hearing(int number, const std::vector<int>& slots, const Deadline& deadline)
{
    NodeLine* line = viewer(number);
    while (line) {
        const auto view = line->view();
        if (!view) {
            remember(view.error());
            break;
        }
        if (inShardOf(number, *m_to) && hasTakenThePlaceOf(m_to->id(), *view))
            return Hearing::Promoted;
        if (namesOwner(*view, m_to->id(), slots))
            return Hearing::Heard;
        if (deadline.passed())
            return Hearing::NotYet;
        std::this_thread::sleep_for(kAskAgain);
    }
    m_viewers.erase(number);
    return Hearing::Away;
}

/// A replica that has not heard would not claim the slots in the target's place. So it has to hear sooner
/// than it could be promoted. It is asked twice. Valkey 8's replica hears of SETSLOT before its master
/// carries it out, and from a PING sent between the two, that the master does not claim the slot; then it
/// believes anybody who does, and the source does until it is told (cluster_legacy.c,
/// clusterUpdateSlotsConfigWith, owner_not_claiming_slot). Of two masters of one shard the one with the later
/// epoch counts.
Status PairMover::awaitSuccessors(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    const Deadline deadline{std::chrono::milliseconds(std::max(kLeastHeardMs, m_cluster->nodeTimeoutMs / 2))};
    for (const NodeState& node : now->nodes) {
        if (node.number == m_to->number() || !inShardOf(node.number, *m_to) || !canBeAsked(node))
            continue;
        const bool follows = node.role == Role::Replica && node.master == m_to->number();
        const Hearing heard = hearing(node.number, slots, follows ? deadline : Deadline(kAskAgain));
        if (m_forbidden)
            return *m_forbidden;
        switch (heard) {
        case Hearing::Promoted:
            return Error{ErrorCode::Server,
                         CoreText::tr("Another node has taken the place of node %1.").arg(m_to->number())};
        case Hearing::NotYet:
            if (follows)
                return Error{ErrorCode::Timeout,
                             CoreText::tr("Node %1 does not hear from its master, node %2.")
                                 .arg(node.number)
                                 .arg(m_to->number())};
            break;
        case Hearing::Heard:
        case Hearing::Away:
            break;
        }
    }
    return Done{};
}

/// Cut off with slots of which nobody knows, the target would come back as a master of these few beside the
/// one that has taken its place. Their keys stay; should somebody have heard, they are given to it again. Not
/// when it has nothing else any more: it has lost the rest to that other one, whom it follows as soon as it
/// loses these to it too. A master that has given its last slot away by itself follows nobody.
bool PairMover::takeBack(const std::vector<int>& slots)
{
    const auto view = m_to->view();
    const Opinion* own = view ? lineOf(*view, m_to->id()) : nullptr;
    QByteArrayList command{"CLUSTER", "DELSLOTS"};
    for (const int slot : slots) {
        if (own && own->slots.contains(slot))
            command << QByteArray::number(slot);
    }
    const qsizetype given = command.size() - 2;
    // When it cannot be reached it is dead, and claims nothing.
    return given > 0 && own->slots.count() > given && m_to->settle({command});
}

/// Every node that answers. One that has gone meanwhile has nothing to hear. A master that has not heard is
/// told directly, and from then on not waited for. On Valkey that waits for its replicas, which may be cut
/// off from it as well: then it hears when it is back, as a former master of the source's shard does in any
/// case.
Status PairMover::awaitHeard(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    const Deadline deadline{std::chrono::milliseconds(kHeardMs)};
    for (const NodeState& node : now->nodes) {
        if (node.number == m_to->number() || node.number == m_from->number() || !canBeAsked(node))
            continue;
        const bool deaf = m_deaf.contains(node.number);
        const Hearing heard = hearing(node.number, slots, deaf ? Deadline(kAskAgain) : deadline);
        if (m_forbidden)
            return *m_forbidden;
        if (heard != Hearing::NotYet || node.role != Role::Master || inShardOf(node.number, *m_from) ||
            inShardOf(node.number, *m_to))
            continue;
        m_deaf.insert(node.number);
        if (const Status told = tellDirectly(*viewer(node.number), slots); !told)
            return told;
    }
    return Done{};
}

Status PairMover::tellDirectly(NodeLine& line, const std::vector<int>& slots)
{
    const QByteArray owner = m_to->id().toHex();
    if (!line.waitsForReplicas())
        return tell(line, slots, {"NODE", owner}, false);
    if (m_mute.contains(line.number()))
        return Done{};
    std::vector<QByteArrayList> commands;
    for (const int slot : slots)
        commands.push_back({"CLUSTER", "SETSLOT", QByteArray::number(slot), "NODE", owner, "TIMEOUT",
                            QByteArray::number(kLeastHeardMs)});
    if (!line.settleOnce(commands))
        m_mute.insert(line.number());
    return Done{};
}

} // namespace ringside
