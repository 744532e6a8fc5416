#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace ringside::test {

/// The real ringside-cli, driven through its standard input and output. Its labs and its log lie in a
/// directory of this object's own. All waits have a deadline and end as soon as what they wait for is there.
class CliProcess
{
public:
    /// Starts `ringside-cli ARGUMENTS`; `environment` adds to this program's own (NAME=value).
    explicit CliProcess(const QStringList& arguments, const QStringList& environment = {});
    ~CliProcess();
    CliProcess(const CliProcess&) = delete;
    CliProcess& operator=(const CliProcess&) = delete;

    void say(const QByteArray& line);
    void endInput() { m_process.closeWriteChannel(); }
    /// The next line of its output; empty when none comes in time or it has ended.
    QByteArray line(int timeoutMs = 30'000);
    /// The next line as JSON; empty when it is none.
    QJsonObject answer(int timeoutMs = 30'000);
    /// say() and answer().
    QJsonObject ask(const QByteArray& line, int timeoutMs = 30'000);
    void signal(int number) const;
    bool waitForEnd(int timeoutMs = 20'000);
    /// -1 while it runs, or when a signal ended it.
    int exitCode() const;
    qint64 pid() const { return m_pid; }
    qint64 wardenPid() const;
    /// Pids of the servers, as the system knows them: children of the warden.
    QList<qint64> serverPids() const;
    QByteArray errors();
    /// Where labs without --dir are made.
    QString labsRoot() const;
    QByteArray log() const;
    /// A base port of its own, free now; each `index` gives another.
    static int freeBasePort(int index = 0);

private:
    QTemporaryDir m_home;
    QProcess m_process;
    qint64 m_pid = 0;
};

} // namespace ringside::test
