#include "widgets/scope/scope_board.h"

#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ringside {

namespace {

QFont tileFont()
{
    return Theme::current().monospace(8.5);
}

QFont titleFont()
{
    return Theme::current().font(9, true);
}

QFont noteFont()
{
    return Theme::current().font(8.5);
}

/// The room between the columns, where the marks are.
int marksWidth()
{
    return QFontMetrics(noteFont()).horizontalAdvance(QStringLiteral("IMPORTING")) + scaled(14);
}

QStringList inBoth(const QStringList& now, const QStringList& before)
{
    QStringList both;
    for (const QString& key : now) {
        if (before.contains(key))
            both << key;
    }
    return both;
}

/// The length of the hash tag that all keys begin with, its braces included; 0: there is none.
qsizetype commonTag(const QStringList& keys)
{
    if (keys.isEmpty() || !keys.front().startsWith(u'{'))
        return 0;
    const QString tag = keys.front().left(keys.front().indexOf(u'}') + 1);
    const bool all = std::all_of(keys.begin(), keys.end(), [&tag](const QString& key) {
        return key.startsWith(tag) && key.size() > tag.size();
    });
    return all ? tag.size() : 0;
}

int headHeight()
{
    return QFontMetrics(titleFont()).height() + QFontMetrics(noteFont()).height() + scaled(8);
}

} // namespace

ScopeBoard::ScopeBoard(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("scope.board"));
    setAccessibleName(tr("Keys of the slot at its source and its target"));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ScopeBoard::setCluster(const ClusterSnapshot& cluster)
{
    const ScopeState& scope = cluster.scope;
    const Column source{sourceSide(cluster), scope.atSource, scope.keysAtSource};
    const Column target{targetSide(cluster), scope.atTarget, scope.keysAtTarget};
    const ScopeMarks marks = marksNow(cluster);
    if (source == m_source && target == m_target && marks == m_marks && scope.slot == m_slot)
        return;
    const bool sameKeys = source.keys == m_source.keys && target.keys == m_target.keys;
    if (scope.slot != m_slot || !sameKeys)
        m_moved = scope.slot == m_slot
                      ? inBoth(target.keys, m_source.keys) + inBoth(source.keys, m_target.keys)
                      : QStringList();
    m_slot = scope.slot;
    m_source = source;
    m_target = target;
    m_marks = marks;
    describe();
    update();
}

void ScopeBoard::describe()
{
    QStringList words;
    for (const bool target : {false, true}) {
        const Column& one = column(target);
        words << one.side.title << noteOf(one);
        if (target ? m_marks.importing : m_marks.migrating)
            words << (target ? QStringLiteral("IMPORTING") : QStringLiteral("MIGRATING"));
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

QSize ScopeBoard::sizeHint() const
{
    return {scaled(330), scaled(110)};
}

QSize ScopeBoard::minimumSizeHint() const
{
    return {marksWidth() + scaled(190), headHeight() + scaled(24)};
}

QRectF ScopeBoard::columnBox(bool target) const
{
    const double wide = (width() - marksWidth()) / 2.0;
    return QRectF(target ? width() - wide : 0, 0, wide, height()).adjusted(0.5, 0.5, -0.5, -1.5);
}

/// With whole names; where those of either side find no room, without the hash tag that all have.
std::vector<ScopeBoard::Tile> ScopeBoard::tiles(bool target) const
{
    const auto fits = [this](bool side) {
        const std::vector<Tile> whole = tiles(side, 0);
        return whole.empty() || !whole.back().key.isEmpty();
    };
    return tiles(target, fits(false) && fits(true) ? 0 : commonTag(m_source.keys + m_target.keys));
}

/// Rows of tiles; where the room ends, the last one says how many more there are. `tag`: so many letters are
/// left out.
std::vector<ScopeBoard::Tile> ScopeBoard::tiles(bool target, qsizetype tag) const
{
    const QRectF room = columnBox(target).adjusted(scaled(5), headHeight(), -scaled(5), -scaled(2));
    const QFontMetricsF metrics(tileFont());
    const double high = metrics.height() + scaled(3), between = scaled(3), pad = scaled(6);
    const Column& one = column(target);
    std::vector<Tile> tiles;
    QPointF at = room.topLeft();
    for (const QString& key : one.keys) {
        const QString name = tag > 0 ? QChar(0x2026) + key.mid(tag) : key;
        const QString text = metrics.elidedText(name, Qt::ElideMiddle, room.width() - pad);
        const double wide = metrics.horizontalAdvance(text) + pad;
        if (at.x() > room.left() && at.x() + wide > room.right())
            at = QPointF(room.left(), at.y() + high + between);
        if (at.y() + high > room.bottom())
            break;
        tiles.push_back({key, text, QRectF(at, QSizeF(wide, high))});
        at.rx() += wide + between;
    }
    if (qint64(tiles.size()) < one.count)
        addMore(tiles, one.count, room, QSizeF(pad, high));
    return tiles;
}

void ScopeBoard::addMore(std::vector<Tile>& tiles, qint64 count, const QRectF& room, QSizeF smallest) const
{
    const QFontMetricsF metrics(tileFont());
    for (;;) {
        const QString more = tr("+%1 more").arg(count - qint64(tiles.size()));
        const double left = tiles.empty() ? room.left() : tiles.back().box.right() + scaled(3);
        const double top = tiles.empty() ? room.top() : tiles.back().box.top();
        const QRectF box(left, top, metrics.horizontalAdvance(more) + smallest.width(), smallest.height());
        if (tiles.empty() || box.right() <= room.right()) {
            tiles.push_back({{}, more, box});
            return;
        }
        tiles.pop_back();
    }
}

QRectF ScopeBoard::tileOf(const QString& key) const
{
    for (const bool target : {false, true}) {
        const std::vector<Tile> all = tiles(target);
        for (const Tile& tile : all) {
            if (tile.key == key)
                return tile.box;
        }
    }
    return {};
}

bool ScopeBoard::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString tip = tr("Every tile is a key, in the node that holds it now. The arrows are the marks that the "
                     "nodes report.");
    for (const bool target : {false, true}) {
        if (columnBox(target).contains(help->pos()))
            tip = column(target).side.title + u'\n' + noteOf(column(target));
        const std::vector<Tile> all = tiles(target);
        for (const Tile& tile : all) {
            if (tile.box.contains(help->pos()))
                tip = tile.key.isEmpty() ? column(target).keys.join(u'\n') : tile.key;
        }
    }
    QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

void ScopeBoard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::current().surface());
    for (const bool target : {false, true}) {
        paintColumn(painter, target);
        paintMark(painter, target);
    }
}

