#pragma once

#include "core/client/cluster_client.h"
#include "core/workload/worker.h"

#include <condition_variable>

namespace ringside::workload {

/// One run of the load: its generator threads, and a thread that asks for the owners of the slots when they
/// want to know, and puts the figures together ten times a second. Public functions: any thread.
class Run
{
public:
    using State = std::shared_ptr<const LoadState>;

    /// Starts at once. `directory` must outlive it; `scout` has a table of slots.
    Run(const LoadOptions& options, const QString& line, int number, const client::Directory& directory,
        client::ClusterClient scout);
    ~Run(); ///< ends at once what is under way
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    void finishAndWait();
    State state() const;
    /// See LoadGenerator::windows.
    std::vector<LoadWindow> windows(size_t from) const;

private:
    void run(const std::stop_token& stop);
    bool rest(const std::stop_token& stop);
    void gather(bool ended);
    void takeWindows();
    void closeSecond(const Reading& now, qint64 nowUs, LoadState& state);
    std::vector<LoadedNode> nodesOf(const Reading& now, double seconds, const Reading& before) const;

    const LoadOptions m_options;
    const QString m_line;
    const int m_number;
    client::ClusterClient m_scout;
    Atlas m_atlas;
    const qint64 m_measureFromUs;
    const qint64 m_endUs; ///< a very late time: until it is stopped
    const qint64 m_startedMs;
    qint64 m_endedUs = 0;
    Reading m_before; ///< at the beginning of the present second
    qint64 m_secondFromUs;
    double m_rate = 0; ///< of the last whole second
    double m_cpu = 0;
    std::vector<LoadedNode> m_lastNodes;
    std::vector<LoadSecond> m_seconds;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::vector<size_t> m_taken; ///< windows of each thread
    mutable std::mutex m_mutex;  ///< guards m_state, the windows, m_done and the wish to finish
    State m_state;
    std::vector<LoadWindow> m_windows;
    size_t m_wholeWindows = 0; ///< those that every thread has closed
    bool m_finish = false;
    bool m_done = false;
    std::condition_variable_any m_changed;
    std::jthread m_thread; ///< last
};

} // namespace ringside::workload
