#pragma once

#include <QStyledItemDelegate>

namespace ringside {

/// One line of the story: a dot in the event's tone, when, what (as many lines as it takes), who saw it.
class StoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Places
    {
        QRect when, what, who;
    };
    static Places placesIn(const QRect& row);
};

} // namespace ringside
