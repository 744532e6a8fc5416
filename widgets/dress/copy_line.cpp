#include "widgets/dress/copy_line.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/themed_label.h"

#include <QHBoxLayout>

namespace ringside {

CopyLine::CopyLine(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_label(new CopyLabel(9.5, ThemedLabel::Face::Mono, Tone::Muted, this))
    , m_copy(new CalmButton(tr("copy"), CalmButton::Kind::Link, this))
{
    setObjectName(objectName);
    m_label->setObjectName(objectName + QStringLiteral(".text"));
    m_label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_copy->setObjectName(objectName + QStringLiteral(".copy"));
    m_copy->setToolTip(tr("Copies the line"));
    connect(m_copy, &CalmButton::clicked, m_label, &CopyLabel::copy);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_label, 1);
    row->addWidget(m_copy);
}

void CopyLine::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_copy->setAccessibleName(m_secret ? tr("Copy the password") : tr("Copy %1").arg(text));
    refresh();
}

QString CopyLine::text() const
{
    return m_text;
}

void CopyLine::setSecret(bool secret)
{
    m_secret = secret;
    refresh();
}

void CopyLine::refresh()
{
    m_label->setText(m_secret ? QStringLiteral("••••••••••••") : m_text);
    m_label->setCopyText(m_text);
}

} // namespace ringside
