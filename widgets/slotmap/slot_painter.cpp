#include "widgets/slotmap/slot_painter.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <map>

namespace ringside {

namespace {

constexpr double kPalest = 0.14, kDeepest = 1.0, kFlat = 0.5;

/// Shades are few, so each is mixed once for a picture: 16,384 mixes would be most of its cost.
class Shades
{
public:
    explicit Shades(quint32 full)
        : m_full(full)
    {
    }
    QRgb of(int seat, std::optional<quint32> keys)
    {
        const auto [found, fresh] = m_mixed.try_emplace({seat, keys ? qint64(*keys) : -1}, 0);
        if (fresh) {
            found->second =
                slotColour(seat, keys ? std::optional(slotDepth(*keys, m_full)) : std::nullopt).rgb();
        }
        return found->second;
    }

private:
    quint32 m_full;
    std::map<std::pair<int, qint64>, QRgb> m_mixed;
};

/// Lines that lean, on the pixels of the picture, so that they go on from cell to cell.
struct Hatch
{
    int step;
    int wide;
    bool on(int x, int y) const { return (x + y) % step < wide; }
};

/// The pixels of one cell.
class CellPainter
{
public:
    CellPainter(QImage& image, const SlotGrid& grid, qreal unit)
        : m_image(image)
        , m_grid(grid)
        , m_hatch{std::max(4, qRound(7 * unit)), std::max(1, qRound(2 * unit))}
    {
    }
    QRect box(int slot) const
    {
        return m_grid.cell(slot)
            .translated(-m_grid.area().topLeft())
            .adjusted(0, 0, -m_grid.gap(), -m_grid.gap());
    }
    void fill(const QRect& box, QRgb colour)
    {
        for (int y = box.top(); y <= box.bottom(); ++y)
            std::fill_n(reinterpret_cast<QRgb*>(m_image.scanLine(y)) + box.left(), box.width(), colour);
    }
    void hatch(const QRect& box, QRgb colour)
    {
        for (int y = box.top(); y <= box.bottom(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(y));
            for (int x = box.left(); x <= box.right(); ++x) {
                if (m_hatch.on(x, y))
                    line[x] = colour;
            }
        }
    }
    /// A slot on its way: a frame where it fits, the whole cell where it does not.
    void mark(const QRect& box, QRgb inner)
    {
        fill(box, Theme::current().text().rgb());
        if (box.width() >= 4 && box.height() >= 4)
            fill(box.adjusted(1, 1, -1, -1), inner);
    }

private:
    QImage& m_image;
    const SlotGrid& m_grid;
    Hatch m_hatch;
};

} // namespace

QColor slotColour(int seat, std::optional<double> depth)
{
    const Theme& theme = Theme::current();
    const double share = depth ? kPalest + (kDeepest - kPalest) * *depth : kFlat;
    return mixed(theme.surface(), theme.shard(seat), share);
}

QImage slotImage(const SlotGrid& grid, const SlotTable& table, const Heat& heat, qreal unit)
{
    const Theme& theme = Theme::current();
    QImage image(grid.area().size(), QImage::Format_RGB32);
    image.fill(theme.surface());
    CellPainter cells(image, grid, unit);
    Shades shades(depthScale(heat).full);
    const QRgb empty = theme.surface().rgb(), gone = theme.bad().rgb();
    for (int slot = 0; slot < kSlotCount; ++slot) {
        const SlotCell cell = table.isEmpty() ? SlotCell() : table.at(slot);
        const QRect box = cells.box(slot);
        if (cell.state == SlotCell::State::Unowned) {
            cells.fill(box, empty);
            if (!table.isEmpty())
                cells.hatch(box, gone);
            continue;
        }
        const auto keys =
            heat && heat->known.test(size_t(slot)) ? std::optional(heat->keys[size_t(slot)]) : std::nullopt;
        const QRgb shade = shades.of(cell.seat, keys);
        cells.fill(box, shade);
        if (cell.state == SlotCell::State::NotServed)
            cells.hatch(box, theme.window().rgb());
        if (cell.moving)
            cells.mark(box, shade);
    }
    return image;
}

void paintHotMark(QPainter& painter, const SlotGrid& grid, int slot, qreal unit)
{
    const Theme& theme = Theme::current();
    const QRect cell = grid.cell(slot);
    const double radius = std::max(5 * unit, std::max(cell.width(), cell.height()) * 0.8);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.surface(), 3.5 * unit));
    painter.drawEllipse(QRectF(cell).center(), radius, radius);
    painter.setPen(QPen(theme.text(), 1.5 * unit));
    painter.drawEllipse(QRectF(cell).center(), radius, radius);
    painter.restore();
}

void paintSlotOutline(QPainter& painter, const SlotGrid& grid, const SlotRanges& ranges, qreal unit)
{
    if (ranges.isEmpty())
        return;
    QRegion region;
    for (const SlotRange& range : ranges.ranges()) {
        const int top = grid.rowOf(range.first), bottom = grid.rowOf(range.last);
        for (int row = top; row <= bottom; ++row) {
            if (row > top && row < bottom) { // whole rows between, in one piece
                region += grid.cell(row * grid.columns()).united(grid.cell(bottom * grid.columns() - 1));
                row = bottom - 1;
                continue;
            }
            const int from = row == top ? range.first : row * grid.columns();
            const int to = row == bottom ? range.last : (row + 1) * grid.columns() - 1;
            region += grid.cell(from).united(grid.cell(to));
        }
    }
    QPainterPath path;
    path.addRegion(region);
    path = path.simplified();
    painter.setBrush(Qt::NoBrush);
    const Theme& theme = Theme::current();
    painter.strokePath(path, QPen(theme.surface(), 4 * unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.strokePath(path, QPen(theme.text(), 2 * unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
}

} // namespace ringside
