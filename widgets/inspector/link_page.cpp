#include "widgets/controls/themed_label.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/fact_text.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/inspector/subject_pages.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

namespace {

constexpr std::pair<Plane, const char*> kPlanes[] = {{Plane::Bus, "bus"},
                                                     {Plane::Replication, "replication"}};

FactList* addDirection(FactList* facts)
{
    facts->addFact(QStringLiteral("bus"), LinkPage::tr("Cluster bus"),
                   LinkPage::tr("PING, PONG, votes, FAIL messages"));
    facts->addFact(QStringLiteral("replication"), LinkPage::tr("Replication"),
                   LinkPage::tr("The stream of writes"));
    facts->addFact(QStringLiteral("opinion"), LinkPage::tr("Believes"),
                   LinkPage::tr("What the sender holds of the other"));
    return facts;
}

} // namespace

LinkPage::LinkPage(ActionControls& controls, QWidget* parent)
    : InspectorPage(QStringLiteral("page.link"), controls, parent)
{
    m_set = addControls({Control::Cut, Control::CutForward, Control::CutBackward, Control::CutBus,
                         Control::CutReplication, Control::Heal});
    m_words = addText(QStringLiteral("link.words"), 2);
    m_forwardHeading = addHeading({});
    m_forward = addDirection(addFacts());
    m_forward->setObjectName(QStringLiteral("link.forward"));
    m_backwardHeading = addHeading({});
    m_backward = addDirection(addFacts());
    m_backward->setObjectName(QStringLiteral("link.backward"));
    column()->addStretch(1);
}

void LinkPage::tell(const ClusterSnapshot& cluster, int from, int to, ThemedLabel* heading, FactList* facts)
{
    heading->setText(tr("From %1 to %2").arg(from).arg(to));
    for (const auto& [plane, key] : kPlanes) {
        const auto fault =
            std::find_if(cluster.faults.begin(), cluster.faults.end(), [&, p = plane](const LinkFault& f) {
                return f.from == from && f.to == to && f.plane == p;
            });
        if (fault == cluster.faults.end()) {
            facts->setFact(QLatin1String(key), tr("open"), Tone::Good);
            continue;
        }
        const QString since = sinceText(cluster.timeMs - fault->sinceMs);
        facts->setFact(QLatin1String(key),
                       fault->heldBytes > 0
                           ? tr("✕ cut for %1, %2 held").arg(since, bytesText(fault->heldBytes))
                           : tr("✕ cut for %1").arg(since),
                       Tone::Bad);
    }
    const OpinionMark mark = markOf(cluster.opinion(from, to));
    const Tone tone = mark == OpinionMark::Good   ? Tone::Good
                      : mark == OpinionMark::Fail ? Tone::Bad
                                                  : Tone::Warning;
    facts->setFact(QStringLiteral("opinion"),
                   tr("%1 holds %2 %3").arg(QString::number(from), QString::number(to), markWord(mark)),
                   tone);
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
    m_forward->setFactVisible(QStringLiteral("replication"), replicates);
    m_backward->setFactVisible(QStringLiteral("replication"), replicates);
    const bool cut = std::any_of(snapshot->faults.begin(), snapshot->faults.end(), [&](const LinkFault& f) {
        return (f.from == from && f.to == to) || (f.from == to && f.to == from);
    });
    m_words->setText(
        cut ? tr("The connections stay open; what is sent on a cut direction is held and flows on healing.")
            : tr("Both directions are open."));
}

} // namespace ringside
