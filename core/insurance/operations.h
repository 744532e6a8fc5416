#pragma once

#include "core/insurance/desk.h"

namespace ringside::insurance {

/// What an operation has done: the id it made or changed, its fields, and the commands as one would type
/// them, in order.
struct Operation
{
    QByteArray id;
    Fields fields;
    int slot = 0;
    int node = 0;
    QStringList lines;
    QByteArray script;   ///< that one of the lines runs; empty: none
    bool counted = true; ///< stats:* were raised as well: another slot, so it is never one with the rest
};

/// A new policy: its number is drawn with HINCRBY, then MULTI ... EXEC over keys of one tag. `type` is one
/// of kPolicyTypes. Errors: as mustBeThere() and Desk::together().
Result<Operation> newPolicy(const Desk& desk, const QByteArray& customer, const QByteArray& type);

/// Files a claim with a Lua script, which looks and writes in one step: the policy must be there, active,
/// not on its way to another customer, and cover the amount. An empty `policy`: the first that is active.
/// Errors: BadInput (no such policy), NotPossible (the script's refusal), and those above.
Result<Operation> fileClaim(const Desk& desk, const QByteArray& customer, const QByteArray& policy,
                            qint64 amount);

/// Approves or denies a claim that waits for it: WATCH, a look, MULTI ... EXEC; begun again when somebody
/// else has changed it in between. Errors: BadInput (no such claim), NotPossible (it is settled already, or
/// its policy is on its way), and those above.
Result<Operation> settleClaim(const Desk& desk, const QByteArray& customer, const QByteArray& claim,
                              bool approve);

} // namespace ringside::insurance
