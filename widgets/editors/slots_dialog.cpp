#include "widgets/editors/slots_dialog.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/editors/slots_forecast.h"
#include "widgets/wishes/wishes.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kCount = 1, kRanges = 2, kRebalance = 4; // bits of SlotsDialog::Kind

/// The master with the fewest slots that is not `from`.
int leastLoaded(const ClusterSnapshot& cluster, int from)
{
    const NodeState* best = nullptr;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Master && node.running() && node.number != from &&
            (!best || node.slots.count() < best->slots.count()))
            best = &node;
    }
    return best ? best->number : 0;
}

} // namespace

SlotsDialog::SlotsDialog(ActionPort& port, QWidget* parent)
    : QDialog(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_go(new CalmButton(tr("Move"), CalmButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("slots"));
    setWindowTitle(tr("Move slots"));
    setModal(false);
    makeFields();
    makeTexts();
    m_go->setObjectName(QStringLiteral("slots.go"));
    auto* cancel = new CalmButton(tr("Cancel"), CalmButton::Kind::Plain, this);
    cancel->setObjectName(QStringLiteral("slots.cancel"));
    cancel->setToolTip(tr("Nothing is moved."));
    connect(m_go, &CalmButton::clicked, this, &SlotsDialog::send);
    connect(cancel, &CalmButton::clicked, this, &QDialog::reject);
    auto* title = new ThemedLabel(14, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(tr("Move slots"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_line, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18));
    column->setSpacing(scaled(12));
    column->addWidget(title);
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addLayout(arrangeFields());
    column->addWidget(m_plan, 1);
    column->addWidget(m_why);
    column->addLayout(bottom);
    resize(scaled(600), scaled(430));
    showKind();
}

void SlotsDialog::makeFields()
{
    m_kind = new SegmentSwitch(QStringLiteral("slots.kind"), {tr("How many"), tr("Which"), tr("Rebalance")},
                               {tr("A number of slots, the lowest ones of each giver"),
                                tr("Certain slots, wherever they are"), tr("Every master gets its share")},
                               this);
    m_count = new Stepper(QStringLiteral("slots.count"), tr("How many slots"), this);
    m_count->box()->setRange(1, kSlotCount);
    m_count->box()->setValue(1000);
    m_threshold = new Stepper(QStringLiteral("slots.threshold"), tr("Threshold in percent"), this);
    m_threshold->box()->setRange(0, 100);
    m_threshold->box()->setValue(2);
    m_threshold->box()->setSuffix(QStringLiteral(" %"));
    m_threshold->setToolTip(tr("A master is left alone if it is off its share by no more than this."));
    m_ranges = new LineField(true, this);
    m_ranges->setObjectName(QStringLiteral("slots.ranges"));
    m_ranges->setAccessibleName(tr("Slots"));
    m_ranges->setPlaceholderText(QStringLiteral("0-99,200"));
    m_from = new ComboField(this);
    m_from->setObjectName(QStringLiteral("slots.from"));
    m_from->setAccessibleName(tr("Who gives"));
    m_to = new ComboField(this);
    m_to->setObjectName(QStringLiteral("slots.to"));
    m_to->setAccessibleName(tr("Who gets"));
    m_empty = new SwitchField(tr("masters without slots too"), this);
    m_empty->setObjectName(QStringLiteral("slots.empty"));
    m_empty->setToolTip(tr("A master that has just joined has no slots. Without this option it gets none."));
    m_empty->setChecked(true);
    m_pace = new ComboField(this);
    m_pace->setObjectName(QStringLiteral("slots.pace"));
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->setToolTip(
        tr("At a slow pace a class can watch. With a throttle, keys always move one by one, even where the "
           "servers could move the slots by themselves (Valkey 9, Redis 8.4)."));
    m_pace->addItem(tr("as fast as it goes"), QString());
    for (const int keys : {200, 1000, 5000})
        m_pace->addItem(tr("%L1 keys a second").arg(keys), QStringLiteral("%1keys").arg(keys));
    for (const int megabytes : {1, 10})
        m_pace->addItem(tr("%1 MB a second").arg(megabytes), QStringLiteral("%1mb").arg(megabytes));
    connect(m_kind, &SegmentSwitch::currentChanged, this, &SlotsDialog::showKind);
    for (const Stepper* stepper : {m_count, m_threshold})
        connect(stepper->box(), &QSpinBox::valueChanged, this, &SlotsDialog::tell);
    for (const ComboField* field : {m_from, m_to, m_pace})
        connect(field, &QComboBox::currentIndexChanged, this, &SlotsDialog::tell);
    connect(m_ranges, &QLineEdit::textChanged, this, &SlotsDialog::tell);
    connect(m_empty, &QCheckBox::toggled, this, &SlotsDialog::tell);
}

void SlotsDialog::makeTexts()
{
    const auto text = [this](const char* name, ThemedLabel::Face face, Tone tone) {
        auto* label = new ThemedLabel(10, face, tone, this);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return label;
    };
    m_plan = text("slots.plan", ThemedLabel::Face::Normal, Tone::Text);
    m_plan->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_why = text("slots.why", ThemedLabel::Face::Normal, Tone::Warning);
    m_line = text("slots.line", ThemedLabel::Face::Mono, Tone::Muted);
}

QLayout* SlotsDialog::arrangeFields()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    const auto row = [&](const QString& words, QWidget* field, int kinds) {
        auto* label = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
        label->setText(words);
        const int at = grid->rowCount();
        grid->addWidget(label, at, 0);
        grid->addWidget(field, at, 1, Qt::AlignLeft);
        m_rows.push_back({label, kinds});
        m_rows.push_back({field, kinds});
    };
    m_ranges->setMinimumWidth(scaled(340));
    row(tr("Slots"), m_count, kCount);
    row(tr("Slots"), m_ranges, kRanges);
    row(tr("From"), m_from, kCount);
    row(tr("To"), m_to, kCount | kRanges);
    row(tr("Threshold"), m_threshold, kRebalance);
    row(tr("Include"), m_empty, kRebalance);
    row(tr("Pace"), m_pace, kCount | kRanges | kRebalance);
    return grid;
}

SlotsDialog::Kind SlotsDialog::kind() const
{
    return Kind(m_kind->currentIndex());
}

void SlotsDialog::showKind()
{
    for (const auto& [widget, kinds] : m_rows)
        widget->setVisible(kinds & (1 << int(kind())));
    tell();
}

void SlotsDialog::open(const Snapshot& snapshot, int from, int to, const SlotRanges& ranges)
{
    setSnapshot(snapshot);
    m_from->setCurrentIndex(std::max(0, m_from->findData(from)));
    m_to->setCurrentIndex(std::max(0, m_to->findData(to ? to : leastLoaded(*m_snapshot, from))));
    m_ranges->setText(ranges.toString());
    if (const NodeState* giver = m_snapshot->node(from); giver && !giver->slots.isEmpty())
        m_count->box()->setValue(std::max(1, giver->slots.count() / 4));
    m_kind->setCurrentIndex(int(ranges.isEmpty() ? Kind::Count : Kind::Ranges));
    showKind();
    show();
    raise();
    activateWindow();
}

void SlotsDialog::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    fillMasters();
    if (isVisible())
        tell();
}

