#pragma once

#include "widgets/controls/action_controls.h"

#include <QWidget>

namespace ringside {

class CalmButton;
class ConfirmStrip;

/// The row of buttons on top of the window, in groups; what has no room moves into a menu at its end.
/// Questions before an action open beneath the row.
///
/// Buttons are named `button.` + controlName(); the overflow button `button.more`.
class ControlToolBar : public QWidget
{
    Q_OBJECT
public:
    explicit ControlToolBar(ActionControls& controls, QWidget* parent = nullptr);

    /// Adds a group at the end, for what other parts of the window bring. Buttons show the actions.
    void addGroup(const QList<QAction*>& actions);
    /// A widget at the left end, before all buttons: the state in a sentence.
    void setLeading(QWidget* widget);
    /// A widget at the right end that keeps its place and takes what room is left: the command palette.
    void setTrailing(QWidget* widget);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Item
    {
        CalmButton* button;
        int group;
        bool hidden = false; ///< by its own rule, not for want of room
    };

    CalmButton* addButton(Control control, int group);
    CalmButton* addMenuButton(const QString& name, const QString& text, const QString& tip, int group);
    void addMenu(CalmButton* button, const QList<Control>& controls);
    void follow();
    void arrange();
    int rowHeight() const;
    bool keepsItsPlace(const Item& item) const;
    int leadingWidth() const;
    int placeRow(int left, int right);
    void fillOverflow();

    ActionControls& m_controls;
    std::vector<Item> m_items;
    int m_groups = 0;
    CalmButton* m_pause = nullptr;
    CalmButton* m_resume = nullptr;
    CalmButton* m_heal = nullptr;
    CalmButton* m_start = nullptr;
    bool m_canStart = false; ///< as it was when the row was laid out
    CalmButton* m_stop = nullptr;
    CalmButton* m_more;
    QMenu* m_overflow;
    QWidget* m_leading = nullptr;
    QWidget* m_trailing = nullptr;
    ConfirmStrip* m_confirm;
};

} // namespace ringside
