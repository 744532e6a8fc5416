#pragma once

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace ringside {

class Theme;

/// What is shown: the slot ring, the graph of nodes, or one inside the other.
enum class StageMode { Both, RingOnly, GraphOnly };

/// The fonts the stage is measured and painted with.
struct StageFonts
{
    QFont title;  ///< what stands out
    QFont facts;  ///< the lines below it, the chip
    QFont name;   ///< first line of a label
    QFont detail; ///< its other lines, slot numbers

    static StageFonts of(const Theme& theme);
};

/// Where the ring lies in the stage. Lengths are logical pixels, angles radians from 12 o'clock, clockwise.
/// It depends on the stage's size alone, never on what the cluster does.
struct RingFrame
{
    QPointF centre;
    qreal outer = 0;
    qreal inner = 0;
    QPointF corner; ///< top left of the corner's text

    RingFrame() = default;
    RingFrame(QSizeF size, qreal scale, StageMode mode, const StageFonts& fonts);

    static qreal angleOf(double slot);
    QPointF at(qreal angle, qreal radius) const;
    qreal distance(QPointF point) const;
    qreal angle(QPointF point) const; ///< 0 <= angle < 2 pi
    int slotAt(QPointF point) const;
    /// The part of the ring between two slot positions (to excluded), kept `gap` pixels apart from both ends.
    QPainterPath wedge(double from, double to, qreal innerRadius, qreal outerRadius, qreal gap) const;
    /// Whether a rectangle keeps `room` pixels away from the ring's outer edge.
    bool clears(const QRectF& rect, qreal room) const;
    /// Whether a rectangle lies within a radius around the centre.
    bool encloses(const QRectF& rect, qreal radius) const;
};

} // namespace ringside
