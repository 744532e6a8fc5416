#pragma once

#include <QByteArrayView>

#include <array>

namespace ringside {

/// What the first 16 bytes of a bus message tell; they lie in the same place in the full header of Redis 7.0
/// and Valkey 8.0 and in Valkey's light one.
struct BusHead
{
    static constexpr qsizetype Size = 16;
    /// In front of the type of a light header (Valkey 8.0 cluster_legacy.h, CLUSTERMSG_MODIFIER_MASK).
    static constexpr quint16 LightBit = 0x8000;

    quint32 length = 0; ///< of the whole message, header included
    quint16 version = 0;
    quint16 type = 0; ///< without the light bit
    bool light = false;
    bool sound = false; ///< begins with RCmb and is long enough to hold this head

    /// Reads the first 16 of `bytes`.
    static BusHead of(QByteArrayView bytes);
};

/// Finds where messages begin and end in one direction of one bus connection, without keeping them: it
/// remembers the 16 bytes of the head and a count. Once a head is not sound the stream is lost, as the
/// servers close such a connection (cluster.c, clusterReadHandler): everything after it is one endless
/// message. A plain value; one thread.
class BusFramer
{
public:
    struct Step
    {
        qsizetype taken = 0; ///< bytes from the front that belong to the current message
        bool ends = false;   ///< they end it
    };
    /// Takes at least one byte of a non-empty `bytes`, and no more than the current message still lacks; a
    /// step ends where the head is complete, so that its caller can look at head() before the rest.
    Step step(QByteArrayView bytes);

    /// No byte of a new message was taken yet.
    bool atStart() const { return m_seen == 0; }
    /// head() is known: of the message under way, or the one that the last step ended.
    bool hasHead() const { return m_hasHead; }
    const BusHead& head() const { return m_head; }
    bool lost() const { return m_lost; }

private:
    std::array<char, BusHead::Size> m_bytes{};
    BusHead m_head;
    quint64 m_seen = 0; ///< bytes of the current message
    bool m_hasHead = false;
    bool m_lost = false;
};

} // namespace ringside
