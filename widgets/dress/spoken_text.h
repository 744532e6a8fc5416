#pragma once

#include <QString>

namespace ringside {

/// A text of the window as a screen reader is to say it: without the marks that stand for words, without
/// markup, its lines as sentences. "1 → 2 ✕ cut · bus" becomes "1 to 2 cut, bus".
QString spokenText(const QString& text);

} // namespace ringside
