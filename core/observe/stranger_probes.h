#pragma once

#include "core/observe/probe.h"
#include "core/observe/strangers.h"

#include <memory>

namespace ringside {

/// Asks strangers what they hold, as often as the lab's own nodes. Only looks: CLUSTER NODES, CLUSTER INFO
/// and INFO, with the lab's password (on this machine only) where it has one. Never waits; the observer's
/// thread.
class StrangerProbes
{
public:
    /// Those of the latest snapshot are asked from now on, nobody else.
    void follow(const ClusterSnapshot& cluster, const QString& password);
    /// Asks, and takes what has been answered. CONFIG is not asked for.
    void turn(Probe::Depth depth);
    /// Those that owe an answer and may give it soon.
    std::vector<Probe*> awaited() const;
    StrangerFacts facts() const;
    void clear() { m_probes.clear(); }

private:
    std::map<QString, std::unique_ptr<Probe>> m_probes; ///< by address
};

} // namespace ringside
