#pragma once

#include "core/lesson/lesson.h"

#include <QByteArray>

namespace ringside::lesson {

/// A lesson's file, read: the lesson as far as it could be read, and what is wrong with it, in order of line
/// (of very much the first hundred).
struct Reading
{
    Lesson lesson;
    std::vector<Remark> remarks;
    bool isSound() const { return remarks.empty(); }
};

/// Reads and checks a file's text (resources/help/write-lesson.md tells the format). Every action, condition
/// and figure in it is checked against the tables that the runner uses. `id` is the file's name without .md.
/// Pure; any bytes.
Reading readLesson(const QByteArray& source, const QString& id);
/// The same from a file. A file that cannot be read is a remark.
Reading readLessonFile(const QString& path);

} // namespace ringside::lesson
