#include "core/slots/control.h"

#include "core/base/core_text.h"

#include <algorithm>
#include <chrono>

namespace ringside {

namespace {

constexpr qint64 kWindowMs = 3000; // rates are means over this time
constexpr qint64 kSampleMs = 50;
constexpr qint64 kMostBatchKeys = 16'384;
constexpr qint64 kMostCallKeys = 1000;

double nowMs()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

MigrationState MigrationControl::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void MigrationControl::begin(MigrationState state)
{
    const std::lock_guard lock(m_mutex);
    m_state = std::move(state);
    m_paused = false;
    m_samples.clear();
    m_nextMs = 0;
    m_changed.notify_all();
}

void MigrationControl::edit(const std::function<void(MigrationState&)>& change)
{
    const std::lock_guard lock(m_mutex);
    change(m_state);
}

bool MigrationControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
    return !std::exchange(m_paused, true);
}

bool MigrationControl::go()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
    return std::exchange(m_paused, false);
}

void MigrationControl::limit(double keysPerSecond, double bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_state.keysLimit = keysPerSecond;
    m_state.bytesLimit = bytesPerSecond;
    m_nextMs = 0;
    m_changed.notify_all();
}

Status MigrationControl::awaitTurn(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (m_paused && m_state.open.isEmpty()) {
        m_state.phase = MigrationState::Phase::Paused;
        m_state.keysPerSecond = m_state.bytesPerSecond = 0;
    }
    m_changed.wait(lock, stop, [this] { return !m_paused; });
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
    m_state.phase = MigrationState::Phase::Running;
    return Done{};
}

void MigrationControl::admit(qint64 keys, qint64 bytes, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (m_state.keysLimit <= 0 && m_state.bytesLimit <= 0)
        return;
    const double before = m_nextMs;
    while (m_nextMs > nowMs() && m_nextMs == before && !m_paused && !stop.stop_requested())
        m_changed.wait_for(lock, stop, std::chrono::duration<double, std::milli>(m_nextMs - nowMs()),
                           [&] { return m_paused || m_nextMs != before; });
    double ms = 0;
    if (m_state.keysLimit > 0)
        ms = double(keys) / m_state.keysLimit * 1000;
    if (m_state.bytesLimit > 0)
        ms = std::max(ms, double(bytes) / m_state.bytesLimit * 1000);
    m_nextMs = std::max(m_nextMs, nowMs()) + ms;
}

qint64 MigrationControl::batchKeys(double averageKeyBytes) const
{
    const std::lock_guard lock(m_mutex);
    double most = kMostBatchKeys;
    if (m_state.keysLimit > 0)
        most = std::min(most, m_state.keysLimit);
    if (m_state.bytesLimit > 0)
        most = std::min(most, m_state.bytesLimit / std::max(1.0, averageKeyBytes));
    return std::max<qint64>(1, qint64(most));
}

bool MigrationControl::limitsBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_state.bytesLimit > 0;
}

bool MigrationControl::limited() const
{
    const std::lock_guard lock(m_mutex);
    return m_state.bytesLimit > 0 || m_state.keysLimit > 0;
}

qint64 MigrationControl::callKeys() const
{
    const std::lock_guard lock(m_mutex);
    return m_state.keysLimit > 0 ? std::clamp<qint64>(qint64(m_state.keysLimit / 10), 1, kMostCallKeys)
                                 : kMostCallKeys;
}

void MigrationControl::moved(qint64 keys, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_state.keys += keys;
    m_state.bytes += bytes;
    measure();
}

void MigrationControl::slotsDone(size_t move, int slots)
{
    const std::lock_guard lock(m_mutex);
    m_state.slotsDone += slots;
    if (move < m_state.moves.size())
        m_state.moves[move].slotsDone += slots;
    measure();
    m_changed.notify_all();
}

void MigrationControl::measure()
{
    const qint64 now = qint64(nowMs());
    if (!m_samples.empty() && now - m_samples.back().ms < kSampleMs)
        return;
    m_samples.push_back({now, m_state.keys, m_state.bytes, m_state.slotsDone});
    while (m_samples.size() > 2 && now - m_samples.front().ms > kWindowMs)
        m_samples.pop_front();
    const Sample& first = m_samples.front();
    const double seconds = double(now - first.ms) / 1000;
    if (seconds <= 0)
        return;
    m_state.keysPerSecond = double(m_state.keys - first.keys) / seconds;
    m_state.bytesPerSecond = double(m_state.bytes - first.bytes) / seconds;
    const double slotsPerSecond = (m_state.slotsDone - first.slots) / seconds;
    const qint64 keysLeft = std::max<qint64>(0, m_state.keysAll - m_state.keys);
    if (keysLeft > 0)
        m_state.leftMs =
            m_state.keysPerSecond > 0 ? qint64(double(keysLeft) / m_state.keysPerSecond * 1000) : -1;
    else if (slotsPerSecond > 0)
        m_state.leftMs = qint64((m_state.slotsAll - m_state.slotsDone) / slotsPerSecond * 1000);
}

} // namespace ringside
