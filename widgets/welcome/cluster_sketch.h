#pragma once

#include <QPointF>
#include <QWidget>

namespace ringside {

/// Where the nodes of a cluster to be made will sit: arcs of the slot ring, masters inside them, replicas
/// behind. A plain value; the centre is the origin, angles in radians clockwise from the top.
struct SketchGeometry
{
    int masters = 3;
    int replicas = 1;
    qreal radius = 100; ///< of the ring's outer edge

    qreal ringWidth() const { return radius * 0.085; }
    qreal arcStart(int master) const;
    qreal arcSpan() const;
    QPointF master(int index) const;
    /// The `nth` replica of a master.
    QPointF replica(int master, int nth) const;
    qreal masterSize() const; ///< radius of its circle
    qreal replicaSize() const;
};

/// The drawing of it, in the colours the cluster will have.
class ClusterSketch : public QWidget
{
    Q_OBJECT
public:
    explicit ClusterSketch(QWidget* parent = nullptr);
    void setShape(int masters, int replicas);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRing(QPainter& painter, const SketchGeometry& geometry) const;
    void paintNodes(QPainter& painter, const SketchGeometry& geometry) const;

    int m_masters = 3;
    int m_replicas = 1;
};

} // namespace ringside
