#include "widgets/charts/chart_plot.h"

#include "widgets/charts/chart_tickers.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

QPen linePen(const ChartLine& line)
{
    const Theme& theme = Theme::current();
    QPen pen(theme.shard(line.seat), (line.dash == 0 ? 1.8 : 1.5) * theme.scale());
    pen.setJoinStyle(Qt::RoundJoin);
    switch (line.dash % 4) {
    case 1:
        pen.setDashPattern({5, 3});
        break;
    case 2:
        pen.setDashPattern({1.5, 2.5});
        break;
    case 3:
        pen.setDashPattern({6, 2, 1.5, 2});
        break;
    default:
        break;
    }
    return pen;
}

QFont smallFont()
{
    return Theme::current().font(8);
}

} // namespace

ChartPlot::ChartPlot(QWidget* parent)
    : QCustomPlot(parent)
{
    setMouseTracking(true);
    setNoAntialiasingOnDrag(true);
    setInteractions(QCP::iNone);
    axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setSubTicks(false);
    }
    xAxis->grid()->setVisible(false);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);
    connect(&Theme::current(), &Theme::changed, this, &ChartPlot::restyle);
    restyle();
}

QSize ChartPlot::minimumSizeHint() const
{
    return {scaled(150), scaled(84)};
}

void ChartPlot::restyle()
{
    const Theme& theme = Theme::current();
    setBackground(theme.surface());
    const QFont font = smallFont();
    const QFontMetrics metrics(font);
    axisRect()->setMargins({metrics.horizontalAdvance(QStringLiteral("500 KB")) + scaled(8), scaled(8),
                            metrics.horizontalAdvance(QStringLiteral("00")) + scaled(10),
                            metrics.height() + scaled(7)});
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(theme.muted());
        axis->setTickLabelPadding(scaled(5));
    }
    yAxis->grid()->setPen(QPen(theme.line(), 1));
    yAxis->grid()->setZeroLinePen(QPen(theme.line(), 1));
    buildGraphs();
    replot(rpQueuedReplot);
}

void ChartPlot::setUnit(Unit unit, double floor)
{
    m_unit = unit;
    m_floor = floor;
}

void ChartPlot::setLines(std::vector<ChartLine> lines, qint64 nowMs, qint64 windowMs)
{
    m_lines = std::move(lines);
    m_nowMs = nowMs;
    m_windowMs = windowMs;
    m_empty = std::none_of(m_lines.begin(), m_lines.end(), [](const ChartLine& line) {
        return line.series.hasValues() || !line.down.empty();
    });
    setAxes();
    buildGraphs();
    replot(rpImmediateRefresh);
}

void ChartPlot::setAxes()
{
    double peak = m_floor;
    for (const ChartLine& line : m_lines)
        peak = std::max(peak, line.series.peak() * 1.04);
    const double top = roundCeiling(peak, m_unit);
    yAxis->setRange(0, top);
    yAxis->setTicker(figureTicker(m_unit, top));
    const double seconds = double(m_windowMs) / 1000;
    xAxis->setRange(-seconds, 0);
    xAxis->setTicker(ageTicker(seconds));
    xAxis->setTickLabels(!m_empty);
    yAxis->setTickLabels(!m_empty);
}

void ChartPlot::buildGraphs()
{
    const int wanted = int(m_lines.size());
    while (graphCount() > wanted)
        removeGraph(graphCount() - 1);
    while (graphCount() < wanted)
        addGraph();
    for (int i = 0; i < wanted; ++i) {
        const ChartLine& line = m_lines[size_t(i)];
        QVector<double> keys;
        keys.reserve(qsizetype(line.series.times.size()));
        for (const qint64 time : line.series.times)
            keys.append(double(time - m_nowMs) / 1000);
        graph(i)->setPen(linePen(line));
        graph(i)->setData(keys, QVector<double>(line.series.values.begin(), line.series.values.end()), true);
    }
}

