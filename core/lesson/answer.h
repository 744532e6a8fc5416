#pragma once

#include "core/action/conditions.h"
#include "core/lesson/lesson.h"

#include <QJsonObject>

namespace ringside::lesson {

/// What a student answered. Which part counts follows from the question's kind.
struct Answer
{
    int choice = -1;       ///< Choice: index of the option
    double number = 0;     ///< Number: in the question's unit
    std::vector<int> list; ///< Nodes: their numbers, ascending; Order: indexes of options, first comes first
    bool operator==(const Answer&) const = default;
};

QJsonObject toJson(const Answer& answer);
Answer answerFromJson(const QJsonObject& json);

/// An answer beside what was measured, or beside what is right.
struct Judgement
{
    enum class Mark { Right, Wrong, Unknown };
    Mark mark = Mark::Unknown;
    QString given; ///< as a person writes it
    QString right; ///< empty: not known
    QString because;
    bool operator==(const Judgement&) const = default;
};

QJsonObject toJson(const Judgement& judgement);
Judgement judgementFromJson(const QJsonObject& json);

/// Judges an answer. Unknown: what it is to be measured by is not known (yet). `sight` may ask nodes.
Judgement judge(const Question& question, const Answer& answer, const Sight& sight);
/// The answer is complete: an option that there is, some nodes, every option of an order once.
bool isComplete(const Question& question, const Answer& answer);
/// The answer in words.
QString answerText(const Question& question, const Answer& answer);

} // namespace ringside::lesson
