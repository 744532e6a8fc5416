#pragma once

#include "core/base/result.h"
#include "core/client/directory.h"
#include "core/cluster/load_state.h"
#include "core/workload/load_options.h"
#include "core/workload/window_book.h"

#include <functional>
#include <mutex>

namespace ringside {

namespace workload {
class Run;
}

/// The load generator of one lab: one run at a time, and what the last one measured. All functions: any
/// thread. A run has threads of its own, and goes on through whatever happens to the cluster until it is
/// stopped or its time is over.
class LoadGenerator
{
public:
    using State = std::shared_ptr<const LoadState>;

    /// `directory` must outlive it.
    explicit LoadGenerator(const client::Directory& directory);
    ~LoadGenerator();
    LoadGenerator(const LoadGenerator&) = delete;
    LoadGenerator& operator=(const LoadGenerator&) = delete;

    /// Begins a run; the figures of the one before are dropped. `line` is the action that wants it. Errors:
    /// NotPossible (one is running, no node tells who owns the slots, too few open files).
    Status start(const LoadOptions& options, const QString& line);
    /// Ends the run: waits for what is under way, for its time-out at most. Fine when none runs.
    void stop();
    /// As it is now, a tenth of a second old at most, or was at the end; null: there was no run yet.
    State state() const;
    /// The tenths of a second of the run, from index `from` on, that are over: index 0 begins when the run
    /// begins to measure. Once it has ended, the last one is not a whole tenth of a second. Empty for a run
    /// without LoadOptions::windows.
    std::vector<LoadWindow> windows(size_t from = 0) const;
    /// Ends the run at once and forgets it.
    void drop();

private:
    const client::Directory& m_directory;
    std::mutex m_work;          ///< held by whoever starts or stops
    mutable std::mutex m_mutex; ///< guards what follows
    std::shared_ptr<workload::Run> m_run;
    int m_runs = 0;
};

} // namespace ringside
