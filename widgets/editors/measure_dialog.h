#pragma once

#include "core/action/port.h"

#include <QDialog>

namespace ringside {

class CalmButton;
class ComboField;
class Stepper;
class ThemedLabel;

/// Many failovers of one shard: of which node, how often, and what that takes. Never modal; closes when it
/// has sent. Progress and cancel are those of every action.
/// Names: measure, measure.node, measure.times, measure.words, measure.line, measure.go, measure.cancel.
class MeasureDialog : public QDialog
{
    Q_OBJECT
public:
    explicit MeasureDialog(ActionPort& port, QWidget* parent = nullptr);

    /// Node 0, or one that is gone: the first. `at`: the corner to open below, in the screen's coordinates.
    void open(const Snapshot& snapshot, int node, const QPoint& at);
    void setSnapshot(const Snapshot& snapshot);
    /// What would be sent now.
    Action action() const;

private:
    void makeFields();
    void tell();

    ActionPort& m_port;
    Snapshot m_snapshot;
    ComboField* m_node;
    QStringList m_entries; ///< of m_node
    Stepper* m_times;
    ThemedLabel* m_words;
    ThemedLabel* m_line;
    CalmButton* m_go;
};

/// How long `measure` takes about, in milliseconds, when each failover takes what the rules allow at most.
qint64 measureTakesMs(int times, int nodeTimeoutMs);

} // namespace ringside
