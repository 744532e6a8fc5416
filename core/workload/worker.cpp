// The loop of a generator thread.

#include "core/workload/worker.h"

#include "core/workload/clock.h"

#include <pthread.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>

namespace ringside::workload {

namespace {

constexpr qint64 kPublishUs = 100'000;
constexpr qint64 kLookUs = 20'000;
constexpr int kEvents = 128;

double threadSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

int linesFor(const LoadOptions& options, int part)
{
    return options.clients / options.threads + (part < options.clients % options.threads ? 1 : 0);
}

void add(int epoll, int fd, quint32 events, void* data)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = data;
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

} // namespace

qint64 steadyUs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

Worker::Worker(const LoadOptions& options, int part, const client::Directory& directory, Atlas& atlas,
               qint64 measureFromUs, qint64 endUs)
    : m_options(options)
    , m_directory(directory)
    , m_atlas(atlas)
    , m_text(options)
    , m_source(options, part, options.threads)
    , m_linesInAll(std::max(1, linesFor(options, part)))
    , m_intervalUs(options.rate > 0 ? 1e6 * options.threads / options.rate : 0)
    , m_dueUs(double(steadyUs()) + m_intervalUs * part / options.threads)
    , m_measureFromUs(measureFromUs)
    , m_endUs(endUs)
    , m_windows(measureFromUs)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
{
    add(m_epoll.get(), m_wake.fd(), EPOLLIN, &m_wake);
    add(m_epoll.get(), m_timer.get(), EPOLLIN, &m_timer);
    m_thread = std::thread([this] { run(); });
}

Worker::~Worker()
{
    drop();
    m_thread.join();
}

void Worker::finish()
{
    m_finishing = true;
    m_wake.set();
}

void Worker::drop()
{
    m_dropping = true;
    m_wake.set();
}

void Worker::addTo(Reading& reading) const
{
    const std::lock_guard lock(m_mutex);
    reading.all.add(m_published);
    reading.waiting += m_publishedWaiting;
    reading.busiest = std::max(reading.busiest, m_cpuSeconds);
}

void Worker::publish(qint64 nowUs)
{
    m_publishAtUs = nowUs + kPublishUs;
    const std::lock_guard lock(m_mutex);
    m_published = m_figures;
    m_publishedWaiting = m_waiting + qint64(m_pauses.size());
    m_cpuSeconds = threadSeconds();
    if (m_options.windows)
        m_windows.close(nowUs, m_closed);
}

std::vector<LoadWindow> Worker::takeWindows()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_closed, {});
}

void Worker::watch(Line& line)
{
    add(m_epoll.get(), line.fd(), EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, &line);
}

void Worker::run()
{
    pthread_setname_np(pthread_self(), "ringside-load");
    while (turn()) {
    }
    publish(m_nowUs + LoadWindow::LengthUs); // the last window is not whole, and what is in it counts
    m_lanes.clear(); // closes every connection; what was under way is of no interest any more
    m_ended = true;
}

/// False when all is done.
bool Worker::turn()
{
    waitForWork(steadyUs());
    if (m_dropping)
        return false;
    m_nowUs = steadyUs();
    if (!m_measuring && m_nowUs >= m_measureFromUs) {
        m_measuring = true;
        m_figures = {};
        for (const auto& one : m_lanes) {
            if (one)
                one->figures = nullptr;
        }
    }
    if (m_edition != m_atlas.edition())
        learn();
    const bool finishing = m_finishing || m_nowUs >= m_endUs;
    drawDue(std::min(m_nowUs, m_endUs));
    if (finishing && m_giveUpAtUs == 0) {
        m_endUs = std::min(m_endUs, m_nowUs);
        m_giveUpAtUs = m_nowUs + m_options.rules.attemptUs;
        m_held.reset();
    }
    if (finishing && (m_nowUs >= m_giveUpAtUs || !anythingLeft()))
        return false;
    resume(m_nowUs);
    fill(m_nowUs);
    if (m_nowUs >= m_lookAtUs) {
        m_lookAtUs = m_nowUs + kLookUs;
        lookForSilence(m_nowUs);
        openLines(m_nowUs);
    }
    if (m_nowUs >= m_publishAtUs)
        publish(m_nowUs);
    return true;
}

/// How long nothing is due, in whole milliseconds; the timer wakes it before that.
int Worker::patienceMs(qint64 nowUs)
{
    qint64 next = std::min(m_lookAtUs, m_publishAtUs);
    qint64 exact = next;
    if (!m_pauses.empty())
        exact = std::min(exact, m_pauses.top().dueUs);
    if (m_intervalUs > 0 && m_dueUs < double(m_endUs))
        exact = std::min(exact, qint64(m_dueUs));
    if (exact <= nowUs)
        return 0;
    if (exact < next) {
        const qint64 left = exact - nowUs;
        const itimerspec at{{}, {time_t(left / 1'000'000), long(left % 1'000'000) * 1000}};
        timerfd_settime(m_timer.get(), 0, &at, nullptr);
    }
    return int((next - nowUs) / 1000 + 1);
}

void Worker::waitForWork(qint64 nowUs)
{
    epoll_event events[kEvents];
    const int count = ::epoll_wait(m_epoll.get(), events, kEvents, patienceMs(nowUs));
    m_nowUs = steadyUs();
    for (int i = 0; i < count; ++i) {
        void* const from = events[i].data.ptr;
        if (from == &m_wake) {
            m_wake.clear();
        } else if (from == &m_timer) {
            quint64 times = 0;
            (void)::read(m_timer.get(), &times, sizeof times); // how often it rang says nothing
        } else {
            const quint32 what = events[i].events;
            static_cast<Line*>(from)->ready(what & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR),
                                            what & (EPOLLOUT | EPOLLERR | EPOLLHUP), m_nowUs);
        }
    }
}

} // namespace ringside::workload
