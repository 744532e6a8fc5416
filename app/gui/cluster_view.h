#pragma once

#include "app/gui/panel_feed.h"
#include "core/action/port.h"
#include "core/wire/bus_message.h"
#include "widgets/controls/action_controls.h"
#include "widgets/stage/stage_item.h"

#include <QWidget>

#include <functional>

class QAbstractButton;
class QMenu;
class QSplitter;

namespace ringside {

class AnatomyPanel;
class BeliefsPanel;
class ChartPanel;
class CommandLog;
class CommandPalette;
class ConsolePanel;
class ControlToolBar;
class Desk;
class Drawer;
class EventsTable;
class FaultBoard;
class Inspector;
class InsurancePanel;
class InterruptedStrip;
class KeysPanel;
class LedgerPanel;
class LoadPanel;
class LessonPanel;
class LogView;
class NodesTable;
class PacketLayer;
class PacketsPanel;
class PointerLayer;
class ProgressStrip;
class Rail;
class ScopePanel;
class SlotsPanel;
class StageWidget;
class StateLine;
class StoryPanel;
class Timeline;

/// Everything that shows and steers an open cluster. At the left the rail of workspaces; on top the state in
/// a sentence, the verbs and the command line; in the middle the desk, whose panels are the workspace's;
/// below it a drawer with console and log, and one line of time. It knows snapshots, events and an
/// ActionPort, not where they come from. GUI thread. Object names of the panels: dock.<name> as in
/// workspaces.cpp.
class ClusterView : public QWidget
{
    Q_OBJECT
public:
    /// `port` must outlive the view; `nodeLog` gives the path of a node's log.
    ClusterView(ActionPort& port, std::function<QString(int)> nodeLog, QWidget* parent);

    Desk& desk() const { return *m_desk; }
    StageWidget& stage() const { return *m_stage; }
    PacketLayer& packets() const { return *m_packets; }
    ActionControls& controls() const { return *m_controls; }
    CommandPalette& palette() const { return *m_palette; }
    Inspector& inspector() const { return *m_inspector; }
    LessonPanel& lesson() const { return *m_lesson; }
    PointerLayer& pointers() const { return *m_pointers; }
    ConsolePanel& console() const { return *m_console; }
    const StageItem& selection() const { return m_selection; }
    QStringList commandHistory() const;
    void setCommandHistory(const QStringList& lines);
    /// Where the splitters and panels of all workspaces are: to be remembered.
    QByteArray arrangement() const;
    /// What arrangement() gave; anything else changes nothing.
    void restoreArrangement(const QByteArray& state);

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
    void setDrawerOpen(bool open);
    /// Forgets a former cluster.
    void clear();

Q_SIGNALS:
    /// Whether the keys of all slots should be counted: only while a panel shows them.
    void heatWanted(bool wanted);
    void drawerOpened(bool open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void placeProgress();
    QWidget* buildMiddle();
    void buildPanels();
    void buildFrame();
    void buildRail();
    void wirePanels();
    void wireStage();
    void wirePackets();
    void wireSlots();
    void wireStory();
    void wireActions();
    void showResult(quint64 id, const ActionResult& result);
    Selection subjectOfControls() const;
    void followSelection();
    void followNodeLog();
    /// What a node's mark and row offer.
    QMenu* nodeMenu(int node);

    ActionPort& m_port;
    std::function<QString(int)> m_nodeLogPath;
    Snapshot m_snapshot;
    StageItem m_selection;
    quint64 m_typed = 0; ///< the action that the palette waits for
    PanelFeed m_feed;
    ActionControls* m_controls;
    Desk* m_desk = nullptr;
    Rail* m_rail = nullptr;
    StateLine* m_state = nullptr;
    Drawer* m_drawer = nullptr;
    QAbstractButton* m_drawerButton = nullptr;
    QSplitter* m_levels = nullptr; ///< desk, drawer, time
    ControlToolBar* m_toolBar = nullptr;
    CommandPalette* m_palette = nullptr;
    ProgressStrip* m_progress = nullptr;
    InterruptedStrip* m_interrupted = nullptr;
    StageWidget* m_stage = nullptr;
    PacketLayer* m_packets = nullptr;
    LessonPanel* m_lesson = nullptr;
    PointerLayer* m_pointers = nullptr;
    BeliefsPanel* m_beliefs = nullptr;
    StoryPanel* m_story = nullptr;
    FaultBoard* m_faults = nullptr;
    PacketsPanel* m_packetList = nullptr;
    AnatomyPanel* m_anatomy = nullptr;
    LoadPanel* m_load = nullptr;
    InsurancePanel* m_insurance = nullptr;
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
};

} // namespace ringside
