#include "widgets/scope/scope_panel.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/table_dress.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tip_text.h"
#include "widgets/scope/questions_model.h"
#include "widgets/scope/scope_board.h"
#include "widgets/scope/step_strip.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ringside {

namespace {

constexpr char kBegin[] = "scope.begin";
constexpr char kSampleKeys[] = "5";

} // namespace

ScopePanel::ScopePanel(ActionPort& port, QWidget* parent)
    : QWidget(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_slot(new LineField(true, this))
    , m_target(new ComboField(this))
    , m_samples(new SwitchField(tr("5 sample keys"), this))
    , m_said(new FittingLabel(this))
    , m_error(new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Bad, this))
    , m_pages(new QStackedWidget(this))
    , m_steps(new StepStrip(this))
    , m_board(new ScopeBoard(this))
    , m_model(new QuestionsModel(this))
    , m_questions(new QTableView(this))
{
    setObjectName(QStringLiteral("scopePanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_error->setObjectName(QStringLiteral("scope.error"));
    m_error->setContentsMargins(scaled(10), 0, scaled(10), scaled(3));
    m_error->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* explained = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
    explained->setObjectName(QStringLiteral("scope.explained"));
    explained->setText(scopeExplained());
    explained->setWordWrap(true);
    explained->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    explained->setContentsMargins(scaled(10), scaled(4), scaled(10), scaled(4));
    m_pages->addWidget(explained);
    m_pages->addWidget(buildView());
    column->addWidget(m_pages, 1);
    connect(&port, &ActionPort::finished, this, &ScopePanel::end);
    tell();
}

QWidget* ScopePanel::buildBar()
{
    m_slot->setObjectName(QStringLiteral("scope.slot"));
    m_slot->setAccessibleName(tr("Hash slot to be moved"));
    m_slot->setPlaceholderText(tr("slot"));
    setWrappedTip(
        m_slot, tr("The hash slot, 0 to 16383. A slot that you select on the ring or the map appears here."));
    m_slot->setMaxLength(5);
    m_target->setObjectName(QStringLiteral("scope.target"));
    m_target->setAccessibleName(tr("Master that will own the slot"));
    m_target->setToolTip(tr("The master that will own the slot"));
    m_samples->setObjectName(QStringLiteral("scope.samples"));
    m_samples->setChecked(true);
    m_samples->setAccessibleName(tr("Write five sample keys first"));
    setWrappedTip(m_samples, tr("Writes {tag}:1 to {tag}:5 into the slot first, unless they are "
                                "already there. They stay when all is done."));
    const auto fit = [this] {
        m_slot->setFixedWidth(scaled(72));
        // Without the fields the row stays as high as with them.
        m_said->setMinimumHeight(std::max(
            {m_slot->sizeHint().height(), m_target->sizeHint().height(), m_samples->sizeHint().height()}));
    };
    connect(&Theme::current(), &Theme::changed, m_slot, fit);
    fit();
    auto* bar = new PanelBar(this);
    for (QWidget* field : std::initializer_list<QWidget*>{m_slot, m_target, m_samples})
        bar->row()->addWidget(field);
    addDeed(QLatin1String(kBegin), tr("Begin"),
            tr("Puts the slot under the microscope; nothing is changed yet"))
        ->setKind(CalmButton::Kind::Primary);
    addDeed(QStringLiteral("scope.step"), tr("Step"), tr("Does the next step; of the keys, it moves one"))
        ->reserve({tr("Step")});
    addDeed(QStringLiteral("scope.step10"), tr("10 keys"), tr("Moves up to ten keys at once"));
    addDeed(QStringLiteral("scope.finish"), tr("Finish"), tr("Does all steps that are left"));
    addDeed(QStringLiteral("scope.undo"), tr("Bring back"),
            tr("Brings the keys back and takes the marks away"));
    m_said->setObjectName(QStringLiteral("scope.said"));
    m_said->setAccessibleName(tr("What is true of the slot now"));
    m_said->setAlignment(Qt::AlignLeft);
    // The words stand where the fields were, so that no button moves while a slot is under the microscope.
    bar->row()->addWidget(m_deeds.front().button);
    bar->row()->addWidget(m_said, 1);
    for (size_t i = 1; i < m_deeds.size(); ++i)
        bar->row()->addWidget(m_deeds[i].button);
    connect(m_slot, &QLineEdit::textChanged, this, &ScopePanel::tell);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ScopePanel::tellDeeds);
    connect(m_samples, &QCheckBox::toggled, this, &ScopePanel::tellDeeds);
    connect(m_slot, &QLineEdit::returnPressed, m_deeds.front().button, &CalmButton::click);
    return bar;
}

CalmButton* ScopePanel::addDeed(const QString& name, const QString& text, const QString& tip)
{
    auto* button = new CalmButton(text, CalmButton::Kind::Plain, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    connect(button, &CalmButton::clicked, this, [this, button] { run(button); });
    m_deeds.push_back({button, tip});
    return button;
}

QWidget* ScopePanel::buildView()
{
    m_questions->setObjectName(QStringLiteral("scope.questions"));
    m_questions->setAccessibleName(tr("What clients are told"));
    m_questions->setModel(m_model);
    dressTable(*m_questions);
    copyOnShortcut(*m_questions);
    m_questions->setTextElideMode(Qt::ElideMiddle); // of a redirection its first word and the port count
    m_questions->setMinimumHeight(0);
    m_questions->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_questions->horizontalHeader()->setSectionResizeMode(QuestionsModel::Question,
                                                          QHeaderView::ResizeToContents);
    // Header and four rows have to be seen in a panel that is as low as the figures.
    const auto fit = [this] {
        m_questions->setFont(Theme::current().font(9));
        const int high = QFontMetrics(m_questions->font()).height() + scaled(3);
        m_questions->verticalHeader()->setMinimumSectionSize(high);
        m_questions->verticalHeader()->setDefaultSectionSize(high);
    };
    connect(&Theme::current(), &Theme::changed, m_questions, fit);
    fit();
    auto* view = new QWidget(this);
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(scaled(8), 0, 0, scaled(4));
    column->setSpacing(scaled(3));
    column->addWidget(m_steps);
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    row->addWidget(m_board, 4);
    row->addWidget(m_questions, 7);
    column->addLayout(row, 1);
    return view;
}

Action ScopePanel::actionOf(const CalmButton* button) const
{
    const QString name = button->objectName();
    Action action{QStringLiteral("scope"), {}, {}};
    if (name == QLatin1String(kBegin)) {
        action.arguments = {QStringLiteral("begin"), m_slot->text()};
        action.options = {{QStringLiteral("to"), m_target->currentData().toString()}};
        if (m_samples->isChecked())
            action.options.emplace_back(QStringLiteral("keys"), QLatin1String(kSampleKeys));
    } else if (name == u"scope.step10") {
        action.arguments = {QStringLiteral("step")};
        action.options = {{QStringLiteral("keys"), QStringLiteral("10")}};
    } else {
        action.arguments = {name.section(u'.', 1)};
    }
    return action;
}

void ScopePanel::run(const CalmButton* button)
{
    showError({});
    m_running = m_port.submit(actionOf(button));
    tellDeeds();
}

void ScopePanel::end(quint64 id, const ActionResult& result)
{
    if (id == m_running) {
        m_running = 0;
        showError(result.ok || !result.error ? QString() : result.error->text());
    } else if (result.ok && result.action.verb == u"scope") {
        showError({}); // typed, and done
    }
    tellDeeds();
}

void ScopePanel::showError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void ScopePanel::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<const ClusterSnapshot>();
    tell();
}

void ScopePanel::setSelectedSlot(int slot)
{
    if (slot >= 0 && m_snapshot->scope.phase != ScopeState::Phase::Open)
        m_slot->setText(QString::number(slot));
}

/// Masters, without the one that owns the slot; what was chosen stays chosen.
void ScopePanel::fillTargets()
{
    bool ok = false;
    const int slot = m_slot->text().toInt(&ok);
    QList<int> numbers, before;
    for (const NodeState& node : m_snapshot->nodes) {
        if (node.role == Role::Master && !(ok && node.slots.contains(slot)))
            numbers << node.number;
    }
    for (int i = 0; i < m_target->count(); ++i)
        before << m_target->itemData(i).toInt();
    if (numbers == before)
        return;
    const QSignalBlocker quiet(m_target);
    const QVariant chosen = m_target->currentData();
    m_target->clear();
    for (const int number : numbers)
        m_target->addItem(tr("to node %1").arg(number), number);
    m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
}

void ScopePanel::tell()
{
    const ScopeState& scope = m_snapshot->scope;
    const bool open = scope.phase == ScopeState::Phase::Open;
    fillTargets();
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_slot, m_target, m_samples, m_deeds.front().button})
        field->setVisible(!open); // the words about the slot need the room
    m_pages->setCurrentIndex(scope.phase == ScopeState::Phase::Off ? 0 : 1);
    m_said->setWordings(scope.phase == ScopeState::Phase::Off ? QStringList() : stateWordings(scope));
    m_steps->setLines(stepLines(scope));
    m_board->setCluster(*m_snapshot);
    m_model->setScope(scope);
    m_error->setVisible(!m_error->text().isEmpty());
    tellDeeds();
}

