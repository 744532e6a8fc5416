#pragma once

#include "core/cluster/ledger_report.h"
#include "core/ledger/account.h"
#include "core/ledger/history.h"

namespace ringside::ledger {

/// What the account says after it was read back: totals, the lost writes with their circumstances (the first
/// `listed` of them one by one), by node and by fault. `clients`: each writer's number in the network.
LedgerReport reportOf(const Account& account, const History& history, const std::vector<int>& clients,
                      qint64 listed, qint64 readMs);

/// Lost, recovered and phantom of one writer.
struct Verified
{
    qint64 lost = 0;
    qint64 recovered = 0;
    qint64 phantom = 0;
};
std::vector<Verified> verifiedOf(const Account& account);

bool isLost(const Operation& operation);
bool isRecovered(const Operation& operation);
bool isPhantom(const Operation& operation);

} // namespace ringside::ledger
