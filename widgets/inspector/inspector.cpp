#include "widgets/inspector/inspector.h"

#include "widgets/dress/tones.h"
#include "widgets/inspector/cluster_page.h"
#include "widgets/inspector/node_page.h"
#include "widgets/inspector/subject_pages.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ringside {

Inspector::Inspector(ActionControls& controls, QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_scroll(new QScrollArea(this))
    , m_pages(new QWidget)
    , m_cluster(new ClusterPage(controls, m_pages))
    , m_node(new NodePage(controls, m_pages))
    , m_shard(new ShardPage(controls, m_pages))
    , m_slot(new SlotPage(controls, m_pages))
    , m_link(new LinkPage(controls, m_pages))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    auto* stack = new QVBoxLayout(m_pages);
    stack->setContentsMargins(0, 0, 0, 0);
    for (QWidget* page : std::initializer_list<QWidget*>{m_cluster, m_node, m_shard, m_slot, m_link})
        stack->addWidget(page);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_pages);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_pages->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_scroll);
    connect(m_node, &NodePage::nodeClicked, this, &Inspector::nodePicked);
    connect(m_cluster, &ClusterPage::shardClicked, this, &Inspector::shardPicked);
    tell();
}

QSize Inspector::sizeHint() const
{
    return {scaled(350), scaled(640)};
}

void Inspector::setLogWidget(QWidget* log)
{
    m_node->setLogWidget(log);
}

void Inspector::setPassword(const QString& password)
{
    m_cluster->setPassword(password);
}

Selection Inspector::subject() const
{
    switch (m_subject) {
    case Subject::Node:
        return Selection::ofNode(m_first);
    case Subject::Link:
        return Selection::ofLink(m_first, m_second);
    case Subject::Slot:
        return Selection::ofSlot(m_first);
    case Subject::Cluster:
    case Subject::Shard:
        break;
    }
    return {};
}

void Inspector::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    tell();
}

void Inspector::turnTo(Subject subject, int first, int second)
{
    const bool other = subject != m_subject || first != m_first || second != m_second;
    m_subject = subject;
    m_first = first;
    m_second = second;
    tell();
    if (other)
        m_scroll->verticalScrollBar()->setValue(0);
}

void Inspector::showCluster()
{
    turnTo(Subject::Cluster, 0);
}

void Inspector::showNode(int number)
{
    turnTo(Subject::Node, number);
}

void Inspector::showShard(int seat)
{
    turnTo(Subject::Shard, seat);
}

void Inspector::showSlot(int slot)
{
    turnTo(Subject::Slot, slot);
}

void Inspector::showLink(int from, int to)
{
    turnTo(Subject::Link, from, to);
}

void Inspector::tell()
{
    QWidget* page = m_cluster;
    switch (m_subject) {
    case Subject::Cluster:
        m_cluster->showCluster(m_snapshot);
        break;
    case Subject::Node:
        m_node->showNode(m_snapshot, m_first);
        page = m_node;
        break;
    case Subject::Shard:
        m_shard->showShard(m_snapshot, m_first);
        page = m_shard;
        break;
    case Subject::Slot:
        m_slot->showSlot(m_snapshot, m_first);
        page = m_slot;
        break;
    case Subject::Link:
        m_link->showLink(m_snapshot, m_first, m_second);
        page = m_link;
        break;
    }
    if (!page->isHidden() && m_shown == page)
        return;
    // Hidden pages take no room: only the page on show decides how far can be scrolled.
    for (QWidget* each : std::initializer_list<QWidget*>{m_cluster, m_node, m_shard, m_slot, m_link})
        each->setVisible(each == page);
    m_shown = page;
}

void Inspector::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    painter.fillRect(QRect(0, 0, 1, height()), Theme::current().line());
}

} // namespace ringside
