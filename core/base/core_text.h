#pragma once

#include <QCoreApplication>

namespace ringside {

/// The translation context of what core says to people: errors and advice, reasons, progress, findings. The
/// window installs a translator; without one, as in ringside-cli, every text stays as the source says it.
/// Words of the text form, of JSON, of settings and logs are never translated. Any thread.
struct CoreText
{
    Q_DECLARE_TR_FUNCTIONS(Core)
};

} // namespace ringside
