#pragma once

#include "core/cluster/chaos_state.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace ringside {

/// Where the chaos run of a lab tells how it goes, and hears that it is to end. One run at a time. Any
/// thread.
class ChaosDesk
{
public:
    using State = std::shared_ptr<const ChaosState>;

    /// Held by the action that runs; false: there is one already.
    bool take()
    {
        if (m_taken.exchange(true))
            return false;
        m_endWanted = false;
        return true;
    }
    void leave() { m_taken = false; }
    void wantEnd() { m_endWanted = true; }
    bool endWanted() const { return m_endWanted; }

    void tell(ChaosState state)
    {
        auto shared = std::make_shared<const ChaosState>(std::move(state));
        const std::lock_guard lock(m_mutex);
        m_state = std::move(shared);
    }
    /// Of the run under way, or the last one; null: there was none, or its cluster is gone.
    State state() const
    {
        const std::lock_guard lock(m_mutex);
        return m_state;
    }
    void drop()
    {
        const std::lock_guard lock(m_mutex);
        m_state = nullptr;
    }

private:
    std::atomic<bool> m_taken = false;
    std::atomic<bool> m_endWanted = false;
    mutable std::mutex m_mutex; ///< guards m_state
    State m_state;
};

} // namespace ringside
