#include "core/report/plot.h"

#include "core/report/svg.h"
#include "core/report/ticks.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr double kPlotTop = TimeFrame::kHead, kPlotBottom = 248;

struct ValueRange
{
    double lowest, highest;
};

/// Two points of a line belong together: no time lies between them.
bool touching(const Plot::Point& before, const Plot::Point& after)
{
    return after.atMs - (before.atMs + before.forMs) <= std::max(before.forMs, after.forMs) / 2;
}

} // namespace

Plot::Plot(const QString& title, const QString& unit, Scale scale, double fromMs, double toMs)
    : m_title(title)
    , m_unit(unit)
    , m_scale(scale)
    , m_fromMs(fromMs)
    , m_toMs(std::max(toMs, fromMs + 1))
{
}

void Plot::addSeries(const QString& name, std::vector<Point> points, Form form, Crowded crowded)
{
    m_series.push_back({name, thinned(std::move(points), crowded), form});
}

bool Plot::shown(const Point& point) const
{
    return point.value && std::isfinite(*point.value) && point.atMs <= m_toMs &&
           point.atMs + point.forMs >= m_fromMs && (m_scale == Scale::Linear || *point.value > 0);
}

std::vector<Plot::Point> Plot::thinned(std::vector<Point> points, Crowded crowded) const
{
    constexpr double kColumns = TimeFrame::kRight - TimeFrame::kLeft;
    if (double(points.size()) <= 2 * kColumns)
        return points;
    const double column = (m_toMs - m_fromMs) / kColumns;
    const auto columnOf = [&](const Point& point) { return std::floor((point.atMs - m_fromMs) / column); };
    std::vector<Point> kept;
    for (auto from = points.begin(); from != points.end();) {
        const double number = columnOf(*from);
        const auto to =
            std::find_if(from, points.end(), [&](const Point& point) { return columnOf(point) != number; });
        auto low = points.end(), high = points.end();
        for (auto each = from; each != to; ++each) {
            if (!shown(*each))
                continue;
            low = low == points.end() || *each->value < *low->value ? each : low;
            high = high == points.end() || *each->value > *high->value ? each : high;
        }
        const double at = m_fromMs + number * column;
        const auto keep = [&](double atMs, double forMs, auto which) {
            kept.push_back({atMs, forMs, which == points.end() ? std::nullopt : which->value});
        };
        if (crowded == Crowded::Highest || low == high) {
            keep(at, column, high);
        } else {
            keep(at, column / 2, std::min(low, high));
            keep(at + column / 2, column / 2, std::max(low, high));
        }
        from = to;
    }
    return kept;
}

double Plot::y(double value, double lowest, double highest) const
{
    const double share = m_scale == Scale::Linear ? (value - lowest) / (highest - lowest)
                                                  : std::log(value / lowest) / std::log(highest / lowest);
    return kPlotBottom - std::clamp(share, 0.0, 1.0) * (kPlotBottom - kPlotTop);
}

QString Plot::path(const Series& series, double lowest, double highest) const
{
    const TimeFrame frame(m_fromMs, m_toMs);
    QString drawn;
    const Point* before = nullptr;
    for (const Point& point : series.points) {
        if (!shown(point)) {
            before = nullptr;
            continue;
        }
        const QString px = svg::number(frame.x(point.atMs)),
                      py = svg::number(y(*point.value, lowest, highest));
        if (series.form == Form::Line) {
            drawn += (before ? u'L' : u'M') + px + u' ' + py + (before ? QString() : QStringLiteral("h0"));
        } else {
            drawn += before && touching(*before, point) ? u'V' + py : u'M' + px + u' ' + py;
            drawn += u'H' + svg::number(frame.x(point.atMs + point.forMs));
        }
        before = &point;
    }
    return drawn;
}

QString Plot::drawing() const
{
    std::optional<ValueRange> range;
    for (const Series& series : m_series) {
        for (const Point& point : series.points) {
            if (!shown(point))
                continue;
            if (!range)
                range = {*point.value, *point.value};
            range->lowest = std::min(range->lowest, *point.value);
            range->highest = std::max(range->highest, *point.value);
        }
    }
    const TimeFrame frame(m_fromMs, m_toMs);
    const QString shades = frame.shades(m_spans, kPlotBottom);
    QString drawn = frame.axis(kPlotBottom);
    if (!range)
        return drawn + shades +
               svg::text((TimeFrame::kLeft + TimeFrame::kRight) / 2, kPlotBottom / 2 + 10, "middle",
                         m_nothing);
    const std::vector<Tick> ticks = m_scale == Scale::Linear
                                        ? linearTicks(range->highest, 5)
                                        : logarithmicTicks(range->lowest, range->highest);
    const double lowest = ticks.front().value, highest = ticks.back().value;
    for (const Tick& tick : ticks) {
        const double at = y(tick.value, lowest, highest);
        drawn += svg::line(TimeFrame::kLeft, at, TimeFrame::kRight, at, "grid");
        if (!tick.label.isEmpty())
            drawn += svg::text(TimeFrame::kLeft - 8, at + 4, "end", tick.label + u' ' + m_unit);
    }
    drawn += shades;
    for (size_t i = 0; i < m_series.size(); ++i)
        drawn += QStringLiteral("<path class=\"line s%1\" d=\"%2\"/>\n")
                     .arg(QString::number(i % 4), path(m_series[i], lowest, highest));
    return drawn;
}

QString Plot::legend() const
{
    QString shown;
    for (size_t i = 0; i < m_series.size(); ++i)
        shown += QStringLiteral("<span><svg viewBox=\"0 0 22 14\"><path class=\"line s%1\" d=\"M1 "
                                "7H21\"/></svg>%2</span>\n")
                     .arg(QString::number(i % 4), m_series[i].name.toHtmlEscaped());
    return shown + TimeFrame::legend(m_spans);
}

QString Plot::html() const
{
    return QStringLiteral(
               "<figure><figcaption>%1</figcaption>\n<div class=\"legend\">\n%2</div>\n%3</figure>\n")
        .arg(m_title.toHtmlEscaped(), legend(),
             svg::begin(TimeFrame::kWidth, kPlotBottom + TimeFrame::kFoot, m_title) + drawing() + svg::end());
}

} // namespace ringside
