#pragma once

#include "core/lesson/record.h"

namespace ringside::lesson {

/// What is handed in, beside the way through the lesson.
struct HandInFacts
{
    QString student;
    QString server;  ///< "redis 7.0.15"; empty: the lesson needs none
    QString version; ///< of Ringside
    QString language;
    qint64 savedMs = 0;
};

/// The report of a lesson: a page with each step, predictions beside what was measured, and all of it as JSON
/// inside.
QByteArray handIn(const Lesson& lesson, const Record& record, const HandInFacts& facts);

/// A report that was read back.
struct ReadHandIn
{
    enum class State {
        Whole,   ///< page and figures are as Ringside writes them
        Changed, ///< something was changed after it was saved
        None     ///< no report of a lesson
    };
    State state = State::None;
    QString student, lesson, title;
    int reached = 0, steps = 0, points = 0, most = 0, hints = 0, solutions = 0;
    qint64 begunMs = 0, savedMs = 0;
};

/// Reads a report. Whole is no proof of who did the steps, nor against somebody who knows this file and makes
/// a page of his own; it shows a page or figures that were changed by hand.
ReadHandIn readHandIn(const QByteArray& page);

} // namespace ringside::lesson
