#include "core/wire/bus_body.h"

#include "core/wire/bus_layout.h"
#include "core/wire/slot_bitmap.h"

#include <algorithm>
#include <cstring>

namespace ringside::bus {

namespace {

/// Lengths come from the wire: in 64 bits their sum cannot wrap.
void readPublish(const Reader& reader, qint64 at, BusMessage& message)
{
    if (!reader.holds(at, sizeof(Publish)))
        return;
    const qint64 channelLength = reader.u32(at + offsetof(Publish, channelLength));
    const qint64 messageLength = reader.u32(at + offsetof(Publish, messageLength));
    const qint64 channelAt = at + qint64(sizeof(Publish));
    const qint64 payloadAt = channelAt + channelLength;
    message.channel = reader.bytes(channelAt, channelLength).toByteArray();
    message.payload = reader.bytes(payloadAt, std::min<qint64>(messageLength, kKeptPayload)).toByteArray();
    message.payloadLength = quint64(messageLength);
    reader.expectEnd(payloadAt + messageLength);
}

void readUpdate(const Reader& reader, qint64 at, BusMessage& message)
{
    message.updateEpoch = reader.u64(at + offsetof(Update, configEpoch));
    message.about = reader.id(at + offsetof(Update, about), "node whose slots these are");
    message.updateSlots = slotsOfBitmap(reader.bytes(at + offsetof(Update, slots), kSlotBytes));
    reader.expectEnd(at + qint64(sizeof(Update)));
}

void readModule(const Reader& reader, qint64 at, BusMessage& message)
{
    if (!reader.holds(at, sizeof(Module)))
        return;
    const QByteArrayView id = reader.bytes(at, sizeof message.moduleId);
    std::memcpy(&message.moduleId, id.data(), size_t(id.size()));
    const qint64 length = reader.u32(at + offsetof(Module, length));
    const qint64 dataAt = at + qint64(sizeof(Module));
    message.moduleType = reader.u8(at + offsetof(Module, type));
    message.payload = reader.bytes(dataAt, std::min<qint64>(length, kKeptPayload)).toByteArray();
    message.payloadLength = quint64(length);
    reader.expectEnd(dataAt + length);
}

} // namespace

void readBody(const Reader& reader, qint64 at, BusMessage& message)
{
    const auto type = BusType(message.type);
    const bool lightly = type == BusType::Publish || type == BusType::PublishShard || type == BusType::Module;
    if (message.light && !lightly && message.type < kBusTypeCount) {
        reader.problem(QStringLiteral("Only PUBLISH, PUBLISHSHARD and MODULE come with a light header."));
        return;
    }
    switch (type) {
    case BusType::Ping:
    case BusType::Pong:
    case BusType::Meet:
        return readGossip(reader, at, message);
    case BusType::Fail:
        message.about = reader.id(at, "node that failed");
        return reader.expectEnd(at + qint64(sizeof(Fail)));
    case BusType::Publish:
    case BusType::PublishShard:
        return readPublish(reader, at, message);
    case BusType::AuthRequest:
    case BusType::AuthAck:
    case BusType::MfStart:
        return reader.expectEnd(at);
    case BusType::Update:
        return readUpdate(reader, at, message);
    case BusType::Module:
        return readModule(reader, at, message);
    }
    reader.problem(QStringLiteral("Type %1 is unknown.").arg(message.type));
}

} // namespace ringside::bus
