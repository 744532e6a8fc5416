#pragma once

#include "widgets/inspector/inspector_page.h"

namespace ringside {

class CopyLine;
class OpinionMatrix;

/// One node: its facts, what it believes, what can be done to it, its log.
class NodePage : public InspectorPage
{
    Q_OBJECT
public:
    NodePage(ActionControls& controls, QWidget* parent);

    void showNode(const Snapshot& snapshot, int number);
    /// The node's log; taken into the page. May be null.
    void setLogWidget(QWidget* log);

Q_SIGNALS:
    void nodeClicked(int node);

private:
    void makeFacts();
    void tellFacts(const NodeState& node);
    void tellReplication(const NodeState& node);

    FactList* m_facts;
    ControlSet* m_set;
    OpinionMatrix* m_matrix;
    ThemedLabel* m_summary;
    CopyLine* m_command;
    ThemedLabel* m_logHeading;
    QWidget* m_log = nullptr;
};

} // namespace ringside
