#include "widgets/faults/link_matrix.h"

#include "widgets/dress/accessible_matrix.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/matrix_labels.h"
#include "widgets/dress/tones.h"
#include "widgets/faults/link_accessible.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ringside {

LinkMatrix::LinkMatrix(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
    installLinkAccessible();
    setObjectName(QStringLiteral("faults.matrix"));
    setAccessibleName(tr("Every directed link and its faults"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LinkMatrix::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<const ClusterSnapshot>();
    rebuild();
}

void LinkMatrix::setPlane(std::optional<Plane> plane)
{
    m_plane = plane;
    rebuild();
}

void LinkMatrix::rebuild()
{
    LinkTable table = linkTable(*m_snapshot, m_plane);
    if (table == m_table)
        return;
    const bool sameEnds = table.ends == m_table.ends;
    m_table = std::move(table);
    if (!sameEnds) {
        m_look = {};
        m_current = m_anchor = {};
        setSelectedLink(m_selected.first, m_selected.second);
        updateGeometry();
    }
    update();
}

void LinkMatrix::setSelectedLink(int from, int to)
{
    m_selected = {from, to};
    const int row = m_table.indexOf(from), column = m_table.indexOf(to);
    const auto link = row < 0 || column < 0 ? std::nullopt : std::optional(Cell{row, column});
    if (link == m_look.link)
        return;
    m_look.link = link;
    update();
}

MatrixGeometry LinkMatrix::geometryOfCells() const
{
    const qreal scale = Theme::current().scale();
    const qreal header = matrixHeader({QStringLiteral("00"), m_table.names().value(m_table.count() - 1)});
    return {m_table.count(), std::min(width(), height()) - 4 * scale, scale, header};
}

QSize LinkMatrix::sizeHint() const
{
    const int side = scaled(30) * (m_table.count() + 1);
    return {side, side};
}

/// So that a cell can still be hit; smaller places scroll.
QSize LinkMatrix::minimumSizeHint() const
{
    const int side = int(matrixHeader({QStringLiteral("00")})) + scaled(9) * m_table.count() + scaled(4);
    return {side, side};
}

wish::Links LinkMatrix::chosen() const
{
    wish::Links links;
    links.oneWay = true;
    links.plane = m_plane == Plane::Client ? std::nullopt : m_plane;
    for (int row = m_look.chosen.top(); !m_look.chosen.isNull() && row <= m_look.chosen.bottom(); ++row)
        links.from.push_back(m_table.ends[size_t(row)]);
    for (int i = m_look.chosen.left(); !m_look.chosen.isNull() && i <= m_look.chosen.right(); ++i)
        links.to.push_back(m_table.ends[size_t(i)]);
    return links;
}

void LinkMatrix::choose(const Cell& from, const Cell& to)
{
    m_look.chosen = QRect(QPoint(std::min(from.column, to.column), std::min(from.row, to.row)),
                          QPoint(std::max(from.column, to.column), std::max(from.row, to.row)));
    update();
}

void LinkMatrix::chooseLabel(QPointF point)
{
    const MatrixGeometry geometry = geometryOfCells();
    const int last = m_table.count() - 1;
    for (int i = 0; i <= last; ++i) {
        if (geometry.rowLabel(i).contains(point))
            return choose({i, 0}, {i, last});
        if (geometry.columnLabel(i).contains(point))
            return choose({0, i}, {last, i});
    }
    m_look.chosen = {};
    update();
}

QString LinkMatrix::wordsOf(const Cell& cell) const
{
    return linkCellWords(*m_snapshot, m_table.ends[size_t(cell.row)], m_table.ends[size_t(cell.column)],
                         m_plane);
}

QString LinkMatrix::tipAt(QPointF point) const
{
    const auto cell = geometryOfCells().at(point);
    return cell ? wordsOf(*cell) : QString();
}

void LinkMatrix::pick(const Cell& cell)
{
    const int from = m_table.ends[size_t(cell.row)], to = m_table.ends[size_t(cell.column)];
    if (from > 0 && to > 0 && from != to)
        Q_EMIT linkPicked(from, to);
}

void LinkMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    if (m_table.count() > 0)
        paintLinkMatrix(painter, geometryOfCells(), m_table, m_look);
}

void LinkMatrix::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = geometryOfCells().at(event->position());
    if (cell == m_look.hovered)
        return;
    m_look.hovered = cell;
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_pressed && cell)
        choose(m_anchor, *cell);
    update();
}

void LinkMatrix::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto cell = geometryOfCells().at(event->position());
    m_pressed = cell.has_value();
    if (!cell)
        return chooseLabel(event->position());
    m_anchor = m_current = *cell;
    choose(*cell, *cell);
}

void LinkMatrix::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_pressed, false))
        return;
    const auto cell = geometryOfCells().at(event->position());
    if (cell && *cell == m_anchor && m_look.chosen.size() == QSize(1, 1))
        pick(*cell);
}

void LinkMatrix::leaveEvent(QEvent*)
{
    m_look.hovered.reset();
    update();
}

void LinkMatrix::walk(int rows, int columns, bool extend)
{
    const int last = m_table.count() - 1;
    m_current = {std::clamp(m_current.row + rows, 0, last), std::clamp(m_current.column + columns, 0, last)};
    if (!extend)
        m_anchor = m_current;
    m_look.hovered = m_current;
    choose(m_anchor, m_current);
    const QString words = wordsOf(m_current);
    setAccessibleDescription(words);
    const QRectF box = geometryOfCells().cell(m_current.row, m_current.column);
    QToolTip::showText(mapToGlobal(box.bottomRight().toPoint()), words, this);
    tellScreenReader(this, AccessibleMatrix::keyFor(m_current), QAccessible::Focus);
}

void LinkMatrix::keyPressEvent(QKeyEvent* event)
{
    if (m_table.count() == 0)
        return QWidget::keyPressEvent(event);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(0, -1, extend);
    case Qt::Key_Right:
        return walk(0, 1, extend);
    case Qt::Key_Up:
        return walk(-1, 0, extend);
    case Qt::Key_Down:
        return walk(1, 0, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return pick(m_current);
    case Qt::Key_Escape:
        if (m_look.chosen.isNull())
            return QWidget::keyPressEvent(event);
        m_look.chosen = {};
        return update();
    default:
        QWidget::keyPressEvent(event);
    }
}

void LinkMatrix::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint global = event->globalPos();
    const auto cell = event->reason() == QContextMenuEvent::Keyboard ? std::optional(m_current)
                                                                     : geometryOfCells().at(event->pos());
    if (!cell || m_table.count() == 0)
        return;
    if (!m_look.chosen.contains(cell->column, cell->row)) {
        m_anchor = m_current = *cell;
        choose(*cell, *cell);
    }
    if (event->reason() == QContextMenuEvent::Keyboard)
        global = mapToGlobal(geometryOfCells().cell(cell->row, cell->column).center().toPoint());
    const wish::Links links = chosen();
    if (!(links.from == links.to && links.from.size() == 1))
        Q_EMIT menuWanted(links, global);
}

bool LinkMatrix::event(QEvent* event)
{
    return showHoverTip(event, this, [this](QPoint at) { return tipAt(at); }) || QWidget::event(event);
}

} // namespace ringside
