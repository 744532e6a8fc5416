#include "widgets/editors/set_dialog.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/wishes/directives.h"
#include "widgets/wishes/wishes.h"

#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ringside {

SetDialog::SetDialog(ActionPort& port, QWidget* parent)
    : QDialog(parent)
    , m_port(port)
    , m_node(new ComboField(this))
    , m_directive(new LineField(true, this))
    , m_value(new LineField(true, this))
    , m_explanation(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_line(new ThemedLabel(10, ThemedLabel::Face::Mono, Tone::Muted, this))
    , m_go(new CalmButton(tr("Set"), CalmButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("set"));
    setWindowTitle(tr("Change a directive"));
    setModal(false);
    makeFields();
    auto* close = new CalmButton(tr("Close"), CalmButton::Kind::Plain, this);
    close->setObjectName(QStringLiteral("set.cancel"));
    m_go->setObjectName(QStringLiteral("set.go"));
    connect(close, &CalmButton::clicked, this, &QDialog::reject);
    connect(m_go, &CalmButton::clicked, this, [this] { m_port.submit(action()); });

    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(scaled(14));
    const auto label = [this](const QString& text) {
        auto* words = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
        words->setText(text);
        return words;
    };
    form->addRow(label(tr("Node")), m_node);
    form->addRow(label(tr("Directive")), m_directive);
    form->addRow(label(tr("Value")), m_value);
    auto* title = new ThemedLabel(14, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(tr("Change a directive"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_line, 1);
    bottom->addWidget(close);
    bottom->addWidget(m_go);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18));
    column->setSpacing(scaled(10));
    column->addWidget(title);
    column->addLayout(form);
    column->addWidget(m_explanation);
    column->addStretch();
    column->addLayout(bottom);
    resize(scaled(560), scaled(290));
    tell();
}

void SetDialog::makeFields()
{
    m_node->setObjectName(QStringLiteral("set.node"));
    m_node->setAccessibleName(tr("Node"));
    m_node->addItem(tr("all nodes"), 0);
    m_directive->setObjectName(QStringLiteral("set.directive"));
    m_directive->setAccessibleName(tr("Directive"));
    m_directive->setPlaceholderText(QStringLiteral("cluster-node-timeout"));
    m_value->setObjectName(QStringLiteral("set.value"));
    m_value->setAccessibleName(tr("Value"));
    m_explanation->setObjectName(QStringLiteral("set.explanation"));
    m_explanation->setWordWrap(true);
    m_explanation->setMinimumHeight(m_explanation->fontMetrics().height() * 2);
    m_line->setObjectName(QStringLiteral("set.line"));
    m_line->setWordWrap(true);

    QStringList names;
    for (const Directive& directive : commonDirectives())
        names << directive.name;
    auto* completer = new QCompleter(names, m_directive);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_directive->setCompleter(completer);
    connect(m_directive, &QLineEdit::textChanged, this, &SetDialog::tell);
    connect(m_value, &QLineEdit::textChanged, this, &SetDialog::tell);
    connect(m_node, &QComboBox::currentIndexChanged, this, &SetDialog::tell);
    connect(m_value, &QLineEdit::returnPressed, m_go, &CalmButton::click);
}

void SetDialog::open(const Snapshot& snapshot, int node)
{
    setSnapshot(snapshot);
    m_node->setCurrentIndex(qMax(0, m_node->findData(node)));
    show();
    raise();
    activateWindow();
    m_directive->setFocus();
}

void SetDialog::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    QStringList entries;
    for (const NodeState& node : snapshot->nodes)
        entries << tr("node %1 (:%2)").arg(node.number).arg(node.port);
    if (entries == m_entries)
        return;
    m_entries = entries;
    const int chosen = m_node->currentData().toInt();
    while (m_node->count() > 1)
        m_node->removeItem(m_node->count() - 1);
    for (size_t i = 0; i < snapshot->nodes.size(); ++i)
        m_node->addItem(entries[qsizetype(i)], snapshot->nodes[i].number);
    m_node->setCurrentIndex(qMax(0, m_node->findData(chosen)));
}

Action SetDialog::action() const
{
    return wish::set(m_node->currentData().toInt(), m_directive->text().trimmed(), m_value->text().trimmed());
}

void SetDialog::tell()
{
    const QString name = m_directive->text().trimmed();
    const bool ready = !name.isEmpty() && !m_value->text().trimmed().isEmpty();
    QString words = explainDirective(name);
    for (const Directive& directive : commonDirectives()) {
        if (directive.name == name)
            m_value->setPlaceholderText(directive.example);
    }
    if (words.isEmpty())
        words =
            name.isEmpty()
                ? tr("Sent as CONFIG SET to the running node, and kept for its next start.")
                : tr("This is not one of the common directives. The server will say whether it knows it.");
    m_explanation->setText(words);
    m_line->setText(ready ? action().text() : QString());
    const auto why = ready ? m_port.whyNot(action()) : std::optional(tr("Name a directive and a value."));
    m_go->setEnabled(!why);
    m_go->setToolTip(why.value_or(tr("Sends: %1").arg(m_line->text())));
}

} // namespace ringside
