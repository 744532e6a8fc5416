// The part of a Laboratory that concerns which nodes there are, and the relays between them.

#include "core/base/core_text.h"
#include "core/base/file_limit.h"
#include "core/laboratory/laboratory.h"
#include "core/node/cluster_file.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kGoneMs = 2000; // a few rounds of the observer

Status enoughFiles(int nodes)
{
    const long limit = raiseFileLimit();
    if (limit >= filesNeeded(nodes))
        return Done{};
    return Error{ErrorCode::NotPossible,
                 CoreText::tr("%1 nodes need about %2 open files; this session may have %3.")
                     .arg(nodes)
                     .arg(filesNeeded(nodes))
                     .arg(limit),
                 CoreText::tr("Raise the limit (ulimit -n) or choose fewer nodes.")};
}

} // namespace

Status Laboratory::claimNet()
{
    if (m_addresses)
        return Done{};
    const int before = record().net;
    Result<AddressPlan> plan = AddressPlan::claim(before);
    if (!plan)
        return plan.error();
    m_addresses = std::move(*plan);
    const int net = m_addresses->net();
    if (before == net)
        return Done{};
    for (const int number : numbers()) {
        if (const Status moved = ClusterFile(optionsOf(number).clusterFile()).moveNet(before, net); !moved)
            return moved;
    }
    const Status changed = change([net](LabRecord& lab) { lab.net = net; });
    if (changed)
        watch(false); // the nodes announce other addresses than the observer was told
    return changed;
}

Status Laboratory::openNetwork()
{
    if (const Status enough = enoughFiles(nodeCount()); !enough)
        return enough;
    if (const Status claimed = claimNet(); !claimed)
        return claimed;
    for (const int number : m_relayed)
        m_fabric->removeNode(number);
    m_relayed.clear();
    for (const int number : numbers()) {
        if (const Status opened = openRelay(number); !opened)
            return opened;
    }
    tellClients();
    return Done{};
}

Status Laboratory::openRelay(int number)
{
    const NodeOptions node = optionsOf(number);
    Status added =
        m_fabric->addNode({number, node.host, node.announced, quint16(node.port), quint16(node.busPort)});
    if (added)
        m_relayed.push_back(number);
    return added;
}

void Laboratory::closeRelay(int number)
{
    m_fabric->removeNode(number);
    std::erase(m_relayed, number);
}

Status Laboratory::admit(const LabNode& node)
{
    if (const Status enough = enoughFiles(nodeCount() + 1); !enough)
        return enough;
    if (const Status recorded = change([&](LabRecord& lab) { lab.nodes.push_back(node); }); !recorded)
        return recorded;
    const auto begin = [&]() -> Status {
        {
            const std::lock_guard lock(m_mutex);
            if (const Status removed = m_lab->removeNodeDirectory(node.number); !removed)
                return removed;
            if (const Status made = m_lab->makeNodeDirectory(node.number); !made)
                return made;
        }
        return openRelay(node.number);
    };
    const Status begun = begin();
    if (begun)
        watch(false);
    else
        (void)dismiss(node.number, Farewell::NeverJoined); // the first error is the one to tell
    return begun;
}

Status Laboratory::dismiss(int number, Farewell farewell)
{
    closeRelay(number);
    m_processes.forget(number);
    Status done = change([&](LabRecord& lab) {
        std::erase_if(lab.nodes, [&](const LabNode& node) { return node.number == number; });
        if (farewell != Farewell::NeverJoined)
            lab.lastNumber = std::max(lab.lastNumber, number);
    });
    watch(false);
    // What comes next must not be judged by the node that was.
    m_hub.waitFor([&](const ClusterSnapshot& c) { return !c.node(number); }, kGoneMs);
    if (done && farewell != Farewell::KeepData) {
        const std::lock_guard lock(m_mutex);
        done = m_lab->removeNodeDirectory(number);
    }
    return done;
}

/// Servers move replicas to other shards by themselves (cluster-allow-replica-migration; a master that has
/// lost its last slot). With the seats of long ago two masters would share one when the lab is opened again.
void Laboratory::rememberSeats(const ClusterSnapshot& cluster)
{
    if (cluster.state != ClusterState::Ok || !cluster.wholeView())
        return;
    std::map<int, int> seats;
    for (const NodeState& node : cluster.nodes)
        seats[node.number] = node.shard;
    if (seats == m_seats)
        return;
    m_seats = seats;
    const LabRecord known = record();
    const bool same = std::all_of(known.nodes.begin(), known.nodes.end(), [&](const LabNode& node) {
        return !seats.contains(node.number) || seats[node.number] == node.seat;
    });
    if (same)
        return;
    const Status kept = change([&](LabRecord& record) {
        for (LabNode& node : record.nodes) {
            if (seats.contains(node.number))
                node.seat = seats[node.number];
        }
    });
    if (!kept)
        spdlog::warn("the seats of the shards are not remembered: {}", kept.error().message.toStdString());
}

} // namespace ringside
