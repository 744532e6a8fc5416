#pragma once

#include "core/action/port.h"

#include <QDialog>

class QStackedWidget;

namespace ringside {

class CalmButton;
class FlowLayout;
class NodeChip;
class PartitionSketch;
class ThemedLabel;

/// Chooses who stands on which side of a partition; never modal. Clicking a node moves it to the other side;
/// what will happen is told in words before anything is sent.
///
/// The shapes that have no two sides (bridge, ring) are shown as a sketch and sent by their name.
///
/// Names: chip.N, side.a, side.b, forecast, partition.line, preset.alone, preset.minority, preset.halves,
/// preset.masters, preset.bridge, preset.ring, preset.swap, partition.sketch, partition.go, partition.cancel.
class PartitionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PartitionDialog(ActionPort& port, QWidget* parent = nullptr);

    /// Shows the dialog with these nodes on side A (none: the first master).
    void open(const Snapshot& snapshot, const std::vector<int>& sideA);
    void setSnapshot(const Snapshot& snapshot);
    std::vector<int> sideA() const { return m_sideA; }
    std::vector<int> sideB() const;
    void setSideA(const std::vector<int>& numbers);
    /// `bridge` or `ring` in place of two sides.
    void setShape(const QString& preset);
    /// What would be sent now.
    Action action() const;

private:
    QWidget* makeSide(const QString& name, ThemedLabel*& title, FlowLayout*& flow);
    QWidget* makeSides();
    QLayout* makePresets();
    void rebuildChips();
    void place();
    void tell();
    void tellSides();
    void flip(int number);
    void send();

    ActionPort& m_port;
    Snapshot m_snapshot;
    std::vector<int> m_sideA;
    QString m_shape;                   ///< empty: two sides
    QStackedWidget* m_stack = nullptr; ///< the two sides, the sketch
    PartitionSketch* m_sketch = nullptr;
    QList<NodeChip*> m_chips;
    ThemedLabel* m_titleA = nullptr;
    ThemedLabel* m_titleB = nullptr;
    FlowLayout* m_flowA = nullptr;
    FlowLayout* m_flowB = nullptr;
    ThemedLabel* m_hint = nullptr;
    ThemedLabel* m_forecast;
    ThemedLabel* m_line;
    CalmButton* m_go;
};

} // namespace ringside
