#include "app/gui/lesson_desk.h"

#include "app/gui/lesson_store.h"
#include "core/action/parse.h"
#include "core/lesson/allowed.h"
#include "core/lesson/hand_in.h"
#include "widgets/lesson/course_list.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/lesson/pointer_layer.h"
#include "widgets/lesson/step_view.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>
#include <QSaveFile>

namespace ringside {

using lesson::Walk;

namespace {

QString language()
{
    return QLocale().name().left(2);
}

LessonProgress progressOf(const Walk& walk)
{
    LessonProgress progress{0, walk.count(), walk.points(), walk.mostPoints()};
    for (int i = 0; i < walk.count(); ++i)
        progress.reached += walk.reachedAt(i);
    return progress;
}

} // namespace

LessonDesk::LessonDesk(Session& session, LessonPanel& panel, PointerLayer& pointers, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_pointers(pointers)
    , m_watch(std::make_unique<LessonWatch>([this](const LessonWatch::Outcome& outcome) { hear(outcome); }))
{
    wire();
    session.setGate([this](const Action& action) -> std::optional<QString> {
        return m_walk && m_ready && !m_passing ? m_walk->whyShut(action) : std::nullopt;
    });
    connect(&session, &Session::snapshotChanged, this, &LessonDesk::look);
    connect(&session, &ActionPort::started, this, [this](quint64, const Action& action) {
        if (action.verb != u"quit" || lab().isEmpty())
            return;
        m_ready = false; // what the end of all servers makes true is nobody's deed
        ++m_revision;
    });
    connect(&session, &ActionPort::finished, this, &LessonDesk::finished);
    connect(&session, &Session::hiddenDone, this, &LessonDesk::hiddenDone);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &LessonDesk::reread);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_files.files().isEmpty()) // it was away
            reread();
    });
}

LessonDesk::~LessonDesk() = default;

void LessonDesk::wire()
{
    CourseList& course = m_panel.course();
    connect(&course, &CourseList::lessonWanted, this, [this](const QString& id) { begin(id, false); });
    connect(&course, &CourseList::freshWanted, this, [this](const QString& id) { begin(id, true); });
    StepView& step = m_panel.step();
    connect(&step, &StepView::predicted, this, [this](const lesson::Answer& answer) {
        change([&](Walk& walk) { walk.predict(answer); });
        Q_EMIT gateMoved();
    });
    connect(&step, &StepView::answered, this,
            [this](const lesson::Answer& answer) { submit(LessonWatch::What::Answer, answer); });
    connect(&step, &StepView::diagnosed, this,
            [this](const lesson::Answer& answer) { submit(LessonWatch::What::Diagnose, answer); });
    connect(&step, &StepView::counted, this,
            [this](const QList<int>& tally) { change([&](Walk& walk) { walk.count(tally); }); });
    connect(&step, &StepView::deedWanted, this,
            [this](int index) { run(m_walk->step().deeds[size_t(index)].lines, Lines::Deed); });
    connect(&step, &StepView::solutionWanted, this,
            [this] { run(m_walk->step().wayThrough(), Lines::Deed); });
    connect(&m_panel, &LessonPanel::turnWanted, this, &LessonDesk::turnTo);
    connect(&m_panel, &LessonPanel::hintWanted, this,
            [this] { change([](Walk& walk) { walk.showHint(); }); });
    connect(&m_panel, &LessonPanel::showWanted, this,
            [this] { change([](Walk& walk) { walk.showSolution(); }); });
    connect(&m_panel, &LessonPanel::againWanted, this, &LessonDesk::beginAgain);
    connect(&m_panel, &LessonPanel::leaveWanted, this, &LessonDesk::leave);
    connect(&m_panel, &LessonPanel::reportWanted, this, [this] { Q_EMIT reportWanted(m_walk->lesson().id); });
}

