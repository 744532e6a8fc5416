#pragma once

#include "core/cluster/event.h"

#include <optional>
#include <vector>

namespace ringside {

/// One rule that found something: a node, a link or the cluster as a whole. A plain value.
struct Alert
{
    QString rule;                          ///< its name in the text form: `node-down`
    int node = 0;                          ///< its subject; 0: the cluster
    int other = 0;                         ///< of a link: the other end
    Severity severity = Severity::Warning; ///< Info: Ringside's own work, or good to know
    qint64 sinceMs = 0;                    ///< when it was seen first
    qint64 raisedMs = 0;         ///< when it had lasted for its hold time; 0: not yet, nobody is told
    qint64 clearedMs = 0;        ///< when it was over; 0: it lasts
    std::optional<double> value; ///< what was measured, in the rule's unit; nothing: there is no figure
    QString found;               ///< a whole sentence, translated
    QString cause;               ///< the action of ours that brought it about; empty: none
    bool told = true;            ///< false: within the repeat limit, so that nobody was told again
    bool operator==(const Alert&) const = default;
};

/// All alerts of a lab as they are now.
struct AlertState
{
    std::vector<Alert> active;  ///< raised and not over, the worst first, then the oldest
    std::vector<Alert> pending; ///< seen, and not yet for as long as their rules want
    std::vector<Alert> cleared; ///< the latest ones, the newest first
    bool muted = false;         ///< raised as ever, but nobody is told
    QString holds;              ///< the set of hold times: `lab` or `slow` (for: 5m)
    bool operator==(const AlertState&) const = default;
};

} // namespace ringside