QString ScopeBoard::noteOf(const Column& column) const
{
    const QString keys = tr("%Ln key(s)", nullptr, int(column.count));
    return column.side.note.isEmpty() ? keys : column.side.note + QStringLiteral(", ") + keys;
}

void ScopeBoard::paintColumn(QPainter& painter, bool target) const
{
    const Theme& theme = Theme::current();
    const Column& one = column(target);
    const QRectF box = columnBox(target);
    const QColor shard = theme.shard(one.side.seat);
    painter.setBrush(mixed(theme.surface(), shard, theme.isDark() ? 0.14 : 0.08));
    painter.setPen(QPen(one.side.troubled ? theme.bad() : shard, scaled(1.2),
                        one.side.troubled ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(box, scaled(6), scaled(6));
    const QRectF head = box.adjusted(scaled(6), scaled(3), -scaled(6), 0);
    painter.setFont(titleFont());
    painter.setPen(theme.text());
    painter.drawText(head, Qt::AlignTop | Qt::AlignLeft, one.side.title);
    painter.setFont(noteFont());
    painter.setPen(one.side.troubled ? theme.bad() : theme.muted());
    const QRectF under = head.adjusted(0, QFontMetricsF(titleFont()).height() + scaled(1), 0, 0);
    painter.drawText(under, Qt::AlignTop | Qt::AlignLeft,
                     QFontMetricsF(noteFont()).elidedText(noteOf(one), Qt::ElideRight, under.width()));
    painter.setFont(tileFont());
    const std::vector<Tile> all = tiles(target);
    for (const Tile& tile : all) {
        const bool moved = m_moved.contains(tile.key);
        painter.setBrush(tile.key.isEmpty() ? Qt::NoBrush : QBrush(theme.surface()));
        painter.setPen(tile.key.isEmpty()
                           ? QPen(Qt::NoPen)
                           : QPen(moved ? theme.accent() : theme.line(), moved ? scaled(2) : 1));
        painter.drawRoundedRect(tile.box, scaled(3), scaled(3));
        painter.setPen(tile.key.isEmpty() ? theme.muted() : theme.text());
        painter.drawText(tile.box, Qt::AlignCenter, tile.text);
    }
}

/// The source's mark above, pointing at the target; the target's below it, pointing at where keys come from.
void ScopeBoard::paintMark(QPainter& painter, bool target) const
{
    const Theme& theme = Theme::current();
    const bool set = target ? m_marks.importing : m_marks.migrating;
    const double left = columnBox(false).right() + scaled(4), right = columnBox(true).left() - scaled(4);
    const QFontMetricsF metrics(noteFont());
    const double y = height() / 2.0 + (target ? metrics.height() + scaled(8) : -scaled(6));
    const QColor ink = set ? theme.warning() : theme.line();
    painter.setPen(QPen(ink, scaled(1.6), set ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    const double tip = target ? left : right, back = target ? scaled(5) : -scaled(5);
    painter.setPen(QPen(ink, scaled(1.6)));
    painter.drawPolyline(
        QPolygonF{QPointF(tip + back, y - scaled(4)), QPointF(tip, y), QPointF(tip + back, y + scaled(4))});
    if (!set)
        return;
    painter.setFont(noteFont());
    painter.setPen(theme.text());
    const QRectF words(left, y - metrics.height() - scaled(3), right - left, metrics.height());
    painter.drawText(words, Qt::AlignCenter,
                     target ? QStringLiteral("IMPORTING") : QStringLiteral("MIGRATING"));
}

} // namespace ringside
