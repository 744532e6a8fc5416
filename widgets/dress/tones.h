#pragma once

#include <QColor>

namespace ringside {

/// What a text or mark stands for; the colour comes from the theme at the moment of painting.
enum class Tone { Text, Muted, Accent, Good, Warning, Bad };

QColor toneColour(Tone tone);

/// `share` of `over` laid on `base`, 0..1; opaque.
QColor mixed(const QColor& base, const QColor& over, qreal share);

QColor withAlpha(QColor colour, qreal alpha);

/// A length drawn at scale 1, in pixels of the present scale.
int scaled(qreal pixels);

/// The colour of letters standing on a filled mark of good, warning, bad or accent.
QColor onFill();

} // namespace ringside
