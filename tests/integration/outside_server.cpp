#include "tests/integration/outside_server.h"

#include "core/node/port_check.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ringside::test {

bool OutsideServer::start(const QString& program, int firstPort, const QStringList& more)
{
    m_port = findFreeBasePort(firstPort, 1);
    QStringList words{program,
                      QStringLiteral("--port"),
                      QString::number(m_port),
                      QStringLiteral("--bind"),
                      QStringLiteral("127.0.0.1"),
                      QStringLiteral("--dir"),
                      m_directory.path(),
                      QStringLiteral("--save"),
                      QString(),
                      QStringLiteral("--cluster-enabled"),
                      QStringLiteral("yes"),
                      QStringLiteral("--logfile"),
                      m_directory.filePath(QStringLiteral("log"))};
    std::vector<QByteArray> texts;
    for (const QString& word : words + more)
        texts.push_back(word.toLocal8Bit());
    std::vector<char*> arguments;
    for (QByteArray& text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    if (posix_spawn(&m_pid, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0)
        m_pid = 0;
    const Deadline deadline{std::chrono::milliseconds(10'000)};
    while (m_pid != 0 && !deadline.passed()) {
        if (ask({"PING"}).text == "PONG")
            return true;
    }
    return false;
}

void OutsideServer::end()
{
    if (m_pid == 0)
        return;
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
    m_pid = 0;
}

Reply OutsideServer::ask(const QByteArrayList& words) const
{
    const Deadline deadline{std::chrono::milliseconds(5000)};
    Result<Connection> connection = Connection::open({QStringLiteral("127.0.0.1"), m_port, {}}, deadline);
    const Result<Reply> reply =
        connection ? connection->command(words, deadline) : Result<Reply>(connection.error());
    if (reply)
        return *reply;
    Reply error;
    error.type = Reply::Type::ErrorLine;
    error.text = reply.error().message.toUtf8();
    return error;
}

} // namespace ringside::test
