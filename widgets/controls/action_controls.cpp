#include "widgets/controls/action_controls.h"

#include "widgets/controls/link_menu.h"
#include "widgets/editors/link_dialog.h"
#include "widgets/editors/measure_dialog.h"
#include "widgets/editors/partition_dialog.h"
#include "widgets/editors/set_dialog.h"
#include "widgets/editors/slots_dialog.h"

#include <QWidget>

namespace ringside {

namespace {

QList<Control> everyControl()
{
    QList<Control> all;
    for (int i = 0; i <= int(Control::Reset); ++i)
        all << Control(i);
    return all;
}

/// Somebody at the other end of a link, to begin with.
int otherThan(int node, const Snapshot& snapshot)
{
    for (const NodeState& other : snapshot ? snapshot->nodes : std::vector<NodeState>()) {
        if (other.number != node)
            return other.number;
    }
    return node == 1 ? 2 : 1;
}

} // namespace

ActionControls::ActionControls(ActionPort& port, QWidget* window)
    : QObject(window)
    , m_port(port)
    , m_window(window)
    , m_main(makeSet(everyControl(), this))
    , m_snapshot(m_main->snapshot())
{
    connect(m_main, &ControlSet::confirmationNeeded, this, &ActionControls::confirmationNeeded);
}

ControlSet* ActionControls::makeSet(const QList<Control>& controls, QObject* parent)
{
    auto* set = new ControlSet(m_port, controls, parent);
    connect(set, &ControlSet::partitionWanted, this, &ActionControls::openPartition);
    connect(set, &ControlSet::setWanted, this, &ActionControls::openSet);
    connect(set, &ControlSet::slotsWanted, this, &ActionControls::openSlots);
    connect(set, &ControlSet::faultWanted, this, [this](const Selection& selection, FaultWish::Kind kind) {
        const auto [a, b] = linkEnds(selection);
        FaultWish wish;
        wish.kind = kind;
        if (a > 0)
            wish.links = wish::Links::between(a, b);
        else if (selection.nodes.size() == 1)
            wish.links =
                wish::Links::between(selection.nodes.front(), otherThan(selection.nodes.front(), m_snapshot));
        openFault(wish);
    });
    return set;
}

void ActionControls::refresh(const Snapshot& snapshot, const Selection& selection)
{
    if (snapshot)
        m_snapshot = snapshot;
    m_main->refresh(snapshot, selection);
    if (m_partition)
        m_partition->setSnapshot(m_snapshot);
    if (m_set)
        m_set->setSnapshot(m_snapshot);
    if (m_measure)
        m_measure->setSnapshot(m_snapshot);
    if (m_link)
        m_link->setSnapshot(m_snapshot);
    if (m_slots)
        m_slots->setSnapshot(m_snapshot);
}

void ActionControls::openPartition(const Selection& selection)
{
    if (!m_partition)
        m_partition = new PartitionDialog(m_port, m_window);
    m_partition->open(m_snapshot, selection.nodes);
}

void ActionControls::openSet(const Selection& selection)
{
    if (!m_set)
        m_set = new SetDialog(m_port, m_window);
    m_set->open(m_snapshot, selection.nodes.size() == 1 ? selection.nodes.front() : 0);
}

void ActionControls::openMeasure(int node, const QPoint& at)
{
    if (!m_measure)
        m_measure = new MeasureDialog(m_port, m_window);
    m_measure->open(m_snapshot, node, at);
}

SlotsDialog& ActionControls::slotsDialog()
{
    if (!m_slots)
        m_slots = new SlotsDialog(m_port, m_window);
    return *m_slots;
}

void ActionControls::openSlots(const Selection& selection)
{
    const NodeState* node = selection.nodes.size() == 1 ? m_snapshot->node(selection.nodes.front()) : nullptr;
    const bool master = node && node->role == Role::Master;
    // A master without slots is there to get some, one with slots to give.
    if (master && node->slots.isEmpty())
        slotsDialog().open(m_snapshot, 0, node->number);
    else
        slotsDialog().open(m_snapshot, master ? node->number : 0, 0);
}

void ActionControls::openSlice(const std::optional<SlotRange>& range, int from, int to)
{
    slotsDialog().open(m_snapshot, from, to, range ? SlotRanges{*range} : SlotRanges());
}

void ActionControls::openFault(const FaultWish& wish)
{
    if (!m_link)
        m_link = new LinkDialog(m_port, m_window);
    m_link->open(m_snapshot, wish);
}

void ActionControls::openLinkFault(int from, int to)
{
    FaultWish wish;
    wish.links = wish::Links::oneWayFrom(from, to);
    openFault(wish);
}

QMenu* ActionControls::bareMenu(const QString& title, QWidget* parent)
{
    auto* menu = new QMenu(title, parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addSection(title);
    return menu;
}

QMenu* ActionControls::makeMenu(const QString& title, const QList<Control>& controls,
                                const QList<Control>& before, const Selection& selection, QWidget* parent)
{
    QMenu* menu = bareMenu(title, parent);
    ControlSet* set = makeSet(controls, menu);
    connect(set, &ControlSet::confirmationNeeded, this, &ActionControls::confirmationNeeded);
    set->refresh(m_snapshot, selection);
    for (const Control control : controls) {
        if (before.contains(control))
            menu->addSeparator();
        menu->addAction(set->action(control));
    }
    return menu;
}

QMenu* ActionControls::nodeMenu(int node, QWidget* parent)
{
    QMenu* menu = makeMenu(tr("Node %1").arg(node),
                           {Control::Kill, Control::Stop, Control::Pause, Control::Resume, Control::Restart,
                            Control::Isolate, Control::Partition, Control::Failover, Control::FailoverForce,
                            Control::FailoverTakeover, Control::AddReplica, Control::Remove, Control::Set},
                           {Control::Isolate, Control::Failover, Control::AddReplica, Control::Set},
                           Selection::ofNode(node), parent);
    menu->setObjectName(QStringLiteral("menu.node"));
    return menu;
}

QMenu* ActionControls::linkMenu(int from, int to, QWidget* parent)
{
    QMenu* menu = makeMenu(
        tr("Link %1 – %2").arg(from).arg(to),
        {Control::Cut, Control::CutForward, Control::CutBackward, Control::CutBus, Control::CutReplication,
         Control::ResetLink, Control::HealLink, Control::Heal, Control::Fault},
        {Control::CutForward, Control::CutBus, Control::ResetLink, Control::HealLink, Control::Fault},
        Selection::ofLink(from, to), parent);
    menu->setObjectName(QStringLiteral("menu.link"));
    QAction* reset = menu->findChild<QAction*>(QStringLiteral("action.reset.link"));
    addFaultMenus(*menu, reset, m_port, from, to, [this](const FaultWish& wish) { openFault(wish); });
    return menu;
}

QMenu* ActionControls::linksMenu(const wish::Links& links, QWidget* parent)
{
    QMenu* menu = bareMenu(tr("Link %1", "or links").arg(linksTitle(links)), parent);
    menu->setObjectName(QStringLiteral("menu.links"));
    FaultWish wish;
    wish.links = links;
    addWish(*menu, m_port, QStringLiteral("cut"), tr("Cut"), actionsOf(wish));
    wish.kind = FaultWish::Kind::Reset;
    addWish(*menu, m_port, QStringLiteral("reset"), tr("Reset connections"), actionsOf(wish));
    menu->addSeparator();
    for (const auto& [kind, name, text] : {std::tuple(FaultWish::Kind::Delay, "delay", tr("Delay…")),
                                           std::tuple(FaultWish::Kind::Throttle, "throttle", tr("Throttle…")),
                                           std::tuple(FaultWish::Kind::Drop, "drop", tr("Drop messages…"))}) {
        wish.kind = kind;
        QAction* edit = menu->addAction(text);
        edit->setObjectName(QStringLiteral("action.links.") + QLatin1String(name));
        connect(edit, &QAction::triggered, this, [this, wish] { openFault(wish); });
    }
    menu->addSeparator();
    addWish(*menu, m_port, QStringLiteral("heal"), tr("Heal these links"), healActions(links));
    return menu;
}

QMenu* ActionControls::slotMenu(int slot, QWidget* parent)
{
    const int seat = m_snapshot->shardOfSlot(slot);
    const int owner = seat < 0 ? 0 : m_snapshot->shards[size_t(seat)].master;
    if (owner == 0) {
        QMenu* menu = makeMenu(tr("Slot %1, without an owner").arg(slot),
                               {Control::Check, Control::Fix, Control::ShowStatus}, {},
                               Selection::ofSlot(slot), parent);
        menu->setObjectName(QStringLiteral("menu.slot"));
        return menu;
    }
    QMenu* menu = nodeMenu(owner, parent);
    menu->setObjectName(QStringLiteral("menu.slot"));
    menu->setTitle(tr("Slot %1, on node %2").arg(slot).arg(owner));
    menu->actions().constFirst()->setText(menu->title());
    return menu;
}

QMenu* ActionControls::clusterMenu(QWidget* parent)
{
    QMenu* menu =
        makeMenu(tr("The cluster"),
                 {Control::Start, Control::StopAll, Control::Partition, Control::Fault, Control::Heal,
                  Control::Slots, Control::Rebalance, Control::RebalanceEmpty, Control::RebalanceForce,
                  Control::AddMaster, Control::Set, Control::Check, Control::Connectivity, Control::Info,
                  Control::Fix, Control::ShowStatus, Control::Reset},
                 {Control::Partition, Control::Slots, Control::Set, Control::Reset}, {}, parent);
    menu->setObjectName(QStringLiteral("menu.cluster"));
    return menu;
}

} // namespace ringside
