#include "widgets/controls/control.h"

#include "widgets/wishes/wishes.h"

#include <QCoreApplication>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct ControlText
{
    Q_DECLARE_TR_FUNCTIONS(Control)
};

struct Face
{
    Control control;
    const char* name;
    const char* text;
};

const Face& face(Control control)
{
    static constexpr Face faces[] = {
        {Control::Start, "start", QT_TRANSLATE_NOOP("Control", "Start")},
        {Control::Stop, "stop", QT_TRANSLATE_NOOP("Control", "Stop")},
        {Control::StopAll, "stopall", QT_TRANSLATE_NOOP("Control", "Stop all…")},
        {Control::Kill, "kill", QT_TRANSLATE_NOOP("Control", "Kill")},
        {Control::Pause, "pause", QT_TRANSLATE_NOOP("Control", "Pause")},
        {Control::Resume, "resume", QT_TRANSLATE_NOOP("Control", "Resume")},
        {Control::Restart, "restart", QT_TRANSLATE_NOOP("Control", "Restart")},
        {Control::Cut, "cut", QT_TRANSLATE_NOOP("Control", "Cut")},
        {Control::CutForward, "cut.forward", QT_TRANSLATE_NOOP("Control", "Cut one way")},
        {Control::CutBackward, "cut.backward", QT_TRANSLATE_NOOP("Control", "Cut the other way")},
        {Control::CutBus, "cut.bus", QT_TRANSLATE_NOOP("Control", "Cut the bus only")},
        {Control::CutReplication, "cut.replication", QT_TRANSLATE_NOOP("Control", "Cut replication only")},
        {Control::Fault, "fault", QT_TRANSLATE_NOOP("Control", "Fault on a link…")},
        {Control::Delay, "delay", QT_TRANSLATE_NOOP("Control", "Delay…")},
        {Control::Throttle, "throttle", QT_TRANSLATE_NOOP("Control", "Throttle…")},
        {Control::Drop, "drop", QT_TRANSLATE_NOOP("Control", "Drop messages…")},
        {Control::ResetLink, "reset.link", QT_TRANSLATE_NOOP("Control", "Reset connections")},
        {Control::HealLink, "heal.link", QT_TRANSLATE_NOOP("Control", "Heal this link")},
        {Control::Isolate, "isolate", QT_TRANSLATE_NOOP("Control", "Isolate")},
        {Control::Partition, "partition", QT_TRANSLATE_NOOP("Control", "Partition…")},
        {Control::Heal, "heal", QT_TRANSLATE_NOOP("Control", "Heal")},
        {Control::Failover, "failover", QT_TRANSLATE_NOOP("Control", "Fail over")},
        {Control::FailoverForce, "failover.force", QT_TRANSLATE_NOOP("Control", "Fail over, force")},
        {Control::FailoverTakeover, "failover.takeover", QT_TRANSLATE_NOOP("Control", "Fail over, takeover")},
        {Control::Slots, "slots", QT_TRANSLATE_NOOP("Control", "Move slots…")},
        {Control::Rebalance, "rebalance", QT_TRANSLATE_NOOP("Control", "Rebalance")},
        {Control::RebalanceEmpty, "rebalance.empty",
         QT_TRANSLATE_NOOP("Control", "Rebalance, empty masters too")},
        {Control::RebalanceForce, "rebalance.force",
         QT_TRANSLATE_NOOP("Control", "Rebalance without threshold")},
        {Control::AddMaster, "add.master", QT_TRANSLATE_NOOP("Control", "Add a master")},
        {Control::AddReplica, "add.replica", QT_TRANSLATE_NOOP("Control", "Add a replica")},
        {Control::Remove, "remove", QT_TRANSLATE_NOOP("Control", "Remove from the cluster")},
        {Control::MigrationPause, "migration.pause", QT_TRANSLATE_NOOP("Control", "Hold moving")},
        {Control::MigrationGo, "migration.go", QT_TRANSLATE_NOOP("Control", "Go on moving")},
        {Control::MigrationResume, "migration.resume",
         QT_TRANSLATE_NOOP("Control", "Resume what was interrupted")},
        {Control::MigrationUndo, "migration.undo", QT_TRANSLATE_NOOP("Control", "Undo what was interrupted")},
        {Control::Fix, "fix", QT_TRANSLATE_NOOP("Control", "Repair slots")},
        {Control::Set, "set", QT_TRANSLATE_NOOP("Control", "Set…")},
        {Control::Check, "check", QT_TRANSLATE_NOOP("Control", "Check")},
        {Control::Connectivity, "connectivity", QT_TRANSLATE_NOOP("Control", "Test connectivity")},
        {Control::Info, "info", QT_TRANSLATE_NOOP("Control", "Count keys and slots")},
        {Control::ShowStatus, "status", QT_TRANSLATE_NOOP("Control", "Status")},
        {Control::Reset, "reset", QT_TRANSLATE_NOOP("Control", "Delete the data…")},
    };
    return faces[size_t(control)];
}

