#pragma once

#include <QPoint>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace ringside {

/// Where the cells of an N x N matrix of nodes lie in a given width, rows and columns counted from 0: who
/// believes what of whom, which link is in which state. A plain value; lengths in pixels.
class MatrixGeometry
{
public:
    struct Cell
    {
        int row = 0;
        int column = 0;
        bool operator==(const Cell&) const = default;
    };

    MatrixGeometry() = default;
    /// `scale` is the theme's; `header` the room for the numbers at the left and on top.
    MatrixGeometry(int count, qreal width, qreal scale, qreal header);

    int count() const { return m_count; }
    qreal cellSize() const { return m_cell; }
    qreal header() const { return m_header; }
    QSizeF size() const;
    QRectF cell(int row, int column) const;
    QRectF row(int index) const;
    QRectF column(int index) const;
    QRectF rowLabel(int row) const;
    QRectF columnLabel(int column) const;
    std::optional<Cell> at(const QPointF& point) const;
    /// Number of nodes between two that are labelled, so that labels do not collide: 1, 2, 5 or 10.
    int labelStep(qreal labelWidth) const;
    /// Whether a letter fits into a cell.
    bool showsLetters() const;
    bool isLabelled(int index, qreal labelWidth) const;

private:
    int m_count = 0;
    qreal m_scale = 1;
    qreal m_header = 0;
    qreal m_cell = 0;
    qreal m_gap = 0;
};

} // namespace ringside
