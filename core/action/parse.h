#pragma once

#include "core/action/action.h"

#include <variant>

namespace ringside {

/// Reads one line of the text form. An empty line or a comment gives an action with an empty verb. Words are
/// parted by blanks; "double quotes" keep them together, with \" and \\ inside; `|` is a word of its own; `#`
/// begins a comment; `name=value` is an option. Other names (other_names.h) are read as what they stand
/// for, and so are the command lines of the printed lab (handout.h). The verb and its arguments are checked
/// against the verbs' table, so a line that parses can at least be tried.
std::variant<Action, ParseError> parseAction(QStringView line);

/// The message, for a person's eye: long words of the line short, control characters visible.
QString shownMessage(QStringView line, const ParseError& error);

/// Points at the place: the line, and below it a caret and the message; both for a person's eye.
QString showParseError(QStringView line, const ParseError& error);

} // namespace ringside
