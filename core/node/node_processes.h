#pragma once

#include "core/cluster/snapshot.h"
#include "core/node/node_options.h"
#include "core/node/warden.h"

#include <map>
#include <mutex>

namespace ringside {

/// What is known of one node's process.
struct NodeProcessInfo
{
    int number = 0;
    ProcessState state = ProcessState::Absent;
    qint64 pid = 0;
    qint64 changedMs = 0; ///< when it started, ended, paused or resumed; wall clock
    QString note;         ///< "killed by SIGKILL", "exited with status 1"; empty while it runs
    QString cause;        ///< text of the action that asked for it; empty when nobody here did
    bool killed = false;  ///< ended by our SIGKILL
};

/// The server processes of one lab: started, signalled and watched through the warden. Any thread.
class NodeProcesses
{
public:
    explicit NodeProcesses(Warden& warden)
        : m_warden(warden)
    {
    }

    /// Writes its redis.conf and starts it; does not wait until it answers. `cause` is remembered for events.
    /// Errors: PortTaken, Storage, ProcessFailed, NotPossible (it runs already).
    Status start(const NodeOptions& options, const QString& cause);
    /// SIGTERM, SIGKILL, SIGSTOP, SIGCONT. Errors: NotPossible (it does not run).
    Status signal(int number, int signalNumber, const QString& cause);
    /// Waits for its end; false when `timeoutMs` passes first.
    bool waitForEnd(int number, int timeoutMs) const;
    NodeProcessInfo info(int number) const;
    std::vector<NodeProcessInfo> all() const;
    /// Why a node that ended at its start did so, from its own last words. Call after its end.
    Error explainEnd(const NodeOptions& options) const;
    /// Forgets a node. Its process must have ended.
    void forget(int number);
    /// Forgets nodes (after reset). They must have ended.
    void forgetAll();

private:
    struct Entry
    {
        Warden::Key key = 0;
        int asked = 0; ///< last deadly signal sent from here
        QString cause;
        qint64 startedMs = 0;
    };
    NodeProcessInfo infoOf(int number, const Entry& entry) const;

    Warden& m_warden;
    mutable std::mutex m_mutex;
    std::map<int, Entry> m_entries;
};

} // namespace ringside
