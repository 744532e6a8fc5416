#pragma once

namespace ringside {

/// Raises the process's soft limit of open files to its hard limit and returns what holds now. Children
/// inherit it, so call it before the first is started. Any thread.
long raiseFileLimit();

/// About how many open files a lab of that many nodes needs in this process: two for each relayed bus
/// connection, of which there is one for each ordered pair, and what the servers, their logs and their
/// observers need.
long filesNeeded(int nodes);

} // namespace ringside
