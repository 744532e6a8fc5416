#pragma once

#include "widgets/stage/stage_geometry.h"

class QPainter;

namespace ringside {

class Theme;

/// A link being drawn with the mouse, from node to node. A plain value.
struct StageDrag
{
    int from = 0; ///< the node that was pressed; 0: none
    QPointF start;
    QPointF at;
    int target = 0;      ///< the other node under the mouse; 0: none
    bool moving = false; ///< moved far enough to be no click
};

/// The rubber line over the stage, from the node to the mouse or to the other node, and what it would be.
void paintDrag(QPainter& painter, const StageDrag& drag, const StageGeometry& geometry, const Theme& theme);

/// A line that pulls something from a point to another, with an arrow's head: to `end` less `room`, dashed as
/// long as `room` is 0 because it has no target.
void paintPull(QPainter& painter, QPointF from, QPointF end, qreal room, qreal unit, const Theme& theme);
/// Words in a pill around a point, kept on the stage.
void paintDragWords(QPainter& painter, const QString& words, QPointF at, const StageGeometry& geometry,
                    const Theme& theme);

} // namespace ringside
