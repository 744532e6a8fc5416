#include "core/wire/pcapng.h"

#include <QtEndian>

namespace ringside::pcapng {

namespace {

constexpr quint32 kSectionHeader = 0x0a0d0d0a;
constexpr quint32 kInterface = 1;
constexpr quint32 kEnhancedPacket = 6;
constexpr quint16 kLinkTypeRaw = 101;

template <typename T> void append(QByteArray& bytes, T value)
{
    char raw[sizeof(T)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

void pad(QByteArray& bytes)
{
    bytes.append((4 - bytes.size() % 4) % 4, '\0');
}

void appendOption(QByteArray& bytes, quint16 code, QByteArrayView value)
{
    const QByteArrayView kept = value.first(std::min<qsizetype>(value.size(), 0xffff));
    append(bytes, code);
    append(bytes, quint16(kept.size()));
    bytes.append(kept);
    pad(bytes);
}

void endOptions(QByteArray& bytes)
{
    append(bytes, quint32(0));
}

QByteArray block(quint32 type, const QByteArray& body)
{
    const auto length = quint32(body.size() + 12);
    QByteArray bytes;
    bytes.reserve(qsizetype(length));
    append(bytes, type);
    append(bytes, length);
    bytes += body;
    append(bytes, length);
    return bytes;
}

} // namespace

QByteArray fileStart(const QByteArray& application, const QByteArray& interfaceName)
{
    QByteArray section;
    append(section, quint32(0x1a2b3c4d)); // tells the byte order
    append(section, quint16(1));
    append(section, quint16(0));
    append(section, qint64(-1)); // the section's length is not known
    appendOption(section, 4, application);
    endOptions(section);

    QByteArray interface;
    append(interface, kLinkTypeRaw);
    append(interface, quint16(0));
    append(interface, quint32(0)); // no limit on a packet's length
    appendOption(interface, 2, interfaceName);
    appendOption(interface, 9, QByteArrayView("\x09", 1)); // if_tsresol: 10^-9 s
    endOptions(interface);
    return block(kSectionHeader, section) + block(kInterface, interface);
}

QByteArray packet(qint64 timeNs, QByteArrayView captured, quint32 size, const QStringList& comments)
{
    QByteArray body;
    body.reserve(captured.size() + 32);
    append(body, quint32(0)); // the interface
    append(body, quint32(quint64(timeNs) >> 32));
    append(body, quint32(quint64(timeNs)));
    append(body, quint32(captured.size()));
    append(body, size);
    body.append(captured);
    pad(body);
    for (const QString& comment : comments)
        appendOption(body, 1, comment.toUtf8());
    if (!comments.isEmpty())
        endOptions(body);
    return block(kEnhancedPacket, body);
}

} // namespace ringside::pcapng
