#include "widgets/welcome/lab_card.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/themed_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace ringside {

namespace {

QString ago(const QDateTime& then, const QDateTime& now)
{
    const qint64 minutes = then.secsTo(now) / 60;
    if (minutes < 2)
        return LabCard::tr("used just now");
    if (minutes < 120)
        return LabCard::tr("used %1 minutes ago").arg(minutes);
    if (minutes < 48 * 60)
        return LabCard::tr("used %1 hours ago").arg(minutes / 60);
    return LabCard::tr("used on %1").arg(QLocale().toString(then.date(), QLocale::ShortFormat));
}

} // namespace

QString labWords(const LabFacts& facts, const QDateTime& now)
{
    const QString shape = LabCard::tr("%1, %2", "masters, replicas")
                              .arg(LabCard::tr("%n masters", nullptr, facts.masters),
                                   LabCard::tr("%n replicas", nullptr, facts.replicas));
    QStringList parts;
    if (facts.lastUsed.isValid())
        parts << ago(facts.lastUsed, now);
    if (facts.bytes > 0)
        parts << QLocale().formattedDataSize(facts.bytes, 1, QLocale::DataSizeTraditionalFormat);
    return parts.isEmpty() ? shape : shape + QLatin1Char('\n') + parts.join(QStringLiteral(" · "));
}

LabCard::LabCard(const LabFacts& facts, bool first, QWidget* parent)
    : Panel(parent)
{
    setObjectName(QStringLiteral("lab.%1").arg(facts.name));
    auto* title = new CopyLabel(first ? 13 : 11, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(facts.name);
    auto* words = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
    words->setText(labWords(facts, QDateTime::currentDateTime()));
    auto* button =
        new CalmButton(tr("Continue"), first ? CalmButton::Kind::Primary : CalmButton::Kind::Plain, this);
    button->setObjectName(QStringLiteral("continue.%1").arg(facts.name));
    button->setLarge(first);
    button->setAccessibleName(tr("Continue lab %1").arg(facts.name));
    button->setToolTip(tr("Starts the nodes of lab %1 with the data and settings they had.").arg(facts.name));
    m_button = button;
    connect(button, &CalmButton::clicked, this,
            [this, name = facts.name] { Q_EMIT continueRequested(name); });

    auto* texts = new QVBoxLayout;
    texts->setSpacing(scaled(3));
    texts->addWidget(title);
    texts->addWidget(words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(18), scaled(first ? 16 : 11), scaled(16), scaled(first ? 16 : 11));
    row->addLayout(texts, 1);
    row->addWidget(button);
}

} // namespace ringside
