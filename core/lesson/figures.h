#pragma once

#include "core/action/conditions.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace ringside::lesson {

/// What was measured: a number, nodes, or words.
using Measured = std::variant<double, std::vector<int>, QString>;

/// A figure by its name and words ("slot user:1", "failover.whole_ms"), of what has happened since the
/// sight's beginning. Nothing while it is not known. Pure; any thread.
std::optional<Measured> figure(const QString& words, const Sight& sight);
/// What is wrong with the words of a figure, in a sentence; nothing when there is such a figure.
std::optional<QString> figureError(const QString& words);
/// The figure gives nodes, not a number.
bool givesNodes(const QString& words);
/// The figure gives words: it can be told, and not be asked for.
bool givesWords(const QString& words);
/// All forms, for help: "slot KEY; ...".
QString figureForms();

/// As it is written in a text: `2.4 s` for milliseconds, `1, 4` for nodes.
QString shown(const Measured& measured, const QString& words);
/// `text` with what was measured in the place of {{figures}}; a dash for what is not known. `more` has names
/// of its own, as {{predicted}}.
QString filled(const QString& text, const std::function<std::optional<QString>(const QString&)>& value);
/// The names in {{...}}, with their places in the text.
std::vector<std::pair<QString, qsizetype>> figuresIn(const QString& text);

} // namespace ringside::lesson
