#include "core/wire/bus_words.h"

#include "core/base/core_text.h"
#include "core/wire/bus_phrases.h"

#include <array>

namespace ringside {

namespace {

using Fields = std::vector<BusField>;

void add(Fields& fields, const char* name, const QString& value, const QString& explanation)
{
    fields.push_back({QString::fromLatin1(name), value, explanation});
}

QString typeExplanation(quint16 type)
{
    constexpr std::array<const char*, kBusTypeCount> texts{
        QT_TRANSLATE_NOOP("Core",
                          "Asks for a sign of life, and tells how the sender sees itself and a few others."),
        QT_TRANSLATE_NOOP("Core",
                          "Answers a PING or a MEET; unasked, it spreads news of the sender at once."),
        QT_TRANSLATE_NOOP("Core", "A PING that makes the receiver accept a node it does not know."),
        QT_TRANSLATE_NOOP("Core", "Makes every receiver mark a node as FAIL at once, without further proof."),
        QT_TRANSLATE_NOOP("Core", "What a client has published, on its way to every node."),
        QT_TRANSLATE_NOOP("Core", "A replica asks every node for a vote; only masters with slots have one."),
        QT_TRANSLATE_NOOP("Core", "A vote: a master gives no more than one in an epoch."),
        QT_TRANSLATE_NOOP(
            "Core", "Corrects a node that claims slots which another node owns with a higher config epoch."),
        QT_TRANSLATE_NOOP(
            "Core", "A replica asks its master to pause writes, so that it can take over without loss."),
        QT_TRANSLATE_NOOP("Core", "A server module speaks to the same module on another node."),
        QT_TRANSLATE_NOOP(
            "Core", "What a client has published with SPUBLISH, on its way to the nodes of its shard.")};
    return type < texts.size()
               ? CoreText::tr(texts[type])
               : CoreText::tr("A type that neither Redis 7.0 nor Valkey 8.0 knows; they ignore it.");
}

void appendJourney(const WireMessage& wire, Fields& fields)
{
    const QString from = bus::endText(wire.from), to = bus::endText(wire.to);
    add(fields, "link", CoreText::tr("%1 to %2").arg(from, to),
        wire.forward ? CoreText::tr("It travels on the connection that its sender has opened.")
                     : CoreText::tr("It travels back on the connection that its receiver has opened."));
    if (wire.dropped)
        add(fields, "dropped", CoreText::tr("yes"),
            CoreText::tr("A fault that is set on this link dropped it: the receiver never gets it."));
    if (wire.dueNs > wire.timeNs)
        add(fields, "delayed", CoreText::tr("%1 ms").arg(double(wire.dueNs - wire.timeNs) / 1e6, 0, 'f', 1),
            CoreText::tr("A fault that is set on this link delays it by so much."));
}

void appendHead(const BusMessage& message, Fields& fields)
{
    add(fields, "sig", QStringLiteral("RCmb"),
        CoreText::tr("Every message begins with this. A server closes a connection on which it is missing."));
    add(fields, "totlen", bus::bytesText(message.length),
        CoreText::tr("The length of the whole message. It tells the receiver where the next one begins."));
    add(fields, "ver", QString::number(message.version),
        CoreText::tr("The version of the protocol. A server ignores messages of any other version."));
    add(fields, "type", QStringLiteral("%1 (%2)").arg(busTypeName(message.type)).arg(message.type),
        typeExplanation(message.type));
    if (message.light)
        add(fields, "light", CoreText::tr("yes"),
            CoreText::tr("Valkey's short header without the sender's view of the cluster: the connection "
                         "tells who sends."));
}

void appendSender(const BusMessage& message, const NodeNumber& numberOf, Fields& fields)
{
    add(fields, "sender", bus::nodeNameAndId(message.sender, numberOf),
        CoreText::tr(
            "The node that sent it. A server believes almost nothing from a node that it does not know."));
    add(fields, "flags", busFlagsText(message.flags), CoreText::tr("What the sender says of itself."));
    add(fields, "slaveof", bus::nodeNameAndId(message.masterId, numberOf),
        CoreText::tr("The sender's master, if it is a replica; the receiver takes note of it."));
    add(fields, "myip", message.ip.isEmpty() ? CoreText::tr("none") : bus::printable(message.ip),
        CoreText::tr("The address at which it wants to be found. If there is none, the address that the "
                     "connection comes from."));
    add(fields, "port", QString::number(message.port),
        CoreText::tr("Where clients and replicas find it: MOVED redirects to this port."));
    add(fields, "cport", QString::number(message.busPort),
        CoreText::tr("Where the other nodes find its bus."));
    add(fields, "pport", QString::number(message.plainPort),
        CoreText::tr("Its port without TLS, when it uses TLS; otherwise 0."));
}

void appendStanding(const BusMessage& message, Fields& fields)
{
    add(fields, "currentEpoch", QString::number(message.currentEpoch),
        CoreText::tr("The highest epoch it knows, the cluster's logical clock; a receiver that is behind "
                     "takes it over."));
    add(fields, "configEpoch", QString::number(message.configEpoch),
        CoreText::tr("The version of its claim to its slots (for a replica: of its master's claim). The "
                     "higher version wins."));
    add(fields, "myslots", bus::slotsText(message.slots, size_t(kSlotCount)),
        CoreText::tr("The slots it serves (for a replica: its master's slots). The receiver believes the "
                     "claim with the higher config epoch."));
    add(fields, "offset", QString::number(message.offset),
        CoreText::tr(
            "How far its replication stream has come: the replica that is furthest asks for votes first."));
    add(fields, "state", message.stateOk ? QStringLiteral("ok") : QStringLiteral("fail"),
        CoreText::tr(
            "Whether the sender thinks that the cluster can serve; it is told for information only."));
}

QString messageFlags(const BusMessage& message)
{
    QStringList set;
    if (message.paused)
        set << QStringLiteral("PAUSED");
    if (message.forceAck)
        set << QStringLiteral("FORCEACK");
    if (message.extData)
        set << QStringLiteral("EXT_DATA");
    return set.isEmpty() ? CoreText::tr("none") : set.join(QLatin1String(", "));
}

QString messageFlagsExplanation(const BusMessage& message)
{
    if (message.forceAck)
        return CoreText::tr(
            "FORCEACK: masters must vote even if the old master is not FAIL, as in a manual failover.");
    if (message.paused)
        return CoreText::tr(
            "PAUSED: the master has paused writes, and the replica must reach the master's offset.");
    if (message.extData)
        return CoreText::tr("EXT_DATA: extensions follow the gossip, or the sender understands them.");
    return CoreText::tr("Marks for a manual failover and for extensions.");
}

} // namespace

std::vector<BusField> busFields(const WireMessage& wire, const NodeNumber& numberOf)
{
    const BusMessage& message = wire.message;
    Fields fields;
    appendJourney(wire, fields);
    if (bus::isBusMessage(wire)) {
        appendHead(message, fields);
        if (!message.light) {
            appendSender(message, numberOf, fields);
            appendStanding(message, fields);
            add(fields, "mflags", messageFlags(message), messageFlagsExplanation(message));
        }
        bus::appendBody(wire, numberOf, fields);
    }
    for (const QString& problem : message.problems)
        add(fields, "problem", problem,
            CoreText::tr("Redis 7.0 and Valkey 8.0 do not write it so. A server may ignore it or close the "
                         "connection."));
    return fields;
}

} // namespace ringside
