#pragma once

#include <QList>
#include <QWidget>

namespace ringside {

/// How far a lesson is: a segment for each step; reached ones are filled, the one on show is thick. A click
/// turns to a step. Name: lesson.bar. GUI thread only.
class StepBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(QWidget* parent);

    void setSteps(const QList<bool>& reached, int position);
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepWanted(int position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF segment(int position) const;
    int at(QPointF point) const;

    QList<bool> m_reached;
    int m_position = 0;
};

} // namespace ringside
