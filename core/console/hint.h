#pragma once

#include "core/console/catalog.h"

namespace ringside::console {

/// What may still be typed at the end of `line`: the command's arguments without those that stand there
/// already, as redis-cli shows them in grey. Empty while the command's name is not whole. Pure.
QString argumentHint(const QString& line, const Catalog& catalog);

/// Whole lines that `line` can be completed to: a command's name or a subcommand. Pure.
QStringList completions(const QString& line, const Catalog& catalog);

/// Usage, summary and group of the command that these words name, line by line: what HELP says. Pure.
QStringList helpLines(const QStringList& words, const Catalog& catalog);

} // namespace ringside::console
