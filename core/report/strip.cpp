#include "core/report/strip.h"

#include "core/report/svg.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr double kRow = 22, kCell = 14, kLeastMissed = 1.5;
constexpr qsizetype kNameSize = 18;
const char* const kCellClasses[] = {"cell unknown", "cell answered", "cell missed"};

QString fittingName(const QString& name)
{
    return name.size() <= kNameSize ? name : name.left(kNameSize - 1) + QChar(0x2026);
}

} // namespace

Strip::Strip(const QString& title, double fromMs, double toMs)
    : m_title(title)
    , m_fromMs(fromMs)
    , m_toMs(toMs)
{
}

void Strip::addRow(const QString& name, std::vector<Cell> cells, double fromMs, double cellMs)
{
    m_rows.push_back({name, std::move(cells), fromMs, cellMs});
}

/// All cells of that kind in one path, neighbours as one piece.
QString Strip::path(const Row& row, Cell cell, double top) const
{
    const TimeFrame frame(m_fromMs, m_toMs);
    QString drawn;
    double from = 0, to = -1; // the piece that is not yet drawn
    const auto draw = [&] {
        if (to > from)
            drawn +=
                QStringLiteral("M%1 %2h%3v%4h-%3z")
                    .arg(svg::number(from), svg::number(top), svg::number(to - from), svg::number(kCell));
    };
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i] != cell)
            continue;
        const double begin = frame.x(row.fromMs + double(i) * row.cellMs);
        double end = frame.x(row.fromMs + double(i + 1) * row.cellMs);
        if (cell == Cell::Missed)
            end = std::max(end, begin + kLeastMissed);
        if (begin > to + 0.3) {
            draw();
            from = begin;
        }
        to = std::max(to, end);
    }
    draw();
    return drawn.isEmpty() ? QString()
                           : QStringLiteral("<path class=\"%1\" d=\"%2\"/>\n")
                                 .arg(QLatin1String(kCellClasses[int(cell)]), drawn);
}

QString Strip::legend() const
{
    QString shown;
    for (const int cell : {1, 2, 0})
        shown += QStringLiteral("<span><svg viewBox=\"0 0 14 14\"><rect class=\"%1\" width=\"14\" "
                                "height=\"14\"/></svg>%2</span>\n")
                     .arg(QLatin1String(kCellClasses[cell]),
                          m_names.value(cell == 0 ? 2 : cell - 1).toHtmlEscaped());
    return shown + TimeFrame::legend(m_spans);
}

QString Strip::html() const
{
    const double bottom = TimeFrame::kHead + kRow * double(std::max<size_t>(m_rows.size(), 1));
    const TimeFrame frame(m_fromMs, m_toMs);
    QString drawn = frame.axis(bottom) + frame.shades(m_spans, bottom);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const double top = TimeFrame::kHead + kRow * double(i) + (kRow - kCell) / 2;
        drawn += svg::text(TimeFrame::kLeft - 8, top + kCell - 3, "end", fittingName(row.name));
        for (const Cell cell : {Cell::Unknown, Cell::Answered, Cell::Missed})
            drawn += path(row, cell, top);
    }
    return QStringLiteral(
               "<figure><figcaption>%1</figcaption>\n<div class=\"legend\">\n%2</div>\n%3</figure>\n")
        .arg(m_title.toHtmlEscaped(), legend(),
             svg::begin(TimeFrame::kWidth, bottom + TimeFrame::kFoot, m_title) + drawn + svg::end());
}

} // namespace ringside
