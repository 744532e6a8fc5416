#include "core/wire/capture_encoder.h"

#include "core/base/core_text.h"
#include "core/wire/pcapng.h"

#include <arpa/inet.h>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kDialler = 0;
constexpr int kCalled = 1;
constexpr quint32 kMostUnacknowledged = 1 << 18;

/// In the range from which Linux takes a caller's port.
quint16 callersPort(quint64 connection)
{
    return quint16(32768 + connection % 28232);
}

/// Data for tools that filter: never translated.
QStringList commentsOf(const WireMessage& wire)
{
    QStringList comments;
    if (wire.dropped)
        comments << QStringLiteral("dropped by Ringside");
    if (wire.dueNs > wire.timeNs)
        comments << QStringLiteral("delayed by Ringside for %1 ms")
                        .arg(double(wire.dueNs - wire.timeNs) / 1e6, 0, 'f', 3);
    if (wire.size > quint64(wire.raw.size()))
        comments
            << QStringLiteral("only the first %1 of %2 bytes were kept").arg(wire.raw.size()).arg(wire.size);
    return comments;
}

/// What of a segment is at hand. Of a message that was not kept whole, only the first segment has bytes, and
/// it lacks one at least: so Wireshark takes it as it is and does not wait for the rest.
QByteArrayView partAt(const WireMessage& wire, qint64 at, qint64 length, qint64 size)
{
    const QByteArrayView raw(wire.raw);
    if (raw.size() == size)
        return raw.sliced(at, length);
    return at == 0 ? raw.first(std::min<qint64>(raw.size(), length - 1)) : QByteArrayView();
}

} // namespace

QByteArray CaptureEncoder::start() const
{
    return pcapng::fileStart("Ringside " RINGSIDE_VERSION, "cluster bus");
}

Result<QByteArray> CaptureEncoder::message(const WireMessage& wire)
{
    const bool first = !m_streams.contains(wire.connection);
    const Result<Stream*> found = streamOf(wire);
    if (!found)
        return found.error();
    Stream& stream = **found;
    const int from = wire.forward ? kDialler : kCalled;
    QByteArray bytes = first ? handshake(stream, wire.timeNs) : QByteArray();
    QStringList comments = commentsOf(wire);
    const auto size = std::max<qint64>(qint64(wire.size), wire.raw.size());
    for (qint64 at = 0; at < size; at += tcp::kMostPayload) {
        const qint64 length = std::min<qint64>(tcp::kMostPayload, size - at);
        const QByteArrayView part = partAt(wire, at, length, size);
        bytes += frame(stream, from, wire.timeNs, tcp::Ack | tcp::Push, part, length - part.size(),
                       std::exchange(comments, {}));
        // Else it would look as if more were under way than the receiver's window allows.
        if (stream[size_t(from)].next - stream[size_t(from)].acknowledged > kMostUnacknowledged)
            bytes += frame(stream, 1 - from, wire.timeNs, tcp::Ack);
    }
    return bytes;
}

QByteArray CaptureEncoder::closed(quint64 connection, qint64 timeNs)
{
    const auto found = m_streams.find(connection);
    if (found == m_streams.end())
        return {};
    Stream& stream = found->second;
    QByteArray bytes = frame(stream, kDialler, timeNs, tcp::Ack | tcp::Fin);
    bytes += frame(stream, kCalled, timeNs, tcp::Ack | tcp::Fin);
    bytes += frame(stream, kDialler, timeNs, tcp::Ack);
    m_streams.erase(found);
    return bytes;
}

Result<CaptureEncoder::Stream*> CaptureEncoder::streamOf(const WireMessage& wire)
{
    if (const auto found = m_streams.find(wire.connection); found != m_streams.end())
        return &found->second;
    Result<tcp::Address> dialler = addressOf(wire.forward ? wire.from : wire.to);
    const Result<tcp::Address> called = addressOf(wire.forward ? wire.to : wire.from);
    if (!dialler)
        return dialler.error();
    if (!called)
        return called.error();
    dialler->port = callersPort(wire.connection);
    // Any start will do; different ones keep streams apart that share their addresses.
    const auto start = quint32(wire.connection * 2654435761u);
    Stream& stream = m_streams[wire.connection];
    stream = {Side{*dialler, start, start}, Side{*called, ~start, ~start}};
    return &stream;
}

Result<tcp::Address> CaptureEncoder::addressOf(int end) const
{
    const CaptureAddress address = m_addresses(end, Plane::Bus);
    const QByteArray ip = address.ip.isEmpty() ? QByteArray("127.0.0.1") : address.ip.toLatin1();
    in_addr parsed{};
    if (inet_pton(AF_INET, ip.constData(), &parsed) != 1)
        return Error{
            ErrorCode::BadInput,
            CoreText::tr("%1 is not an IPv4 address, so it cannot stand in a capture.").arg(address.ip)};
    return tcp::Address{ntohl(parsed.s_addr), address.port};
}

QByteArray CaptureEncoder::handshake(Stream& stream, qint64 timeNs)
{
    QByteArray bytes = frame(stream, kDialler, timeNs, tcp::Syn);
    bytes += frame(stream, kCalled, timeNs, tcp::Syn | tcp::Ack);
    return bytes += frame(stream, kDialler, timeNs, tcp::Ack);
}

QByteArray CaptureEncoder::frame(Stream& stream, int from, qint64 timeNs, quint8 flags,
                                 QByteArrayView payload, qsizetype missing, const QStringList& comments)
{
    Side& sender = stream[size_t(from)];
    Side& receiver = stream[size_t(1 - from)];
    tcp::Segment segment{sender.address, receiver.address,   sender.next, 0,
                         flags,          ++m_identification, payload,     missing};
    if (flags & tcp::Ack) {
        segment.acknowledged = receiver.next;
        receiver.acknowledged = receiver.next;
    }
    // SYN and FIN count as one byte.
    sender.next += quint32(payload.size() + missing) + (flags & (tcp::Syn | tcp::Fin) ? 1 : 0);
    const QByteArray packet = tcp::packetOf(segment);
    return pcapng::packet(timeNs, packet, quint32(packet.size() + missing), comments);
}

} // namespace ringside
