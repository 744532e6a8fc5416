#pragma once

#include "core/lesson/answer.h"
#include "core/lesson/binding.h"

#include <map>
#include <optional>

namespace ringside::lesson {

/// What happened in one step: what is shown beside it, and what is handed in.
struct StepRecord
{
    qint64 begunMs = 0;   ///< since the epoch; 0: not begun
    qint64 reachedMs = 0; ///< 0: not reached
    int begunAgain = 0;   ///< how often it was begun once more
    Binding binding;      ///< its nodes by chance
    bool faultSet = false;
    bool faultSeen = false; ///< the checks were false since: from then on they can be reached

    std::optional<Answer> prediction;
    std::optional<Judgement> predicted; ///< once it is measured
    int tries = 0;                      ///< answers to the question
    std::optional<Judgement> answered;  ///< the last of them
    int diagnoses = 0;                  ///< answers to what is wrong
    std::optional<Judgement> diagnosed;

    QList<int> tally; ///< what the class said, by answer
    int hints = 0;    ///< shown
    bool solutionShown = false;
    QString debrief;               ///< filled with what was measured; empty until it is reached
    QMap<QString, double> figures; ///< what was measured, by name, when it was reached

    bool reached() const { return reachedMs > 0; }
    bool operator==(const StepRecord&) const = default;
};

/// Points of a step: 5 for its checks, less 1 for each hint and 3 for the solution; 2 for a question answered
/// at the first try, 1 at the second; 3 for a diagnosis at the first, 2 and 1 after. A prediction costs
/// nothing and gives nothing.
int pointsOf(const Step& step, const StepRecord& record);
int mostPointsOf(const Step& step);

/// A student's way through a lesson: what is kept and handed in.
struct Record
{
    QString lesson; ///< its id
    QString path;   ///< of a lesson that was opened from a file; empty: its id finds it
    QString digest; ///< of the lesson's file, so that another version is noticed
    quint64 seed = 0;
    int step = 0; ///< the one that is on show
    qint64 begunMs = 0;
    std::map<int, StepRecord> steps; ///< by index in the lesson
    bool operator==(const Record&) const = default;
};

QJsonObject toJson(const Record& record);
/// Nothing when it is no such object.
std::optional<Record> recordFromJson(const QJsonObject& json);

} // namespace ringside::lesson
