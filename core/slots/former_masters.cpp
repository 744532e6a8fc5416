// The part of PairMover that thinks of masters which are away and may come back.

#include "core/base/core_text.h"
#include "core/cluster/nodes_text.h"
#include "core/slots/pair_mover.h"

#include <algorithm>
#include <thread>

namespace ringside {

namespace {

constexpr std::chrono::milliseconds kLookAtMastersAgain{20};
constexpr int kSeesMs = 3000; // who comes back is told by each node's first message what has become of it

/// A former master that is cut off, but answers here: it lets go of its marks itself. (DELSLOTS takes the
/// mark with the slot, which in its view is the source's, and unlike SETSLOT STABLE waits for no replica.)
void dropOwn(NodeLine& line, const std::vector<int>& slots)
{
    const auto view = line.view();
    if (!view)
        return;
    const Opinion* own = ownLine(*view);
    if (!own || own->role != Role::Master)
        return;
    QByteArrayList command{"CLUSTER", "DELSLOTS"};
    for (const OpenSlot& open : own->importing) {
        if (std::find(slots.begin(), slots.end(), open.slot) != slots.end())
            command << QByteArray::number(open.slot);
    }
    if (command.size() > 2)
        (void)line.settle({command}); // whether it did, its nodes.conf tells
}

} // namespace

/// Valkey 8: whoever takes itself for a master and imports a slot takes it, with a new epoch, when its source
/// tells that it no longer claims it (cluster_legacy.c, clusterUpdateSlotsConfigWith). When that is a target
/// whose place has been taken, and the source is the first it hears when it comes back, then with that epoch
/// it has all its former slots again, as they were: what was written since is gone. So before the source lets
/// go, no such mark may be left anywhere.
Status PairMover::forgetOldMarks(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    for (const NodeState& node : now->nodes) {
        const bool party = node.number == m_to->number() || node.number == m_from->number();
        const bool there = node.answering && node.process == ProcessState::Running;
        if (party || (there && (node.role == Role::Replica || !inShardOf(node.number, *m_to))))
            continue;
        if (const Status gone = forgetOldMarksOf(node.number, slots); !gone)
            return gone;
    }
    return Done{};
}

Status PairMover::forgetOldMarksOf(int node, const std::vector<int>& slots)
{
    const Deadline deadline{std::chrono::milliseconds(kSeesMs)};
    for (;;) {
        const Result<bool> dropped = m_site.dropImporting(node, slots);
        if (!dropped)
            return dropped.error();
        if (*dropped)
            return Done{};
        if (deadline.passed())
            return Error{
                ErrorCode::NotPossible,
                CoreText::tr(
                    "Node %1 is cut off while it receives slots, and node %2 has taken its place. When node "
                    "%1 returns, it could take its place back. Everything written since would be lost.")
                    .arg(node)
                    .arg(m_to->number()),
                CoreText::tr(
                    "First let it return (`heal`, `resume`) or `kill` it. Then use `migration resume`.")};
        const Snapshot now = m_site.latest();
        const NodeState* state = now->node(node);
        if (NodeLine* line = state && state->answering ? viewer(node) : nullptr)
            dropOwn(*line, slots);
        std::this_thread::sleep_for(kLookAtMastersAgain);
    }
}

} // namespace ringside
