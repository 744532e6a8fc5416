#pragma once

#include "core/slots/fix_plan.h"
#include "core/slots/foreign_slots.h"
#include "core/slots/node_line.h"
#include "core/slots/site.h"

namespace ringside {

/// What the masters say of the slots, asked of themselves, and the connections to them.
struct FixSurvey
{
    std::map<int, NodeLine> masters;   ///< all that answer and whose place nobody has taken
    std::vector<SlotRepair> repairs;   ///< empty: nothing is wrong
    std::vector<ForeignSlots> foreign; ///< what nodes outside the lab have a hand in: named, and left alone

    int slots() const;
};

/// Asks every node that runs for CLUSTER NODES and the masters for the keys of the slots with which something
/// is wrong; changes nothing. Errors: NotPossible (a master that is needed does not serve, and nobody has its
/// place), Connection, Timeout, Server.
Result<FixSurvey> examine(const MigrationSite& site);

} // namespace ringside
