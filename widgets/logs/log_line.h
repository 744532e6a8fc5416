#pragma once

#include <QStringView>

namespace ringside {

/// How much a line of a log matters. Other: a line without a level, such as a banner.
enum class LogLevel { Other, Debug, Info, Warning, Error };

/// The level of a line as Ringside writes it (`... [warning] ...`) or as the servers do
/// (`48211:M 23 Nov 2026 05:38:13.123 # ...`: `.` debug, `-` verbose, `*` notice, `#` warning).
LogLevel logLevel(QStringView line);

} // namespace ringside
