#pragma once

#include <vector>

namespace ringside {

/// One row of the printed lab (lab15): a command line as it is printed, and what it means here.
///
/// `printed` is words with blanks between. `NODES` stands for one or more containers (`redis-node-1`), `PORT`
/// for a port, `...` for whatever may follow, nothing included; every other word stands for itself. Scripts
/// are written without their folder.
struct HandoutRow
{
    const char* printed;
    const char* line;       ///< the action's text form, with %1, %2 for the numbers of the nodes; empty: none
    const char* told;       ///< what stands for it, or what is different here: English, to be translated
    bool onCluster = false; ///< the action is for a cluster that is there; without one, `told` alone holds
};

/// In the order of the handout.
const std::vector<HandoutRow>& handoutRows();

} // namespace ringside
