#pragma once

#include "widgets/anatomy/spread.h"

#include <QWidget>

namespace ringside {

/// Many failovers in one picture: for the whole and for each part a row with a dot for each of them, over the
/// band that the rules allow; the median as a stroke, the lab's 15 s as a line. Hovering tells the figures.
/// GUI thread. Object name: anatomy.spread.
class SpreadView : public QWidget
{
    Q_OBJECT
public:
    explicit SpreadView(QWidget* parent = nullptr);

    void setStatistics(const FailoverStatistics& statistics);
    const std::vector<SpreadRow>& rows() const { return m_rows; }
    /// Where a row is drawn, and where that many milliseconds are; for tooltips and tests.
    QRectF rowBox(int row) const;
    double xOf(double ms) const;
    QString tipAt(QPointF point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void measure();
    void paintRow(QPainter& painter, int row) const;
    void paintAxis(QPainter& painter) const;

    std::vector<SpreadRow> m_rows;
    double m_axisMs = 0;
    double m_left = 0;  ///< where names end
    double m_right = 0; ///< where figures begin
};

} // namespace ringside
