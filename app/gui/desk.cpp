#include "app/gui/desk.h"

#include "app/gui/desk_room.h"

#include <QDataStream>
#include <QDockWidget>

namespace ringside {

namespace {

constexpr quint32 kFormat = 2; // of arrangement()
const QString kEverywhere = QStringLiteral("*");

} // namespace

Desk::Desk(QWidget* stage, QWidget* parent)
    : QStackedWidget(parent)
    , m_stage(stage)
{
    setObjectName(QStringLiteral("desk"));
    for (const Workspace& each : workspaces()) {
        m_rooms[each.name] = new DeskRoom(each.name, this);
        addWidget(m_rooms[each.name]);
    }
}

void Desk::addPanel(const PanelRow& row, QWidget* content)
{
    m_homes[row.name] = row.workspace;
    if (row.workspace != kEverywhere) {
        m_rooms[row.workspace]->addPanel(row, content);
        return;
    }
    m_shared[row.name] = content;
    for (DeskRoom* room : std::as_const(m_rooms))
        room->addPanel(row, nullptr);
}

void Desk::arrange()
{
    for (DeskRoom* room : std::as_const(m_rooms))
        room->lay();
    setPlace(workspaces().first().name);
}

void Desk::arrangeAnew()
{
    m_rooms[m_place]->lay();
}

/// A widget is in one place: it goes where the person goes.
void Desk::lend()
{
    DeskRoom* room = m_rooms[m_place];
    if (m_stage->parentWidget()) {
        if (auto* former = qobject_cast<DeskRoom*>(m_stage->parentWidget()))
            former->takeCentralWidget();
    }
    room->setCentralWidget(m_stage);
    m_stage->show();
    for (auto shared = m_shared.cbegin(); shared != m_shared.cend(); ++shared)
        room->panel(shared.key())->setWidget(shared.value());
}

void Desk::setPlace(const QString& workspace)
{
    if (!m_rooms.contains(workspace))
        return;
    if (m_rooms.contains(m_place))
        m_rooms[m_place]->unfill();
    if (workspace == m_place)
        return;
    setUpdatesEnabled(false); // one change to be seen
    m_place = workspace;
    lend();
    setCurrentWidget(m_rooms[workspace]);
    setUpdatesEnabled(true);
    Q_EMIT placeChanged(workspace);
}

void Desk::showPanel(const QString& panel)
{
    if (!m_homes.contains(panel))
        return;
    const QString home = m_homes[panel];
    setPlace(home == kEverywhere ? m_place : home); // also where it is: ends the filling
    QDockWidget* dock = this->panel(panel);
    dock->show();
    dock->raise();
}

QDockWidget* Desk::panel(const QString& name) const
{
    const QString home = m_homes.value(name);
    const DeskRoom* room = m_rooms.value(home == kEverywhere ? m_place : home);
    return room ? room->panel(name) : nullptr;
}

bool Desk::isInSight(const QString& panel) const
{
    const QDockWidget* dock = this->panel(panel);
    return dock && dock->isVisible() && !dock->visibleRegion().isEmpty();
}

QList<QDockWidget*> Desk::panels() const
{
    return m_rooms[m_place]->panels();
}

void Desk::setPanelsMovable(bool movable)
{
    for (DeskRoom* room : std::as_const(m_rooms))
        room->setPanelsMovable(movable);
}

QByteArray Desk::arrangement() const
{
    QMap<QString, QByteArray> states;
    for (DeskRoom* room : std::as_const(m_rooms))
        states[room->workspace()] = room->state();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kFormat << m_place << states;
    return bytes;
}

void Desk::restoreArrangement(const QByteArray& state)
{
    QDataStream stream(state);
    quint32 format = 0;
    QString place;
    QMap<QString, QByteArray> states;
    stream >> format >> place >> states;
    if (stream.status() != QDataStream::Ok || format != kFormat)
        return;
    for (auto each = states.cbegin(); each != states.cend(); ++each) {
        if (DeskRoom* room = m_rooms.value(each.key()))
            room->setState(each.value());
    }
    setPlace(place);
}

} // namespace ringside
