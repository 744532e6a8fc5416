#pragma once

#include "core/report/time_frame.h"

#include <optional>

namespace ringside {

/// Lines over time, as a drawing in a page. What is not known is a gap, never 0.
class Plot
{
public:
    enum class Scale {
        Linear,
        Logarithmic
    }; ///< Logarithmic: what is not above 0 has no place there, and is a gap
    enum class Form {
        Line, ///< from point to point
        Step  ///< each value holds for its time
    };
    /// What remains where several values fall on one column of the drawing.
    enum class Crowded { LowestAndHighest, Highest };

    struct Point
    {
        double atMs = 0;
        double forMs = 0; ///< how long it holds, for steps
        std::optional<double> value;
    };

    Plot(const QString& title, const QString& unit, Scale scale, double fromMs, double toMs);

    /// Points in order of time.
    void addSeries(const QString& name, std::vector<Point> points, Form form = Form::Step,
                   Crowded crowded = Crowded::LowestAndHighest);
    void addSpan(const Span& span) { m_spans.push_back(span); }
    /// A sentence for the place of the drawing when there is no value at all.
    void setNothing(const QString& text) { m_nothing = text; }

    /// A figure with its title and legend.
    QString html() const;

private:
    struct Series
    {
        QString name;
        std::vector<Point> points;
        Form form;
    };

    bool shown(const Point& point) const;
    std::vector<Point> thinned(std::vector<Point> points, Crowded crowded) const;
    QString path(const Series& series, double lowest, double highest) const;
    double y(double value, double lowest, double highest) const;
    QString drawing() const;
    QString legend() const;

    QString m_title;
    QString m_unit;
    Scale m_scale;
    double m_fromMs;
    double m_toMs;
    std::vector<Series> m_series;
    std::vector<Span> m_spans;
    QString m_nothing;
};

} // namespace ringside
