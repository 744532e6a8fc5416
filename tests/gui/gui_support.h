#pragma once

#include "app/gui/desk.h"
#include "app/gui/main_window.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace ringside::test {

/// The real window over real servers, with labs, settings and ports of its own. It is used as a person uses
/// it: by its controls, which are found by object name and must be visible and enabled to be pressed. GUI
/// thread.
class GuiFixture
{
public:
    GuiFixture();
    /// Closes the window as a person does, and waits for the end of the servers.
    ~GuiFixture();
    GuiFixture(const GuiFixture&) = delete;
    GuiFixture& operator=(const GuiFixture&) = delete;

    /// Makes the window, shows it and begins; the one before must be gone.
    void open(const QString& script = {});
    /// Presses the window's close and waits until it has ended everything and is gone.
    bool close();
    /// The window goes at once, without being asked.
    void drop() { m_window.reset(); }

    MainWindow& window() { return *m_window; }
    ClusterView& view() { return m_window->view(); }
    Snapshot now() { return m_window->session().snapshot(); }
    /// As the latest snapshot has it; an empty one when it has not.
    NodeState node(int number);
    int basePort() const { return m_basePort; }
    int port(int number) const { return m_basePort + number - 1; }
    QString labsRoot() const { return m_home.filePath(QStringLiteral("ringside/labs")); }
    QString filePath(const QString& name) const { return m_home.filePath(name); }

    /// A visible widget of that name in the window or its dialogs, or nullptr; `toolbar/button.kill` looks
    /// inside another one.
    QWidget* seen(const QString& path) const;
    template <typename T> T* find(const QString& name) const { return qobject_cast<T*>(seen(name)); }
    /// Clicks a button that can be clicked; false, and a word in the test's output, when it cannot. A button
    /// of the toolbar that has no room is found in the menu at its end.
    bool press(const QString& name);
    /// Replaces the text of a field, key by key.
    bool type(const QString& name, const QString& text);
    /// Types a line into the command palette and presses Enter.
    bool command(const QString& line);
    /// Turns to the workspace of a panel and brings it to the front.
    void showPanel(const QString& name) { view().desk().showPanel(name); }
    /// Clicks a node's mark on the stage.
    bool clickNode(int number);
    /// Asks for the menu at a point of the stage; the menu when it has opened.
    QMenu* menuAt(const QPointF& point);
    /// Triggers an entry of an open menu by its object name, with the mouse.
    bool choose(QMenu* menu, const QString& action);
    /// The tooltip of a visible widget, which is there even when it is disabled.
    QString tip(const QString& name) const;

    /// Starts a cluster from the welcome page and waits until it is whole. `shape` as {masters, replicas}.
    bool startCluster(int timeoutMs = 1000, std::pair<int, int> shape = {3, 1});
    /// Every slot served, every node agreeing, every replica in step.
    bool isWhole();
    QList<qint64> pids();
    /// Whether the system knows a server of this fixture's labs or on its ports.
    bool anyServer() const;

    /// What redis-cli prints, past all of Ringside.
    QString redis(int number, const QStringList& words) const;
    /// The texts of the events table, oldest first.
    QStringList sentences() const;
    /// All commands in the command log, oldest first.
    QStringList commandsSent() const;
    /// What went wrong lately: the errors of failed actions, for the messages of tests.
    QString errors() const;

private:
    bool pressWithoutRoom(const QString& control);

    QTemporaryDir m_home;
    int m_basePort = 0;
    std::unique_ptr<MainWindow> m_window;
};

/// For conditions that take longer than QTRY's five seconds.
bool waitUntil(const std::function<bool()>& condition, int timeoutMs = 15'000);

} // namespace ringside::test
