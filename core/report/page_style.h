#pragma once

namespace ringside {

/// The style sheet of every page: light, dark as the reader's system wants it, and light on paper.
extern const char* const kPageStyle;

} // namespace ringside
