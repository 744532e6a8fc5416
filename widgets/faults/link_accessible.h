#pragma once

namespace ringside {

/// From now on screen readers find every cell of a matrix of links, in words.
void installLinkAccessible();

} // namespace ringside
