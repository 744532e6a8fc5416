#include "widgets/packets/packet_details.h"

#include "core/cluster/fault.h"
#include "core/wire/bus_words.h"
#include "widgets/dress/table_dress.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ringside {

PacketDetails::PacketDetails(QWidget* parent)
    : QWidget(parent)
    , m_title(new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Text, this))
    , m_fields(new QTableWidget(0, 3, this))
{
    m_title->setObjectName(QStringLiteral("packet.title"));
    m_title->setContentsMargins(10, 6, 10, 6);
    m_fields->setObjectName(QStringLiteral("packet.fields"));
    m_fields->setAccessibleName(tr("Fields of the message"));
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Says"), tr("What it is for")});
    dressTable(*m_fields);
    copyOnShortcut(*m_fields);
    QHeaderView* header = m_fields->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_fields, 1);
    setMessage(nullptr, {});
}

void PacketDetails::setMessage(const WireMessage* message, const NodeNumber& numberOf)
{
    if (!message) {
        m_title->setText(tr("Click a packet on the stage or a row here to read it."));
        m_fields->setRowCount(0);
        return;
    }
    m_title->setText(
        tr("%1 → %2: %3").arg(endName(message->from), endName(message->to), busSummary(*message, numberOf)));
    const std::vector<BusField> fields = busFields(*message, numberOf);
    m_fields->setRowCount(int(fields.size()));
    for (int row = 0; row < int(fields.size()); ++row) {
        const BusField& field = fields[size_t(row)];
        int column = 0;
        for (const QString& text : {field.name, field.value, field.explanation}) {
            auto* item = new QTableWidgetItem(text);
            item->setForeground(toneColour(column == 2 ? Tone::Muted : Tone::Text));
            item->setToolTip(text);
            m_fields->setItem(row, column++, item);
        }
    }
    m_fields->scrollToTop();
}

} // namespace ringside
