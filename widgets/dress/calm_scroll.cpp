#include "widgets/dress/calm_scroll.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

namespace ringside {

void dressScroll(QAbstractScrollArea& area)
{
    QScrollBar* bar = area.verticalScrollBar();
    const auto dress = [bar] {
        const Theme& theme = Theme::current();
        bar->setStyleSheet(
            QStringLiteral(
                "QScrollBar:vertical { background: transparent; width: %1px; margin: 2px; } "
                "QScrollBar::handle:vertical { background: %2; border-radius: %3px; min-height: 30px; } "
                "QScrollBar::handle:vertical:hover { background: %4; } "
                "QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; } "
                "QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: none; }")
                .arg(scaled(10))
                .arg(mixed(theme.line(), theme.muted(), 0.3).name())
                .arg(scaled(3))
                .arg(theme.muted().name()));
    };
    QObject::connect(&Theme::current(), &Theme::changed, bar, dress);
    dress();
}

} // namespace ringside
