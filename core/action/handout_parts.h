#pragma once

#include "core/action/handout.h"
#include "core/action/shell_words.h"

/// What the readers of the printed lab's lines share.
namespace ringside::handout {

using ShellWords = std::vector<ShellWord>;

HandoutLine wrongLine(int column, const QString& message);
/// `line` is a line of the text form, and right.
HandoutLine becomes(const QString& line, const QString& told = {}, bool onCluster = false);

/// The number in `redis-node-1`; 0: it is no container of the lab.
int nodeOfContainer(const QString& word);
/// The node at a port of the print; 0: none.
int nodeAtPort(const QString& word);
HandoutLine wrongPort(const ShellWord& word);
/// For `&&`, `;` and the like.
HandoutLine severalCommands(const ShellWord& word);

} // namespace ringside::handout
