#include "widgets/dress/matrix_geometry.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr qreal kLargestCell = 27;
constexpr qreal kSmallestCell = 4;
constexpr qreal kLetterNeeds = 13;

} // namespace

MatrixGeometry::MatrixGeometry(int count, qreal width, qreal scale, qreal header)
    : m_count(std::max(0, count))
    , m_scale(scale)
    , m_header(header)
{
    if (m_count == 0)
        return;
    const qreal pitch =
        std::clamp((width - header) / m_count, kSmallestCell * scale, (kLargestCell + 3) * scale);
    m_gap = pitch > 14 * scale ? 3 * scale : pitch > 7 * scale ? 1 : 0;
    m_cell = std::floor(pitch - m_gap);
}

QSizeF MatrixGeometry::size() const
{
    const qreal side = m_header + m_count * (m_cell + m_gap);
    return {side, side};
}

QRectF MatrixGeometry::cell(int row, int column) const
{
    const qreal pitch = m_cell + m_gap;
    return {m_header + column * pitch, m_header + row * pitch, m_cell, m_cell};
}

QRectF MatrixGeometry::row(int index) const
{
    return cell(index, 0).united(cell(index, m_count - 1));
}

QRectF MatrixGeometry::column(int index) const
{
    return cell(0, index).united(cell(m_count - 1, index));
}

QRectF MatrixGeometry::rowLabel(int row) const
{
    const QRectF first = cell(row, 0);
    return {0, first.top(), m_header - 5 * m_scale, first.height()};
}

QRectF MatrixGeometry::columnLabel(int column) const
{
    const QRectF first = cell(0, column);
    return {first.left(), 0, first.width(), m_header - 4 * m_scale};
}

std::optional<MatrixGeometry::Cell> MatrixGeometry::at(const QPointF& point) const
{
    const qreal pitch = m_cell + m_gap;
    if (m_count == 0 || point.x() < m_header || point.y() < m_header)
        return {};
    const int column = int((point.x() - m_header) / pitch);
    const int row = int((point.y() - m_header) / pitch);
    if (row >= m_count || column >= m_count)
        return {};
    return Cell{row, column};
}

int MatrixGeometry::labelStep(qreal labelWidth) const
{
    for (const int step : {1, 2, 5, 10}) {
        if (step * (m_cell + m_gap) >= labelWidth)
            return step;
    }
    return 20;
}

bool MatrixGeometry::isLabelled(int index, qreal labelWidth) const
{
    const int step = labelStep(labelWidth);
    return step == 1 || (index + 1) % step == 0 || index == 0;
}

bool MatrixGeometry::showsLetters() const
{
    return m_cell >= kLetterNeeds * m_scale;
}

} // namespace ringside
