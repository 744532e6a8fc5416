#include "core/redis/connection.h"
#include "tests/support/system.h"

#include <array>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace ringside::test {

namespace {

/// Its process, whose output and error go to `output`; 0 when it does not start.
pid_t spawn(const QString& program, const QStringList& arguments, int output)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
    pid_t pid = 0;
    const int error = posix_spawnp(&pid, argv.front(), &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return error == 0 ? pid : 0;
}

/// True when it ended by itself.
bool readAll(int fd, int timeoutMs, QByteArray& out)
{
    const Deadline deadline{std::chrono::milliseconds(timeoutMs)};
    pollfd readable{fd, POLLIN, 0};
    std::array<char, 4096> part{};
    while (poll(&readable, 1, deadline.left()) > 0) {
        const ssize_t size = read(fd, part.data(), part.size());
        if (size <= 0)
            return true;
        out.append(part.data(), qsizetype(size));
    }
    return false;
}

} // namespace

/// Not by QProcess: its child shares the memory of this program for a moment, by clone(), which the thread
/// sanitizer takes for a fork; from then on it is blind.
Outcome execute(const QString& program, const QStringList& arguments, int timeoutMs)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {-1, "no pipe"};
    const pid_t pid = spawn(program, arguments, ends[1]);
    close(ends[1]);
    Outcome outcome;
    if (pid > 0) {
        if (!readAll(ends[0], timeoutMs, outcome.out))
            kill(pid, SIGKILL);
        int status = 0;
        waitpid(pid, &status, 0);
        outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    } else {
        outcome.out = program.toLocal8Bit() + " does not start";
    }
    close(ends[0]);
    return outcome;
}

} // namespace ringside::test
