#include "app/gui/calm_style.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ringside {

CalmStyle::CalmStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 3; // thin to see, wide enough to take hold of
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_TabBarTabHSpace:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    if (element == PE_IndicatorDockWidgetResizeHandle) {
        const bool upright = option->rect.height() > option->rect.width();
        const QPoint middle = option->rect.center();
        painter->fillRect(upright ? QRect(middle.x(), option->rect.top(), 1, option->rect.height())
                                  : QRect(option->rect.left(), middle.y(), option->rect.width(), 1),
                          option->state & State_MouseOver ? Theme::current().accent()
                                                          : Theme::current().line());
        return;
    }
    if (element == PE_FrameTabBarBase)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    if (element == CE_TabBarTabShape) {
        if (option->state & State_Selected)
            painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(),
                                    qRound(2 * Theme::current().scale())),
                              Theme::current().accent());
        return;
    }
    if (element == CE_TabBarTabLabel) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab quiet = *tab;
            const bool strong = option->state & (State_Selected | State_MouseOver);
            quiet.palette.setColor(QPalette::WindowText,
                                   strong ? Theme::current().text() : Theme::current().muted());
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const
{
    const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_TabBarTab ? natural + QSize(4, 4) : natural;
}

} // namespace ringside
