#pragma once

#include <QPointF>

#include <vector>

namespace ringside {

/// A round place for one node, relative to the ring's centre.
struct Disc
{
    QPointF centre;
    qreal radius = 0;
};

/// How much is written beside the nodes; with more of them it thins out.
enum class Detail { Full, Brief, Sparse };

Detail detailFor(int nodes);

/// The places of all shards' nodes: masters near the rim, each in the middle of its seat's sector, replicas
/// further in behind their master. It depends on how many there are, never on their state.
struct SeatPlan
{
    std::vector<std::vector<Disc>> seats; ///< by seat and place
    std::vector<Disc> loose;              ///< nodes of no shard

    /// `places` per seat (at least one each); `rim` is the radius they must stay inside; `line` the height of
    /// a line of text, for which room is left.
    static SeatPlan make(const std::vector<int>& places, int looseCount, qreal rim, qreal line);
};

} // namespace ringside
