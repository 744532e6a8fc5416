#include "widgets/inspector/opinion_matrix_painter.h"

#include "core/cluster/dissent.h"
#include "widgets/dress/matrix_labels.h"
#include "widgets/dress/tones.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

using Cell = MatrixGeometry::Cell;

struct Brush
{
    QPainter& painter;
    const MatrixGeometry& geometry;
    qreal radius;
    QFont letter;
};

void paintCell(const Brush& brush, const QRectF& box, OpinionMark mark, qreal strength, bool lettered)
{
    const Theme& theme = Theme::current();
    QPainter& painter = brush.painter;
    const QColor full = markColour(mark);
    const QColor ground = mixed(theme.surface(), full, strength);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    if (mark == OpinionMark::Unknown) {
        painter.setBrush(theme.surface());
        painter.setPen(QPen(theme.muted(), 1, Qt::DotLine));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), brush.radius, brush.radius);
    } else {
        painter.drawRoundedRect(box, brush.radius, brush.radius);
    }
    if (!lettered || !brush.geometry.showsLetters())
        return;
    QColor ink = strength > 0.6 ? onFill() : theme.text();
    if (mark == OpinionMark::Good)
        ink = mixed(ground, ink, 0.55); // quiet: agreement is not news
    if (mark == OpinionMark::Unknown || mark == OpinionMark::Myself)
        ink = theme.muted();
    painter.setPen(ink);
    painter.setFont(brush.letter);
    painter.drawText(box, Qt::AlignCenter, markLetter(mark));
}

/// A corner turned down: who holds another role or epoch than most is found before anything else.
void paintDissent(const Brush& brush, const QRectF& box)
{
    const Theme& theme = Theme::current();
    const qreal side = qMax(3.0, box.width() * 0.42);
    brush.painter.setPen(QPen(theme.surface(), 1));
    brush.painter.setBrush(theme.vote());
    brush.painter.drawPolygon(
        QPolygonF{box.topRight(), box.topRight() - QPointF(side, 0), box.topRight() + QPointF(0, side)});
}

/// Opinions stand in no order, but their numbers are those of the columns.
const Opinion* opinionAt(const NodeState& viewer, int subject)
{
    for (const Opinion& opinion : viewer.opinions) {
        if (opinion.number == subject)
            return &opinion;
    }
    return nullptr;
}

/// A silent node's row is its last word, not its present one; of one that is down hardly that is left. The
/// node that is picked out stands out by its row, one that is down by its column: that never fades.
qreal strengthOf(const NodeState& viewer, const NodeState& subject, const NodeState* chosen, bool large)
{
    if (isDown(viewer))
        return 0.12;
    const qreal strength = viewer.answering ? (large ? 0.86 : 0.95) : 0.34;
    const bool picked = !chosen || isDown(subject) || (!isDown(*chosen) && chosen == &viewer);
    return picked ? strength : strength * 0.72;
}

} // namespace

int rowOf(const ClusterSnapshot& cluster, int number)
{
    const NodeState* node = cluster.node(number);
    return node ? int(node - cluster.nodes.data()) : -1;
}

void paintOpinionMatrix(QPainter& painter, const MatrixGeometry& geometry, const ClusterSnapshot& cluster,
                        int emphasis, const std::optional<Cell>& hovered)
{
    const Theme& theme = Theme::current();
    const qreal cell = geometry.cellSize();
    painter.setRenderHint(QPainter::Antialiasing, cell > 6);
    QFont letter = theme.font(9, true);
    letter.setPixelSize(qMax(6, int(cell * 0.5)));
    const Brush brush{painter, geometry, cell > 12 ? cell * 0.18 : cell > 6 ? 1.5 : 0, letter};
    const bool large = cell > 12 * theme.scale();
    const auto views = prevailingViews(cluster);
    const NodeState* chosen = cluster.node(emphasis);
    for (int v = 0; v < geometry.count(); ++v) {
        const NodeState& viewer = cluster.nodes[size_t(v)];
        for (int s = 0; s < geometry.count(); ++s) {
            const NodeState& node = cluster.nodes[size_t(s)];
            const Opinion* opinion = opinionAt(viewer, node.number);
            paintCell(brush, geometry.cell(v, s), markOf(opinion), strengthOf(viewer, node, chosen, large),
                      !isDown(viewer));
            const auto most = views.find(node.number);
            if (opinion && !isDown(viewer) && most != views.end() && !most->second.matches(*opinion))
                paintDissent(brush, geometry.cell(v, s));
        }
    }
    QStringList names;
    MatrixMarks marks{-1, hovered, {}};
    for (int i = 0; i < geometry.count(); ++i) {
        names << QString::number(cluster.nodes[size_t(i)].number);
        if (isDown(cluster.nodes[size_t(i)]))
            marks.down.push_back(i);
    }
    const int place = rowOf(cluster, emphasis);
    const bool asColumn = chosen && isDown(*chosen);
    marks.row = asColumn ? -1 : place;
    paintMatrixLabels(painter, geometry, names, marks);
    painter.setBrush(Qt::NoBrush);
    if (place >= 0) {
        const qreal grow = cell > 12 ? 2 * theme.scale() : 1;
        const QRectF box = asColumn ? geometry.column(place) : geometry.row(place);
        painter.setPen(QPen(theme.text(), 1.4 * theme.scale()));
        painter.drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), brush.radius + grow,
                                brush.radius + grow);
    }
    if (hovered) {
        painter.setPen(QPen(theme.accent(), 2 * theme.scale()));
        painter.drawRoundedRect(geometry.cell(hovered->row, hovered->column), brush.radius, brush.radius);
    }
}

} // namespace ringside
