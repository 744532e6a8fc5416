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
/// A text with $variables and, where `figures`, {{figures}}; `at` is where it begins.
void checkText(const QString& text, const Place& at, bool figures, const Report& report);

} // namespace ringside::lesson
