#pragma once

#include "core/cluster/event.h"

#include <QStringList>

#include <map>

namespace ringside {

struct ClusterSnapshot;

namespace alerts {

/// An action that belongs to running a cluster (create, restart, failover, move, ...), as against one that
/// does harm on purpose (kill, pause, cut). Its text form decides.
bool isOwnWork(const QString& action);

/// Knows what Ringside itself does now and what it did to which node, so that an alert can name its cause,
/// and need not alarm anybody. What comes of an action is its work for some seconds after it. One thread.
class OwnWork
{
public:
    /// `working`: actions that run now, or ended since the last look.
    void look(const ClusterSnapshot& cluster, const Events& events, const QStringList& working);
    void clear() { *this = OwnWork(); }

    struct Blame
    {
        QString cause;    ///< an action's text; empty: none is known
        bool own = false; ///< it is Ringside's own work
    };
    /// Of a node that does not run or does not answer.
    Blame ofNode(int node) const;
    /// Of anything else about that node (0: the cluster). While harm is done that is no work of ours, nothing
    /// passes for our work.
    Blame ofRest(int node) const;

private:
    struct Deed
    {
        QString cause;
        qint64 overMs = 0; ///< when the node was started or resumed again; 0: it was not
    };
    std::map<int, Deed> m_deeds; ///< what ended or paused each node last
    QString m_harm;              ///< a cause of what is broken now
    bool m_harmed = false;       ///< something is broken that is not our own work
    QString m_work;
    qint64 m_workMs = 0; ///< when it was last seen
    qint64 m_nowMs = 0;
};

} // namespace alerts
} // namespace ringside
