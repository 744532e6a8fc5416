#include "widgets/dress/tones.h"

#include "widgets/theme/theme.h"

namespace ringside {

QColor toneColour(Tone tone)
{
    const Theme& theme = Theme::current();
    switch (tone) {
    case Tone::Text:
        return theme.text();
    case Tone::Muted:
        return theme.muted();
    case Tone::Accent:
        return theme.accent();
    case Tone::Good:
        return theme.good();
    case Tone::Warning:
        return theme.warning();
    case Tone::Bad:
        return theme.bad();
    }
    return theme.text();
}

QColor mixed(const QColor& base, const QColor& over, qreal share)
{
    const auto blend = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(blend(base.red(), over.red()), blend(base.green(), over.green()),
                  blend(base.blue(), over.blue()));
}

QColor withAlpha(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

int scaled(qreal pixels)
{
    return qRound(pixels * Theme::current().scale());
}

QColor onFill()
{
    return Theme::current().surface();
}

} // namespace ringside
