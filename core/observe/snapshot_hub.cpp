#include "core/observe/snapshot_hub.h"

#include <chrono>

namespace ringside {

SnapshotHub::SnapshotHub()
    : m_latest(std::make_shared<ClusterSnapshot>())
{
}

void SnapshotHub::put(Snapshot snapshot)
{
    const std::lock_guard lock(m_mutex);
    m_latest = std::move(snapshot);
    m_changed.notify_all();
}

Snapshot SnapshotHub::latest() const
{
    const std::lock_guard lock(m_mutex);
    return m_latest;
}

Snapshot SnapshotHub::waitFor(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs,
                              const std::stop_token& stop) const
{
    ++m_waiting;
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, std::chrono::milliseconds(timeoutMs), [&] { return fits(*m_latest); });
    --m_waiting;
    return m_latest;
}

Snapshot SnapshotHub::next(int timeoutMs, const std::stop_token& stop) const
{
    // The snapshot in the making may have been begun before the call; the one after it was not.
    const quint64 now = latest()->sequence;
    if (m_wanted)
        m_wanted();
    return waitFor([&](const ClusterSnapshot& s) { return s.sequence > now + 1; }, timeoutMs, stop);
}

} // namespace ringside
