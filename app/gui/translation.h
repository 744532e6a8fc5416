#pragma once

#include <QString>

namespace ringside {

/// Installs the translation for a language code (de), or for the desktop's language when it is empty. Where
/// there is none, the sources' English shows, with its plurals. Call before the window is made.
void installTranslation(const QString& language);

} // namespace ringside
