#include "widgets/inspector/opinion_matrix.h"

#include "widgets/dress/accessible_matrix.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/matrix_labels.h"
#include "widgets/dress/tones.h"
#include "widgets/inspector/opinion_accessible.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/inspector/opinion_matrix_painter.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ringside {

namespace {

constexpr OpinionMark kLegend[] = {OpinionMark::Good, OpinionMark::Pfail, OpinionMark::Fail,
                                   OpinionMark::Unknown};

QString legendText(OpinionMark mark)
{
    return QStringLiteral("%1 %2").arg(markLetter(mark), markWord(mark));
}

QString dissentText()
{
    return QStringLiteral("◥ ") + OpinionMatrix::tr("role, epoch");
}

std::vector<std::pair<QString, QColor>> legend()
{
    std::vector<std::pair<QString, QColor>> entries;
    for (const OpinionMark mark : kLegend)
        entries.emplace_back(legendText(mark), markColour(mark));
    entries.emplace_back(dissentText(), Theme::current().vote());
    return entries;
}

} // namespace

OpinionMatrix::OpinionMatrix(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
    installOpinionAccessible();
    setObjectName(QStringLiteral("opinions"));
    setAccessibleName(tr("What each node believes about each other node"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void OpinionMatrix::setSnapshot(const Snapshot& snapshot)
{
    const Snapshot old = std::exchange(m_snapshot, snapshot);
    const bool sameSize = old->numbers() == snapshot->numbers();
    if (!sameSize) {
        m_hovered.reset();
        updateGeometry();
    }
    const auto looksSame = [](const NodeState& a, const NodeState& b) {
        return a.answering == b.answering && isDown(a) == isDown(b) &&
               std::equal(a.opinions.begin(), a.opinions.end(), b.opinions.begin(), b.opinions.end(),
                          [](const Opinion& x, const Opinion& y) {
                              return x.number == y.number && x.health == y.health && x.myself == y.myself &&
                                     x.role == y.role && x.configEpoch == y.configEpoch;
                          });
    };
    if (!sameSize || !std::equal(old->nodes.begin(), old->nodes.end(), snapshot->nodes.begin(), looksSame))
        update();
}

void OpinionMatrix::setEmphasis(int node)
{
    if (m_emphasis == node)
        return;
    m_emphasis = node;
    update();
}

MatrixGeometry OpinionMatrix::geometryFor(int width) const
{
    const qreal scale = Theme::current().scale();
    const qreal header = matrixHeader({QStringLiteral("00")});
    const qreal side = m_mostHeight > 0 ? std::min(width, m_mostHeight) : width;
    return {int(m_snapshot->nodes.size()), side - 4 * scale, scale, header};
}

void OpinionMatrix::setMostHeight(int height)
{
    if (height == m_mostHeight)
        return;
    m_mostHeight = height;
    updateGeometry();
    update();
}

int OpinionMatrix::wantedHeight(int width) const
{
    const qreal scale = Theme::current().scale();
    constexpr size_t kUsual = 6; // also before there are any: nothing is to jump when they come
    const MatrixGeometry free(int(std::max(kUsual, m_snapshot->nodes.size())), width - 4 * scale, scale,
                              matrixHeader({QStringLiteral("00")}));
    return int(free.size().height()) + scaled(4);
}

MatrixGeometry OpinionMatrix::geometryOfCells() const
{
    return geometryFor(width());
}

bool OpinionMatrix::fitsAtSide(int width, const MatrixGeometry& geometry) const
{
    const QFontMetrics metrics(Theme::current().font(9, true));
    int words = 0;
    for (const auto& [text, colour] : legend())
        words = qMax(words, metrics.horizontalAdvance(text));
    return m_snapshot->nodes.size() > 3 && width - geometry.size().width() >= words + scaled(14);
}

int OpinionMatrix::heightForWidth(int width) const
{
    if (m_snapshot->nodes.empty())
        return 0;
    const MatrixGeometry geometry = geometryFor(width);
    int height = int(geometry.size().height()) + scaled(4);
    if (!fitsAtSide(width, geometry))
        height = qMax(height, legendFor(width, geometry).back().bottom() + scaled(4));
    return height;
}

QSize OpinionMatrix::sizeHint() const
{
    return {scaled(280), heightForWidth(scaled(280))};
}

QSize OpinionMatrix::minimumSizeHint() const
{
    return {scaled(160), heightForWidth(qMax(width(), scaled(160)))};
}

/// Where each of its words stands: a column beside the cells, or lines below them.
std::vector<QRect> OpinionMatrix::legendFor(int width, const MatrixGeometry& geometry) const
{
    const QFontMetrics metrics(Theme::current().font(9, true));
    const bool side = fitsAtSide(width, geometry);
    const int left = int(side ? geometry.size().width() + scaled(14) : geometry.header());
    QPoint at(left, int(side ? geometry.header() : geometry.size().height() + scaled(2)) + scaled(3));
    const int lineHeight = metrics.height() + scaled(6);
    std::vector<QRect> places;
    for (const auto& [words, colour] : legend()) {
        const QSize size(metrics.horizontalAdvance(words), metrics.height());
        if (!places.empty() && (side || at.x() + size.width() > width))
            at = {left, at.y() + lineHeight};
        places.push_back({at, size});
        at.rx() += size.width() + scaled(14);
    }
    return places;
}

void OpinionMatrix::paintLegend(QPainter& painter, const MatrixGeometry& geometry) const
{
    painter.setFont(Theme::current().font(9, true));
    const std::vector<QRect> places = legendFor(width(), geometry);
    const auto entries = legend();
    for (size_t i = 0; i < places.size(); ++i) {
        painter.setPen(entries[i].second);
        painter.drawText(places[i].topLeft() + QPoint(0, painter.fontMetrics().ascent()), entries[i].first);
    }
}

void OpinionMatrix::paintEvent(QPaintEvent*)
{
    if (m_snapshot->nodes.empty())
        return;
    QPainter painter(this);
    const MatrixGeometry geometry = geometryOfCells();
    paintOpinionMatrix(painter, geometry, *m_snapshot, m_emphasis, m_hovered);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter, geometry);
}

int OpinionMatrix::numberAt(int row) const
{
    return m_snapshot->nodes[size_t(row)].number;
}

QString OpinionMatrix::sentence(const MatrixGeometry::Cell& cell) const
{
    return opinionSentence(*m_snapshot, numberAt(cell.row), numberAt(cell.column));
}

void OpinionMatrix::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = geometryOfCells().at(event->position());
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void OpinionMatrix::mousePressEvent(QMouseEvent* event)
{
    const MatrixGeometry geometry = geometryOfCells();
    if (const auto cell = geometry.at(event->position())) {
        Q_EMIT nodeClicked(numberAt(cell->column));
        return;
    }
    for (int i = 0; i < geometry.count(); ++i) {
        if (geometry.rowLabel(i).contains(event->position()) ||
            geometry.columnLabel(i).contains(event->position()))
            Q_EMIT nodeClicked(numberAt(i));
    }
}

void OpinionMatrix::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void OpinionMatrix::walk(int rows, int columns)
{
    const int last = int(m_snapshot->nodes.size()) - 1;
    const auto from = m_hovered.value_or(MatrixGeometry::Cell{qMax(0, rowOf(*m_snapshot, m_emphasis)), 0});
    m_hovered =
        MatrixGeometry::Cell{qBound(0, from.row + rows, last), qBound(0, from.column + columns, last)};
    setAccessibleDescription(sentence(*m_hovered));
    const QRectF box = geometryOfCells().cell(m_hovered->row, m_hovered->column);
    QToolTip::showText(mapToGlobal(box.bottomRight().toPoint()), sentence(*m_hovered), this);
    tellScreenReader(this, AccessibleMatrix::keyFor(*m_hovered), QAccessible::Focus);
    update();
}

void OpinionMatrix::keyPressEvent(QKeyEvent* event)
{
    if (m_snapshot->nodes.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(0, -1);
    case Qt::Key_Right:
        return walk(0, 1);
    case Qt::Key_Up:
        return walk(-1, 0);
    case Qt::Key_Down:
        return walk(1, 0);
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (m_hovered)
            Q_EMIT nodeClicked(numberAt(m_hovered->column));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool OpinionMatrix::event(QEvent* event)
{
    const auto tipAt = [this](QPoint at) {
        const auto cell = geometryOfCells().at(at);
        return cell ? sentence(*cell) : QString();
    };
    return showHoverTip(event, this, tipAt) || QWidget::event(event);
}

} // namespace ringside
