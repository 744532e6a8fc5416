#include "app/gui/closing_page.h"

#include "widgets/dress/calm_button.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ringside {

ClosingPage::ClosingPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("closing"));
    auto* column = new QVBoxLayout(this);
    auto* busy = new QProgressBar(this);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setFixedWidth(320);
    busy->setAccessibleName(tr("Ending the servers"));
    auto* hurry = new CalmButton(tr("Do not wait"), CalmButton::Kind::Plain, this);
    hurry->setObjectName(QStringLiteral("closing.hurry"));
    hurry->setToolTip(tr(
        "Kills every server that still runs (SIGKILL). The append-only files lose at most the last second."));
    connect(hurry, &CalmButton::clicked, this, &ClosingPage::hurryRequested);
    column->addStretch(2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_text, busy, hurry})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->setSpacing(14);
    column->addStretch(3);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto restyle = [this] {
        m_title->setFont(Theme::current().font(16, true));
        m_text->setFont(Theme::current().font(10));
    };
    connect(&Theme::current(), &Theme::changed, this, restyle);
    restyle();
}

void ClosingPage::tell(const QString& lab, const QString& directory, int nodes)
{
    m_title->setText(tr("Ending %n server(s)", nullptr, nodes));
    m_text->setText(tr("Lab “%1” keeps its data, its settings and its ports in\n%2").arg(lab, directory));
}

} // namespace ringside
