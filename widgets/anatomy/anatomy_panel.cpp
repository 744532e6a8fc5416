#include "widgets/anatomy/anatomy_panel.h"

#include "widgets/anatomy/anatomy_bar.h"
#include "widgets/anatomy/spread_view.h"
#include "widgets/anatomy/steps_model.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/table_dress.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kLow = 260, kWide = 640;

} // namespace

AnatomyPanel::AnatomyPanel(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_steps(new StepsModel(this))
    , m_view(new QTableView(this))
    , m_bar(new AnatomyBar(this))
    , m_why(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Bad, this))
    , m_empty(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_spreadText(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_spread(new SpreadView(this))
{
    setObjectName(QStringLiteral("anatomy"));
    buildView();
    m_why->setObjectName(QStringLiteral("anatomy.why"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty->setObjectName(QStringLiteral("anatomy.empty"));
    m_empty->setWordWrap(true);
    m_empty->setText(tr("No failover yet. Kill a master, cut it off, or let a replica take over (Fail over). "
                        "Each step is measured here. If no replica is promoted, you read here why."));
    m_empty->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    auto* top = new QVBoxLayout;
    top->setContentsMargins(scaled(14), scaled(2), scaled(14), scaled(4));
    top->setSpacing(scaled(4));
    top->addWidget(m_bar);
    top->addWidget(m_why);
    m_spreadText->setObjectName(QStringLiteral("anatomy.spreadText"));
    m_spreadText->setWordWrap(true);
    m_spreadText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* spread = new QVBoxLayout;
    spread->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(2));
    spread->setSpacing(scaled(4));
    spread->addWidget(m_spreadText);
    spread->addWidget(m_spread, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_empty);
    top->addStretch(0);
    m_halves = new QBoxLayout(QBoxLayout::TopToBottom);
    m_halves->setSpacing(0);
    m_halves->addLayout(top);
    m_halves->addWidget(m_view);
    column->addLayout(m_halves, 1);
    column->addLayout(spread, 1);
    column->addStretch(0);
    arrange();
    m_measure->setEnabled(false);
    tell();
}

/// A low panel has the bar beside the steps, a high one above them.
void AnatomyPanel::arrange()
{
    const bool low = height() < scaled(kLow) && width() > scaled(kWide);
    m_halves->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setStretch(0, low ? 2 : 0);
    m_halves->setStretch(1, low ? 3 : 1);
}

void AnatomyPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QWidget* AnatomyPanel::buildBar()
{
    m_which = new ComboField(this);
    m_which->setObjectName(QStringLiteral("anatomy.which"));
    m_which->setAccessibleName(tr("Which failover"));
    m_which->setToolTip(tr("The failovers since this lab was started, the newest first"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_copy = new CalmButton(tr("Copy"), CalmButton::Kind::Plain, this);
    m_copy->setObjectName(QStringLiteral("anatomy.copy"));
    m_copy->setToolTip(tr("Copies what this tab shows, as a table"));
    m_measure = new CalmButton(tr("Measure many…"), CalmButton::Kind::Plain, this);
    m_measure->setObjectName(QStringLiteral("anatomy.measure"));
    m_measure->setToolTip(tr("measure N times=20: kills the master, waits and restores it, again and again. "
                             "Then it shows how the times spread"));
    m_views =
        new SegmentSwitch(QStringLiteral("anatomy.view"), {tr("One"), tr("All")},
                          {tr("One failover, step by step"),
                           tr("All failovers by election: how their times spread, compared with the rules")},
                          this);
    auto* bar = new PanelBar(this);
    bar->row()->addWidget(m_views);
    bar->row()->addWidget(m_which, 4);
    bar->row()->addStretch(1);
    bar->row()->addWidget(m_measure);
    bar->row()->addWidget(m_copy);
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        m_chosen = index == 0 ? 0 : m_which->itemData(index).toInt(); // the newest goes on being the newest
        tell();
    });
    connect(m_views, &SegmentSwitch::currentChanged, this, [this] {
        m_viewChosen = true;
        tell();
    });
    connect(m_copy, &CalmButton::clicked, this, &AnatomyPanel::copy);
    connect(m_measure, &CalmButton::clicked, this, [this] {
        Q_EMIT measureWanted(m_steps->failover().subject,
                             m_measure->mapToGlobal(QPoint(0, m_measure->height())));
    });
    return bar;
}

void AnatomyPanel::buildView()
{
    m_view->setObjectName(QStringLiteral("anatomy.steps"));
    m_view->setAccessibleName(tr("Steps of the failover"));
    m_view->setModel(m_steps);
    dressTable(*m_view);
    copyOnShortcut(*m_view);
    m_view->setMinimumHeight(0); // the tabs beside this one are low, and the stage must not jump
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    const auto fit = [this] {
        const QFontMetrics metrics(Theme::current().font(9.5));
        const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text) + scaled(28); };
        m_view->setColumnWidth(StepsModel::At, width(QStringLiteral("+00.00 ms")));
        m_view->setColumnWidth(StepsModel::What, width(tr("node 99 declares FAIL: a quorum agrees")));
        m_view->setColumnWidth(StepsModel::Took, width(QStringLiteral("000.00 ms")));
        m_view->setColumnWidth(StepsModel::Allowed, width(QStringLiteral("0.00 s – 00.00 s")));
        m_view->setColumnWidth(StepsModel::SeenBy, width(QStringLiteral("process, log +00.0 ms")));
    };
    m_view->horizontalHeader()->setStretchLastSection(true);
    connect(&Theme::current(), &Theme::changed, this, fit);
    fit();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (!row.isValid() || row.row() >= int(m_steps->failover().steps.size()))
                    return;
                const FailoverStep& step = m_steps->failover().steps[size_t(row.row())];
                Q_EMIT momentSelected(step.timeUs / 1000, step.node);
            });
}

