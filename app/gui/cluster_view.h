#pragma once

#include "core/action/port.h"
#include "core/cluster/event.h"
#include "core/heat/slot_heat.h"
#include "core/wire/bus_message.h"
#include "widgets/controls/action_controls.h"
#include "widgets/stage/stage_item.h"

#include <QMainWindow>

#include <functional>

class QDockWidget;
class QMenu;

namespace ringside {

class AnatomyPanel;
class ChartPanel;
class CommandLog;
class CommandPalette;
class ConsolePanel;
class ControlToolBar;
class EventsTable;
class FaultBoard;
class Inspector;
class KeysPanel;
class LedgerPanel;
class LogView;
class NodesTable;
class PacketLayer;
class PacketsPanel;
class InterruptedStrip;
class ProgressStrip;
class ScopePanel;
class SlotsPanel;
class StageWidget;
class Timeline;

/// Everything that shows and steers an open cluster: the stage in the middle, panels around it that can be
/// moved and hidden, controls on top. It knows snapshots, events and an ActionPort, not where they come from.
/// GUI thread. Object names of the panels: dock.inspector, dock.time, dock.figures, dock.faults,
/// dock.packets, dock.failovers, dock.ledger, dock.slots, dock.keys, dock.scope, dock.console, dock.nodes,
/// dock.events, dock.commands, dock.log.
class ClusterView : public QMainWindow
{
    Q_OBJECT
public:
    /// `port` must outlive the view; `nodeLog` gives the path of a node's log.
    ClusterView(ActionPort& port, std::function<QString(int)> nodeLog, QWidget* parent);

    enum class Layout { Class, Lab, Inspect };
    /// Arranges the panels in one of the ready ways.
    void arrange(Layout layout);
    /// Shows the panels' title bars, by which they can be dragged, floated and closed.
    void setPanelsMovable(bool movable);
    bool arePanelsMovable() const { return m_movable; }
    /// A remembered arrangement (QMainWindow::saveState) takes the place of the first one.
    void restoreArrangement(const QByteArray& state);
    /// What to remember: the arrangement, or while presenting the one before.
    QByteArray arrangement() const { return m_presenting ? m_beforePresenting : saveState(); }
    QList<QDockWidget*> panels() const { return m_docks; }

    StageWidget& stage() const { return *m_stage; }
    PacketLayer& packets() const { return *m_packets; }
    ActionControls& controls() const { return *m_controls; }
    CommandPalette& palette() const { return *m_palette; }
    Inspector& inspector() const { return *m_inspector; }
    ConsolePanel& console() const { return *m_console; }
    const StageItem& selection() const { return m_selection; }
    QStringList commandHistory() const;
    void setCommandHistory(const QStringList& lines);

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    void addEvents(const ringside::Events& events);
    void addMessages(const ringside::WireBatch& batch);
    /// How many keys each slot holds, as counted while heatWanted().
    void setHeat(const ringside::Heat& heat);
    void select(const ringside::StageItem& item);
    /// Runs a line of the text form; errors appear under the palette.
    void runLine(const QString& line);
    /// Brings the console to the front, with a node as its target.
    void showConsole(int node);
    /// Forgets a former cluster.
    void clear();

Q_SIGNALS:
    /// Whether the keys of all slots should be counted: only while a panel shows them.
    void heatWanted(bool wanted);

protected:
    void showEvent(QShowEvent* event) override;
    void childEvent(QChildEvent* event) override;

private:
    void followTheme();
    void sizePanels();
    void buildPanels();
    QDockWidget* addPanel(const QString& name, const QString& title, QWidget* content,
                          Qt::DockWidgetArea area);
    void wirePanels();
    void wireStage();
    void wirePackets();
    void wireSlots();
    void wireActions();
    void showResult(quint64 id, const ActionResult& result);
    Selection subjectOfControls() const;
    void followNodeLog();
    /// What a node's mark and row offer.
    QMenu* nodeMenu(int node);

    ActionPort& m_port;
    std::function<QString(int)> m_nodeLogPath;
    Snapshot m_snapshot;
    StageItem m_selection;
    quint64 m_typed = 0; ///< the action that the palette waits for
    ActionControls* m_controls;
    ControlToolBar* m_toolBar = nullptr;
    CommandPalette* m_palette = nullptr;
    ProgressStrip* m_progress = nullptr;
    InterruptedStrip* m_interrupted = nullptr;
    StageWidget* m_stage = nullptr;
    PacketLayer* m_packets = nullptr;
    FaultBoard* m_faults = nullptr;
    PacketsPanel* m_packetList = nullptr;
    AnatomyPanel* m_anatomy = nullptr;
    LedgerPanel* m_ledger = nullptr;
    SlotsPanel* m_slotMap = nullptr;
    KeysPanel* m_keys = nullptr;
    ScopePanel* m_scope = nullptr;
    ConsolePanel* m_console = nullptr;
    Inspector* m_inspector = nullptr;
    LogView* m_nodeLog = nullptr;
    ChartPanel* m_charts = nullptr;
    Timeline* m_timeline = nullptr;
    NodesTable* m_nodes = nullptr;
    EventsTable* m_events = nullptr;
    CommandLog* m_commands = nullptr;
    LogView* m_ownLog = nullptr;
    QList<QDockWidget*> m_docks;
    Layout m_layout = Layout::Lab;
    bool m_movable = true;
    bool m_presenting = false;
    QByteArray m_beforePresenting;
    bool m_sized = false; ///< sizes count only once the view is on screen
};

} // namespace ringside
