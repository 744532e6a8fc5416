#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace ringside {

/// The state of one child, as the warden saw it last. Times: wall clock, ms.
struct ChildStatus
{
    qint64 pid = 0;
    bool running = false;
    bool paused = false;         ///< stopped by SIGSTOP, whoever sent it
    std::optional<int> exitCode; ///< it ended by itself
    std::optional<int> signal;   ///< or a signal ended it
    qint64 changedMs = 0;
};

/// Ringside's end of ringside-warden, the process that is the parent of all servers (app/warden/warden.cpp
/// says why). Destroying it, or Ringside's death by any cause, kills every child and grandchild at once. Any
/// thread. Calls wait for the warden's answer, which takes a fork at most.
class Warden
{
public:
    using Key = quint64; ///< names one child; never used twice

    /// Starts the warden program that lies beside this one. Errors: NoProgram, ProcessFailed.
    static Result<std::unique_ptr<Warden>> launch();
    ~Warden();
    Warden(const Warden&) = delete;
    Warden& operator=(const Warden&) = delete;

    /// Starts `command` (an absolute path and its arguments) in a process group of its own, with its output
    /// in `outputFile`. Errors: ProcessFailed with the system's word.
    Result<Key> spawn(const QStringList& command, const QString& directory, const QString& outputFile);
    /// Errors: NotPossible when the child is gone.
    Status signal(Key key, int number);
    ChildStatus status(Key key) const;
    /// Waits until the child has ended; false when `timeoutMs` passes first.
    bool waitForEnd(Key key, int timeoutMs) const;
    /// Called on the warden's thread after any child's change, and when the warden itself is gone.
    void onChange(std::function<void()> callback);
    /// False when the warden process has died (then all servers have, too).
    bool alive() const;

private:
    Warden() = default;
    Result<qint64> ask(Key key, const QByteArray& packet);
    void listen();
    void receive(const QList<QByteArray>& fields);

    int m_socket = -1;
    qint64 m_pid = 0;
    std::thread m_listener;
    std::mutex m_askMutex;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::map<Key, ChildStatus> m_children;
    std::map<Key, qint64> m_answers;
    std::function<void()> m_callback;
    Key m_lastKey = 0;
    bool m_alive = true;
};

} // namespace ringside
