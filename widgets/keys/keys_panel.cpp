#include "widgets/keys/keys_panel.h"

#include "widgets/keys/key_card.h"
#include "widgets/keys/key_sheet.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPaintEvent>
#include <QPainter>

namespace ringside {

KeysPanel::KeysPanel(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_card(new KeyCard(this))
    , m_sheet(new KeySheet(this))
{
    setObjectName(QStringLiteral("keysPanel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(16);
    row->addWidget(m_card, 4);
    row->addWidget(m_sheet, 5);
    connect(m_card, &KeyCard::slotWanted, this, &KeysPanel::slotWanted);
}

void KeysPanel::setSnapshot(const Snapshot& snapshot)
{
    const Snapshot before =
        std::exchange(m_snapshot, snapshot ? snapshot : std::make_shared<const ClusterSnapshot>());
    if (before->shards == m_snapshot->shards && before->nodes.empty() == m_snapshot->nodes.empty())
        return; // who owns what decides, nothing else
    m_card->setCluster(m_snapshot);
    m_sheet->setCluster(m_snapshot);
}

void KeysPanel::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::current().surface());
}

} // namespace ringside
