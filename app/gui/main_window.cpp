#include "app/gui/main_window.h"

#include "app/gui/closing_page.h"
#include "app/gui/console_desk.h"
#include "app/gui/desk.h"
#include "app/gui/lesson_desk.h"
#include "core/lesson/course.h"
#include "widgets/console/console_panel.h"
#include "widgets/controls/control_set.h"
#include "widgets/inspector/inspector.h"
#include "widgets/lesson/course_list.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/lesson/step_view.h"
#include "widgets/palette/command_palette.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/theme/theme.h"
#include "widgets/welcome/welcome_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QJsonArray>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include <spdlog/spdlog.h>

namespace ringside {

namespace {

QString logOfNode(Session& session, int node)
{
    const NodeOptions options = session.isOpen() ? session.laboratory().optionsOf(node) : NodeOptions();
    return options.number == 0 ? QString() : options.logFile();
}

} // namespace

MainWindow::MainWindow()
    : m_shelf(new LabShelf(m_session, this))
    , m_script(new ScriptRunner(m_session, this))
{
    setObjectName(QStringLiteral("ringside"));
    setWindowTitle(tr("Ringside"));
    setMinimumSize(720, 480);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    buildPages();
    buildMenus();
    wireSession();
    wireWelcome();
    wireLessons();
    restoreSettings();
    showWelcome();
}

MainWindow::~MainWindow()
{
    m_session.closeLab();
}

void MainWindow::buildPages()
{
    m_pages = new QStackedWidget(this);
    m_welcome = new WelcomePage(m_pages);
    m_view = new ClusterView(
        m_session, [this](int node) { return logOfNode(m_session, node); }, m_pages);
    m_console = new ConsoleDesk(m_session, m_view->console(), this);
    m_lessons = new LessonDesk(m_session, m_view->lesson(), m_view->pointers(), this);
    m_closing = new ClosingPage(m_pages);
    for (QWidget* page : std::initializer_list<QWidget*>{m_welcome, m_view, m_closing})
        m_pages->addWidget(page);
    setCentralWidget(m_pages);
}

void MainWindow::wireSession()
{
    connect(&m_session, &Session::snapshotChanged, m_view, &ClusterView::setSnapshot);
    connect(&m_session, &Session::eventsAdded, m_view, &ClusterView::addEvents);
    connect(&m_session, &Session::messagesPassed, m_view, &ClusterView::addMessages);
    connect(&m_session, &Session::heatMeasured, m_view, &ClusterView::setHeat);
    connect(m_view, &ClusterView::heatWanted, &m_session, &Session::setHeatWanted);
    connect(&m_session, &ActionPort::finished, this,
            [this](quint64, const ActionResult& result) { finished(result); });
    connect(&m_session, &Session::quitDone, this, &MainWindow::quitDone);
    connect(m_closing, &ClosingPage::hurryRequested, this, [this] {
        m_session.closeLab(); // kills
        quitDone();
    });
    connect(m_script, &ScriptRunner::quitting, this, [this] { m_leaving = true; });
    // Queued: a create that failed turns to the welcome page first.
    connect(
        m_script, &ScriptRunner::ended, this,
        [this](const QString& error) {
            if (error.isEmpty())
                return;
            if (m_pages->currentWidget() == m_view)
                m_view->palette().showError(-1, error);
            else
                m_welcome->showError(error);
        },
        Qt::QueuedConnection);
}

void MainWindow::wireWelcome()
{
    connect(m_welcome, &WelcomePage::createRequested, this,
            [this](const Action& action, const QString& name) { opened(m_shelf->create(name, action)); });
    connect(m_welcome, &WelcomePage::continueRequested, this,
            [this](const QString& name) { opened(m_shelf->resume(name)); });
    connect(m_welcome, &WelcomePage::searchRequested, this,
            [this] { m_welcome->setPrograms(m_shelf->programs()); });
}

void MainWindow::wireLessons()
{
    m_console->setGate([this](const QStringList& words) { return m_lessons->whyNotSend(words); });
    connect(m_lessons, &LessonDesk::clusterWanted, this, &MainWindow::openLessonLab);
    connect(m_lessons, &LessonDesk::gateMoved, this, [this] { m_view->controls().main().reevaluate(); });
    connect(m_lessons, &LessonDesk::reportWanted, this, &MainWindow::saveReport);
    connect(&m_view->lesson().course(), &CourseList::validationWanted, this, [this] {
        m_view->lesson().course().setValidation(
            true, {}, tr("A cluster of its own is made, filled, and loses a master…"));
        m_session.submit({QStringLiteral("validate"), {}, {}});
    });
    connect(&m_session, &ActionPort::finished, this, [this](quint64, const ActionResult& result) {
        if (result.action.verb == u"validate")
            m_view->lesson().course().setValidation(
                false, result.result.value(QStringLiteral("items")).toArray(),
                result.error ? result.error->text()
                             : result.result.value(QStringLiteral("found")).toString());
    });
    connect(&m_view->lesson().course(), &CourseList::awayWanted, this, &MainWindow::closeLab);
    connect(&m_view->desk(), &Desk::placeChanged, this, [this](const QString& place) {
        if (place == u"learn" && !m_lessons->isOn())
            m_lessons->refresh();
    });
    for (const auto& [keys, by] : std::initializer_list<std::pair<int, int>>{
             {Qt::Key_Space, 1}, {Qt::Key_PageDown, 1}, {Qt::Key_PageUp, -1}}) {
        auto* key = new QShortcut(QKeySequence(keys), m_view);
        connect(key, &QShortcut::activated, this,
                [this, by] { by > 0 ? m_lessons->goOn() : void(m_lessons->turn(-1)); });
        connect(m_lessons, &LessonDesk::gateMoved, key,
                [this, key] { key->setEnabled(m_lessons->isShown()); });
        key->setEnabled(false);
    }
    connect(m_welcome, &WelcomePage::lessonsRequested, this, &MainWindow::showLessons);
    connect(&m_view->lesson().course(), &CourseList::fileWanted, this, &MainWindow::openLessonFile);
    connect(&m_view->lesson().step(), &StepView::pageWanted, this, &MainWindow::showHelp);
}

void MainWindow::showLessons()
{
    if (!m_session.isOpen())
        m_view->clear();
    m_lessons->refresh();
    showCluster();
    m_view->desk().setPlace(QStringLiteral("learn"));
}

void MainWindow::openLessonFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a lesson"), lesson::folder(), tr("Lessons (*.md)"));
    if (!path.isEmpty())
        m_lessons->begin(path, false);
}

