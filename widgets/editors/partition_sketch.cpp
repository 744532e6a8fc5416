#include "widgets/editors/partition_sketch.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>
#include <numbers>
#include <vector>

namespace ringside {

namespace {

constexpr int kRingNodes = 7;
constexpr int kRingReach = 2; ///< neighbours on each side that are still heard: with oneself a majority

struct Sketch
{
    std::vector<QPointF> nodes;
    std::vector<std::pair<size_t, size_t>> open;
    std::vector<std::pair<size_t, size_t>> cut;
};

/// Three, the bridge, three; lengths from -1 to 1.
Sketch bridge()
{
    Sketch sketch;
    sketch.nodes = {{-0.95, -0.75}, {-1.25, 0.25}, {-0.95, 0.75}, {0, 0},
                    {0.95, -0.75},  {1.25, 0.25},  {0.95, 0.75}};
    constexpr size_t kBridge = 3;
    for (size_t a = 0; a < sketch.nodes.size(); ++a) {
        for (size_t b = a + 1; b < sketch.nodes.size(); ++b) {
            const bool across = a < kBridge && b > kBridge;
            (across ? sketch.cut : sketch.open).push_back({a, b});
        }
    }
    return sketch;
}

Sketch ring()
{
    Sketch sketch;
    for (int i = 0; i < kRingNodes; ++i) {
        const double angle = 2 * std::numbers::pi * i / kRingNodes;
        sketch.nodes.push_back({1.2 * std::sin(angle), -std::cos(angle)});
        for (int other = 0; other < i; ++other) {
            const int apart = std::min(i - other, kRingNodes - (i - other));
            (apart > kRingReach ? sketch.cut : sketch.open).push_back({size_t(other), size_t(i)});
        }
    }
    return sketch;
}

} // namespace

PartitionSketch::PartitionSketch(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("partition.sketch"));
    connect(&Theme::current(), &Theme::changed, this, [this] { update(); });
    setShape(m_shape);
}

void PartitionSketch::setShape(Shape shape)
{
    m_shape = shape;
    setAccessibleName(shape == Shape::Bridge
                          ? tr("Two halves that do not reach each other, and one node that reaches both")
                          : tr("Nodes in a circle, each reaching its neighbours only"));
    update();
}

QSize PartitionSketch::sizeHint() const
{
    return {scaled(300), scaled(150)};
}

void PartitionSketch::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Sketch sketch = m_shape == Shape::Bridge ? bridge() : ring();
    const qreal disc = scaled(8);
    const qreal unit = std::min(width() / 2.0 / 1.3, height() / 2.0) - 1.6 * disc;
    const auto at = [&](size_t node) { return QRectF(rect()).center() + sketch.nodes[node] * unit; };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen cut(withAlpha(theme.bad(), 0.7), 1.4 * theme.scale(), Qt::SolidLine, Qt::FlatCap);
    cut.setDashPattern({3, 3});
    painter.setPen(cut);
    for (const auto& [a, b] : sketch.cut)
        painter.drawLine(at(a), at(b));
    painter.setPen(QPen(theme.muted(), 1.6 * theme.scale()));
    for (const auto& [a, b] : sketch.open)
        painter.drawLine(at(a), at(b));
    for (size_t i = 0; i < sketch.nodes.size(); ++i) {
        const bool pointed = m_shape == Shape::Bridge && i == 3;
        painter.setPen(QPen(pointed ? theme.accent() : theme.text(), 2 * theme.scale()));
        painter.setBrush(theme.surface());
        painter.drawEllipse(at(i), pointed ? disc * 1.3 : disc, pointed ? disc * 1.3 : disc);
    }
}

} // namespace ringside
