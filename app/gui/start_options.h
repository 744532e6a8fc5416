#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace ringside {

/// What the command line asks of the window.
struct StartOptions
{
    QString directory; ///< open this lab at once; empty: the welcome page
    int basePort = 0;  ///< of a new cluster; 0: 9000
    QString script;    ///< actions to run, one a line
    QString lesson;    ///< begin it, or go on with it: its name or file; empty: none
    QString logLevel = QStringLiteral("info");
    QString language; ///< empty: the desktop's
    QString theme;    ///< light, dark or empty: as chosen in the window
    bool present = false;
    QString frameTimes; ///< a file for the times between frames of flying packets; empty: none
};

/// Reads the arguments; --help and --version print and end the program. Errors: BadInput.
Result<StartOptions> readStartOptions(const QStringList& arguments);

} // namespace ringside
