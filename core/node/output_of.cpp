#include "core/node/output_of.h"

#include "core/base/deadline.h"

#include <QFile>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ringside {

namespace {

constexpr qsizetype kEnough = 64 * 1024;

/// After fork: system calls only.
[[noreturn]] void becomeProgram(char** arguments, int output, pid_t parent)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(127);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null >= 0 && dup2(null, 0) == 0 && dup2(output, 1) == 1 && dup2(null, 2) == 2)
        execv(arguments[0], arguments);
    _exit(127);
}

QByteArray readAll(int fd, int timeoutMs)
{
    const Deadline deadline{std::chrono::milliseconds(timeoutMs)};
    QByteArray output;
    pollfd readable{fd, POLLIN, 0};
    while (output.size() < kEnough && poll(&readable, 1, deadline.left()) > 0) {
        std::array<char, 4096> part{};
        const ssize_t size = read(fd, part.data(), part.size());
        if (size <= 0)
            break;
        output.append(part.data(), qsizetype(size));
    }
    return output;
}

} // namespace

QByteArray outputOf(const QString& program, const QString& argument, int timeoutMs)
{
    QByteArray path = QFile::encodeName(program), word = argument.toLocal8Bit();
    std::array<char*, 3> arguments{path.data(), word.data(), nullptr};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    const pid_t self = getpid();
    const pid_t child = fork();
    if (child == 0)
        becomeProgram(arguments.data(), ends[1], self);
    close(ends[1]);
    QByteArray output;
    if (child > 0) {
        setpgid(child, child); // both sides do it: whoever comes first
        output = readAll(ends[0], timeoutMs);
        kill(-child, SIGKILL); // it has said what it had to say
        waitpid(child, nullptr, 0);
    }
    close(ends[0]);
    return output;
}

} // namespace ringside