QList<Action> onEach(const QString& verb, const std::vector<int>& nodes)
{
    QList<Action> actions;
    for (const int node : nodes)
        actions << wish::onNode(verb, node);
    return actions;
}

/// `kill N`, with `force` for the last running master: without that word it is refused, and whoever presses
/// this has been asked.
QList<Action> kills(const Selection& selection, const ClusterSnapshot& cluster)
{
    QList<Action> actions = onEach(QStringLiteral("kill"), selection.nodes);
    const auto votesOn = [&](const NodeState& n) {
        return n.role == Role::Master && n.running() &&
               std::find(selection.nodes.begin(), selection.nodes.end(), n.number) == selection.nodes.end();
    };
    if (std::any_of(cluster.nodes.begin(), cluster.nodes.end(), votesOn))
        return actions;
    for (Action& action : actions) {
        const NodeState* node = cluster.node(action.arguments.value(0).toInt());
        if (node && node->role == Role::Master && node->running())
            action.arguments << QStringLiteral("force");
    }
    return actions;
}

/// Selected masters stand for the replica that is nearest to them in data.
int replicaFor(int number, const ClusterSnapshot& cluster)
{
    const NodeState* node = cluster.node(number);
    if (!node || node->role != Role::Master)
        return number;
    const NodeState* best = nullptr;
    for (const NodeState& other : cluster.nodes) {
        if (other.role != Role::Replica || other.master != number)
            continue;
        const bool fit = other.process == ProcessState::Running && other.replication.everSynced;
        const bool bestFit = best && best->process == ProcessState::Running && best->replication.everSynced;
        if (!best || (fit && !bestFit) ||
            (fit == bestFit && other.replicationOffset > best->replicationOffset))
            best = &other;
    }
    return best ? best->number : number;
}

QList<Action> failovers(const Selection& selection, const ClusterSnapshot& cluster, const QString& how)
{
    if (selection.nodes.size() != 1)
        return {};
    return {wish::failover(replicaFor(selection.nodes.front(), cluster), how)};
}

/// A replica for the master that is selected, or the master of the replica that is.
QList<Action> replicaOf(const Selection& selection, const ClusterSnapshot& cluster)
{
    const NodeState* node = selection.nodes.size() == 1 ? cluster.node(selection.nodes.front()) : nullptr;
    if (!node)
        return {};
    const int master = node->role == Role::Replica ? node->master : node->number;
    return {{QStringLiteral("add-replica"), {}, {{QStringLiteral("of"), QString::number(master)}}}};
}

QList<Action> ofSlots(Control control)
{
    switch (control) {
    case Control::RebalanceEmpty:
        return {{QStringLiteral("rebalance"), {QStringLiteral("empty")}, {}}};
    case Control::RebalanceForce:
        return {{QStringLiteral("rebalance"), {}, {{QStringLiteral("threshold"), QStringLiteral("0")}}}};
    case Control::MigrationPause:
        return {{QStringLiteral("migration"), {QStringLiteral("pause")}, {}}};
    case Control::MigrationGo:
        return {{QStringLiteral("migration"), {QStringLiteral("go")}, {}}};
    case Control::MigrationResume:
        return {{QStringLiteral("migration"), {QStringLiteral("resume")}, {}}};
    case Control::MigrationUndo:
        return {{QStringLiteral("migration"), {QStringLiteral("undo")}, {}}};
    default:
        return {wish::plain(QStringLiteral("rebalance"))};
    }
}

