#include "widgets/inspector/cluster_page.h"

#include "widgets/dress/copy_line.h"
#include "widgets/dress/themed_label.h"
#include "widgets/facts/fact_text.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/fault_text.h"
#include "widgets/inspector/shard_list.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

ClusterPage::ClusterPage(ActionControls& controls, QWidget* parent)
    : InspectorPage(QStringLiteral("page.cluster"), controls, parent)
{
    m_set = addControls({Control::Partition, Control::Heal, Control::Check, Control::Set});
    addHeading(tr("Shards"));
    m_shards = new ShardList(this);
    column()->addWidget(m_shards);
    connect(m_shards, &ShardList::shardClicked, this, &ClusterPage::shardClicked);
    addHeading(tr("Faults"));
    m_faults = addText(QStringLiteral("cluster.faults"), 1);
    addHeading(tr("Facts"));
    m_facts = addFacts();
    m_facts->addFact(QStringLiteral("served"), tr("Slots served"), tr("Slots whose owner runs and says ok"));
    m_facts->addFact(QStringLiteral("agreed"), tr("Agreement"),
                     tr("Whether every node that answers names the same owners"));
    m_facts->addFact(QStringLiteral("nodes"), tr("Nodes running"));
    m_facts->addFact(QStringLiteral("epoch"), tr("Current epoch"),
                     tr("The highest epoch that any node has reported"));
    m_facts->addFact(QStringLiteral("timeout"), tr("Node timeout"), tr("cluster-node-timeout"));
    m_facts->addFact(QStringLiteral("keys"), tr("Keys on masters"));
    addHeading(tr("Connect with any client"));
    m_connect = new CopyLine(QStringLiteral("cluster.connect"), this);
    column()->addWidget(m_connect);
    m_passwordHeading = addText(QStringLiteral("cluster.password.words"));
    m_passwordHeading->setText(tr("Password of this lab"));
    m_password = new CopyLine(QStringLiteral("cluster.password"), this);
    m_password->setSecret(true);
    column()->addWidget(m_password);
    m_passwordHeading->hide();
    m_password->hide();
    column()->addStretch(1);
}

void ClusterPage::setPassword(const QString& password)
{
    m_password->setText(password);
    m_password->setVisible(!password.isEmpty());
    m_passwordHeading->setVisible(!password.isEmpty());
}

void ClusterPage::showCluster(const Snapshot& snapshot)
{
    const ClusterSnapshot& c = *snapshot;
    const FactText state = clusterFact(c);
    setTitle(c.lab.isEmpty() ? tr("The cluster") : c.lab, state.text, state.tone);
    m_set->refresh(snapshot, {});
    m_shards->setSnapshot(snapshot);
    const QLocale locale;
    m_facts->setFact(QStringLiteral("served"),
                     tr("%1 of %2").arg(locale.toString(c.slotsServed), locale.toString(kSlotCount)),
                     c.slotsServed == kSlotCount ? Tone::Good : Tone::Bad);
    m_facts->setFact(QStringLiteral("agreed"),
                     !c.agreed       ? tr("views differ")
                     : !c.acquainted ? tr("some do not know all others")
                                     : tr("all views agree"),
                     c.wholeView() ? Tone::Good : Tone::Warning);
    const auto running = std::count_if(c.nodes.begin(), c.nodes.end(),
                                       [](const NodeState& n) { return n.process == ProcessState::Running; });
    m_facts->setFact(QStringLiteral("nodes"), tr("%1 of %2").arg(running).arg(c.nodes.size()),
                     running == qsizetype(c.nodes.size()) ? Tone::Text : Tone::Warning);
    m_facts->setFact(QStringLiteral("epoch"), locale.toString(c.epoch));
    m_facts->setFact(QStringLiteral("timeout"),
                     c.nodeTimeoutMs ? tr("%1 ms").arg(locale.toString(c.nodeTimeoutMs)) : QString());
    qint64 keys = 0;
    for (const NodeState& node : c.nodes)
        keys += node.role == Role::Master && node.load ? node.load->keys : 0;
    const bool allTold = std::all_of(c.nodes.begin(), c.nodes.end(),
                                     [](const NodeState& n) { return n.role != Role::Master || n.load; });
    m_facts->setFact(QStringLiteral("keys"),
                     allTold ? locale.toString(keys) : tr("at least %1").arg(locale.toString(keys)));
    tellFaults(c);
    tellConnection(c);
}

void ClusterPage::tellFaults(const ClusterSnapshot& cluster)
{
    const QStringList lines = faultLines(cluster);
    m_faults->setText(lines.isEmpty() ? tr("None: every link is open and every process runs.")
                                      : lines.join(QLatin1Char('\n')));
    m_faults->setTone(lines.isEmpty() ? Tone::Muted : Tone::Bad);
}

void ClusterPage::tellConnection(const ClusterSnapshot& cluster)
{
    int port = 0;
    for (const NodeState& node : cluster.nodes) {
        if (port == 0 && node.answering)
            port = node.port;
    }
    if (port == 0 && !cluster.nodes.empty())
        port = cluster.nodes.front().port;
    const QString password = cluster.passwordSet ? QStringLiteral(" --askpass") : QString();
    m_connect->setText(port ? QStringLiteral("redis-cli -c -p %1%2").arg(port).arg(password) : QString());
}

} // namespace ringside
