#include "widgets/slotmap/slots_panel.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/tip_text.h"
#include "widgets/dress/tones.h"
#include "widgets/slotmap/depth_legend.h"
#include "widgets/slotmap/hot_slots.h"
#include "widgets/slotmap/slot_map.h"
#include "widgets/slotmap/slot_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

namespace ringside {

namespace {

constexpr int kRoomForHot = 560; // where it is narrower, the map needs it all

} // namespace

SlotsPanel::SlotsPanel(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_map(new SlotMap(this))
    , m_hot(new HotSlots(this))
{
    setObjectName(QStringLiteral("slotsPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_map, 1);
    row->addWidget(m_hot);
    column->addLayout(row, 1);
    connect(m_map, &SlotMap::slotsSelected, this, [this](const SlotRanges& slots) {
        tell();
        Q_EMIT slotsSelected(slots);
    });
    connect(m_map, &SlotMap::slotPicked, this, &SlotsPanel::slotWanted);
    connect(m_map, &SlotMap::slotHovered, this, [this](int slot) {
        m_hovered = slot;
        tell();
    });
    connect(m_map, &SlotMap::menuWanted, this, &SlotsPanel::openMenu);
    connect(m_hot, &HotSlots::slotPicked, this, &SlotsPanel::pick);
    tell();
    tellHot();
}

QWidget* SlotsPanel::buildBar()
{
    m_words = new FittingLabel(this);
    m_words->setObjectName(QStringLiteral("slots.words"));
    m_words->setAccessibleName(tr("Slots and their keys"));
    m_words->setAlignment(Qt::AlignLeft);
    m_legend = new DepthLegend(this);
    m_move = new CalmButton(tr("Move to…"), CalmButton::Kind::Plain, this);
    m_move->setObjectName(QStringLiteral("slots.move"));
    m_move->setAccessibleName(tr("Move the selected slots to another node"));
    auto* bar = new PanelBar(this);
    m_bar = bar;
    bar->row()->addWidget(m_words, 1);
    bar->row()->addWidget(m_legend);
    bar->row()->addWidget(m_move);
    connect(m_move, &CalmButton::clicked, this, [this] { Q_EMIT moveWanted(m_map->selected()); });
    return bar;
}

QString SlotsPanel::words() const
{
    return m_told.value(0);
}

void SlotsPanel::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<const ClusterSnapshot>();
    const bool changed = m_map->setSnapshot(m_snapshot);
    if (m_map->table().isEmpty()) { // what was told of a cluster that is gone
        m_map->setHeat(nullptr);
        m_map->setSelected({});
    }
    if (changed || m_hovered >= 0)
        tell();
    if (changed)
        tellHot();
}

void SlotsPanel::setHeat(const Heat& heat)
{
    m_map->setHeat(heat);
    tell();
    tellHot();
}

void SlotsPanel::tellHot()
{
    const Heat& heat = m_map->heat();
    m_hot->setSlots(hottestSlots(heat, HotSlots::kRows), m_map->table());
    m_legend->setScale(heat ? std::optional(depthScale(heat)) : std::nullopt);
    const QString cost = heatCostWords(heat);
    m_legend->setCost(cost);
    setWrappedTip(m_bar, cost);
}

void SlotsPanel::setSelectedSlot(int slot)
{
    const SlotRanges& selected = m_map->selected();
    const bool shown = slot < 0 ? selected.count() != 1 : selected.count() > 1 && selected.contains(slot);
    if (shown)
        return; // a selection of many is this panel's own, and outlives what is selected elsewhere
    m_map->setCurrentSlot(slot);
    tell();
}

void SlotsPanel::pick(int slot)
{
    m_map->setCurrentSlot(slot);
    tell();
    Q_EMIT slotsSelected(m_map->selected());
    Q_EMIT slotWanted(slot);
}

/// The slot under the mouse, else what is selected, else everything.
void SlotsPanel::tell()
{
    const SlotTable& table = m_map->table();
    const SlotRanges& selected = m_map->selected();
    const int one = m_hovered >= 0 ? m_hovered : selected.isEmpty() ? -1 : selected.ranges().front().first;
    QStringList words;
    if (one >= 0 && selected.count() < 2 && !table.isEmpty())
        words << slotLine(*m_snapshot, m_map->heat(), one);
    else if (!selected.isEmpty() && !table.isEmpty())
        words = sumWordings(slotSums(selected, table, m_map->heat()), selected, *m_snapshot);
    else
        words = wholeWordings(table, m_map->heat());
    if (words != m_told) {
        m_told = words;
        m_words->setWordings(words);
    }
    const bool movable = !selected.isEmpty() && !table.isEmpty();
    m_move->setEnabled(movable);
    m_move->setToolTip(
        movable ? tr("Puts “move %1 to=” into the command line. You add the node that will own them")
                      .arg(selected.toString())
                : tr("Select slots first: drag over the map, or use Shift and the arrow keys"));
}

void SlotsPanel::openMenu(const QPoint& global)
{
    const SlotRanges selected = m_map->selected();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("slots.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const char* name, auto&& deed) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, deed);
    };
    add(tr("Move to…"), "slots.menu.move", [this, selected] { Q_EMIT moveWanted(selected); });
    add(tr("Show slot %1").arg(m_map->currentSlot()), "slots.menu.show",
        [this, slot = m_map->currentSlot()] { Q_EMIT slotWanted(slot); });
    add(tr("Copy %1").arg(selected.ranges().size() > 3 ? tr("the ranges") : selected.toString()),
        "slots.menu.copy", [selected] { QGuiApplication::clipboard()->setText(selected.toString()); });
    menu->popup(global);
}

void SlotsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hot->setVisible(width() >= scaled(kRoomForHot));
}

} // namespace ringside
