#include "widgets/lesson/question_box.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/flow_layout.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/toggle_chip.h"
#include "widgets/dress/tones.h"
#include "widgets/lesson/answer_fields.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace ringside {

using lesson::Answer;
using lesson::Judgement;
using lesson::Question;

QuestionBox::QuestionBox(const QString& name, Purpose purpose, QWidget* parent)
    : Panel(parent, Panel::Ground::Surface)
    , m_purpose(purpose)
    , m_head(new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Accent, this))
    , m_text(new ThemedLabel(10.5, ThemedLabel::Face::Bold, Tone::Text, this))
    , m_column(new QVBoxLayout(this))
    , m_give(new CalmButton(QString(), CalmButton::Kind::Primary, this))
    , m_outcome(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_because(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
{
    setObjectName(name);
    m_head->setText(purpose == Purpose::Predict    ? tr("Predict before you fire")
                    : purpose == Purpose::Diagnose ? tr("What is wrong?")
                                                   : tr("Question"));
    m_text->setWordWrap(true);
    for (ThemedLabel* label : {m_outcome, m_because}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_outcome->setObjectName(name + QStringLiteral(".outcome"));
    m_because->setObjectName(name + QStringLiteral(".because"));
    m_give->setObjectName(name + QStringLiteral(".give"));
    m_give->setText(purpose == Purpose::Predict ? tr("That is what I expect") : tr("Answer"));
    m_give->setAccessibleName(m_give->text());
    m_give->setToolTip(purpose == Purpose::Predict
                           ? tr("Then the actions open. A wrong prediction costs nothing.")
                           : tr("The first answer gives most points"));
    connect(m_give, &CalmButton::clicked, this, [this] { Q_EMIT given(answer()); });
    m_column->addWidget(m_head);
    m_column->addWidget(m_text);
    m_column->addWidget(m_give, 0, Qt::AlignLeft);
    m_column->addWidget(m_outcome);
    m_column->addWidget(m_because);
}

void QuestionBox::ask(const Question& question, quint64 seed, const std::vector<int>& nodes)
{
    if (m_form && question == m_question && seed == m_seed &&
        (question.kind != Question::Kind::Nodes || nodes == m_nodes))
        return;
    m_question = question;
    m_seed = seed;
    m_nodes = nodes;
    m_answer.reset();
    m_judgement.reset();
    m_given = false;
    delete m_form;
    m_options = nullptr;
    m_number = nullptr;
    m_order = nullptr;
    m_nodeButtons.clear();
    m_text->setText(question.text);
    setAccessibleName(question.text);
    m_form = new QWidget(this);
    switch (question.kind) {
    case Question::Kind::Choice:
        buildChoice();
        break;
    case Question::Kind::Number:
        buildNumber();
        break;
    case Question::Kind::Nodes:
        buildNodes(nodes);
        break;
    case Question::Kind::Order:
        buildOrder(seed);
        break;
    }
    m_column->insertWidget(2, m_form);
    refresh();
}

void QuestionBox::buildChoice()
{
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    m_options = new QButtonGroup(m_form);
    for (size_t i = 0; i < m_question.options.size(); ++i) {
        QAbstractButton* option = new OptionField(m_question.options[i].text, m_form);
        option->setObjectName(QStringLiteral("%1.option.%2").arg(objectName()).arg(i + 1));
        m_options->addButton(option, int(i));
        column->addWidget(option);
    }
    connect(m_options, &QButtonGroup::idToggled, this, &QuestionBox::refresh);
}

void QuestionBox::buildNumber()
{
    auto* row = new QHBoxLayout(m_form);
    row->setContentsMargins(0, 0, 0, 0);
    m_number = new NumberField(m_form);
    m_number->setObjectName(objectName() + QStringLiteral(".number"));
    m_number->setAccessibleName(m_question.text);
    m_number->setDecimals(m_question.unit == u"s" || m_question.unit == u"%" ? 1 : 0);
    if (!m_question.unit.isEmpty())
        m_number->setSuffix(u' ' + m_question.unit);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &QuestionBox::refresh);
    row->addWidget(m_number);
    row->addStretch(1);
}

void QuestionBox::buildNodes(const std::vector<int>& nodes)
{
    auto* flow = new FlowLayout(m_form, scaled(5));
    for (const int node : nodes) {
        auto* chip = new ToggleChip(QString::number(node), m_form);
        chip->setObjectName(QStringLiteral("%1.node.%2").arg(objectName()).arg(node));
        chip->setAccessibleName(tr("Node %1").arg(node));
        flow->addWidget(chip);
        m_nodeButtons << chip;
    }
}

void QuestionBox::buildOrder(quint64 seed)
{
    auto* row = new QHBoxLayout(m_form);
    row->setContentsMargins(0, 0, 0, 0);
    m_order = new OrderField(m_question.options, seed, m_form);
    m_order->setObjectName(objectName() + QStringLiteral(".order"));
    m_order->setAccessibleName(tr("%1 The first comes first.").arg(m_question.text));
    auto* buttons = new QVBoxLayout;
    const auto button = [&](const QString& name, const QString& text, const QString& tip, int by) {
        auto* made = new CalmButton(text, CalmButton::Kind::Plain, m_form);
        made->setObjectName(objectName() + name);
        made->setAccessibleName(tip);
        made->setToolTip(tip);
        connect(made, &CalmButton::clicked, this, [this, by] { moveLine(by); });
        buttons->addWidget(made);
    };
    button(QStringLiteral(".up"), QStringLiteral("↑"), tr("The chosen line comes earlier"), -1);
    button(QStringLiteral(".down"), QStringLiteral("↓"), tr("The chosen line comes later"), 1);
    buttons->addStretch(1);
    row->addWidget(m_order, 1);
    row->addLayout(buttons);
}

void QuestionBox::moveLine(int by)
{
    const int row = m_order->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_order->count())
        return;
    QListWidgetItem* item = m_order->takeItem(row);
    m_order->insertItem(to, item);
    m_order->setCurrentRow(to);
}

Answer QuestionBox::answer() const
{
    Answer answer;
    if (m_options)
        answer.choice = m_options->checkedId();
    if (m_number)
        answer.number = m_number->value();
    for (qsizetype i = 0; i < m_nodeButtons.size(); ++i) {
        if (m_nodeButtons[i]->isChecked())
            answer.list.push_back(m_nodes[size_t(i)]);
    }
    for (int row = 0; m_order && row < m_order->count(); ++row)
        answer.list.push_back(m_order->item(row)->data(Qt::UserRole).toInt());
    return answer;
}

void QuestionBox::setOutcome(const std::optional<Answer>& answer, const std::optional<Judgement>& judgement,
                             bool given)
{
    if (answer == m_answer && judgement == m_judgement && given == m_given)
        return;
    m_answer = answer;
    m_judgement = judgement;
    m_given = given;
    if (answer && m_options && m_options->button(answer->choice))
        m_options->button(answer->choice)->setChecked(true);
    if (answer && m_number)
        m_number->setValue(answer->number);
    refresh();
}

void QuestionBox::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    refresh();
}

