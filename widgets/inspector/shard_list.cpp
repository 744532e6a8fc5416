#include "widgets/inspector/shard_list.h"

#include "widgets/dress/tones.h"
#include "widgets/facts/fact_text.h"
#include "widgets/theme/theme.h"
#include "widgets/wishes/wishes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ringside {

ShardList::ShardList(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
    setObjectName(QStringLiteral("shards"));
    setAccessibleName(tr("Shards"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ShardList::setSnapshot(const Snapshot& snapshot)
{
    const Snapshot old = std::exchange(m_snapshot, snapshot);
    if (old->shards == snapshot->shards)
        return;
    const size_t rows = m_seats.size();
    m_seats.clear();
    for (const ShardState& shard : snapshot->shards) {
        if (shard.master || !shard.replicas.empty()) // else it was removed
            m_seats.push_back(shard.seat);
    }
    if (m_seats.size() != rows)
        updateGeometry();
    update();
}

int ShardList::rowHeight() const
{
    return QFontMetrics(Theme::current().font(10)).height() + scaled(8);
}

QSize ShardList::sizeHint() const
{
    return {scaled(260), rowHeight() * int(m_seats.size())};
}

QSize ShardList::minimumSizeHint() const
{
    return {scaled(140), sizeHint().height()};
}

QString ShardList::rowText(int seat) const
{
    const ShardState& shard = m_snapshot->shards.at(size_t(seat));
    QString text = shard.master ? tr("master %1").arg(shard.master) : tr("no master");
    if (!shard.replicas.empty())
        text = tr("%1, replica %2").arg(text, wish::numberList(shard.replicas));
    return shard.served ? text : tr("%1 — not served").arg(text);
}

void ShardList::paintRow(QPainter& painter, int row) const
{
    const Theme& theme = Theme::current();
    const ShardState& shard = m_snapshot->shards.at(size_t(m_seats[size_t(row)]));
    const QRect box(0, row * rowHeight(), width(), rowHeight());
    if (m_hovered == row) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.control());
        painter.drawRoundedRect(box, scaled(5), scaled(5));
    }
    const QRectF mark(scaled(4), box.center().y() - scaled(6), scaled(12), scaled(12));
    painter.setPen(shard.served ? QPen(Qt::NoPen) : QPen(theme.bad(), 1.6 * theme.scale(), Qt::DotLine));
    painter.setBrush(shard.served ? theme.shard(shard.seat) : theme.surface());
    painter.drawRoundedRect(mark, scaled(3), scaled(3));

    const QRect words = box.adjusted(scaled(25), 0, -scaled(4), 0);
    painter.setFont(theme.font(10));
    painter.setPen(shard.served ? theme.text() : theme.bad());
    const QString text = rowText(shard.seat);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
    const int used = painter.fontMetrics().horizontalAdvance(text) + scaled(12);
    painter.setPen(theme.muted());
    const QString range = shard.slots.toString().replace(QLatin1Char('-'), QChar(0x2013));
    painter.drawText(words.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(range.isEmpty() ? tr("no slots") : range,
                                                      Qt::ElideRight, qMax(0, words.width() - used)));
}

void ShardList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < int(m_seats.size()); ++row)
        paintRow(painter, row);
}

void ShardList::mouseMoveEvent(QMouseEvent* event)
{
    const int row = int(event->position().y()) / rowHeight();
    if (row == m_hovered)
        return;
    m_hovered = row;
    if (row >= 0 && row < int(m_seats.size()))
        setToolTip(rowText(m_seats[size_t(row)]));
    update();
}

void ShardList::mousePressEvent(QMouseEvent* event)
{
    const int row = int(event->position().y()) / rowHeight();
    if (row >= 0 && row < int(m_seats.size()))
        Q_EMIT shardClicked(m_seats[size_t(row)]);
}

void ShardList::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void ShardList::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_seats.size()) - 1;
    if (last >= 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        m_hovered = qBound(0, m_hovered + (event->key() == Qt::Key_Down ? 1 : -1), last);
        setAccessibleDescription(rowText(m_seats[size_t(m_hovered)]));
        update();
    } else if (event->key() == Qt::Key_Return && m_hovered >= 0 && m_hovered <= last) {
        Q_EMIT shardClicked(m_seats[size_t(m_hovered)]);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ringside
