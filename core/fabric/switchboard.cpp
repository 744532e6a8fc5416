#include "core/fabric/switchboard.h"

#include "core/cluster/core_text.h"
#include "core/fabric/sockets.h"

#include <QDateTime>

#include <algorithm>

namespace ringside::fabric {

namespace {

/// So many relays go on without an event in one turn: after healing thousands, commands are still answered
/// soon.
constexpr std::size_t RelaysPerTurn = 64;

LinkKey reversed(const LinkKey& link)
{
    return {link.to, link.from, link.plane};
}

} // namespace

Status Switchboard::addNode(const FabricNode& node)
{
    const auto host = ipv4(node.host, 0);
    if (node.number < 1 || m_stations.contains(node.number) || !host || stationAt(host->sin_addr)) {
        return Error{ErrorCode::BadInput, CoreText::tr("Node %1 with host %2 cannot be added to the network: "
                                                       "the number or the host is wrong or used already.")
                                              .arg(node.number)
                                              .arg(node.host)};
    }
    auto client = listen(node, node.port);
    if (!client)
        return client.error();
    auto bus = listen(node, node.busPort);
    if (!bus)
        return bus.error();
    Station station{node, *host, std::move(client.value()), std::move(bus.value())};
    // Watched only now: on an error above nothing may be left behind in the loop.
    const bool watched =
        m_loop.watch(station.client->fd(), *station.client) && m_loop.watch(station.bus->fd(), *station.bus);
    const int number = node.number;
    m_stations.emplace(number, std::move(station));
    if (!watched) {
        removeNode(number);
        return Error{ErrorCode::NotPossible, CoreText::tr("The system cannot watch any more connections.")};
    }
    return Done{};
}

Result<std::unique_ptr<Listener>> Switchboard::listen(const FabricNode& node, quint16 port)
{
    auto fd = listenOn(node.announced, port);
    if (!fd)
        return fd.error();
    const int callee = node.number;
    const bool bus = port == node.busPort;
    return std::make_unique<Listener>(std::move(fd.value()),
                                      [this, callee, bus](UniqueFd socket, in_addr caller) {
                                          accepted(callee, bus, std::move(socket), caller);
                                      });
}

void Switchboard::removeNode(int number)
{
    const auto found = m_stations.find(number);
    if (found == m_stations.end())
        return;
    for (auto* listener : {&found->second.client, &found->second.bus}) {
        (*listener)->close();
        m_closedListeners.push_back(std::move(*listener)); // this turn's events may still name it
    }
    m_stations.erase(found);
    forget(number);
}

const Switchboard::Station* Switchboard::stationAt(in_addr host) const
{
    for (const auto& [number, station] : m_stations) {
        if (station.host.sin_addr.s_addr == host.s_addr)
            return &station;
    }
    return nullptr;
}

int Switchboard::clientAt(in_addr host) const
{
    for (const auto& [client, address] : m_clients) {
        if (address.sin_addr.s_addr == host.s_addr)
            return client;
    }
    return 0;
}

void Switchboard::accepted(int callee, bool bus, UniqueFd fd, in_addr callerAddress)
{
    const Station& target = m_stations.at(callee);
    const Station* caller = stationAt(callerAddress);
    Relay::Route route;
    const int end = caller ? caller->node.number : clientEnd(clientAt(callerAddress));
    route.link = {end, callee, bus ? Plane::Bus : (caller ? Plane::Replication : Plane::Client)};
    if (caller)
        route.source = caller->host;
    route.target = target.host;
    route.target.sin_port = htons(bus ? target.node.busPort : target.node.port);
    const LinkKey back = reversed(route.link);
    auto& relay = m_relays[++m_lastId];
    relay = std::make_unique<Relay>(m_lastId, route, std::move(fd), *this, m_common, m_loop,
                                    m_bytes[route.link], m_bytes[back]);
    relay->start(isCut(route.link), isCut(back));
}

Status Switchboard::addClient(int client, const QString& source)
{
    const auto address = ipv4(source, 0);
    if (client < 1 || m_clients.contains(client) || !address || stationAt(address->sin_addr) ||
        clientAt(address->sin_addr)) {
        return Error{ErrorCode::BadInput, CoreText::tr("Client %1 at %2 cannot be added to the network: the "
                                                       "number or the address is wrong or used already.")
                                              .arg(client)
                                              .arg(source)};
    }
    m_clients.emplace(client, *address);
    return Done{};
}

void Switchboard::removeClient(int client)
{
    if (m_clients.erase(client))
        forget(clientEnd(client));
}

void Switchboard::forget(int end)
{
    for (const auto& [id, relay] : m_relays) {
        if (relay->link().from == end || relay->link().to == end)
            relay->abort();
    }
    m_faults.clear(end);
}

void Switchboard::addFaults(const std::vector<LinkFault>& faults)
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    for (const LinkFault& fault : faults)
        m_faults.add(fault, nowMs);
    applyFaults();
}

std::vector<LinkFault> Switchboard::removeFaults(const std::function<bool(const LinkFault&)>& which)
{
    auto removed = m_faults.remove(which);
    applyFaults();
    return removed;
}

void Switchboard::applyFaults()
{
    for (const auto& [id, relay] : m_relays)
        relay->setHeld(isCut(relay->link()), isCut(reversed(relay->link())));
}

int Switchboard::resetLink(int a, int b, Plane plane)
{
    const LinkKey there{a, b, plane};
    int count = 0;
    for (const auto& [id, relay] : m_relays) {
        if (relay->closed() || (relay->link() != there && relay->link() != reversed(there)))
            continue;
        relay->abort();
        ++count;
    }
    return count;
}

std::vector<LinkFault> Switchboard::faults() const
{
    std::map<LinkKey, qint64> held;
    for (const auto& [id, relay] : m_relays) {
        const LinkKey& link = relay->link();
        if (relay->closed())
            continue;
        if (isCut(link))
            held[link] += relay->forwardPending();
        if (isCut(reversed(link)))
            held[reversed(link)] += relay->reversePending();
    }
    auto faults = m_faults.all();
    for (LinkFault& fault : faults)
        fault.heldBytes = held[{fault.from, fault.to, fault.plane}];
    return faults;
}

std::vector<LinkTraffic> Switchboard::traffic() const
{
    std::map<LinkKey, LinkTraffic> links;
    for (const auto& [link, bytes] : m_bytes)
        links[link] = {link, bytes, 0, 0};
    for (const auto& [id, relay] : m_relays) {
        if (relay->closed())
            continue;
        LinkTraffic& link = links.at(relay->link());
        ++link.connections;
        link.waiting += relay->waiting() ? 1 : 0;
    }
    std::vector<LinkTraffic> traffic;
    traffic.reserve(links.size());
    for (const auto& [key, link] : links)
        traffic.push_back(link);
    return traffic;
}

bool Switchboard::endOfTurn()
{
    for (std::size_t left = std::min(m_again.size(), RelaysPerTurn); left > 0; --left) {
        const auto relay = m_relays.find(m_again.front());
        m_again.pop_front();
        if (relay != m_relays.end())
            relay->second->takeTurn();
    }
    for (const quint64 id : m_ended)
        m_relays.erase(id);
    m_ended.clear();
    m_closedListeners.clear();
    return !m_again.empty();
}

} // namespace ringside::fabric
