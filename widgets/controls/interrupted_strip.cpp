#include "widgets/controls/interrupted_strip.h"

#include "core/cluster/migration_words.h"
#include "core/cluster/shown.h"
#include "widgets/controls/control_set.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ringside {

InterruptedStrip::InterruptedStrip(ControlSet& controls, QWidget* parent)
    : QWidget(parent)
    , m_text(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, this))
{
    setObjectName(QStringLiteral("interrupted"));
    setAccessibleName(tr("A migration that was interrupted"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setObjectName(QStringLiteral("interrupted.text"));
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(7), scaled(12), scaled(7));
    row->setSpacing(scaled(12));
    row->addWidget(m_text, 1);
    for (const Control control : {Control::MigrationResume, Control::MigrationUndo}) {
        auto* button = new CalmButton(this);
        button->setDefaultAction(controls.action(control));
        button->setObjectName(QStringLiteral("button.") + controlName(control));
        button->setAccessibleName(controlText(control, {}));
        row->addWidget(button);
    }
    hide();
}

void InterruptedStrip::setSnapshot(const Snapshot& snapshot)
{
    const std::optional<QString> text = interruptedText(*snapshot);
    if (text)
        m_text->setText(visible(*text));
    setVisible(text.has_value());
}

void InterruptedStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), mixed(theme.surface(), theme.warning(), 0.12));
    painter.fillRect(QRect(0, 0, scaled(4), height()), theme.warning());
}

} // namespace ringside
