#include "core/wire/bus_message.h"

#include "core/wire/bus_body.h"
#include "core/wire/bus_framer.h"
#include "core/wire/bus_layout.h"
#include "core/wire/slot_bitmap.h"

#include <cstring>

namespace ringside {

namespace {

using bus::Header;
using bus::Reader;

void readIdentity(const Reader& reader, BusMessage& message)
{
    bool soundAddress = true;
    message.sender = reader.id(offsetof(Header, sender), "sender");
    if (!reader.isNobody(offsetof(Header, masterId)))
        message.masterId = reader.id(offsetof(Header, masterId), "sender's master");
    message.ip = reader.address(offsetof(Header, ip), soundAddress);
    message.port = reader.u16(offsetof(Header, port));
    message.plainPort = reader.u16(offsetof(Header, plainPort));
    message.busPort = reader.u16(offsetof(Header, busPort));
    if (!soundAddress)
        reader.problem(QStringLiteral("The announced address is not readable."));
}

void readStanding(const Reader& reader, BusMessage& message)
{
    const quint8 state = reader.u8(offsetof(Header, state));
    const quint8 mflags = reader.u8(offsetof(Header, mflags));
    message.currentEpoch = reader.u64(offsetof(Header, currentEpoch));
    message.configEpoch = reader.u64(offsetof(Header, configEpoch));
    message.offset = reader.u64(offsetof(Header, offset));
    message.slots = slotsOfBitmap(reader.bytes(offsetof(Header, slots), bus::kSlotBytes));
    message.flags = reader.u16(offsetof(Header, flags));
    message.stateOk = state == 0 && reader.isAtHand(offsetof(Header, state), 1);
    message.paused = (mflags & bus::kPaused) != 0;
    message.forceAck = (mflags & bus::kForceAck) != 0;
    message.extData = (mflags & bus::kExtData) != 0;
    if (state > 1)
        reader.problem(QStringLiteral("The cluster state %1 is unknown.").arg(state));
    if (message.flags & ~bus::kKnownFlags)
        reader.problem(QStringLiteral("The sender has unknown node flags (0x%1).").arg(message.flags, 0, 16));
    if ((mflags & ~(bus::kPaused | bus::kForceAck | bus::kExtData)) != 0 ||
        reader.u16(offsetof(Header, mflags) + 1) != 0)
        reader.problem(QStringLiteral("The message has unknown message flags."));
}

void readCounts(const Reader& reader, BusMessage& message)
{
    message.gossipCount = reader.u16(offsetof(Header, count));
    message.extensionCount = reader.u16(offsetof(Header, extensions));
    const bool gossips = message.is(BusType::Ping) || message.is(BusType::Pong) || message.is(BusType::Meet);
    if (gossips || message.type >= kBusTypeCount)
        return;
    if (message.gossipCount > 0)
        reader.problem(QStringLiteral("It claims gossip entries, which its type does not have."));
    if (message.extensionCount > 0)
        reader.problem(QStringLiteral("It claims extensions, which its type does not have."));
}

/// False when what lies behind the head is not to be believed.
bool readHead(QByteArrayView front, const Reader& reader, BusMessage& message)
{
    const BusHead head = BusHead::of(front);
    message.type = head.type;
    message.light = head.light;
    message.version = head.version;
    message.length = head.length;
    if (std::memcmp(front.data(), "RCmb", 4) != 0) {
        reader.problem(
            QStringLiteral("It does not begin with RCmb: it is not a message of the cluster bus."));
        return false;
    }
    if (head.version != bus::kVersion)
        reader.problem(
            QStringLiteral("Version %1 is unknown; it is read as version 1 would be.").arg(head.version));
    if (head.length != reader.size())
        reader.problem(
            QStringLiteral("Its header says %1 bytes, but it has %2.").arg(head.length).arg(reader.size()));
    return true;
}

} // namespace

BusMessage decodeBusMessage(QByteArrayView frame)
{
    return decodeBusFront(frame, quint64(frame.size()));
}

BusMessage decodeBusFront(QByteArrayView front, quint64 size)
{
    BusMessage message;
    const Reader reader(front, qint64(size), message.problems);
    if (front.size() < BusHead::Size) {
        if (size < quint64(BusHead::Size))
            reader.problem(QStringLiteral("It has %1 bytes; the shortest header has 16.").arg(size));
        return message;
    }
    if (!readHead(front, reader, message))
        return message;
    if (!message.light) {
        readIdentity(reader, message);
        readStanding(reader, message);
        readCounts(reader, message);
    }
    const qint64 headerSize = message.light ? sizeof(bus::LightHeader) : sizeof(Header);
    if (reader.holds(0, headerSize))
        bus::readBody(reader, headerSize, message);
    return message;
}

bool isSecret(const BusExtension& extension)
{
    return extension.type == 4 && extension.data.size() == bus::kIdSize && !extension.data.contains('\0');
}

} // namespace ringside
