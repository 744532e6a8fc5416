#pragma once

#include "core/lesson/line_check.h"

namespace ringside::lesson {

/// Reads one step. `hasCluster`: the lesson has one, so that something can be done and checked.
Step readStep(const Section& section, bool hasCluster, const Report& report);

} // namespace ringside::lesson
