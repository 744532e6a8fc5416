#include "widgets/timeline/timeline_layout.h"

#include "core/cluster/event_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <map>

namespace ringside {

namespace {

struct LayoutWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)
};

constexpr qreal kTitleWidth = 76;
constexpr qreal kRightMargin = 28;
constexpr qreal kBucket = 17;  ///< marks keep this distance
constexpr qreal kRadius = 4.6; ///< of a mark

/// A round step that gives about eight ticks.
qint64 tickStep(qint64 spanMs)
{
    for (const qint64 step : {1000, 2000, 5000, 10'000, 20'000, 60'000})
        if (spanMs / step <= 8)
            return step;
    return 120'000;
}

QString ageText(qint64 ageMs)
{
    if (ageMs == 0)
        return LayoutWords::tr("now");
    const QString number =
        ageMs % 60'000 == 0 ? QString::number(ageMs / 60'000) : QString::number(ageMs / 1000);
    return ageMs % 60'000 == 0 ? LayoutWords::tr("−%1 min").arg(number)
                               : LayoutWords::tr("−%1 s").arg(number);
}

} // namespace

TimelineLayout::TimelineLayout(const View& view, const TimelineData& data, const Measure& measure)
    : m_view(view)
{
    const qreal s = view.scale;
    m_area =
        QRectF(kTitleWidth * s, 0, view.size.width() - (kTitleWidth + kRightMargin) * s, view.size.height());
    m_axisY = 10 * s;
    m_marksY = m_axisY + 8 * s + view.lineHeight + 8 * s;
    // In a low strip the first lane comes close to the marks rather than below the edge.
    m_barsY = std::clamp(view.size.height() - view.lineHeight - 4 * s, m_marksY + 14 * s, m_marksY + 20 * s);
    placeTicks(measure);
    placeMarks(data.events());
    placeBars(data, measure);
}

qreal TimelineLayout::xOf(qint64 timeMs) const
{
    return m_area.right() - qreal(m_view.endMs - timeMs) / qreal(m_view.spanMs) * m_area.width();
}

qint64 TimelineLayout::timeAt(qreal x) const
{
    return m_view.endMs - qRound64((m_area.right() - x) / m_area.width() * qreal(m_view.spanMs));
}

qint64 TimelineLayout::boundedSpan(qint64 spanMs)
{
    return std::clamp<qint64>(spanMs, 5'000, 600'000);
}

qint64 TimelineLayout::zoomedEnd(qreal x, qint64 newSpanMs) const
{
    return timeAt(x) + qRound64((m_area.right() - x) / m_area.width() * qreal(newSpanMs));
}

/// At now: ages, which stand still while time passes. Elsewhere: times of day, which move with the picture.
void TimelineLayout::placeTicks(const Measure& measure)
{
    const qint64 step = tickStep(m_view.spanMs), small = step / 5;
    const bool atNow = m_view.endMs == m_view.nowMs;
    const qint64 from = m_view.endMs - m_view.spanMs;
    qint64 time = atNow ? m_view.endMs - m_view.spanMs / small * small : (from + small - 1) / small * small;
    for (; time <= m_view.endMs; time += small) {
        Tick tick{xOf(time), {}};
        const qint64 age = m_view.endMs - time;
        if (atNow && age % step == 0)
            tick.label = ageText(age);
        else if (!atNow && time % step == 0)
            tick.label = QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("HH:mm:ss"));
        const qreal half = measure(tick.label) / 2;
        if (!tick.label.isEmpty() && (tick.x - half < 0 || tick.x + half > m_view.size.width()))
            tick.label.clear();
        m_ticks.push_back(tick);
    }
}

