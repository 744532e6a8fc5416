#include "core/ledger/crew.h"

#include <algorithm>
#include <pthread.h>

namespace ringside::ledger {

namespace {

constexpr qint64 kPublishUs = 100'000;

} // namespace

/// The steady clock, set to the wall clock at the beginning.
qint64 Crew::nowUs() const
{
    using namespace std::chrono;
    return m_wallUs + duration_cast<microseconds>(steady_clock::now() - m_start).count();
}

Crew::Crew(std::vector<WriterPlan> plans, Account& account, const client::Directory& directory, AtEnd atEnd)
    : m_plans(std::move(plans))
    , m_account(account)
    , m_directory(directory)
    , m_atEnd(std::move(atEnd))
    , m_start(std::chrono::steady_clock::now())
    , m_wallUs(std::chrono::duration_cast<std::chrono::microseconds>(
                   std::chrono::system_clock::now().time_since_epoch())
                   .count())
{
    for (size_t i = 0; i < m_plans.size(); ++i)
        m_writers.push_back(
            std::make_unique<Writer>(int(i), std::move(m_plans[i]), m_account, m_directory, nowUs()));
    publish(nowUs());
    m_thread = std::thread([this] { run(); });
}

Crew::~Crew()
{
    drop();
    finishAndWait();
}

void Crew::finish()
{
    m_finishing = true;
    m_wake.set();
}

void Crew::drop()
{
    m_dropping = true;
    m_wake.set();
}

void Crew::finishAndWait()
{
    finish();
    const std::lock_guard lock(m_joinMutex);
    if (m_thread.joinable())
        m_thread.join();
}

std::vector<WriterState> Crew::states() const
{
    const std::lock_guard lock(m_mutex);
    return m_states;
}

void Crew::publish(qint64 nowUs)
{
    std::vector<WriterState> states;
    for (const auto& writer : m_writers)
        states.push_back(writer->state(nowUs));
    m_bytes.store(m_account.bytes(), std::memory_order_relaxed);
    m_publishAtUs = nowUs + kPublishUs;
    const std::lock_guard lock(m_mutex);
    m_states = std::move(states);
}

void Crew::run()
{
    pthread_setname_np(pthread_self(), "ringside-ledger");
    while (turn()) {
    }
    if (m_dropping)
        giveUpPending();
    publish(nowUs());
    m_writers.clear(); // closes every connection
    m_atEnd(states());
}

/// What was dropped in the middle may have been written or not.
void Crew::giveUpPending()
{
    for (qint64 number = 0; number < m_account.size(); ++number) {
        if (m_account.at(number).outcome == Outcome::Pending)
            m_account.end(number, {Outcome::Unknown, Answer::Lost, 0, 0, -1, nowUs()});
    }
}

/// False when all is done.
bool Crew::turn()
{
    const bool finishing = m_finishing || m_account.isFull();
    if (finishing) {
        for (const auto& writer : m_writers)
            writer->finish();
    }
    if (m_dropping || (finishing && std::all_of(m_writers.begin(), m_writers.end(),
                                                [](const auto& w) { return w->idle(); })))
        return false;
    std::vector<pollfd> fds{{m_wake.fd(), POLLIN, 0}};
    std::vector<std::pair<Writer*, int>> owners{{nullptr, 0}};
    for (const auto& writer : m_writers)
        writer->addTo(fds, owners);
    waitForWork(fds, nowUs());
    const qint64 now = nowUs();
    if (fds[0].revents)
        m_wake.clear();
    for (size_t i = 1; i < fds.size(); ++i) {
        if (fds[i].revents)
            owners[i].first->ready(owners[i].second, now);
    }
    for (const auto& writer : m_writers)
        writer->tick(now);
    if (now >= m_publishAtUs)
        publish(now);
    return true;
}

void Crew::waitForWork(std::vector<pollfd>& fds, qint64 nowUs) const
{
    qint64 next = m_publishAtUs;
    for (const auto& writer : m_writers)
        next = std::min(next, writer->nextUs());
    const qint64 left = std::max<qint64>(0, next - nowUs);
    const timespec patience{time_t(left / 1'000'000), long(left % 1'000'000) * 1000};
    ppoll(fds.data(), fds.size(), &patience, nullptr);
}

} // namespace ringside::ledger
