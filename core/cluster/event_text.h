#pragma once

#include "core/cluster/event.h"

namespace ringside {

/// One sentence a person reads, translated where a translation is installed: "Node 4 became master (epoch
/// 7)".
QString describe(const Event& event);

Severity severity(EventKind kind);

/// One word for the witness: "process", "log", "poll", "fabric", "action", "wire", "client".
QString witnessName(Witness witness);

} // namespace ringside
