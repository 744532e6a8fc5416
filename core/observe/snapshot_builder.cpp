#include "core/observe/snapshot_builder.h"

#include "core/cluster/nodes_text.h"

#include <algorithm>
#include <set>

namespace ringside {

namespace {

constexpr qint64 kDeniedMs = 400; // longer than a few rounds of questions

NodeState stateOf(const NodeInput& input)
{
    const NodeFacts& facts = *input.facts;
    NodeState node;
    node.number = input.node->number;
    node.id = facts.id.isNull() ? input.node->id : facts.id; // CLUSTER RESET HARD gives a node a new one
    node.host = input.node->endpoint.host;
    node.port = input.node->endpoint.port;
    node.pid = input.process.pid;
    node.process = input.process.state;
    node.processNote = input.process.note;
    node.server = facts.server;
    node.version = facts.version;
    node.answering = facts.answering && node.process == ProcessState::Running;
    node.silentMs = node.running() ? facts.silentMs : 0;
    node.problem = facts.problem;
    node.role = facts.role;
    node.clusterOk = facts.clusterOk && node.answering;
    node.clusterKnown = facts.clusterKnown;
    node.currentEpoch = facts.currentEpoch;
    node.configEpoch = facts.configEpoch;
    node.replicationOffset = facts.offset.offset;
    node.replication = {facts.replicationKnown,
                        facts.linkUp && node.answering,
                        facts.syncing,
                        facts.everSynced,
                        facts.linkDownForMs,
                        {},
                        {}};
    node.load = facts.load;
    node.startingUp = facts.loading;
    node.opinions = facts.opinions;
    return node;
}

bool isSameOpinion(const Opinion& a, const Opinion& b)
{
    return a.health == b.health && a.role == b.role && a.masterId == b.masterId &&
           a.configEpoch == b.configEpoch;
}

/// The opinion of the same node before; they nearly always stand in the same order.
const Opinion* opinionBefore(const std::vector<Opinion>& before, size_t index, const NodeId& id)
{
    if (index < before.size() && before[index].id == id)
        return &before[index];
    const auto found =
        std::find_if(before.begin(), before.end(), [&](const Opinion& o) { return o.id == id; });
    return found == before.end() ? nullptr : &*found;
}

void fillMaster(const ClusterSnapshot& cluster, NodeState& node)
{
    const Opinion* own = ownLine(node.opinions);
    if (!own || node.role != Role::Replica)
        return;
    node.masterId = own->masterId;
    const NodeState* master = cluster.node(own->masterId);
    node.master = master ? master->number : 0;
}

std::vector<ObservedNode> observed(const std::vector<NodeInput>& inputs)
{
    std::vector<ObservedNode> nodes;
    for (const NodeInput& input : inputs)
        nodes.push_back(*input.node);
    return nodes;
}

/// Nodes were made in the order of the inputs.
void fillWrites(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs)
{
    for (size_t i = 0; i < inputs.size(); ++i) {
        NodeState& node = cluster.nodes[i];
        const WriteVerdict verdict = judgeWrites(*inputs[i].facts, node.answering, !node.slots.isEmpty());
        node.writes = verdict.writes;
        node.writesWord = verdict.word;
        node.writesWhy = verdict.why;
    }
}

} // namespace

void SnapshotBuilder::clear()
{
    *this = SnapshotBuilder();
}

Snapshot SnapshotBuilder::build(const std::vector<NodeInput>& inputs, const LabInput& lab, qint64 timeMs)
{
    auto cluster = std::make_shared<ClusterSnapshot>();
    cluster->timeMs = timeMs;
    cluster->sequence = ++m_sequence;
    cluster->lab = lab.name;
    cluster->nodeTimeoutMs = lab.nodeTimeoutMs;
    cluster->passwordSet = lab.passwordSet;
    cluster->faults = lab.faults;
    cluster->failovers = lab.failovers;
    cluster->ledger = lab.ledger;
    cluster->migration = lab.migration;
    cluster->scope = lab.scope;
    if (lab.parts)
        lab.parts(*cluster);
    fillNodes(*cluster, inputs);
    dateOpinions(*cluster);
    cluster->strangers = strangersOf(*cluster, observed(inputs), lab.strangers);
    cluster->acquainted = acquainted(*cluster, observed(inputs));
    fillSlots(*cluster, lab);
    fillReports(*cluster);
    fillWrites(*cluster, inputs);
    seat(*cluster, inputs);
    fillShards(*cluster);
    measureLag(*cluster, inputs);
    judge(*cluster);
    if (lab.judged)
        lab.judged(*cluster);
    m_before = cluster;
    return cluster;
}

void SnapshotBuilder::fillNodes(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs)
{
    for (const NodeInput& input : inputs)
        cluster.nodes.push_back(stateOf(input));
    QHash<NodeId, int> numbers;
    for (const NodeState& node : cluster.nodes)
        numbers.insert(node.id, node.number);
    for (NodeState& node : cluster.nodes) {
        for (Opinion& opinion : node.opinions)
            opinion.number = numbers.value(opinion.id);
        fillMaster(cluster, node);
        cluster.epoch = std::max(cluster.epoch, node.currentEpoch);
    }
}

void SnapshotBuilder::dateOpinions(ClusterSnapshot& cluster) const
{
    for (NodeState& node : cluster.nodes) {
        const NodeState* before = m_before ? m_before->node(node.number) : nullptr;
        for (size_t i = 0; before && i < node.opinions.size(); ++i) {
            Opinion& opinion = node.opinions[i];
            const Opinion* earlier = opinionBefore(before->opinions, i, opinion.id);
            const bool changed = !earlier || !isSameOpinion(*earlier, opinion);
            opinion.sinceMs = changed ? cluster.timeMs : earlier->sinceMs;
        }
    }
}

/// Two nodes are never asked in the same instant: while slots change hands, the one may be heard after it let
/// go and the other before it took. So a slot that is denied counts as before until it has been so for a
/// while.
void SnapshotBuilder::doubt(SlotClaims::Owners& owners, qint64 timeMs)
{
    std::map<int, qint64> since;
    for (const auto& [id, slots] : owners.denied) {
        auto share = std::find_if(owners.slots.begin(), owners.slots.end(),
                                  [&id = id](const auto& owner) { return owner.first == id; });
        for (const SlotRange& range : slots.ranges()) {
            for (int slot = range.first; slot <= range.last; ++slot) {
                const auto known = m_deniedSinceMs.find(slot);
                since[slot] = known == m_deniedSinceMs.end() ? timeMs : known->second;
                if (timeMs - since[slot] >= kDeniedMs)
                    continue;
                if (share == owners.slots.end())
                    share = owners.slots.insert(share, {id, {}});
                share->second.add({slot, slot});
                owners.uncovered.remove({slot, slot});
            }
        }
    }
    m_deniedSinceMs = std::move(since);
}

void SnapshotBuilder::fillSlots(ClusterSnapshot& cluster, const LabInput& lab)
{
    SlotClaims claims;
    const bool anyAnswers = std::any_of(cluster.nodes.begin(), cluster.nodes.end(),
                                        [](const NodeState& n) { return n.answering; });
    for (const NodeState& node : cluster.nodes) {
        if (node.answering == anyAnswers) // with nobody to ask, the last words count
            claims.add(node.opinions);
    }
    for (const Stranger& stranger : cluster.strangers) {
        const auto facts = lab.strangers.find(stranger.address.text());
        if (stranger.answering && stranger.sameIdAs == 0 && facts != lab.strangers.end())
            claims.add(facts->second.opinions);
    }
    SlotClaims::Owners owners = claims.owners();
    doubt(owners, cluster.timeMs);
    for (const auto& [id, slots] : owners.slots) {
        cluster.slotsCovered += slots.count();
        for (NodeState& node : cluster.nodes) {
            if (node.id == id)
                node.slots = slots;
        }
        for (Stranger& stranger : cluster.strangers) {
            if (stranger.id == id && stranger.sameIdAs == 0)
                stranger.slots = slots;
        }
    }
    cluster.uncovered = cluster.nodes.empty() ? SlotRanges() : owners.uncovered;
    cluster.agreed = anyAnswers && claims.agreed();
}

void SnapshotBuilder::fillReports(ClusterSnapshot& cluster) const
{
    for (NodeState& subject : cluster.nodes) {
        for (const NodeState& viewer : cluster.nodes) {
            const Opinion* opinion =
                viewer.answering ? cluster.opinion(viewer.number, subject.number) : nullptr;
            if (!opinion || opinion->myself)
                continue;
            subject.failReports += opinion->health == Health::Fail;
            subject.pfailReports += opinion->health == Health::Pfail;
        }
    }
}

/// Removed nodes leave their seats; a later node gets the seat that its lab has chosen for it, or a free one.
void SnapshotBuilder::seat(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs)
{
    const auto isGone = [&](const auto& entry) { return !cluster.node(entry.first); };
    std::erase_if(m_seats, isGone);
    std::erase_if(m_meters, isGone);
    for (const NodeInput& input : inputs) {
        if (input.node->seat >= 0)
            m_seats.try_emplace(input.node->number, input.node->seat);
    }
    for (const NodeState& node : cluster.nodes) {
        if (!m_seats.contains(node.number) && (node.role == Role::Master || node.master == 0))
            m_seats[node.number] = freeSeat();
    }
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Replica && m_seats.contains(node.master))
            m_seats[node.number] = m_seats[node.master];
    }
    m_seatCount = 0;
    for (NodeState& node : cluster.nodes) {
        if (!m_seats.contains(node.number))
            m_seats[node.number] = freeSeat();
        node.shard = m_seats[node.number];
        m_seatCount = std::max(m_seatCount, node.shard + 1);
    }
}

