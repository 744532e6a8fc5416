#include "bus_oracle.h"

#include "core/wire/bus_assembler.h"
#include "core/wire/bus_words.h"
#include "core/wire/capture_encoder.h"

#include <algorithm>

namespace ringside::test {

namespace {

constexpr qsizetype kMostSentences = 16;

/// Where to cut: a sequence that the bytes decide.
class Cuts
{
public:
    explicit Cuts(QByteArrayView bytes)
        : m_state(qHashBits(bytes.data(), size_t(bytes.size())) | 1)
    {
    }
    quint32 below(quint32 limit)
    {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return quint32(m_state >> 33) % limit;
    }

private:
    quint64 m_state;
};

TapChunk chunkOf(QByteArrayView bytes, bool forward)
{
    TapChunk chunk;
    chunk.connection = 1;
    chunk.direction = forward ? TapChunk::Direction::Forward : TapChunk::Direction::Reverse;
    chunk.from = forward ? 1 : 2;
    chunk.to = forward ? 2 : 1;
    chunk.bytes = bytes;
    return chunk;
}

void close(BusAssembler& assembler, std::vector<WireMessage>& out)
{
    TapChunk end = chunkOf({}, true);
    end.closed = true;
    assembler.feed(end, out);
}

std::vector<WireMessage> inOnePiece(QByteArrayView bytes)
{
    BusAssembler assembler;
    std::vector<WireMessage> out;
    assembler.feed(chunkOf(bytes, true), out);
    close(assembler, out);
    return out;
}

/// The same stream in both directions, in pieces, with dropped messages between them. Gives the messages of
/// one direction; those dropped are left out.
std::vector<WireMessage> inPieces(QByteArrayView bytes, bool forward, QString& broken)
{
    BusAssembler assembler;
    std::vector<WireMessage> out;
    Cuts cuts(bytes);
    qsizetype at[2] = {0, 0};
    while (at[0] < bytes.size() || at[1] < bytes.size()) {
        const size_t side = cuts.below(2);
        const auto piece = qsizetype(1 + cuts.below(cuts.below(3) == 0 ? 4000 : 40));
        const QByteArrayView rest = bytes.sliced(at[side]);
        const QByteArrayView part = rest.first(std::min(piece, rest.size()));
        at[side] += part.size();
        TapChunk chunk = chunkOf(part, side == 0);
        chunk.dropped = false;
        assembler.feed(chunk, out);
        if (cuts.below(50) == 0) {
            chunk.dropped = true;
            assembler.feed(chunk, out);
        }
        if (assembler.keptBytes() > 2 * bytes.size() || assembler.connections() > 1)
            broken = QStringLiteral("it keeps more than it was given");
    }
    close(assembler, out);
    if (assembler.connections() != 0 || assembler.keptBytes() != 0)
        broken = QStringLiteral("a closed connection is remembered");
    std::erase_if(out, [&](const WireMessage& wire) { return wire.dropped || wire.forward != forward; });
    return out;
}

bool isLost(const WireMessage& wire)
{
    return !wire.message.problems.isEmpty() && wire.message.problems.last().startsWith(u"What follows on");
}

/// What a lost stream's last message holds depends on how much had come: only its beginning is the same.
bool sameMessage(const WireMessage& a, const WireMessage& b)
{
    if (isLost(a) && isLost(b)) {
        const qsizetype common = std::min(a.raw.size(), b.raw.size());
        return a.raw.left(common) == b.raw.left(common) && a.message.type == b.message.type;
    }
    return a.raw == b.raw && a.size == b.size && a.message == b.message && a.sequence != 0;
}

QString brokenBounds(QByteArrayView bytes, const BusMessage& message)
{
    if (message.gossip.size() > message.gossipCount || message.extensions.size() > message.extensionCount)
        return QStringLiteral("more entries than the header claims");
    if (qint64(message.gossip.size()) * 104 > bytes.size() ||
        qint64(message.extensions.size()) * 8 > bytes.size())
        return QStringLiteral("more entries than there are bytes");
    if (message.payload.size() > kKeptPayload || message.channel.size() > bytes.size())
        return QStringLiteral("more payload than is kept");
    if (message.problems.size() > kMostSentences)
        return QStringLiteral("too many problems");
    if (message.isHealthy() &&
        (message.length != bytes.size() || message.version != 1 || message.type >= kBusTypeCount ||
         (!message.light && message.sender.isNull() && bytes.sliced(40, 40) != QByteArray(40, '0'))))
        return QStringLiteral("healthy, though it is not");
    return {};
}

QString brokenWords(const WireMessage& wire)
{
    const NodeNumber nobody = [](const NodeId&) { return 0; };
    if (busSummary(wire, nobody).isEmpty())
        return QStringLiteral("no summary");
    const std::vector<BusField> fields = busFields(wire, nobody);
    if (fields.size() < 2)
        return QStringLiteral("no fields");
    for (const BusField& field : fields) {
        if (field.name.isEmpty() || field.explanation.isEmpty())
            return QStringLiteral("a field without name or explanation");
    }
    return {};
}

QString brokenStream(QByteArrayView bytes)
{
    QString broken;
    const std::vector<WireMessage> whole = inOnePiece(bytes);
    for (const bool forward : {true, false}) {
        const std::vector<WireMessage> pieces = inPieces(bytes, forward, broken);
        if (!std::equal(whole.begin(), whole.end(), pieces.begin(), pieces.end(), sameMessage))
            return QStringLiteral("%1 messages in one piece, and not the same %2 in pieces")
                .arg(whole.size())
                .arg(pieces.size());
    }
    QByteArray all;
    CaptureEncoder encoder([](int, Plane) { return CaptureAddress{}; });
    for (const WireMessage& wire : whole) {
        all += wire.raw;
        const Result<QByteArray> packets = encoder.message(wire);
        if (!packets || packets->size() < wire.raw.size())
            return QStringLiteral("not captured");
        if (const QString words = brokenWords(wire); !words.isEmpty())
            return words;
        if (wire.message.isHealthy() && !(wire.message == decodeBusMessage(wire.raw)))
            return QStringLiteral("assembled is not as decoded");
    }
    if (bytes.size() <= BusAssembler::kKeptFront && all != bytes)
        return QStringLiteral("bytes are missing or added");
    return broken;
}

} // namespace

QString brokenPromise(QByteArrayView bytes)
{
    const BusMessage message = decodeBusMessage(bytes);
    if (!(message == decodeBusMessage(bytes)))
        return QStringLiteral("not the same twice");
    if (const QString broken = brokenBounds(bytes, message); !broken.isEmpty())
        return broken;
    // Of the front of a sound message nothing is wrong, wherever it is cut.
    const qsizetype cut = qsizetype(Cuts(bytes).below(quint32(bytes.size() + 1)));
    const BusMessage front = decodeBusFront(bytes.first(cut), quint64(bytes.size()));
    if (message.isHealthy() && !front.isHealthy())
        return QStringLiteral("its front is not healthy: ") + front.problems.join(u' ');
    return brokenStream(bytes);
}

} // namespace ringside::test
