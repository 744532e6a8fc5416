#include "widgets/packets/packet_traffic.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr qint64 kSecondNs = 1'000'000'000;
constexpr qint64 kBurstNs = 30'000'000;
constexpr qint64 kAnswerWithinNs = 300'000'000; // a question older than that is not what is answered

/// The translation context.
struct PacketTrafficText
{
    Q_DECLARE_TR_FUNCTIONS(Packets)
};

/// What a message answers, as far as a watcher cares: a vote its request, the winner's news the votes.
bool answers(PacketKind kind, const Packet& earlier, const WireMessage& message)
{
    const bool toSender = earlier.to == message.from;
    if (kind == PacketKind::Vote)
        return toSender && earlier.kind == PacketKind::Request && earlier.from == message.to;
    if (kind == PacketKind::Promotion)
        return toSender && earlier.kind == PacketKind::Vote;
    return false;
}

} // namespace

PacketKind PacketTraffic::kindOf(const WireMessage& wire)
{
    const BusMessage& message = wire.message;
    const PacketKind kind = packetKind(message);
    if (kind == PacketKind::Strange || message.light || message.sender.isNull())
        return kind;
    const bool master = (message.flags & BusMaster) != 0;
    const auto [known, isNew] = m_senders.try_emplace(wire.from, Sender{master, 0});
    Sender& sender = known->second;
    if (!isNew && !sender.master && master && message.is(BusType::Pong) && !message.slots.isEmpty())
        sender.promotedNs = wire.timeNs;
    sender.master = master;
    // The news goes to every node in one burst.
    const bool news = sender.promotedNs > 0 && wire.timeNs - sender.promotedNs < kBurstNs;
    return news && message.is(BusType::Pong) ? PacketKind::Promotion : kind;
}

QString PacketTraffic::wordFor(const WireMessage& wire, PacketKind kind) const
{
    const BusMessage& message = wire.message;
    const int about = m_numbers.value(message.about);
    switch (kind) {
    case PacketKind::Gossip:
    case PacketKind::Suspicion:
    case PacketKind::Publish:
        return {};
    case PacketKind::Meet:
        return QStringLiteral("MEET");
    case PacketKind::Manual:
        return QStringLiteral("MFSTART");
    case PacketKind::Request:
        return PacketTrafficText::tr("vote? epoch %1").arg(message.currentEpoch);
    case PacketKind::Vote:
        return PacketTrafficText::tr("vote, epoch %1").arg(message.currentEpoch);
    case PacketKind::Promotion:
        return PacketTrafficText::tr("now master, epoch %1").arg(message.configEpoch);
    case PacketKind::Fail:
        return about ? PacketTrafficText::tr("FAIL: node %1").arg(about) : QStringLiteral("FAIL");
    case PacketKind::Update:
        return about ? PacketTrafficText::tr("UPDATE: node %1").arg(about) : QStringLiteral("UPDATE");
    case PacketKind::Strange:
        break;
    }
    return PacketTrafficText::tr("unknown");
}

void PacketTraffic::countRate(qint64 timeNs)
{
    if (timeNs - m_windowNs >= kSecondNs) {
        const double seconds = double(timeNs - m_windowNs) / double(kSecondNs);
        const double flying = m_windowCount / seconds * double(kFlightNs) / double(kSecondNs);
        if (m_windowNs > 0)
            m_oneIn = std::max(1, int(std::ceil(flying / kMostGossip - 0.1)));
        m_windowNs = timeNs;
        m_windowCount = 0;
    }
    ++m_windowCount;
}

bool PacketTraffic::isSampled(const WireMessage& message)
{
    countRate(message.timeNs);
    const quint64 count = ++m_counts[{message.from, message.to}];
    // Links take their turns at different times, or all would fall silent together.
    const auto phase = quint64(message.from * 31 + message.to * 17);
    return (count + phase) % quint64(m_oneIn) == 0;
}

qint64 PacketTraffic::startOf(const WireMessage& message, PacketKind kind) const
{
    qint64 start = message.timeNs;
    for (const Packet& earlier : m_flying) {
        const bool fits = message.timeNs - earlier.startNs < kAnswerWithinNs + 3 * kNotableFlightNs;
        if (fits && answers(kind, earlier, message))
            start = std::max(start, earlier.startNs + earlier.flightNs);
    }
    return start;
}

void PacketTraffic::add(const std::vector<WireMessage>& messages)
{
    for (const WireMessage& message : messages) {
        if (message.from <= 0 || message.to <= 0)
            continue;
        const PacketKind kind = kindOf(message);
        const bool common = kind == PacketKind::Gossip || kind == PacketKind::Suspicion;
        const bool sampled = !common || isSampled(message);
        if (!sampled || !m_filter.shows(kind, message.from, message.to))
            continue;
        Packet packet;
        packet.sequence = message.sequence;
        packet.from = message.from;
        packet.to = message.to;
        packet.kind = kind;
        packet.startNs = startOf(message, kind);
        packet.flightNs =
            std::max(isNotable(kind) ? kNotableFlightNs : kFlightNs, message.dueNs - message.timeNs);
        packet.dropped = message.dropped;
        packet.word = wordFor(message, kind);
        m_flying.push_back(std::move(packet));
    }
}

void PacketTraffic::setFilter(const PacketFilter& filter)
{
    m_filter = filter;
    std::erase_if(m_flying, [&](const Packet& p) { return !filter.shows(p.kind, p.from, p.to); });
}

void PacketTraffic::settle(qint64 nowNs)
{
    std::erase_if(m_flying, [nowNs](const Packet& packet) { return packet.isOver(nowNs); });
}

void PacketTraffic::clear()
{
    const PacketFilter filter = m_filter;
    *this = PacketTraffic();
    m_filter = filter;
}

} // namespace ringside
