#include "core/workload/run.h"

#include "core/workload/clock.h"

#include <QDateTime>

#include <algorithm>
#include <pthread.h>

namespace ringside::workload {

namespace {

constexpr qint64 kSecondUs = 1'000'000;
constexpr std::chrono::milliseconds kTick{100};
constexpr std::chrono::milliseconds kQuick{20}; // while a thread wants to know the owners
constexpr qint64 kAskUs = 200'000;
constexpr size_t kSecondsKept = 600;

std::map<QString, qint64> named(const std::array<qint64, client::kAnswers>& counts, bool redirects)
{
    std::map<QString, qint64> words;
    for (size_t i = 0; i < counts.size(); ++i) {
        const auto answer = client::Answer(i);
        const bool elsewhere = answer == client::Answer::Moved || answer == client::Answer::Ask;
        if (counts[i] > 0 && elsewhere == redirects)
            words[client::answerWord(answer)] += counts[i];
    }
    return words;
}

std::map<QString, qint64> named(const std::array<qint64, client::kAnswers>& counts)
{
    std::map<QString, qint64> words = named(counts, false);
    words.merge(named(counts, true));
    return words;
}

} // namespace

Run::Run(const LoadOptions& options, const QString& line, int number, const client::Directory& directory,
         client::ClusterClient scout)
    : m_options(options)
    , m_line(line)
    , m_number(number)
    , m_scout(std::move(scout))
    , m_measureFromUs(steadyUs() + options.warmUpMs * 1000)
    , m_endUs(options.durationMs > 0 ? m_measureFromUs + options.durationMs * 1000
                                     : std::numeric_limits<qint64>::max() / 2)
    , m_startedMs(QDateTime::currentMSecsSinceEpoch())
    , m_secondFromUs(m_measureFromUs)
{
    m_atlas.set(*m_scout.topology());
    for (int part = 0; part < options.threads; ++part)
        m_workers.push_back(
            std::make_unique<Worker>(options, part, directory, m_atlas, m_measureFromUs, m_endUs));
    gather(false);
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Run::~Run()
{
    m_thread.request_stop();
    m_thread.join();
}

Run::State Run::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Run::finishAndWait()
{
    std::unique_lock lock(m_mutex);
    m_finish = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_done; });
}

/// A tenth of a second, or less when there is something to do. False: to be ended.
bool Run::rest(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, kTick, [this] { return m_finish; });
    return !m_finish && !stop.stop_requested();
}

void Run::run(const std::stop_token& stop)
{
    pthread_setname_np(pthread_self(), "ringside-loads");
    while (rest(stop) && steadyUs() < m_endUs) {
        if (m_atlas.takeWish() && m_scout.refresh())
            m_atlas.set(*m_scout.topology());
        gather(false);
    }
    m_endedUs = std::min(m_endUs, steadyUs());
    for (const auto& worker : m_workers) {
        if (stop.stop_requested())
            worker->drop();
        else
            worker->finish();
    }
    while (!std::all_of(m_workers.begin(), m_workers.end(), [](const auto& w) { return w->ended(); })) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, kQuick, [] { return false; });
        lock.unlock();
        if (stop.stop_requested()) {
            for (const auto& worker : m_workers)
                worker->drop();
        }
    }
    gather(true);
    m_workers.clear();
    const std::lock_guard lock(m_mutex);
    m_done = true;
    m_changed.notify_all();
}

std::vector<LoadedNode> Run::nodesOf(const Reading& now, double seconds, const Reading& before) const
{
    std::vector<LoadedNode> nodes;
    for (const auto& [number, figures] : now.all.nodes) {
        const auto earlier = before.all.nodes.find(number);
        const NodeFigures base = earlier == before.all.nodes.end() ? NodeFigures() : earlier->second;
        LoadedNode one{number, figures.operations - base.operations, 0, figures.failed - base.failed,
                       figures.troubles - base.troubles};
        one.rate = seconds > 0 ? double(one.operations) / seconds : 0;
        if (one.operations + one.failed + one.troubles > 0)
            nodes.push_back(one);
    }
    return nodes;
}

