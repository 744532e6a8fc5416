#pragma once

#include "widgets/slotmap/slot_table.h"

#include <QWidget>

namespace ringside {

class CalmButton;
class DepthLegend;
class FittingLabel;
class HotSlots;
class SlotMap;

/// The slot map with its sums, the fullest slots beside it, and the way to move what is selected. It works
/// without counts too. GUI thread. Object names: slotsPanel, slots.words, slots.move, and those of its parts;
/// of the menu: slots.menu, slots.menu.move, slots.menu.copy, slots.menu.show.
class SlotsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SlotsPanel(QWidget* parent = nullptr);

    SlotMap& map() const { return *m_map; }
    /// What the line above the map says, in full.
    QString words() const;

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    /// Null: not counted.
    void setHeat(const ringside::Heat& heat);
    /// Shows a slot that was selected elsewhere; below 0: none. Emits nothing.
    void setSelectedSlot(int slot);

Q_SIGNALS:
    /// A person wants to see this slot.
    void slotWanted(int slot);
    void slotsSelected(const ringside::SlotRanges& slots);
    /// A person wants to give these slots to another node.
    void moveWanted(const ringside::SlotRanges& slots);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    void pick(int slot);
    void tell();
    void tellHot();
    void openMenu(const QPoint& global);

    Snapshot m_snapshot;
    SlotMap* m_map;
    HotSlots* m_hot;
    QWidget* m_bar = nullptr;
    FittingLabel* m_words = nullptr;
    DepthLegend* m_legend = nullptr;
    CalmButton* m_move = nullptr;
    int m_hovered = -1;
    QStringList m_told;
};

} // namespace ringside
