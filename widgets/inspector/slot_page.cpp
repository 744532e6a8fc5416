#include "core/cluster/moving_slots.h"
#include "widgets/dress/copy_line.h"
#include "widgets/facts/fact_text.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/subject_pages.h"

#include <QVBoxLayout>

namespace ringside {

namespace {

/// "migrating 1 → 4", from either side's mark.
QString moveOf(const ClusterSnapshot& cluster, int slot)
{
    const std::map<int, MovingSlot> moving = movingSlots(cluster);
    const auto way = moving.find(slot);
    if (way == moving.end())
        return {};
    switch (way->second.how) {
    case MovingSlot::How::Migrating:
        return SlotPage::tr("migrating %1 → %2").arg(way->second.from).arg(way->second.to);
    case MovingSlot::How::Importing:
        return SlotPage::tr("importing %1 → %2").arg(way->second.from).arg(way->second.to);
    case MovingSlot::How::Atomic:
        break;
    }
    return SlotPage::tr("atomically %1 → %2").arg(way->second.from).arg(way->second.to);
}

} // namespace

SlotPage::SlotPage(ActionControls& controls, QWidget* parent)
    : InspectorPage(QStringLiteral("page.slot"), controls, parent)
{
    addHeading(tr("Facts"));
    m_facts = addFacts();
    m_facts->addFact(QStringLiteral("owner"), tr("Owner"),
                     tr("As the cluster sees it: the highest config epoch wins"));
    m_facts->addFact(QStringLiteral("served"), tr("State"));
    m_facts->addFact(QStringLiteral("range"), tr("In the range"));
    m_facts->addFact(QStringLiteral("replicas"), tr("Replicas"));
    m_facts->addFact(QStringLiteral("move"), tr("On its way"));
    addGap();
    m_command = new CopyLine(QStringLiteral("slot.command"), this);
    column()->addWidget(m_command);
    column()->addStretch(1);
}

void SlotPage::showSlot(const Snapshot& snapshot, int slot)
{
    const int seat = snapshot->shardOfSlot(slot);
    const ShardState* shard = seat < 0 ? nullptr : &snapshot->shards[size_t(seat)];
    const NodeState* owner = shard ? snapshot->node(shard->master) : nullptr;
    setTitle(tr("Slot %1").arg(slot), shard ? tr("of shard %1").arg(seat + 1) : tr("without an owner"),
             shard ? Tone::Muted : Tone::Bad);
    QString range;
    for (const SlotRange& candidate : shard ? shard->slots.ranges() : std::vector<SlotRange>{}) {
        if (candidate.contains(slot))
            range = tr("%1–%2").arg(candidate.first).arg(candidate.last);
    }
    m_facts->setFact(QStringLiteral("owner"),
                     owner ? tr("node %1 (:%2)").arg(owner->number).arg(owner->port) : tr("none"),
                     owner ? Tone::Text : Tone::Bad);
    const bool served = shard && shard->served;
    m_facts->setFact(QStringLiteral("served"), served ? tr("served") : tr("not served"),
                     served ? Tone::Good : Tone::Bad);
    m_facts->setFact(QStringLiteral("range"), range);
    const std::vector<int> replicas = shard ? shard->replicas : std::vector<int>();
    m_facts->setFactName(QStringLiteral("replicas"), replicas.size() == 1 ? tr("Replica") : tr("Replicas"));
    m_facts->setFact(QStringLiteral("replicas"), namedNodes(replicas));
    m_facts->setFact(QStringLiteral("move"), moveOf(*snapshot, slot), Tone::Warning);
    m_command->setText(
        owner ? QStringLiteral("redis-cli -p %1 CLUSTER COUNTKEYSINSLOT %2").arg(owner->port).arg(slot)
              : QString());
}

} // namespace ringside
