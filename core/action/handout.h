#pragma once

#include "core/action/action.h"

#include <optional>
#include <variant>

namespace ringside {

/// The printed lab (lab15) that many classes have in hand: its command lines work as printed. Ports are those
/// of the print: 9000 is node 1, whatever ports this lab has. Pure; any thread.

/// What one of its lines means here. Exactly one of `action` and `error` is there, or neither: then `told`
/// says what stands for it.
struct HandoutLine
{
    std::optional<Action> action;
    QString told;           ///< what stands for it, or what is different here; may be empty beside an action
    bool onCluster = false; ///< the action is for a cluster that is there; without one `told` alone holds
    std::optional<ParseError> error = {}; ///< a line for a shell that the printed lab does not have
};

/// Nothing when the line is none for a shell (it begins with no word such as docker, node or a script), so
/// that it is Ringside's own.
std::optional<HandoutLine> readHandout(QStringView line);

/// What the line becomes when it is typed where actions are: its action, with a note on what it was; or
/// `handout LINE`, whose result tells. Nothing as above. The console can use this too: `call N WORDS...` is
/// a line for node N, anything else is for ActionPort.
std::optional<std::variant<Action, ParseError>> actionOfHandout(QStringView line);

} // namespace ringside