double ChartPlot::xOf(qint64 timeMs) const
{
    return xAxis->coordToPixel(double(timeMs - m_nowMs) / 1000);
}

qint64 ChartPlot::timeAt(int x) const
{
    return m_nowMs + qRound64(xAxis->pixelToCoord(x) * 1000);
}

std::vector<ChartPlot::Reading> ChartPlot::readings(qint64 timeMs) const
{
    std::vector<Reading> result;
    const qint64 reach = std::max<qint64>(1500, m_windowMs / 60);
    for (const ChartLine& line : m_lines) {
        const auto& times = line.series.times;
        const auto after = std::upper_bound(times.begin(), times.end(), timeMs);
        if (after == times.begin() || timeMs - *std::prev(after) > reach)
            continue;
        const double value = line.series.values[size_t(after - times.begin()) - 1];
        if (!std::isnan(value))
            result.push_back({&line, value});
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Reading& a, const Reading& b) { return a.value > b.value; });
    return result;
}

QStringList ChartPlot::readout(int x) const
{
    QStringList words;
    for (const Reading& reading : readings(timeAt(x)))
        words
            << tr("node %1: %2").arg(QString::number(reading.line->node), figureText(reading.value, m_unit));
    return words;
}

void ChartPlot::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position().toPoint().x();
    update();
    QCustomPlot::mouseMoveEvent(event);
}

void ChartPlot::leaveEvent(QEvent* event)
{
    m_pointer.reset();
    update();
    QCustomPlot::leaveEvent(event);
}

void ChartPlot::paintEvent(QPaintEvent* event)
{
    QCustomPlot::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_empty) {
        painter.setPen(Theme::current().muted());
        painter.setFont(Theme::current().font(10));
        painter.drawText(rect(), Qt::AlignCenter, tr("No data yet"));
        return;
    }
    paintDown(painter);
    paintEnds(painter);
    paintReadout(painter);
}

/// Numbers of the nodes where their lines end, pushed apart so that each can be read.
void ChartPlot::paintEnds(QPainter& painter) const
{
    const QRect area = axisRect()->rect();
    const QFontMetrics metrics(smallFont());
    const double step = metrics.ascent() + scaled(2);
    struct End
    {
        double y;
        const ChartLine* line;
    };
    std::vector<End> ends;
    for (const Reading& reading : readings(m_nowMs))
        ends.push_back({yAxis->coordToPixel(reading.value), reading.line});
    if (ends.empty() || double(ends.size()) * step > area.height() + step)
        return;
    std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) {
        return std::abs(a.y - b.y) < 0.5 ? a.line->node < b.line->node : a.y < b.y;
    });
    for (size_t i = ends.size(); i-- > 0;)
        ends[i].y = std::min(ends[i].y, i + 1 < ends.size() ? ends[i + 1].y - step : double(area.bottom()));
    for (size_t i = 0; i < ends.size(); ++i)
        ends[i].y = std::max(ends[i].y, i > 0 ? ends[i - 1].y + step : double(area.top()));
    QFont font = smallFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (const End& end : ends) {
        painter.setPen(Theme::current().shard(end.line->seat));
        painter.drawText(QPointF(area.right() + scaled(6), end.y + metrics.ascent() / 2.0 - 1),
                         QString::number(end.line->node));
    }
}

