#include "widgets/packets/packet_kind.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct PacketKindText
{
    Q_DECLARE_TR_FUNCTIONS(Packets)
};

bool suspects(const BusMessage& message)
{
    return std::any_of(message.gossip.begin(), message.gossip.end(),
                       [](const BusGossip& g) { return (g.flags & BusPfail) != 0; });
}

} // namespace

PacketKind packetKind(const BusMessage& message)
{
    if (!message.isHealthy() || message.type >= kBusTypeCount)
        return PacketKind::Strange;
    switch (BusType(message.type)) {
    case BusType::Ping:
    case BusType::Pong:
        return suspects(message) ? PacketKind::Suspicion : PacketKind::Gossip;
    case BusType::Meet:
        return PacketKind::Meet;
    case BusType::Fail:
        return PacketKind::Fail;
    case BusType::AuthRequest:
        return PacketKind::Request;
    case BusType::AuthAck:
        return PacketKind::Vote;
    case BusType::Update:
        return PacketKind::Update;
    case BusType::MfStart:
        return PacketKind::Manual;
    case BusType::Publish:
    case BusType::PublishShard:
    case BusType::Module:
        break;
    }
    return PacketKind::Publish;
}

QColor packetColour(PacketKind kind)
{
    const Theme& theme = Theme::current();
    switch (kind) {
    case PacketKind::Gossip:
        return theme.muted();
    case PacketKind::Suspicion:
        return theme.warning();
    case PacketKind::Request:
    case PacketKind::Vote:
        return theme.vote();
    case PacketKind::Promotion:
        return theme.good();
    case PacketKind::Fail:
    case PacketKind::Strange:
        return theme.bad();
    case PacketKind::Meet:
    case PacketKind::Publish:
    case PacketKind::Manual:
    case PacketKind::Update:
        break;
    }
    return theme.accent();
}

QString packetKindName(PacketKind kind)
{
    switch (kind) {
    case PacketKind::Gossip:
        return PacketKindText::tr("pings and pongs");
    case PacketKind::Suspicion:
        return PacketKindText::tr("gossip of PFAIL");
    case PacketKind::Meet:
        return PacketKindText::tr("MEET");
    case PacketKind::Publish:
        return PacketKindText::tr("PUBLISH");
    case PacketKind::Manual:
        return PacketKindText::tr("manual failover");
    case PacketKind::Request:
        return PacketKindText::tr("requests for votes");
    case PacketKind::Vote:
        return PacketKindText::tr("votes");
    case PacketKind::Promotion:
        return PacketKindText::tr("new masters");
    case PacketKind::Fail:
        return PacketKindText::tr("FAIL");
    case PacketKind::Update:
        return PacketKindText::tr("UPDATE");
    case PacketKind::Strange:
        break;
    }
    return PacketKindText::tr("unknown or malformed");
}

bool isNotable(PacketKind kind)
{
    return kind != PacketKind::Gossip && kind != PacketKind::Suspicion && kind != PacketKind::Publish;
}

} // namespace ringside
