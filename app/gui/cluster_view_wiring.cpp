// How the parts of a ClusterView hear of each other: one selection for all, one way for actions.

#include "app/gui/cluster_view.h"

#include "app/gui/desk.h"
#include "app/gui/drawer.h"

#include "core/action/parse.h"
#include "core/action/verb.h"
#include "core/cluster/shown.h"
#include "widgets/anatomy/anatomy_panel.h"
#include "widgets/console/console_panel.h"
#include "widgets/faults/fault_board.h"
#include "widgets/frame/state_line.h"
#include "widgets/inspector/beliefs_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/insurance/insurance_panel.h"
#include "widgets/keys/keys_panel.h"
#include "widgets/ledger/ledger_panel.h"
#include "widgets/load/load_panel.h"
#include "widgets/logs/log_view.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/packets/packets_panel.h"
#include "widgets/palette/command_palette.h"
#include "widgets/scope/scope_panel.h"
#include "widgets/slotmap/slots_panel.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/story/story_panel.h"
#include "widgets/tables/command_log.h"
#include "widgets/tables/events_table.h"
#include "widgets/tables/nodes_table.h"
#include "widgets/timeline/timeline.h"
#include "widgets/wishes/wishes.h"

#include <QDateTime>
#include <QDockWidget>
#include <QMenu>

