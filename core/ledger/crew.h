#pragma once

#include "core/base/wake.h"
#include "core/ledger/writer.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace ringside::ledger {

/// All writers of a lab at work, on one thread ("ringside-ledger") that waits for sockets and for time and
/// for nothing else. Ends by finish(), drop(), or when the account is full. Public functions: any thread.
class Crew
{
public:
    /// Runs on the thread as its last deed, when all connections are closed, with the writers' last states.
    using AtEnd = std::function<void(const std::vector<WriterState>&)>;

    /// Starts at once. `account` and `directory` must outlive it.
    Crew(std::vector<WriterPlan> plans, Account& account, const client::Directory& directory, AtEnd atEnd);
    ~Crew(); ///< drop(), and joins
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// No new operations; those under way get their answer or their time-out.
    void finish();
    /// As finish(), and waits for the end. From then on the account is free. Never call it from `atEnd`.
    void finishAndWait();
    /// Ends at once: what is under way is Unknown.
    void drop();
    /// The writers' states, a tenth of a second old at most.
    std::vector<WriterState> states() const;
    qint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    qint64 nowUs() const;
    void giveUpPending();
    void run();
    bool turn();
    void waitForWork(std::vector<pollfd>& fds, qint64 nowUs) const;
    void publish(qint64 nowUs);

    std::vector<WriterPlan> m_plans;
    Account& m_account;
    const client::Directory& m_directory;
    AtEnd m_atEnd;
    std::vector<std::unique_ptr<Writer>> m_writers;
    qint64 m_publishAtUs = 0;
    std::atomic<bool> m_finishing = false;
    std::atomic<bool> m_dropping = false;
    std::atomic<qint64> m_bytes = 0;
    mutable std::mutex m_mutex; ///< guards m_states
    std::vector<WriterState> m_states;
    std::chrono::steady_clock::time_point m_start;
    qint64 m_wallUs; ///< the wall clock's time at m_start
    Wake m_wake;
    std::mutex m_joinMutex;
    std::thread m_thread;
};

} // namespace ringside::ledger
