#pragma once

#include "core/action/port.h"

#include <QDialog>

namespace ringside {

class CalmButton;
class ComboField;
class LineField;
class SegmentSwitch;
class Stepper;
class SwitchField;
class ThemedLabel;

/// Slots for another master: so many, certain ones, or an even share for all. Never modal; the plan is shown
/// before anything moves. Names: slots.kind (how many / which / rebalance), slots.count, slots.ranges,
/// slots.from, slots.to, slots.threshold, slots.empty, slots.plan, slots.why, slots.line, slots.go,
/// slots.cancel.
class SlotsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SlotsDialog(ActionPort& port, QWidget* parent = nullptr);

    enum class Kind { Count, Ranges, Rebalance };
    /// 0 for `from`: all masters; for `to`: the master with the fewest slots. No ranges: so many slots.
    void open(const Snapshot& snapshot, int from, int to, const SlotRanges& ranges = {});
    void setSnapshot(const Snapshot& snapshot);
    /// What would be sent now.
    Action action() const;

private:
    void makeFields();
    void makeTexts();
    QLayout* arrangeFields();
    void fillMasters();
    void showKind();
    void tell();
    void send();
    Kind kind() const;
    Action unthrottled() const;

    ActionPort& m_port;
    Snapshot m_snapshot;
    std::vector<int> m_masters; ///< as they stand in the two choices
    SegmentSwitch* m_kind = nullptr;
    Stepper* m_count = nullptr;
    LineField* m_ranges = nullptr;
    ComboField* m_from = nullptr;
    ComboField* m_to = nullptr;
    Stepper* m_threshold = nullptr;
    SwitchField* m_empty = nullptr;
    ComboField* m_pace = nullptr;
    ThemedLabel* m_plan = nullptr;
    ThemedLabel* m_why = nullptr;
    ThemedLabel* m_line = nullptr;
    CalmButton* m_go;
    std::vector<std::pair<QWidget*, int>> m_rows; ///< a widget, and the kinds (bits) it belongs to
};

} // namespace ringside
