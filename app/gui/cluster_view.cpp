#include "app/gui/cluster_view.h"

#include "app/gui/desk.h"
#include "app/gui/drawer.h"
#include "core/base/log.h"
#include "core/cluster/headline.h"
#include "widgets/anatomy/anatomy_panel.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/console/console_panel.h"
#include "widgets/controls/control_tool_bar.h"
#include "widgets/controls/interrupted_strip.h"
#include "widgets/controls/progress_strip.h"
#include "widgets/dress/tones.h"
#include "widgets/faults/fault_board.h"
#include "widgets/frame/state_line.h"
#include "widgets/inspector/beliefs_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/insurance/insurance_panel.h"
#include "widgets/keys/keys_panel.h"
#include "widgets/ledger/ledger_panel.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/lesson/pointer_layer.h"
#include "widgets/load/load_panel.h"
#include "widgets/logs/log_view.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/packets/packets_panel.h"
#include "widgets/palette/command_palette.h"
#include "widgets/scope/scope_panel.h"
#include "widgets/slotmap/slots_panel.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/stage/stage_words.h"
#include "widgets/story/story_panel.h"
#include "widgets/tables/command_log.h"
#include "widgets/tables/events_table.h"
#include "widgets/tables/nodes_table.h"
#include "widgets/timeline/timeline.h"

#include <QDataStream>
#include <QDockWidget>
#include <QGridLayout>
#include <QSplitter>

