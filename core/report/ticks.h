#pragma once

#include <QString>

#include <vector>

namespace ringside {

/// One mark of an axis.
struct Tick
{
    double value = 0;
    QString label; ///< empty: a line without a text
    bool operator==(const Tick&) const = default;
};

/// A number as an axis shows it: 0.05, 10, 20 000 (a narrow space, the same in every language).
QString axisNumber(double value);

/// From 0 to at least `highest`, in steps of 1, 2 or 5 times a power of ten; at most `most` steps.
std::vector<Tick> linearTicks(double highest, int most);

/// Whole powers of ten that hold both values, which are above 0. Few of them: 2 and 5 times each get a line
/// too.
std::vector<Tick> logarithmicTicks(double lowest, double highest);

/// Times between two, in milliseconds: "10 s" up to three minutes, "4:00" (minutes) beyond; at most `most`
/// steps.
std::vector<Tick> timeTicks(double fromMs, double toMs, int most);

} // namespace ringside
