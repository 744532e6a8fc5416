#pragma once

#include "core/wire/bus_framer.h"
#include "core/wire/bus_message.h"
#include "core/wire/tap.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace ringside {

/// Makes whole messages of the pieces that cross the bus plane of one fabric, all its connections and both
/// their directions. A message is dated by the chunk that completes it. A plain object; one thread.
///
/// Memory is bounded: for each direction of an open connection the message under way, at most kLongestWhole
/// bytes of it. Of a message that is longer, only the first kKeptFront bytes are kept and decoded, which its
/// problems say. When a stream is lost (BusFramer::lost), one message tells so and holds the bytes seen so
/// far, at most kKeptFront; nothing more comes from that direction until the connection is closed. A message
/// that its connection's end cuts off is given as far as it came, with a problem.
class BusAssembler
{
public:
    static constexpr qint64 kLongestWhole = 1 << 20;
    static constexpr qint64 kKeptFront = 1 << 16;

    /// Appends the messages that `chunk` completes to `out`, in order. Chunks of other planes are passed
    /// over. A dropped chunk is one message by itself, beside the stream of its connection.
    void feed(const TapChunk& chunk, std::vector<WireMessage>& out);

    /// Connections that have sent something and were not closed.
    size_t connections() const { return m_connections.size(); }
    /// Bytes of unfinished messages kept at this moment.
    qint64 keptBytes() const;

private:
    struct Stream
    {
        BusFramer framer;
        QByteArray front; ///< of the message under way, from earlier chunks
        qint64 seen = 0;  ///< its bytes so far, kept or not
        int from = 0;
        int to = 0;
    };
    using Connection = std::array<Stream, 2>; ///< forward, reverse

    void flow(const TapChunk& chunk, Stream& stream, std::vector<WireMessage>& out);
    void close(const TapChunk& chunk, Connection& connection, std::vector<WireMessage>& out);
    WireMessage envelope(const TapChunk& chunk);

    std::unordered_map<quint64, Connection> m_connections;
    quint64 m_sequence = 0;
};

} // namespace ringside
