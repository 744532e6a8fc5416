#pragma once

#include "app/gui/workspaces.h"

#include <QMap>
#include <QStackedWidget>

class QDockWidget;

namespace ringside {

class DeskRoom;

/// The rooms of all workspaces, one of which is on show. The stage, and the panel that every workspace has,
/// are lent to that one. Each room keeps its arrangement while another one is on show, and from one start to
/// the next. GUI thread. Name: desk.
class Desk : public QStackedWidget
{
    Q_OBJECT
public:
    /// `stage` is in the middle of every workspace.
    Desk(QWidget* stage, QWidget* parent);

    /// The panel of that row; the desk becomes the parent.
    void addPanel(const PanelRow& row, QWidget* content);
    /// After the last addPanel(): the first arrangement of every workspace; the first of them is on show.
    void arrange();
    /// Only the workspace on show, as it was at first.
    void arrangeAnew();

    const QString& place() const { return m_place; }
    void setPlace(const QString& workspace);
    /// Turns to the workspace of that panel and brings it to the front.
    void showPanel(const QString& panel);
    /// The panel is open and in front, not behind another tab.
    bool isInSight(const QString& panel) const;
    /// The panels of the workspace on show.
    QList<QDockWidget*> panels() const;
    /// Of what every workspace has: the one on show.
    QDockWidget* panel(const QString& name) const;
    void setPanelsMovable(bool movable);

    /// The arrangements of all workspaces, to be remembered.
    QByteArray arrangement() const;
    /// What arrangement() gave; anything else changes nothing.
    void restoreArrangement(const QByteArray& state);

Q_SIGNALS:
    void placeChanged(const QString& workspace);

private:
    void lend();

    QWidget* m_stage;
    QMap<QString, DeskRoom*> m_rooms;
    QMap<QString, QString> m_homes;   ///< panel to workspace; "*": every one
    QMap<QString, QWidget*> m_shared; ///< what every workspace has
    QString m_place;
};

} // namespace ringside
