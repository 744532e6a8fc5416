#pragma once

#include "core/base/result.h"

#include <QString>

namespace ringside {

/// Ringside's own log, through spdlog: ringside.log under the user's state directory ($XDG_STATE_HOME or
/// ~/.local/state, then ringside/), three files of 2 MB. Qt's messages go there too.
/// `level`: trace, debug, info, warning, error or off. When the file cannot be opened, messages go to
/// standard error and the reason is returned; Ringside runs on. Errors: BadInput (level), Storage. Call once,
/// from main.
Status openLog(const QString& level);

/// The file that openLog writes.
QString logPath();

} // namespace ringside
