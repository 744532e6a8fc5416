#pragma once

#include <atomic>
#include <mutex>
#include <stop_token>
#include <thread>

namespace ringside {

/// SIGINT, SIGTERM and SIGHUP, taken on a thread of their own. The first SIGINT during an action cancels it;
/// any other request ends the shell.
class Interrupts
{
public:
    /// Call before other threads are started: they inherit the blocked signals.
    static void block();

    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    /// What the next SIGINT stops instead of the shell; nullptr: nothing.
    void cancelNext(std::stop_source* stop);
    bool endRequested() const { return m_end; }
    /// Readable when the end is requested.
    int fd() const { return m_wake; }

private:
    void listen();
    std::mutex m_mutex;
    std::stop_source* m_stop = nullptr;
    std::atomic<bool> m_end{false};
    int m_wake = -1;
    int m_signals = -1;
    int m_done = -1;
    std::thread m_thread;
};

} // namespace ringside
