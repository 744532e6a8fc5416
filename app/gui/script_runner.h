#pragma once

#include "core/session/session.h"

#include <QObject>
#include <QStringList>

namespace ringside {

/// Runs the lines of a file one after the other through the session, as `ringside-cli shell --strict` does:
/// the first that fails ends it. GUI thread.
class ScriptRunner : public QObject
{
    Q_OBJECT
public:
    ScriptRunner(Session& session, QObject* parent);
    /// Errors: Storage (unreadable), BadInput (a line is malformed; nothing is run then).
    Status load(const QString& path);
    void start();
    bool isRunning() const { return m_waitingFor != 0; }

Q_SIGNALS:
    void lineStarted(const QString& line);
    /// The next line is `quit`: as in the terminal, the program ends with the servers.
    void quitting();
    /// All lines are done, or one failed; `error` is empty or tells which and why.
    void ended(const QString& error);

private:
    void next();
    void finished(quint64 id, const ActionResult& result);

    Session& m_session;
    std::vector<Action> m_actions;
    size_t m_next = 0;
    quint64 m_waitingFor = 0;
};

} // namespace ringside
