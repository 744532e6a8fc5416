#include "widgets/facts/fact_text.h"

#include "core/cluster/headline.h"
#include "widgets/dress/severity_tone.h"

#include <QCoreApplication>
#include <QLocale>

namespace ringside {

namespace {

/// The translation context.
struct FactSaid
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

} // namespace

QString sinceText(qint64 ms)
{
    if (ms < 0)
        return {};
    if (ms < 60'000)
        return FactSaid::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    return FactSaid::tr("%1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60);
}

QString namedNodes(const std::vector<int>& numbers)
{
    if (numbers.empty())
        return {};
    QStringList all;
    for (const int number : numbers)
        all << QString::number(number);
    return (all.size() == 1 ? FactSaid::tr("node %1") : FactSaid::tr("nodes %1"))
        .arg(all.join(QStringLiteral(", ")));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

QString planeText(Plane plane)
{
    switch (plane) {
    case Plane::Bus:
        return FactSaid::tr("bus");
    case Plane::Replication:
        return FactSaid::tr("replication");
    case Plane::Client:
        return FactSaid::tr("clients");
    }
    return {};
}

FactText processFact(const NodeState& node)
{
    switch (node.process) {
    case ProcessState::Absent:
        return {FactSaid::tr("none"), Tone::Muted};
    case ProcessState::Starting:
        return {FactSaid::tr("starting"), Tone::Warning};
    case ProcessState::Paused:
        return {FactSaid::tr("paused (SIGSTOP)"), Tone::Warning};
    case ProcessState::Stopped:
        return {node.processNote.isEmpty() ? FactSaid::tr("stopped") : node.processNote, Tone::Muted};
    case ProcessState::Crashed:
        return {node.processNote.isEmpty() ? FactSaid::tr("crashed")
                                           : FactSaid::tr("crashed: %1").arg(node.processNote),
                Tone::Bad};
    case ProcessState::Running:
        break;
    }
    if (!node.problem.isEmpty())
        return {FactSaid::tr("running, but %1").arg(node.problem), Tone::Warning};
    if (node.startingUp)
        return {FactSaid::tr("loading its data"), Tone::Warning};
    return {FactSaid::tr("running"), Tone::Good};
}

FactText healthFact(const NodeState& node)
{
    if (node.failReports > 0)
        return {FactSaid::tr("marked FAIL by %1").arg(node.failReports), Tone::Bad};
    if (node.pfailReports > 0)
        return {FactSaid::tr("PFAIL, suspected by %1").arg(node.pfailReports), Tone::Warning};
    if (!node.answering && node.running())
        return {FactSaid::tr("silent for %1").arg(sinceText(node.silentMs)), Tone::Warning};
    if (!node.running())
        return {FactSaid::tr("not noticed yet"), Tone::Muted};
    return {FactSaid::tr("✓ ok"), Tone::Good};
}

FactText writesFact(const NodeState& node)
{
    if (!node.answering)
        return {};
    if (node.role == Role::Replica && node.clusterOk)
        return {FactSaid::tr("MOVED to its master"), Tone::Muted};
    if (node.writes == Writes::Refused)
        return {node.writesWord.isEmpty() ? FactSaid::tr("refused")
                                          : FactSaid::tr("refused: %1").arg(node.writesWord),
                Tone::Bad};
    if (node.writes == Writes::Unknown)
        return {FactSaid::tr("not known"), Tone::Muted};
    return {FactSaid::tr("accepted"), Tone::Good};
}

FactText linkFact(const NodeState& node)
{
    const Replication& link = node.replication;
    if (node.role != Role::Replica || !node.running())
        return {};
    if (link.syncing)
        return {FactSaid::tr("synchronising"), Tone::Warning};
    if (!link.known)
        return {FactSaid::tr("not known"), Tone::Muted};
    if (link.linkUp)
        return {FactSaid::tr("up"), Tone::Good};
    return {link.downForMs >= 0 ? FactSaid::tr("down for %1").arg(sinceText(link.downForMs))
                                : FactSaid::tr("down"),
            Tone::Bad};
}

FactText lagFact(const NodeState& node)
{
    const Replication& link = node.replication;
    if (!link.lagBytes)
        return {};
    if (*link.lagBytes == 0 && link.lagMs.value_or(0) < 1)
        return {FactSaid::tr("0 B, in step"), Tone::Text};
    const QString bytes = bytesText(*link.lagBytes);
    if (!link.lagMs)
        return {bytes, Tone::Warning};
    return {
        FactSaid::tr("%1 · %2 ms").arg(bytes, QLocale().toString(*link.lagMs, 'f', *link.lagMs < 10 ? 1 : 0)),
        Tone::Warning};
}

QString roleText(const NodeState& node)
{
    if (node.role == Role::Replica)
        return node.master ? FactSaid::tr("replica of %1").arg(node.master) : FactSaid::tr("replica");
    if (node.role != Role::Master)
        return FactSaid::tr("role not known yet");
    if (node.slots.isEmpty())
        return FactSaid::tr("master without slots");
    return FactSaid::tr("master of %1").arg(node.slots.toString().replace(QLatin1Char('-'), QChar(0x2013)));
}

FactText clusterFact(const ClusterSnapshot& cluster)
{
    const Headline said = headline(cluster);
    return {said.sentence, toneOf(said.severity)};
}

} // namespace ringside
