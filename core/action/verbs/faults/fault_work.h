#pragma once

#include "core/action/context.h"
#include "core/cluster/event.h"

/// What the verbs on links share.
namespace ringside {

/// Sets the faults as one group whose cause is the action, tells the observer (a LinkCut for cuts, FaultSet
/// for the others, both with `detail`), and waits until a snapshot shows them: what comes next can count on
/// them. The result has `links` and `fault`, the group's number.
Result<QJsonObject> setFaults(std::vector<LinkFault> faults, const QString& detail, ActionContext& context);

/// Lifts the faults that fit, and waits for the proof that what they touched is whole again (heal_proof.h),
/// `timeoutMs` at most. The result has `links` and what the proof took.
Result<QJsonObject> liftFaults(const std::function<bool(const LinkFault&)>& which, const QString& detail,
                               int timeoutMs, ActionContext& context);

/// `reset` with links: every connection of theirs is closed with RST.
Result<QJsonObject> resetLinks(const Action& action, ActionContext& context);

} // namespace ringside
