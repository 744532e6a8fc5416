#pragma once

#include "core/base/wake.h"
#include "core/cluster/snapshot.h"
#include "core/console/catalog.h"
#include "core/console/output.h"
#include "core/console/target.h"
#include "core/redis/connection.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ringside::console {

/// A node as the console knows it.
struct Node
{
    int number = 0;
    Endpoint endpoint;
    Role role = Role::Unknown;
    bool running = false;
};

/// Redis commands of a person, sent to one node, several or the cluster, one line after the other, on a
/// thread of its own. Connections stay open between lines. All functions: any thread; none blocks, but the
/// destructor waits for the thread, whatever it waits for ends at once.
class ConsoleSession
{
public:
    using Tell = std::function<void(const Output&)>;
    using TellCatalog = std::function<void(std::shared_ptr<const Catalog>)>;
    struct Options
    {
        /// For a command that is not meant to wait, as BLPOP is. Those wait until stop().
        std::chrono::milliseconds limit{15'000};
    };

    /// `tell` and `tellCatalog` are called on the console's thread.
    ConsoleSession(Options options, Tell tell, TellCatalog tellCatalog);
    ~ConsoleSession();
    ConsoleSession(const ConsoleSession&) = delete;
    ConsoleSession& operator=(const ConsoleSession&) = delete;

    /// Which nodes there are now.
    void setNodes(std::vector<Node> nodes);
    /// The catalog is asked for as soon as a node runs. Until somebody wants it no node is troubled with it.
    void wantCatalog();
    /// Queues a line; its answer carries the number returned.
    quint64 submit(const Target& target, const QByteArrayList& words);
    /// Ends the line under way and those queued; each of them gets a last Output that says so.
    void stop();

private:
    struct Job
    {
        quint64 id = 0; ///< 0: the catalog is wanted
        Target target;
        QByteArrayList words;
    };
    void run(const std::stop_token& token);
    void queueCatalog();

    const Options m_options;
    const Tell m_tell;
    const TellCatalog m_tellCatalog;
    Wake m_wake;
    std::atomic<quint64> m_stoppedUpTo = 0;
    std::atomic<bool> m_ending = false;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_changed;
    std::deque<Job> m_jobs;
    std::vector<Node> m_nodes;
    quint64 m_lastId = 0;
    bool m_catalogWanted = false;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace ringside::console
