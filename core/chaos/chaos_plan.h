#pragma once

#include "core/chaos/chaos_options.h"
#include "core/cluster/chaos_state.h"
#include "core/cluster/snapshot.h"

#include <optional>

/// Which faults, when and on whom: known before the first one is set. Pure; any thread.
namespace ringside {

/// The faults in order of time. Roles are foreseen: who is down long enough to be replaced is a replica after
/// it. What turns out otherwise is judged when its time comes (whyNotNow). The first and the last moments are
/// left calm, to be compared with.
std::vector<ChaosFault> planChaos(const ChaosOptions& options, const ClusterSnapshot& cluster);

/// Why no plan can be made: nothing is left that chaos may break. Nothing when one can.
std::optional<QString> whyNoChaos(const ChaosOptions& options, const ClusterSnapshot& cluster);

/// Why this fault must not be set now, in a sentence: it would take the last node of a shard that is in step,
/// or the majority of the masters, or its node has another role by now. Nothing when it may.
std::optional<QString> whyNotNow(const ChaosFault& fault, const ChaosOptions& options,
                                 const ClusterSnapshot& cluster);

} // namespace ringside
