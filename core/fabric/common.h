#pragma once

#include "core/wire/tap.h"
#include "core/wire/wire_clock.h"

#include <QRandomGenerator>

#include <array>
#include <chrono>

namespace ringside::fabric {

/// What all pipes of one fabric share. Fabric thread only.
class Common
{
public:
    Common(Tap tap, quint32 seed)
        : random(seed)
        , m_tap(std::move(tap))
    {
    }

    /// The clock of everything that is due: never runs backwards, never 0.
    static qint64 nowNs()
    {
        return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
    }

    /// Somebody listens: a chunk is worth making.
    bool observed() const { return bool(m_tap); }
    /// Hands the chunk to the observer, with the times filled in; `dueNs` as of nowNs(), 0: at once.
    void tell(TapChunk chunk, qint64 dueNs = 0) const
    {
        if (!m_tap)
            return;
        const qint64 now = nowNs();
        chunk.timeNs = now + m_wireOffsetNs;
        chunk.dueNs = chunk.timeNs + (dueNs > now ? dueNs - now : 0);
        m_tap(chunk);
    }

    std::array<char, 64 * 1024> scratch;
    QRandomGenerator random; ///< for what faults leave to chance

private:
    Tap m_tap;
    qint64 m_wireOffsetNs = wireNowNs() - nowNs();
};

} // namespace ringside::fabric
