#pragma once

#include "core/base/result.h"
#include "core/cluster/migration_state.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>

namespace ringside {

/// The hand on a migration and its figures: pause, throttle, and what has moved so far. Any thread.
class MigrationControl
{
public:
    MigrationState state() const;
    /// Replaces what is told; the figures begin anew.
    void begin(MigrationState state);
    void edit(const std::function<void(MigrationState&)>& change);

    /// Takes effect between two batches. False: it was so already.
    bool pause();
    bool go();
    void limit(double keysPerSecond, double bytesPerSecond);

    /// For whoever moves, between two batches: waits while it is paused. Error: Cancelled.
    Status awaitTurn(const std::stop_token& stop);
    /// Waits until so much may be moved under the throttle. Not while paused or stopped: the batch under way
    /// is finished first.
    void admit(qint64 keys, qint64 bytes, const std::stop_token& stop);
    /// The most keys that a batch may hold, so that a pause or a cancel takes about a second; at least 1.
    qint64 batchKeys(double averageKeyBytes) const;
    bool limitsBytes() const;
    /// There is a throttle.
    bool limited() const;
    /// The most keys of one call, for the same reason.
    qint64 callKeys() const;

    void moved(qint64 keys, qint64 bytes);
    void slotsDone(size_t move, int slots);

private:
    struct Sample
    {
        qint64 ms = 0;
        qint64 keys = 0;
        qint64 bytes = 0;
        int slots = 0;
    };
    void measure();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    MigrationState m_state;
    bool m_paused = false;
    std::deque<Sample> m_samples; ///< of the last seconds
    double m_nextMs = 0;          ///< when the throttle lets the next keys through, steady clock
};

} // namespace ringside
