#include "app/gui/desk.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QChildEvent>
#include <QDataStream>
#include <QDockWidget>
#include <QMouseEvent>
#include <QShortcut>
#include <QTabBar>

#include <algorithm>

namespace ringside {

namespace {

constexpr quint32 kFormat = 1; // of arrangement()

} // namespace

Desk::Desk(QWidget* stage, QWidget* parent)
    : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget); // a part of the window, not a window of its own
    setObjectName(QStringLiteral("desk"));
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    setCentralWidget(stage);
    connect(&Theme::current(), &Theme::changed, this, [this] { sizePanels(); });
    m_back = new QShortcut(Qt::Key_Escape, this, this, &Desk::unfill, Qt::WidgetWithChildrenShortcut);
    m_back->setEnabled(false); // Escape is others' otherwise
}

QDockWidget* Desk::addPanel(const PanelRow& row, QWidget* content)
{
    auto* dock = new QDockWidget(row.title, this);
    dock->setObjectName(QStringLiteral("dock.") + row.name);
    dock->setAccessibleName(row.title);
    dock->setWidget(content);
    content->setMinimumSize(180, 90); // a panel never makes the window larger than a small screen
    dock->toggleViewAction()->setObjectName(QStringLiteral("action.panel.") + row.name);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
    m_rows << row;
    m_docks[row.name] = dock;
    return dock;
}

bool Desk::isOf(const PanelRow& row, const QString& workspace) const
{
    return row.workspace == workspace || row.workspace == QStringLiteral("*");
}

QList<QDockWidget*> Desk::panels() const
{
    QList<QDockWidget*> docks;
    for (const PanelRow& row : m_rows) {
        if (isOf(row, m_place))
            docks << m_docks[row.name];
    }
    return docks;
}

void Desk::arrange()
{
    m_states.clear();
    m_touched.clear();
    const QList<Workspace> all = workspaces();
    for (auto workspace = all.rbegin(); workspace != all.rend(); ++workspace) {
        lay(workspace->name);
        m_states[workspace->name] = saveState();
        m_place = workspace->name; // ends with the first
    }
    Q_EMIT placeChanged(m_place);
}

void Desk::arrangeAnew()
{
    unfill();
    m_touched.remove(m_place);
    lay(m_place);
    sizePanels();
}

/// A state brings back its own panels; those of the workspace before would stay beside them.
void Desk::bring(const QString& workspace)
{
    if (!restoreState(m_states[workspace]))
        return lay(workspace);
    for (const PanelRow& row : std::as_const(m_rows)) {
        if (!isOf(row, workspace))
            removeDockWidget(m_docks[row.name]);
    }
}

void Desk::setPlace(const QString& workspace)
{
    unfill();
    if (workspace == m_place || !m_states.contains(workspace))
        return;
    m_states[m_place] = saveState();
    setUpdatesEnabled(false); // one change to be seen, not a dozen
    m_place = workspace;
    bring(workspace);
    if (!m_touched.contains(workspace))
        sizePanels();
    setUpdatesEnabled(true);
    Q_EMIT placeChanged(workspace);
}

void Desk::showPanel(const QString& panel)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const PanelRow& each) { return each.name == panel; });
    if (row == m_rows.end())
        return;
    if (!isOf(*row, m_place))
        setPlace(row->workspace);
    unfill();
    QDockWidget* dock = m_docks[panel];
    dock->show();
    dock->raise();
}

bool Desk::isInSight(const QString& panel) const
{
    const QDockWidget* dock = m_docks.value(panel);
    return dock && dock->isVisible() && !dock->visibleRegion().isEmpty();
}

void Desk::setPanelsMovable(bool movable)
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

QByteArray Desk::arrangement()
{
    unfill();
    if (!m_place.isEmpty())
        m_states[m_place] = saveState();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kFormat << m_place << m_states << m_touched;
    return bytes;
}

void Desk::restoreArrangement(const QByteArray& state)
{
    QDataStream stream(state);
    quint32 format = 0;
    QString place;
    QMap<QString, QByteArray> states;
    QSet<QString> touched;
    stream >> format >> place >> states >> touched;
    if (stream.status() != QDataStream::Ok || format != kFormat || !m_states.contains(place))
        return;
    for (auto each = states.cbegin(); each != states.cend(); ++each) {
        if (m_states.contains(each.key()))
            m_states[each.key()] = each.value();
    }
    m_touched = touched;
    m_place = place;
    bring(place);
    Q_EMIT placeChanged(place);
}

void Desk::fill(const QString& title)
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

/// A second double click, Escape, or its entry in the rail.
void Desk::unfill()
{
    if (m_beforeFilling.isEmpty())
        return;
    centralWidget()->show();
    m_back->setEnabled(false);
    restoreState(std::exchange(m_beforeFilling, {}));
}

void Desk::childEvent(QChildEvent* event)
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

bool Desk::eventFilter(QObject* watched, QEvent* event)
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
