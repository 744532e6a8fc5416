#pragma once

#include "widgets/inspector/inspector_page.h"

namespace ringside {

class CopyLine;
class ShardList;

/// The whole cluster: its state in words, its shards, what is broken, how to connect.
class ClusterPage : public InspectorPage
{
    Q_OBJECT
public:
    ClusterPage(ActionControls& controls, QWidget* parent);

    void showCluster(const Snapshot& snapshot);
    void setPassword(const QString& password);

Q_SIGNALS:
    void shardClicked(int seat);

private:
    void tellFaults(const ClusterSnapshot& cluster);
    void tellConnection(const ClusterSnapshot& cluster);

    ControlSet* m_set;
    FactList* m_facts;
    ShardList* m_shards;
    ThemedLabel* m_faults;
    CopyLine* m_connect;
    ThemedLabel* m_passwordHeading;
    CopyLine* m_password;
};

} // namespace ringside
