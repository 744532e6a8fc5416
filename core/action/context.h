#pragma once

#include "core/action/action.h"
#include "core/cluster/snapshot.h"
#include "core/redis/connection.h"

#include <functional>
#include <stop_token>

namespace ringside {

class Laboratory;

/// What a running action has at hand: the laboratory, a way to tell its progress, to be stopped, and to list
/// the commands it used. Lives on the worker thread for one run.
class ActionContext
{
public:
    using Progress = std::function<void(double fraction, const QString& step)>;

    ActionContext(Laboratory& laboratory, std::stop_token stop, Progress progress, QString text)
        : m_laboratory(laboratory)
        , m_stop(std::move(stop))
        , m_progress(std::move(progress))
        , m_text(std::move(text))
    {
    }

    Laboratory& lab() { return m_laboratory; }
    const std::stop_token& stopToken() const { return m_stop; }
    bool stopped() const { return m_stop.stop_requested(); }
    /// The action's own text form, for the causes of events.
    const QString& text() const { return m_text; }
    /// `fraction` 0..1, below 0 when unknown.
    void progress(double fraction, const QString& step) const { m_progress(fraction, step); }
    /// Lists a command or signal that was just used.
    void did(const QString& command) { m_commands << command; }
    const QStringList& commands() const { return m_commands; }
    /// The result even if the action fails; that of a failure is empty otherwise.
    void tellAnyway(const QJsonObject& result) { m_anyway = result; }
    const QJsonObject& toldAnyway() const { return m_anyway; }

    /// Sends a command to a node and lists it as redis-cli would be called. An error reply comes back as an
    /// Error with the server's words. Errors: Connection, Timeout, Server.
    Result<Reply> ask(int node, const QByteArrayList& words, int timeoutMs = 3000);
    /// The same, but an error reply is an answer like any other. Errors: Connection, Timeout.
    Result<Reply> exchange(int node, const QByteArrayList& words, int timeoutMs = 3000);
    /// The same, without listing it: to look is no deed.
    Result<Reply> look(int node, const QByteArrayList& words, int timeoutMs = 3000);
    /// Waits for a snapshot that fits. Errors: Timeout with `what`, Cancelled.
    Result<Snapshot> await(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs,
                           const QString& what);
    /// Waits without doing anything, unless stopped. Error: Cancelled.
    Status rest(int ms);

private:
    Laboratory& m_laboratory;
    std::stop_token m_stop;
    Progress m_progress;
    QString m_text;
    QStringList m_commands;
    QJsonObject m_anyway;
};

Error cancelled();
/// A word as a shell takes it, in quotes where it needs them.
QString shellWord(const QString& word);

} // namespace ringside
