#pragma once

#include "widgets/packets/packet_kind.h"

#include <QHash>
#include <QString>

#include <array>
#include <map>
#include <vector>

namespace ringside {

/// Which packets are to be seen. A plain value.
struct PacketFilter
{
    std::array<bool, kPacketKinds> kinds;
    int node = 0; ///< only those from or to it; 0: all

    PacketFilter() { kinds.fill(true); }
    bool shows(PacketKind kind, int from, int to) const
    {
        return kinds[size_t(kind)] && (node == 0 || node == from || node == to);
    }
    bool operator==(const PacketFilter&) const = default;
};

/// A message on the stage. On loopback it takes a tenth of a millisecond, too little to be seen, so it is
/// drawn as if it took `flightNs`; it starts at its true time, and an answer starts when its question has
/// arrived.
struct Packet
{
    quint64 sequence = 0;
    int from = 0;
    int to = 0;
    PacketKind kind = PacketKind::Gossip;
    qint64 startNs = 0;
    qint64 flightNs = 0;
    bool dropped = false; ///< it vanishes half way
    QString word;         ///< "vote, epoch 7"; empty for gossip

    double progress(qint64 nowNs) const
    {
        return nowNs <= startNs ? 0.0 : double(nowNs - startNs) / double(flightNs);
    }
    bool isOver(qint64 nowNs) const { return progress(nowNs) >= (dropped ? 0.62 : 1.0); }
};

/// Turns what passed on the wire into packets in flight, and keeps their number bounded: of pings and pongs
/// every k-th of each link is taken, so that every link has the same chance, and `sampledOneIn` says so; the
/// rest are always shown. It asks no clock. GUI thread, or any single one.
class PacketTraffic
{
public:
    static constexpr qint64 kFlightNs = 420'000'000;
    static constexpr qint64 kNotableFlightNs = 620'000'000;
    static constexpr int kMostGossip = 150; ///< in flight at once, about

    void add(const std::vector<WireMessage>& messages);
    void setFilter(const PacketFilter& filter);
    const PacketFilter& filter() const { return m_filter; }
    /// Whose id is which number, for the words.
    void setNumbers(const QHash<NodeId, int>& numbers) { m_numbers = numbers; }
    /// Forgets those that have arrived.
    void settle(qint64 nowNs);
    void clear();

    const std::vector<Packet>& flying() const { return m_flying; }
    /// 1: all pings and pongs are shown; 12: one in twelve.
    int sampledOneIn() const { return m_oneIn; }

private:
    PacketKind kindOf(const WireMessage& message);
    bool isSampled(const WireMessage& message);
    void countRate(qint64 timeNs);
    qint64 startOf(const WireMessage& message, PacketKind kind) const;
    QString wordFor(const WireMessage& message, PacketKind kind) const;

    PacketFilter m_filter;
    std::vector<Packet> m_flying;
    std::map<std::pair<int, int>, quint64> m_counts; ///< of gossip by directed link
    /// What a sender said of itself last, and when it began to say master.
    struct Sender
    {
        bool master = false;
        qint64 promotedNs = 0;
    };
    std::map<int, Sender> m_senders;
    QHash<NodeId, int> m_numbers;
    qint64 m_windowNs = 0;
    int m_windowCount = 0;
    int m_oneIn = 1;
};

} // namespace ringside