bool AnatomyPanel::showsSpread() const
{
    return m_views->currentIndex() == 1;
}

int AnatomyPanel::shownFailover() const
{
    return m_steps->failover().number;
}

void AnatomyPanel::setSnapshot(const Snapshot& snapshot)
{
    const bool same = snapshot->failovers == m_snapshot->failovers;
    m_snapshot = snapshot;
    m_measure->setEnabled(!snapshot->nodes.empty());
    const bool running =
        m_steps->failover().number > 0 && m_steps->failover().state == Failover::State::Running;
    if (same && !running)
        return;
    if (!same)
        fillChoices();
    chooseView();
    tell();
}

/// Who lets many fail over wants to see them together; a new lab begins with one.
void AnatomyPanel::chooseView()
{
    const bool any = m_snapshot->failovers && !m_snapshot->failovers->empty();
    if (!any)
        m_viewChosen = false;
    if (m_viewChosen)
        return;
    const QSignalBlocker quiet(m_views);
    m_views->setCurrentIndex(any && m_snapshot->failovers->back().cause.startsWith(u"measure ") ? 1 : 0);
}

void AnatomyPanel::showFailover(int number)
{
    m_chosen = number;
    m_viewChosen = true;
    {
        const QSignalBlocker quiet(m_views);
        m_views->setCurrentIndex(0);
    }
    fillChoices();
    tell();
}

void AnatomyPanel::fillChoices()
{
    const QSignalBlocker quiet(m_which);
    QStringList titles;
    QList<int> numbers;
    if (m_snapshot->failovers) {
        for (auto one = m_snapshot->failovers->rbegin(); one != m_snapshot->failovers->rend(); ++one) {
            titles << failoverTitle(*one);
            numbers << one->number;
        }
    }
    while (m_which->count() > titles.size())
        m_which->removeItem(m_which->count() - 1);
    for (int i = 0; i < titles.size(); ++i) {
        if (i >= m_which->count())
            m_which->addItem(titles[i]);
        else if (m_which->itemText(i) != titles[i])
            m_which->setItemText(i, titles[i]);
        m_which->setItemData(i, numbers[i]);
    }
    m_which->setCurrentIndex(m_chosen           ? std::max(0, int(numbers.indexOf(m_chosen)))
                             : titles.isEmpty() ? -1
                                                : 0);
}

void AnatomyPanel::tell()
{
    Failover shown;
    const int wanted = m_which->currentData().toInt();
    if (m_snapshot->failovers) {
        const auto found = std::find_if(m_snapshot->failovers->begin(), m_snapshot->failovers->end(),
                                        [wanted](const Failover& f) { return f.number == wanted; });
        if (found != m_snapshot->failovers->end())
            shown = *found;
    }
    const bool any = shown.number > 0, spread = showsSpread();
    m_steps->setFailover(shown);
    m_bar->setFailover(shown, m_snapshot->timeMs * 1000);
    m_why->setText(shown.whyNobody.join(QLatin1Char('\n')));
    m_why->setToolTip(m_why->text()); // a low panel has no room for all of it
    m_why->setVisible(!shown.whyNobody.isEmpty() && !spread);
    m_bar->setVisible(any && !spread);
    m_view->setVisible(any && !spread);
    m_empty->setVisible(!any && !spread);
    m_which->setVisible(any && !spread);
    m_views->setVisible(any);
    m_spreadText->setVisible(spread);
    m_spread->setVisible(spread);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->setStretchFactor(m_halves, spread ? 0 : 1); // what is hidden is to leave its room
    if (spread)
        tellSpread();
    m_copy->setEnabled(any);
}

void AnatomyPanel::tellSpread()
{
    const FailoverStatistics statistics =
        spreadOf(m_snapshot->failovers ? *m_snapshot->failovers : std::vector<Failover>());
    m_spreadText->setText(spreadText(statistics));
    m_spread->setStatistics(statistics);
}

QString AnatomyPanel::stepsTable() const
{
    QStringList lines{failoverTitle(m_steps->failover())};
    for (int row = -1; row < m_steps->rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < StepsModel::ColumnCount; ++column)
            fields << (row < 0 ? m_steps->headerData(column, Qt::Horizontal).toString()
                               : m_steps->index(row, column).data().toString());
        lines << fields.join(QLatin1Char('\t'));
    }
    lines << m_steps->failover().whyNobody;
    return lines.join(QLatin1Char('\n'));
}

void AnatomyPanel::copy() const
{
    QApplication::clipboard()->setText(showsSpread() && m_snapshot->failovers
                                           ? spreadTable(spreadOf(*m_snapshot->failovers))
                                           : stepsTable());
}

} // namespace ringside
