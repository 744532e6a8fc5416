#pragma once

#include "core/node/node_options.h"

namespace ringside {

/// Turns the last words of a server that ended at its start (boot.log, node.log) into an error that says what
/// to do. `note` tells how the process ended.
Error explainStart(const NodeOptions& options, const QString& note);

/// The last `lines` lines of a text file; empty when it cannot be read.
QStringList lastLines(const QString& path, int lines);

} // namespace ringside
