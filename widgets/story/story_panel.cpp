#include "widgets/story/story_panel.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/panel.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/story/story_delegate.h"
#include "widgets/story/story_model.h"
#include "widgets/tables/events_model.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

namespace ringside {

StoryPanel::StoryPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new StoryModel(this))
    , m_list(new QListView(this))
    , m_empty(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_try(buildTry())
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
    setObjectName(QStringLiteral("story"));
    setAccessibleName(tr("What happened"));
    buildList();
    m_empty->setText(tr("Nothing has happened yet."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(buildFoot());
    auto* margin = new QHBoxLayout;
    margin->addWidget(m_try);
    m_around = margin;
    column->addLayout(margin);
    connect(&Theme::current(), &Theme::changed, this, &StoryPanel::restyle);
    restyle();
    suggest();
}

QWidget* StoryPanel::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* all = new CalmButton(tr("All events"), CalmButton::Kind::Link, foot);
    all->setObjectName(QStringLiteral("story.all"));
    all->setAccessibleName(tr("All events"));
    all->setToolTip(tr("Every event, with filter and severity (workspace Operate)"));
    connect(all, &CalmButton::clicked, this, &StoryPanel::allEventsWanted);
    row->addStretch(1);
    row->addWidget(all);
    return foot;
}

void StoryPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("story.list"));
    m_list->setAccessibleName(tr("What happened, the newest at the bottom"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StoryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(60);
    // The newest line stays in sight unless a person has scrolled up. Lines wrap: the list knows how tall it
    // is only after it has laid them out.
    QScrollBar* bar = m_list->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_following = value >= bar->maximum() - scaled(6); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_following)
            bar->setValue(bar->maximum());
    });
    const auto eventAt = [](const QModelIndex& index) {
        return index.data(StoryModel::EventRole).value<Event>();
    };
    connect(m_list, &QListView::clicked, this, [this, eventAt](const QModelIndex& index) {
        if (const int node = eventAt(index).node; node > 0)
            Q_EMIT nodeSelected(node);
    });
    connect(m_list, &QListView::activated, this,
            [this, eventAt](const QModelIndex& index) { Q_EMIT momentSelected(eventAt(index).timeMs); });
}

Panel* StoryPanel::buildTry()
{
    auto* card = new Panel(this, Panel::Ground::Surface);
    card->setObjectName(QStringLiteral("story.try"));
    auto* column = new QVBoxLayout(card);
    auto* head = new QHBoxLayout;
    auto* title = new ThemedLabel(9.5, ThemedLabel::Face::Bold, Tone::Accent, card);
    title->setText(tr("Try this next"));
    m_other = new CalmButton(tr("Something else"), CalmButton::Kind::Link, card);
    m_other->setObjectName(QStringLiteral("story.try.other"));
    m_other->setAccessibleName(tr("Suggest something else"));
    connect(m_other, &CalmButton::clicked, this, [this] {
        ++m_skipped;
        suggest();
    });
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_other);
    m_why = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, card);
    m_why->setWordWrap(true);
    m_line = new ThemedLabel(10, ThemedLabel::Face::Mono, Tone::Muted, card);
    auto* run = new CalmButton(tr("Run"), CalmButton::Kind::Plain, card);
    run->setObjectName(QStringLiteral("story.try.run"));
    run->setAccessibleName(tr("Run what is suggested"));
    run->setToolTip(tr("Does what the line says, as if you had typed it"));
    connect(run, &CalmButton::clicked, this, [this] { Q_EMIT lineWanted(m_shown.line); });
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_line, 1);
    foot->addWidget(run);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addLayout(foot);
    return card;
}

void StoryPanel::restyle()
{
    const Theme& theme = Theme::current();
    m_empty->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(4));
    m_try->layout()->setContentsMargins(scaled(14), scaled(8), scaled(10), scaled(10));
    m_try->layout()->setSpacing(scaled(4));
    m_around->setContentsMargins(scaled(10), 0, scaled(10), scaled(10));
    QPalette colours = m_list->palette();
    colours.setColor(QPalette::Base, theme.surface());
    m_list->setPalette(colours);
    m_list->doItemsLayout();
    update();
}

void StoryPanel::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    suggest();
}

void StoryPanel::addEvents(const Events& events)
{
    m_model->addEvents(events);
    m_empty->setVisible(m_model->rowCount() == 0);
}

void StoryPanel::addResult(const ActionResult& result)
{
    if (!result.ok || m_tried.contains(result.action.verb))
        return;
    m_tried << result.action.verb;
    m_skipped = 0;
    suggest();
}

void StoryPanel::clear()
{
    m_model->clear();
    m_tried.clear();
    m_skipped = 0;
    m_empty->show();
}

void StoryPanel::suggest()
{
    const QList<Suggestion> all = TryNext::all(*m_snapshot, m_tried);
    m_try->setVisible(!all.isEmpty() && hasRoomToSuggest());
    m_other->setVisible(all.size() > 1);
    const Suggestion next = all.isEmpty() ? Suggestion() : all[m_skipped % all.size()];
    if (next == m_shown)
        return;
    m_shown = next;
    m_why->setText(next.why);
    m_line->setText(next.line);
    m_try->setAccessibleName(tr("Try this next: %1").arg(next.why));
}

QSize StoryPanel::minimumSizeHint() const
{
    return {scaled(220), scaled(110)};
}

/// Where it is narrow the story comes first.
bool StoryPanel::hasRoomToSuggest() const
{
    return height() >= scaled(210);
}

void StoryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_list->doItemsLayout(); // lines wrap anew
    m_try->setVisible(!m_shown.line.isEmpty() && hasRoomToSuggest());
}

void StoryPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    painter.fillRect(QRect(0, 0, 1, height()), Theme::current().line());
}

} // namespace ringside