void LessonDesk::refresh()
{
    QMap<QString, LessonProgress> progress;
    const auto entries = lesson::findLessons(language());
    for (const lesson::Entry& entry : entries) {
        if (const auto record = LessonStore::load(entry.lesson->id); record && entry.remarks.empty())
            progress[entry.lesson->id] = progressOf(Walk(entry.lesson, *record));
    }
    m_panel.course().setAlone(!m_session.isOpen());
    m_panel.course().setEntries(entries, progress, lesson::folder());
    show();
}

QString LessonDesk::lab() const
{
    return m_walk && !m_walk->lesson().create.isEmpty() ? labOf(m_walk->lesson().id) : QString();
}

void LessonDesk::begin(const QString& idOrPath, bool fresh)
{
    const auto entry = lesson::findLesson(idOrPath, language());
    if (!entry)
        return m_panel.course().showProblem(tr("There is no lesson %1.").arg(idOrPath));
    m_panel.course().showProblem({});
    if (!entry->remarks.empty())
        return m_panel.course().showProblem(tr("%1 cannot be taken. Line %2, column %3: %4")
                                                .arg(entry->lesson->id)
                                                .arg(entry->remarks[0].at.line)
                                                .arg(entry->remarks[0].at.column)
                                                .arg(entry->remarks[0].message));
    if (!entry->lesson->later.isEmpty())
        return m_panel.course().showProblem(entry->lesson->later);
    if (fresh)
        LessonStore::forget(entry->lesson->id);
    const auto record = LessonStore::load(entry->lesson->id);
    m_entry = *entry;
    m_walk = record ? std::make_unique<Walk>(entry->lesson, *record)
                    : std::make_unique<Walk>(entry->lesson, QRandomGenerator::global()->generate64(),
                                             entry->digest);
    if (entry->own)
        m_walk->setPath(QFileInfo(entry->path).absoluteFilePath());
    ++m_revision;
    m_findings.clear();
    m_lines.clear();
    m_hiddenLines.clear();
    m_running = m_hidden = 0;
    m_whenFresh = {};
    m_mustFail = false;
    m_ready = entry->lesson->create.isEmpty();
    m_waiting = m_ready ? QString() : tr("The cluster of this lesson starts…");
    watchFile();
    if (m_ready)
        return turnTo(m_walk->position());
    show();
    const auto create = parseAction(entry->lesson->create);
    Q_EMIT clusterWanted(lab(), std::get<Action>(create), fresh || !record);
}

void LessonDesk::labOpened(const QString& name)
{
    if (m_walk && (lab().isEmpty() || lab() == name))
        return;
    leave();
    // A kept cluster of a lesson brings its lesson back.
    const QString id = name.startsWith(labOf({})) ? name.mid(labOf({}).size()) : QString();
    if (id.isEmpty() || !LessonStore::load(id))
        return;
    const QString path = LessonStore::load(id)->path;
    const auto entry = lesson::findLesson(path.isEmpty() ? id : path, language());
    if (!entry || !entry->remarks.empty())
        return;
    m_entry = *entry;
    m_walk = std::make_unique<Walk>(entry->lesson, *LessonStore::load(id));
    ++m_revision;
    m_ready = false;
    m_waiting = tr("The cluster of this lesson starts…");
    watchFile();
    show();
}

void LessonDesk::labClosed()
{
    if (!lab().isEmpty())
        leave();
}

void LessonDesk::fail(const QString& why)
{
    leave();
    m_panel.course().showProblem(why);
}

void LessonDesk::leave()
{
    if (m_walk)
        save();
    m_walk.reset();
    ++m_revision;
    m_watch->drop();
    m_lines.clear();
    m_hiddenLines.clear();
    m_running = m_hidden = 0;
    m_whenFresh = {};
    m_ready = m_looking = false;
    m_waiting.clear();
    forgetFile();
    drawCurtain();
    refresh();
    Q_EMIT gateMoved();
}

void LessonDesk::turnTo(int position)
{
    if (!m_walk || !m_ready || isBusy())
        return;
    if (position != m_walk->position() && leaveFault(position))
        return;
    m_walk->turnTo(position, m_session.snapshot(), nowMs());
    m_mustFail = false;
    settle();
}

