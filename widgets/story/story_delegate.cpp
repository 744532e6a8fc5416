#include "widgets/story/story_delegate.h"

#include "core/cluster/event_text.h"
#include "widgets/dress/severity_tone.h"
#include "widgets/story/story_model.h"
#include "widgets/tables/events_model.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ringside {

namespace {

constexpr qreal kPoints = 10;
constexpr int kWrapped = int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap;

} // namespace

StoryDelegate::Places StoryDelegate::placesIn(const QRect& row)
{
    const QFontMetrics metrics(Theme::current().font(kPoints));
    const QFontMetrics small(Theme::current().font(9));
    const QRect inner = row.adjusted(scaled(14), scaled(4), -scaled(12), -scaled(4));
    const int dot = scaled(18);
    const int when =
        QFontMetrics(Theme::current().monospace(9.5)).horizontalAdvance(QStringLiteral("00:00:00")) +
        scaled(8);
    const int who = small.horizontalAdvance(QStringLiteral("process")) + scaled(8);
    const int wide = qMax(scaled(60), inner.width() - dot - when - who);
    return {QRect(inner.left() + dot, inner.top(), when, metrics.height()),
            QRect(inner.left() + dot + when, inner.top(), wide, inner.height()),
            QRect(inner.right() - who, inner.top(), who, metrics.height())};
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Places places = placesIn(QRect(0, 0, width, scaled(40)));
    const QFontMetrics metrics(Theme::current().font(kPoints));
    const QRect text =
        metrics.boundingRect(QRect(0, 0, places.what.width(), 10'000), kWrapped, index.data().toString());
    const int above = index.data(StoryModel::FirstRole).toBool() && index.row() > 0 ? scaled(8) : 0;
    return {width, text.height() + 2 * scaled(4) + above};
}

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, mixed(theme.surface(), theme.accent(), 0.14));
    if (index.data(StoryModel::FirstRole).toBool() && index.row() > 0) {
        painter->fillRect(QRect(row.left() + scaled(14), row.top() + scaled(4), row.width() - scaled(26), 1),
                          theme.line());
        row.setTop(row.top() + scaled(8));
    }
    const Places places = placesIn(row);
    const auto event = index.data(StoryModel::EventRole).value<Event>();
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneColour(toneOf(severity(event.kind))));
    const qreal radius = scaled(4);
    painter->drawEllipse(QPointF(row.left() + scaled(14) + radius, places.when.center().y() + 0.5), radius,
                         radius);
    painter->setFont(theme.monospace(9.5));
    painter->setPen(theme.muted());
    painter->drawText(places.when, int(Qt::AlignLeft | Qt::AlignVCenter),
                      index.data(StoryModel::WhenRole).toString());
    painter->setFont(theme.font(9));
    painter->drawText(places.who, int(Qt::AlignRight | Qt::AlignVCenter),
                      index.data(StoryModel::WhoRole).toString());
    painter->setFont(theme.font(kPoints));
    painter->setPen(theme.text());
    painter->drawText(places.what, kWrapped, index.data().toString());
    painter->restore();
}

} // namespace ringside
