#pragma once

#include "core/wire/bus_message.h"

namespace ringside::test {

/// A message of the bus from one node to another at `ms`, as the decoder gives it.
inline WireMessage wire(BusType type, int from, int to, qint64 ms = 0)
{
    static quint64 sequence = 0;
    WireMessage message;
    message.sequence = ++sequence;
    message.timeNs = message.dueNs = 1'700'000'000'000'000'000 + ms * 1'000'000;
    message.from = from;
    message.to = to;
    message.message.type = quint16(type);
    message.message.version = 1;
    message.message.length = 2256;
    message.message.sender = *NodeId::fromHex(QByteArray(40, char('a' + from % 6)));
    message.message.currentEpoch = 7;
    message.message.configEpoch = quint64(from);
    message.message.flags = BusMyself | (from <= 3 ? BusMaster : BusReplica);
    if (from <= 3)
        message.message.slots.add({(from - 1) * 5461, (from - 1) * 5461 + 100});
    message.message.stateOk = true;
    return message;
}

inline WireBatch batch(std::vector<WireMessage> messages)
{
    return std::make_shared<const std::vector<WireMessage>>(std::move(messages));
}

} // namespace ringside::test
