#pragma once

namespace ringside {

/// From now on screen readers find every cell of a table of opinions, in words.
void installOpinionAccessible();

} // namespace ringside
