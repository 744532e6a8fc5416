#pragma once

#include "widgets/stage/stage_geometry.h"

#include <map>

namespace ringside {

/// A piece of the ring as it is drawn now; positions in slots, `to` excluded.
struct DrawnArc
{
    double from = 0;
    double to = 0;
    int seat = -1;
    SceneArc::Kind kind = SceneArc::Kind::Served;
};

/// What is between two pictures: nodes that change their seats, arcs that grow and shrink. It knows nothing
/// of time: whoever animates sets the progress. A plain value.
class StageMotion
{
public:
    StageMotion() = default;
    /// From one layout to the next, of the same size.
    StageMotion(const StageScene& fromScene, const StageGeometry& from, const StageScene& toScene,
                const StageGeometry& to);

    /// Whether anything moves at all.
    bool isEmpty() const { return m_nodes.empty() && m_arcs.empty(); }
    void setProgress(qreal progress) { m_progress = progress; }
    bool isOver() const { return m_progress >= 1; }
    bool moves(int number) const { return !isOver() && m_nodes.count(number) != 0; }

    /// Where a node is now that will end at `target`.
    Disc at(int number, const NodeSpot& target) const;
    /// The ring now; `scene` is where it ends.
    std::vector<DrawnArc> arcs(const StageScene& scene) const;

private:
    struct ArcStep
    {
        DrawnArc before;
        DrawnArc after;
        bool fromStart = true; ///< the new look grows from the lower end
    };

    std::map<int, Disc> m_nodes; ///< where each mover started
    std::vector<ArcStep> m_arcs; ///< empty when the ring does not change
    qreal m_progress = 1;
};

} // namespace ringside
