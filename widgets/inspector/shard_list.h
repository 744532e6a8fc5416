#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

namespace ringside {

/// The shards, one painted row each: colour, master, replicas, slots, whether it is served. Rows move only
/// when a shard is removed. A click or Enter opens the shard.
class ShardList : public QWidget
{
    Q_OBJECT
public:
    explicit ShardList(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// The words of one shard's row, for people who do not see it.
    QString rowText(int seat) const;

Q_SIGNALS:
    void shardClicked(int seat);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowHeight() const;
    void paintRow(QPainter& painter, int row) const;

    Snapshot m_snapshot;
    std::vector<int> m_seats; ///< by row
    int m_hovered = -1;
};

} // namespace ringside
