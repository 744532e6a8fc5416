#pragma once

#include "widgets/charts/chart_history.h"
#include "widgets/charts/plot_library.h"
#include "widgets/dress/figure_text.h"

#include <optional>

namespace ringside {

/// One node's line. `dash` 0 is solid; nodes of one shard differ in it.
struct ChartLine
{
    int node = 0;
    int seat = -1;
    int dash = 0;
    ChartSeries series;
    std::vector<TimeSpan> down; ///< shown as a red baseline with a cross
};

/// The plot inside a card: thin grid, no box, lines by shard, what the mouse points at as a readout. Times
/// run up to `nowMs` at the right edge. GUI thread only.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT
public:
    explicit ChartPlot(QWidget* parent = nullptr);

    /// `floor` is the least height of the axis, so that noise near zero stays small.
    void setUnit(Unit unit, double floor);
    /// Draws the lines at once.
    void setLines(std::vector<ChartLine> lines, qint64 nowMs, qint64 windowMs);

    /// What stands beside the line at `x` pixels, topmost value first: "node 4: 1.2 KB". Empty without data
    /// there.
    QStringList readout(int x) const;
    bool isEmpty() const { return m_empty; }
    double ceiling() const { return yAxis->range().upper; }

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Reading
    {
        const ChartLine* line;
        double value;
    };

    void restyle();
    void buildGraphs();
    void setAxes();
    std::vector<Reading> readings(qint64 timeMs) const;
    double xOf(qint64 timeMs) const;
    qint64 timeAt(int x) const;
    void paintEnds(QPainter& painter) const;
    void paintDown(QPainter& painter) const;
    double paintDownWords(QPainter& painter, int node, QPointF at) const;
    void paintReadout(QPainter& painter) const;
    void paintReadoutBox(QPainter& painter, const std::vector<Reading>& all) const;

    Unit m_unit = Unit::PerSecond;
    double m_floor = 10;
    std::vector<ChartLine> m_lines;
    qint64 m_nowMs = 0;
    qint64 m_windowMs = 30'000;
    bool m_empty = true;
    std::optional<int> m_pointer; ///< x in pixels
};

} // namespace ringside