void ScopePanel::tellDeeds()
{
    const ScopeState& scope = m_snapshot->scope;
    bool slotOk = false;
    const int slot = m_slot->text().toInt(&slotOk);
    for (const Deed& deed : m_deeds) {
        const Action action = actionOf(deed.button);
        const bool begins = deed.button->objectName() == QLatin1String(kBegin);
        std::optional<QString> reason;
        if (m_running != 0)
            reason = tr("A step is under way.");
        else if (begins && !m_snapshot->nodes.empty() && (!slotOk || slot < 0 || slot >= kSlotCount))
            reason = tr("Which slot? Type its number, or select it on the ring or the map.");
        else
            reason = m_port.whyNot(action);
        if (!reason && deed.button->objectName() == u"scope.step10" && scope.next != ScopeState::Step::Keys)
            reason = tr("There are no keys to move now.");
        deed.button->setEnabled(!reason);
        setWrappedTip(deed.button, reason ? *reason : QStringLiteral("%1 — %2").arg(action.text(), deed.tip));
    }
    // What is to be pressed next stands out.
    const bool open = scope.phase == ScopeState::Phase::Open;
    m_deeds[1].button->setKind(open ? CalmButton::Kind::Primary : CalmButton::Kind::Plain);
}

void ScopePanel::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::current().surface());
}

} // namespace ringside
