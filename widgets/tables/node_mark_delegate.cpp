#include "widgets/tables/node_mark_delegate.h"

#include "widgets/dress/tones.h"
#include "widgets/tables/nodes_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

void NodeMarkDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // An empty picture keeps the room that paint() fills.
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(scaled(14), scaled(14));
    option->font.setWeight(QFont::DemiBold);
}

QSize NodeMarkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(scaled(6), 0);
}

void NodeMarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QColor colour = Theme::current().shard(index.data(NodesModel::SeatRole).toInt());
    const qreal radius = 4.5 * Theme::current().scale();
    const QPointF middle(option.rect.left() + scaled(8) + scaled(7), option.rect.center().y() + 0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 2 * Theme::current().scale()));
    painter->setBrush(index.data(NodesModel::MasterRole).toBool() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawEllipse(middle, radius, radius);
    painter->restore();
}

} // namespace ringside
