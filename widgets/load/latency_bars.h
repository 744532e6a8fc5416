#pragma once

#include "core/cluster/load_state.h"

#include <QWidget>

namespace ringside {

/// Service and intended latency side by side: for each percentile two bars on one logarithmic scale, and the
/// figures. GUI thread.
class LatencyBars : public QWidget
{
    Q_OBJECT
public:
    explicit LatencyBars(QWidget* parent = nullptr);

    /// `flatOut`: nothing was due at a time, so there is no intended latency to tell.
    void setFigures(const LatencyFigures& service, const LatencyFigures& intended, bool flatOut);
    /// As it is read aloud and copied: a line for each percentile.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row
    {
        QString name;
        QString tip;
        qint64 LatencyFigures::*figure;
    };
    static std::vector<Row> rows();
    int rowHeight() const;
    void paintBar(QPainter& painter, const QRectF& room, qint64 us, const QColor& colour) const;

    LatencyFigures m_service;
    LatencyFigures m_intended;
    bool m_flatOut = true;
};

} // namespace ringside