namespace ringside {

ClusterView::ClusterView(ActionPort& port, std::function<QString(int)> nodeLog, QWidget* parent)
    : QWidget(parent)
    , m_port(port)
    , m_nodeLogPath(std::move(nodeLog))
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_controls(new ActionControls(port, this))
{
    setObjectName(QStringLiteral("clusterView"));
    m_controls->setParent(this);
    m_toolBar = new ControlToolBar(*m_controls, this);
    m_palette = new CommandPalette(this);
    m_state = new StateLine(this);
    m_toolBar->setLeading(m_state);
    m_toolBar->setTrailing(m_palette);
    m_desk = new Desk(buildMiddle(), this);
    buildPanels();
    buildRail();
    buildFrame();
    wirePanels();
    wireStage();
    wirePackets();
    wireSlots();
    wireStory();
    wireActions();
    m_pointers = new PointerLayer(*m_stage, this);
    m_desk->setPanelsMovable(false);
    m_desk->arrange();
}

/// The stage, and below it what was interrupted.
QWidget* ClusterView::buildMiddle()
{
    auto* middle = new QWidget(this);
    auto* over = new QGridLayout(middle);
    over->setContentsMargins(0, 0, 0, 0);
    over->setSpacing(0);
    m_stage = new StageWidget(middle);
    m_packets = new PacketLayer(*m_stage);
    over->addWidget(m_stage, 0, 0);
    m_interrupted = new InterruptedStrip(m_controls->main(), middle);
    over->addWidget(m_interrupted, 1, 0);
    return middle;
}

/// One line a panel: its widget, and by that what it is fed with.
void ClusterView::buildPanels()
{
    m_feed.add(m_stage);
    m_feed.add(m_interrupted);
    m_feed.add(m_palette);
    m_feed.add(m_packets);
    QMap<QString, QWidget*> made;
    const auto panel = [&](const char* name, auto* widget) {
        made[QLatin1String(name)] = widget;
        m_feed.add(widget);
        return widget;
    };
    m_beliefs = panel("beliefs", new BeliefsPanel(this));
    m_story = panel("story", new StoryPanel(this));
    m_lesson = panel("lesson", new LessonPanel(this));
    m_inspector = panel("inspector", new Inspector(*m_controls, this));
    m_faults = panel("faults", new FaultBoard(*m_controls, this));
    m_packetList = panel("packets", new PacketsPanel(this));
    m_anatomy = panel("failovers", new AnatomyPanel(this));
    m_slotMap = panel("slots", new SlotsPanel(this));
    m_keys = panel("keys", new KeysPanel(this));
    m_scope = panel("scope", new ScopePanel(m_port, this));
    m_load = panel("load", new LoadPanel(m_port, this));
    m_insurance = panel("insurance", new InsurancePanel(m_port, this));
    m_ledger = panel("ledger", new LedgerPanel(m_port, this));
    m_charts = panel("figures", new ChartPanel(this));
    m_nodes = panel("nodes", new NodesTable(this));
    m_events = panel("events", new EventsTable(this));
    m_commands = panel("commands", new CommandLog(this));
    for (const PanelRow& row : panelRows())
        m_desk->addPanel(row, made.value(row.name));
    m_nodeLog = new LogView(this);
    m_nodeLog->setNarrow(true);
    m_inspector->setLogWidget(m_nodeLog);
}

void ClusterView::buildFrame()
{
    m_progress = new ProgressStrip(m_port, this);
    m_feed.add(m_progress);
    m_timeline = new Timeline(this);
    m_feed.add(m_timeline);
    auto* ownLog = new LogView(this);
    ownLog->follow(logPath());
    m_console = new ConsolePanel(this);
    m_feed.add(m_console);
    m_drawer = new Drawer(*m_console, *ownLog, this);
    m_drawer->hide();
    m_levels = new QSplitter(Qt::Vertical, this);
    m_levels->setObjectName(QStringLiteral("levels"));
    m_levels->setChildrenCollapsible(false);
    m_levels->setHandleWidth(4);
    for (QWidget* level : std::initializer_list<QWidget*>{m_desk, m_drawer, m_timeline})
        m_levels->addWidget(level);
    m_levels->setStretchFactor(0, 1);
    m_levels->setSizes({10'000, scaled(230), m_timeline->sizeHint().height()}); // the desk takes what is left
    auto* frame = new QGridLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    frame->addWidget(m_rail, 0, 0, 2, 1);
    frame->addWidget(m_toolBar, 0, 1);
    frame->addWidget(m_levels, 1, 1);
    frame->setRowStretch(1, 1);
    frame->setColumnStretch(1, 1);
    for (QWidget* watched : std::initializer_list<QWidget*>{m_desk, m_progress})
        watched->installEventFilter(this);
}

/// Over the lower right corner of the desk: nothing jumps when an action begins, and the ring stays free.
void ClusterView::placeProgress()
{
    const QRect desk(m_desk->mapTo(this, QPoint(0, 0)), m_desk->size());
    const int wide = qMin(desk.width() / 2, scaled(640));
    const int tall = qMax(m_progress->sizeHint().height(), m_progress->heightForWidth(wide));
    m_progress->setGeometry(desk.right() - wide + 1, desk.bottom() - tall + 1, wide, tall);
    m_progress->raise();
}

bool ClusterView::eventFilter(QObject* watched, QEvent* event)
{
    const bool desk = watched == m_desk && (event->type() == QEvent::Resize || event->type() == QEvent::Move);
    const bool strip =
        watched == m_progress && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show);
    if (desk || strip)
        QMetaObject::invokeMethod(this, &ClusterView::placeProgress, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ClusterView::buildRail()
{
    m_rail = new Rail(this);
    for (const Workspace& each : workspaces())
        m_rail->addPlace(each.name, each.sign, each.word, tr("%1 (Ctrl+%2)").arg(each.purpose).arg(each.key));
    m_drawerButton = m_rail->addDrawer(QStringLiteral("drawer"), RailSign::Prompt, tr("Console"),
                                       tr("Console and Ringside's log, over any workspace (Ctrl+` or F12)"));
    connect(m_rail, &Rail::placeWanted, m_desk, &Desk::setPlace);
    connect(m_desk, &Desk::placeChanged, m_rail, &Rail::setPlace);
    connect(m_drawerButton, &QAbstractButton::clicked, this, &ClusterView::setDrawerOpen);
}

void ClusterView::setDrawerOpen(bool open)
{
    m_drawerButton->setChecked(open);
    if (open == !m_drawer->isHidden())
        return;
    m_drawer->setVisible(open);
    if (open)
        m_console->focusLine();
    else
        m_stage->setFocus();
    Q_EMIT drawerOpened(open);
}

QByteArray ClusterView::arrangement() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_desk->arrangement() << m_levels->saveState();
    return bytes;
}

void ClusterView::restoreArrangement(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray panels, levels;
    stream >> panels >> levels;
    if (stream.status() != QDataStream::Ok)
        return;
    m_desk->restoreArrangement(panels);
    m_levels->restoreState(levels);
    m_drawerButton->setChecked(!m_drawer->isHidden());
}

void ClusterView::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    m_state->setHeadline(headline(*snapshot), StageWords::facts(*snapshot));
    m_controls->refresh(snapshot, subjectOfControls());
    m_feed.setSnapshot(snapshot);
    QHash<NodeId, int> numbers;
    for (const NodeState& node : snapshot->nodes)
        numbers.insert(node.id, node.number);
    m_packets->setNumbers(numbers);
}

void ClusterView::setHeat(const Heat& heat)
{
    m_feed.setHeat(heat);
}

void ClusterView::addMessages(const WireBatch& batch)
{
    m_packets->addMessages(batch);
    m_packetList->addMessages(batch);
    m_packetList->setSampled(m_packets->traffic().sampledOneIn());
}

void ClusterView::addEvents(const Events& events)
{
    m_feed.addEvents(events);
}

void ClusterView::clear()
{
    select({});
    m_feed.clear();
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