/// Time is cut into stretches of one mark's width, fixed in time, so that marks neither touch nor regroup
/// while the picture moves. The worst of a stretch stands below, the next worst above it.
void TimelineLayout::placeMarks(const Events& events)
{
    const qint64 width =
        std::max<qint64>(1, qRound64(kBucket * m_view.scale / m_area.width() * qreal(m_view.spanMs)));
    const qreal pixels = qreal(width) / qreal(m_view.spanMs) * m_area.width();
    const qint64 from = m_view.endMs - m_view.spanMs, to = std::min(m_view.endMs, m_view.nowMs);
    const auto first = std::lower_bound(events.begin(), events.end(), from,
                                        [](const Event& event, qint64 time) { return event.timeMs < time; });
    std::map<qint64, std::map<int, std::vector<qsizetype>>> buckets; // by time, then by severity
    for (auto it = first; it != events.end() && it->timeMs <= to; ++it)
        buckets[it->timeMs / width][-int(severity(it->kind))].push_back(it - events.begin());
    for (auto& [bucket, bySeverity] : buckets) {
        std::vector<Mark> stack;
        for (auto& [negative, indices] : bySeverity) {
            if (stack.size() == 2)
                stack.back().events.insert(stack.back().events.end(), indices.begin(), indices.end());
            else
                stack.push_back({{}, 0, Severity(-negative), std::move(indices)});
        }
        for (size_t row = 0; row < stack.size(); ++row) {
            Mark& mark = stack[row];
            mark.radius = kRadius * m_view.scale * (mark.events.size() > 1 ? 1.25 : 1.0);
            const qreal left = xOf(bucket * width), room = mark.radius + 0.5;
            const qreal x =
                std::clamp(xOf(events[mark.events.front()].timeMs), left + room, left + pixels - room);
            mark.centre = {x, m_marksY + (stack.size() == 1 ? 3 : row == 0 ? 9 : -4) * m_view.scale};
            m_marks.push_back(std::move(mark));
        }
    }
}

/// Those in sight, what matters most first: failovers, faults, actions.
std::vector<TimelineLayout::Bar> TimelineLayout::visibleBars(const TimelineData& data) const
{
    const qreal s = m_view.scale, height = m_view.lineHeight + 2 * s;
    const qint64 from = m_view.endMs - m_view.spanMs;
    std::vector<Bar> result;
    for (TimelineBar& source : data.bars(m_view.nowMs)) {
        const qint64 end = source.toMs > 0 ? std::min(source.toMs, m_view.nowMs) : m_view.nowMs;
        if (end < from || source.fromMs > std::min(m_view.endMs, m_view.nowMs))
            continue;
        Bar bar;
        const qreal left = std::max(xOf(source.fromMs), m_area.left());
        const qreal right = std::min(std::max(xOf(end), left + 4 * s), m_area.right());
        bar.box = QRectF(std::min(left, right - 4 * s), 0, std::max(right - left, 4 * s), height);
        for (const AnatomyPart& segment : source.segments) {
            const qreal a = std::max(xOf(segment.fromUs / 1000), m_area.left());
            const qreal b = std::min(xOf(segment.toUs / 1000), m_area.right());
            if (b > a)
                bar.segments.push_back({segment.what, QRectF(a, 0, std::max(b - a, 2 * s), height), {}});
        }
        bar.bar = std::move(source);
        result.push_back(std::move(bar));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Bar& a, const Bar& b) { return a.bar.kind > b.bar.kind; });
    return result;
}

/// Takes room for the bar and, unless `textWidth` is 0, for its label: inside, behind, or before it.
bool TimelineLayout::placeInLane(Bar& bar, qreal textWidth, size_t index, Lane& lane) const
{
    const qreal s = m_view.scale, gap = 6 * s;
    const auto isFree = [&](qreal left, qreal right) {
        return std::none_of(lane.begin(), lane.end(), [&](const auto& taken) {
            return left < taken.second + gap && right > taken.first - gap;
        });
    };
    const qreal left = bar.box.left(), right = bar.box.right(),
                top = m_barsY + qreal(index) * (bar.box.height() + 4 * s);
    const qreal room = textWidth + gap;
    const bool inside = bar.bar.kind != TimelineBar::Kind::Failover && room + gap <= bar.box.width();
    QRectF label;
    std::pair<qreal, qreal> taken{left, right};
    if (textWidth > 0 && inside)
        label = QRectF(left + gap, top, bar.box.width() - 2 * gap, bar.box.height());
    else if (textWidth > 0 && right + room <= m_view.size.width() - 2 * s && isFree(left, right + room)) {
        label = QRectF(right + gap, top, textWidth + 1, bar.box.height());
        taken.second = right + room;
    } else if (textWidth > 0) {
        if (left - room < m_area.left() || !isFree(left - room, right))
            return false;
        label = QRectF(left - room, top, textWidth + 1, bar.box.height());
        taken.first = left - room;
    }
    if (!isFree(taken.first, taken.second))
        return false;
    lane.push_back(taken);
    bar.labelInside = inside;
    bar.label = label;
    bar.box.moveTop(top);
    for (Segment& segment : bar.segments)
        segment.box.moveTop(top);
    return true;
}

