#pragma once

#include "core/heat/slot_heat.h"
#include "core/heat/sweep_plan.h"
#include "core/redis/connection.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace ringside {

/// Counts the keys of every slot while somebody wants to know, on a thread of its own: a sweep of all masters
/// every few seconds, in small pipelines with pauses between. It only ever reads. A node that does not answer
/// is left out until the next sweep. All public functions: any thread; none blocks, but the destructor waits
/// for a few milliseconds.
class HeatWatch
{
public:
    struct Sources
    {
        std::function<Snapshot()> snapshot;      ///< the latest; called on the watch's thread
        std::function<Endpoint(int)> endpointOf; ///< likewise; port 0: there is no such node
    };
    using Publish = std::function<void(const Heat&)>; ///< called on the watch's thread after each sweep

    static constexpr int kPeriodMs = 3000;

    HeatWatch(Sources sources, Publish publish);
    ~HeatWatch();
    HeatWatch(const HeatWatch&) = delete;
    HeatWatch& operator=(const HeatWatch&) = delete;

    /// While it is wanted a sweep begins every kPeriodMs, the first one at once. No thread runs before it was
    /// wanted for the first time.
    void setWanted(bool wanted);

private:
    /// One node in a sweep.
    struct Asked
    {
        SweepTask task;
        size_t next = 0;
        double costMs = 0;
    };

    void run(const std::stop_token& stop);
    bool goesOn(const std::stop_token& stop) const;
    Heat sweep(const std::stop_token& stop);
    /// One pipeline; false: this node is of no use in this sweep.
    bool askChunk(Asked& asked, SlotHeat& heat, const std::stop_token& stop);
    std::optional<std::vector<Reply>> answers(Connection& connection, size_t count,
                                              const std::stop_token& stop) const;

    Sources m_sources;
    Publish m_publish;
    std::map<int, Connection> m_connections; ///< the thread's own, like what follows
    std::map<int, ChunkSize> m_chunks;
    mutable std::mutex m_mutex; ///< guards m_wanted
    std::condition_variable_any m_changed;
    bool m_wanted = false;
    std::jthread m_thread; ///< last: it ends before what it uses
};

} // namespace ringside