/// A presenter's key: the next deed, or the next step once this one is reached; otherwise nothing.
void LessonDesk::goOn()
{
    if (!m_walk || !m_ready || isBusy() || m_walk->isShut())
        return;
    const auto& deeds = m_walk->step().deeds;
    while (m_nextDeed < int(deeds.size()) && deeds[size_t(m_nextDeed)].lines.isEmpty())
        ++m_nextDeed;
    if (m_walk->stepRecord().reached() || m_walk->step().checks.empty()) {
        if (m_nextDeed >= int(deeds.size()) || m_walk->stepRecord().reached())
            return void(turn(1));
    }
    if (m_nextDeed < int(deeds.size()))
        run(deeds[size_t(m_nextDeed++)].lines, Lines::Deed);
}

bool LessonDesk::turn(int by)
{
    if (!m_walk || !m_ready)
        return false;
    const int to = m_walk->position() + by;
    if (to < 0 || to >= m_walk->count())
        return false;
    turnTo(to);
    return true;
}

/// Another step is on show, or this one has begun again.
void LessonDesk::settle()
{
    ++m_revision;
    m_nextDeed = 0;
    m_findings.clear();
    m_looking = false;
    m_waiting.clear();
    m_told.clear();
    drawCurtain();
    if (m_walk->wantsFault())
        setFault();
    save();
    show();
    look();
    Q_EMIT gateMoved();
}

void LessonDesk::runNext()
{
    if (m_lines.isEmpty())
        return;
    const auto parsed = parseAction(m_lines.takeFirst());
    m_passing = m_what == Lines::Reset;
    m_running = m_session.submit(std::get<Action>(parsed));
    m_passing = false;
}

void LessonDesk::run(const QStringList& lines, Lines what)
{
    if (!m_walk || !m_ready || isBusy() || lines.isEmpty())
        return;
    m_waiting.clear();
    m_told.clear();
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
        turnTo(m_walk->position());
        // With the servers' end went what was broken, or a part of it.
        if (m_walk->stepRecord().faultSet)
            mendFault(true);
        return;
    }
    if (!m_walk || id != m_running || m_running == 0)
        return;
    m_running = 0;
    const QString found = result.result.value(QStringLiteral("found")).toString();
    if (m_what == Lines::Deed && !found.isEmpty())
        m_told << found;
    // On the way back what is already so is no failure: healing without a fault, failing over to a master.
    const bool already =
        m_what == Lines::Reset && result.error && result.error->code == ErrorCode::NotPossible;
    if (!result.ok && !already) {
        m_lines.clear();
        m_waiting = tr("%1: %2").arg(result.action.shown(), result.error->text());
    } else if (!m_lines.isEmpty()) {
        runNext();
    } else if (m_what == Lines::Reset) {
        whenFresh([this] {
            m_walk->beginAgain(m_session.snapshot(), nowMs());
            settle();
        });
    }
    show();
}

void LessonDesk::whenFresh(std::function<void()> then)
{
    m_whenFresh = std::move(then);
    m_freshMs = nowMs();
}

void LessonDesk::look()
{
    if (m_whenFresh && m_session.snapshot()->timeMs > m_freshMs)
        return std::exchange(m_whenFresh, {})();
    if (!m_walk || !m_ready || m_looking || m_walk->stepRecord().begunMs == 0)
        return;
    const lesson::Step& step = m_walk->step();
    if (step.checks.empty() && !m_walk->stepRecord().reached())
        return; // a question settles it
    m_looking = true;
    submit(LessonWatch::What::Look);
}

void LessonDesk::submit(LessonWatch::What what, const lesson::Answer& answer)
{
    if (!m_walk)
        return;
    LessonWatch::Job job{what,
                         *m_walk,
                         m_session.snapshot(),
                         {},
                         answer,
                         m_revision,
                         !m_mustFail && m_hidden == 0 && !m_whenFresh};
    for (const NodeState& node : job.now->nodes) {
        if (m_session.isOpen() && node.running())
            job.nodes[node.number] = m_session.laboratory().endpoint(node.number);
    }
    m_watch->submit(std::move(job));
}

