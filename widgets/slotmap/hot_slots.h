#pragma once

#include "widgets/slotmap/slot_table.h"

#include <QWidget>

namespace ringside {

/// The slots with the most keys, a row each with a bar in the owner's colour; a click or Enter picks one.
/// Where there is no room for all rows the last ones are left out. GUI thread. Object name: slots.hottest.
class HotSlots : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kRows = 5;

    explicit HotSlots(QWidget* parent = nullptr);

    void setSlots(const std::vector<HotSlot>& hot, const SlotTable& table);
    const std::vector<HotSlot>& hot() const { return m_hot; }
    QRectF rowBox(int row) const;
    /// How many rows are to be seen.
    int shown() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void slotPicked(int slot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowAt(QPointF point) const;
    void setRow(int row);
    void paintRow(QPainter& painter, int row) const;

    std::vector<HotSlot> m_hot;
    std::vector<int> m_seats; ///< of their owners
    int m_row = -1;           ///< under the mouse, or where the keyboard stands
};

} // namespace ringside
