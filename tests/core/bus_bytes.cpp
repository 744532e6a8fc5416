#include "bus_bytes.h"

namespace ringside::test {

namespace {

constexpr int kHeader = 2256;
constexpr int kGossip = 104;

void addExtension(BusBytes& message, quint16 type, const QByteArray& data)
{
    const qsizetype at = message.bytes().size();
    message.u32(at, quint32(8 + data.size())).u16(at + 4, type).u16(at + 6, 0).text(at + 8, data);
}

void addModule(BusBytes& bytes, qsizetype at, quint64 id, quint8 type, const QByteArray& data)
{
    const QByteArray raw(reinterpret_cast<const char*>(&id), sizeof id); // in this machine's own order
    bytes.text(at, raw).u32(at + 8, quint32(data.size())).u8(at + 12, type).text(at + 13, data);
}

void addPublish(BusBytes& message, qsizetype at, const QByteArray& channel, const QByteArray& text)
{
    message.u32(at, quint32(channel.size())).u32(at + 4, quint32(text.size()));
    message.text(at + 8, channel).text(at + 8 + channel.size(), text).sized();
}

} // namespace

BusBytes& BusBytes::text(qsizetype at, const QByteArray& value)
{
    if (m_bytes.size() < at + value.size())
        resize(at + value.size());
    m_bytes.replace(at, value.size(), value);
    return *this;
}

BusBytes& BusBytes::slots(qsizetype at, int first, int last)
{
    if (m_bytes.size() < at + 2048)
        resize(at + 2048);
    for (int slot = first; slot <= last; ++slot)
        m_bytes[at + slot / 8] = char(uchar(m_bytes.at(at + slot / 8)) | (1 << (slot % 8)));
    return *this;
}

BusBytes& BusBytes::resize(qsizetype bytes)
{
    m_bytes.append(qMax<qsizetype>(0, bytes - m_bytes.size()), '\0').truncate(bytes);
    return *this;
}

BusBytes& BusBytes::sized()
{
    return u32(4, quint32(m_bytes.size()));
}

BusBytes header(quint16 type)
{
    BusBytes message;
    message.resize(kHeader).text(0, "RCmb").u16(8, 1).u16(10, 9000).u16(12, type);
    message.u64(16, 7).u64(24, 1).u64(32, 1000).text(40, idText('a')).slots(80, 0, 5460);
    message.text(2168, "127.15.1.1").u16(2248, 19000).u16(2250, 0x11);
    return message.sized();
}

BusBytes& addGossip(BusBytes& message, int index, char digit, quint16 flags)
{
    const int at = kHeader + index * kGossip;
    message.text(at, idText(digit)).u32(at + 40, 1'600'000'000).u32(at + 44, 1'600'000'005);
    message.resize(at + kGossip).text(at + 48, "127.15.1.2").u16(at + 94, 9001).u16(at + 96, 19001);
    return message.u16(at + 98, flags).u16(14, quint16(index + 1)).sized();
}

BusBytes pingBytes(int gossip, quint16 type)
{
    BusBytes message = header(type);
    for (int i = 0; i < gossip; ++i)
        addGossip(message, i, "bcdef0123456789"[i % 15]);
    return message;
}

BusBytes failBytes(char about)
{
    return header(3).text(kHeader, idText(about)).sized();
}

BusBytes publishBytes(const QByteArray& channel, const QByteArray& message, quint16 type)
{
    BusBytes bytes = header(type);
    addPublish(bytes, kHeader, channel, message);
    return bytes;
}

BusBytes lightPublishBytes(const QByteArray& channel, const QByteArray& message, quint16 type)
{
    BusBytes bytes;
    bytes.resize(16).text(0, "RCmb").u16(8, 1).u16(12, quint16(0x8000 | type));
    addPublish(bytes, 16, channel, message);
    return bytes;
}

BusBytes updateBytes(char about, quint64 epoch, int firstSlot, int lastSlot)
{
    BusBytes message = header(7);
    message.u64(2256, epoch).text(2264, idText(about)).slots(2304, firstSlot, lastSlot);
    return message.sized();
}

BusBytes moduleBytes(quint64 id, quint8 type, const QByteArray& data)
{
    BusBytes message = header(9);
    addModule(message, 2256, id, type, data);
    return message.sized();
}

BusBytes lightModuleBytes(quint64 id, quint8 type, const QByteArray& data)
{
    BusBytes bytes;
    bytes.resize(16).text(0, "RCmb").u16(8, 1).u16(12, 0x8009);
    addModule(bytes, 16, id, type, data);
    return bytes.sized();
}

BusBytes extendedPingBytes()
{
    BusBytes message = pingBytes(1);
    addExtension(message, 3, idText('5'));
    addExtension(message, 1, QByteArray("left\0\0\0\0", 8));
    addExtension(message, 2, idText('6') + QByteArray("\0\0\0\0\0\0\0\x3c", 8));
    return message.u16(2214, 3).u8(2253, 4).u16(2250, 0xc11).sized();
}

QList<QByteArray> everyMessage()
{
    return {pingBytes(3),
            pingBytes(2, 1),
            pingBytes(0, 2),
            failBytes('b'),
            publishBytes("news", "hello"),
            header(5).bytes(),
            header(6).bytes(),
            updateBytes('d', 8, 5461, 10922),
            header(8).bytes(),
            moduleBytes(0x1234, 5, "data"),
            publishBytes("shard", "hi", 10),
            lightPublishBytes("light", "hey"),
            lightPublishBytes("lightshard", "ho", 10),
            lightModuleBytes(0x1234, 5, "data"),
            extendedPingBytes()};
}

} // namespace ringside::test
