#pragma once

#include "core/cluster/snapshot.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace ringside {

/// The latest snapshot, for whoever asks, and a place to wait for one that fits. Any thread.
class SnapshotHub
{
public:
    SnapshotHub();
    void put(Snapshot snapshot);
    Snapshot latest() const;
    /// Waits for a snapshot for which `fits` is true, the latest included. Returns it, or the latest when
    /// `timeoutMs` passes or `stop` is requested first (`fits` is false for that one).
    Snapshot waitFor(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs,
                     const std::stop_token& stop = {}) const;
    /// The first snapshot taken wholly after this call began, or the latest at the time-out.
    Snapshot next(int timeoutMs, const std::stop_token& stop = {}) const;
    /// Somebody waits now: it is worth looking more often.
    bool awaited() const { return m_waiting > 0; }
    /// Called by next(), on its caller's thread: whoever makes snapshots should make one. Set before anybody
    /// asks.
    void onWanted(std::function<void()> wanted) { m_wanted = std::move(wanted); }

private:
    std::function<void()> m_wanted;
    mutable std::atomic<int> m_waiting{0};
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_changed;
    Snapshot m_latest;
};

} // namespace ringside
