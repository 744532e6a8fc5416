#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

/// What the operating system knows of processes, from /proc: the witness that asks no code under test.
namespace ringside::test {

/// True while it runs or is stopped; a zombie has ended.
bool isAlive(qint64 pid);
/// 'R', 'S', 'T' (stopped), 'Z', ...; '\0' when there is no such process.
char processState(qint64 pid);
QList<qint64> childrenOf(qint64 pid);
QString commandOf(qint64 pid);
/// Every process of this machine with its arguments, as `ps -ef` shows them.
QByteArray everyCommandLine();

struct Outcome
{
    int exitCode = -1; ///< -1: it did not start, or was ended by a signal or the time-out
    QByteArray out;    ///< standard output and error
};
/// Runs a program to its end.
Outcome execute(const QString& program, const QStringList& arguments, int timeoutMs = 10'000);

} // namespace ringside::test
