#pragma once

#include <QString>

namespace ringside {

/// Installs the translation for a language code (de), or for the desktop's language when it is empty; English
/// needs none, and is what shows where a translation is missing. Call before the window is made.
void installTranslation(const QString& language);

} // namespace ringside
