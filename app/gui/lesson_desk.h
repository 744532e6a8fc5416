#pragma once

#include "app/gui/lesson_watch.h"
#include "core/lesson/course.h"
#include "core/lesson/veil.h"
#include "core/session/session.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>

namespace ringside {

class LessonPanel;
class PointerLayer;
struct LessonScene;

/// Drives the lesson that is open: between the panel, the session and what a student has reached. It runs the
/// lesson's lines, keeps the gate shut until a prediction is given, breaks things out of sight, and keeps the
/// way from one start to the next. GUI thread.
class LessonDesk : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    LessonDesk(Session& session, LessonPanel& panel, PointerLayer& pointers, QObject* parent);
    ~LessonDesk() override;

    /// Shows the course anew.
    void refresh();
    /// Begins a lesson, or goes on with it. `fresh`: its cluster and what was reached are thrown away.
    void begin(const QString& idOrPath, bool fresh);
    /// The way through the lesson as one file for hand-in. Errors: Storage; NotPossible without a lesson.
    Status saveReport(const QString& path, const QString& student) const;
    /// A demonstration is on: a presenter's keys are its.
    bool isShown() const { return m_walk && m_walk->lesson().demonstration; }
    bool isOn() const { return m_walk != nullptr; }
    /// The name of the lab that belongs to the lesson; empty: it needs none.
    QString lab() const;
    const lesson::Walk* walk() const { return m_walk.get(); }
    /// A lab has been opened: its own lesson goes on, any other one ends.
    void labOpened(const QString& name);
    void labClosed();
    /// The lesson's cluster could not be made.
    void fail(const QString& why);
    void leave();
    /// The next thing, for a presenter's keys: the next deed, then the next step.
    void goOn();
    /// So many steps on; false when there is none.
    bool turn(int by);
    /// Why a Redis command is not sent from the console now.
    std::optional<QString> whyNotSend(const QStringList& words) const;

    static QString labOf(const QString& id) { return QStringLiteral("lesson-") + id; }

Q_SIGNALS:
    /// This lab is to be opened: the kept one, or a new one by `create`. `fresh`: the kept one goes first.
    void clusterWanted(const QString& lab, const ringside::Action& create, bool fresh);
    void reportWanted(const QString& lesson);
    /// What may be done has changed.
    void gateMoved();

private:
    enum class Lines { None, Deed, Reset };
    enum class Hidden { Fault, Mend, Leave };

    void wire();
    void turnTo(int position);
    void settle();
    void setFault();
    bool mendFault(bool restarted);
    bool leaveFault(int position);
    void runHidden(const QStringList& lines, Hidden what);
    void runNextHidden();
    void runNext();
    void run(const QStringList& lines, Lines what);
    void finished(quint64 id, const ActionResult& result);
    void hiddenDone(quint64 id, const ActionResult& result);
    void look();
    void submit(LessonWatch::What what, const lesson::Answer& answer = {});
    void hear(const LessonWatch::Outcome& outcome);
    void change(const std::function<void(lesson::Walk&)>& how);
    void beginAgain();
    void drawCurtain();
    void show();
    void save();
    void watchFile();
    void forgetFile();
    void reread();
    static qint64 nowMs() { return QDateTime::currentMSecsSinceEpoch(); }
    bool isBusy() const { return m_running != 0 || m_hidden != 0 || m_whenFresh; }
    /// Once the window has a snapshot that is newer than this call.
    void whenFresh(std::function<void()> then);
    LessonScene scene() const;

    Session& m_session;
    LessonPanel& m_panel;
    PointerLayer& m_pointers;
    std::unique_ptr<LessonWatch> m_watch;
    lesson::Entry m_entry;
    std::unique_ptr<lesson::Walk> m_walk;
    lesson::StepFindings m_findings;
    quint64 m_revision = 0;
    bool m_ready = false;   ///< the cluster is there, or none is needed
    bool m_looking = false; ///< the watch has a look under way
    bool m_passing = false; ///< the lesson's own lines go through the gate
    QStringList m_told;     ///< what the lines of the last deed have found
    QString m_waiting;
    Lines m_what = Lines::None;
    QStringList m_lines; ///< still to be run
    quint64 m_running = 0;
    int m_turningTo = 0;     ///< once what was broken is mended
    bool m_mustFail = false; ///< a fault was set and nobody has seen it yet: nothing is reached before
    std::function<void()> m_whenFresh;
    qint64 m_freshMs = 0;
    Hidden m_hiddenWhat = Hidden::Fault;
    QStringList m_hiddenLines;
    quint64 m_hidden = 0;
    int m_nextDeed = 0; ///< of a presenter
    QFileSystemWatcher m_files;
};

} // namespace ringside
