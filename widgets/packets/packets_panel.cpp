#include "widgets/packets/packets_panel.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/table_dress.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/packets/packet_details.h"
#include "widgets/packets/packets_filter.h"
#include "widgets/packets/packets_model.h"
#include "widgets/theme/theme.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace ringside {

PacketsPanel::PacketsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new PacketsModel(this))
    , m_filtered(new PacketsFilter(this))
    , m_view(new QTableView(this))
    , m_details(new PacketDetails(this))
{
    setObjectName(QStringLiteral("packetsPanel"));
    m_model->setNumbers([this](const NodeId& id) { return m_numbers.value(id); });
    m_takeSoon.setSingleShot(true);
    m_takeSoon.setInterval(100);
    connect(&m_takeSoon, &QTimer::timeout, this, &PacketsPanel::takeWaiting);
    buildView();
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_view);
    halves->addWidget(m_details);
    halves->setSizes({560, 440});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(halves, 1);
    tell();
}

void PacketsPanel::buildView()
{
    m_view->setObjectName(QStringLiteral("packets.view"));
    m_view->setAccessibleName(tr("Messages of the cluster bus"));
    m_filtered->setSourceModel(m_model);
    m_view->setModel(m_filtered);
    dressTable(*m_view);
    copyOnShortcut(*m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    const auto fit = [this] {
        const QFontMetrics metrics(Theme::current().font(9.5));
        const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text) + scaled(28); };
        m_view->setColumnWidth(PacketsModel::Time, width(QStringLiteral("00:00:00.000000")));
        m_view->setColumnWidth(PacketsModel::Mark, width(QStringLiteral("●")));
        m_view->setColumnWidth(PacketsModel::Link, width(QStringLiteral("60 → 60")));
    };
    m_view->horizontalHeader()->setMinimumSectionSize(scaled(20));
    m_view->horizontalHeader()->setSectionResizeMode(PacketsModel::What, QHeaderView::Stretch);
    connect(&Theme::current(), &Theme::changed, this, fit);
    fit();
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar* bar = m_view->verticalScrollBar();
        m_following = bar->sliderPosition() >= bar->maximum();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_following)
            m_view->scrollToBottom();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        const WireMessage* message =
            rows.isEmpty() ? nullptr : m_model->message(m_filtered->mapToSource(rows.first()).row());
        if (message)
            m_following = false; // what is being read stays where it is
        m_details->setMessage(message, m_model->numberOf());
        Q_EMIT messageSelected(message ? message->sequence : 0);
    });
}

QWidget* PacketsPanel::buildBar()
{
    m_which =
        new SegmentSwitch(QStringLiteral("packets.which"), {tr("All"), tr("Without pings"), tr("Elections")},
                          {tr("Every message of the cluster bus"),
                           tr("Everything except PING and PONG, unless they tell of a failure"),
                           tr("What a failover is made of: PFAIL in gossip, FAIL, requests for votes, votes, "
                              "new masters, UPDATE")},
                          this);
    m_node = new ComboField(this);
    m_node->setObjectName(QStringLiteral("packets.node"));
    m_node->setAccessibleName(tr("Messages of which node"));
    m_node->setToolTip(tr("Show only what this node sends or receives"));
    m_node->addItem(tr("All nodes"), 0);
    m_pause = new CalmButton(tr("Freeze"), CalmButton::Kind::Plain, this);
    m_pause->setObjectName(QStringLiteral("packets.pause"));
    m_pause->reserve({tr("Freeze"), tr("Go on")});
    m_pause->setToolTip(
        tr("Holds the picture, not the cluster. Packets stay where they are, so that you can read them"));
    m_capture = new CalmButton(tr("Save capture…"), CalmButton::Kind::Plain, this);
    m_capture->setObjectName(QStringLiteral("packets.capture"));
    m_capture->setToolTip(
        tr("Saves the latest messages of the bus as pcapng, for Wireshark (capture save FILE)"));
    m_count = new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Muted, this);
    m_count->setObjectName(QStringLiteral("packets.count"));
    auto* bar = new PanelBar(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_which, m_node, m_pause})
        bar->row()->addWidget(widget);
    bar->row()->addStretch(1);
    bar->row()->addWidget(m_count);
    bar->row()->addWidget(m_capture);
    connect(m_which, &SegmentSwitch::currentChanged, this, &PacketsPanel::applyFilter);
    connect(m_node, &QComboBox::currentIndexChanged, this, &PacketsPanel::applyFilter);
    connect(m_pause, &CalmButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_paused); });
    connect(m_capture, &CalmButton::clicked, this, &PacketsPanel::askForFile);
    return bar;
}