QList<Action> onLink(Control control, const Selection& selection)
{
    const auto [a, b] = linkEnds(selection);
    if (a == 0)
        return {};
    switch (control) {
    case Control::ResetLink:
        return {wish::onLinks(QStringLiteral("reset"), wish::Links::between(a, b))};
    case Control::HealLink:
        return {wish::onLinks(QStringLiteral("heal"), wish::Links::between(a, b))};
    case Control::CutForward:
        return {wish::cut(a, b, true)};
    case Control::CutBackward:
        return {wish::cut(b, a, true)};
    case Control::CutBus:
        return {wish::cut(a, b, false, Plane::Bus)};
    case Control::CutReplication:
        return {wish::cut(a, b, false, Plane::Replication)};
    default:
        return {wish::cut(a, b)};
    }
}

} // namespace

std::pair<int, int> linkEnds(const Selection& selection)
{
    if (selection.isLink())
        return {selection.from, selection.to};
    if (selection.nodes.size() == 2)
        return {selection.nodes[0], selection.nodes[1]};
    return {0, 0};
}

QString controlName(Control control)
{
    return QLatin1String(face(control).name);
}

QString controlText(Control control, const Selection& selection)
{
    const auto [a, b] = linkEnds(selection);
    if (a > 0 && control == Control::CutForward)
        return ControlText::tr("Cut %1 → %2 only").arg(a).arg(b);
    if (a > 0 && control == Control::CutBackward)
        return ControlText::tr("Cut %1 → %2 only").arg(b).arg(a);
    if (control == Control::Stop && selection.nodes.empty()) // what it will do then
        return controlText(Control::StopAll, selection);
    return ControlText::tr(face(control).text);
}

QList<Action> controlActions(Control control, const Selection& selection, const ClusterSnapshot& cluster)
{
    switch (control) {
    case Control::Kill:
        return kills(selection, cluster);
    case Control::Pause:
    case Control::Resume:
    case Control::Restart:
    case Control::Isolate:
    case Control::Remove:
        return onEach(controlName(control), selection.nodes);
    case Control::AddMaster:
        return {wish::plain(QStringLiteral("add-master"))};
    case Control::AddReplica:
        return replicaOf(selection, cluster);
    case Control::Rebalance:
    case Control::RebalanceEmpty:
    case Control::RebalanceForce:
    case Control::MigrationPause:
    case Control::MigrationGo:
    case Control::MigrationResume:
    case Control::MigrationUndo:
        return ofSlots(control);
    case Control::Stop:
        return selection.nodes.empty() ? QList<Action>{wish::stopAll()}
                                       : onEach(QStringLiteral("stop"), selection.nodes);
    case Control::StopAll:
        return {wish::stopAll()};
    case Control::Cut:
    case Control::CutForward:
    case Control::CutBackward:
    case Control::CutBus:
    case Control::CutReplication:
    case Control::ResetLink:
    case Control::HealLink:
        return onLink(control, selection);
    case Control::Failover:
        return failovers(selection, cluster, {});
    case Control::FailoverForce:
        return failovers(selection, cluster, QStringLiteral("force"));
    case Control::FailoverTakeover:
        return failovers(selection, cluster, QStringLiteral("takeover"));
    case Control::Partition:
    case Control::Slots:
    case Control::Set:
    case Control::Fault:
    case Control::Delay:
    case Control::Throttle:
    case Control::Drop:
        return {};
    case Control::Start:
    case Control::Heal:
    case Control::Fix:
    case Control::Check:
    case Control::Connectivity:
    case Control::Info:
    case Control::ShowStatus:
    case Control::Reset:
        return {wish::plain(controlName(control))};
    }
    return {};
}

QString controlNeeds(Control control)
{
    switch (control) {
    case Control::Cut:
    case Control::CutForward:
    case Control::CutBackward:
    case Control::CutBus:
    case Control::CutReplication:
    case Control::Delay:
    case Control::Throttle:
    case Control::Drop:
    case Control::ResetLink:
    case Control::HealLink:
        return ControlText::tr("Select a link or two nodes first: click them on the stage.");
    case Control::Failover:
    case Control::FailoverForce:
    case Control::FailoverTakeover:
        return ControlText::tr(
            "Select the replica that should take over, or its master: click it on the stage.");
    default:
        return ControlText::tr("Select a node first: click it on the stage.");
    }
}

bool opensEditor(Control control)
{
    switch (control) {
    case Control::Partition:
    case Control::Slots:
    case Control::Set:
    case Control::Fault:
    case Control::Delay:
    case Control::Throttle:
    case Control::Drop:
        return true;
    default:
        return false;
    }
}

} // namespace ringside
