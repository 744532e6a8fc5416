#include "widgets/faults/fault_tree.h"

#include "widgets/dress/tones.h"
#include "widgets/dress/tree_dress.h"
#include "widgets/faults/fault_mark.h"
#include "widgets/faults/fault_model.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ringside {

namespace {

/// The first column: the mark of the kind, then the line in the letters of lines.
class WhatDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        const QString text = std::exchange(item.text, QString());
        const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        const Theme& theme = Theme::current();
        const bool set = index.data(FaultModel::SetRole).toBool();
        const auto kind = FaultKind(index.data(FaultModel::KindRole).toInt());
        const QRectF row(option.rect);
        const qreal side = scaled(15);
        paintFaultMark(*painter, kind, {row.left() + scaled(4), row.center().y() - side / 2, side, side},
                       set ? faultColour(kind) : theme.muted());
        QFont font = index.parent().isValid() ? theme.font(9.5) : theme.monospace(9.5);
        font.setStrikeOut(!set && !index.parent().isValid());
        painter->setFont(font);
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        const QRect box = option.rect.adjusted(scaled(26), 0, -scaled(6), 0);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(Theme::current().monospace(9.5));
        return {scaled(40) + metrics.horizontalAdvance(index.data().toString()),
                QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

FaultTree::FaultTree(QWidget* parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("faults.table"));
    setItemDelegateForColumn(FaultModel::What, new WhatDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setExpandsOnDoubleClick(false); // a double click goes to the link
    dressTree(*this);
}

/// A thin line below each row, over its whole width; the style would leave out the branches.
void FaultTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    const Theme& theme = Theme::current();
    painter->fillRect(QRect(0, option.rect.bottom(), viewport()->width(), 1),
                      mixed(theme.surface(), theme.line(), 0.55));
}

void FaultTree::copy() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines << row.data(FaultModel::LineRole).toString();
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void FaultTree::keyPressEvent(QKeyEvent* event)
{
    if (event == QKeySequence::Copy)
        return copy();
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid())
        Q_EMIT toggleWanted(current);
    else if (event->key() == Qt::Key_Delete && current.isValid())
        Q_EMIT liftWanted(current);
    else
        QTreeView::keyPressEvent(event);
}

} // namespace ringside
