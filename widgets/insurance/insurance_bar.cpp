// What an InsurancePanel is made of: its bars, buttons and menus.

#include "core/action/parse.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/confirm_strip.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/flow_layout.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tip_text.h"
#include "widgets/insurance/customer_tree.h"
#include "widgets/insurance/insurance_panel.h"
#include "widgets/insurance/insurance_words.h"
#include "widgets/keys/key_bars.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ringside {

namespace {

QMenu* menuOf(CalmButton* button, QToolButton::ToolButtonPopupMode mode)
{
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    button->setPopupMode(mode);
    return menu;
}

} // namespace

InsurancePanel::InsurancePanel(ActionPort& port, QWidget* parent)
    : QWidget(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_confirm(new ConfirmStrip(port, this))
    , m_field(new LineField(false, this))
    , m_said(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_bars(new KeyBars(this))
    , m_head(new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Text, this))
    , m_tree(new CustomerTree(this))
{
    setObjectName(QStringLiteral("insurance"));
    m_said->setObjectName(QStringLiteral("insurance.said"));
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->setMinimumHeight(0);
    auto* body = new QWidget(this);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(scaled(16));
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(8));
    rows->setSpacing(scaled(8));
    rows->addWidget(m_confirm);
    rows->addWidget(m_said);
    rows->addLayout(halves, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(body, 1);
    halves->addWidget(buildSpread(), 2);
    halves->addWidget(buildCustomer(), 5);
    rows->addStretch(0);
    connect(&m_port, &ActionPort::finished, this, &InsurancePanel::tell);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &InsurancePanel::tell);
    tell();
}

InsurancePanel::Deed& InsurancePanel::addDeed(const QString& name, const QString& text,
                                              std::function<QString()> line, const QString& tip)
{
    auto* button = new CalmButton(text, CalmButton::Kind::Plain, this);
    button->setObjectName(QStringLiteral("insurance.") + name);
    button->setAccessibleName(text);
    m_deeds.push_back({button, std::move(line), tip, {}});
    return m_deeds.back();
}

QWidget* InsurancePanel::buildBar()
{
    auto* bar = new PanelBar(this);
    const auto fixed = [](const char* line) { return [line] { return QString::fromLatin1(line); }; };
    const auto sends = [this](const Deed& deed) {
        connect(deed.button, &CalmButton::clicked, this, [this, line = deed.line] { submit(line()); });
        return deed.button;
    };
    CalmButton* load = sends(addDeed(
        QStringLiteral("load"), tr("Load"), fixed("insurance load"),
        tr("Writes 50 customers with their policies and claims; again: goes on where it stopped. Other "
           "numbers are at the arrow")));
    load->setKind(CalmButton::Kind::Primary);
    fillLoadMenu(menuOf(load, QToolButton::MenuButtonPopup));
    sends(addDeed(QStringLiteral("spread"), tr("Spread"), fixed("insurance spread"),
                  tr("Counts the keys of the insurance on every master")));
    const Deed& clear = addDeed(QStringLiteral("clear"), tr("Clear"), fixed("insurance clear"),
                                tr("Deletes the insurance data. Asks before"));
    connect(clear.button, &CalmButton::clicked, this, &InsurancePanel::askBeforeClearing);
    for (const Deed& deed : m_deeds)
        bar->row()->addWidget(deed.button);
    bar->row()->addSpacing(scaled(12));
    m_field->setObjectName(QStringLiteral("insurance.customer"));
    m_field->setAccessibleName(tr("Customer"));
    m_field->setPlaceholderText(tr("customer: 1, 2, …"));
    setWrappedTip(m_field, tr("The number of a customer, or its id: CUST-2016-000001"));
    m_field->setMaximumWidth(scaled(200));
    m_field->setMinimumWidth(scaled(90));
    CalmButton* show = sends(addDeed(
        QStringLiteral("show"), tr("Show"),
        [this] { return QStringLiteral("insurance show ") + m_field->text().trimmed(); },
        tr("Reads the customer from its one node: profile, policies, claims, keys")));
    connect(m_field, &QLineEdit::textChanged, this, &InsurancePanel::tell);
    connect(m_field, &QLineEdit::returnPressed, show, &CalmButton::click);
    bar->row()->addWidget(m_field, 1);
    bar->row()->addWidget(show);
    bar->row()->addStretch(1);
    return bar;
}

void InsurancePanel::addChoice(QMenu* menu, const QString& name, const QString& text, const QString& line)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QStringLiteral("insurance.") + name);
    action->setToolTip(line);
    connect(action, &QAction::triggered, this, [this, line] { submit(line); });
}