int SnapshotBuilder::freeSeat() const
{
    std::set<int> taken;
    for (const auto& [number, seat] : m_seats)
        taken.insert(seat);
    int seat = 0;
    while (taken.contains(seat))
        ++seat;
    return seat;
}

void SnapshotBuilder::fillShards(ClusterSnapshot& cluster) const
{
    cluster.shards.resize(size_t(m_seatCount));
    for (int i = 0; i < m_seatCount; ++i) {
        ShardState& shard = cluster.shards[size_t(i)];
        shard.seat = i;
        const NodeState* master = nullptr;
        const auto rank = [](const NodeState& n) {
            return std::tuple(!n.slots.isEmpty(), n.role == Role::Master, n.running(), n.configEpoch);
        };
        for (const NodeState& node : cluster.nodes) {
            if (node.shard == i && (node.role == Role::Master || !node.slots.isEmpty()) &&
                (!master || rank(node) > rank(*master)))
                master = &node;
        }
        shard.master = master ? master->number : 0;
        shard.slots = master ? master->slots : SlotRanges();
        shard.served = master && master->answering && master->failReports == 0 && master->clusterOk;
        for (const NodeState& node : cluster.nodes) {
            if (node.shard == i && &node != master)
                shard.replicas.push_back(node.number);
        }
        cluster.slotsServed += shard.served ? shard.slots.count() : 0;
    }
    for (const Stranger& stranger : cluster.strangers) {
        const bool served = stranger.answering && stranger.clusterOk && stranger.health != Health::Fail;
        cluster.slotsServed += served ? stranger.slots.count() : 0;
    }
}

