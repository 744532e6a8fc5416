#pragma once

#include "core/report/time_frame.h"

#include <QStringList>

namespace ringside {

/// Rows of cells over time, each answered, missed or not known. Where many cells fall together, one that was
/// missed stays to be seen.
class Strip
{
public:
    enum class Cell { Unknown, Answered, Missed };

    Strip(const QString& title, double fromMs, double toMs);

    /// Cells of `cellMs` each, the first at `fromMs`.
    void addRow(const QString& name, std::vector<Cell> cells, double fromMs, double cellMs);
    void addSpan(const Span& span) { m_spans.push_back(span); }
    /// What the three are called: answered, missed, not known.
    void setNames(const QStringList& names) { m_names = names; }

    /// A figure with its title and legend.
    QString html() const;

private:
    struct Row
    {
        QString name;
        std::vector<Cell> cells;
        double fromMs;
        double cellMs;
    };

    QString path(const Row& row, Cell cell, double top) const;
    QString legend() const;

    QString m_title;
    double m_fromMs;
    double m_toMs;
    std::vector<Row> m_rows;
    std::vector<Span> m_spans;
    QStringList m_names;
};

} // namespace ringside
