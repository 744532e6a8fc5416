#pragma once

#include "core/lesson/line_check.h"

namespace ringside::lesson {

/// Reads what stands before the first step into the lesson.
void readHead(const Section& head, Lesson& lesson, const Report& report);

} // namespace ringside::lesson
