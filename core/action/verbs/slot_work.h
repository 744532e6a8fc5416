#pragma once

#include "core/action/context.h"
#include "core/slots/move_plan.h"

/// What the verbs that move slots share.
namespace ringside {

/// How slots are moved.
struct MoveOptions
{
    double keysPerSecond = 0;  ///< 0: as fast as it goes
    double bytesPerSecond = 0; ///< 0: as fast as it goes
};

/// Moves the slots with their keys; blocks until every running node names the new owners. Takes no membership
/// lock, so an action that holds it may call this. A plan without moves is done at once. One migration at a
/// time. The result is what `reshard` answers (app/cli/README.md): `plan`, `slots`, `keys`, `bytes`, `ms`.
/// Errors: NotPossible (another migration runs or is interrupted; a shard has no master any more), Storage
/// (the journal), Cancelled (the slots under way are finished first, none stays open), Timeout, Server. After
/// NotPossible, Timeout and Server slots may be open: the advice names `migration resume`.
Result<QJsonObject> moveSlots(const MovePlan& plan, const MoveOptions& options, ActionContext& context);

} // namespace ringside
