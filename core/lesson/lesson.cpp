#include "core/lesson/lesson.h"

#include "core/action/quantities.h"

#include <algorithm>

namespace ringside::lesson {

bool Question::isMeasured() const
{
    if (kind == Kind::Choice || kind == Kind::Order)
        return std::any_of(options.begin(), options.end(),
                           [](const Option& option) { return !option.measured.isEmpty(); });
    bool isNumber = false;
    figure.toDouble(&isNumber);
    // `1,4` or `$master`: the author knows it.
    const bool isNodes = looksLikeNodes(figure) || figure.startsWith(u'$');
    return !figure.isEmpty() && !(kind == Kind::Number ? isNumber : isNodes);
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
