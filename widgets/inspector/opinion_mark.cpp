#include "widgets/inspector/opinion_mark.h"

#include "core/cluster/dissent.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ringside {

namespace {

/// The translation context.
struct OpinionMarkText
{
    Q_DECLARE_TR_FUNCTIONS(OpinionMark)
};

QString roleAndEpoch(const ClusterSnapshot& cluster, Role role, const NodeId& masterId, quint64 epoch)
{
    if (role != Role::Replica)
        return OpinionMarkText::tr("master, epoch %1").arg(epoch);
    const NodeState* master = cluster.node(masterId);
    return master ? OpinionMarkText::tr("replica of node %1, epoch %2").arg(master->number).arg(epoch)
                  : OpinionMarkText::tr("replica, epoch %1").arg(epoch);
}

/// When the opinion came to be: " · since 10:15:02.4, 3.2 s ago"; empty when that is not known.
QString sinceText(const Opinion& opinion, qint64 nowMs)
{
    if (opinion.sinceMs == 0)
        return {};
    const QString at =
        QDateTime::fromMSecsSinceEpoch(opinion.sinceMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    return OpinionMarkText::tr("since %1, for %2 s")
        .arg(at.chopped(2),
             QLocale().toString(double(qMax<qint64>(0, nowMs - opinion.sinceMs)) / 1000, 'f', 1));
}

/// What the mark says, in words.
QString heldOpinion(const ClusterSnapshot& cluster, int viewer, int subject)
{
    const OpinionMark mark = markOf(cluster.opinion(viewer, subject));
    if (mark == OpinionMark::Myself)
        return OpinionMarkText::tr("Node %1 itself").arg(viewer);
    if (mark == OpinionMark::Nothing)
        return OpinionMarkText::tr("Node %1 has said nothing about node %2").arg(viewer).arg(subject);
    return OpinionMarkText::tr("Node %1 says node %2 is %3")
        .arg(QString::number(viewer), QString::number(subject), markWord(mark));
}

} // namespace

bool isDown(const NodeState& node)
{
    return node.process == ProcessState::Stopped || node.process == ProcessState::Crashed;
}

OpinionMark markOf(const Opinion* opinion)
{
    if (!opinion)
        return OpinionMark::Nothing;
    if (opinion->myself)
        return OpinionMark::Myself;
    switch (opinion->health) {
    case Health::Ok:
        return OpinionMark::Good;
    case Health::Pfail:
        return OpinionMark::Pfail;
    case Health::Fail:
        return OpinionMark::Fail;
    case Health::Handshake:
    case Health::Unknown:
        break;
    }
    return OpinionMark::Unknown;
}

QString markLetter(OpinionMark mark)
{
    switch (mark) {
    case OpinionMark::Myself:
        return QStringLiteral("·");
    case OpinionMark::Good:
        return QStringLiteral("✓");
    case OpinionMark::Pfail:
        return QStringLiteral("P");
    case OpinionMark::Fail:
        return QStringLiteral("F");
    case OpinionMark::Unknown:
        return QStringLiteral("?");
    case OpinionMark::Nothing:
        break;
    }
    return {};
}

QColor markColour(OpinionMark mark)
{
    const Theme& theme = Theme::current();
    switch (mark) {
    case OpinionMark::Good:
        return theme.good();
    case OpinionMark::Pfail:
        return theme.warning();
    case OpinionMark::Fail:
        return theme.bad();
    case OpinionMark::Unknown:
        return theme.muted();
    case OpinionMark::Myself:
    case OpinionMark::Nothing:
        break;
    }
    return theme.control();
}

QString markWord(OpinionMark mark)
{
    switch (mark) {
    case OpinionMark::Myself:
        return OpinionMarkText::tr("itself");
    case OpinionMark::Good:
        return OpinionMarkText::tr("ok");
    case OpinionMark::Pfail:
        return QStringLiteral("PFAIL");
    case OpinionMark::Fail:
        return QStringLiteral("FAIL");
    case OpinionMark::Unknown:
        return OpinionMarkText::tr("handshake");
    case OpinionMark::Nothing:
        break;
    }
    return OpinionMarkText::tr("unknown");
}

QString opinionName(const ClusterSnapshot& cluster, int viewer, int subject)
{
    const NodeState* node = cluster.node(viewer);
    const QString told = heldOpinion(cluster, viewer, subject);
    const Opinion* opinion = cluster.opinion(viewer, subject);
    const bool last = node && !node->answering && opinion && !opinion->myself;
    return last ? OpinionMarkText::tr("%1, its last view").arg(told) : told;
}

QString opinionRowName(int viewer)
{
    return OpinionMarkText::tr("what node %1 believes").arg(viewer);
}

QString opinionColumnName(const ClusterSnapshot& cluster, int subject)
{
    const NodeState* node = cluster.node(subject);
    return node && isDown(*node)
               ? OpinionMarkText::tr("what is believed of node %1, which is down").arg(subject)
               : OpinionMarkText::tr("what is believed of node %1").arg(subject);
}

QString opinionSentence(const ClusterSnapshot& cluster, int viewer, int subject)
{
    const Opinion* opinion = cluster.opinion(viewer, subject);
    const OpinionMark mark = markOf(opinion);
    const NodeState* node = cluster.node(viewer);
    QString sentence = heldOpinion(cluster, viewer, subject);
    if (mark == OpinionMark::Myself || mark == OpinionMark::Nothing)
        return sentence;
    if (opinion->pongReceivedMs > 0) {
        const double seconds = double(qMax<qint64>(0, cluster.timeMs - opinion->pongReceivedMs)) / 1000;
        sentence = OpinionMarkText::tr("Node %1 says node %2 is %3, pong %4 s ago")
                       .arg(QString::number(viewer), QString::number(subject), markWord(mark))
                       .arg(QLocale().toString(seconds, 'f', 1));
    }
    if (const QString since = sinceText(*opinion, cluster.timeMs); !since.isEmpty())
        sentence += QLatin1Char('\n') + since;
    const auto views = prevailingViews(cluster);
    const auto most = views.find(subject);
    if (most != views.end() && !most->second.matches(*opinion))
        sentence += QLatin1Char('\n') +
                    OpinionMarkText::tr("says it is a %1; most say: %2")
                        .arg(roleAndEpoch(cluster, opinion->role, opinion->masterId, opinion->configEpoch),
                             roleAndEpoch(cluster, most->second.role, most->second.masterId,
                                          most->second.configEpoch));
    if (node && !node->answering)
        sentence = OpinionMarkText::tr("%1 — its last view, it does not answer now").arg(sentence);
    return sentence;
}

QString opinionSummary(const NodeState& viewer)
{
    QStringList fail, pfail, unknown;
    int good = 0;
    for (const Opinion& opinion : viewer.opinions) {
        const QString number = opinion.number ? QString::number(opinion.number) : opinion.id.shortHex();
        switch (markOf(&opinion)) {
        case OpinionMark::Fail:
            fail << number;
            break;
        case OpinionMark::Pfail:
            pfail << number;
            break;
        case OpinionMark::Good:
            ++good;
            break;
        case OpinionMark::Unknown:
            unknown << number;
            break;
        default:
            break;
        }
    }
    const QString comma = QStringLiteral(", ");
    QStringList parts;
    if (!fail.isEmpty())
        parts << OpinionMarkText::tr("%1 FAIL").arg(fail.join(comma));
    if (!pfail.isEmpty())
        parts << OpinionMarkText::tr("%1 PFAIL").arg(pfail.join(comma));
    if (!unknown.isEmpty())
        parts << OpinionMarkText::tr("%1 in handshake").arg(unknown.join(comma));
    const QString number = QString::number(viewer.number);
    if (parts.isEmpty() && good == 0)
        return OpinionMarkText::tr("Node %1 has said nothing yet.").arg(number);
    const QString held = parts.isEmpty() ? OpinionMarkText::tr("all %1 others are ok").arg(good)
                                         : OpinionMarkText::tr("%1; %2 ok").arg(parts.join(comma)).arg(good);
    return viewer.answering
               ? OpinionMarkText::tr("Node %1 says: %2.").arg(number, held)
               : OpinionMarkText::tr("Before it fell silent, node %1 said: %2.").arg(number, held);
}

} // namespace ringside
