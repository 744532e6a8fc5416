#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"
#include "core/base/wake.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace ringside::fabric {

class Watcher;
/// Who is watched, by the number that epoll tells.
using Watchers = std::unordered_map<quint64, Watcher*>;

/// Somebody whose descriptor is watched, until it goes. The system may tell of a descriptor after it was
/// closed: a process that was just forked holds it too until it executes its program, and with it the watch
/// (epoll(7), "Will closing a file descriptor cause it to be removed"). So epoll knows numbers, not
/// addresses.
class Watcher
{
public:
    Watcher() = default;
    virtual ~Watcher();
    Q_DISABLE_COPY_MOVE(Watcher)
    /// `events` as of epoll; edge-triggered: what is not used up is not told again.
    virtual void onEvents(quint32 events) = 0;

private:
    friend class Loop;
    std::weak_ptr<Watchers> m_all;
    quint64 m_number = 0;
};

/// One thread that waits for descriptors and commands. Edge-triggered, so a descriptor nobody reads or a
/// hang-up nobody handles costs one turn, not a busy loop.
class Loop
{
public:
    /// Errors: NotPossible when the system gives no descriptors or no thread.
    static Result<std::unique_ptr<Loop>> create();
    ~Loop();

    /// What endOfTurn tells when it waits for descriptors only, and when it waits for nothing.
    static constexpr qint64 Never = 0;
    static constexpr qint64 AtOnce = 1;

    /// Starts the thread. `endOfTurn` runs on it after each turn's events and tells when it has work again
    /// that waits for no descriptor: a time as of Common::nowNs(), Never or AtOnce.
    Status start(std::function<qint64()> endOfTurn);
    /// Runs `work` on the thread, between two turns' events, and returns when it is done. Any thread but the
    /// loop's own; must be started and not stopped.
    void call(const std::function<void()>& work);
    /// Ends the thread and waits for it. From then on no Watcher is called.
    void stop();

    /// Loop thread only; a watcher watches one descriptor. False when the system refuses. The watch ends with
    /// the watcher, which has to go on the loop's thread or when that has ended.
    bool watch(int fd, Watcher& watcher);
    /// Turns so far; any thread.
    quint64 turns() const { return m_turns.load(std::memory_order_relaxed); }

private:
    struct Call
    {
        const std::function<void()>& work;
        bool done = false;
    };

    /// Its time has come: all that matters is that the turn takes place.
    class Alarm final : public Watcher
    {
        void onEvents(quint32) override {}
    };

    Loop(UniqueFd epoll, Wake wake, UniqueFd timer)
        : m_epoll(std::move(epoll))
        , m_wake(std::move(wake))
        , m_timer(std::move(timer))
    {
    }
    void setTimer(qint64 timeNs);
    void run();
    /// Returns false when the loop shall end.
    bool runCalls();

    UniqueFd m_epoll;
    Wake m_wake;
    UniqueFd m_timer;
    std::shared_ptr<Watchers> m_watchers = std::make_shared<Watchers>();
    quint64 m_lastNumber = 0;
    Alarm m_alarm;
    qint64 m_timerNs = Never; ///< what the timer is set to
    std::function<qint64()> m_endOfTurn;
    std::atomic<quint64> m_turns = 0;
    std::mutex m_mutex; ///< guards the three below
    std::condition_variable m_called;
    std::vector<Call*> m_calls;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace ringside::fabric
