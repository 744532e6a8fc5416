#pragma once

#include "widgets/stage/stage_geometry.h"

#include <optional>

class QPainter;

namespace ringside {

class Theme;

/// A slice of the ring being taken with the mouse: along the ring for its length, then inward onto the master
/// that is to have it. It stays within the arcs of one owner. A plain value.
struct StageSlice
{
    int pressed = -1; ///< the slot under the press; -1: none is being taken
    int seat = -1;    ///< whose it is
    QPointF start;
    QPointF at;
    std::optional<SlotRange> range; ///< nothing as long as the mouse has not gone along the ring
    int target = 0;                 ///< the other master under the mouse; 0: none
    bool moving = false;            ///< moved far enough to be no click
};

/// Begins one at a slot that has an owner; otherwise `pressed` stays -1.
StageSlice beginSlice(int slot, QPointF point, const StageScene& scene);
/// The mouse is at `point`. Along the ring the slice grows or shrinks; away from it, it keeps its length.
void moveSlice(StageSlice& slice, QPointF point, const StageScene& scene, const StageGeometry& geometry);
/// The slice, the line to the mouse or to its target, and in words what it would be.
void paintSlice(QPainter& painter, const StageSlice& slice, const StageGeometry& geometry,
                const Theme& theme);

} // namespace ringside