bool TimelineLayout::placeBar(Bar& bar, qreal textWidth, std::vector<Lane>& lanes) const
{
    // Failovers stand under the faults that bring them about.
    const size_t first = bar.bar.kind == TimelineBar::Kind::Failover ? 1 : 0;
    for (const qreal width : {textWidth, 0.0}) {
        for (size_t i = 0; i < lanes.size(); ++i) {
            const size_t index = (first + i) % lanes.size();
            if (placeInLane(bar, width, index, lanes[index]))
                return true;
        }
    }
    return false;
}

void TimelineLayout::nameSegments(Bar& bar, const Measure& measure) const
{
    for (Segment& segment : bar.segments) {
        const QString name = partName(segment.what);
        if (measure(name) + 6 * m_view.scale <= segment.box.width())
            segment.name = name;
    }
}

/// Gives the label, which has its place, room for the parts as well, or leaves it.
void TimelineLayout::addParts(Bar& bar, size_t index, std::vector<Lane>& lanes, const Measure& measure) const
{
    Lane& lane = lanes[index];
    const QRectF whole = bar.box.united(bar.label);
    const auto own = std::find_if(lane.begin(), lane.end(), [&](const auto& taken) {
        return taken.first <= whole.left() + 1 && taken.second >= whole.right() - 2;
    });
    if (own == lane.end())
        return;
    const auto kept = *own;
    lane.erase(own);
    const QString text = LayoutWords::tr("%1: %2").arg(bar.bar.label, bar.bar.parts);
    if (placeInLane(bar, measure(text), index, lane))
        bar.text = text;
    else
        lane.push_back(kept);
}

void TimelineLayout::placeBars(const TimelineData& data, const Measure& measure)
{
    const qreal s = m_view.scale, height = m_view.lineHeight + 2 * s;
    std::vector<Lane> lanes(size_t(std::max(1, int((m_view.size.height() - m_barsY) / (height + 4 * s)))));
    for (Bar& bar : visibleBars(data)) {
        bar.text = bar.bar.label;
        nameSegments(bar, measure);
        if (placeBar(bar, measure(bar.text), lanes))
            m_bars.push_back(std::move(bar));
        else
            ++m_hidden;
    }
    // With the room that nothing else wants.
    for (Bar& bar : m_bars) {
        if (bar.bar.kind == TimelineBar::Kind::Failover && !bar.bar.parts.isEmpty() && !bar.label.isEmpty())
            addParts(bar, size_t(qRound((bar.box.top() - m_barsY) / (height + 4 * s))), lanes, measure);
    }
}

const TimelineLayout::Mark* TimelineLayout::markAt(QPointF point) const
{
    for (const Mark& mark : m_marks) {
        const QPointF d = point - mark.centre;
        if (std::hypot(d.x(), d.y()) <= mark.radius + 3 * m_view.scale)
            return &mark;
    }
    return nullptr;
}

const TimelineLayout::Bar* TimelineLayout::barAt(QPointF point) const
{
    for (const Bar& bar : m_bars) {
        if (bar.box.adjusted(-2, -1, 2, 1).contains(point) || bar.label.contains(point))
            return &bar;
    }
    return nullptr;
}

} // namespace ringside
