#include "app/gui/end_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ringside {

namespace {

sigset_t ending()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, number);
    return set;
}

} // namespace

void EndSignals::block()
{
    const sigset_t set = ending();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

EndSignals::EndSignals(QObject* parent)
    : QObject(parent)
{
    const sigset_t set = ending();
    m_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = new QSocketNotifier(m_fd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        if (read(m_fd, &info, sizeof info) == sizeof info)
            Q_EMIT endRequested();
    });
}

EndSignals::~EndSignals()
{
    m_notifier->setEnabled(false);
    close(m_fd);
}

} // namespace ringside
