#pragma once

#include "app/gui/workspaces.h"

#include <QMainWindow>
#include <QMap>
#include <QSet>

class QDockWidget;
class QShortcut;

namespace ringside {

/// The panels round the stage. Each workspace shows its own panels in an arrangement of its own, which is
/// kept while another one is on show and from one start to the next. Panels can be moved and floated when
/// their title bars are shown, every splitter moves, and a double click on a tab fills the desk with that
/// panel. GUI thread. Names: desk, dock.<panel>.
class Desk : public QMainWindow
{
    Q_OBJECT
public:
    /// `stage` is in the middle of every workspace.
    Desk(QWidget* stage, QWidget* parent);

    /// The panel of that row; the desk becomes the parent.
    QDockWidget* addPanel(const PanelRow& row, QWidget* content);
    /// After the last addPanel(): the first arrangement of every workspace.
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
    QDockWidget* panel(const QString& name) const { return m_docks.value(name); }

    void setPanelsMovable(bool movable);
    bool arePanelsMovable() const { return m_movable; }

    /// The arrangements of all workspaces, to be remembered.
    QByteArray arrangement();
    /// What arrangement() gave; anything else changes nothing.
    void restoreArrangement(const QByteArray& state);

Q_SIGNALS:
    void placeChanged(const QString& workspace);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void childEvent(QChildEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOf(const PanelRow& row, const QString& workspace) const;
    void lay(const QString& workspace);
    void bring(const QString& workspace);
    void layWatch();
    void laySide(const QStringList& panels);
    void layLoad();
    void sizePanels();
    void fill(const QString& title);
    void unfill();

    QList<PanelRow> m_rows;
    QMap<QString, QDockWidget*> m_docks;
    QString m_place;
    QMap<QString, QByteArray> m_states; ///< of the workspaces that are not on show
    QSet<QString> m_touched;            ///< workspaces whose splitters a person has moved
    QShortcut* m_back = nullptr;        ///< ends filling
    QByteArray m_beforeFilling;         ///< while one panel fills the desk
    bool m_movable = true;
};

} // namespace ringside
