#pragma once

#include <QByteArray>

/// Packets that never were on a network, in which a capture file presents what a relay has seen.
namespace ringside::tcp {

struct Address
{
    quint32 ip = 0;
    quint16 port = 0;
    bool operator==(const Address&) const = default;
};

enum Flag : quint8 { Fin = 0x01, Syn = 0x02, Push = 0x08, Ack = 0x10 };

struct Segment
{
    Address from;
    Address to;
    quint32 sequence = 0;
    quint32 acknowledged = 0;
    quint8 flags = Ack;
    quint16 identification = 0; ///< of the IP packet
    QByteArrayView payload;
    qsizetype missing = 0; ///< bytes of the payload behind these that are not at hand; they count as zeros
};

/// With a SYN, an option that lets windows be of any size.
inline constexpr qsizetype kHeaders = 40;
/// A payload, with what is missing, that fits into one packet.
inline constexpr qsizetype kMostPayload = 65000;

/// IPv4 and TCP headers with right lengths and checksums, and the payload.
QByteArray packetOf(const Segment& segment);

/// The sum of RFC 1071 over `bytes`, continued from `sum`; `bytes` of an odd length only at the end.
quint32 checksumPart(QByteArrayView bytes, quint32 sum = 0);
quint16 checksum(quint32 sum);

} // namespace ringside::tcp
