#include "widgets/dress/themed_label.h"
#include "widgets/facts/fact_text.h"
#include "widgets/faults/fault_groups.h"
#include "widgets/faults/fault_words.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/inspector/subject_pages.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

namespace {

constexpr std::pair<Plane, const char*> kPlanes[] = {{Plane::Bus, "bus"},
                                                     {Plane::Replication, "replication"}};

/// A plane can have one fault of each kind, and several kinds of lost messages; what is beyond is counted.
constexpr int kLines = 4;

/// bus, bus.2, bus.3, ...
QString lineKey(const char* plane, int line)
{
    return line == 0 ? QLatin1String(plane) : QStringLiteral("%1.%2").arg(QLatin1String(plane)).arg(line + 1);
}

FactList* addDirection(FactList* facts)
{
    const auto addPlane = [&](const char* plane, const QString& name, const QString& tip) {
        for (int line = 0; line < kLines; ++line)
            facts->addFact(lineKey(plane, line), line == 0 ? name : QString(), tip);
    };
    addPlane("bus", LinkPage::tr("Cluster bus"), LinkPage::tr("PING, PONG, votes, FAIL messages"));
    addPlane("replication", LinkPage::tr("Replication"), LinkPage::tr("The stream of writes"));
    facts->addFact(QStringLiteral("opinion"), LinkPage::tr("Believes"),
                   LinkPage::tr("What the sender believes about the other node"));
    return facts;
}

/// What the faults of a link mean for it, one sentence.
QString linkWords(const ClusterSnapshot& cluster, int a, int b)
{
    std::vector<LinkFault> faults = faultsOn(cluster, a, b);
    const std::vector<LinkFault> back = faultsOn(cluster, b, a);
    faults.insert(faults.end(), back.begin(), back.end());
    const auto any = [&](auto&& wanted) {
        return std::any_of(faults.begin(), faults.end(), [&](const LinkFault& f) { return wanted(f.kind); });
    };
    if (faults.empty())
        return LinkPage::tr("Both directions are open.");
    if (any([](FaultKind kind) { return kind == FaultKind::Cut; }))
        return LinkPage::tr("The connections stay open. What is sent in a cut direction is held until you "
                            "heal it, then it flows on.");
    const bool drops = any([](FaultKind kind) { return kind == FaultKind::Drop; });
    const bool slows = any([](FaultKind kind) { return kind != FaultKind::Drop; });
    if (slows && drops)
        return LinkPage::tr(
            "The connections stay open; every byte arrives later, and some messages of the bus not at all.");
    if (slows)
        return LinkPage::tr("The connections stay open; every byte arrives, only later.");
    return LinkPage::tr("The connections stay open; some messages of the bus vanish on the way.");
}

} // namespace

LinkPage::LinkPage(ActionControls& controls, QWidget* parent)
    : InspectorPage(QStringLiteral("page.link"), controls, parent)
{
    m_set = addControls({Control::Cut, Control::CutForward, Control::CutBackward, Control::Delay,
                         Control::Throttle, Control::Drop, Control::ResetLink, Control::HealLink});
    m_words = addText(QStringLiteral("link.words"), 2);
    m_forwardHeading = addHeading({});
    m_forward = addDirection(addFacts());
    m_forward->setObjectName(QStringLiteral("link.forward"));
    m_backwardHeading = addHeading({});
    m_backward = addDirection(addFacts());
    m_backward->setObjectName(QStringLiteral("link.backward"));
    column()->addStretch(1);
}

void LinkPage::tellPlane(const ClusterSnapshot& cluster, int from, int to, Plane plane, const char* key,
                         FactList* facts)
{
    const std::vector<LinkFault> faults = faultsOn(cluster, from, to, plane);
    if (faults.empty())
        facts->setFact(QLatin1String(key), tr("open"), Tone::Good);
    for (int line = 0; line < kLines; ++line) {
        const bool has = line < int(faults.size());
        if (line > 0)
            facts->setFactVisible(lineKey(key, line), has);
        if (!has)
            continue;
        const LinkFault& fault = faults[size_t(line)];
        QString words = faultFact(fault, cluster.timeMs);
        if (line == kLines - 1 && int(faults.size()) > kLines)
            words = tr("%1, and %2 more", "a fault of a link, how many others it has")
                        .arg(words)
                        .arg(faults.size() - kLines);
        facts->setFact(lineKey(key, line), words, fault.kind == FaultKind::Cut ? Tone::Bad : Tone::Warning);
    }
}

void LinkPage::tell(const ClusterSnapshot& cluster, int from, int to, ThemedLabel* heading, FactList* facts)
{
    heading->setText(tr("From %1 to %2").arg(from).arg(to));
    for (const auto& [plane, key] : kPlanes)
        tellPlane(cluster, from, to, plane, key, facts);
    const OpinionMark mark = markOf(cluster.opinion(from, to));
    const Tone tone = mark == OpinionMark::Good   ? Tone::Good
                      : mark == OpinionMark::Fail ? Tone::Bad
                                                  : Tone::Warning;
    const NodeState* viewer = cluster.node(from);
    const QString words =
        viewer && !viewer->answering ? tr("%1 said %2 is %3 before it fell silent") : tr("%1 says %2 is %3");
    facts->setFact(QStringLiteral("opinion"),
                   words.arg(QString::number(from), QString::number(to), markWord(mark)), tone);
}

void LinkPage::showLink(const Snapshot& snapshot, int from, int to)
{
    const NodeState* a = snapshot->node(from);
    const NodeState* b = snapshot->node(to);
    const bool replicates = a && b && (a->master == to || b->master == from);
    setTitle(tr("Link %1 – %2").arg(from).arg(to),
             replicates ? tr("cluster bus and replication") : tr("cluster bus"));
    m_set->refresh(snapshot, Selection::ofLink(from, to));
    tell(*snapshot, from, to, m_forwardHeading, m_forward);
    tell(*snapshot, to, from, m_backwardHeading, m_backward);
    for (FactList* facts : {m_forward, m_backward}) {
        const auto sender = facts == m_forward ? from : to, receiver = from + to - sender;
        const bool faulty = !faultsOn(*snapshot, sender, receiver, Plane::Replication).empty();
        facts->setFactVisible(QStringLiteral("replication"), replicates || faulty);
    }
    m_words->setText(linkWords(*snapshot, from, to));
}

} // namespace ringside
