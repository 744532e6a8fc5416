#include "tests/support/cli_process.h"

#include "core/node/port_check.h"
#include "tests/support/system.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>
#include <unistd.h>

namespace ringside::test {

CliProcess::CliProcess(const QStringList& arguments, const QStringList& environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
    variables.insert(QStringLiteral("XDG_STATE_HOME"), m_home.filePath(QStringLiteral("state")));
    for (const QString& pair : environment)
        variables.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    m_process.setProcessEnvironment(variables);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/ringside-cli"), arguments);
    m_process.waitForStarted();
    m_pid = m_process.processId();
}

CliProcess::~CliProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void CliProcess::say(const QByteArray& line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(1000);
}

QByteArray CliProcess::line(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            break;
    }
    return m_process.readLine().trimmed();
}

QJsonObject CliProcess::answer(int timeoutMs)
{
    return QJsonDocument::fromJson(line(timeoutMs)).object();
}

QJsonObject CliProcess::ask(const QByteArray& text, int timeoutMs)
{
    say(text);
    return answer(timeoutMs);
}

void CliProcess::signal(int number) const
{
    ::kill(pid_t(m_pid), number);
}

bool CliProcess::waitForEnd(int timeoutMs)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(timeoutMs);
}

int CliProcess::exitCode() const
{
    const bool ended =
        m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit;
    return ended ? m_process.exitCode() : -1;
}

qint64 CliProcess::wardenPid() const
{
    for (const qint64 child : childrenOf(m_pid)) {
        if (commandOf(child) == u"ringside-warden")
            return child;
    }
    return 0;
}

QList<qint64> CliProcess::serverPids() const
{
    const qint64 warden = wardenPid();
    return warden ? childrenOf(warden) : QList<qint64>();
}

QByteArray CliProcess::errors()
{
    return m_process.readAllStandardError();
}

QString CliProcess::labsRoot() const
{
    return m_home.filePath(QStringLiteral("data/ringside/labs"));
}

QByteArray CliProcess::log() const
{
    QFile file(m_home.filePath(QStringLiteral("state/ringside/ringside.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int CliProcess::freeBasePort(int index)
{
    constexpr int kNodes = 20;
    return findFreeBasePort(19'000 + (int(getpid()) + index) % 100 * kNodes, kNodes);
}

} // namespace ringside::test
