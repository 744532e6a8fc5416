#pragma once

#include "core/action/action.h"
#include "widgets/controls/selection.h"

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
    Isolate,
    Partition,
    Heal,
    Failover,
    FailoverForce,
    FailoverTakeover,
    Set,
    Check,
    ShowStatus,
    Reset
};

/// kill, pause, cut.forward, failover.force, ...
QString controlName(Control control);

/// The words on the control; for a link they name its ends.
QString controlText(Control control, const Selection& selection);

/// The actions a control would send for the selection: one, or one for each node; none when the selection
/// does not fit. Partition and Set open an editor instead and have none.
QList<Action> controlActions(Control control, const Selection& selection, const ClusterSnapshot& cluster);

/// What to select first, when controlActions() is empty.
QString controlNeeds(Control control);

/// Partition and Set, which ask for more before there is an action.
bool opensEditor(Control control);

} // namespace ringside
