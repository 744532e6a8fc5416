#pragma once

#include "widgets/timeline/timeline_layout.h"

class QPainter;

namespace ringside {

/// The shape of a severity: a cross for bad, a triangle for a warning, a disc for good, a small ring for the
/// rest.
void paintMark(QPainter& painter, QPointF centre, qreal radius, Severity severity);

/// Paints a laid-out timeline; `hovered` marks and bars stand out a little. Nothing is measured here.
void paintTimeline(QPainter& painter, const TimelineLayout& layout, const TimelineLayout::Mark* hoveredMark,
                   const TimelineLayout::Bar* hoveredBar);

} // namespace ringside
