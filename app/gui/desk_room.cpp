#include "app/gui/desk_room.h"

#include <QChildEvent>
#include <QDataStream>
#include <QDockWidget>
#include <QMouseEvent>
#include <QShortcut>
#include <QTabBar>

#include <algorithm>

namespace ringside {

DeskRoom::DeskRoom(const QString& workspace, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_back(new QShortcut(Qt::Key_Escape, this, this, &DeskRoom::unfill, Qt::WidgetWithChildrenShortcut))
{
    setWindowFlags(Qt::Widget); // a part of the window, not a window of its own
    setObjectName(QStringLiteral("desk.") + workspace);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    m_back->setEnabled(false); // Escape is others' otherwise
}

QDockWidget* DeskRoom::addPanel(const PanelRow& row, QWidget* content)
{
    auto* dock = new QDockWidget(row.title, this);
    dock->setObjectName(QStringLiteral("dock.") + row.name);
    dock->setAccessibleName(row.title);
    if (content) {
        dock->setWidget(content);
        content->setMinimumSize(180, 90); // a panel never makes the window larger than a small screen
    }
    dock->toggleViewAction()->setObjectName(QStringLiteral("action.panel.") + row.name);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    m_order << row.name;
    m_docks[row.name] = dock;
    return dock;
}

QList<QDockWidget*> DeskRoom::panels() const
{
    QList<QDockWidget*> docks;
    for (const QString& name : m_order)
        docks << m_docks[name];
    return docks;
}

void DeskRoom::setPanelsMovable(bool movable)
{
    if (movable == m_movable)
        return;
    m_movable = movable;
    for (QDockWidget* dock : std::as_const(m_docks)) {
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(movable ? nullptr : new QWidget(dock)); // an empty one takes no room
        delete old;
    }
}

QByteArray DeskRoom::state()
{
    unfill();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_touched << saveState();
    return bytes;
}

void DeskRoom::setState(const QByteArray& state)
{
    QDataStream stream(state);
    bool touched = false;
    QByteArray arrangement;
    stream >> touched >> arrangement;
    if (stream.status() == QDataStream::Ok && restoreState(arrangement))
        m_touched = touched;
}

void DeskRoom::fill(const QString& title)
{
    const auto dock = std::find_if(m_docks.cbegin(), m_docks.cend(), [&](QDockWidget* each) {
        return each->isVisible() && each->windowTitle() == title;
    });
    if (dock == m_docks.cend())
        return;
    if (!m_beforeFilling.isEmpty())
        return unfill();
    m_beforeFilling = saveState();
    const QList<QDockWidget*> beside = tabifiedDockWidgets(*dock); // their tabs stay
    for (QDockWidget* each : std::as_const(m_docks)) {
        if (each != *dock && !beside.contains(each))
            each->hide();
    }
    (*dock)->raise();
    centralWidget()->hide();
    m_back->setEnabled(true);
}

void DeskRoom::unfill()
{
    if (m_beforeFilling.isEmpty())
        return;
    m_back->setEnabled(false);
    if (centralWidget())
        centralWidget()->show();
    restoreState(std::exchange(m_beforeFilling, {}));
}

void DeskRoom::childEvent(QChildEvent* event)
{
    QMainWindow::childEvent(event);
    auto* tabs = qobject_cast<QTabBar*>(event->child());
    if (!tabs || event->type() != QEvent::ChildPolished)
        return;
    tabs->setElideMode(Qt::ElideNone); // what finds no room is scrolled to: "Fi… Fa… Pa…" names nothing
    tabs->setFocusPolicy(Qt::TabFocus);
    tabs->setAccessibleName(tr("Panels"));
    tabs->removeEventFilter(this);
    tabs->installEventFilter(this);
}

bool DeskRoom::eventFilter(QObject* watched, QEvent* event)
{
    auto* tabs = qobject_cast<QTabBar*>(watched);
    if (!tabs || event->type() != QEvent::MouseButtonDblClick)
        return QMainWindow::eventFilter(watched, event);
    const int tab = tabs->tabAt(static_cast<QMouseEvent*>(event)->position().toPoint());
    if (tab < 0)
        return false;
    const QString title = tabs->tabText(tab);
    // The tab bar goes with it: not from inside its own event.
    QMetaObject::invokeMethod(
        this, [this, title] { fill(title); }, Qt::QueuedConnection);
    return true;
}

} // namespace ringside
