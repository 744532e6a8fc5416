#pragma once

#include "widgets/slotmap/slot_grid.h"
#include "widgets/slotmap/slot_table.h"

#include <QPixmap>
#include <QWidget>

class QPainter;

namespace ringside {

/// All 16,384 hash slots in one picture: the hue says who owns a slot, the depth how many keys it holds.
/// Hovering tells a slot, a click picks it; dragging selects a rectangle, with Shift a run of slots. The
/// arrow keys walk (with Shift they select a run), Home and End go to the ends of the row, Enter picks,
/// Escape selects nothing, the menu key asks for the menu. The picture is kept as pixels and made anew only
/// when owners or counts differ. GUI thread. Object name: slots.map.
class SlotMap : public QWidget
{
    Q_OBJECT
public:
    explicit SlotMap(QWidget* parent = nullptr);

    /// True when what is shown differs from before.
    bool setSnapshot(const Snapshot& snapshot);
    /// Null: not counted, the map shows owners only.
    void setHeat(const Heat& heat);
    /// Shows a selection that was made elsewhere; emits nothing.
    void setSelected(const SlotRanges& slots);
    /// The same for one slot, where the keyboard stands then; below 0: none.
    void setCurrentSlot(int slot);

    const SlotTable& table() const { return m_table; }
    const Heat& heat() const { return m_heat; }
    const std::vector<HotSlot>& marked() const { return m_marked; }
    const SlotRanges& selected() const { return m_selected; }
    int currentSlot() const { return m_current; }
    /// In device pixels of this widget.
    SlotGrid grid() const;
    /// Where a slot is drawn, in pixels of the widget.
    QRectF boxOf(int slot) const;
    /// What is told of a slot.
    QString wordsOf(int slot) const;
    /// How often the picture was made anew.
    int paintings() const { return m_paintings; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A person selected slots here; none: the selection was given up.
    void slotsSelected(const ringside::SlotRanges& slots);
    /// One slot was clicked, or Enter pressed on it.
    void slotPicked(int slot);
    /// The slot under the mouse; -1: none.
    void slotHovered(int slot);
    /// A person asks what can be done to selected(); the receiver shows the menu.
    void menuWanted(const QPoint& global);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QPoint devicePoint(QPointF point) const { return (point * devicePixelRatioF()).toPoint(); }
    void forgetPicture();
    void choose(const SlotRanges& slots);
    void hover(int slot);
    void walk(int rows, int columns, bool extend);
    void walkTo(int slot, bool extend);
    void paintRowNumbers(QPainter& painter, const SlotGrid& grid) const;

    Snapshot m_snapshot;
    SlotTable m_table;
    Heat m_heat;
    std::vector<HotSlot> m_marked; ///< those with far more keys than the others
    SlotRanges m_selected;
    int m_hovered = -1;
    int m_current = 0;
    int m_anchor = 0;
    bool m_pressed = false;
    bool m_dragged = false;
    QPixmap m_picture;
    SlotGrid m_pictured; ///< the grid that it shows
    int m_paintings = 0;
};

} // namespace ringside
