#pragma once

#include "core/action/context.h"

namespace ringside {

inline constexpr int kMostLedgerRate = 1'000'000;
inline constexpr int kMostWaitReplicas = 100;

/// `rate=` in operations per second of each writer; 0 stands for max. Nothing: it is neither.
std::optional<double> ledgerRate(const Action& action, double otherwise);
/// `size=` in bytes; nothing when it is out of range.
std::optional<qint64> ledgerSize(const Action& action);

/// What `ledger start`, stop, read, export and forget do, their form and whyNot having been checked. Results
/// as in app/cli/README.md.
Result<QJsonObject> startLedger(const Action& action, ActionContext& context);
Result<QJsonObject> stopLedger(const Action& action, ActionContext& context);
Result<QJsonObject> readLedger(const Action& action, ActionContext& context);
Result<QJsonObject> exportLedger(const Action& action, ActionContext& context);
Result<QJsonObject> forgetLedger(const Action& action, ActionContext& context);

} // namespace ringside
