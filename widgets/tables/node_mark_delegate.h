#pragma once

#include <QStyledItemDelegate>

namespace ringside {

/// Draws a node's mark before its name: a disc for a master, a ring for a replica, in the colour of its
/// shard. For columns whose model knows NodesModel::SeatRole and MasterRole.
class NodeMarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace ringside
