#include "widgets/inspector/node_page.h"

#include "widgets/dress/copy_line.h"
#include "widgets/dress/themed_label.h"
#include "widgets/facts/fact_text.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/inspector/opinion_matrix.h"

#include <QLocale>
#include <QVBoxLayout>

namespace ringside {

NodePage::NodePage(ActionControls& controls, QWidget* parent)
    : InspectorPage(QStringLiteral("page.node"), controls, parent)
{
    m_set = addControls({Control::Kill, Control::Pause, Control::Resume, Control::Restart, Control::Stop,
                         Control::Isolate, Control::Failover, Control::Set});
    addHeading(tr("What each node believes"));
    m_matrix = new OpinionMatrix(this);
    column()->addWidget(m_matrix);
    connect(m_matrix, &OpinionMatrix::nodeClicked, this, &NodePage::nodeClicked);
    m_summary = addText(QStringLiteral("node.opinion"), 1);
    addHeading(tr("Facts"));
    m_facts = addFacts();
    makeFacts();
    addGap();
    m_command = new CopyLine(QStringLiteral("node.command"), this);
    column()->addWidget(m_command);
    m_logHeading = addHeading(tr("Its own log"));
    m_logHeading->hide();
    column()->addStretch(1);
}

void NodePage::makeFacts()
{
    m_facts->addFact(QStringLiteral("process"), tr("Process"), tr("What the operating system says"));
    m_facts->addFact(QStringLiteral("health"), tr("For the others"),
                     tr("What the other nodes believe about it"));
    m_facts->addFact(QStringLiteral("writes"), tr("Writes"),
                     tr("Whether it accepts a write now, judged from its INFO and CONFIG"));
    m_facts->addFact(QStringLiteral("epochs"), tr("Epoch current · config"),
                     tr("The highest epoch that it knows, and the epoch with which it claimed its slots"));
    m_facts->addFact(QStringLiteral("offset"), tr("Replication offset"),
                     tr("Bytes of the replication stream"));
    m_facts->addFact(QStringLiteral("link"), tr("Link to its master"), tr("master_link_status"));
    m_facts->addFact(QStringLiteral("lag"), tr("Lag"), tr("How far it is behind its master"));
    m_facts->addFact(QStringLiteral("ops"), tr("Operations per second"));
    m_facts->addFact(QStringLiteral("keys"), tr("Keys"));
    m_facts->addFact(QStringLiteral("memory"), tr("Memory"),
                     tr("used_memory, and maxmemory where it is set"));
    m_facts->addFact(QStringLiteral("clients"), tr("Clients"));
    m_facts->addFact(QStringLiteral("version"), tr("Server"));
    m_facts->addFact(QStringLiteral("id"), tr("Node ID"));
}

void NodePage::setLogWidget(QWidget* log)
{
    if (m_log == log)
        return;
    if (m_log) {
        column()->removeWidget(m_log);
        m_log->hide();
    }
    m_log = log;
    m_logHeading->setVisible(log != nullptr);
    if (log) {
        column()->insertWidget(column()->count() - 1, log, 10);
        log->show();
    }
}

void NodePage::showNode(const Snapshot& snapshot, int number)
{
    const NodeState* node = snapshot->node(number);
    if (!node) {
        setTitle(tr("Node %1").arg(number), tr("no longer in the cluster"));
        return;
    }
    const QString where = node->pid > 0
                              ? tr("%1 · :%2 · pid %3").arg(roleText(*node)).arg(node->port).arg(node->pid)
                              : tr("%1 · :%2 · no process").arg(roleText(*node)).arg(node->port);
    setTitle(tr("Node %1").arg(number), where);
    m_set->refresh(snapshot, Selection::ofNode(number));
    m_matrix->setSnapshot(snapshot);
    m_matrix->setEmphasis(number);
    m_summary->setText(opinionSummary(*node));
    tellFacts(*node);
    tellReplication(*node);
    m_command->setText(QStringLiteral("redis-cli -p %1 CLUSTER NODES").arg(node->port));
}

void NodePage::tellFacts(const NodeState& node)
{
    const auto set = [this](const char* key, const FactText& fact) {
        m_facts->setFact(QLatin1String(key), fact.text, fact.tone);
    };
    const QLocale locale;
    set("process", processFact(node));
    set("health", healthFact(node));
    set("writes", writesFact(node));
    set("epochs", {tr("%1 · %2").arg(node.currentEpoch).arg(node.configEpoch)});
    const Load* load = node.answering && node.load ? &*node.load : nullptr; // without: dashes
    set("ops", {load ? locale.toString(load->opsPerSecond, 'f', 0) : QString()});
    set("keys", {load ? locale.toString(load->keys) : QString()});
    set("clients", {load ? locale.toString(load->clients) : QString()});
    QString memory = load ? bytesText(load->usedMemory) : QString();
    if (load && load->maxMemory > 0)
        memory = tr("%1 of %2").arg(memory, bytesText(load->maxMemory));
    set("memory", {memory});
    set("version", {node.version.isEmpty() ? QString() : tr("%1 %2").arg(node.server, node.version)});
    set("id", {QString::fromLatin1(node.id.toHex())});
}

void NodePage::tellReplication(const NodeState& node)
{
    const auto set = [this](const char* key, const FactText& fact) {
        m_facts->setFact(QLatin1String(key), fact.text, fact.tone);
    };
    set("offset", {node.replication.known ? QLocale().toString(node.replicationOffset) : QString()});
    set("link", linkFact(node));
    set("lag", node.role == Role::Replica ? lagFact(node) : FactText{});
}

} // namespace ringside
