// ringside-warden: the parent of every server process of one Ringside, and nothing else.
//
// It exists so that no server outlives Ringside, however Ringside ends. Its standard input is a socket to
// Ringside; when that closes (a clean end, a crash, SIGKILL) it kills every process group it started, with
// the children that servers forked (BGSAVE, AOF rewrite), and ends. Being the parent, it signals without
// races: a pid cannot be reused before its parent has reaped it. One thread, no library: the death signal
// that it sets for its children follows the thread that forked them.
//
// Messages are packets of fields separated by NUL.
//   from Ringside: S key directory outfile program args...   start a process
//                  K key signal                              send it a signal
//   to Ringside:   s key pid | f key errno                   started, or not
//                  k key errno                               signal sent (0) or not
//                  x key exit-code signal ms                 ended (one of the two is -1)
//                  p key ms | c key ms                       stopped by a signal, continued

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <map>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

std::map<std::string, pid_t> children;
constexpr int kRingside = STDIN_FILENO;

long long nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    return static_cast<long long>(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
}

void tell(std::initializer_list<std::string> fields)
{
    std::string packet;
    for (const std::string& field : fields)
        packet += (packet.empty() ? "" : std::string(1, '\0')) + field;
    // If Ringside is gone, the poll loop learns it; there is nobody to tell then.
    (void)send(kRingside, packet.data(), packet.size(), MSG_NOSIGNAL);
}

std::vector<std::string> split(const char* data, size_t size)
{
    std::vector<std::string> fields(1);
    for (size_t i = 0; i < size; ++i) {
        if (data[i] == '\0')
            fields.emplace_back();
        else
            fields.back() += data[i];
    }
    return fields;
}

[[noreturn]] void becomeServer(const std::vector<std::string>& fields, int errorPipe, pid_t parent)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(127);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    signal(SIGPIPE, SIG_DFL);
    const int null = open("/dev/null", O_RDONLY);
    const int out = open(fields[3].c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::vector<char*> args;
    for (size_t i = 4; i < fields.size(); ++i)
        args.push_back(const_cast<char*>(fields[i].c_str()));
    args.push_back(nullptr);
    if (null >= 0 && out >= 0 && chdir(fields[2].c_str()) == 0 && dup2(null, 0) == 0 && dup2(out, 1) == 1 &&
        dup2(out, 2) == 2) {
        if (null > 2)
            close(null);
        execv(args[0], args.data());
    }
    const int error = errno;
    (void)!write(errorPipe, &error, sizeof error);
    _exit(127);
}

void start(const std::vector<std::string>& fields)
{
    int pipe[2];
    if (fields.size() < 5 || pipe2(pipe, O_CLOEXEC) != 0) {
        tell({"f", fields[1], std::to_string(fields.size() < 5 ? EINVAL : errno)});
        return;
    }
    const pid_t self = getpid();
    const pid_t child = fork();
    if (child == 0)
        becomeServer(fields, pipe[1], self);
    const int forkError = errno;
    close(pipe[1]);
    if (child < 0) {
        close(pipe[0]);
        tell({"f", fields[1], std::to_string(forkError)});
        return;
    }
    setpgid(child, child); // both sides do it: whoever comes first
    int error = 0;
    if (read(pipe[0], &error, sizeof error) == sizeof error) {
        waitpid(child, nullptr, 0);
        tell({"f", fields[1], std::to_string(error)});
    } else {
        children[fields[1]] = child;
        tell({"s", fields[1], std::to_string(child)});
    }
    close(pipe[0]);
}

void sendSignal(const std::string& key, int number)
{
    const auto child = children.find(key);
    const int error = child == children.end() ? ESRCH : kill(child->second, number) == 0 ? 0 : errno;
    tell({"k", key, std::to_string(error)});
}

std::map<std::string, pid_t>::iterator childOf(pid_t pid)
{
    auto child = children.begin();
    while (child != children.end() && child->second != pid)
        ++child;
    return child;
}

void report(const siginfo_t& info)
{
    const auto child = childOf(info.si_pid);
    if (child == children.end())
        return; // a grandchild that came to us when its server ended
    const std::string now = std::to_string(nowMs());
    if (info.si_code == CLD_STOPPED || info.si_code == CLD_CONTINUED) {
        tell({info.si_code == CLD_STOPPED ? "p" : "c", child->first, now});
        return;
    }
    // Not reaped yet, so the group cannot have been reused: what the server forked ends with it.
    kill(-info.si_pid, SIGKILL);
    const bool exited = info.si_code == CLD_EXITED;
    tell({"x", child->first, std::to_string(exited ? info.si_status : -1),
          std::to_string(exited ? -1 : info.si_status), now});
    children.erase(child);
}

/// Reports and reaps every child that changed; false when there are no children left.
bool reap()
{
    for (;;) {
        siginfo_t info{};
        if (waitid(P_ALL, 0, &info, WEXITED | WSTOPPED | WCONTINUED | WNOHANG | WNOWAIT) != 0)
            return errno != ECHILD;
        if (info.si_pid == 0)
            return true;
        report(info);
        waitid(P_PID, static_cast<id_t>(info.si_pid), &info, WEXITED | WSTOPPED | WCONTINUED | WNOHANG);
    }
}

void endAll()
{
    for (const auto& [key, pid] : children)
        kill(-pid, SIGKILL);
    while (reap())
        poll(nullptr, 0, 5);
}

} // namespace

int main()
{
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    prctl(PR_SET_NAME, "ringside-warden");
    fcntl(kRingside, F_SETFD, FD_CLOEXEC);
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGCHLD);
    sigaddset(&blocked, SIGINT); // a Ctrl+C in the terminal is Ringside's to answer
    sigprocmask(SIG_BLOCK, &blocked, nullptr);
    signal(SIGPIPE, SIG_IGN);
    const int signals = signalfd(-1, &blocked, SFD_CLOEXEC | SFD_NONBLOCK);
    static char packet[256 * 1024];
    pollfd fds[2] = {{kRingside, POLLIN, 0}, {signals, POLLIN, 0}};
    for (;;) {
        if (poll(fds, 2, -1) < 0 && errno != EINTR)
            break;
        signalfd_siginfo seen{};
        while (read(signals, &seen, sizeof seen) == sizeof seen) {
        }
        reap();
        if (!fds[0].revents)
            continue;
        const ssize_t size = recv(kRingside, packet, sizeof packet, MSG_DONTWAIT);
        if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
            break;
        if (size < 2)
            continue;
        const std::vector<std::string> fields = split(packet, static_cast<size_t>(size));
        if (fields[0] == "S")
            start(fields);
        else if (fields[0] == "K" && fields.size() == 3)
            sendSignal(fields[1], atoi(fields[2].c_str()));
    }
    endAll();
    return 0;
}
