#pragma once

#include "core/fabric/alarms.h"
#include "core/fabric/fault_table.h"
#include "core/fabric/listener.h"
#include "core/fabric/relay.h"

#include <deque>
#include <map>
#include <unordered_map>

namespace ringside::fabric {

/// Everything that lives on the fabric's thread: nodes with their listeners, relays, faults and counters.
class Switchboard final : public Relay::Owner
{
public:
    Switchboard(Loop& loop, Tap tap, quint32 seed)
        : m_loop(loop)
        , m_common(std::move(tap), seed)
    {
    }
    ~Switchboard() override = default;
    Q_DISABLE_COPY_MOVE(Switchboard)

    /// Errors: BadInput (number taken or not positive, or no addresses), PortTaken, NotPossible.
    Status addNode(const FabricNode& node);
    void removeNode(int number);
    Status addClient(int client, const QString& source);
    void removeClient(int client);
    void addFaults(const std::vector<LinkFault>& faults);
    std::vector<LinkFault> removeFaults(const std::function<bool(const LinkFault&)>& which);
    int resetLink(int a, int b, Plane plane);
    std::vector<LinkFault> faults() const;
    std::vector<LinkTraffic> traffic() const;

    /// To be called after each turn of the loop; returns what Loop::start() wants to know.
    qint64 endOfTurn();

    void again(quint64 id) override { m_again.push_back(id); }
    void wakeAt(quint64 id, qint64 timeNs) override { m_alarms.set(id, timeNs); }
    void ended(Relay& relay) override;

private:
    struct Station
    {
        FabricNode node;
        sockaddr_in host{};
        std::unique_ptr<Listener> client;
        std::unique_ptr<Listener> bus;
    };

    Result<std::unique_ptr<Listener>> listen(const FabricNode& node, quint16 port);
    void accepted(int callee, bool bus, UniqueFd fd, in_addr caller);
    /// The node that calls from that address, or nullptr.
    const Station* stationAt(in_addr host) const;
    /// The client that calls from that address; 0: none.
    int clientAt(in_addr host) const;
    /// Closes an end's connections and forgets its faults.
    void forget(int end);
    /// The link as its connections see it; made on the first one.
    Line& line(const LinkKey& link);
    /// The faults of these links are others than before.
    void applyFaults(const std::vector<LinkFault>& links);
    void countHeld(std::vector<LinkFault>& faults) const;
    qint64 pendingBytes(const LinkKey& link) const;
    void wakeRelays();
    void runRelays();

    Loop& m_loop;
    Common m_common;
    FaultTable m_faults;
    std::map<int, Station> m_stations;
    std::map<int, sockaddr_in> m_clients; ///< by number, where each calls from
    std::map<LinkKey, Line> m_lines;      ///< relays refer to them, so none is ever erased
    Alarms m_alarms;
    std::unordered_map<quint64, std::unique_ptr<Relay>> m_relays;
    quint64 m_lastId = 0;
    std::deque<quint64> m_again;
    std::vector<quint64> m_ended;
    std::vector<std::unique_ptr<Listener>> m_closedListeners;
};

} // namespace ringside::fabric
