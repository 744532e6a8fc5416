#pragma once

#include <QString>

#include <vector>

namespace ringside {

/// A stretch of time that is shaded in a drawing: a fault.
struct Span
{
    double fromMs = 0;
    double toMs = 0; ///< not after fromMs: a moment, drawn as a line
    QString label;   ///< short, it stands above it: "3"
    QString kind;    ///< for the legend: "kill"
    int tone = 0;    ///< its colour, 0 to 7; the same for all of one kind
    QString tooltip;
};

/// What every drawing over time has: the width, the place of each moment, the axis below, the spans. Drawings
/// with the same times stand exactly below each other.
class TimeFrame
{
public:
    static constexpr double kWidth = 960, kLeft = 116, kRight = 948;
    static constexpr double kHead = 18; ///< above the drawing, for the labels of spans
    static constexpr double kFoot = 22; ///< below it, for the axis

    TimeFrame(double fromMs, double toMs);

    double x(double ms) const;
    /// Lines and labels of the axis, for a drawing from y = kHead to `bottom`.
    QString axis(double bottom) const;
    /// The shades, each with its label where there is room for it.
    QString shades(const std::vector<Span>& spans, double bottom) const;

    /// Names of the kinds beside their colours, each once; empty without spans.
    static QString legend(const std::vector<Span>& spans);

private:
    double m_fromMs;
    double m_toMs;
};

} // namespace ringside
