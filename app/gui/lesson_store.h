#pragma once

#include "core/base/result.h"
#include "core/lesson/record.h"

namespace ringside {

/// Keeps a student's way through each lesson from one start to the next: a file for each, under
/// ~/.local/share/ringside/progress (or $XDG_DATA_HOME). GUI thread.
class LessonStore
{
public:
    /// Nothing: never begun, or unreadable.
    static std::optional<lesson::Record> load(const QString& id);
    /// Whole or not at all. Errors: Storage.
    static Status save(const lesson::Record& record);
    static void forget(const QString& id);
};

} // namespace ringside
