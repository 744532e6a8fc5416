#include "core/fabric/loop.h"

#include "core/base/core_text.h"

#include <pthread.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>

namespace ringside::fabric {

namespace {

Error systemError(const QString& what, int error)
{
    return {ErrorCode::NotPossible,
            CoreText::tr("The network between the nodes could not be started: %1: %2.")
                .arg(what, QString::fromLocal8Bit(std::strerror(error)))};
}

constexpr quint64 kWake = 0; // of the wake-up descriptor; watchers are numbered from 1

/// Signals are for the main thread: a thread started while this lives blocks them all.
class NoSignals
{
public:
    NoSignals()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &m_before);
    }
    ~NoSignals() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(NoSignals)

private:
    sigset_t m_before;
};

} // namespace

Result<std::unique_ptr<Loop>> Loop::create()
{
    UniqueFd epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll)
        return systemError(QStringLiteral("epoll"), errno);
    Wake wake;
    if (!wake.isOpen())
        return systemError(QStringLiteral("eventfd"), errno);
    UniqueFd timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    if (!timer)
        return systemError(QStringLiteral("timerfd"), errno);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kWake;
    if (::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, wake.fd(), &event) < 0)
        return systemError(QStringLiteral("epoll"), errno);
    std::unique_ptr<Loop> loop(new Loop(std::move(epoll), std::move(wake), std::move(timer)));
    if (!loop->watch(loop->m_timer.get(), loop->m_alarm))
        return systemError(QStringLiteral("epoll"), errno);
    return loop;
}

Watcher::~Watcher()
{
    if (const auto all = m_all.lock())
        all->erase(m_number);
}

Loop::~Loop()
{
    stop();
}

Status Loop::start(std::function<qint64()> endOfTurn)
{
    m_endOfTurn = std::move(endOfTurn);
    const NoSignals scope;
    try {
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error& failure) {
        return systemError(QStringLiteral("thread"), failure.code().value());
    }
    return Done{};
}

void Loop::call(const std::function<void()>& work)
{
    Q_ASSERT(m_thread.joinable() && std::this_thread::get_id() != m_thread.get_id());
    Call call{work};
    std::unique_lock lock(m_mutex);
    m_calls.push_back(&call);
    m_wake.set();
    m_called.wait(lock, [&call] { return call.done; });
}

void Loop::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.set();
    m_thread.join();
}

bool Loop::watch(int fd, Watcher& watcher)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.u64 = ++m_lastNumber;
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event) != 0)
        return false;
    watcher.m_all = m_watchers;
    watcher.m_number = m_lastNumber;
    m_watchers->emplace(m_lastNumber, &watcher);
    return true;
}

bool Loop::runCalls()
{
    std::vector<Call*> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_calls);
    }
    for (const Call* call : calls)
        call->work();
    const std::lock_guard lock(m_mutex);
    for (Call* call : calls)
        call->done = true;
    if (!calls.empty())
        m_called.notify_all();
    return !m_stopping;
}

void Loop::run()
{
    pthread_setname_np(pthread_self(), "ringside-fabric");
    std::array<epoll_event, 256> events;
    qint64 next = Never;
    for (;;) {
        const int patience = next == AtOnce ? 0 : -1;
        const int count = ::epoll_wait(m_epoll.get(), events.data(), int(events.size()), patience);
        m_turns.fetch_add(1, std::memory_order_relaxed);
        // Commands go first: bytes that arrived before a cut was asked for are held by it too.
        for (int i = 0; i < count; ++i) {
            if (events[std::size_t(i)].data.u64 == kWake)
                m_wake.clear();
        }
        if (!runCalls())
            return;
        for (int i = 0; i < count; ++i) {
            const auto found = m_watchers->find(events[std::size_t(i)].data.u64);
            if (found != m_watchers->end())
                found->second->onEvents(events[std::size_t(i)].events);
        }
        next = m_endOfTurn();
        if (next != AtOnce && next != m_timerNs)
            setTimer(next);
    }
}

/// Edge-triggered, so a timer that has run out is never read; setting it anew is enough.
void Loop::setTimer(qint64 timeNs)
{
    constexpr qint64 second = 1'000'000'000;
    itimerspec spec{};
    spec.it_value = {time_t(timeNs / second), long(timeNs % second)};
    // It can only fail for figures that no clock reaches.
    (void)::timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &spec, nullptr);
    m_timerNs = timeNs;
}

} // namespace ringside::fabric
