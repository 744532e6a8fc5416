#include "widgets/inspector/fact_list.h"

#include <QGridLayout>

namespace ringside {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(14));
    m_grid->setVerticalSpacing(scaled(5));
    m_grid->setColumnStretch(1, 1);
}

void FactList::addFact(const QString& key, const QString& name, const QString& toolTip)
{
    Row row{new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this),
            new CopyLabel(10, ThemedLabel::Face::Normal, Tone::Text, this)};
    row.name->setText(name);
    row.name->setToolTip(toolTip);
    row.value->setObjectName(QStringLiteral("fact.") + key);
    row.value->setAccessibleName(name);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.value->setCopyable(true);
    row.value->setText(QStringLiteral("–"));
    row.value->setAccessibleDescription(row.value->text());
    row.value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.value, line, 1);
    m_rows.emplace(key, row);
}

void FactList::setFactName(const QString& key, const QString& name)
{
    const Row& row = m_rows.at(key);
    row.name->setText(name);
    row.value->setAccessibleName(name);
}

void FactList::setFact(const QString& key, const QString& value, Tone tone)
{
    const Row& row = m_rows.at(key);
    const QString shown = value.isEmpty() ? QStringLiteral("–") : value;
    if (row.value->text() != shown) {
        row.value->setText(shown);
        row.value->setAccessibleDescription(shown); // the name is the fact's
    }
    row.value->setTone(value.isEmpty() ? Tone::Muted : tone);
}

QString FactList::fact(const QString& key) const
{
    return m_rows.at(key).value->text();
}

void FactList::setFactVisible(const QString& key, bool visible)
{
    const Row& row = m_rows.at(key);
    row.name->setVisible(visible);
    row.value->setVisible(visible);
}

} // namespace ringside
