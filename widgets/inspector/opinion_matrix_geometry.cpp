#include "widgets/inspector/opinion_matrix_geometry.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr qreal kLargestCell = 27;
constexpr qreal kSmallestCell = 4;
constexpr qreal kLetterNeeds = 13;

} // namespace

OpinionMatrixGeometry::OpinionMatrixGeometry(int count, qreal width, qreal scale, qreal header)
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

QSizeF OpinionMatrixGeometry::size() const
{
    const qreal side = m_header + m_count * (m_cell + m_gap);
    return {side, side};
}

QRectF OpinionMatrixGeometry::cell(int viewer, int subject) const
{
    const qreal pitch = m_cell + m_gap;
    return {m_header + subject * pitch, m_header + viewer * pitch, m_cell, m_cell};
}

QRectF OpinionMatrixGeometry::row(int viewer) const
{
    return cell(viewer, 0).united(cell(viewer, m_count - 1));
}

QRectF OpinionMatrixGeometry::rowLabel(int viewer) const
{
    const QRectF first = cell(viewer, 0);
    return {0, first.top(), m_header - 5 * m_scale, first.height()};
}

QRectF OpinionMatrixGeometry::columnLabel(int subject) const
{
    const QRectF first = cell(0, subject);
    return {first.left(), 0, first.width(), m_header - 4 * m_scale};
}

std::optional<OpinionMatrixGeometry::Cell> OpinionMatrixGeometry::at(const QPointF& point) const
{
    const qreal pitch = m_cell + m_gap;
    if (m_count == 0 || point.x() < m_header || point.y() < m_header)
        return {};
    const int subject = int((point.x() - m_header) / pitch);
    const int viewer = int((point.y() - m_header) / pitch);
    if (subject >= m_count || viewer >= m_count)
        return {};
    return Cell{viewer, subject};
}

int OpinionMatrixGeometry::labelStep(qreal labelWidth) const
{
    for (const int step : {1, 2, 5, 10}) {
        if (step * (m_cell + m_gap) >= labelWidth)
            return step;
    }
    return 20;
}

bool OpinionMatrixGeometry::isLabelled(int index, qreal labelWidth) const
{
    const int step = labelStep(labelWidth);
    return step == 1 || (index + 1) % step == 0 || index == 0;
}

bool OpinionMatrixGeometry::showsLetters() const
{
    return m_cell >= kLetterNeeds * m_scale;
}

} // namespace ringside
