#pragma once

#include <QString>

/// Figures as people read them, in the user's locale. Any thread.
namespace ringside {

/// What a chart's vertical axis counts.
enum class Unit { Bytes, Milliseconds, PerSecond };

/// `0 B`, `980 B`, `1.4 KB`, `12 MB`; a KB is 1024 bytes, as in the servers' own INFO.
QString bytesText(double bytes);
/// `0 ms`, `0.4 ms`, `120 ms`, `1.2 s`, `3 min`.
QString durationText(double milliseconds);
/// `9,812`; one digit after the point below 10 unless whole.
QString countText(double count);

QString figureText(double value, Unit unit);

/// The smallest round figure that is not less than `value`: 1, 2 or 5 times a power of ten, in the unit that
/// figureText() would choose.
double roundCeiling(double value, Unit unit);

} // namespace ringside
