#include "widgets/dress/confirm_strip.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ringside {

ConfirmStrip::ConfirmStrip(ActionPort& port, QWidget* parent)
    : QFrame(parent)
    , m_port(port)
    , m_text(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
    , m_yes(new CalmButton(QString(), CalmButton::Kind::Danger, this))
    , m_no(new CalmButton(tr("Cancel"), CalmButton::Kind::Plain, this))
{
    setObjectName(QStringLiteral("confirm"));
    setAccessibleName(tr("Question before an action"));
    m_text->setObjectName(QStringLiteral("confirm.text"));
    m_text->setWordWrap(true);
    m_yes->setObjectName(QStringLiteral("confirm.yes"));
    m_no->setObjectName(QStringLiteral("confirm.no"));
    m_no->setToolTip(tr("Nothing is sent."));
    connect(m_yes, &CalmButton::clicked, this, &ConfirmStrip::accept);
    connect(m_no, &CalmButton::clicked, this, &ConfirmStrip::dismiss);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(18), scaled(10), scaled(12), scaled(10));
    column->addWidget(m_text);
    column->addLayout(buttons);
    hide();
}

void ConfirmStrip::ask(const QList<Action>& actions, const QString& warning)
{
    if (actions.isEmpty())
        return;
    m_actions = actions;
    m_text->setText(warning);
    QStringList lines;
    for (const Action& action : actions)
        lines << action.shown();
    const QString line = lines.join(QStringLiteral(" · "));
    m_yes->setText(tr("%1 anyway").arg(line));
    m_yes->setAccessibleName(m_yes->text());
    m_yes->setToolTip(tr("Sends: %1").arg(line));
    show();
    m_no->setFocus(Qt::ShortcutFocusReason);
}

void ConfirmStrip::accept()
{
    const QList<Action> actions = std::exchange(m_actions, {});
    hide();
    for (const Action& action : actions)
        m_port.submit(action);
}

void ConfirmStrip::dismiss()
{
    m_actions.clear();
    hide();
}

void ConfirmStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.surface(), theme.warning(), 0.12));
    painter.drawRoundedRect(rect(), scaled(7), scaled(7));
    painter.setBrush(theme.warning());
    painter.drawRoundedRect(QRectF(0, 0, scaled(4), height()), scaled(2), scaled(2));
}

void ConfirmStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ringside
