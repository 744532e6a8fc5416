#include "core/node/warden.h"

#include "core/base/core_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace ringside {

namespace {

QString wardenProgram()
{
    const QString here = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    for (const char* place : {"/ringside-warden", "/../libexec/ringside/ringside-warden"}) {
        const QString path = here + QLatin1String(place);
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

Error systemError(const QString& what, int error)
{
    return {ErrorCode::ProcessFailed,
            QStringLiteral("%1: %2.").arg(what, QString::fromLocal8Bit(strerror(error)))};
}

} // namespace

Result<std::unique_ptr<Warden>> Warden::launch()
{
    const QString program = wardenProgram();
    if (program.isEmpty())
        return Error{ErrorCode::NoProgram, CoreText::tr("ringside-warden is missing."),
                     CoreText::tr("It is built beside ringside; build or install Ringside again.")};
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return systemError(CoreText::tr("No socket for the warden"), errno);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, ends[1], STDIN_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    const QByteArray path = QFile::encodeName(program);
    std::array<char*, 2> args{const_cast<char*>(path.constData()), nullptr};
    pid_t pid = 0;
    const int error = posix_spawn(&pid, path.constData(), &files, &attributes, args.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    close(ends[1]);
    if (error != 0) {
        close(ends[0]);
        return systemError(CoreText::tr("The warden did not start"), error);
    }
    std::unique_ptr<Warden> warden(new Warden);
    warden->m_socket = ends[0];
    warden->m_pid = pid;
    warden->m_listener = std::thread([raw = warden.get()] { raw->listen(); });
    return warden;
}

Warden::~Warden()
{
    onChange({});
    shutdown(m_socket, SHUT_WR); // the warden reads the end, kills everything, and closes its own side
    m_listener.join();
    close(m_socket);
    waitpid(pid_t(m_pid), nullptr, 0);
}

Result<Warden::Key> Warden::spawn(const QStringList& command, const QString& directory,
                                  const QString& outputFile)
{
    Key key = 0;
    {
        const std::lock_guard lock(m_mutex);
        key = ++m_lastKey;
    }
    QByteArray packet = "S" + QByteArray(1, '\0') + QByteArray::number(key);
    for (const QString& field : QStringList{directory, outputFile} + command)
        packet += '\0' + QFile::encodeName(field);
    const Result<qint64> pid = ask(key, packet);
    if (!pid)
        return pid.error();
    if (*pid < 0)
        return systemError(CoreText::tr("%1 did not start").arg(command.value(0)), int(-*pid));
    return key;
}

Status Warden::signal(Key key, int number)
{
    const Result<qint64> answer =
        ask(key, "K" + QByteArray(1, '\0') + QByteArray::number(key) + '\0' + QByteArray::number(number));
    if (!answer)
        return answer.error();
    if (*answer != 0)
        return Error{ErrorCode::NotPossible, CoreText::tr("The process is gone.")};
    return Done{};
}

Result<qint64> Warden::ask(Key key, const QByteArray& packet)
{
    const std::lock_guard oneAtATime(m_askMutex);
    if (alive() && send(m_socket, packet.constData(), size_t(packet.size()), MSG_NOSIGNAL) < 0 &&
        errno != EPIPE)
        return systemError(CoreText::tr("The warden does not listen"), errno);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_answers.contains(key) || !m_alive; });
    if (!m_answers.contains(key))
        return Error{ErrorCode::ProcessFailed,
                     CoreText::tr("The warden process died; all servers died with it."),
                     CoreText::tr("Start Ringside again: the data is kept.")};
    const qint64 answer = m_answers[key];
    m_answers.erase(key);
    return answer;
}

ChildStatus Warden::status(Key key) const
{
    const std::lock_guard lock(m_mutex);
    const auto child = m_children.find(key);
    return child == m_children.end() ? ChildStatus() : child->second;
}

bool Warden::waitForEnd(Key key, int timeoutMs) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::milliseconds(timeoutMs), [&] {
        const auto child = m_children.find(key);
        return child == m_children.end() || !child->second.running;
    });
}

void Warden::onChange(std::function<void()> callback)
{
    const std::lock_guard lock(m_mutex);
    m_callback = std::move(callback);
}

bool Warden::alive() const
{
    const std::lock_guard lock(m_mutex);
    return m_alive;
}

void Warden::listen()
{
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t size = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (size < 0 && errno == EINTR)
            continue;
        const std::lock_guard lock(m_mutex);
        if (size > 0) {
            receive(QByteArray(buffer.data(), qsizetype(size)).split('\0'));
        } else {
            m_alive = false;
            for (auto& [key, child] : m_children) {
                // The servers died with their parent, but not what they had forked: that is in their groups.
                if (child.running)
                    kill(pid_t(-child.pid), SIGKILL);
                child.running = child.paused = false;
            }
        }
        m_changed.notify_all();
        if (m_callback)
            m_callback();
        if (size <= 0)
            return;
    }
}

void Warden::receive(const QList<QByteArray>& fields)
{
    const char what = fields[0].isEmpty() ? '\0' : fields[0][0];
    const Key key = fields.value(1).toULongLong();
    const qint64 number = fields.value(2).toLongLong();
    ChildStatus& child = m_children[key];
    switch (what) {
    case 's':
        child.pid = m_answers[key] = number;
        child.running = true;
        break;
    case 'f':
        m_answers[key] = -number;
        break;
    case 'k':
        m_answers[key] = number;
        break;
    case 'x':
        child.running = child.paused = false;
        (number >= 0 ? child.exitCode : child.signal) =
            int(number >= 0 ? number : fields.value(3).toLongLong());
        child.changedMs = fields.value(4).toLongLong();
        break;
    case 'p':
    case 'c':
        child.paused = what == 'p';
        child.changedMs = number;
        break;
    default:
        break;
    }
}

} // namespace ringside
