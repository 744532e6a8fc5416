#pragma once

#include "widgets/faults/link_matrix_painter.h"
#include "widgets/wishes/wishes.h"

#include <QWidget>

namespace ringside {

/// Every directed link of the cluster: a row for each sender, a column for each receiver, clients behind the
/// nodes. Hovering tells a link in words, a click picks it; dragging chooses many, a number chooses its whole
/// row or column. The arrow keys walk (with Shift they choose), Enter picks, the menu key asks for the menu.
/// Repaints only when what is drawn changes. Object name: faults.matrix.
class LinkMatrix : public QWidget
{
    Q_OBJECT
public:
    using Cell = MatrixGeometry::Cell;
    explicit LinkMatrix(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    /// Only faults on that plane; nothing: on all.
    void setPlane(std::optional<Plane> plane);
    /// Shows what is selected elsewhere, in both directions; 0 and 0: nothing. Emits nothing.
    void setSelectedLink(int from, int to);

    const LinkTable& table() const { return m_table; }
    MatrixGeometry geometryOfCells() const;
    /// The links that are chosen, as senders and receivers.
    wish::Links chosen() const;
    bool isChosen(const Cell& cell) const { return m_look.chosen.contains(cell.column, cell.row); }
    const Cell& currentCell() const { return m_current; } ///< where the keyboard stands
    /// Each fault of a link in a line, or that it is open; empty where there is none.
    QString wordsOf(const Cell& cell) const;
    /// As a person's click does: tells that the link was picked, if it is one of two nodes.
    void pick(const Cell& cell);
    /// What a tooltip says there; empty beside the cells.
    QString tipAt(QPointF point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// One link of two nodes was picked.
    void linkPicked(int from, int to);
    /// A person asks what can be done to these links; the receiver shows the menu.
    void menuWanted(const ringside::wish::Links& links, const QPoint& global);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void rebuild();
    void choose(const Cell& from, const Cell& to);
    void chooseLabel(QPointF point);
    void walk(int rows, int columns, bool extend);

    Snapshot m_snapshot;
    LinkTable m_table;
    std::optional<Plane> m_plane;
    std::pair<int, int> m_selected{0, 0};
    LinkMatrixLook m_look;
    Cell m_anchor;
    Cell m_current; ///< where the keyboard stands
    bool m_pressed = false;
};

} // namespace ringside
