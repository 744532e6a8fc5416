#include "core/console/console_session.h"

#include "core/console/worker.h"

#include <algorithm>

namespace ringside::console {

ConsoleSession::ConsoleSession(Options options, Tell tell, TellCatalog tellCatalog)
    : m_options(options)
    , m_tell(std::move(tell))
    , m_tellCatalog(std::move(tellCatalog))
    , m_thread([this](const std::stop_token& token) { run(token); })
{
}

ConsoleSession::~ConsoleSession()
{
    m_ending = true;
    m_thread.request_stop();
    m_wake.set();
    m_thread.join();
}

void ConsoleSession::setNodes(std::vector<Node> nodes)
{
    const std::lock_guard lock(m_mutex);
    m_nodes = std::move(nodes);
    queueCatalog();
}

void ConsoleSession::wantCatalog()
{
    const std::lock_guard lock(m_mutex);
    m_catalogWanted = true;
    queueCatalog();
}

void ConsoleSession::queueCatalog()
{
    const bool any =
        std::any_of(m_nodes.begin(), m_nodes.end(), [](const Node& node) { return node.running; });
    if (!any || !m_catalogWanted)
        return;
    m_catalogWanted = false;
    m_jobs.push_back({});
    m_changed.notify_all();
}

quint64 ConsoleSession::submit(const Target& target, const QByteArrayList& words)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back({++m_lastId, target, words});
    m_changed.notify_all();
    return m_lastId;
}

void ConsoleSession::stop()
{
    const std::lock_guard lock(m_mutex); // a line that is queued later must not be woken for this
    m_stoppedUpTo = m_lastId;
    m_wake.set();
}

void ConsoleSession::run(const std::stop_token& token)
{
    Worker worker(m_options, m_tell);
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, token, [this] { return !m_jobs.empty(); }))
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            worker.setNodes(m_nodes);
        }
        m_wake.clear();
        Patience patience;
        patience.wakeFd = m_wake.fd();
        patience.stopped = [this, id = job.id] { return m_ending || (id > 0 && m_stoppedUpTo >= id); };
        if (job.id > 0) {
            worker.run({job.id, job.target, job.words}, patience);
        } else if (const auto catalog = worker.loadCatalog(patience)) {
            m_tellCatalog(catalog);
        } else {
            const std::lock_guard lock(m_mutex);
            m_catalogWanted = true; // the next change of the nodes asks again
        }
    }
}

} // namespace ringside::console
