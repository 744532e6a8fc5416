#pragma once

#include "core/session/session.h"
#include "widgets/welcome/lab_card.h"

#include <QObject>

namespace ringside {

/// The labs a person has, and which one is open: what stands between the welcome page and the session. GUI
/// thread.
class LabShelf : public QObject
{
    Q_OBJECT
public:
    LabShelf(Session& session, QObject* parent);

    /// Port of node 1 of new clusters; 0: 9000.
    void setBasePort(int port) { m_basePort = port; }
    int basePort() const { return m_basePort ? m_basePort : 9000; }
    /// Labs that can be continued, the last used first.
    QList<LabFacts> labs() const;
    /// Server programs on this machine, as the welcome page offers them. Takes some milliseconds for each.
    QList<ProgramFacts> programs() const;

    /// Opens a new lab and sends the `create`. Errors: as Session::openLab.
    Status create(const QString& name, const Action& action);
    /// The lab of that name is there, and has a cluster.
    bool has(const QString& name) const;
    /// Opens a lab of that name, or the one in a directory, and starts its cluster if it has one.
    Status resume(const QString& name);
    Status openDirectory(const QString& directory);
    /// Where a new lab that nobody named goes: lab, lab-2, lab-3, ...
    QString freshDirectory() const;
    /// Deletes a lab that is not open. Errors: Storage.
    Status remove(const QString& name);

private:
    QString directoryOf(const QString& name) const;
    Session& m_session;
    int m_basePort = 0;
};

} // namespace ringside
