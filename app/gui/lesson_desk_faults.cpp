#include "app/gui/lesson_desk.h"

#include "core/action/parse.h"

namespace ringside {

using lesson::Walk;

namespace {

Session::Curtain curtainOf(const QStringList& lines)
{
    return {[veil = lesson::Veil(lines)](const Snapshot& snapshot) { return veil.over(snapshot); },
            [veil = lesson::Veil(lines)](const Events& events) { return veil.over(events); }};
}

} // namespace

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
    m_session.setCurtain(curtainOf(step.fault));
    runHidden(step.fault, Hidden::Fault);
}

/// What was broken is not broken twice: the step's own solution mends it first, out of sight as well.
/// `restarted`: all servers have just started anew. Then nobody need be promoted, and nothing healed.
bool LessonDesk::mendFault(bool restarted)
{
    const lesson::Step& step = m_walk->step();
    QStringList lines = step.wayThrough();
    if (restarted)
        lines.removeIf([](const QString& line) {
            return line.startsWith(u"wait ") && !line.startsWith(u"wait link") &&
                   !line.startsWith(u"wait state");
        });
    if (step.fault.isEmpty() || lines.isEmpty() || m_walk->stepRecord().reached() ||
        !lesson::variablesIn((step.fault + lines).join(u' ')).isEmpty())
        return false;
    m_waiting = tr("The step begins again, out of sight…");
    m_session.setCurtain(curtainOf(step.fault + lines));
    runHidden(lines, Hidden::Mend);
    return true;
}

/// What was broken in a step and not mended must not be in the way of another one. False: there is nothing of
/// the kind.
bool LessonDesk::leaveFault(int position)
{
    const lesson::Step left = m_walk->step();
    const QStringList lines = left.wayThrough();
    const bool open = m_walk->stepRecord().faultSet && !m_walk->stepRecord().reached();
    if (!open || lines.isEmpty() || !lesson::variablesIn(lines.join(u' ')).isEmpty())
        return false;
    m_walk->faultIsGone();
    m_turningTo = position;
    m_waiting = tr("What was wrong in the step before is put right, out of sight…");
    m_session.setCurtain(curtainOf(left.fault + lines));
    runHidden(lines, Hidden::Leave);
    return true;
}

void LessonDesk::runHidden(const QStringList& lines, Hidden what)
{
    ++m_revision; // what is being looked at is no more
    m_hiddenWhat = what;
    m_hiddenLines = lines;
    runNextHidden();
    show();
}

void LessonDesk::runNextHidden()
{
    const auto parsed = parseAction(m_hiddenLines.takeFirst());
    m_hidden = m_session.submitHidden(std::get<Action>(parsed));
}

void LessonDesk::hiddenDone(quint64 id, const ActionResult& result)
{
    if (!m_walk || id != m_hidden || m_hidden == 0)
        return;
    m_hidden = 0;
    // What is mended already is no failure.
    const bool already =
        m_hiddenWhat != Hidden::Fault && result.error &&
        (result.error->code == ErrorCode::NotPossible || result.error->code == ErrorCode::Timeout);
    if (!result.ok && !already) {
        m_hiddenLines.clear();
        m_waiting = tr(
            "The fault of this step could not be set. Bring the cluster in order, then press Begin again.");
        return show();
    }
    if (!m_hiddenLines.isEmpty())
        return runNextHidden();
    whenFresh([this] {
        if (m_hiddenWhat == Hidden::Leave) {
            m_walk->turnTo(m_turningTo, m_session.snapshot(), nowMs());
            m_mustFail = false;
            return settle();
        }
        if (m_hiddenWhat == Hidden::Mend) {
            m_walk->beginAgain(m_session.snapshot(), nowMs());
            return settle();
        }
        m_waiting.clear();
        m_mustFail = true;
        change([this](Walk& walk) {
            walk.faultIsSet();
            walk.countFrom(m_session.snapshot());
        });
    });
}

/// Hidden is what is broken and not named yet.
void LessonDesk::drawCurtain()
{
    const lesson::StepRecord& step = m_walk ? m_walk->stepRecord() : lesson::StepRecord();
    const bool named = step.diagnosed && step.diagnosed->mark == lesson::Judgement::Mark::Right;
    const bool hides = step.faultSet && !step.reached() && !named;
    m_session.setCurtain(hides ? curtainOf(m_walk->step().fault) : Session::Curtain());
}

} // namespace ringside
