#pragma once

#include "core/cluster/snapshot.h"
#include "core/ledger/keys.h"
#include "core/ledger/options.h"
#include "core/ledger/writer.h"

namespace ringside::ledger {

/// The writers of a run: clients 1, 2, ... at the addresses that `sourceOf` gives, with their lanes; their
/// key groups are appended to `groups`. No groups: nobody owns a slot.
std::vector<WriterPlan> plansOf(const LedgerOptions& options, const ClusterSnapshot& cluster,
                                const QByteArray& run, const std::function<QString(int client)>& sourceOf,
                                std::vector<KeyGroup>& groups);

/// Whether this process may open as many files as the writers and that many nodes need. Error: NotPossible.
Status enoughFiles(const std::vector<WriterPlan>& plans, size_t nodes);

} // namespace ringside::ledger
