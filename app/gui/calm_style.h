#pragma once

#include <QProxyStyle>

namespace ringside {

/// Fusion, with the quiet lines of the window: thin separators between panels, flat tabs. A style and not a
/// style sheet: a sheet on an ancestor would freeze the palettes of all widgets below it.
class CalmStyle : public QProxyStyle
{
    Q_OBJECT
public:
    CalmStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
};

} // namespace ringside
