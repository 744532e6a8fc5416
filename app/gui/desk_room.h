#pragma once

#include "app/gui/workspaces.h"

#include <QMainWindow>
#include <QMap>

class QDockWidget;
class QShortcut;

namespace ringside {

/// One workspace's arrangement of panels. The stage in its middle and the facts of what is selected are lent
/// to the room that is on show (Desk). Every splitter moves; a double click on a tab fills the room with that
/// panel, and another one, or Escape, shows the rest again. GUI thread. Names: desk.<workspace>,
/// dock.<panel>.
class DeskRoom : public QMainWindow
{
    Q_OBJECT
public:
    explicit DeskRoom(const QString& workspace, QWidget* parent);

    const QString& workspace() const { return m_workspace; }
    /// Panels in the order of their tabs; `content` may be null and come later.
    QDockWidget* addPanel(const PanelRow& row, QWidget* content);
    QDockWidget* panel(const QString& name) const { return m_docks.value(name); }
    QList<QDockWidget*> panels() const;
    /// The arrangement that the room has at first.
    void lay();
    void setPanelsMovable(bool movable);
    /// Ends the filling of the room by one panel.
    void unfill();

    /// Arrangement, and whether a person has moved a splitter.
    QByteArray state();
    void setState(const QByteArray& state);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void childEvent(QChildEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layWatch();
    void layLearn();
    void laySide(const QStringList& panels);
    void layLoad();
    void sizePanels();
    void fill(const QString& title);

    QString m_workspace;
    QStringList m_order;
    QMap<QString, QDockWidget*> m_docks;
    bool m_touched = false; ///< a person has moved a splitter: sizes stay
    bool m_movable = true;
    QShortcut* m_back;
    QByteArray m_beforeFilling; ///< while one panel fills the room
};

} // namespace ringside
