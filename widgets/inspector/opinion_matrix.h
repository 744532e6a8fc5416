#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/dress/matrix_geometry.h"

#include <QWidget>

namespace ringside {

/// Who believes what of whom: a row for each viewer, a column for each subject. Hovering tells one opinion in
/// words, a click selects the subject (on a row's number: the viewer), the arrow keys walk.
class OpinionMatrix : public QWidget
{
    Q_OBJECT
public:
    explicit OpinionMatrix(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    /// The node whose row (while it is down: its column) stands out; 0: none.
    void setEmphasis(int node);
    int emphasis() const { return m_emphasis; }
    /// Cells become smaller so that all rows fit into that height, in pixels; 0: the width alone decides.
    void setMostHeight(int height);
    /// How much the cells take at that width when nothing limits them.
    int wantedHeight(int width) const;
    MatrixGeometry geometryOfCells() const;
    const Snapshot& snapshot() const { return m_snapshot; } ///< never null
    /// Under the mouse, or where the keyboard stands.
    const std::optional<MatrixGeometry::Cell>& currentCell() const { return m_hovered; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void nodeClicked(int node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    MatrixGeometry geometryFor(int width) const;
    std::vector<QRect> legendFor(int width, const MatrixGeometry& geometry) const;
    bool fitsAtSide(int width, const MatrixGeometry& geometry) const;
    void paintLegend(QPainter& painter, const MatrixGeometry& geometry) const;
    void walk(int rows, int columns);
    int numberAt(int row) const;
    QString sentence(const MatrixGeometry::Cell& cell) const;

    Snapshot m_snapshot;
    int m_emphasis = 0;
    int m_mostHeight = 0;
    std::optional<MatrixGeometry::Cell> m_hovered;
};

} // namespace ringside