/// Once a second: what has come since the last time.
void Run::closeSecond(const Reading& now, qint64 nowUs, LoadState& state)
{
    const double seconds = double(nowUs - m_secondFromUs) / 1e6;
    LoadSecond second;
    second.startMs = state.startedMs + m_options.warmUpMs + (m_secondFromUs - m_measureFromUs) / 1000;
    second.seconds = seconds;
    second.operations = now.all.operations - m_before.all.operations;
    second.failed = now.all.failed - m_before.all.failed;
    second.service = now.all.service.since(m_before.all.service).figures();
    second.intended = now.all.intended.since(m_before.all.intended).figures();
    second.nodes = nodesOf(now, seconds, m_before);
    m_rate = double(second.operations) / seconds;
    m_cpu = std::max(0.0, (now.busiest - m_before.busiest) / seconds);
    m_lastNodes = second.nodes;
    m_seconds.push_back(std::move(second));
    if (m_seconds.size() > kSecondsKept)
        m_seconds.erase(m_seconds.begin());
    m_before = now;
    m_secondFromUs = nowUs;
}

/// Adds up the windows of all threads.
void Run::takeWindows()
{
    const bool over =
        std::all_of(m_workers.begin(), m_workers.end(), [](const auto& w) { return w->ended(); });
    m_taken.resize(m_workers.size());
    for (size_t part = 0; part < m_workers.size(); ++part) {
        const std::vector<LoadWindow> more = m_workers[part]->takeWindows();
        const std::lock_guard lock(m_mutex);
        m_windows.resize(std::max(m_windows.size(), m_taken[part] + more.size()));
        for (const LoadWindow& window : more)
            m_windows[m_taken[part]++].add(window);
    }
    const std::lock_guard lock(m_mutex);
    m_wholeWindows = over ? m_windows.size() : *std::min_element(m_taken.begin(), m_taken.end());
}

std::vector<LoadWindow> Run::windows(size_t from) const
{
    const std::lock_guard lock(m_mutex);
    const size_t first = std::min(from, m_wholeWindows);
    return {m_windows.begin() + ptrdiff_t(first), m_windows.begin() + ptrdiff_t(m_wholeWindows)};
}

void Run::gather(bool ended)
{
    if (m_options.windows)
        takeWindows();
    Reading now;
    for (const auto& worker : m_workers)
        worker->addTo(now);
    const qint64 nowUs = ended ? std::max(m_endedUs, m_measureFromUs + 1) : steadyUs();
    auto state = std::make_shared<LoadState>();
    state->run = m_number;
    state->line = m_line;
    state->startedMs = m_startedMs;
    state->wantedRate = m_options.rate;
    state->phase = ended                     ? LoadState::Phase::Ended
                   : nowUs < m_measureFromUs ? LoadState::Phase::WarmUp
                                             : LoadState::Phase::Running;
    state->seconds = double(std::max<qint64>(0, nowUs - m_measureFromUs)) / 1e6;
    if (nowUs < m_measureFromUs)
        m_before.busiest = now.busiest;
    else if (nowUs - m_secondFromUs >= kSecondUs || (ended && nowUs - m_secondFromUs >= kSecondUs / 10))
        closeSecond(now, nowUs, *state);
    if (nowUs >= m_measureFromUs) {
        state->operations = now.all.operations;
        state->failed = now.all.failed;
        state->retries = now.all.retries;
        state->shed = now.all.shed;
        state->errors = named(now.all.errors);
        state->troubles = named(now.all.troubles, false);
        state->redirects = named(now.all.troubles, true);
        state->service = now.all.service.figures();
        state->intended = now.all.intended.figures();
        state->nodes = nodesOf(now, state->seconds, {});
    }
    state->waiting = now.waiting;
    state->rate =
        ended || m_seconds.empty() ? double(state->operations) / std::max(state->seconds, 0.001) : m_rate;
    for (LoadedNode& node : state->nodes) {
        const auto last = std::find_if(m_lastNodes.begin(), m_lastNodes.end(),
                                       [&](const LoadedNode& one) { return one.node == node.node; });
        if (!ended && last != m_lastNodes.end())
            node.rate = last->rate;
    }
    state->generatorCpu = m_cpu;
    state->bySecond = m_seconds;
    const std::lock_guard lock(m_mutex);
    m_state = std::move(state);
}

} // namespace ringside::workload
