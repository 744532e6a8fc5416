#pragma once

#include "core/action/action.h"

#include <variant>
#include <vector>

namespace ringside {

/// A word of a line that was written for a shell.
struct ShellWord
{
    int column = 0; ///< in the line, from 0
    QString text;
    bool joins = false; ///< unquoted |, ;, &, < or >, alone or several: it joins or redirects commands
};

/// Splits as a POSIX shell does, as far as quotes, backslashes, comments and joining signs go; nothing is
/// expanded. Error: a quote that is never closed. Pure; any thread.
std::variant<std::vector<ShellWord>, ParseError> splitShell(QStringView line);

} // namespace ringside