void LessonDesk::hear(const LessonWatch::Outcome& outcome)
{
    const bool look = outcome.what == LessonWatch::What::Look;
    if (look)
        m_looking = false;
    if (!m_walk)
        return;
    if (outcome.revision != m_revision) { // something has changed meanwhile
        if (!look)
            submit(outcome.what, outcome.answer);
        return;
    }
    if (std::any_of(outcome.findings.begin(), outcome.findings.end(),
                    [](const Finding& finding) { return finding.known && !finding.met; }))
        m_mustFail = false; // the fault is seen
    const bool changed = !look || outcome.reached || outcome.walk.stepRecord() != m_walk->stepRecord() ||
                         outcome.findings.size() != m_findings.size() ||
                         !std::equal(outcome.findings.begin(), outcome.findings.end(), m_findings.begin(),
                                     [](const Finding& a, const Finding& b) {
                                         return a.met == b.met && a.known == b.known && a.found == b.found;
                                     });
    if (!changed)
        return;
    *m_walk = outcome.walk;
    m_findings = outcome.findings;
    if (!look || outcome.reached) {
        ++m_revision;
        drawCurtain();
        save();
        Q_EMIT gateMoved();
    }
    m_waiting = !look && outcome.judgement.mark == lesson::Judgement::Mark::Unknown
                    ? tr("The answer cannot be compared: what it is measured by is not known now.")
                    : m_waiting;
    show();
}

void LessonDesk::change(const std::function<void(Walk&)>& how)
{
    if (!m_walk)
        return;
    how(*m_walk);
    ++m_revision;
    save();
    show();
    look();
}

void LessonDesk::beginAgain()
{
    if (!m_walk || !m_ready || isBusy())
        return;
    const lesson::Step& step = m_walk->step();
    if (!step.reset.isEmpty())
        return run(step.reset, Lines::Reset);
    if (mendFault(false))
        return;
    change([this](Walk& walk) { walk.beginAgain(m_session.snapshot(), nowMs()); });
    settle();
    if (!step.checks.empty() && step.fault.isEmpty()) {
        m_waiting = tr("The cluster goes on as it is: this step has no way back of its own. “Anew” in the "
                       "list of lessons "
                       "begins the whole lesson again.");
        show();
    }
}

std::optional<QString> LessonDesk::whyNotSend(const QStringList& words) const
{
    if (!m_walk || !m_ready || !m_walk->isShut() || lesson::onlyReads(words))
        return std::nullopt;
    return m_walk->whyShut({QStringLiteral("call"), words, {}});
}

LessonScene LessonDesk::scene() const
{
    LessonScene scene;
    if (!m_walk)
        return scene;
    scene.lesson = m_entry.lesson;
    scene.step = m_walk->step();
    scene.record = m_walk->stepRecord();
    scene.findings = m_findings;
    scene.position = m_walk->position();
    for (int i = 0; i < m_walk->count(); ++i)
        scene.reached << m_walk->reachedAt(i);
    scene.shut = m_walk->isShut();
    scene.ready = m_ready;
    scene.waiting = m_waiting;
    scene.told = m_told.join(u'\n');
    scene.busy = isBusy();
    scene.points = m_walk->points();
    scene.most = m_walk->mostPoints();
    scene.done = m_walk->isDone();
    return scene;
}

void LessonDesk::show()
{
    m_panel.setScene(scene(), m_session.snapshot()->numbers());
    const bool points = m_walk && m_ready && !m_walk->stepRecord().reached();
    m_pointers.point(points ? m_walk->step().points : std::vector<lesson::Pointer>());
}

void LessonDesk::save()
{
    if (const Status saved = LessonStore::save(m_walk->record()); !saved)
        m_waiting = saved.error().text();
}

} // namespace ringside
