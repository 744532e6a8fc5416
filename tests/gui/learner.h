#pragma once

#include "app/gui/lesson_desk.h"
#include "tests/gui/gui_support.h"

class QAction;

namespace ringside::test {

/// A student in front of the window: what a lesson shows, and what he presses. GUI thread.
class Learner
{
public:
    explicit Learner(GuiFixture& gui)
        : m_gui(gui)
    {
    }

    /// The lesson that is open; null: none.
    const lesson::Walk* walk() const { return m_gui.window().lessons().walk(); }
    int position() const { return walk() ? walk()->position() : -1; }
    bool isReached() const { return walk() && walk()->stepRecord().reached(); }

    /// Writes a lesson's file. Its place; empty: it could not be written.
    QString write(const QString& name, const QString& text) const;
    /// Shows the course and begins the lesson of a file; true once its first step is on show.
    bool open(const QString& path) const;
    /// Waits until the step on show can be worked on: the cluster is there, and nothing runs.
    bool isReady(int timeoutMs = 60'000) const;
    /// Waits until the step on show is reached, and the window says so.
    bool reaches(int timeoutMs = 30'000) const;

    /// Chooses an option and gives it: lesson.predict, lesson.question or lesson.diagnose.
    bool give(const QString& box, int option) const;
    /// What a label of the lesson says, or its Markdown; empty: it is not to be seen.
    QString text(const QString& name) const;
    /// How a check is told to a screen reader: its name, its state, what was found.
    QString check(int number) const;
    QString points() const { return text(QStringLiteral("lesson.points")); }
    bool isOpen(const QString& control) const;

    /// A line in the console that is in sight.
    bool enter(const QString& line) const;
    QString console() const;
    /// Waits until so many snapshots have come.
    bool seesPass(int snapshots) const;

private:
    GuiFixture& m_gui;
};

} // namespace ringside::test
