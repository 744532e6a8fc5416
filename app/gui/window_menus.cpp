// The window's menus. Every entry has a shortcut or is reachable by one, an object name, and says what it
// does.

#include "app/gui/main_window.h"

#include "app/gui/desk.h"
#include "app/gui/help_window.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/palette/command_palette.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/theme/theme.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QUrl>

namespace ringside {

namespace {

template <typename Slot>
QAction* add(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys, QObject* context,
             Slot slot)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QStringLiteral("action.") + QLatin1String(name));
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, context, slot);
    return action;
}

template <typename Value, typename Apply>
void addChoices(QMenu* menu, QObject* context,
                const std::vector<std::tuple<const char*, QString, Value>>& choices, Value now, Apply apply)
{
    auto* group = new QActionGroup(menu);
    for (const auto& [name, text, value] : choices) {
        QAction* action = add(menu, name, text, {}, context, [apply, value = value] { apply(value); });
        action->setCheckable(true);
        action->setChecked(value == now);
        group->addAction(action);
    }
}

QAction* addToggle(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys, bool on,
                   QObject* context, const std::function<void(bool)>& apply)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QStringLiteral("action.") + QLatin1String(name));
    action->setShortcut(keys);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::toggled, context, apply);
    return action;
}

} // namespace

/// A row for each workspace, then its panels.
void MainWindow::addWorkspaces(QMenu* menu)
{
    Desk& desk = m_view->desk();
    auto* group = new QActionGroup(menu);
    for (const Workspace& each : workspaces()) {
        QAction* action = add(menu, "", each.word, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + each.key)),
                              this, [&desk, name = each.name] { desk.setPlace(name); });
        action->setObjectName(QStringLiteral("action.workspace.") + each.name);
        action->setCheckable(true);
        action->setChecked(each.name == desk.place());
        group->addAction(action);
        connect(&desk, &Desk::placeChanged, action,
                [action, name = each.name](const QString& place) { action->setChecked(place == name); });
    }
    QAction* drawer =
        addToggle(menu, "drawer", tr("Co&nsole and log"), QKeySequence(Qt::CTRL | Qt::Key_QuoteLeft), false,
                  this, [this](bool on) { m_view->setDrawerOpen(on); });
    // Where the first is a dead key the second works.
    drawer->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_QuoteLeft), QKeySequence(Qt::Key_F12)});
    connect(m_view, &ClusterView::drawerOpened, drawer, &QAction::setChecked);
    QMenu* panels = menu->addMenu(tr("&Panels"));
    add(panels, "panels.anew", tr("As &at first"), {}, this, [&desk] { desk.arrangeAnew(); });
    addToggle(panels, "panels.movable", tr("&Move panels"), {}, false, this,
              [&desk](bool on) { desk.setPanelsMovable(on); });
    QAction* mark = panels->addSeparator();
    connect(panels, &QMenu::aboutToShow, this, [&desk, panels, mark] {
        const QList<QAction*> all = panels->actions();
        for (qsizetype i = all.indexOf(mark) + 1; i < all.size(); ++i)
            panels->removeAction(all[i]);
        for (QDockWidget* dock : desk.panels())
            panels->addAction(dock->toggleViewAction());
    });
}

void MainWindow::buildMenus()
{
    QMenu* lab = menuBar()->addMenu(tr("&Lab"));
    QAction* closeIt = add(lab, "closeLab", tr("&Close the lab"), QKeySequence(Qt::CTRL | Qt::Key_W), this,
                           [this] { closeLab(); });
    closeIt->setStatusTip(tr("Ends the servers and keeps their data"));
    QAction* folder = add(lab, "openFolder", tr("Show its &folder"), {}, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_session.laboratory().directory()));
    });
    QAction* reset =
        add(lab, "resetLab", tr("&Delete the cluster and its data…"), {}, this, [this] { askReset(); });
    connect(lab, &QMenu::aboutToShow, this, [this, closeIt, folder, reset] {
        closeIt->setEnabled(m_session.isOpen() || m_pages->currentWidget() == m_view);
        folder->setEnabled(m_session.isOpen());
        reset->setEnabled(m_session.isOpen() && m_session.laboratory().nodeCount() > 0);
    });
    lab->addSeparator();
    add(lab, "quit", tr("&Quit"), QKeySequence::Quit, this, [this] { close(); });

    QMenu* viewMenu = menuBar()->addMenu(tr("&View"));
    addWorkspaces(viewMenu);
    QMenu* stage = viewMenu->addMenu(tr("&Stage"));
    addChoices<StageMode>(stage, this,
                          {{"stage.both", tr("Ring and graph"), StageMode::Both},
                           {"stage.ring", tr("Ring only"), StageMode::RingOnly},
                           {"stage.graph", tr("Graph only"), StageMode::GraphOnly}},
                          StageMode::Both, [this](StageMode mode) { m_view->stage().setMode(mode); });
    viewMenu->addSeparator();
    QMenu* colours = viewMenu->addMenu(tr("C&olours"));
    addChoices<Theme::Mode>(colours, this,
                            {{"theme.desktop", tr("Like the desktop"), Theme::Mode::FollowDesktop},
                             {"theme.light", tr("Light"), Theme::Mode::Light},
                             {"theme.dark", tr("Dark"), Theme::Mode::Dark}},
                            Theme::current().mode(), [this](Theme::Mode mode) {
                                m_themeOfRun = false;
                                Theme::current().setMode(mode);
                            });
    connect(&Theme::current(), &Theme::changed, colours,
            [colours] { // also the command line's and the kept one
                colours->actions().value(int(Theme::current().mode()))->setChecked(true);
            });
    QAction* presenter = addToggle(viewMenu, "presenter", tr("P&resenter mode"), QKeySequence(Qt::Key_F5),
                                   false, this, [](bool on) { Theme::current().setPresenting(on); });
    connect(&Theme::current(), &Theme::changed, presenter,
            [presenter] { presenter->setChecked(Theme::current().isPresenting()); });
    addToggle(viewMenu, "packets", tr("Packets &in flight"), {}, true, this,
              [this](bool on) { m_view->packets().setShown(on); });
    addToggle(viewMenu, "animated", tr("&Animate changes"), {}, true, this,
              [](bool on) { Theme::current().setAnimated(on); });
    addToggle(
        viewMenu, "fullScreen", tr("&Full screen"), QKeySequence(Qt::Key_F11), false, this, [this](bool on) {
            setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
        });
    viewMenu->addSeparator();
    // The palette itself answers to Ctrl+K.
    add(viewMenu, "palette", tr("C&ommand line\tCtrl+K"), {}, this,
        [this] { m_view->palette().focusLine(); });

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    add(help, "help", tr("&Guide"), QKeySequence::HelpContents, this,
        [this] { showHelp(QStringLiteral("index.md")); });
    add(help, "help.actions", tr("All &actions"), {}, this,
        [this] { showHelp(QStringLiteral("actions.md")); });
    add(help, "about", tr("A&bout Ringside"), {}, this, [this] {
        QMessageBox::about(this, tr("About Ringside"),
                           tr("<h3>Ringside %1</h3><p>A desktop laboratory for Redis Cluster. Real servers, "
                              "real failures.</p>"
                              "<p>Free software under the GNU General Public License, version 3 or later. "
                              "Uses Qt, QCustomPlot, hiredis and spdlog.</p>")
                               .arg(QStringLiteral(RINGSIDE_VERSION)));
    });
}

void MainWindow::showHelp(const QString& page)
{
    auto* window = findChild<HelpWindow*>();
    if (!window)
        window = new HelpWindow(this);
    window->open(page);
}

} // namespace ringside
