#include "app/gui/cluster_view.h"

#include "core/base/log.h"
#include "widgets/anatomy/anatomy_panel.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/console/console_panel.h"
#include "widgets/controls/control_tool_bar.h"
#include "widgets/controls/interrupted_strip.h"
#include "widgets/controls/progress_strip.h"
#include "widgets/dress/tones.h"
#include "widgets/faults/fault_board.h"
#include "widgets/inspector/inspector.h"
#include "widgets/keys/keys_panel.h"
#include "widgets/ledger/ledger_panel.h"
#include "widgets/logs/log_view.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/packets/packets_panel.h"
#include "widgets/palette/command_palette.h"
#include "widgets/scope/scope_panel.h"
#include "widgets/slotmap/slots_panel.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/tables/command_log.h"
#include "widgets/tables/events_table.h"
#include "widgets/tables/nodes_table.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline.h"

#include <QChildEvent>
#include <QDockWidget>
#include <QGridLayout>
#include <QTabBar>

namespace ringside {

namespace {

/// Panels in the order they are made.
enum PanelIndex {
    InspectorPanel,
    TimePanel,
    FiguresPanel,
    FaultsPanel,
    PacketsTab,
    FailoversPanel,
    LedgerTab,
    SlotsTab,
    KeysTab,
    ScopeTab,
    ConsoleTab,
    NodesPanel,
    EventsPanel,
    CommandsPanel,
    LogPanel
};

/// Those that share a place at the bottom, in the order of their tabs.
constexpr int kTabs[] = {FiguresPanel, FaultsPanel,   PacketsTab, FailoversPanel, LedgerTab,
                         SlotsTab,     KeysTab,       ScopeTab,   ConsoleTab,     NodesPanel,
                         EventsPanel,  CommandsPanel, LogPanel};

} // namespace

ClusterView::ClusterView(ActionPort& port, std::function<QString(int)> nodeLog, QWidget* parent)
    : QMainWindow(parent)
    , m_port(port)
    , m_nodeLogPath(std::move(nodeLog))
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_controls(new ActionControls(port, this))
{
    setWindowFlags(Qt::Widget); // a page of the window, not a window of its own
    setObjectName(QStringLiteral("clusterView"));
    setDockNestingEnabled(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_controls->setParent(this);
    buildPanels();
    wirePanels();
    wireStage();
    wirePackets();
    wireSlots();
    wireActions();
    arrange(Layout::Lab);
    setPanelsMovable(false);
    connect(&Theme::current(), &Theme::changed, this, &ClusterView::followTheme);
}

void ClusterView::followTheme()
{
    const Theme& theme = Theme::current();
    m_inspector->setMinimumWidth(qRound(300 * theme.scale()));
    if (theme.isPresenting() == m_presenting)
        return;
    m_presenting = theme.isPresenting();
    if (m_presenting) {
        m_beforePresenting = saveState();
        arrange(Layout::Class); // the stage, from the back of the room
        constexpr int kRoomForFigures = 950;
        for (const int panel : kTabs)
            m_docks[panel]->setVisible(window()->height() >= kRoomForFigures);
    } else {
        restoreState(m_beforePresenting);
    }
}

void ClusterView::buildPanels()
{
    m_toolBar = new ControlToolBar(*m_controls, this);
    m_palette = new CommandPalette(this);
    m_toolBar->setTrailing(m_palette);
    setMenuWidget(m_toolBar);

    auto* middle = new QWidget(this);
    auto* over = new QGridLayout(middle);
    over->setContentsMargins(0, 0, 0, 0);
    m_stage = new StageWidget(middle);
    m_packets = new PacketLayer(*m_stage);
    m_progress = new ProgressStrip(m_port, middle);
    over->addWidget(m_stage, 0, 0);
    over->addWidget(m_progress, 0, 0, Qt::AlignBottom); // over the stage, which must not jump for it
    m_interrupted = new InterruptedStrip(m_controls->main(), middle);
    over->addWidget(m_interrupted, 1, 0);
    setCentralWidget(middle);

    m_inspector = new Inspector(*m_controls, this);
    m_nodeLog = new LogView(this);
    m_nodeLog->setNarrow(true);
    m_inspector->setLogWidget(m_nodeLog);
    m_timeline = new Timeline(this);
    m_charts = new ChartPanel(this);
    m_faults = new FaultBoard(*m_controls, this);
    m_packetList = new PacketsPanel(this);
    m_anatomy = new AnatomyPanel(this);
    m_ledger = new LedgerPanel(m_port, this);
    m_slotMap = new SlotsPanel(this);
    m_keys = new KeysPanel(this);
    m_scope = new ScopePanel(m_port, this);
    m_console = new ConsolePanel(this);
    m_nodes = new NodesTable(this);
    m_events = new EventsTable(this);
    m_commands = new CommandLog(this);
    m_ownLog = new LogView(this);
    m_ownLog->follow(logPath());
    addPanel(QStringLiteral("inspector"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    addPanel(QStringLiteral("time"), tr("Time"), m_timeline, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("figures"), tr("Figures"), m_charts, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("faults"), tr("Faults"), m_faults, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("packets"), tr("Packets"), m_packetList, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("failovers"), tr("Failovers"), m_anatomy, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("ledger"), tr("Ledger"), m_ledger, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("slots"), tr("Slots"), m_slotMap, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("keys"), tr("Keys"), m_keys, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("scope"), tr("Microscope"), m_scope, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("console"), tr("Console"), m_console, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("nodes"), tr("Nodes"), m_nodes, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("events"), tr("Events"), m_events, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("commands"), tr("Commands"), m_commands, Qt::BottomDockWidgetArea);
    addPanel(QStringLiteral("log"), tr("Log"), m_ownLog, Qt::BottomDockWidgetArea);
}

QDockWidget* ClusterView::addPanel(const QString& name, const QString& title, QWidget* content,
                                   Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QStringLiteral("dock.") + name);
    dock->setAccessibleName(title);
    dock->setWidget(content);
    // Tabs share a place: none may ask for more height than the others, or the stage jumps when they change.
    if (area == Qt::BottomDockWidgetArea && content != m_timeline)
        content->setMinimumHeight(scaled(168));
    dock->toggleViewAction()->setObjectName(QStringLiteral("action.panel.") + name);
    addDockWidget(area, dock);
    m_docks << dock;
    return dock;
}

void ClusterView::arrange(Layout layout)
{
    m_layout = layout;
    for (QDockWidget* dock : m_docks) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::RightDockWidgetArea, m_docks[InspectorPanel]);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[TimePanel]);
    splitDockWidget(m_docks[TimePanel], m_docks[FiguresPanel], Qt::Vertical);
    for (const int panel : kTabs) {
        if (panel != FiguresPanel)
            tabifyDockWidget(m_docks[FiguresPanel], m_docks[panel]);
    }
    m_docks[InspectorPanel]->setVisible(layout != Layout::Class);
    m_docks[TimePanel]->setVisible(layout != Layout::Class);
    m_docks[layout == Layout::Inspect ? EventsPanel : FiguresPanel]->raise();
    sizePanels();
}

void ClusterView::sizePanels()
{
    const bool inspect = m_layout == Layout::Inspect;
    const int figures = m_layout == Layout::Class ? 220 : inspect ? 250 : 168;
    resizeDocks({m_docks[TimePanel], m_docks[FiguresPanel]}, {78, figures}, Qt::Vertical);
    resizeDocks({m_docks[InspectorPanel]}, {inspect ? 420 : 380}, Qt::Horizontal);
}

void ClusterView::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_sized, true))
        QMetaObject::invokeMethod(this, &ClusterView::sizePanels, Qt::QueuedConnection);
}

