#include "core/heat/heat_watch.h"

#include <QDateTime>

#include <algorithm>
#include <poll.h>

namespace ringside {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kPatience = 300ms; // a paused server is one that is not asked in this sweep
constexpr int kLookUpMs = 10;     // how long the wish to end may wait
constexpr auto kLeastPause = 2ms;
constexpr double kPauseTimes = 6; // a server rests six times as long as it was busy

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

} // namespace

HeatWatch::HeatWatch(Sources sources, Publish publish)
    : m_sources(std::move(sources))
    , m_publish(std::move(publish))
{
}

HeatWatch::~HeatWatch() = default;

void HeatWatch::setWanted(bool wanted)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = wanted;
    if (wanted && !m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    m_changed.notify_all();
}

bool HeatWatch::goesOn(const std::stop_token& stop) const
{
    const std::lock_guard lock(m_mutex);
    return m_wanted && !stop.stop_requested();
}

void HeatWatch::run(const std::stop_token& stop)
{
    Clock::time_point next = Clock::now();
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_wanted) {
                m_connections.clear(); // a client fewer in the servers' lists while nobody looks
                m_changed.wait(lock, stop, [this] { return m_wanted; });
            }
            m_changed.wait_until(lock, stop, next, [this] { return !m_wanted; });
            if (!m_wanted)
                continue;
        }
        next = Clock::now() + std::chrono::milliseconds(kPeriodMs);
        if (const Heat heat = sweep(stop))
            m_publish(heat);
    }
}

Heat HeatWatch::sweep(const std::stop_token& stop)
{
    auto heat = std::make_shared<SlotHeat>();
    std::vector<Asked> all;
    for (SweepTask& task : sweepPlan(*m_sources.snapshot()))
        all.push_back({std::move(task)});
    const Clock::time_point begun = Clock::now();
    for (bool left = !all.empty(); left;) {
        left = false;
        const Clock::time_point round = Clock::now();
        double longestMs = 0;
        for (Asked& asked : all) {
            if (asked.next >= asked.task.slots.size())
                continue;
            if (!goesOn(stop))
                return nullptr;
            const double before = asked.costMs;
            if (!askChunk(asked, *heat, stop))
                asked.next = asked.task.slots.size();
            longestMs = std::max(longestMs, asked.costMs - before);
            left = left || asked.next < asked.task.slots.size();
        }
        heat->longestMs = std::max(heat->longestMs, longestMs);
        const auto pause = std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double, std::milli>(longestMs * kPauseTimes));
        if (left)
            std::this_thread::sleep_until(round + std::clamp<Clock::duration>(pause, kLeastPause, 20ms));
    }
    for (const Asked& asked : all)
        heat->costMs = std::max(heat->costMs, asked.costMs);
    heat->tookMs = msSince(begun);
    heat->periodMs = kPeriodMs;
    heat->timeMs = QDateTime::currentMSecsSinceEpoch();
    return goesOn(stop) ? heat : nullptr;
}

bool HeatWatch::askChunk(Asked& asked, SlotHeat& heat, const std::stop_token& stop)
{
    Connection& connection = m_connections[asked.task.node];
    size_t greetings = 0; // the reply to AUTH comes first
    if (!connection.isOpen()) {
        const Endpoint to = m_sources.endpointOf(asked.task.node);
        if (to.port == 0 || !connection.begin(to))
            return false;
        greetings = to.password.isEmpty() ? 0 : 1;
    }
    ChunkSize& chunk = m_chunks[asked.task.node];
    const size_t count = std::min(size_t(chunk.now()), asked.task.slots.size() - asked.next);
    for (size_t i = 0; i < count; ++i)
        connection.queue(
            {"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(asked.task.slots[asked.next + i])});
    const Clock::time_point start = Clock::now();
    const auto replies = answers(connection, count + greetings, stop);
    if (!replies) {
        connection.close(); // what still comes must not be taken for the next answer
        return false;
    }
    const double took = msSince(start);
    asked.costMs += took;
    chunk.learn(int(count), took);
    for (size_t i = 0; i < count; ++i) {
        const Reply& reply = (*replies)[greetings + i];
        if (reply.type != Reply::Type::Integer)
            return false; // NOAUTH, LOADING: the rest would be the same
        const auto slot = size_t(asked.task.slots[asked.next + i]);
        heat.keys[slot] += quint32(std::max<qint64>(0, reply.integer));
        heat.known.set(slot);
    }
    asked.next += count;
    return true;
}

std::optional<std::vector<Reply>> HeatWatch::answers(Connection& connection, size_t count,
                                                     const std::stop_token& stop) const
{
    std::vector<Reply> replies;
    const Clock::time_point end = Clock::now() + kPatience;
    while (Clock::now() < end && goesOn(stop)) {
        pollfd ready{connection.fd(), connection.events(), 0};
        poll(&ready, 1, kLookUpMs);
        if (const Status moved = connection.advance(); !moved)
            return std::nullopt;
        for (;;) {
            Result<std::optional<Reply>> reply = connection.take();
            if (!reply)
                return std::nullopt;
            if (!reply->has_value())
                break;
            replies.push_back(std::move(**reply));
        }
        if (replies.size() >= count)
            return replies;
    }
    return std::nullopt;
}

} // namespace ringside
