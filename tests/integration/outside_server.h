#pragma once

#include "core/redis/connection.h"

#include <QStringList>
#include <QTemporaryDir>

namespace ringside::test {

/// A cluster server that the lab knows nothing of, in a directory of its own. Killed with this object.
class OutsideServer
{
public:
    OutsideServer() = default;
    ~OutsideServer() { end(); }
    OutsideServer(const OutsideServer&) = delete;
    OutsideServer& operator=(const OutsideServer&) = delete;

    /// With cluster-enabled, on a free port from `firstPort` on, and what `more` says besides. False: it does
    /// not answer.
    bool start(const QString& program, int firstPort, const QStringList& more = {});
    /// SIGKILL.
    void end();
    int port() const { return m_port; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    QString directory() const { return m_directory.path(); }
    QByteArray id() const { return ask({"CLUSTER", "MYID"}).text; }
    /// An answer that does not come is an ErrorLine with the reason.
    Reply ask(const QByteArrayList& words) const;

private:
    QTemporaryDir m_directory;
    int m_port = 0;
    int m_pid = 0;
};

} // namespace ringside::test
