#include "core/lesson/lesson.h"

#include <algorithm>

namespace ringside::lesson {

bool Question::isMeasured() const
{
    if (kind == Kind::Choice || kind == Kind::Order)
        return std::any_of(options.begin(), options.end(),
                           [](const Option& option) { return !option.measured.isEmpty(); });
    return !figure.isEmpty() && !figure[0].isDigit();
}

QStringList Step::wayThrough() const
{
    if (!solution.isEmpty())
        return solution;
    QStringList lines;
    for (const Deed& deed : deeds)
        lines << deed.lines;
    return lines;
}

} // namespace ringside::lesson
