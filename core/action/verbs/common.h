#pragma once

#include "core/action/context.h"
#include "core/action/quantities.h"
#include "core/action/verb.h"
#include "core/laboratory/laboratory.h"

namespace ringside {

/// `check` of verbs that take exactly one node list.
std::optional<ArgumentError> checkOneNodeList(const Action& action);
/// `check` of verbs that take nothing.
std::optional<ArgumentError> checkNothing(const Action& action);
/// "no cluster" sentence, or nothing.
std::optional<QString> needsCluster(const ClusterSnapshot& cluster);
/// Reads the option as a whole number in first..last, `otherwise` when it is not given.
Result<int> intOption(const Action& action, const QString& name, int first, int last, int otherwise);
/// The same as an argument check.
std::optional<ArgumentError> checkInt(const Action& action, const QString& name, int first, int last);
/// `timeout=` as a duration in ms.
qint64 timeoutOption(const Action& action, qint64 otherwise);
std::optional<ArgumentError> checkTimeout(const Action& action);

/// Lists the command that gives a shell the lab's password, so that all commands can be pasted: redis-cli
/// takes it from the environment. It reads a file, since commands are shown, logged and copied. Nothing
/// without a password.
void tellPassword(ActionContext& context);
/// `password_file` and `password` of a result: where the password stands, and itself where `told` has it;
/// null without.
void addPassword(QJsonObject& result, ActionContext& context, const QString& told = {});

/// Text, number, null for nil, array; an error among the elements of an array is an object with `error`.
QJsonValue replyJson(const Reply& reply);

} // namespace ringside
