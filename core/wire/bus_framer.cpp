#include "core/wire/bus_framer.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace ringside {

BusHead BusHead::of(QByteArrayView bytes)
{
    BusHead head;
    if (bytes.size() < Size)
        return head;
    const char* at = bytes.data();
    head.length = qFromBigEndian<quint32>(at + 4);
    head.version = qFromBigEndian<quint16>(at + 8);
    const auto type = qFromBigEndian<quint16>(at + 12);
    head.light = (type & LightBit) != 0;
    head.type = type & quint16(~LightBit);
    head.sound = std::memcmp(at, "RCmb", 4) == 0 && head.length >= Size;
    return head;
}

BusFramer::Step BusFramer::step(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    if (m_lost) {
        m_seen += quint64(bytes.size());
        return {bytes.size(), false};
    }
    if (m_seen == 0)
        m_hasHead = false;
    if (!m_hasHead) {
        const auto have = qsizetype(m_seen);
        const qsizetype taken = std::min(BusHead::Size - have, bytes.size());
        std::memcpy(m_bytes.data() + have, bytes.data(), size_t(taken));
        m_seen += quint64(taken);
        if (m_seen < quint64(BusHead::Size))
            return {taken, false};
        m_head = BusHead::of(QByteArrayView(m_bytes.data(), BusHead::Size));
        m_hasHead = true;
        m_lost = !m_head.sound;
        const bool ends = !m_lost && m_seen == m_head.length;
        if (ends)
            m_seen = 0;
        return {taken, ends};
    }
    const auto taken = qsizetype(std::min<quint64>(m_head.length - m_seen, quint64(bytes.size())));
    m_seen += quint64(taken);
    const bool ends = m_seen == m_head.length;
    if (ends)
        m_seen = 0;
    return {taken, ends};
}

} // namespace ringside