/// With a halo, so that lines behind it do not make it hard to read. Returns where the words end; they are
/// left out where they have no room.
double ChartPlot::paintDownWords(QPainter& painter, int node, QPointF at) const
{
    const QString words = tr("%1 link down").arg(node);
    const QFontMetrics metrics(smallFont());
    const double end = at.x() + metrics.horizontalAdvance(words);
    if (end > axisRect()->rect().right())
        return at.x();
    QPainterPath letters;
    letters.addText(at + QPointF(0, metrics.ascent() / 2.0 - 1), smallFont(), words);
    painter.strokePath(letters, QPen(Theme::current().surface(), 4 * Theme::current().scale(), Qt::SolidLine,
                                     Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(letters, Theme::current().bad());
    return end;
}

/// Where a replication link was down: a red stretch of baseline that begins with a cross.
void ChartPlot::paintDown(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const QRect area = axisRect()->rect();
    const double y = area.bottom();
    const double arm = 3.2 * theme.scale();
    constexpr qint64 kWorthWordsMs = 1000; // every link is down for a moment while a cluster forms
    double wordsEnd = 0;
    for (const ChartLine& line : m_lines) {
        for (const TimeSpan& span : line.down) {
            const double from = std::max(xOf(span.fromMs), double(area.left()));
            const double to = std::max(from + arm, xOf(span.toMs));
            painter.setPen(QPen(theme.bad(), 3 * theme.scale(), Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(from, y), QPointF(to, y));
            painter.setPen(QPen(theme.bad(), 1.8 * theme.scale(), Qt::SolidLine, Qt::RoundCap));
            const QPointF middle(from, y - 2.6 * arm);
            painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
            painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
            if (span.toMs - span.fromMs >= kWorthWordsMs && from > wordsEnd)
                wordsEnd = paintDownWords(painter, line.node, QPointF(from + 2.4 * arm, middle.y()));
        }
    }
}

void ChartPlot::paintReadout(QPainter& painter) const
{
    const QRect area = axisRect()->rect();
    if (!m_pointer || *m_pointer < area.left() || *m_pointer > area.right())
        return;
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.muted(), 1, Qt::DotLine));
    painter.drawLine(QPointF(*m_pointer + 0.5, area.top()), QPointF(*m_pointer + 0.5, area.bottom()));

    paintReadoutBox(painter, readings(timeAt(*m_pointer)));
}

void ChartPlot::paintReadoutBox(QPainter& painter, const std::vector<Reading>& all) const
{
    const Theme& theme = Theme::current();
    const QRect area = axisRect()->rect();
    const double ago = double(m_nowMs - timeAt(*m_pointer));
    QStringList rows{ago < 50 ? tr("now") : tr("%1 ago").arg(durationText(ago))};
    const QFont font = smallFont();
    const QFontMetrics metrics(font);
    const int height = metrics.height() + scaled(1);
    const int room = std::max(1, (area.height() - scaled(12)) / height - 1);
    const int shown = std::min(int(all.size()), int(all.size()) > room ? room - 1 : room);
    for (int i = 0; i < shown; ++i)
        rows << tr("node %1: %2")
                    .arg(QString::number(all[size_t(i)].line->node),
                         figureText(all[size_t(i)].value, m_unit));
    if (int(all.size()) > shown)
        rows << tr("and %1 more").arg(int(all.size()) - shown);
    if (all.empty())
        rows << tr("no answer");
    int width = 0;
    for (const QString& row : rows)
        width = std::max(width, metrics.horizontalAdvance(row));
    width += scaled(26);
    QRect box(*m_pointer + scaled(10), area.top(), width, height * int(rows.size()) + scaled(10));
    if (box.right() > rect().right())
        box.moveRight(*m_pointer - scaled(10));
    painter.setPen(QPen(theme.line(), 1));
    painter.setBrush(theme.surface());
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), scaled(5), scaled(5));
    painter.setFont(font);
    for (int i = 0; i < rows.size(); ++i) {
        const int top = box.top() + scaled(5) + i * height;
        const bool isNode = i >= 1 && i <= shown;
        if (isNode) {
            painter.setPen(linePen(*all[size_t(i - 1)].line));
            painter.drawLine(QPointF(box.left() + scaled(6), top + height / 2.0),
                             QPointF(box.left() + scaled(18), top + height / 2.0));
        }
        painter.setPen(isNode ? theme.text() : theme.muted());
        painter.drawText(QRect(box.left() + scaled(isNode ? 22 : 6), top, width, height), Qt::AlignVCenter,
                         rows[i]);
    }
}

} // namespace ringside
