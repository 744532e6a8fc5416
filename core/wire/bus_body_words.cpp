#include "core/base/core_text.h"
#include "core/wire/bus_layout.h"
#include "core/wire/bus_phrases.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace ringside::bus {

namespace {

using Fields = std::vector<BusField>;

QString healthWord(quint16 flags)
{
    if (flags & BusFail)
        return QStringLiteral("FAIL");
    if (flags & BusPfail)
        return QStringLiteral("PFAIL");
    if (flags & BusHandshake)
        return CoreText::tr("handshake");
    return flags & BusNoAddress ? CoreText::tr("address unknown") : CoreText::tr("ok");
}

QString healthExplanation(quint16 flags)
{
    if (flags & BusFail)
        return CoreText::tr("The sender marks it FAIL. From a master this counts as a failure report.");
    if (flags & BusPfail)
        return CoreText::tr("The sender suspects it. From a master this is a failure report. Reports from a "
                            "majority of masters make it FAIL.");
    if (flags & (BusHandshake | BusNoAddress))
        return CoreText::tr("The sender knows of it, but cannot vouch for it.");
    return CoreText::tr("The sender has no complaint, and takes back one that it had. A receiver that does "
                        "not know the node contacts it.");
}

/// Servers write whole seconds of their own clock, which on one machine is ours.
qint64 secondsSince(qint64 timeS, const WireMessage& wire)
{
    return std::max<qint64>(0, wire.timeNs / 1'000'000'000 - timeS);
}

QString pongText(const BusGossip& entry, const WireMessage& wire)
{
    const QString pong =
        entry.pongReceivedS == 0
            ? CoreText::tr("no pong yet")
            : CoreText::tr("last pong %1 s ago").arg(secondsSince(entry.pongReceivedS, wire));
    if (entry.pingSentS == 0)
        return pong;
    return CoreText::tr("%1, ping without answer for %2 s")
        .arg(pong)
        .arg(secondsSince(entry.pingSentS, wire));
}

void appendGossip(const WireMessage& wire, const NodeNumber& numberOf, Fields& fields)
{
    int number = 0;
    for (const BusGossip& entry : wire.message.gossip) {
        const QString about =
            QStringLiteral("%1: %2").arg(nodeNameAndId(entry.id, numberOf), healthWord(entry.flags));
        const QString rest = QStringLiteral("%1, %2@%3; %4")
                                 .arg(pongText(entry, wire), addressText(entry.ip, entry.port),
                                      QString::number(entry.busPort), busFlagsText(entry.flags));
        fields.push_back({QStringLiteral("gossip %1").arg(++number), about + QLatin1String(", ") + rest,
                          healthExplanation(entry.flags)});
    }
}

QByteArray textOf(const QByteArray& data)
{
    const qsizetype end = data.indexOf('\0');
    return end < 0 ? data : data.left(end);
}

QString forgottenText(const BusExtension& extension, const NodeNumber& numberOf)
{
    const std::optional<NodeId> id = NodeId::fromHex(extension.data.left(kIdSize));
    return CoreText::tr("forgotten: %1").arg(nodeNameAndId(id.value_or(NodeId()), numberOf));
}

BusField extensionField(const BusExtension& extension, const NodeNumber& numberOf)
{
    const QString text = printable(textOf(extension.data));
    switch (extension.type) {
    case 0:
        return {{},
                CoreText::tr("host name: %1").arg(text),
                CoreText::tr("A name that clients may be told in place of the address.")};
    case 1:
        return {{},
                CoreText::tr("name: %1").arg(text),
                CoreText::tr("A name for people, which stands in the servers' logs.")};
    case 2:
        return {{},
                forgottenText(extension, numberOf),
                CoreText::tr("CLUSTER FORGET was called for this node. The receiver forgets it too, and for "
                             "a while gossip cannot bring it back.")};
    case 3:
        return {{},
                CoreText::tr("shard: %1").arg(text.left(8)),
                CoreText::tr("The same for all nodes of one shard, whichever of them is the master.")};
    case 4:
        if (isSecret(extension))
            return {{},
                    CoreText::tr("internal secret"),
                    CoreText::tr("Redis 8: the secrets of all nodes make one secret together. Modules "
                                 "recognise each other's connections by it.")};
        [[fallthrough]];
    case 5:
        return {{},
                CoreText::tr("address for clients: %1").arg(text),
                CoreText::tr("What clients are told in place of the nodes' own address.")};
    default:
        return {{},
                CoreText::tr("type %1, %2")
                    .arg(QString::number(extension.type), bytesText(quint64(extension.data.size()))),
                CoreText::tr("An extension that neither Redis nor Valkey knows so far; they ignore it.")};
    }
}

void appendExtensions(const WireMessage& wire, const NodeNumber& numberOf, Fields& fields)
{
    int number = 0;
    for (const BusExtension& extension : wire.message.extensions) {
        BusField field = extensionField(extension, numberOf);
        field.name = QStringLiteral("extension %1").arg(++number);
        fields.push_back(field);
    }
}

void appendPublish(const BusMessage& message, Fields& fields)
{
    fields.push_back(
        {QStringLiteral("channel"), printable(message.channel),
         CoreText::tr("The receiver hands the message to its clients that subscribed to this channel.")});
    const bool whole = quint64(message.payload.size()) == message.payloadLength;
    fields.push_back(
        {QStringLiteral("message"),
         whole ? printable(message.payload)
               : CoreText::tr("%1 … (%2)").arg(printable(message.payload), bytesText(message.payloadLength)),
         CoreText::tr("What was published, as the client has sent it.")});
}

void appendModule(const BusMessage& message, Fields& fields)
{
    fields.push_back({QStringLiteral("module_id"), moduleName(message.moduleId),
                      CoreText::tr("Which module speaks: its name of nine letters, packed into a number.")});
    fields.push_back({QStringLiteral("module type"), QString::number(message.moduleType),
                      CoreText::tr("What kind of message; only the module knows what it means.")});
    fields.push_back({QStringLiteral("bulk_data"), bytesText(message.payloadLength),
                      CoreText::tr("What the module sends.")});
}

void appendUpdate(const BusMessage& message, const NodeNumber& numberOf, Fields& fields)
{
    fields.push_back({QStringLiteral("update.nodename"), nodeNameAndId(message.about, numberOf),
                      CoreText::tr("The node that really owns the slots. A receiver that has lost its last "
                                   "slot to that node becomes its replica.")});
    fields.push_back(
        {QStringLiteral("update.configEpoch"), QString::number(message.updateEpoch),
         CoreText::tr(
             "The version of that claim. It is higher than the receiver's own, so the receiver gives in.")});
    fields.push_back({QStringLiteral("update.slots"), slotsText(message.updateSlots, size_t(kSlotCount)),
                      CoreText::tr("All slots of that owner.")});
}

} // namespace

void appendBody(const WireMessage& wire, const NodeNumber& numberOf, Fields& fields)
{
    const BusMessage& message = wire.message;
    switch (BusType(message.type)) {
    case BusType::Ping:
    case BusType::Pong:
    case BusType::Meet:
        fields.push_back(
            {QStringLiteral("count"), QString::number(message.gossipCount),
             CoreText::tr("How many other nodes it tells of: some at random, and all that it suspects.")});
        appendGossip(wire, numberOf, fields);
        if (message.extensionCount > 0)
            fields.push_back(
                {QStringLiteral("extensions"), QString::number(message.extensionCount),
                 CoreText::tr("How many extensions follow; a server ignores those it does not know.")});
        return appendExtensions(wire, numberOf, fields);
    case BusType::Fail:
        return fields.push_back(
            {QStringLiteral("about.nodename"), nodeNameAndId(message.about, numberOf),
             CoreText::tr("The node that has failed: a majority of masters has reported it.")});
    case BusType::Publish:
    case BusType::PublishShard:
        return appendPublish(message, fields);
    case BusType::Update:
        return appendUpdate(message, numberOf, fields);
    case BusType::Module:
        return appendModule(message, fields);
    default:
        return;
    }
}

} // namespace ringside::bus
