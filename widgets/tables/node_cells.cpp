#include "widgets/tables/node_cells.h"

#include "widgets/dress/figure_text.h"

#include <QLocale>

namespace ringside {

namespace {

using Cell = NodesModel::Cell;

Cell number(double value, const QString& text)
{
    return {text, value, {}, Tone::Text};
}

/// A figure of a node that may be silent: then the last word, in grey.
Cell figure(const NodeState& node, double value, const QString& text)
{
    if (!node.running())
        return {QStringLiteral("–"), -1.0, {}, Tone::Muted};
    return {text, value, node.answering ? QString() : NodesModel::tr("As last heard"),
            node.answering ? Tone::Text : Tone::Muted};
}

Cell roleCell(const NodeState& node)
{
    switch (node.role) {
    case Role::Master:
        return {NodesModel::tr("master"), 0, {}, Tone::Text};
    case Role::Replica:
        return {NodesModel::tr("replica"), 1, {}, Tone::Text};
    case Role::Unknown:
        break;
    }
    return {NodesModel::tr("unknown"), 2, {}, Tone::Muted};
}

Cell processCell(const NodeState& node)
{
    switch (node.process) {
    case ProcessState::Absent:
        return {NodesModel::tr("none"), 5, {}, Tone::Muted};
    case ProcessState::Starting:
        return {NodesModel::tr("starting"), 1, {}, Tone::Muted};
    case ProcessState::Running:
        if (!node.problem.isEmpty())
            return {
                node.problem, 2,
                node.answering
                    ? NodesModel::tr("It runs, but not all facts about it are known: %1").arg(node.problem)
                    : NodesModel::tr("It runs but cannot be asked: %1").arg(node.problem),
                Tone::Warning};
        if (!node.answering)
            return {NodesModel::tr("silent %1").arg(durationText(double(node.silentMs))), 2,
                    NodesModel::tr("The process runs but has not answered yet"), Tone::Warning};
        return {NodesModel::tr("running"), 0, {}, Tone::Text};
    case ProcessState::Paused:
        return {NodesModel::tr("paused"), 3, NodesModel::tr("Halted by SIGSTOP; it can be resumed"),
                Tone::Warning};
    case ProcessState::Stopped:
        return {NodesModel::tr("stopped"), 4, node.processNote, Tone::Muted};
    case ProcessState::Crashed:
        return {NodesModel::tr("crashed"), 6, node.processNote, Tone::Bad};
    }
    return {};
}

Cell slotsCell(const NodeState& node)
{
    const int count = node.slots.count();
    if (count == 0)
        return {QStringLiteral("–"), -1, {}, Tone::Muted};
    const QString ranges = node.slots.toString();
    const QString counted = count == 1 ? NodesModel::tr("one slot") : NodesModel::tr("%1 slots").arg(count);
    if (node.slots.ranges().size() <= 2)
        return {ranges, node.slots.ranges().front().first, counted, Tone::Text};
    return {NodesModel::tr("%1 in %2 ranges").arg(counted).arg(node.slots.ranges().size()),
            node.slots.ranges().front().first, ranges, Tone::Text};
}

Cell healthCell(const NodeState& node)
{
    if (node.failReports > 0)
        return {NodesModel::tr("✕ FAIL by %1").arg(node.failReports), 1000 + node.failReports,
                NodesModel::tr("Nodes that mark it FAIL: %1").arg(node.failReports), Tone::Bad};
    if (node.pfailReports > 0)
        return {NodesModel::tr("? PFAIL by %1").arg(node.pfailReports), node.pfailReports,
                NodesModel::tr("Nodes that suspect it: %1").arg(node.pfailReports), Tone::Warning};
    if (node.process == ProcessState::Absent)
        return {QStringLiteral("–"), -1, {}, Tone::Muted};
    return {NodesModel::tr("✓ ok"), 0, {}, Tone::Good};
}

Cell linkCell(const NodeState& node)
{
    if (node.role != Role::Replica)
        return {QStringLiteral("–"), -1.0, {}, Tone::Muted};
    if (!node.running() || !node.answering || !node.replication.known)
        return {NodesModel::tr("unknown"), 3e15, node.problem, Tone::Muted};
    const Replication& link = node.replication;
    if (link.syncing)
        return {NodesModel::tr("synchronising"), 2e15, {}, Tone::Warning};
    if (!link.linkUp)
        return {link.downForMs >= 0 ? NodesModel::tr("✕ down %1").arg(durationText(double(link.downForMs)))
                                    : NodesModel::tr("✕ down"),
                1e15, NodesModel::tr("master_link_status: down"), Tone::Bad};
    if (!link.lagBytes)
        return {NodesModel::tr("up"), 0.0, {}, Tone::Text};
    const QString tip =
        link.lagMs ? NodesModel::tr("Behind its master by %1").arg(durationText(*link.lagMs)) : QString();
    return {NodesModel::tr("lag %1").arg(bytesText(double(*link.lagBytes))), double(*link.lagBytes), tip,
            Tone::Text};
}

/// Figures that INFO did not tell are a dash.
template <typename Value, typename Text> Cell loadCell(const NodeState& node, Value value, Text text)
{
    if (!node.load)
        return {QStringLiteral("–"), -1.0, node.problem, Tone::Muted};
    return figure(node, double(value(*node.load)), text(value(*node.load)));
}

Cell memoryCell(const NodeState& node)
{
    Cell cell = loadCell(
        node, [](const Load& load) { return load.usedMemory; },
        [](qint64 bytes) { return bytesText(double(bytes)); });
    if (node.load && node.load->maxMemory > 0)
        cell.tip = NodesModel::tr("of at most %1").arg(bytesText(double(node.load->maxMemory)));
    return cell;
}

Cell masterCell(const NodeState& node, const ClusterSnapshot& cluster)
{
    if (node.role != Role::Replica || (node.master == 0 && node.masterId.isNull()))
        return {QStringLiteral("–"), 0, {}, Tone::Muted};
    if (node.master != 0)
        return number(node.master, NodesModel::tr("node %1").arg(node.master));
    const Stranger* stranger = cluster.stranger(node.masterId);
    return {stranger ? stranger->name() : NodesModel::tr("unknown"), -1,
            NodesModel::tr("Its master is not of this lab."), Tone::Warning};
}

} // namespace

NodesModel::Cell nodeCell(const NodeState& node, const ClusterSnapshot& cluster, NodesModel::Column column)
{
    const QLocale locale;
    switch (column) {
    case NodesModel::Node:
        return {NodesModel::tr("node %1").arg(node.number), node.number, QString::fromLatin1(node.id.toHex()),
                Tone::Text};
    case NodesModel::RoleName:
        return roleCell(node);
    case NodesModel::Process:
        return processCell(node);
    case NodesModel::Address:
        return {QStringLiteral("%1:%2").arg(node.host).arg(node.port), node.port, {}, Tone::Text};
    case NodesModel::Slots:
        return slotsCell(node);
    case NodesModel::Master:
        return masterCell(node, cluster);
    case NodesModel::HealthSeen:
        return healthCell(node);
    case NodesModel::Link:
        return linkCell(node);
    case NodesModel::Operations:
        return loadCell(
            node, [](const Load& load) { return load.opsPerSecond; },
            [&](double ops) { return locale.toString(qRound64(ops)); });
    case NodesModel::Memory:
        return memoryCell(node);
    case NodesModel::Keys:
        return loadCell(
            node, [](const Load& load) { return load.keys; },
            [&](qint64 keys) { return locale.toString(keys); });
    case NodesModel::Clients:
        return loadCell(
            node, [](const Load& load) { return load.clients; },
            [&](int clients) { return locale.toString(clients); });
    case NodesModel::Cpu:
        return loadCell(
            node, [](const Load& load) { return load.cpu; },
            [](double cpu) { return NodesModel::tr("%1 %").arg(qRound(cpu * 100)); });
    case NodesModel::Pid:
        return node.pid > 0 ? number(double(node.pid), QString::number(node.pid))
                            : Cell{QStringLiteral("–"), 0, {}, Tone::Muted};
    case NodesModel::Version:
        return {
            NodesModel::tr("%1 %2").arg(node.server, node.version).trimmed(), node.version, {}, Tone::Text};
    case NodesModel::Epoch:
        return number(double(node.configEpoch), QString::number(node.configEpoch));
    case NodesModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace ringside
