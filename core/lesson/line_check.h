#pragma once

#include "core/lesson/outline.h"

#include <functional>

namespace ringside::lesson {

/// Takes what is wrong.
using Report = std::function<void(const Place&, const QString&)>;

/// An action of a lesson: its form, and whether a lesson may use it.
void checkAction(const Line& line, const Report& report);
void checkCondition(const Line& line, const Report& report);
void checkFigure(const Line& line, const Report& report);

/// Which {{figures}} a text may have: none, those that need no cluster, all of them.
enum class Figures { None, Fixed, All };
/// A text with $variables and {{figures}}; `at` is where it begins.
void checkText(const QString& text, const Place& at, Figures figures, const Report& report);
/// The figure needs no cluster: it is known before anything has happened.
bool isFixedFigure(const QString& words);

} // namespace ringside::lesson
