#pragma once

#include "app/gui/cluster_view.h"
#include "app/gui/lab_shelf.h"
#include "app/gui/script_runner.h"
#include "app/gui/start_options.h"
#include "core/session/session.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace ringside {

class ClosingPage;
class ConsoleDesk;
class LessonDesk;
class WelcomePage;

/// The window: the welcome page, the cluster view, and the page that shows while servers end. Wiring only:
/// labs are the LabShelf's, the cluster is the ClusterView's, menus are made in window_menus.cpp. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow();
    ~MainWindow() override;

    /// Theme and presenter mode as the command line asked for: for this run only. Before show().
    void applyLook(const StartOptions& options);
    /// What the command line asked for; call once, after show().
    void begin(const StartOptions& options);

    Session& session() { return m_session; }
    ClusterView& view() { return *m_view; }
    WelcomePage& welcome() { return *m_welcome; }
    LessonDesk& lessons() { return *m_lessons; }
    /// The workspace Learn, also while no cluster runs.
    void showLessons();
    /// Ends the servers in order and comes back to the welcome page; the data is kept.
    void closeLab();
    void showHelp(const QString& page);

Q_SIGNALS:
    /// The closed window has ended everything.
    void ended();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPages();
    void buildMenus();
    void addWorkspaces(QMenu* menu);
    void wireSession();
    void wireWelcome();
    void wireLessons();
    void openLessonLab(const QString& name, const Action& create, bool fresh);
    void openLessonFile();
    void saveReport(const QString& lesson);
    void showWelcome();
    void showCluster();
    void opened(const Status& status);
    void finished(const ActionResult& result);
    void quitDone();
    void endServers();
    void askReset();
    void runScript(const QString& path);
    void saveSettings();
    void restoreSettings();

    Session m_session;
    LabShelf* m_shelf;
    ScriptRunner* m_script;
    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    ClusterView* m_view = nullptr;
    ClosingPage* m_closing = nullptr;
    ConsoleDesk* m_console = nullptr;
    LessonDesk* m_lessons = nullptr;
    std::function<void()> m_next; ///< once the servers have ended
    bool m_themeOfRun = false;    ///< the command line's, not the person's: not to be remembered
    bool m_leaving = false;       ///< the window goes when the servers have ended
    bool m_mayClose = false;
};

} // namespace ringside
