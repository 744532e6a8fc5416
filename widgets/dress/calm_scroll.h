#pragma once

class QAbstractScrollArea;

namespace ringside {

/// A narrow scroll bar without arrows, in the theme's colours.
void dressScroll(QAbstractScrollArea& area);

} // namespace ringside
