#include "core/base/core_text.h"
#include "core/wire/bus_phrases.h"

namespace ringside {

namespace {

constexpr size_t kRanges = 3; ///< a line has no room for more

QString gossipText(const BusMessage& message, const NodeNumber& numberOf)
{
    QString text = message.gossipCount == 0   ? CoreText::tr("no gossip")
                   : message.gossipCount == 1 ? CoreText::tr("1 gossip entry")
                                              : CoreText::tr("%1 gossip entries").arg(message.gossipCount);
    for (const BusGossip& entry : message.gossip) {
        if (entry.flags & (BusPfail | BusFail))
            text += QStringLiteral("; %1 %2").arg(bus::nodeName(entry.id, numberOf),
                                                  entry.flags & BusFail ? QStringLiteral("FAIL")
                                                                        : QStringLiteral("PFAIL"));
    }
    return text;
}

QString heartbeat(const BusMessage& message, const NodeNumber& numberOf)
{
    const QString text = CoreText::tr("%1, epoch %2, %3")
                             .arg(busTypeName(message.type), QString::number(message.currentEpoch),
                                  gossipText(message, numberOf));
    return message.paused ? CoreText::tr("%1; writes paused at offset %2").arg(text).arg(message.offset)
                          : text;
}

/// A PONG that nobody asked for comes on the sender's own connection: it has news (Redis 7.0 cluster.c,
/// clusterBroadcastPong).
QString news(const BusMessage& message, const NodeNumber& numberOf)
{
    if (!message.masterId.isNull())
        return CoreText::tr("PONG, now replica of %1").arg(bus::nodeName(message.masterId, numberOf));
    if (message.slots.isEmpty())
        return CoreText::tr("PONG, now master without slots");
    return CoreText::tr("PONG, now master of %1, config epoch %2")
        .arg(bus::slotsText(message.slots, kRanges), QString::number(message.configEpoch));
}

QString update(const BusMessage& message, const NodeNumber& numberOf)
{
    const QString owner = bus::nodeName(message.about, numberOf),
                  epoch = QString::number(message.updateEpoch);
    return message.updateSlots.isEmpty()
               ? CoreText::tr("UPDATE: %1 has no slots since epoch %2").arg(owner, epoch)
               : CoreText::tr("UPDATE: slots %1 belong to %2 since epoch %3")
                     .arg(bus::slotsText(message.updateSlots, kRanges), owner, epoch);
}

QString request(const BusMessage& message, const NodeNumber& numberOf)
{
    const QString who = bus::nodeName(message.sender, numberOf),
                  epoch = QString::number(message.currentEpoch);
    return message.forceAck
               ? CoreText::tr("%1 asks for votes, epoch %2, though its master is not FAIL").arg(who, epoch)
               : CoreText::tr("%1 asks for votes, epoch %2").arg(who, epoch);
}

QString healthySummary(const WireMessage& wire, const NodeNumber& numberOf)
{
    const BusMessage& message = wire.message;
    switch (BusType(message.type)) {
    case BusType::Ping:
    case BusType::Meet:
        return heartbeat(message, numberOf);
    case BusType::Pong:
        return wire.forward ? news(message, numberOf) : heartbeat(message, numberOf);
    case BusType::Fail:
        return CoreText::tr("FAIL: %1 has failed").arg(bus::nodeName(message.about, numberOf));
    case BusType::Publish:
    case BusType::PublishShard:
        return CoreText::tr("%1 to channel %2, %3")
            .arg(busTypeName(message.type), bus::printable(message.channel),
                 bus::bytesText(message.payloadLength));
    case BusType::AuthRequest:
        return request(message, numberOf);
    case BusType::AuthAck:
        return CoreText::tr("vote for %1 in epoch %2").arg(bus::endText(wire.to)).arg(message.currentEpoch);
    case BusType::Update:
        return update(message, numberOf);
    case BusType::MfStart:
        return CoreText::tr("MFSTART: %1 asks its master to pause writes")
            .arg(bus::nodeName(message.sender, numberOf));
    case BusType::Module:
        return CoreText::tr("MODULE: %1 from %2")
            .arg(bus::bytesText(message.payloadLength), bus::moduleName(message.moduleId));
    }
    return CoreText::tr("type %1, %2").arg(QString::number(message.type), bus::bytesText(message.length));
}

} // namespace

QString busSummary(const WireMessage& wire, const NodeNumber& numberOf)
{
    if (!bus::isBusMessage(wire))
        return CoreText::tr("no message of the bus, %1").arg(bus::bytesText(quint64(wire.raw.size())));
    const QString text = healthySummary(wire, numberOf);
    return wire.message.isHealthy() ? text : CoreText::tr("%1 (not as expected)").arg(text);
}

} // namespace ringside