void InsurancePanel::fillLoadMenu(QMenu* menu)
{
    for (const int customers : {50, 1000, 10'000})
        addChoice(menu, QStringLiteral("load.%1").arg(customers),
                  tr("%1 customers").arg(QLocale().toString(customers)),
                  QStringLiteral("insurance load customers=%1").arg(customers));
    menu->addSeparator();
    QAction* other = menu->addAction(tr("Other…"));
    other->setObjectName(QStringLiteral("insurance.load.other"));
    connect(other, &QAction::triggered, this, [this] {
        Q_EMIT lineProposed(QStringLiteral("insurance load customers=50 seed=1 policies=2 claims=1"));
    });
}

QWidget* InsurancePanel::buildSpread()
{
    m_spreadBox = new QWidget(this);
    auto* title = new ThemedLabel(9, ThemedLabel::Face::Normal, Tone::Muted, m_spreadBox);
    title->setText(tr("Keys by master; the line is an even share"));
    title->setWordWrap(true);
    m_bars->setObjectName(QStringLiteral("insurance.bars"));
    m_bars->setAccessibleName(tr("Insurance keys of each master"));
    auto* column = new QVBoxLayout(m_spreadBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(title);
    column->addWidget(m_bars, 1);
    return m_spreadBox;
}

QWidget* InsurancePanel::buildCustomer()
{
    m_shown = new QWidget(this);
    m_shown->setObjectName(QStringLiteral("insurance.shown"));
    m_head->setObjectName(QStringLiteral("insurance.head"));
    m_head->setWordWrap(true);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new FlowLayout;
    const size_t before = m_deeds.size();
    const auto policyLine = [this] { return aboutCustomer(QStringLiteral("policy")); };
    CalmButton* policy =
        addDeed(QStringLiteral("policy"), tr("New policy"), policyLine,
                tr("Writes a policy of type auto in one transaction. Other types are at the arrow"))
            .button;
    connect(policy, &CalmButton::clicked, this, [this, policyLine] { submit(policyLine()); });
    fillPolicyMenu(menuOf(policy, QToolButton::MenuButtonPopup));
    CalmButton* claim = addDeed(
                            QStringLiteral("claim"), tr("File a claim"), [this] { return claimLine(); },
                            tr("A claim of 500 on the chosen policy, or on the first active one: one "
                               "script looks and writes"))
                            .button;
    connect(claim, &CalmButton::clicked, this, [this] { submit(claimLine()); });
    Deed& settle = addDeed(
        QStringLiteral("settle"), tr("Settle"), [this] { return settleLine(); },
        tr("Approves or denies a claim, under WATCH"));
    settle.without = tr("No claim of this customer waits for a decision.");
    QMenu* claims = menuOf(settle.button, QToolButton::InstantPopup);
    connect(claims, &QMenu::aboutToShow, this, [this, claims] { fillSettleMenu(claims); });
    Deed& transfer = addDeed(
        QStringLiteral("transfer"), tr("Transfer…"), [this] { return transferLine(); },
        tr("Writes the line below for you to change: the policy goes to another "
           "customer, in another slot"));
    transfer.without = tr("This customer has no policy to give.");
    connect(transfer.button, &CalmButton::clicked, this, [this] { Q_EMIT lineProposed(transferLine()); });
    CalmButton* tags =
        addDeed(
            QStringLiteral("tags"), tr("Two tags"), [this] { return aboutCustomer(QStringLiteral("tags")); },
            tr("A key with braces and one without: two keys, two slots"))
            .button;
    connect(tags, &CalmButton::clicked, this, [this] { submit(aboutCustomer(QStringLiteral("tags"))); });
    for (size_t i = before; i < m_deeds.size(); ++i)
        buttons->addWidget(m_deeds[i].button);
    auto* column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_head);
    column->addLayout(buttons);
    column->addWidget(m_tree, 1);
    return m_shown;
}

void InsurancePanel::fillPolicyMenu(QMenu* menu)
{
    for (const char* type : {"auto", "home", "life", "health", "business"}) {
        const QString word = QString::fromLatin1(type);
        QAction* action = menu->addAction(word);
        action->setObjectName(QStringLiteral("insurance.policy.") + word);
        connect(action, &QAction::triggered, this, [this, word] {
            submit(QStringLiteral("%1 type=%2").arg(aboutCustomer(QStringLiteral("policy")), word));
        });
    }
}

void InsurancePanel::fillSettleMenu(QMenu* menu)
{
    menu->clear();
    for (const QString& claim : openClaims(m_customer)) {
        const QString line = aboutCustomer(QStringLiteral("settle")) + u' ' + claim;
        addChoice(menu, QStringLiteral("settle.approve.") + claim, tr("Approve %1").arg(claim),
                  line + QStringLiteral(" approve"));
        addChoice(menu, QStringLiteral("settle.deny.") + claim, tr("Deny %1").arg(claim),
                  line + QStringLiteral(" deny"));
    }
}

/// One ground for bars, texts and tree.
void InsurancePanel::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::current().surface());
}

} // namespace ringside
