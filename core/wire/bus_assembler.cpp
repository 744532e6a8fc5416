#include "core/wire/bus_assembler.h"

#include <algorithm>

namespace ringside {

namespace {

/// How much of a message of `length` bytes is kept.
qint64 keptOf(qint64 length)
{
    return length > BusAssembler::kLongestWhole ? BusAssembler::kKeptFront : length;
}

void append(QByteArray& front, QByteArrayView bytes, qint64 limit)
{
    const qint64 room = std::max<qint64>(0, limit - front.size());
    front.append(bytes.first(std::min(room, bytes.size())));
}

/// Fills in the message of `size` bytes whose front is `raw`; `claimed` is what is to be decoded, which of a
/// message that was cut off is more than came.
void fill(WireMessage& wire, const QByteArray& raw, qint64 size, qint64 claimed)
{
    wire.raw = raw;
    wire.size = quint64(size);
    wire.message = decodeBusFront(raw, quint64(claimed));
    if (raw.size() < size)
        wire.message.problems
            << QStringLiteral("Only the first %1 of its %2 bytes were kept.").arg(raw.size()).arg(size);
}

} // namespace

void BusAssembler::feed(const TapChunk& chunk, std::vector<WireMessage>& out)
{
    if (chunk.plane != Plane::Bus)
        return;
    if (chunk.closed) {
        if (const auto found = m_connections.find(chunk.connection); found != m_connections.end()) {
            close(chunk, found->second, out);
            m_connections.erase(found);
        }
        return;
    }
    if (chunk.bytes.isEmpty())
        return;
    if (chunk.dropped) {
        WireMessage& wire = out.emplace_back(envelope(chunk));
        const qint64 size = chunk.bytes.size();
        fill(wire, chunk.bytes.first(keptOf(size)).toByteArray(), size, size);
        return;
    }
    Stream& stream = m_connections[chunk.connection][chunk.direction == TapChunk::Direction::Forward ? 0 : 1];
    if (!stream.framer.lost())
        flow(chunk, stream, out);
}

void BusAssembler::flow(const TapChunk& chunk, Stream& stream, std::vector<WireMessage>& out)
{
    stream.from = chunk.from;
    stream.to = chunk.to;
    BusFramer& framer = stream.framer;
    qsizetype begin = 0; // of the current message in this chunk
    for (qsizetype at = 0; at < chunk.bytes.size() && !framer.lost();) {
        const BusFramer::Step step = framer.step(chunk.bytes.sliced(at));
        at += step.taken;
        if (!step.ends)
            continue;
        const qint64 length = framer.head().length;
        append(stream.front, chunk.bytes.sliced(begin, at - begin), keptOf(length));
        fill(out.emplace_back(envelope(chunk)), std::exchange(stream.front, {}), length, length);
        stream.seen = 0;
        begin = at;
    }
    const QByteArrayView rest = chunk.bytes.sliced(begin);
    stream.seen += rest.size();
    if (framer.lost()) {
        append(stream.front, rest, kKeptFront);
        WireMessage& wire = out.emplace_back(envelope(chunk));
        fill(wire, std::exchange(stream.front, {}), stream.seen, stream.seen);
        wire.message.problems << QStringLiteral(
            "What follows on this connection cannot be told apart any more; a server closes it.");
    } else if (!rest.isEmpty()) {
        append(stream.front, rest, framer.hasHead() ? keptOf(framer.head().length) : BusHead::Size);
    }
}

void BusAssembler::close(const TapChunk& chunk, Connection& connection, std::vector<WireMessage>& out)
{
    for (Stream& stream : connection) {
        if (stream.seen == 0 || stream.framer.lost())
            continue;
        WireMessage& wire = out.emplace_back(envelope(chunk));
        wire.from = stream.from;
        wire.to = stream.to;
        wire.forward = &stream == &connection.front();
        const bool known = stream.framer.hasHead();
        const qint64 claimed = known ? stream.framer.head().length : stream.seen;
        fill(wire, stream.front, stream.seen, claimed);
        wire.message.problems << (known
                                      ? QStringLiteral("The connection ended within it: %1 of %2 bytes came.")
                                            .arg(stream.seen)
                                            .arg(claimed)
                                      : QStringLiteral("The connection ended within it."));
    }
}

WireMessage BusAssembler::envelope(const TapChunk& chunk)
{
    WireMessage wire;
    wire.sequence = ++m_sequence;
    wire.timeNs = chunk.timeNs;
    wire.dueNs = chunk.dueNs;
    wire.from = chunk.from;
    wire.to = chunk.to;
    wire.connection = chunk.connection;
    wire.forward = chunk.direction == TapChunk::Direction::Forward;
    wire.dropped = chunk.dropped;
    return wire;
}

qint64 BusAssembler::keptBytes() const
{
    qint64 sum = 0;
    for (const auto& [number, connection] : m_connections)
        sum += connection[0].front.size() + connection[1].front.size();
    return sum;
}

} // namespace ringside
