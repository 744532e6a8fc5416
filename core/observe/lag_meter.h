#pragma once

#include "core/observe/node_facts.h"

#include <deque>
#include <optional>

namespace ringside {

/// How far a replica is behind, from offsets alone, so that an idle link reads 0 and not the age of the last
/// ping (which is what master_last_io_seconds_ago shows). Keeps the recent offsets of one master.
class LagMeter
{
public:
    struct Lag
    {
        qint64 bytes = 0;
        double ms = 0;
    };

    /// A new sample of the master; one that goes back (a restarted master) clears the history.
    void addMaster(OffsetSample sample);
    /// The master's offset when the replica's was taken (interpolated) less the replica's; and how long ago
    /// the master passed the replica's offset. Nothing before the first sample of the master.
    std::optional<Lag> lagOf(OffsetSample replica) const;

private:
    double masterOffsetAt(qint64 ns) const;
    std::deque<OffsetSample> m_history;
};

} // namespace ringside