namespace ringside {

void ClusterView::wireStage()
{
    connect(m_stage, &StageWidget::nodeSelected, this, [this](int node) { select(StageItem::node(node)); });
    connect(m_stage, &StageWidget::shardSelected, this, [this](int seat) { select(StageItem::shard(seat)); });
    connect(m_stage, &StageWidget::slotSelected, this, [this](int slot) { select(StageItem::slot(slot)); });
    connect(m_stage, &StageWidget::linkSelected, this,
            [this](int a, int b) { select(StageItem::link(a, b)); });
    connect(m_stage, &StageWidget::selectionCleared, this, [this] { select({}); });
    connect(m_stage, &StageWidget::linkDrawn, m_controls, &ActionControls::openLinkFault);
    connect(m_stage, &StageWidget::sliceDrawn, m_controls, &ActionControls::openSlice);
    connect(m_faults, &FaultBoard::linkSelected, this,
            [this](int a, int b) { select(StageItem::link(a, b)); });
    connect(m_stage, &StageWidget::healRequested, this,
            [this] { m_port.submit(wish::plain(QStringLiteral("heal"))); });
    connect(m_stage, &StageWidget::nodeMenuRequested, this,
            [this](int node, const QPoint& at) { nodeMenu(node)->popup(at); });
    connect(m_stage, &StageWidget::linkMenuRequested, this,
            [this](int a, int b, const QPoint& at) { m_controls->linkMenu(a, b, this)->popup(at); });
    connect(m_stage, &StageWidget::ringMenuRequested, this,
            [this](int slot, const QPoint& at) { m_controls->slotMenu(slot, this)->popup(at); });
    connect(m_stage, &StageWidget::stageMenuRequested, this,
            [this](const QPoint& at) { m_controls->clusterMenu(this)->popup(at); });
    connect(m_stage, &StageWidget::shardMenuRequested, this, [this](int seat, const QPoint& at) {
        const bool known = seat >= 0 && seat < int(m_snapshot->shards.size());
        const int master = known ? m_snapshot->shards[size_t(seat)].master : 0;
        (master ? nodeMenu(master) : m_controls->clusterMenu(this))->popup(at);
    });
}

void ClusterView::wirePackets()
{
    connect(m_packetList, &PacketsPanel::filterChanged, m_packets, &PacketLayer::setFilter);
    connect(m_packetList, &PacketsPanel::pauseWanted, m_packets, &PacketLayer::setPaused);
    connect(m_packets, &PacketLayer::pausedChanged, m_packetList, &PacketsPanel::setPaused);
    connect(m_packetList, &PacketsPanel::messageSelected, m_packets, &PacketLayer::setPicked);
    connect(m_packets, &PacketLayer::packetPicked, this, [this](quint64 sequence) {
        m_desk->showPanel(QStringLiteral("packets"));
        m_packetList->showMessage(sequence);
    });
    connect(m_packetList, &PacketsPanel::captureWanted, this, [this](const QString& file) {
        m_port.submit({QStringLiteral("capture"), {QStringLiteral("save"), file}, {}});
    });
}

void ClusterView::wireSlots()
{
    const auto selectSlot = [this](int slot) { select(StageItem::slot(slot)); };
    connect(m_slotMap, &SlotsPanel::slotWanted, this, selectSlot);
    connect(m_keys, &KeysPanel::slotWanted, this, selectSlot);
    // The dock knows whether its tab is the one to be seen; the panel itself stays "visible" behind another
    // tab.
    connect(m_desk->panel(QStringLiteral("slots")), &QDockWidget::visibilityChanged, this,
            &ClusterView::heatWanted);
    connect(m_slotMap, &SlotsPanel::moveWanted, this, [this](const SlotRanges& ranges) {
        m_palette->propose(QStringLiteral("move %1 to=").arg(ranges.toString()));
    });
}

void ClusterView::wireStory()
{
    connect(m_story, &StoryPanel::nodeSelected, this, [this](int node) {
        select(StageItem::node(node));
        m_desk->showPanel(QStringLiteral("story")); // who reads on, reads on
    });
    connect(m_story, &StoryPanel::allEventsWanted, this,
            [this] { m_desk->showPanel(QStringLiteral("events")); });
    connect(m_story, &StoryPanel::momentSelected, m_timeline, &Timeline::showTime);
    connect(m_story, &StoryPanel::lineWanted, this, &ClusterView::runLine);
    connect(m_beliefs, &BeliefsPanel::nodeSelected, this,
            [this](int node) { select(StageItem::node(node)); });
    connect(m_state, &StateLine::clicked, this, [this] {
        select({});
        m_desk->showPanel(QStringLiteral("inspector"));
    });
    connect(m_desk, &Desk::placeChanged, this, [this](const QString& place) {
        if (place == u"watch" && m_selection.kind == StageItem::Kind::Nothing)
            m_desk->showPanel(QStringLiteral("story"));
    });
    connect(m_drawer, &Drawer::closeWanted, this, [this] { setDrawerOpen(false); });
}

void ClusterView::wirePanels()
{
    const auto selectNode = [this](int node) { select(node > 0 ? StageItem::node(node) : StageItem()); };
    connect(m_nodes, &NodesTable::nodeSelected, this, selectNode);
    connect(m_nodes, &NodesTable::nodeMenuRequested, this,
            [this](int node, const QPoint& at) { nodeMenu(node)->popup(at); });
    connect(m_anatomy, &AnatomyPanel::momentSelected, this,
            [this](qint64 timeMs) { m_timeline->showTime(timeMs); });
    connect(m_anatomy, &AnatomyPanel::measureWanted, this, [this](int shown, const QPoint& below) {
        const Selection subject = subjectOfControls();
        m_controls->openMeasure(subject.nodes.empty() ? shown : subject.nodes.front(), below);
    });
    connect(m_load, &LoadPanel::lineProposed, m_palette, &CommandPalette::propose);
    connect(m_insurance, &InsurancePanel::lineProposed, m_palette, &CommandPalette::propose);
    connect(m_ledger, &LedgerPanel::lineProposed, m_palette, &CommandPalette::propose);
    connect(m_events, &EventsTable::nodeSelected, this, selectNode);
    connect(m_events, &EventsTable::eventActivated, this,
            [this](const Event& event) { m_timeline->showTime(event.timeMs); });
    connect(m_timeline, &Timeline::eventActivated, this, [this, selectNode](const Event& event) {
        if (event.node > 0)
            selectNode(event.node);
    });
    connect(m_inspector, &Inspector::nodePicked, this, selectNode);
    connect(m_inspector, &Inspector::shardPicked, this, [this](int seat) { select(StageItem::shard(seat)); });
}

QMenu* ClusterView::nodeMenu(int node)
{
    QMenu* menu = m_controls->nodeMenu(node, this);
    menu->addSeparator();
    QAction* console = menu->addAction(tr("Console to node %1").arg(node));
    console->setObjectName(QStringLiteral("action.console"));
    console->setToolTip(tr("Type Redis commands to this node"));
    connect(console, &QAction::triggered, this, [this, node] { showConsole(node); });
    return menu;
}

void ClusterView::showConsole(int node)
{
    setDrawerOpen(true);
    m_drawer->showConsole();
    m_console->setTarget(console::Target::ofNode(node));
    m_console->focusLine();
}

void ClusterView::wireActions()
{
    QList<VerbHint> hints;
    for (const Verb& verb : verbs())
        hints << VerbHint{verb.usage, verb.summary};
    m_palette->setVerbs(hints);
    connect(m_palette, &CommandPalette::lineEntered, this, &ClusterView::runLine);
    connect(&m_port, &ActionPort::finished, this, &ClusterView::showResult);
}

void ClusterView::runLine(const QString& line)
{
    const auto parsed = parseAction(line);
    if (const auto* error = std::get_if<ParseError>(&parsed)) {
        m_palette->showError(error->column, shownMessage(line, *error));
        return;
    }
    const Action& action = std::get<Action>(parsed);
    if (!action.verb.isEmpty())
        m_typed = m_port.submit(action);
}

void ClusterView::showResult(quint64 id, const ActionResult& result)
{
    m_feed.addResult(result);
    m_timeline->addResult(result, QDateTime::currentMSecsSinceEpoch());
    m_controls->main().reevaluate();
    if (id != m_typed)
        return;
    m_typed = 0;
    const QString found = result.result.value(QStringLiteral("found")).toString();
    if (!result.ok)
        m_palette->showError(-1, shownError(result.error->text(), result.action.words()));
    else
        m_palette->showDone(found.isEmpty() ? tr("Done in %1 ms.").arg(result.ms, 0, 'f', 0) : found);
}

Selection ClusterView::subjectOfControls() const
{
    switch (m_selection.kind) {
    case StageItem::Kind::Node:
        return Selection::ofNode(m_selection.first);
    case StageItem::Kind::Link:
        return Selection::ofLink(m_selection.first, m_selection.second);
    case StageItem::Kind::Slot:
        return Selection::ofSlot(m_selection.first);
    case StageItem::Kind::Shard:
        if (m_selection.first < int(m_snapshot->shards.size()) &&
            m_snapshot->shards[size_t(m_selection.first)].master)
            return Selection::ofNode(m_snapshot->shards[size_t(m_selection.first)].master);
        return {};
    case StageItem::Kind::Nothing:
        break;
    }
    return {};
}

void ClusterView::select(const StageItem& item)
{
    if (item == m_selection)
        return;
    m_selection = item;
    followSelection();
    const bool nothing = item.kind == StageItem::Kind::Nothing;
    if (m_desk->place() == u"watch") // the facts come in front of the story, and go with the selection
        m_desk->showPanel(nothing ? QStringLiteral("story") : QStringLiteral("inspector"));
    if (m_desk->place() == u"learn")
        m_desk->panel(QStringLiteral("inspector"))->setVisible(!nothing);
    m_controls->refresh(m_snapshot, subjectOfControls());
    followNodeLog();
}

void ClusterView::followSelection()
{
    const StageItem& item = m_selection;
    m_stage->setSelection(item);
    const int node = item.kind == StageItem::Kind::Node ? item.first : 0;
    m_nodes->setSelectedNode(node);
    m_beliefs->setSelectedNode(node);
    const bool link = item.kind == StageItem::Kind::Link;
    m_faults->setSelectedLink(link ? item.first : 0, link ? item.second : 0);
    const int slot = item.kind == StageItem::Kind::Slot ? item.first : -1;
    m_slotMap->setSelectedSlot(slot);
    m_scope->setSelectedSlot(slot);
    switch (item.kind) {
    case StageItem::Kind::Node:
        return m_inspector->showNode(item.first);
    case StageItem::Kind::Link:
        return m_inspector->showLink(item.first, item.second);
    case StageItem::Kind::Slot:
        return m_inspector->showSlot(item.first);
    case StageItem::Kind::Shard:
        return m_inspector->showShard(item.first);
    case StageItem::Kind::Nothing:
        return m_inspector->showCluster();
    }
}

void ClusterView::followNodeLog()
{
    if (m_selection.kind == StageItem::Kind::Node)
        m_nodeLog->follow(m_nodeLogPath(m_selection.first));
}

} // namespace ringside