/// The choices follow the cluster; what was chosen stays chosen.
void SlotsDialog::fillMasters()
{
    std::vector<int> masters;
    for (const NodeState& node : m_snapshot->nodes) {
        if (node.role == Role::Master)
            masters.push_back(node.number);
    }
    if (masters == m_masters)
        return;
    m_masters = masters;
    for (ComboField* field : {m_from, m_to}) {
        const QSignalBlocker quiet(field);
        const int chosen = field->currentData().toInt();
        field->clear();
        if (field == m_from)
            field->addItem(tr("all masters"), 0);
        for (const int number : masters)
            field->addItem(tr("node %1 (:%2)").arg(number).arg(m_snapshot->node(number)->port), number);
        field->setCurrentIndex(std::max(0, field->findData(chosen)));
    }
}

Action SlotsDialog::action() const
{
    Action action = unthrottled();
    if (const QString pace = m_pace->currentData().toString(); !pace.isEmpty())
        action.options.emplace_back(QStringLiteral("throttle"), pace);
    return action;
}

Action SlotsDialog::unthrottled() const
{
    switch (kind()) {
    case Kind::Count: {
        const int from = m_from->currentData().toInt();
        return wish::reshard(m_count->value(), from ? std::vector<int>{from} : std::vector<int>(),
                             m_to->currentData().toInt());
    }
    case Kind::Ranges:
        return wish::moveSlots(m_ranges->text().remove(QLatin1Char(' ')), m_to->currentData().toInt());
    case Kind::Rebalance:
        break;
    }
    return wish::rebalance(m_threshold->value(), m_empty->isChecked());
}

void SlotsDialog::tell()
{
    const Action wanted = action();
    const bool ready = kind() != Kind::Ranges || SlotRanges::parse(m_ranges->text()).has_value();
    const QStringList plan = ready ? slotsForecast(wanted, *m_snapshot) : QStringList();
    m_plan->setText(plan.join(QLatin1Char('\n')));
    m_line->setText(ready ? wanted.text() : QString());
    const auto why =
        ready ? m_port.whyNot(wanted) : std::optional(tr("Enter slots from 0 to 16383, such as 0-99,200."));
    m_why->setText(why.value_or(QString()));
    m_why->setVisible(why.has_value());
    m_go->setEnabled(!why);
    m_go->setToolTip(why.value_or(tr("Sends: %1").arg(m_line->text())));
}

void SlotsDialog::send()
{
    m_port.submit(action());
    accept();
}

} // namespace ringside
