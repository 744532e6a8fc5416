#pragma once

#include "widgets/inspector/inspector_page.h"

namespace ringside {

class CopyLine;

/// One shard: its nodes and slots.
class ShardPage : public InspectorPage
{
    Q_OBJECT
public:
    ShardPage(ActionControls& controls, QWidget* parent);
    void showShard(const Snapshot& snapshot, int seat);

private:
    FactList* m_facts;
    ControlSet* m_set;
};

/// One hash slot: its owner, its range, whether it is on its way.
class SlotPage : public InspectorPage
{
    Q_OBJECT
public:
    SlotPage(ActionControls& controls, QWidget* parent);
    void showSlot(const Snapshot& snapshot, int slot);

private:
    FactList* m_facts;
    CopyLine* m_command;
};

/// The link between two nodes: both directions, each plane.
class LinkPage : public InspectorPage
{
    Q_OBJECT
public:
    LinkPage(ActionControls& controls, QWidget* parent);
    void showLink(const Snapshot& snapshot, int from, int to);

private:
    void tell(const ClusterSnapshot& cluster, int from, int to, ThemedLabel* heading, FactList* facts);
    void tellPlane(const ClusterSnapshot& cluster, int from, int to, Plane plane, const char* key,
                   FactList* facts);

    ThemedLabel* m_forwardHeading;
    FactList* m_forward;
    ThemedLabel* m_backwardHeading;
    FactList* m_backward;
    ThemedLabel* m_words;
    ControlSet* m_set;
};

} // namespace ringside
