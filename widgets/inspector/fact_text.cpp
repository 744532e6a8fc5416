#include "widgets/inspector/fact_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace ringside {

namespace {

/// The translation context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

} // namespace

QString sinceText(qint64 ms)
{
    if (ms < 0)
        return {};
    if (ms < 60'000)
        return Text::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    return Text::tr("%1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString planeText(Plane plane)
{
    switch (plane) {
    case Plane::Bus:
        return Text::tr("bus");
    case Plane::Replication:
        return Text::tr("replication");
    case Plane::Client:
        return Text::tr("clients");
    }
    return {};
}

FactText processFact(const NodeState& node)
{
    switch (node.process) {
    case ProcessState::Absent:
        return {Text::tr("none"), Tone::Muted};
    case ProcessState::Starting:
        return {Text::tr("starting"), Tone::Warning};
    case ProcessState::Paused:
        return {Text::tr("paused (SIGSTOP)"), Tone::Warning};
    case ProcessState::Stopped:
        return {node.processNote.isEmpty() ? Text::tr("stopped") : node.processNote, Tone::Muted};
    case ProcessState::Crashed:
        return {node.processNote.isEmpty() ? Text::tr("crashed")
                                           : Text::tr("crashed: %1").arg(node.processNote),
                Tone::Bad};
    case ProcessState::Running:
        break;
    }
    if (!node.problem.isEmpty())
        return {Text::tr("running, but %1").arg(node.problem), Tone::Warning};
    if (node.startingUp)
        return {Text::tr("loading its data"), Tone::Warning};
    return {Text::tr("running"), Tone::Good};
}

FactText healthFact(const NodeState& node)
{
    if (node.failReports > 0)
        return {Text::tr("FAIL in the eyes of %1").arg(node.failReports), Tone::Bad};
    if (node.pfailReports > 0)
        return {Text::tr("PFAIL, suspected by %1").arg(node.pfailReports), Tone::Warning};
    if (!node.answering && node.running())
        return {Text::tr("silent for %1").arg(sinceText(node.silentMs)), Tone::Warning};
    if (!node.running())
        return {Text::tr("not noticed yet"), Tone::Muted};
    return {Text::tr("✓ ok"), Tone::Good};
}

FactText writesFact(const NodeState& node)
{
    if (!node.answering)
        return {};
    if (!node.clusterOk)
        return {Text::tr("refused: CLUSTERDOWN"), Tone::Bad};
    if (node.role == Role::Replica)
        return {Text::tr("MOVED to its master"), Tone::Muted};
    return {Text::tr("accepted"), Tone::Good};
}

FactText linkFact(const NodeState& node)
{
    const Replication& link = node.replication;
    if (node.role != Role::Replica || !node.running())
        return {};
    if (link.syncing)
        return {Text::tr("synchronising"), Tone::Warning};
    if (link.linkUp)
        return {Text::tr("up"), Tone::Good};
    return {link.downForMs >= 0 ? Text::tr("down for %1").arg(sinceText(link.downForMs)) : Text::tr("down"),
            Tone::Bad};
}

FactText lagFact(const NodeState& node)
{
    const Replication& link = node.replication;
    if (!link.lagBytes)
        return {};
    if (*link.lagBytes == 0 && link.lagMs.value_or(0) < 1)
        return {Text::tr("0 B, in step"), Tone::Text};
    const QString bytes = bytesText(*link.lagBytes);
    if (!link.lagMs)
        return {bytes, Tone::Warning};
    return {Text::tr("%1 · %2 ms").arg(bytes, QLocale().toString(*link.lagMs, 'f', *link.lagMs < 10 ? 1 : 0)),
            Tone::Warning};
}

QString roleText(const NodeState& node)
{
    if (node.role == Role::Replica)
        return node.master ? Text::tr("replica of %1").arg(node.master) : Text::tr("replica");
    if (node.role != Role::Master)
        return Text::tr("role not known yet");
    if (node.slots.isEmpty())
        return Text::tr("master without slots");
    return Text::tr("master of %1").arg(node.slots.toString().replace(QLatin1Char('-'), QChar(0x2013)));
}

FactText clusterFact(const ClusterSnapshot& cluster)
{
    switch (cluster.state) {
    case ClusterState::Absent:
        return {Text::tr("no cluster"), Tone::Muted};
    case ClusterState::Forming:
        return {Text::tr("cluster forming"), Tone::Warning};
    case ClusterState::Ok:
        return {Text::tr("cluster ok"), Tone::Good};
    case ClusterState::Degraded:
        return {Text::tr("cluster degraded"), Tone::Warning};
    case ClusterState::Fail:
        break;
    }
    return {Text::tr("cluster down"), Tone::Bad};
}

} // namespace ringside
