#include "core/observe/strangers.h"

#include "core/cluster/nodes_text.h"

#include <algorithm>

namespace ringside {

namespace {

/// The node of the lab that announces this address, or 0.
int numberAt(const NodeAddress& address, const std::vector<ObservedNode>& nodes)
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const ObservedNode& node) {
        return !node.announced.isEmpty() && node.announced == address.host &&
               node.endpoint.port == address.port;
    });
    return found == nodes.end() ? 0 : found->number;
}

bool knowsAnnounced(int number, const std::vector<ObservedNode>& nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [number](const ObservedNode& node) {
        return node.number == number && !node.announced.isEmpty();
    });
}

class Gathering
{
public:
    Gathering(const ClusterSnapshot& cluster, const std::vector<ObservedNode>& nodes)
        : m_cluster(cluster)
        , m_nodes(nodes)
    {
        m_anyAnswers = std::any_of(cluster.nodes.begin(), cluster.nodes.end(),
                                   [](const NodeState& n) { return n.answering; });
    }

    std::vector<Stranger> all()
    {
        // First those with an id that is known, so that a handshake with the same address finds them.
        for (const bool handshakes : {false, true}) {
            for (const NodeState& viewer : m_cluster.nodes) {
                if (viewer.answering != m_anyAnswers)
                    continue;
                for (const Opinion& line : viewer.opinions) {
                    if ((line.health == Health::Handshake) == handshakes)
                        look(viewer, line);
                }
            }
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Stranger& a, const Stranger& b) {
            return std::pair(a.address.host, a.address.port) < std::pair(b.address.host, b.address.port);
        });
        return std::move(m_found);
    }

private:
    void look(const NodeState& viewer, const Opinion& line)
    {
        const int there = numberAt(line.address, m_nodes);
        if (line.health == Health::Handshake) {
            if (line.number == 0 && there == 0)
                take(viewer, line, [&](const Stranger& s) { return s.address == line.address; });
        } else if (line.number == 0) {
            Stranger& stranger = take(viewer, line, [&](const Stranger& s) { return s.id == line.id; });
            stranger.formerly = there;
        } else if (there != line.number && !line.address.host.isEmpty() &&
                   knowsAnnounced(line.number, m_nodes)) {
            Stranger& stranger = take(viewer, line, [&](const Stranger& s) {
                return s.id == line.id && s.address == line.address;
            });
            stranger.sameIdAs = line.number;
        }
    }

    template <typename Same> Stranger& take(const NodeState& viewer, const Opinion& line, Same same)
    {
        auto found = std::find_if(m_found.begin(), m_found.end(), same);
        if (found == m_found.end()) {
            Stranger stranger;
            stranger.id = line.health == Health::Handshake ? NodeId() : line.id;
            stranger.handshake = line.health == Health::Handshake;
            found = m_found.insert(m_found.end(), stranger);
        }
        if (line.health != Health::Handshake || found->handshake) {
            if (found->address.host.isEmpty())
                found->address = line.address;
            if (found->role == Role::Unknown || line.configEpoch >= m_epochs[line.id]) {
                found->role = line.role;
                found->masterId = line.masterId;
                m_epochs[line.id] = line.configEpoch;
            }
            found->health = std::max(found->health, line.health);
        }
        if (found->seenBy.empty() || found->seenBy.back() != viewer.number)
            found->seenBy.push_back(viewer.number);
        std::sort(found->seenBy.begin(), found->seenBy.end());
        found->seenBy.erase(std::unique(found->seenBy.begin(), found->seenBy.end()), found->seenBy.end());
        return *found;
    }

    const ClusterSnapshot& m_cluster;
    const std::vector<ObservedNode>& m_nodes;
    bool m_anyAnswers = false;
    std::map<NodeId, quint64> m_epochs;
    std::vector<Stranger> m_found;
};

/// What it says of itself counts more than what is said of it.
void hear(Stranger& stranger, const NodeFacts& facts)
{
    stranger.answering = facts.answering && facts.heard;
    stranger.problem = facts.problem;
    if (!stranger.answering)
        return;
    stranger.clusterOk = facts.clusterOk;
    if (facts.load)
        stranger.keys = facts.load->keys;
    const Opinion* own = ownLine(facts.opinions);
    if (own && own->id == stranger.id) {
        stranger.role = own->role;
        stranger.masterId = own->masterId;
    }
}

} // namespace

std::vector<Stranger> strangersOf(const ClusterSnapshot& cluster, const std::vector<ObservedNode>& nodes,
                                  const StrangerFacts& facts)
{
    std::vector<Stranger> strangers = Gathering(cluster, nodes).all();
    for (Stranger& stranger : strangers) {
        if (const auto heard = facts.find(stranger.address.text()); heard != facts.end())
            hear(stranger, heard->second);
    }
    return strangers;
}

bool acquainted(const ClusterSnapshot& cluster, const std::vector<ObservedNode>& nodes)
{
    const auto knowsAll = [&](const NodeState& viewer) {
        return std::all_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& subject) {
            return lineOf(viewer.opinions, subject.id) != nullptr;
        });
    };
    const auto meetsOne = [&](const NodeState& viewer) {
        return std::any_of(viewer.opinions.begin(), viewer.opinions.end(), [&](const Opinion& line) {
            return line.health == Health::Handshake &&
                   (line.number != 0 || line.address.host.isEmpty() || numberAt(line.address, nodes) != 0);
        });
    };
    bool anyAnswers = false;
    for (const NodeState& viewer : cluster.nodes) {
        if (!viewer.answering)
            continue;
        anyAnswers = true;
        if (!knowsAll(viewer) || meetsOne(viewer))
            return false;
    }
    return anyAnswers;
}

} // namespace ringside
