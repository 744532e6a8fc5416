#include "core/fabric/switchboard.h"

#include "core/base/core_text.h"
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
    else if (end != 0)
        route.source = m_clients.at(-end);
    route.target = target.host;
    route.target.sin_port = htons(bus ? target.node.busPort : target.node.port);
    Line& there = line(route.link);
    Line& back = line(reversed(route.link));
    auto& relay = m_relays[++m_lastId];
    relay = std::make_unique<Relay>(m_lastId, route, std::move(fd), *this, m_common, m_loop, there, back);
    there.relays.push_back(relay.get());
    if (&back != &there)
        back.relays.push_back(relay.get());
    relay->start();
}

Line& Switchboard::line(const LinkKey& link)
{
    const auto [found, added] = m_lines.try_emplace(link, link);
    if (added)
        found->second.setFaults(m_faults.of(link), Common::nowNs());
    return found->second;
}

void Switchboard::ended(Relay& relay)
{
    m_ended.push_back(relay.id());
    std::erase(line(relay.link()).relays, &relay);
    std::erase(line(reversed(relay.link())).relays, &relay);
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
    removeFaults([end](const LinkFault& fault) { return fault.from == end || fault.to == end; });
}

void Switchboard::addFaults(const std::vector<LinkFault>& faults)
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    for (const LinkFault& fault : faults)
        m_faults.add(fault, nowMs);
    applyFaults(faults);
}

std::vector<LinkFault> Switchboard::removeFaults(const std::function<bool(const LinkFault&)>& which)
{
    auto removed = m_faults.remove(which);
    countHeld(removed);
    applyFaults(removed);
    return removed;
}

void Switchboard::applyFaults(const std::vector<LinkFault>& links)
{
    const qint64 nowNs = Common::nowNs();
    std::vector<Line*> lines;
    for (const LinkFault& fault : links) {
        const auto found = m_lines.find({fault.from, fault.to, fault.plane});
        if (found == m_lines.end() || (!lines.empty() && lines.back() == &found->second))
            continue;
        lines.push_back(&found->second);
        found->second.setFaults(m_faults.of(found->first), nowNs);
    }
    // Only now, so that they meet all faults at once.
    for (const Line* line : lines) {
        for (Relay* relay : line->relays)
            relay->faultsChanged();
    }
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
    auto faults = m_faults.all();
    countHeld(faults);
    return faults;
}

void Switchboard::countHeld(std::vector<LinkFault>& faults) const
{
    LinkKey last;
    qint64 pending = 0;
    for (LinkFault& fault : faults) {
        const LinkKey link{fault.from, fault.to, fault.plane};
        if (fault.kind == FaultKind::Drop)
            continue;
        if (link != last) // those of one link lie together
            pending = pendingBytes(link);
        last = link;
        fault.heldBytes = pending;
    }
}

qint64 Switchboard::pendingBytes(const LinkKey& link) const
{
    const auto found = m_lines.find(link);
    if (found == m_lines.end())
        return 0;
    qint64 pending = 0;
    for (const Relay* relay : found->second.relays)
        pending += relay->pendingBytes(found->second);
    return pending;
}

std::vector<LinkTraffic> Switchboard::traffic() const
{
    std::map<LinkKey, LinkTraffic> links;
    for (const auto& [link, line] : m_lines)
        links[link] = {link, line.bytes, 0, 0};
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

qint64 Switchboard::endOfTurn()
{
    wakeRelays();
    runRelays();
    for (const quint64 id : m_ended)
        m_relays.erase(id);
    m_ended.clear();
    m_closedListeners.clear();
    return m_again.empty() ? m_alarms.next() : Loop::AtOnce;
}

void Switchboard::wakeRelays()
{
    if (m_alarms.next() == 0)
        return;
    for (const quint64 id : m_alarms.takeDue(Common::nowNs()))
        m_relays.at(id)->wake();
}

void Switchboard::runRelays()
{
    for (std::size_t left = std::min(m_again.size(), RelaysPerTurn); left > 0; --left) {
        const auto relay = m_relays.find(m_again.front());
        m_again.pop_front();
        if (relay != m_relays.end())
            relay->second->takeTurn();
    }
}

} // namespace ringside::fabric
