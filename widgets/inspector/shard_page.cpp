#include "widgets/facts/fact_text.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/subject_pages.h"

#include <QLocale>
#include <QVBoxLayout>

namespace ringside {

ShardPage::ShardPage(ActionControls& controls, QWidget* parent)
    : InspectorPage(QStringLiteral("page.shard"), controls, parent)
{
    m_set =
        addControls({Control::Failover, Control::FailoverForce, Control::FailoverTakeover, Control::Kill});
    addHeading(tr("Facts"));
    m_facts = addFacts();
    m_facts->addFact(QStringLiteral("state"), tr("State"));
    m_facts->addFact(QStringLiteral("master"), tr("Master"));
    m_facts->addFact(QStringLiteral("replicas"), tr("Replicas"));
    m_facts->addFact(QStringLiteral("ready"), tr("Ready to take over"),
                     tr("Replicas that run and have synced once"));
    m_facts->addFact(QStringLiteral("slots"), tr("Slots"));
    m_facts->addFact(QStringLiteral("count"), tr("Number of slots"));
    m_facts->addFact(QStringLiteral("keys"), tr("Keys"));
    m_facts->addFact(QStringLiteral("lag"), tr("Largest lag"));
    column()->addStretch(1);
}

void ShardPage::showShard(const Snapshot& snapshot, int seat)
{
    if (seat < 0 || seat >= int(snapshot->shards.size())) {
        setTitle(tr("Shard"), tr("no such shard"));
        return;
    }
    const ShardState& shard = snapshot->shards[size_t(seat)];
    const NodeState* master = snapshot->node(shard.master);
    setTitle(tr("Shard of node %1").arg(shard.master),
             shard.slots.count() == 1 ? tr("one slot")
                                      : tr("%1 slots").arg(QLocale().toString(shard.slots.count())));
    m_set->refresh(snapshot, shard.master ? Selection::ofNode(shard.master) : Selection{});
    std::vector<int> ready;
    qint64 lag = -1;
    for (const int number : shard.replicas) {
        const NodeState* replica = snapshot->node(number);
        if (!replica || replica->role != Role::Replica)
            continue;
        if (replica->process == ProcessState::Running && replica->replication.everSynced)
            ready.push_back(number);
        lag = qMax(lag, replica->replication.lagBytes.value_or(-1));
    }
    m_facts->setFact(QStringLiteral("state"), shard.served ? tr("served") : tr("not served"),
                     shard.served ? Tone::Good : Tone::Bad);
    m_facts->setFact(QStringLiteral("master"), shard.master ? tr("node %1").arg(shard.master) : tr("none"));
    m_facts->setFactName(QStringLiteral("replicas"),
                         shard.replicas.size() == 1 ? tr("Replica") : tr("Replicas"));
    m_facts->setFact(QStringLiteral("replicas"), namedNodes(shard.replicas));
    m_facts->setFact(QStringLiteral("ready"), ready.empty() ? tr("none") : namedNodes(ready),
                     ready.empty() ? Tone::Warning : Tone::Text);
    m_facts->setFact(QStringLiteral("slots"),
                     shard.slots.toString().replace(QLatin1Char('-'), QChar(0x2013)));
    m_facts->setFact(QStringLiteral("count"), QLocale().toString(shard.slots.count()));
    m_facts->setFact(QStringLiteral("keys"), master && master->answering && master->load
                                                 ? QLocale().toString(master->load->keys)
                                                 : QString());
    m_facts->setFact(QStringLiteral("lag"), lag < 0 ? QString() : bytesText(lag),
                     lag > 0 ? Tone::Warning : Tone::Text);
}

} // namespace ringside