void SnapshotBuilder::measureLag(ClusterSnapshot& cluster, const std::vector<NodeInput>& inputs)
{
    for (const NodeInput& input : inputs) {
        if (input.facts->role == Role::Master && input.facts->answering)
            m_meters[input.node->number].addMaster(input.facts->offset);
    }
    for (const NodeInput& input : inputs) {
        NodeState& node = cluster.nodes[size_t(&input - inputs.data())]; // made in the same order
        if (node.role != Role::Replica || !node.answering || node.master == 0)
            continue;
        const NodeFacts& master = *std::find_if(inputs.begin(), inputs.end(), [&](const NodeInput& other) {
                                       return other.node->number == node.master;
                                   })->facts;
        if (master.replicationId != input.facts->replicationId || !m_meters.contains(node.master))
            continue; // offsets of different histories cannot be compared
        if (const auto lag = m_meters[node.master].lagOf(input.facts->offset)) {
            node.replication.lagBytes = lag->bytes;
            node.replication.lagMs = lag->ms;
        }
    }
}

void SnapshotBuilder::judge(ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        cluster.state = ClusterState::Absent;
    else if (cluster.slotsServed == kSlotCount)
        cluster.state = ClusterState::Ok;
    else if (!m_everOk)
        cluster.state = ClusterState::Forming;
    else
        cluster.state = cluster.slotsServed > 0 ? ClusterState::Degraded : ClusterState::Fail;
    m_everOk = m_everOk || cluster.state == ClusterState::Ok;
}

} // namespace ringside
