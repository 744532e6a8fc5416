#pragma once

#include "core/base/result.h"
#include "core/cluster/fault.h"
#include "core/wire/bus_message.h"
#include "core/wire/tcp_frame.h"

#include <QStringList>

#include <array>
#include <functional>
#include <unordered_map>

namespace ringside {

/// Where an end of a link is found on a plane. An empty `ip` stands for 127.0.0.1.
struct CaptureAddress
{
    QString ip; ///< IPv4, dotted
    quint16 port = 0;
};
/// For a node its announced address; on the bus plane its announced bus port. A dialler's own port is not
/// asked for: it is made of the connection's number.
using CaptureAddresses = std::function<CaptureAddress(int end, Plane plane)>;

/// Makes a capture file in pcapng of messages, piece by piece; the caller writes the pieces one after the
/// other. Messages come in the order of their times. Each connection becomes a TCP stream with its handshake
/// before its first message, each message one packet, or several when it is longer than 65,000 bytes. What a
/// fault did stands in the packet's comment. A plain object; one thread.
class CaptureEncoder
{
public:
    explicit CaptureEncoder(CaptureAddresses addresses)
        : m_addresses(std::move(addresses))
    {
    }

    /// What a file begins with.
    QByteArray start() const;
    /// Errors: BadInput when an address is no IPv4 address.
    Result<QByteArray> message(const WireMessage& wire);
    /// The end of a connection, if it has had a message.
    QByteArray closed(quint64 connection, qint64 timeNs);

private:
    struct Side
    {
        tcp::Address address;
        quint32 next = 0;         ///< the number of its next byte
        quint32 acknowledged = 0; ///< the other side has told that it has all before this one
    };
    using Stream = std::array<Side, 2>; ///< who dialled, who was called

    Result<Stream*> streamOf(const WireMessage& wire);
    Result<tcp::Address> addressOf(int end) const;
    QByteArray handshake(Stream& stream, qint64 timeNs);
    QByteArray frame(Stream& stream, int from, qint64 timeNs, quint8 flags, QByteArrayView payload = {},
                     qsizetype missing = 0, const QStringList& comments = {});

    CaptureAddresses m_addresses;
    std::unordered_map<quint64, Stream> m_streams;
    quint16 m_identification = 0;
};

} // namespace ringside
