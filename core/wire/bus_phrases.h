#pragma once

#include "core/wire/bus_words.h"

/// Phrases that both the fields and the summary of a message are made of.
namespace ringside::bus {

/// `node 3`; `an unknown node (a1b2c3d4)`.
QString nodeName(const NodeId& id, const NodeNumber& numberOf);
/// `node 3 (a1b2c3d4)`; `an unknown node (a1b2c3d4)`; `none` for the null id.
QString nodeNameAndId(const NodeId& id, const NodeNumber& numberOf);
/// An end of a link: `node 3`, `client 1`, `somebody outside`.
QString endText(int end);
/// `0-5460`; of many ranges only the first `most`.
QString slotsText(const SlotRanges& slots, size_t most);
/// Text as it is, other bytes as \x1b.
QString printable(const QByteArray& bytes);
/// `127.15.1.1:9000`.
QString addressText(const QByteArray& ip, quint16 port);
QString bytesText(quint64 count);
/// The name a module's id is made of (Redis 7.0 module.c, moduleTypeNameByID); empty: it is none.
QString moduleName(quint64 id);

/// False for bytes that do not begin as a message does.
inline bool isBusMessage(const WireMessage& wire)
{
    return wire.message.isHealthy() || wire.raw.startsWith("RCmb");
}

/// The rows of what follows the header.
void appendBody(const WireMessage& wire, const NodeNumber& numberOf, std::vector<BusField>& fields);

} // namespace ringside::bus
