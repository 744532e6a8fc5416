#pragma once

#include "core/cluster/migration_state.h"

namespace ringside {

/// `412 of 1,000 slots, 25,132 of 61,000 keys, 4.1 MB, 3 s left`; when it is paused or waits, and when the
/// servers do it by themselves, it says so first. For people, in their locale. Any thread.
QString progressWords(const MigrationState& migration);

} // namespace ringside
