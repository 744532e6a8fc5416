#pragma once

#include "core/anatomy/statistics.h"

/// Many failovers held against the rules, as values and words.
namespace ringside {

/// One part of all of them: the silence, the election delay, the whole.
struct SpreadRow
{
    QString name;
    QString tip; ///< what it counts, its figures and what the rules say, one a line
    std::vector<double> valuesMs;
    FailoverStatistics::Row figures;
    bool whole = false; ///< from the last sign of life to the promotion
};

/// Of all failovers by election, under the node timeout of the newest one; without samples when there was
/// none.
FailoverStatistics spreadOf(const std::vector<Failover>& failovers);
/// The whole first, then its parts in order of time; those of which nothing is known are left out.
std::vector<SpreadRow> spreadRows(const FailoverStatistics& statistics);
/// "20 failovers at a node timeout of 2 s: 20 as the rules allow (2.5 s to 5.8 s), ...".
QString spreadText(const FailoverStatistics& statistics);
/// A table with tabs, for copying.
QString spreadTable(const FailoverStatistics& statistics);
/// Up to where an axis of all rows goes, milliseconds: the longest value and all ranges, and the lab's 15 s
/// where they are not far beyond.
double spreadAxisMs(const std::vector<SpreadRow>& rows);

} // namespace ringside
