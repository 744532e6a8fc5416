#include "core/wire/tcp_frame.h"

#include <QtEndian>

#include <cstring>

namespace ringside::tcp {

namespace {

constexpr qsizetype kIpHeader = 20;
constexpr qsizetype kTcpHeader = 20;
constexpr quint8 kProtocolTcp = 6;
constexpr char kWindowScale[] = {3, 3, 14, 1}; // the option, its length, 2^14, and one byte of padding

template <typename T> void put(QByteArray& bytes, qsizetype at, T value)
{
    qToBigEndian(value, bytes.data() + at);
}

void putIp(QByteArray& bytes, const Segment& segment, qsizetype length)
{
    put(bytes, 0, quint8(0x45)); // version 4, five words
    put(bytes, 2, quint16(length));
    put(bytes, 4, segment.identification);
    put(bytes, 6, quint16(0x4000)); // don't fragment
    put(bytes, 8, quint8(64));
    put(bytes, 9, kProtocolTcp);
    put(bytes, 12, segment.from.ip);
    put(bytes, 16, segment.to.ip);
    put(bytes, 10, checksum(checksumPart(QByteArrayView(bytes).first(kIpHeader))));
}

void putTcp(QByteArray& bytes, const Segment& segment, qsizetype header, qsizetype length)
{
    put(bytes, kIpHeader + 0, segment.from.port);
    put(bytes, kIpHeader + 2, segment.to.port);
    put(bytes, kIpHeader + 4, segment.sequence);
    put(bytes, kIpHeader + 8, segment.acknowledged);
    put(bytes, kIpHeader + 12, quint8(header / 4 << 4));
    put(bytes, kIpHeader + 13, segment.flags);
    put(bytes, kIpHeader + 14, quint16(0xffff));
    // The pseudo header: both addresses, the protocol, the length of what follows the IP header.
    quint32 sum = checksumPart(QByteArrayView(bytes).sliced(12, 8));
    sum += kProtocolTcp + quint32(length - kIpHeader);
    sum = checksumPart(QByteArrayView(bytes).sliced(kIpHeader), sum);
    put(bytes, kIpHeader + 16, checksum(sum));
}

} // namespace

QByteArray packetOf(const Segment& segment)
{
    const qsizetype options = segment.flags & Syn ? qsizetype(sizeof kWindowScale) : 0;
    const qsizetype headers = kIpHeader + kTcpHeader + options;
    QByteArray bytes(headers, '\0');
    bytes.reserve(headers + segment.payload.size());
    if (options > 0)
        std::memcpy(bytes.data() + kIpHeader + kTcpHeader, kWindowScale, sizeof kWindowScale);
    bytes.append(segment.payload);
    const qsizetype length = bytes.size() + segment.missing;
    putIp(bytes, segment, length);
    putTcp(bytes, segment, kTcpHeader + options, length);
    return bytes;
}

quint32 checksumPart(QByteArrayView bytes, quint32 sum)
{
    for (qsizetype at = 0; at + 1 < bytes.size(); at += 2)
        sum += qFromBigEndian<quint16>(bytes.data() + at);
    if (bytes.size() % 2 != 0)
        sum += quint32(uchar(bytes.back())) << 8;
    return sum;
}

quint16 checksum(quint32 sum)
{
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return quint16(~sum);
}

} // namespace ringside::tcp
