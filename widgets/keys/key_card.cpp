#include "widgets/keys/key_card.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"

#include "widgets/dress/themed_label.h"
#include "widgets/dress/tip_text.h"
#include "widgets/keys/key_words.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ringside {

KeyCard::KeyCard(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_line(new LineField(true, this))
    , m_key(new ThemedLabel(11, ThemedLabel::Face::Mono, Tone::Text, this))
    , m_facts(new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_check(new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_go(new CalmButton(tr("Go to slot"), CalmButton::Kind::Plain, this))
    , m_copy(new CalmButton(tr("Copy"), CalmButton::Kind::Plain, this))
{
    build();
    connect(m_line, &QLineEdit::textChanged, this, &KeyCard::read);
    connect(m_line, &QLineEdit::returnPressed, m_go, &CalmButton::click);
    connect(m_go, &CalmButton::clicked, this, [this] { Q_EMIT slotWanted(checkSlots(m_keys).slot); });
    connect(m_copy, &CalmButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(keysTable(m_keys, *m_snapshot)); });
    connect(&Theme::current(), &Theme::changed, this, &KeyCard::tell);
    tell();
}

void KeyCard::build()
{
    m_line->setObjectName(QStringLiteral("keys.line"));
    m_line->setAccessibleName(tr("A key, or a command with several keys"));
    m_line->setPlaceholderText(tr("a key, or a command such as MGET a b"));
    setWrappedTip(
        m_line,
        tr("Computed here, as every client does it: no server is asked, nothing is written. Enter shows "
           "the slot."));
    m_line->setClearButtonEnabled(true);
    m_key->setObjectName(QStringLiteral("keys.key"));
    m_key->setTextFormat(Qt::RichText);
    setWrappedTip(
        m_key,
        tr("The part that is hashed is coloured: what stands between the first { and the next }, or the "
           "whole key"));
    m_facts->setObjectName(QStringLiteral("keys.facts"));
    m_check->setObjectName(QStringLiteral("keys.check"));
    for (ThemedLabel* label : {m_key, m_facts, m_check}) {
        label->setWordWrap(label != m_key);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_go->setObjectName(QStringLiteral("keys.go"));
    m_copy->setObjectName(QStringLiteral("keys.copy"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_line, 1);
    top->addWidget(m_go);
    top->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_key);
    column->addWidget(m_facts);
    column->addWidget(m_check);
    column->addStretch(1);
}

void KeyCard::setCluster(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    tell();
}

void KeyCard::read()
{
    const QString text = m_line->text().trimmed();
    const CommandKeys command = keysOfCommand(text);
    m_command = command.command;
    m_keys = command.keys;
    if (m_command.isEmpty() && !text.isEmpty())
        m_keys = {text.toUtf8()};
    tell();
}

void KeyCard::tell()
{
    QString markup;
    const QString colour = Theme::current().accent().name();
    for (const QByteArray& key : m_keys)
        markup +=
            (markup.isEmpty() ? QString() : QStringLiteral(" &nbsp; ")) + keyMarkup(keyFacts(key), colour);
    m_key->setText(markup);
    m_key->setVisible(!m_keys.isEmpty());
    const SlotCheck check = checkSlots(m_keys);
    const bool one = check.together && !m_keys.isEmpty();
    m_facts->setText(one ? keyLines(keyFacts(m_keys.first()), *m_snapshot).join(QLatin1Char('\n'))
                     : m_keys.isEmpty()
                         ? tr("A key's slot is CRC16 of its hash tag, modulo 16384. Type one to see where it "
                              "would lie; nothing is written.")
                         : QString());
    m_facts->setTone(m_keys.isEmpty() ? Tone::Muted : Tone::Text);
    m_facts->setVisible(!m_facts->text().isEmpty());
    const QString verdict = m_keys.isEmpty() ? QString() : checkWords(m_command, m_keys, check);
    m_check->setText(verdict);
    m_check->setTone(check.together ? Tone::Good : Tone::Bad);
    setWrappedTip(m_check, verdict.isEmpty() ? QString() : checkTable(m_keys, check));
    m_check->setVisible(!verdict.isEmpty());
    tellButtons();
}

void KeyCard::tellButtons()
{
    const bool any = !m_keys.isEmpty();
    m_go->setEnabled(any);
    m_go->setToolTip(any ? tr("Selects slot %1 on the stage and the map").arg(checkSlots(m_keys).slot)
                         : tr("Type a key first"));
    m_copy->setEnabled(any);
    m_copy->setToolTip(any ? tr("Copies key, hash tag, CRC16, slot and node as a table")
                           : tr("Type a key first"));
}

} // namespace ringside
