#include "widgets/welcome/cluster_sketch.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace ringside {

namespace {

QPointF polar(qreal angle, qreal distance)
{
    return {std::sin(angle) * distance, -std::cos(angle) * distance};
}

} // namespace

qreal SketchGeometry::arcSpan() const
{
    return 2 * M_PI / masters;
}

qreal SketchGeometry::arcStart(int master) const
{
    return arcSpan() * master;
}

qreal SketchGeometry::masterSize() const
{
    return qMin(radius * 0.135, radius * 1.7 / masters);
}

qreal SketchGeometry::replicaSize() const
{
    return qMin(masterSize() * 0.72, radius * 0.6 / qMax(4, replicas * 2));
}

QPointF SketchGeometry::master(int index) const
{
    return polar(arcStart(index) + arcSpan() / 2, radius * 0.72);
}

QPointF SketchGeometry::replica(int master, int nth) const
{
    const qreal middle = arcStart(master) + arcSpan() / 2;
    if (masters > 8) { // a narrow sector: one behind the other
        const qreal step = qMin(radius * 0.13, radius * 0.5 / qMax(1, replicas));
        return polar(middle, radius * 0.72 - masterSize() - replicaSize() - radius * 0.03 - nth * step);
    }
    const qreal spread = qMin(arcSpan() * 0.62, M_PI / 2);
    const qreal at = replicas > 1 ? spread * (nth - (replicas - 1) / 2.0) / (replicas - 1) : 0;
    return polar(middle + at, radius * 0.4);
}

ClusterSketch::ClusterSketch(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sketch"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(220, 220);
    setShape(3, 1);
}

void ClusterSketch::setShape(int masters, int replicas)
{
    m_masters = qMax(1, masters);
    m_replicas = qMax(0, replicas);
    setAccessibleName(tr("Drawing: %1 masters with %2 replicas each").arg(m_masters).arg(m_replicas));
    update();
}

QSize ClusterSketch::sizeHint() const
{
    return {scaled(360), scaled(360)};
}

void ClusterSketch::paintRing(QPainter& painter, const SketchGeometry& geometry) const
{
    const Theme& theme = Theme::current();
    const qreal middle = geometry.radius - geometry.ringWidth() / 2;
    const QRectF box(-middle, -middle, 2 * middle, 2 * middle);
    const qreal gap = m_masters > 1 ? qMin(0.018, geometry.arcSpan() * 0.12) : 0;
    for (int i = 0; i < m_masters; ++i) {
        painter.setPen(QPen(theme.shard(i), geometry.ringWidth(), Qt::SolidLine, Qt::FlatCap));
        const qreal from = geometry.arcStart(i) + gap / 2, span = geometry.arcSpan() - gap;
        painter.drawArc(box, qRound((90 - from * 180 / M_PI) * 16), -qRound(span * 180 / M_PI * 16));
    }
}

void ClusterSketch::paintNodes(QPainter& painter, const SketchGeometry& geometry) const
{
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.line(), 1));
    for (int i = 0; i < m_masters && m_masters <= 12; ++i) {
        for (int j = i + 1; j < m_masters; ++j)
            painter.drawLine(geometry.master(i), geometry.master(j));
    }
    const auto node = [&](const QPointF& at, qreal size, int seat, int number, qreal thick) {
        painter.setPen(QPen(theme.shard(seat), thick));
        painter.setBrush(theme.surface());
        painter.drawEllipse(at, size, size);
        if (size < 9)
            return;
        QFont font = theme.font(10, true);
        font.setPixelSize(int(size * 0.85));
        painter.setFont(font);
        painter.setPen(theme.text());
        painter.drawText(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size), Qt::AlignCenter,
                         QString::number(number));
    };
    for (int i = 0; i < m_masters; ++i) {
        for (int r = 0; r < m_replicas; ++r) {
            painter.setPen(QPen(theme.shard(i), qMax<qreal>(1, geometry.radius * 0.014)));
            painter.drawLine(geometry.master(i), geometry.replica(i, r));
        }
        for (int r = 0; r < m_replicas; ++r)
            node(geometry.replica(i, r), geometry.replicaSize(), i, m_masters * (r + 1) + i + 1,
                 qMax<qreal>(1, geometry.radius * 0.011));
        node(geometry.master(i), geometry.masterSize(), i, i + 1, qMax<qreal>(1.5, geometry.radius * 0.022));
    }
}

void ClusterSketch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width() / 2.0, height() / 2.0);
    const SketchGeometry geometry{m_masters, m_replicas, qMin(width(), height()) / 2.0 - scaled(6)};
    paintRing(painter, geometry);
    paintNodes(painter, geometry);
}

} // namespace ringside