void PacketsPanel::askForFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QFileDialog dialog(this, tr("Save what was seen on the bus"), folder, tr("Packet captures (*.pcapng)"));
    dialog.setObjectName(QStringLiteral("packets.captureFile"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("pcapng"));
    dialog.selectFile(QStringLiteral("bus.pcapng"));
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT captureWanted(dialog.selectedFiles().constFirst());
}

void PacketsPanel::setSnapshot(const Snapshot& snapshot)
{
    m_numbers.clear();
    for (const NodeState& node : snapshot->nodes)
        m_numbers.insert(node.id, node.number);
    const std::vector<int> numbers = snapshot->numbers();
    if (numbers == m_offered)
        return;
    m_offered = numbers;
    const int chosen = m_node->currentData().toInt();
    const QSignalBlocker quiet(m_node);
    m_node->clear();
    m_node->addItem(tr("All nodes"), 0);
    for (const NodeState& node : snapshot->nodes)
        m_node->addItem(tr("Node %1").arg(node.number), node.number);
    m_node->setCurrentIndex(std::max(0, m_node->findData(chosen)));
    applyFilter();
}

void PacketsPanel::addMessages(const WireBatch& batch)
{
    if (m_paused)
        return;
    m_waiting.push_back(batch);
    m_waitingMessages += batch->size();
    while (m_waitingMessages - m_waiting.front()->size() > size_t(PacketsModel::kMaximum)) {
        m_waitingMessages -= m_waiting.front()->size();
        m_waiting.erase(m_waiting.begin());
    }
    if (isVisible() && !m_takeSoon.isActive())
        m_takeSoon.start();
}

void PacketsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    takeWaiting();
}

void PacketsPanel::takeWaiting()
{
    std::vector<WireMessage> messages;
    for (const WireBatch& batch : m_waiting)
        messages.insert(messages.end(), batch->begin(), batch->end());
    m_waiting.clear();
    m_waitingMessages = 0;
    m_model->add(messages);
    if (m_following)
        m_view->scrollToBottom();
    tell();
}

void PacketsPanel::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setText(paused ? tr("Go on") : tr("Freeze"));
    m_pause->setAccessibleName(m_pause->text());
    if (paused) {
        m_takeSoon.stop();
        takeWaiting(); // what has come up to this moment
        return;
    }
    m_following = true;
    m_view->clearSelection();
    m_view->scrollToBottom();
}

void PacketsPanel::showMessage(quint64 sequence)
{
    takeWaiting();
    const QModelIndex index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(sequence), 0));
    if (!index.isValid())
        return;
    m_view->selectRow(index.row());
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void PacketsPanel::setSampled(int oneIn)
{
    if (oneIn == m_oneIn)
        return;
    m_oneIn = oneIn;
    tell();
}

void PacketsPanel::applyFilter()
{
    PacketFilter filter;
    filter.node = m_node->currentData().toInt();
    if (m_which->currentIndex() > 0)
        filter.kinds[size_t(PacketKind::Gossip)] = false;
    if (m_which->currentIndex() > 1) {
        for (const PacketKind kind : {PacketKind::Publish, PacketKind::Meet, PacketKind::Strange})
            filter.kinds[size_t(kind)] = false;
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_filtered->setFilter(filter);
    if (m_following)
        m_view->scrollToBottom();
    tell();
    Q_EMIT filterChanged(filter);
}

void PacketsPanel::tell()
{
    const QLocale locale;
    const QString shown = locale.toString(m_filtered->rowCount());
    QString text = tr("%1 messages").arg(shown);
    if (m_oneIn > 1)
        text = tr("%1 · the stage shows one ping in %2").arg(text).arg(m_oneIn);
    m_count->setText(text);
}

void PacketsPanel::clear()
{
    m_waiting.clear();
    m_waitingMessages = 0;
    m_model->clear();
    m_details->setMessage(nullptr, m_model->numberOf());
    tell();
}

} // namespace ringside
