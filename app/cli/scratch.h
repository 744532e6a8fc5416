#pragma once

#include "core/laboratory/laboratory.h"

namespace ringside {

/// The laboratory of a run in the terminal: in `directory`, or in one that is thrown away at the end. Nobody
/// hears of its snapshots. Waits until what a kept lab remembers is known. Errors: as Laboratory::open.
Result<std::unique_ptr<Laboratory>> openScratch(const QString& directory, int basePort);

} // namespace ringside
