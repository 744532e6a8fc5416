#pragma once

#include "core/cluster/failover.h"

namespace ringside {

/// What happened in a step, as a sentence a person reads: "Node 2 votes for node 4 (epoch 8)". `subject` is
/// that of the failover. Translated where a translation is installed.
QString describe(const FailoverStep& step, int subject);

} // namespace ringside
