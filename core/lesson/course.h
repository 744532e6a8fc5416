#pragma once

#include "core/lesson/reader.h"

namespace ringside::lesson {

/// A lesson that was found: a row of the course.
struct Entry
{
    LessonPtr lesson;
    std::vector<Remark> remarks; ///< none: it can be run
    QString path;
    QString digest;   ///< of its file
    bool own = false; ///< from the user's folder, or opened from a file
};

/// All lessons: those that ship with Ringside, and those in folder(), in order of the course; a lesson of the
/// user's with the id of a shipped one takes its place. `language` is `en`, `de`, ...: a translation is taken
/// where there is one.
std::vector<Entry> findLessons(const QString& language = QStringLiteral("en"));
/// One file.
Entry openLesson(const QString& path);
/// The lesson of that id among the shipped ones and the user's, or the file of that path. Nothing: neither.
std::optional<Entry> findLesson(const QString& idOrPath, const QString& language = QStringLiteral("en"));

/// Where a user's lessons are: ~/.local/share/ringside/lessons (or under $XDG_DATA_HOME).
QString folder();

} // namespace ringside::lesson
