#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/controls/action_controls.h"

#include <QWidget>

class QScrollArea;

namespace ringside {

class ClusterPage;
class LinkPage;
class NodePage;
class ShardPage;
class SlotPage;

/// The panel at the right: everything about what is selected, and what can be done to it. Its widgets are
/// made once; a snapshot only changes texts, so it may come twenty times a second. GUI thread only.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    /// `controls` must outlive the inspector.
    explicit Inspector(ActionControls& controls, QWidget* parent = nullptr);

    /// The log shown under the node's facts; the inspector becomes its parent. Null hides the
    /// former one; its life stays with the inspector.
    void setLogWidget(QWidget* log);
    /// Shown on the cluster's page behind dots, with a button to copy it; empty: none.
    void setPassword(const QString& password);
    Selection subject() const;

    QSize sizeHint() const override;

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    void showCluster();
    void showNode(int number);
    void showShard(int seat);
    void showSlot(int slot);
    void showLink(int from, int to);

Q_SIGNALS:
    /// A node or shard was picked inside the inspector.
    void nodePicked(int number);
    void shardPicked(int seat);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Subject { Cluster, Node, Shard, Slot, Link };
    void turnTo(Subject subject, int first, int second = 0);
    void tell();

    Snapshot m_snapshot;
    Subject m_subject = Subject::Cluster;
    int m_first = 0;
    int m_second = 0;
    QScrollArea* m_scroll;
    QWidget* m_pages;
    QWidget* m_shown = nullptr;
    ClusterPage* m_cluster;
    NodePage* m_node;
    ShardPage* m_shard;
    SlotPage* m_slot;
    LinkPage* m_link;
};

} // namespace ringside
