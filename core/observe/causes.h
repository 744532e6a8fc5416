#pragma once

#include "core/cluster/event.h"

#include <map>
#include <optional>
#include <vector>

namespace ringside {

/// What an action does to the nodes it touches.
enum class Effect {
    Harms,    ///< ends, holds up or changes them: kill, pause, cut, set, ...
    Mends,    ///< brings them back: restart, resume, heal, ...
    HandsOver ///< asks for another master: failover
};

/// Which action brought an event about. A cause is named only where it can have been one: nobody is
/// suspected, and nobody loses his place, because some node was mended. One thread.
class Causes
{
public:
    /// An action touches these nodes from now on.
    void attribute(const std::vector<int>& nodes, const QString& action, qint64 timeMs, Effect effect);
    /// Its text; empty: the cluster's own doing, as far as is known.
    QString of(const Event& event);

private:
    struct Cause
    {
        QString action;
        qint64 timeMs = 0;
        Effect effect = Effect::Harms;
    };
    struct OfNode
    {
        std::optional<Cause> harm; ///< or a failover
        std::optional<Cause> mend;
    };
    const Cause* harmTo(int node, qint64 timeMs) const;
    const Cause* latest(const Event& event) const;
    QString ofElection(const Event& event);

    std::map<int, OfNode> m_causes;
    std::map<int, QString> m_elections; ///< by replica: the cause of its latest election
};

} // namespace ringside
