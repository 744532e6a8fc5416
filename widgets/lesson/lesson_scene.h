#pragma once

#include "core/action/conditions.h"
#include "core/lesson/lesson.h"
#include "core/lesson/record.h"

#include <QList>

namespace ringside {

/// One lesson as it is shown: everything the panel knows. A value.
struct LessonScene
{
    lesson::LessonPtr lesson; ///< null: none is open
    lesson::Step step;        ///< with numbers in the place of nodes by chance
    lesson::StepRecord record;
    std::vector<Finding> findings; ///< of the step's checks; empty: nobody has looked yet
    int position = 0;
    QList<bool> reached; ///< by position
    bool shut = false;   ///< a prediction comes first
    bool ready = true;   ///< the cluster is there, or none is needed
    QString waiting;     ///< what is waited for, or why it cannot go on, in a sentence; empty: nothing
    QString told;        ///< what the last lines that were run have found, a line each; empty: nothing
    bool busy = false;   ///< something that the lesson has begun is still running
    int points = 0;
    int most = 0;
    bool done = false;
};

} // namespace ringside
