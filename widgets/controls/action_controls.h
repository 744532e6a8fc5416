#pragma once

#include "widgets/controls/control_set.h"

#include <QMenu>
#include <QPointer>

namespace ringside {

class LinkDialog;
class MeasureDialog;
class PartitionDialog;
class SetDialog;
class SlotsDialog;

/// All controls of a running cluster: the set behind the toolbar, the context menus, and the editors that
/// some of them open. One per window; GUI thread only. Actions go to the port and nowhere else.
class ActionControls : public QObject
{
    Q_OBJECT
public:
    /// The port must outlive this; `window` is the parent of the editors.
    ActionControls(ActionPort& port, QWidget* window);

    ActionPort& port() const { return m_port; }
    /// The set that follows the window's selection; holds every Control.
    ControlSet& main() const { return *m_main; }
    QAction* action(Control control) const { return m_main->action(control); }

    /// A set of its own for a panel that shows another subject; its editors are opened here, its questions
    /// (confirmationNeeded) are the panel's.
    ControlSet* makeSet(const QList<Control>& controls, QObject* parent);

    /// Menus that delete themselves when closed. Show with popup().
    QMenu* nodeMenu(int node, QWidget* parent);
    QMenu* linkMenu(int from, int to, QWidget* parent);
    /// Of several links at once, as the link matrix chooses them.
    QMenu* linksMenu(const wish::Links& links, QWidget* parent);
    QMenu* slotMenu(int slot, QWidget* parent);
    QMenu* clusterMenu(QWidget* parent);

public Q_SLOTS:
    void refresh(const ringside::Snapshot& snapshot, const ringside::Selection& selection);
    void openPartition(const ringside::Selection& selection);
    void openSet(const ringside::Selection& selection);
    /// Many failovers in the shard of a node; the editor opens below `at`, in the screen's coordinates.
    void openMeasure(int node, const QPoint& at);
    void openSlots(const ringside::Selection& selection);
    /// The same with a slice of the ring, as drawn on the stage; `to` 0: to be chosen there.
    void openSlice(const std::optional<ringside::SlotRange>& range, int from, int to);
    /// The dialog for a fault, on links that it names or (without ends) on ones to be chosen there.
    void openFault(const ringside::FaultWish& wish);
    /// The same for what node `from` sends to node `to`, as drawn on the stage.
    void openLinkFault(int from, int to);

Q_SIGNALS:
    /// A question to be asked in place (ConfirmStrip::ask), from the toolbar or a menu.
    void confirmationNeeded(const QList<ringside::Action>& actions, const QString& warning);

private:
    QMenu* makeMenu(const QString& title, const QList<Control>& controls, const QList<Control>& before,
                    const Selection& selection, QWidget* parent);
    QMenu* bareMenu(const QString& title, QWidget* parent);
    SlotsDialog& slotsDialog();

    ActionPort& m_port;
    QWidget* m_window;
    ControlSet* m_main;
    Snapshot m_snapshot;
    QPointer<PartitionDialog> m_partition;
    QPointer<SetDialog> m_set;
    QPointer<MeasureDialog> m_measure;
    QPointer<LinkDialog> m_link;
    QPointer<SlotsDialog> m_slots;
};

} // namespace ringside
