#pragma once

#include <QObject>

class QSocketNotifier;

namespace ringside {

/// SIGINT, SIGTERM and SIGHUP as a signal of Qt, so that Ctrl+C or a logout ends the servers in order.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    /// Call first thing in main: threads inherit the blocked signals, those of the platform plugin too.
    static void block();

    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void endRequested();

private:
    int m_fd = -1;
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace ringside
