#pragma once

#include "core/cluster/node_id.h"

#include <QByteArrayView>
#include <QStringList>
#include <QtEndian>

namespace ringside::bus {

/// The front of a message of `size` bytes, as far as it is at hand, read without ever leaving it: what is not
/// there reads as 0 or as fewer bytes. It collects what is wrong.
class Reader
{
public:
    /// `front` is no longer than `size`.
    Reader(QByteArrayView front, qint64 size, QStringList& problems)
        : m_front(front)
        , m_size(size)
        , m_problems(problems)
    {
    }

    /// Bytes of the message, at hand or not.
    qint64 size() const { return m_size; }
    qint64 atHand() const { return m_front.size(); }
    /// The message has `count` bytes at `at`; they need not be at hand.
    bool has(qint64 at, qint64 count) const { return at + count <= m_size; }
    bool isAtHand(qint64 at, qint64 count) const { return at + count <= m_front.size(); }
    /// They are at hand. That the message does not even have them is a problem.
    bool holds(qint64 at, qint64 count) const;

    quint8 u8(qint64 at) const { return number<quint8>(at); }
    quint16 u16(qint64 at) const { return number<quint16>(at); }
    quint32 u32(qint64 at) const { return number<quint32>(at); }
    quint64 u64(qint64 at) const { return number<quint64>(at); }
    /// As many of those bytes as are at hand.
    QByteArrayView bytes(qint64 at, qint64 count) const;
    /// 40 zero bytes are nobody.
    bool isNobody(qint64 at) const;
    /// 40 hex digits; nothing when they are none, or not at hand.
    std::optional<NodeId> id(qint64 at) const;
    /// The same; what are no hex digits is a problem, told with `what`: "sender".
    NodeId id(qint64 at, const char* what) const;
    /// 46 bytes up to the first NUL; `sound` becomes false when they cannot be an address or a name.
    QByteArray address(qint64 at, bool& sound) const;

    /// The message has to end at `end`; otherwise that is a problem.
    void expectEnd(qint64 end) const;
    /// A message cannot have more than a few problems that are worth reading.
    void problem(const QString& sentence) const;

private:
    template <typename T> T number(qint64 at) const
    {
        return isAtHand(at, sizeof(T)) ? qFromBigEndian<T>(m_front.data() + at) : T(0);
    }

    QByteArrayView m_front;
    qint64 m_size;
    QStringList& m_problems;
};

} // namespace ringside::bus
