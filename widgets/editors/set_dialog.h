#pragma once

#include "core/action/port.h"

#include <QDialog>

namespace ringside {

class CalmButton;
class ComboField;
class LineField;
class ThemedLabel;

/// One directive for one node or all; never modal. Stays open after sending, for the next try.
/// Names: set.node, set.directive, set.value, set.explanation, set.line, set.go, set.cancel.
class SetDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SetDialog(ActionPort& port, QWidget* parent = nullptr);

    /// Node 0: all nodes.
    void open(const Snapshot& snapshot, int node);
    void setSnapshot(const Snapshot& snapshot);
    /// What would be sent now.
    Action action() const;

private:
    void makeFields();
    void tell();

    ActionPort& m_port;
    ComboField* m_node;
    QStringList m_entries; ///< of m_node, without the first
    LineField* m_directive;
    LineField* m_value;
    ThemedLabel* m_explanation;
    ThemedLabel* m_line;
    CalmButton* m_go;
};

} // namespace ringside
