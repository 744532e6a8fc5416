#include "core/wire/bus_body.h"
#include "core/wire/bus_layout.h"

#include <algorithm>

namespace ringside::bus {

namespace {

enum ExtensionType : quint16 {
    Hostname,
    HumanName,
    ForgottenNode, ///< id, and for how many seconds more
    ShardId,
    ClientIpv4, ///< Valkey 8.1; Redis 8 has its internal secret here, of the length of an id and without an
                ///< end
    ClientIpv6
};
constexpr qint64 kForgottenSize = kIdSize + 8;
constexpr qint64 kShardIdSize = kIdSize;

/// Of all entries together: thousands may be wrong in the same way.
struct Faults
{
    int ids = 0;
    int addresses = 0;
    int flags = 0;

    void tell(const Reader& reader) const
    {
        if (ids > 0)
            reader.problem(
                QStringLiteral("%1 gossip entries do not name a node id of 40 hex digits.").arg(ids));
        if (addresses > 0)
            reader.problem(QStringLiteral("%1 gossip entries hold no readable address.").arg(addresses));
        if (flags > 0)
            reader.problem(QStringLiteral("%1 gossip entries have unknown flags.").arg(flags));
    }
};

BusGossip entryAt(const Reader& reader, qint64 at, Faults& faults)
{
    BusGossip entry;
    const std::optional<NodeId> id = reader.id(at);
    bool soundAddress = false;
    entry.id = id.value_or(NodeId());
    entry.pingSentS = reader.u32(at + offsetof(Gossip, pingSent));
    entry.pongReceivedS = reader.u32(at + offsetof(Gossip, pongReceived));
    entry.ip = reader.address(at + offsetof(Gossip, ip), soundAddress);
    entry.port = reader.u16(at + offsetof(Gossip, port));
    entry.busPort = reader.u16(at + offsetof(Gossip, busPort));
    entry.flags = reader.u16(at + offsetof(Gossip, flags));
    entry.plainPort = reader.u16(at + offsetof(Gossip, plainPort));
    faults.ids += id ? 0 : 1;
    faults.addresses += soundAddress ? 0 : 1;
    faults.flags += (entry.flags & ~kKnownFlags) ? 1 : 0;
    return entry;
}

/// What is wrong with an extension whose length is sound; empty: nothing.
QString faultOf(const BusExtension& extension)
{
    switch (ExtensionType(extension.type)) {
    case ClientIpv4:
        if (isSecret(extension))
            return {};
        [[fallthrough]];
    case Hostname:
    case HumanName:
    case ClientIpv6:
        return extension.data.contains('\0') ? QString() : QStringLiteral("does not end its text");
    case ForgottenNode:
        if (extension.data.size() != kForgottenSize)
            return QStringLiteral("is not of the length of a forgotten node");
        return NodeId::fromHex(QByteArrayView(extension.data).first(kIdSize))
                   ? QString()
                   : QStringLiteral("does not name a node id of 40 hex digits");
    case ShardId:
        if (extension.data.size() != kShardIdSize)
            return QStringLiteral("is not of the length of a shard id");
        return NodeId::fromHex(extension.data) ? QString() : QStringLiteral("is not an id of 40 hex digits");
    }
    return QStringLiteral("has the unknown type %1").arg(extension.type);
}

} // namespace

void readGossip(const Reader& reader, qint64 at, BusMessage& message)
{
    const qint64 room = (reader.size() - at) / qint64(sizeof(Gossip));
    const qint64 known = std::max<qint64>(0, reader.atHand() - at) / qint64(sizeof(Gossip));
    const qint64 claimed = message.gossipCount;
    Faults faults;
    message.gossip.reserve(size_t(std::min({claimed, room, known})));
    for (qint64 i = 0; i < std::min({claimed, room, known}); ++i)
        message.gossip.push_back(entryAt(reader, at + i * qint64(sizeof(Gossip)), faults));
    faults.tell(reader);
    if (claimed > room)
        reader.problem(
            QStringLiteral("It claims %1 gossip entries, but has room for %2.").arg(claimed).arg(room));
    else
        readExtensions(reader, at + claimed * qint64(sizeof(Gossip)), message);
}

void readExtensions(const Reader& reader, qint64 at, BusMessage& message)
{
    if (message.extensionCount > 0 && !message.extData)
        reader.problem(QStringLiteral("It claims extensions, but its flags do not say EXT_DATA."));
    for (int i = 1; i <= message.extensionCount; ++i) {
        const QString name = QStringLiteral("Extension %1 of %2").arg(i).arg(message.extensionCount);
        if (!reader.has(at, sizeof(Extension)))
            return reader.problem(QStringLiteral("%1 lies beyond the end of the message.").arg(name));
        if (!reader.isAtHand(at, sizeof(Extension)))
            return;
        const qint64 length = reader.u32(at);
        if (length < qint64(sizeof(Extension)) || length % 8 != 0)
            return reader.problem(
                QStringLiteral("%1 has the length %2, which is not a multiple of 8 (at least 8).")
                    .arg(name)
                    .arg(length));
        BusExtension extension;
        extension.type = reader.u16(at + offsetof(Extension, type));
        const qint64 dataSize = length - qint64(sizeof(Extension));
        extension.data = reader.bytes(at + qint64(sizeof(Extension)), dataSize).toByteArray();
        const bool whole = extension.data.size() == dataSize;
        if (!reader.has(at, length))
            reader.problem(QStringLiteral("%1 reaches beyond the end of the message.").arg(name));
        else if (const QString fault = whole ? faultOf(extension) : QString(); !fault.isEmpty())
            reader.problem(QStringLiteral("%1 %2.").arg(name, fault));
        message.extensions.push_back(std::move(extension));
        if (!whole)
            return;
        at += length;
    }
    reader.expectEnd(at);
}

} // namespace ringside::bus
