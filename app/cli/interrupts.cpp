#include "app/cli/interrupts.h"

#include <csignal>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ringside {

namespace {

sigset_t watched()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

void raise(int fd)
{
    const std::uint64_t one = 1;
    (void)!write(fd, &one, sizeof one);
}

} // namespace

void Interrupts::block()
{
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Interrupts::Interrupts()
    : m_wake(eventfd(0, EFD_CLOEXEC))
    , m_done(eventfd(0, EFD_CLOEXEC))
{
    const sigset_t set = watched();
    m_signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_thread = std::thread([this] { listen(); });
}

Interrupts::~Interrupts()
{
    raise(m_done);
    m_thread.join();
    for (const int fd : {m_wake, m_signals, m_done})
        close(fd);
}

void Interrupts::cancelNext(std::stop_source* stop)
{
    const std::lock_guard lock(m_mutex);
    m_stop = stop;
}

void Interrupts::listen()
{
    pollfd fds[2] = {{m_signals, POLLIN, 0}, {m_done, POLLIN, 0}};
    for (;;) {
        if (poll(fds, 2, -1) < 0)
            continue;
        if (fds[1].revents)
            return;
        signalfd_siginfo info{};
        if (read(m_signals, &info, sizeof info) != sizeof info)
            continue;
        const std::lock_guard lock(m_mutex);
        if (m_stop) {
            m_stop->request_stop();
            if (info.ssi_signo == SIGINT) {
                m_stop = nullptr;
                continue;
            }
        }
        m_end = true;
        raise(m_wake);
    }
}

} // namespace ringside
