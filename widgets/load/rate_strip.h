#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

#include <map>

namespace ringside {

/// Operations of each of the last sixty seconds as a bar, in the colours of the shards that answered; red on
/// top what failed. GUI thread.
class RateStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kSeconds = 60;

    explicit RateStrip(QWidget* parent = nullptr);
    void setSnapshot(const ringside::Snapshot& snapshot);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Second
    {
        qint64 startMs = 0;
        double rate = 0;
        double failed = 0;
        qint64 p99Us = -1;                ///< -1: nothing was answered
        std::map<int, double> rateOfSeat; ///< -1: a node that is no more
    };
    double ceiling() const;
    QRectF plot() const;
    QString tipAt(QPoint at) const;

    std::vector<Second> m_seconds; ///< oldest first
};

} // namespace ringside
