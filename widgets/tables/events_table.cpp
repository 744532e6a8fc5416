#include "widgets/tables/events_table.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/table_dress.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/tables/events_filter.h"
#include "widgets/tables/events_model.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace ringside {

EventsTable::EventsTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new EventsModel(this))
    , m_filtered(new EventsFilter(this))
    , m_view(new QTableView(this))
{
    setObjectName(QStringLiteral("events"));
    buildView();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_view, 1);
}

void EventsTable::buildView()
{
    m_view->setObjectName(QStringLiteral("events.view"));
    m_view->setAccessibleName(tr("Events"));
    m_view->setToolTip(tr("Double click an event to go to its moment"));
    m_filtered->setSourceModel(m_model);
    m_view->setModel(m_filtered);
    dressTable(*m_view);
    copyOnShortcut(*m_view);
    const auto fit = [this] {
        const QFontMetrics metrics(Theme::current().font(9.5));
        const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text) + scaled(28); };
        m_view->setColumnWidth(EventsModel::Time, width(QStringLiteral("00:00:00.000")));
        m_view->setColumnWidth(EventsModel::Mark, width(QStringLiteral("▲")));
        m_view->setColumnWidth(EventsModel::WitnessName, width(tr("process")));
        m_view->setColumnWidth(EventsModel::Cause, width(QStringLiteral("partition 1,4 | 2,3,5,6")));
    };
    m_view->horizontalHeader()->setMinimumSectionSize(scaled(20));
    m_view->horizontalHeader()->setSectionResizeMode(EventsModel::What, QHeaderView::Stretch);
    connect(&Theme::current(), &Theme::changed, this, fit);
    fit();

    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        // sliderPosition is where the action leads; the value follows after this signal.
        const QScrollBar* bar = m_view->verticalScrollBar();
        setFollowing(bar->sliderPosition() >= bar->maximum());
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_following)
            m_view->scrollToBottom();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        if (rows.isEmpty())
            return;
        setFollowing(rows.last().row() == m_filtered->rowCount() - 1);
        if (const int node = rows.last().data(EventsModel::NodeRole).toInt(); node > 0)
            Q_EMIT nodeSelected(node);
    });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT eventActivated(index.data(EventsModel::EventRole).value<Event>());
    });
}

QWidget* EventsTable::buildBar()
{
    m_filter = new LineField(false, this);
    m_filter->setObjectName(QStringLiteral("events.filter"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setPlaceholderText(tr("Filter: words, node 4, log …"));
    m_filter->setToolTip(tr("Show only events that have all these words"));
    m_filter->setClearButtonEnabled(true);
    m_severity = new ComboField(this);
    m_severity->setObjectName(QStringLiteral("events.severity"));
    m_severity->setAccessibleName(tr("How much an event matters"));
    m_severity->setToolTip(tr("Leave out what matters less"));
    m_severity->addItems(
        {tr("All events"), tr("Without routine"), tr("Warnings, failures"), tr("Failures only")});
    m_count = new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Muted, this);
    m_count->setObjectName(QStringLiteral("events.count"));
    m_count->setAccessibleName(tr("Number of events"));
    m_newest = new CalmButton(tr("Newest"), CalmButton::Kind::Link, this);
    m_newest->setObjectName(QStringLiteral("events.newest"));
    m_newest->setToolTip(tr("Go to the newest event and follow what comes"));
    m_newest->hide();

    auto* bar = new PanelBar(this);
    QHBoxLayout* row = bar->row();
    row->addWidget(m_filter, 1);
    row->addWidget(m_severity);
    row->addStretch(1);
    row->addWidget(m_newest);
    row->addWidget(m_count);
    connect(m_filter, &QLineEdit::textChanged, this, &EventsTable::applyFilter);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &EventsTable::applyFilter);
    connect(m_newest, &CalmButton::clicked, this, &EventsTable::showNewest);
    applyFilter();
    return bar;
}

void EventsTable::addEvents(const Events& events)
{
    const int before = m_filtered->rowCount();
    m_model->addEvents(events);
    m_unseen += m_following ? 0 : qMax(0, m_filtered->rowCount() - before);
    if (m_following)
        m_view->scrollToBottom();
    setFollowing(m_following);
}

void EventsTable::clear()
{
    m_model->clear();
    setFollowing(true);
}

void EventsTable::setFollowing(bool following)
{
    m_following = following;
    if (following)
        m_unseen = 0;
    m_newest->setVisible(!following);
    m_newest->setText(m_unseen > 0 ? tr("%1 new below").arg(m_unseen) : tr("Newest"));
    m_newest->setAccessibleName(m_newest->text());
    const int shown = m_filtered->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("Events: %1").arg(all) : tr("Events: %1 of %2").arg(shown).arg(all));
}

void EventsTable::showNewest()
{
    setFollowing(true);
    m_view->scrollToBottom();
}

void EventsTable::applyFilter()
{
    m_filtered->setFilter(m_filter->text(), Severity(m_severity->currentIndex()));
    setFollowing(m_following);
    if (m_following)
        m_view->scrollToBottom();
}

} // namespace ringside