QString QuestionBox::outcomeText() const
{
    if (!m_judgement)
        return m_answer ? tr("You expect: %1").arg(answerText(m_question, *m_answer)) : QString();
    if (m_purpose == Purpose::Predict && m_judgement->mark == Judgement::Mark::Unknown)
        return tr("You expect: %1. It could not be measured yet.").arg(m_judgement->given);
    if (m_purpose == Purpose::Predict)
        return tr("You expected: %1\nMeasured: %2").arg(m_judgement->given, m_judgement->right);
    return m_judgement->mark == Judgement::Mark::Right ? tr("Right: %1").arg(m_judgement->given)
                                                       : tr("Not right: %1").arg(m_judgement->given);
}

void QuestionBox::refresh()
{
    const bool right = m_judgement && m_judgement->mark == Judgement::Mark::Right;
    const bool over = m_given || right;
    if (m_form) {
        m_form->setEnabled(!over && !m_busy);
        // What was expected and what was measured say it all.
        m_form->setVisible(!(m_purpose == Purpose::Predict && m_judgement && over));
    }
    m_give->setVisible(!over);
    const bool chosen = (!m_options || m_options->checkedId() >= 0) && (!m_number || m_number->value() >= 0);
    m_give->setEnabled(!m_busy && chosen);
    const QString text = outcomeText();
    m_outcome->setVisible(!text.isEmpty());
    m_outcome->setText(text);
    const bool wrong = m_judgement && m_judgement->mark == Judgement::Mark::Wrong;
    m_outcome->setTone(right ? Tone::Good : wrong && m_purpose != Purpose::Predict ? Tone::Bad : Tone::Text);
    const QString because = m_judgement ? m_judgement->because : QString();
    m_because->setVisible(!because.isEmpty());
    m_because->setText(because);
}

} // namespace ringside
