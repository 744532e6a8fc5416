#pragma once

#include <QString>

namespace ringside {

struct ShellOptions
{
    bool json = false;
    bool strict = false;
    QString directory; ///< empty: a lab that is deleted at the end
    int basePort = 0;  ///< 0: the lab's own, or 9000
};

/// Reads actions from standard input, one a line, runs each to its end and prints its result. At the end of
/// input, on SIGTERM, and at the second Ctrl+C every server is ended in order; the first Ctrl+C cancels the
/// running action. Returns the exit status: 0; 1 when an action failed (with `strict` at once, else at the
/// end); 2 when no lab could be opened.
int runShell(const ShellOptions& options);

} // namespace ringside
