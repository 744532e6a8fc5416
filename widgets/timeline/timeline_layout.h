#pragma once

#include "widgets/timeline/timeline_data.h"

#include <QRectF>
#include <QSize>

#include <functional>

namespace ringside {

/// Where everything on the timeline stands: times to pixels, lanes, labels, and back from a point to a thing.
/// No painting and no window; text is measured by whoever asks.
class TimelineLayout
{
public:
    /// One or several events that fall together, at most two above each other.
    struct Mark
    {
        QPointF centre;
        qreal radius = 0;
        Severity severity = Severity::Info;
        std::vector<qsizetype> events; ///< indices in TimelineData::events()
    };
    struct Segment
    {
        AnatomyPart::What what = AnatomyPart::What::Silence;
        QRectF box;
        QString name; ///< empty: no room for it
    };
    struct Bar
    {
        QRectF box;
        std::vector<Segment> segments;
        QRectF label; ///< empty: no room for it
        QString text; ///< what stands there: the bar's label, where there is room with its parts
        bool labelInside = false;
        TimelineBar bar;
    };
    struct Tick
    {
        qreal x = 0;
        QString label; ///< empty: a small one
    };
    struct View
    {
        QSizeF size;
        qreal scale = 1;
        qint64 nowMs = 0; ///< what the snapshots say
        qint64 endMs = 0; ///< time at the right edge
        qint64 spanMs = 30'000;
        qreal lineHeight = 14; ///< of small text
    };
    using Measure = std::function<qreal(const QString&)>;

    TimelineLayout() = default;
    TimelineLayout(const View& view, const TimelineData& data, const Measure& measure);

    qreal xOf(qint64 timeMs) const;
    qint64 timeAt(qreal x) const;
    qreal axisY() const { return m_axisY; }
    QRectF area() const { return m_area; } ///< between the title and the right edge

    const std::vector<Tick>& ticks() const { return m_ticks; }
    const std::vector<Mark>& marks() const { return m_marks; }
    const std::vector<Bar>& bars() const { return m_bars; }
    int hiddenBars() const { return m_hidden; } ///< that found no lane

    const Mark* markAt(QPointF point) const;
    const Bar* barAt(QPointF point) const;

    /// The end of time that keeps the time under `x` in place when the span changes.
    qint64 zoomedEnd(qreal x, qint64 newSpanMs) const;
    static qint64 boundedSpan(qint64 spanMs); ///< 5 s .. 10 min

private:
    void placeTicks(const Measure& measure);
    void placeMarks(const Events& events);
    void placeBars(const TimelineData& data, const Measure& measure);
    /// A lane is a list of taken stretches of x.
    using Lane = std::vector<std::pair<qreal, qreal>>;
    std::vector<Bar> visibleBars(const TimelineData& data) const;
    bool placeBar(Bar& bar, qreal textWidth, std::vector<Lane>& lanes) const;
    bool placeInLane(Bar& bar, qreal textWidth, size_t index, Lane& lane) const;
    void nameSegments(Bar& bar, const Measure& measure) const;
    void addParts(Bar& bar, size_t index, std::vector<Lane>& lanes, const Measure& measure) const;

    View m_view;
    QRectF m_area;
    qreal m_axisY = 0;
    qreal m_marksY = 0;
    qreal m_barsY = 0;
    std::vector<Tick> m_ticks;
    std::vector<Mark> m_marks;
    std::vector<Bar> m_bars;
    int m_hidden = 0;
};

} // namespace ringside
