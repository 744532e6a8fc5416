#pragma once

#include <QTimer>
#include <QWidget>

namespace ringside {

/// A thin bar: a share, or (below 0) something going to and fro.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);

    void setFraction(double fraction);
    double fraction() const { return m_fraction; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void run();

    double m_fraction = -1;
    double m_phase = 0;
    QTimer m_timer;
};

} // namespace ringside
