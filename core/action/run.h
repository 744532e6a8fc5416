#pragma once

#include "core/action/context.h"

namespace ringside {

/// Whether the log tells of an action. Hidden: for what a student is to find out.
enum class Telling { Plain, Hidden };

/// Runs one action to its end on the calling thread: checks its form, asks whether it can be done now, does
/// it, and tells what it did. Never throws; every failure is in the result. The window's session and
/// ringside-cli both come here.
ActionResult runAction(const Action& action, Laboratory& laboratory, const std::stop_token& stop,
                       const ActionContext::Progress& progress, Telling telling = Telling::Plain);

/// Why the action cannot be done in this cluster now; nothing when it can.
std::optional<QString> whyNot(const Action& action, const ClusterSnapshot& cluster);

/// {"action":..,"ok":..,"ms":..,"error":..,"commands":[..],"result":{..}} as the terminal prints it.
QJsonObject toJson(const ActionResult& result);

} // namespace ringside