/// Panels' tabs that find no room are scrolled to, with their whole names: "Fi… Fa… Pa…" names nothing.
void ClusterView::childEvent(QChildEvent* event)
{
    QMainWindow::childEvent(event);
    if (event->type() != QEvent::ChildPolished)
        return;
    if (auto* tabs = qobject_cast<QTabBar*>(event->child()))
        tabs->setElideMode(Qt::ElideNone);
}

void ClusterView::restoreArrangement(const QByteArray& state)
{
    m_sized = restoreState(state);
}

void ClusterView::setPanelsMovable(bool movable)
{
    if (movable == m_movable)
        return;
    m_movable = movable;
    for (QDockWidget* dock : m_docks) {
        QWidget* old = dock->titleBarWidget();
        dock->setTitleBarWidget(movable ? nullptr : new QWidget(dock)); // an empty one takes no room
        delete old;
    }
}

void ClusterView::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    m_stage->setSnapshot(snapshot);
    m_interrupted->setSnapshot(snapshot);
    m_controls->refresh(snapshot, subjectOfControls());
    m_palette->setSnapshot(snapshot);
    m_inspector->setSnapshot(snapshot);
    m_charts->setSnapshot(snapshot);
    m_nodes->setSnapshot(snapshot);
    m_timeline->setSnapshot(snapshot);
    QHash<NodeId, int> numbers;
    for (const NodeState& node : snapshot->nodes)
        numbers.insert(node.id, node.number);
    m_packets->setNumbers(numbers);
    m_faults->setSnapshot(snapshot);
    m_packetList->setSnapshot(snapshot);
    m_anatomy->setSnapshot(snapshot);
    m_ledger->setSnapshot(snapshot);
    m_slotMap->setSnapshot(snapshot);
    m_keys->setSnapshot(snapshot);
    m_scope->setSnapshot(snapshot);
    m_console->setSnapshot(snapshot);
}

void ClusterView::setHeat(const Heat& heat)
{
    m_slotMap->setHeat(heat);
}

void ClusterView::addMessages(const WireBatch& batch)
{
    m_packets->addMessages(batch);
    m_packetList->addMessages(batch);
    m_packetList->setSampled(m_packets->traffic().sampledOneIn());
}

void ClusterView::addEvents(const Events& events)
{
    m_events->addEvents(events);
    m_timeline->addEvents(events);
}

void ClusterView::clear()
{
    select({});
    m_charts->clear();
    m_events->clear();
    m_commands->clear();
    m_timeline->clear();
    m_packets->clear();
    m_packetList->clear();
    setSnapshot(std::make_shared<ClusterSnapshot>());
}

QStringList ClusterView::commandHistory() const
{
    return m_palette->history();
}

void ClusterView::setCommandHistory(const QStringList& lines)
{
    m_palette->setHistory(lines);
}

} // namespace ringside
