#include "app/gui/drawer.h"

#include "widgets/console/console_panel.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/tones.h"
#include "widgets/logs/log_view.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ringside {

Drawer::Drawer(ConsolePanel& console, LogView& log, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("drawer"));
    setAccessibleName(tr("Console and log"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(&console, tr("Console"));
    m_tabs->addTab(&log, tr("Ringside's log"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("drawer.tabs"));
    auto* close = new CalmButton(tr("Close"), CalmButton::Kind::Link, this);
    close->setObjectName(QStringLiteral("drawer.close"));
    close->setAccessibleName(tr("Close console and log"));
    close->setToolTip(tr("Close (Ctrl+` or F12)"));
    connect(close, &CalmButton::clicked, this, &Drawer::closeWanted);
    m_tabs->setCornerWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
}

void Drawer::showConsole()
{
    m_tabs->setCurrentIndex(0);
}

QSize Drawer::sizeHint() const
{
    return {scaled(900), scaled(230)};
}

QSize Drawer::minimumSizeHint() const
{
    return {scaled(300), scaled(110)};
}

} // namespace ringside
