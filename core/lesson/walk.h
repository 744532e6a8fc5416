#pragma once

#include "core/lesson/record.h"

namespace ringside::lesson {

/// What a step's checks were found to be, one for each, in order.
using StepFindings = std::vector<Finding>;

/// Looks whether the checks of a step (bound) hold. May ask nodes: on a worker thread.
StepFindings lookAt(const Step& step, const Sight& sight);
/// Those checks hold, all of them; false without any.
bool allMet(const StepFindings& findings);
/// A check's sentence while it is not met: the author's own, else what was found. *Could not look* is told as
/// that.
QString sentence(const Check& check, const Finding& finding);

/// One student's way through one lesson: which step is on show, what was predicted, asked, shown and reached.
/// It knows no cluster: whoever drives it brings sights and findings, and runs the lines that it names. One
/// thread.
class Walk
{
public:
    Walk(LessonPtr lesson, quint64 seed, const QString& digest);
    /// The file it was opened from, when its id does not find it.
    void setPath(const QString& path) { m_record.path = path; }
    /// Goes on where a record ends. The lesson may have changed since: steps and hints that there are no more
    /// are dropped.
    Walk(LessonPtr lesson, const Record& record);

    const Lesson& lesson() const { return *m_lesson; }
    const Record& record() const { return m_record; }
    int count() const { return int(m_order.size()); } ///< steps
    /// Position in the order of this walk (a shuffled lesson has one of its own), from 0.
    int position() const;
    /// The step on show, with numbers in the place of its nodes by chance.
    const Step& step() const { return m_step; }
    const StepRecord& stepRecord() const;
    bool reachedAt(int position) const;
    bool isDone() const;
    int points() const;
    int mostPoints() const;

    /// Turns to a step. It begins there if it was never begun: its nodes are drawn, and what counts from now
    /// on is what happens after `now`.
    void turnTo(int position, const Snapshot& now, qint64 nowMs);
    /// Forgets what was reached in the step on show, and begins it again.
    void beginAgain(const Snapshot& now, qint64 nowMs);
    /// What happened after it counts for the step on show; null before the first turnTo().
    const Snapshot& since() const { return m_since; }
    /// After coming back, or after reset lines: counts from here on.
    void countFrom(const Snapshot& now) { m_since = now; }
    /// The fault of the step is to be set, out of sight, and was not yet.
    bool wantsFault() const;
    void faultIsSet();
    /// It is not there any more, and nobody has found it: the cluster was started anew, or the step was left.
    void faultIsGone();

    /// A prediction is asked for and not given: nothing may be changed until then.
    bool isShut() const;
    /// Why the action is not done now; nothing when it may be. Looking is always allowed, and so is ending.
    std::optional<QString> whyShut(const Action& action) const;
    void predict(const Answer& answer);
    /// A question's answer; the step is reached with the right one. One that is not complete, and one that
    /// cannot be judged, is no try.
    Judgement answer(const Answer& answer, const Sight& sight);
    Judgement diagnose(const Answer& answer, const Sight& sight);
    /// The next hint is to be seen; false when there is none.
    bool showHint();
    void showSolution();

    /// What the class said, by answer.
    void count(const QList<int>& tally);

    /// Takes what was found. True when the step was reached by it: then the prediction is judged and the
    /// debrief is filled with what was measured. `sight` may ask nodes.
    bool take(const StepFindings& findings, const Sight& sight);

private:
    StepRecord& now();
    void bindStep();
    void reach(const Sight& sight);
    void measure(const Sight& sight);
    void shuffle();
    int index() const { return m_record.step; }

    LessonPtr m_lesson;
    Record m_record;
    std::vector<int> m_order; ///< position to index in the lesson
    Step m_step;
    Snapshot m_since;
    bool m_gaps = false; ///< something of the reached step was not measured yet
};

} // namespace ringside::lesson
