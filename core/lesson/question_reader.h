#pragma once

#include "core/lesson/line_check.h"

namespace ringside::lesson {

/// Reads a block predict, question or diagnose. `measurable`: the lesson has a cluster.
Question readQuestion(const Block& block, bool measurable, const Report& report);

} // namespace ringside::lesson
