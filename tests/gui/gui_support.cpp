#include "tests/gui/gui_support.h"

#include "core/node/port_check.h"
#include "tests/support/system.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/tables/commands_model.h"
#include "widgets/tables/events_model.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <unistd.h>

namespace ringside::test {

bool waitUntil(const std::function<bool()>& condition, int timeoutMs)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

GuiFixture::GuiFixture()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ringside"));
    QCoreApplication::setApplicationName(QStringLiteral("ringside"));
    QGuiApplication::setQuitOnLastWindowClosed(false); // several windows, one after the other
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       m_home.filePath(QStringLiteral("config")));
    // Below the range from which the kernel takes ports for connections, the bus ports too.
    m_basePort = findFreeBasePort(11'000 + int(getpid()) % 200 * 20, 20);
}

GuiFixture::~GuiFixture()
{
    if (m_window)
        close();
}

void GuiFixture::open(const QString& script)
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 900);
    m_window->show();
    StartOptions options;
    options.basePort = m_basePort;
    options.script = script;
    m_window->begin(options);
}

bool GuiFixture::close()
{
    const QPointer<MainWindow> window(m_window.get());
    window->close();
    const bool closed = waitUntil([&] { return !window->isVisible() && !window->session().isOpen(); });
    m_window.reset();
    return closed;
}

NodeState GuiFixture::node(int number)
{
    const Snapshot snapshot = now();
    const NodeState* found = snapshot->node(number);
    return found ? *found : NodeState();
}

QWidget* GuiFixture::seen(const QString& path) const
{
    QWidget* found = m_window.get();
    for (const QString& name : path.split(u'/')) {
        const QList<QWidget*> all = found->findChildren<QWidget*>(name);
        const auto visible =
            std::find_if(all.begin(), all.end(), [](const QWidget* w) { return w->isVisible(); });
        if (visible == all.end())
            return nullptr;
        found = *visible;
    }
    return found;
}

bool GuiFixture::press(const QString& name)
{
    auto* button = find<QAbstractButton>(name);
    if (!button && name.startsWith(QStringLiteral("toolbar/button.")))
        return pressWithoutRoom(name.section(u'.', 1));
    if (!button || !button->isEnabled()) {
        qWarning("%s cannot be pressed: %s", qPrintable(name),
                 button ? qPrintable(button->toolTip()) : "it is not to be seen");
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    return true;
}

bool GuiFixture::pressWithoutRoom(const QString& control)
{
    auto* more = find<QAbstractButton>(QStringLiteral("toolbar/button.more"));
    if (!more)
        return false;
    QTest::mouseClick(more, Qt::LeftButton);
    waitUntil([] { return QApplication::activePopupWidget() != nullptr; }, 3000);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    const bool chosen = choose(menu, QStringLiteral("action.") + control);
    if (menu && !chosen)
        menu->close();
    return chosen;
}

bool GuiFixture::type(const QString& name, const QString& text)
{
    QWidget* field = seen(name);
    if (!field || !field->isEnabled()) {
        qWarning("%s takes no text", qPrintable(name));
        return false;
    }
    if (auto* box = qobject_cast<QAbstractSpinBox*>(field))
        box->selectAll();
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->selectAll();
    field->setFocus();
    QTest::keyClicks(field, text);
    return true;
}

bool GuiFixture::command(const QString& line)
{
    if (!type(QStringLiteral("palette.line"), line))
        return false;
    QTest::keyClick(seen(QStringLiteral("palette.line")), Qt::Key_Return);
    return true;
}

bool GuiFixture::clickNode(int number)
{
    StageWidget& stage = view().stage();
    const NodeSpot* spot = stage.geometryOfStage().node(number);
    if (!spot || !stage.isVisible())
        return false;
    QTest::mouseClick(&stage, Qt::LeftButton, {}, spot->centre.toPoint());
    return view().selection().isNode(number);
}

QMenu* GuiFixture::menuAt(const QPointF& point)
{
    StageWidget& stage = view().stage();
    const QPoint at = point.toPoint();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, stage.mapToGlobal(at));
    QApplication::sendEvent(&stage, &event);
    waitUntil([] { return QApplication::activePopupWidget() != nullptr; }, 3000);
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

bool GuiFixture::choose(QMenu* menu, const QString& action)
{
    const QList<QAction*> entries = menu ? menu->actions() : QList<QAction*>();
    for (QAction* entry : entries) {
        if (entry->objectName() == action && entry->isEnabled()) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry).center());
            return true;
        }
    }
    return false;
}

QString GuiFixture::tip(const QString& name) const
{
    const QWidget* widget = seen(name);
    return widget ? widget->toolTip() : QStringLiteral("(%1 is not to be seen)").arg(name);
}

bool GuiFixture::startCluster(int timeoutMs, std::pair<int, int> shape)
{
    return type(QStringLiteral("create.masters"), QString::number(shape.first)) &&
           type(QStringLiteral("create.replicas"), QString::number(shape.second)) &&
           type(QStringLiteral("create.timeout"), QString::number(timeoutMs)) &&
           press(QStringLiteral("create.go")) && waitUntil([this] { return isWhole(); }, 20'000);
}

bool GuiFixture::isWhole()
{
    const Snapshot cluster = now();
    return cluster->state == ClusterState::Ok && cluster->wholeView() && !m_window->session().isBusy() &&
           std::all_of(cluster->nodes.begin(), cluster->nodes.end(), [](const NodeState& n) {
               return n.process == ProcessState::Running && n.answering &&
                      (n.role == Role::Master || n.replication.linkUp);
           });
}

QList<qint64> GuiFixture::pids()
{
    QList<qint64> pids;
    const Snapshot seen = now();
    for (const NodeState& n : seen->nodes) {
        if (n.pid > 0)
            pids << n.pid;
    }
    return pids;
}

bool GuiFixture::anyServer() const
{
    const QByteArray all = everyCommandLine();
    bool found = all.contains(labsRoot().toUtf8()); // as it was started; later it names itself by its port
    for (int i = 1; i <= 20; ++i)
        found = found || all.contains(":" + QByteArray::number(port(i)) + " [cluster]");
    return found;
}

QString GuiFixture::redis(int number, const QStringList& words) const
{
    const QStringList where{QStringLiteral("-p"), QString::number(port(number))};
    return QString::fromUtf8(execute(QStringLiteral("redis-cli"), where + words).out).trimmed();
}

QStringList GuiFixture::sentences() const
{
    QStringList texts;
    const auto* model = m_window->findChild<EventsModel*>();
    for (int row = 0; model && row < model->rowCount(); ++row)
        texts << model->index(row, EventsModel::What).data().toString();
    return texts;
}

QStringList GuiFixture::commandsSent() const
{
    QStringList commands;
    const auto* model = m_window->findChild<CommandsModel*>();
    for (int row = 0; model && row < model->rowCount(); ++row)
        commands << model->index(row).data(CommandsModel::CommandsRole).toStringList();
    return commands;
}

QString GuiFixture::errors() const
{
    QStringList texts;
    const auto* model = m_window->findChild<CommandsModel*>();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const QString error = model->index(row).data(CommandsModel::ErrorRole).toString();
        if (!error.isEmpty())
            texts << error;
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace ringside::test
