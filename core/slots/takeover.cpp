// The part of PairMover that sees to it that everybody hears of slots which the servers have moved.

#include "core/base/core_text.h"
#include "core/cluster/info_text.h"
#include "core/slots/pair_mover.h"
#include "core/slots/slot_list.h"

#include <algorithm>
#include <thread>

namespace ringside {

namespace {

constexpr std::chrono::milliseconds kAskNews{5};
constexpr std::chrono::milliseconds kNewsTake{2'000};

/// Gives it a new config epoch as soon as it has heard of that one. 0: it has not, or had the highest.
qint64 raised(NodeLine& line, qint64 heard)
{
    const Deadline deadline{kNewsTake};
    do {
        const auto info = line.ask({{"CLUSTER", "INFO"}});
        if (!info)
            return 0;
        if (InfoText(info->front().text).integer("cluster_current_epoch") >= heard) {
            const auto said = line.ask({{"CLUSTER", "BUMPEPOCH"}});
            const QByteArrayList words = said ? said->front().text.split(' ') : QByteArrayList();
            return words.size() == 2 && words[0] == "BUMPED" ? words[1].toLongLong() : 0;
        }
        std::this_thread::sleep_for(kAskNews);
    } while (!deadline.passed());
    return 0;
}

bool ownsAny(const std::vector<Opinion>& view, const NodeId& owner, const std::vector<int>& slots)
{
    return std::any_of(slots.begin(), slots.end(), [&](int slot) { return namesOwner(view, owner, {slot}); });
}

/// Most of the others cannot hear it well.
bool isCutOff(const ClusterSnapshot& cluster, int node)
{
    const auto faulty =
        std::count_if(cluster.nodes.begin(), cluster.nodes.end(),
                      [&](const NodeState& other) { return linkHasFault(cluster, node, other.number); });
    return faulty * 2 > std::ssize(cluster.nodes);
}

} // namespace

/// Redis tells of the target only that it is done. The source lets no writes through until it has heard of
/// it, but not for ever; and it cannot be told, as it has the keys still.
Status PairMover::heardByAll(const std::vector<int>& slots, const AtomicMove::Job& job)
{
    if (hearing(m_from->number(), slots, Deadline(patience())) == Hearing::NotYet) {
        AtomicMove servers(m_form, *m_from, *m_to);
        if (const Status heard = sourceIsDeaf(servers, job); !heard)
            return heard;
    }
    if (const Status heard = awaitHeard(slots); !heard)
        return heard;
    return awaitSuccessors(slots);
}

/// The target has taken the slots, and the source has not heard of it for a while. If those who would take
/// the target's place have, it is the source that does not hear, and it will, or its replica takes its place.
/// Else the target is cut off.
Status PairMover::sourceIsDeaf(AtomicMove& servers, const AtomicMove::Job& job)
{
    const std::vector<int> slots = listOf(job.slots);
    const Error deaf{ErrorCode::Timeout, CoreText::tr("Node %1 does not hear that node %2 has the slots.")
                                             .arg(m_from->number())
                                             .arg(m_to->number())};
    if (!successorsHaveHeard(slots)) {
        if (!isCutOff(*m_site.latest(), m_from->number()))
            letGo(servers, job);
        return deaf;
    }
    const Deadline deadline{std::chrono::milliseconds(promotionMs(*m_cluster))};
    while (masterInPlaceOf(*m_site.latest(), m_from->number()) == m_from->number()) {
        if (hearing(m_from->number(), slots, Deadline(kAskNews)) == Hearing::Heard)
            return Done{};
        if (deadline.passed() || m_site.stop.stop_requested())
            break;
        std::this_thread::sleep_for(kAskNews);
    }
    return deaf;
}

/// All who could take the target's place know that it has the slots. Where nobody could: another master does.
bool PairMover::successorsHaveHeard(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    int successors = 0, heard = 0, others = 0;
    for (const NodeState& node : now->nodes) {
        if (node.number == m_to->number() || node.number == m_from->number() || !node.answering)
            continue;
        const bool knows = hearing(node.number, slots, Deadline(kAskNews)) == Hearing::Heard;
        const bool successor = inShardOf(node.number, *m_to);
        successors += successor;
        heard += successor && knows;
        others += !successor && knows;
    }
    return successors > 0 ? heard == successors : others > 0;
}

bool PairMover::anySuccessorKnows(const std::vector<int>& slots)
{
    const Snapshot now = m_site.latest();
    return std::any_of(now->nodes.begin(), now->nodes.end(), [&](const NodeState& node) {
        return node.number != m_to->number() && inShardOf(node.number, *m_to) && node.answering &&
               hearing(node.number, slots, Deadline(kAskNews)) == Hearing::Heard;
    });
}

/// The target would lose its place; when the source hears then, it deletes its keys, which are the last. So
/// the source outbids it: what is on its way does not count any more then. The target lets go, and forgets
/// the keys unless the source has heard in between; in that case the next attempt gives it the slots again.
/// One that has not taken them yet must not do it later. One that is stopped does not know of the new epochs
/// when it wakes.
void PairMover::letGo(AtomicMove& servers, const AtomicMove::Job& job)
{
    const std::vector<int> slots = listOf(job.slots);
    if (!outbid())
        return;
    const bool awake = canServe(*m_site.latest(), m_to->number());
    const auto theirs = awake ? m_to->view() : Result<std::vector<Opinion>>(Error{});
    if (!theirs || !ownsAny(*theirs, m_to->id(), slots)) {
        if (!theirs || servers.stopReceiving())
            (void)servers.cancel(job); // what has come of it, the next attempt sees
        return;
    }
    const bool free = takeBack(slots);
    const auto view = m_from->view();
    if (!free || !view || !namesOwner(*view, m_from->id(), slots))
        return;
    std::vector<QByteArrayList> commands;
    for (const int slot : slots)
        commands.push_back({"CLUSTER", "FLUSHSLOT", QByteArray::number(slot)});
    if (!anySuccessorKnows(slots)) // who does may have the slots when it is promoted, and needs the keys
        (void)m_to->ask(commands); // Redis has no such command; there it hides what it does not own
    (void)servers.cancel(job);
}

/// Redis's target is stopped or has ended. When it wakes with all that it needs it takes the slots without
/// asking anybody; it does not know of the new epochs then.
Error PairMover::hostIsGone(AtomicMove& servers, const AtomicMove::Job& job)
{
    if (!isCutOff(*m_site.latest(), m_from->number()) && outbid())
        (void)servers.stopSending(job);
    return {ErrorCode::Server, CoreText::tr("Node %1 has ended or is paused.").arg(m_to->number())};
}

/// Gives the source an epoch above any that the target can have taken by itself: one more than all knew. The
/// source alone would get that only if it had not the highest already (cluster_legacy.c,
/// clusterBumpConfigEpochWithoutConsensus), so somebody else begins: a replica, which claims nothing with it,
/// or a master, which then has the same as the target and gets another one, since of two with the same one
/// may rise. A replica of the target that is promoted has a later one still, and the target gives way to it.
bool PairMover::outbid()
{
    const Snapshot now = m_site.latest();
    for (const Role role : {Role::Replica, Role::Master}) {
        for (const NodeState& node : now->nodes) {
            if (node.role != role || node.number == m_from->number() || inShardOf(node.number, *m_to) ||
                !node.answering)
                continue;
            NodeLine* helper = viewer(node.number);
            const qint64 first = helper ? raised(*helper, 0) : 0;
            const qint64 own = first > 0 ? raised(*m_from, first) : 0;
            if (own > 0 && (role == Role::Replica || raised(*helper, own) > 0))
                return true;
        }
    }
    return false;
}

} // namespace ringside
