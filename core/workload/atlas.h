#pragma once

#include "core/client/topology.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace ringside::workload {

/// The owners of the slots as the clients of a load know them together: one asks for all. Any thread.
class Atlas
{
public:
    using Page = std::shared_ptr<const client::Topology>;

    /// Something speaks for another owner by now.
    void want() { m_wanted = true; }
    bool takeWish() { return m_wanted.exchange(false); }
    void set(client::Topology topology)
    {
        const std::lock_guard lock(m_mutex);
        m_page = std::make_shared<const client::Topology>(std::move(topology));
        ++m_edition;
    }
    /// Grows with each set(): cheap to look at.
    int edition() const { return m_edition; }
    Page page() const
    {
        const std::lock_guard lock(m_mutex);
        return m_page;
    }

private:
    std::atomic<bool> m_wanted = false;
    std::atomic<int> m_edition = 0;
    mutable std::mutex m_mutex;
    Page m_page;
};

} // namespace ringside::workload
