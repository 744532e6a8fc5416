#pragma once

#include "core/cluster/node_id.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

/// Messages of the cluster bus made by hand, field by field at the offsets of Redis 7.0 cluster.h, so that
/// they owe nothing to the decoder under test.
namespace ringside::test {

/// 40 times that digit.
inline QByteArray idText(char digit)
{
    return QByteArray(40, digit);
}
inline NodeId idOf(char digit)
{
    return *NodeId::fromHex(idText(digit));
}

/// Bytes that can be written at an offset; they grow as needed.
class BusBytes
{
public:
    BusBytes& u8(qsizetype at, quint8 value) { return number(at, value); }
    BusBytes& u16(qsizetype at, quint16 value) { return number(at, value); }
    BusBytes& u32(qsizetype at, quint32 value) { return number(at, value); }
    BusBytes& u64(qsizetype at, quint64 value) { return number(at, value); }
    BusBytes& text(qsizetype at, const QByteArray& value);
    /// Sets bits first..last of the bitmap at `at`, one by one.
    BusBytes& slots(qsizetype at, int first, int last);
    /// Makes it that long.
    BusBytes& resize(qsizetype bytes);
    /// Writes the length that it has into its header.
    BusBytes& sized();
    const QByteArray& bytes() const { return m_bytes; }
    operator QByteArray() const { return m_bytes; }
    operator QByteArrayView() const { return m_bytes; }

private:
    template <typename T> BusBytes& number(qsizetype at, T value)
    {
        char raw[sizeof(T)];
        qToBigEndian(value, raw);
        return text(at, QByteArray(raw, sizeof raw));
    }

    QByteArray m_bytes;
};

/// A header of 2256 bytes from master aa..a (127.15.1.1:9000, epoch 7, config epoch 1, offset 1000, slots
/// 0-5460, state ok), with its length set.
BusBytes header(quint16 type);
/// Gossip entry `index` (from 0): node dd..d at 127.15.1.2:9001, a master.
BusBytes& addGossip(BusBytes& message, int index, char digit, quint16 flags = 1);

BusBytes pingBytes(int gossip = 3, quint16 type = 0);
BusBytes failBytes(char about);
/// type 4 PUBLISH, 10 PUBLISHSHARD.
BusBytes publishBytes(const QByteArray& channel, const QByteArray& message, quint16 type = 4);
BusBytes lightPublishBytes(const QByteArray& channel, const QByteArray& message, quint16 type = 4);
BusBytes updateBytes(char about, quint64 epoch, int firstSlot, int lastSlot);
BusBytes moduleBytes(quint64 id, quint8 type, const QByteArray& data);
/// With Valkey 8.1's light header.
BusBytes lightModuleBytes(quint64 id, quint8 type, const QByteArray& data);
/// A PING with a shard id, a human name and a forgotten node behind its gossip, as Valkey 8.0 sends them.
BusBytes extendedPingBytes();
/// One of each type, the light ones and one with extensions among them.
QList<QByteArray> everyMessage();

} // namespace ringside::test
