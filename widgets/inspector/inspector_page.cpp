#include "widgets/inspector/inspector_page.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/confirm_strip.h"
#include "widgets/dress/flow_layout.h"
#include "widgets/dress/themed_label.h"
#include "widgets/inspector/fact_list.h"

#include <QVBoxLayout>

namespace ringside {

InspectorPage::InspectorPage(const QString& objectName, ActionControls& controls, QWidget* parent)
    : QWidget(parent)
    , m_controls(controls)
    , m_column(new QVBoxLayout(this))
    , m_title(new ThemedLabel(14, ThemedLabel::Face::Bold, Tone::Text, this))
    , m_subtitle(new CopyLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
{
    setObjectName(objectName);
    m_title->setObjectName(objectName + QStringLiteral(".title"));
    m_subtitle->setObjectName(objectName + QStringLiteral(".subtitle"));
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    m_column->setSpacing(scaled(7));
    m_column->addWidget(m_title);
    m_column->addWidget(m_subtitle);
}

QString InspectorPage::title() const
{
    return m_title->text();
}

QString InspectorPage::subtitle() const
{
    return m_subtitle->text();
}

void InspectorPage::setTitle(const QString& title, const QString& subtitle, Tone tone)
{
    if (m_title->text() != title)
        m_title->setText(title);
    if (m_subtitle->text() != subtitle)
        m_subtitle->setText(subtitle);
    m_subtitle->setTone(tone);
}

void InspectorPage::addGap()
{
    m_column->addSpacing(scaled(9));
}

ThemedLabel* InspectorPage::addHeading(const QString& text)
{
    addGap();
    auto* heading = new ThemedLabel(10.5, ThemedLabel::Face::Bold, Tone::Text, this);
    heading->setText(text);
    m_column->addWidget(heading);
    return heading;
}

ThemedLabel* InspectorPage::addText(const QString& objectName, int lines)
{
    auto* text = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this);
    text->setObjectName(objectName);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * lines);
    m_column->addWidget(text);
    return text;
}

FactList* InspectorPage::addFacts()
{
    auto* facts = new FactList(this);
    m_column->addWidget(facts);
    return facts;
}

ControlSet* InspectorPage::addControls(const QList<Control>& controls)
{
    ControlSet* set = m_controls.makeSet(controls, this);
    auto* strip = new ConfirmStrip(m_controls.port(), this);
    connect(set, &ControlSet::confirmationNeeded, strip, &ConfirmStrip::ask);
    auto* row = new QWidget(this);
    auto* flow = new FlowLayout(row, 6);
    for (const Control control : controls) {
        auto* button = new CalmButton(row);
        button->setDefaultAction(set->action(control));
        button->setObjectName(QStringLiteral("button.") + controlName(control));
        button->setAccessibleName(set->action(control)->text());
        flow->addWidget(button);
    }
    addGap();
    m_column->addWidget(row);
    m_column->addWidget(strip);
    return set;
}

} // namespace ringside