void MainWindow::saveReport(const QString& lesson)
{
    QSettings settings;
    bool ok = false;
    const QString student =
        QInputDialog::getText(this, tr("Report"), tr("Your name, as it is to stand in the report:"),
                              QLineEdit::Normal, settings.value(QStringLiteral("lesson/student")).toString(),
                              &ok)
            .trimmed();
    if (!ok)
        return;
    settings.setValue(QStringLiteral("lesson/student"), student);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"),
                                                      QDir::home().filePath(lesson + QStringLiteral(".html")),
                                                      tr("Report (*.html)"));
    if (path.isEmpty())
        return;
    if (const Status saved = m_lessons->saveReport(path, student); !saved)
        QMessageBox::warning(this, tr("The report is not saved"), saved.error().text());
}

/// The lab that is open ends first, and its data is kept.
void MainWindow::openLessonLab(const QString& name, const Action& create, bool fresh)
{
    if (m_session.isOpen()) {
        m_next = [this, name, create, fresh] { openLessonLab(name, create, fresh); };
        return endServers();
    }
    if (fresh && m_shelf->has(name)) {
        if (const Status removed = m_shelf->remove(name); !removed)
            return m_lessons->fail(removed.error().text());
    }
    const Status status = m_shelf->has(name) ? m_shelf->resume(name) : m_shelf->create(name, create);
    if (!status) {
        showLessons();
        return m_lessons->fail(status.error().text());
    }
    opened(status);
    m_view->desk().setPlace(QStringLiteral("learn"));
}

void MainWindow::applyLook(const StartOptions& options)
{
    m_themeOfRun = !options.theme.isEmpty();
    if (m_themeOfRun)
        Theme::current().setMode(options.theme == u"dark" ? Theme::Mode::Dark : Theme::Mode::Light);
    if (options.present)
        Theme::current().setPresenting(true);
}

void MainWindow::begin(const StartOptions& options)
{
    m_shelf->setBasePort(options.basePort);
    m_welcome->setBasePort(m_shelf->basePort());
    if (!options.directory.isEmpty())
        opened(m_shelf->openDirectory(options.directory));
    else if (!options.script.isEmpty())
        opened(m_shelf->openDirectory(m_shelf->freshDirectory()));
    if (!options.script.isEmpty() && m_session.isOpen())
        runScript(options.script);
    if (!options.lesson.isEmpty()) {
        showLessons();
        m_lessons->begin(options.lesson, false);
    }
}

void MainWindow::runScript(const QString& path)
{
    if (const Status loaded = m_script->load(path); !loaded)
        m_view->palette().showError(-1, loaded.error().text());
    else
        m_script->start();
}

