// What a lesson runs: its deeds, its way back, and what it breaks out of sight.

#include "app/gui/lesson_desk.h"

#include "core/action/parse.h"

#include <QDateTime>

namespace ringside {

using lesson::Walk;

void LessonDesk::setFault()
{
    const lesson::Step& step = m_walk->step();
    if (!lesson::variablesIn(step.fault.join(u' ')).isEmpty()) {
        m_waiting = tr(
            "This step needs a master that runs and has a running replica. Bring the cluster in order, then "
            "press Begin again.");
        return;
    }
    m_waiting = tr("Something goes wrong, out of sight…");
    m_hiddenLines = step.fault;
    m_session.setCurtain({[veil = lesson::Veil(step.fault)](const Snapshot& s) { return veil.over(s); },
                          [veil = lesson::Veil(step.fault)](const Events& e) { return veil.over(e); }});
    runNext();
}

/// The next hidden line, or the next line that is seen.
void LessonDesk::runNext()
{
    if (!m_hiddenLines.isEmpty()) {
        const auto parsed = parseAction(m_hiddenLines.takeFirst());
        m_hidden = m_session.submitHidden(std::get<Action>(parsed));
        return;
    }
    if (m_lines.isEmpty())
        return;
    const auto parsed = parseAction(m_lines.takeFirst());
    m_passing = m_what == Lines::Reset;
    m_running = m_session.submit(std::get<Action>(parsed));
    m_passing = false;
}

void LessonDesk::run(const QStringList& lines, Lines what)
{
    if (!m_walk || !m_ready || m_running || lines.isEmpty())
        return;
    m_waiting.clear();
    m_what = what;
    m_lines = lines;
    runNext();
    show();
}

void LessonDesk::finished(quint64 id, const ActionResult& result)
{
    const bool starts = result.action.verb == u"create" || result.action.verb == u"start";
    if (m_walk && !m_ready && starts && !lab().isEmpty()) {
        if (!result.ok) {
            m_waiting = result.error->text();
            return show();
        }
        m_ready = true;
        m_walk->faultIsGone(); // with the processes that had it
        return turnTo(m_walk->position());
    }
    if (!m_walk || id != m_running || m_running == 0)
        return;
    m_running = 0;
    // On the way back what is already so is no failure: healing without a fault, failing over to a master.
    const bool already =
        m_what == Lines::Reset && result.error && result.error->code == ErrorCode::NotPossible;
    if (!result.ok && !already) {
        m_lines.clear();
        m_waiting = tr("%1: %2").arg(result.action.shown(), result.error->text());
    } else if (!m_lines.isEmpty()) {
        runNext();
    } else if (m_what == Lines::Reset) {
        change([this](Walk& walk) {
            walk.beginAgain(m_session.snapshot(), QDateTime::currentMSecsSinceEpoch());
        });
        return settle();
    }
    show();
}

void LessonDesk::hiddenDone(quint64 id, const ActionResult& result)
{
    if (!m_walk || id != m_hidden || m_hidden == 0)
        return;
    m_hidden = 0;
    if (m_mending) {
        if (!m_hiddenLines.isEmpty())
            return runNext();
        m_mending = false;
        return settle();
    }
    if (!result.ok) {
        m_hiddenLines.clear();
        m_waiting = tr(
            "The fault of this step could not be set. Bring the cluster in order, then press Begin again.");
        return show();
    }
    if (!m_hiddenLines.isEmpty())
        return runNext();
    m_waiting.clear();
    change([this](Walk& walk) {
        walk.faultIsSet();
        walk.countFrom(m_session.snapshot());
    });
}

void LessonDesk::beginAgain()
{
    if (!m_walk || !m_ready || m_running)
        return;
    const lesson::Step& step = m_walk->step();
    if (!step.reset.isEmpty())
        return run(step.reset, Lines::Reset);
    change(
        [this](Walk& walk) { walk.beginAgain(m_session.snapshot(), QDateTime::currentMSecsSinceEpoch()); });
    settle();
    if (!step.checks.empty() && step.fault.isEmpty()) {
        m_waiting = tr("The cluster goes on as it is: this step has no way back of its own. “Anew” in the "
                       "list of lessons "
                       "begins the whole lesson again.");
        show();
    }
}

/// Hidden is what is broken and not named yet.
void LessonDesk::drawCurtain()
{
    const bool hides = m_walk && m_walk->stepRecord().faultSet && !m_walk->stepRecord().reached() &&
                       !(m_walk->stepRecord().diagnosed &&
                         m_walk->stepRecord().diagnosed->mark == lesson::Judgement::Mark::Right);
    if (!hides) {
        m_session.setCurtain({});
        return;
    }
    const lesson::Veil veil(m_walk->step().fault);
    m_session.setCurtain({[veil](const Snapshot& s) { return veil.over(s); },
                          [veil](const Events& e) { return veil.over(e); }});
}

} // namespace ringside
