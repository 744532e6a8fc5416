#pragma once

#include "core/cluster/snapshot.h"

#include <QStringList>

namespace ringside {

/// How one directed link is, for a cell of the matrix.
struct LinkCell
{
    enum class State { None, Open, Cut, Delay, Throttle, Drop, Several }; ///< None: no such link
    State state = State::None;
    int kinds = 0;                    ///< how many kinds of faults; more than one: Several
    FaultKind worst = FaultKind::Cut; ///< of them, the first in the order of FaultKind
    bool operator==(const LinkCell&) const = default;
};

/// The state of every directed link: rows send, columns receive. A plain value; two equal ones look the same.
struct LinkTable
{
    std::vector<int> ends;       ///< nodes, then clients; the order of rows and columns
    std::vector<LinkCell> cells; ///< row by row

    int count() const { return int(ends.size()); }
    const LinkCell& at(int row, int column) const
    {
        return cells[size_t(row) * ends.size() + size_t(column)];
    }
    /// Index of an end, or -1.
    int indexOf(int end) const;
    QStringList names() const; ///< 1, 2, ..., c1
    bool operator==(const LinkTable&) const = default;
};

/// With a plane, only faults on that one count.
LinkTable linkTable(const ClusterSnapshot& cluster, std::optional<Plane> plane);

/// "1 → 2: open" or the faults, a line each; empty where there is no link.
QString linkCellWords(const ClusterSnapshot& cluster, int from, int to, std::optional<Plane> plane);

/// For screen readers; `words` as they are spoken: "link 1 to 2: open", "no link from 2 to 2".
QString linkCellName(int from, int to, const QString& words);
QString linkRowName(int from);
QString linkColumnName(int to);

} // namespace ringside