void MainWindow::opened(const Status& status)
{
    if (!status) {
        showWelcome();
        m_welcome->showError(status.error().text());
        return;
    }
    m_welcome->clearError();
    m_view->clear();
    m_console->reset();
    m_lessons->labOpened(m_session.laboratory().record().name);
    showCluster();
}

void MainWindow::finished(const ActionResult& result)
{
    const bool made = result.action.verb == u"create";
    if (made && result.ok)
        m_view->inspector().setPassword(m_session.laboratory().record().password);
    if ((made || result.action.verb == u"start") && m_session.isOpen())
        m_view->inspector().setPassword(m_session.laboratory().record().password);
    // A lab in which nothing could be made is no place to be: back, with the reason.
    const bool gone = (made && !result.ok) || (result.action.verb == u"reset" && result.ok);
    if (!gone || m_leaving || !m_session.isOpen() || m_session.laboratory().nodeCount() > 0 ||
        m_script->isRunning())
        return;
    m_session.closeLab();
    if (!m_lessons->lab().isEmpty()) {
        showLessons();
        return m_lessons->fail(result.ok ? QString() : result.error->text());
    }
    showWelcome();
    if (!result.ok && result.error->code != ErrorCode::Cancelled)
        m_welcome->showError(result.error->text());
}

void MainWindow::showWelcome()
{
    m_welcome->setPrograms(m_shelf->programs());
    m_welcome->setLabs(m_shelf->labs());
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
    setWindowTitle(tr("Ringside"));
}

void MainWindow::showCluster()
{
    m_pages->setCurrentWidget(m_view);
    setWindowTitle(m_session.isOpen() ? tr("%1 – Ringside").arg(m_session.laboratory().record().name)
                                      : tr("Lessons – Ringside"));
    m_view->stage().setFocus();
}

void MainWindow::closeLab()
{
    if (m_session.isOpen())
        return endServers();
    m_lessons->leave();
    showWelcome(); // from the lessons
}

void MainWindow::endServers()
{
    if (m_pages->currentWidget() == m_closing)
        return;
    const LabRecord lab = m_session.laboratory().record();
    const auto& nodes = m_session.snapshot()->nodes;
    const auto running =
        std::count_if(nodes.begin(), nodes.end(), [](const NodeState& n) { return n.running(); });
    m_closing->tell(lab.name, m_session.laboratory().directory(), int(running));
    m_pages->setCurrentWidget(m_closing);
    m_session.cancelAll();
    m_session.submit({QStringLiteral("quit"), {}, {}});
}

void MainWindow::quitDone()
{
    m_console->reset();
    m_session.closeLab();
    m_view->clear();
    if (!m_leaving) {
        if (const auto next = std::exchange(m_next, {}))
            return next();
        m_lessons->labClosed();
        showWelcome();
        return;
    }
    m_mayClose = true;
    close();
    Q_EMIT ended();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveSettings();
    if (m_mayClose || !m_session.isOpen()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    m_leaving = true;
    endServers();
}

void MainWindow::askReset()
{
    QMessageBox box(QMessageBox::Warning, tr("Delete this cluster?"),
                    tr("This stops all %n node(s) of “%1” and deletes their data. It cannot be undone.",
                       nullptr, m_session.laboratory().nodeCount())
                        .arg(m_session.laboratory().record().name),
                    QMessageBox::Cancel, this);
    QPushButton* reset = box.addButton(tr("Delete cluster"), QMessageBox::DestructiveRole);
    reset->setObjectName(QStringLiteral("reset.yes"));
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == reset)
        m_session.submit({QStringLiteral("reset"), {}, {}});
}

void MainWindow::saveSettings()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/desk"), m_view->arrangement());
    if (!m_themeOfRun)
        settings.setValue(QStringLiteral("window/theme"), int(Theme::current().mode()));
    settings.setValue(QStringLiteral("window/animated"), Theme::current().isAnimated());
    settings.setValue(QStringLiteral("palette/history"), m_view->commandHistory());
    settings.setValue(QStringLiteral("console/history"), m_view->console().history());
}

void MainWindow::restoreSettings()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_view->restoreArrangement(settings.value(QStringLiteral("window/desk")).toByteArray());
    Theme::current().setAnimated(settings.value(QStringLiteral("window/animated"), true).toBool());
    Theme::current().setMode(Theme::Mode(settings.value(QStringLiteral("window/theme"), 0).toInt()));
    m_view->console().setHistory(settings.value(QStringLiteral("console/history")).toStringList());
    m_view->setCommandHistory(settings.value(QStringLiteral("palette/history")).toStringList());
}

} // namespace ringside
