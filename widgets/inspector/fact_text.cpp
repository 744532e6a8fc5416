#include "widgets/inspector/fact_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace ringside {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("FactText", text);
}

} // namespace

QString sinceText(qint64 ms)
{
    if (ms < 0)
        return {};
    if (ms < 60'000)
        return tr("%1 s").arg(double(ms) / 1000, 0, 'f', 1);
    return tr("%1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString planeText(Plane plane)
{
    switch (plane) {
    case Plane::Bus:
        return tr("bus");
    case Plane::Replication:
        return tr("replication");
    case Plane::Client:
        return tr("clients");
    }
    return {};
}

FactText processFact(const NodeState& node)
{
    switch (node.process) {
    case ProcessState::Absent:
        return {tr("none"), Tone::Muted};
    case ProcessState::Starting:
        return {tr("starting"), Tone::Warning};
    case ProcessState::Paused:
        return {tr("paused (SIGSTOP)"), Tone::Warning};
    case ProcessState::Stopped:
        return {node.processNote.isEmpty() ? tr("stopped") : node.processNote, Tone::Muted};
    case ProcessState::Crashed:
        return {node.processNote.isEmpty() ? tr("crashed") : tr("crashed: %1").arg(node.processNote),
                Tone::Bad};
    case ProcessState::Running:
        break;
    }
    if (!node.problem.isEmpty())
        return {tr("running, but %1").arg(node.problem), Tone::Warning};
    if (node.startingUp)
        return {tr("loading its data"), Tone::Warning};
    return {tr("running"), Tone::Good};
}

FactText healthFact(const NodeState& node)
{
    if (node.failReports > 0)
        return {tr("FAIL in the eyes of %1").arg(node.failReports), Tone::Bad};
    if (node.pfailReports > 0)
        return {tr("PFAIL, suspected by %1").arg(node.pfailReports), Tone::Warning};
    if (!node.answering && node.running())
        return {tr("silent for %1").arg(sinceText(node.silentMs)), Tone::Warning};
    if (!node.running())
        return {tr("not noticed yet"), Tone::Muted};
    return {tr("✓ ok"), Tone::Good};
}

FactText writesFact(const NodeState& node)
{
    if (!node.answering)
        return {};
    if (!node.clusterOk)
        return {tr("refused: CLUSTERDOWN"), Tone::Bad};
    if (node.role == Role::Replica)
        return {tr("MOVED to its master"), Tone::Muted};
    return {tr("accepted"), Tone::Good};
}

FactText linkFact(const NodeState& node)
{
    const Replication& link = node.replication;
    if (node.role != Role::Replica || !node.running())
        return {};
    if (link.syncing)
        return {tr("synchronising"), Tone::Warning};
    if (link.linkUp)
        return {tr("up"), Tone::Good};
    return {link.downForMs >= 0 ? tr("down for %1").arg(sinceText(link.downForMs)) : tr("down"), Tone::Bad};
}

FactText lagFact(const NodeState& node)
{
    const Replication& link = node.replication;
    if (!link.lagBytes)
        return {};
    if (*link.lagBytes == 0 && link.lagMs.value_or(0) < 1)
        return {tr("0 B, in step"), Tone::Text};
    const QString bytes = bytesText(*link.lagBytes);
    if (!link.lagMs)
        return {bytes, Tone::Warning};
    return {tr("%1 · %2 ms").arg(bytes).arg(*link.lagMs, 0, 'f', *link.lagMs < 10 ? 1 : 0), Tone::Warning};
}

QString roleText(const NodeState& node)
{
    if (node.role == Role::Replica)
        return node.master ? tr("replica of %1").arg(node.master) : tr("replica");
    if (node.role != Role::Master)
        return tr("role not known yet");
    if (node.slots.isEmpty())
        return tr("master without slots");
    return tr("master of %1").arg(node.slots.toString().replace(QLatin1Char('-'), QChar(0x2013)));
}

FactText clusterFact(const ClusterSnapshot& cluster)
{
    switch (cluster.state) {
    case ClusterState::Absent:
        return {tr("no cluster"), Tone::Muted};
    case ClusterState::Forming:
        return {tr("cluster forming"), Tone::Warning};
    case ClusterState::Ok:
        return {tr("cluster ok"), Tone::Good};
    case ClusterState::Degraded:
        return {tr("cluster degraded"), Tone::Warning};
    case ClusterState::Fail:
        break;
    }
    return {tr("cluster down"), Tone::Bad};
}

} // namespace ringside
