#pragma once

#include "core/action/action.h"
#include "widgets/wishes/selection.h"

#include "core/cluster/snapshot.h"

#include <QList>

namespace ringside {

/// Every control there is for a running cluster; its QAction is named `action.` + controlName().
enum class Control {
    Start,
    Stop,
    StopAll,
    Kill,
    Pause,
    Resume,
    Restart,
    Cut,
    CutForward,
    CutBackward,
    CutBus,
    CutReplication,
    Fault,
    Delay,
    Throttle,
    Drop,
    ResetLink,
    HealLink,
    Isolate,
    Partition,
    Heal,
    Failover,
    FailoverForce,
    FailoverTakeover,
    Slots,
    Rebalance,
    RebalanceEmpty,
    RebalanceForce,
    AddMaster,
    AddReplica,
    Remove,
    MigrationPause,
    MigrationGo,
    MigrationResume,
    MigrationUndo,
    Fix,
    Set,
    Check,
    Connectivity,
    Info,
    ShowStatus,
    Reset
};

/// kill, pause, cut.forward, failover.force, ...
QString controlName(Control control);

/// The words on the control; for a link they name its ends.
QString controlText(Control control, const Selection& selection);

/// The actions a control would send for the selection: one, or one for each node; none when the selection
/// does not fit. Those that open an editor have none.
QList<Action> controlActions(Control control, const Selection& selection, const ClusterSnapshot& cluster);

/// The ends of the link that is selected, or that is between two selected nodes; 0 and 0: none.
std::pair<int, int> linkEnds(const Selection& selection);

/// What to select first, when controlActions() is empty.
QString controlNeeds(Control control);

/// Partition, Slots, Set, Fault, Delay, Throttle and Drop, which ask for more before there is an action.
bool opensEditor(Control control);

} // namespace ringside
