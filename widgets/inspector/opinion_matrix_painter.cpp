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

void paintCell(const Brush& brush, const QRectF& box, OpinionMark mark, qreal strength)
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
    if (!brush.geometry.showsLetters())
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
    for (int v = 0; v < geometry.count(); ++v) {
        const NodeState& viewer = cluster.nodes[size_t(v)];
        // A silent node's row is its last word, not its present one.
        qreal strength = viewer.answering ? (large ? 0.86 : 0.95) : 0.34;
        if (emphasis > 0 && viewer.number != emphasis)
            strength *= 0.72;
        for (int s = 0; s < geometry.count(); ++s) {
            const int subject = cluster.nodes[size_t(s)].number;
            const Opinion* opinion = opinionAt(viewer, subject);
            paintCell(brush, geometry.cell(v, s), markOf(opinion), strength);
            const auto most = views.find(subject);
            if (opinion && most != views.end() && !most->second.matches(*opinion))
                paintDissent(brush, geometry.cell(v, s));
        }
    }
    QStringList names;
    for (const NodeState& node : cluster.nodes)
        names << QString::number(node.number);
    const int row = rowOf(cluster, emphasis);
    paintMatrixLabels(painter, geometry, names, row, hovered);
    painter.setBrush(Qt::NoBrush);
    if (row >= 0) {
        const qreal grow = cell > 12 ? 2 * theme.scale() : 1;
        painter.setPen(QPen(theme.text(), 1.4 * theme.scale()));
        painter.drawRoundedRect(geometry.row(row).adjusted(-grow, -grow, grow, grow), brush.radius + grow,
                                brush.radius + grow);
    }
    if (hovered) {
        painter.setPen(QPen(theme.accent(), 2 * theme.scale()));
        painter.drawRoundedRect(geometry.cell(hovered->row, hovered->column), brush.radius, brush.radius);
    }
}

} // namespace ringside
