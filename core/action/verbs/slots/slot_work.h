#pragma once

#include "core/action/context.h"
#include "core/slots/migration.h"

/// What the verbs that move slots share.
namespace ringside {

/// How slots are moved.
struct MoveOptions
{
    double keysPerSecond = 0;  ///< 0: as fast as it goes
    double bytesPerSecond = 0; ///< 0: as fast as it goes
};

/// `throttle=`: `500` or `500keys`, `10mb`, `max`; per second. Nothing: it is none of these.
std::optional<MoveOptions> parseThrottle(QStringView text);

/// Moves the slots with their keys; blocks until every running node names the new owners. Takes no membership
/// lock, so an action that holds it may call this. A plan without moves is done at once. One migration at a
/// time. The result is what `reshard` answers (app/cli/README.md): `plan`, `slots`, `keys`, `bytes`, `ms`.
/// Errors: NotPossible (another migration runs or is interrupted; a shard has no master any more), Storage
/// (the journal), Cancelled (the slots under way are finished first, none stays open), Timeout, Server,
/// Forbidden, TooLarge. After all but Cancelled slots may be open: the advice names `migration resume` then.
Result<QJsonObject> moveSlots(const MovePlan& plan, const MoveOptions& options, ActionContext& context);

/// `error`, once a snapshot shows how a migration has ended with it: what is asked for next is judged by
/// that.
Error endedWith(const Error& error, ActionContext& context);

/// The laboratory as a migration sees it. Valid as long as the context.
MigrationSite siteOf(ActionContext& context);
/// `[{"from": 1, "to": 3, "slots": [[0, 99]]}]`
QJsonArray toJson(const MovePlan& plan);
/// `slots`, `keys`, `bytes`, `ms`
QJsonObject toJson(const MigrationOutcome& outcome, qint64 ms);

} // namespace ringside
