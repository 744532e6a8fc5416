#include "tests/support/system.h"

#include <QDir>
#include <QFile>

namespace ringside::test {

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fields of /proc/PID/stat behind the command's name: state, parent, ...
QList<QByteArray> statOf(qint64 pid)
{
    const QByteArray text = contents(QStringLiteral("/proc/%1/stat").arg(pid));
    return text.isEmpty() ? QList<QByteArray>() : text.mid(text.lastIndexOf(')') + 2).split(' ');
}

QList<qint64> everyPid()
{
    QList<qint64> pids;
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = entry.toLongLong(&isNumber);
        if (isNumber)
            pids << pid;
    }
    return pids;
}

} // namespace

char processState(qint64 pid)
{
    const QList<QByteArray> stat = statOf(pid);
    return stat.isEmpty() || stat[0].isEmpty() ? '\0' : stat[0][0];
}

bool isAlive(qint64 pid)
{
    const char state = processState(pid);
    return state != '\0' && state != 'Z' && state != 'X';
}

QList<qint64> childrenOf(qint64 pid)
{
    QList<qint64> children;
    for (const qint64 other : everyPid()) {
        if (statOf(other).value(1).toLongLong() == pid)
            children << other;
    }
    return children;
}

QString commandOf(qint64 pid)
{
    return QString::fromUtf8(contents(QStringLiteral("/proc/%1/comm").arg(pid))).trimmed();
}

QByteArray everyCommandLine()
{
    QByteArray all;
    for (const qint64 pid : everyPid())
        all += contents(QStringLiteral("/proc/%1/cmdline").arg(pid)).replace('\0', ' ') + '\n';
    return all;
}

} // namespace ringside::test
