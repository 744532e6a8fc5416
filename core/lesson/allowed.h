#pragma once

#include "core/action/action.h"

namespace ringside::lesson {

/// Why a lesson may not have this action, in a sentence; nothing when it may. Lessons come from anywhere:
/// what they can do is a list, and linter and runner hold the same one. No programs, no paths, no SHUTDOWN;
/// `call` of commands that read, `set` of named directives.
std::optional<QString> whyForbidden(const Action& action);
/// The same for the line that makes a lesson's cluster.
std::optional<QString> whyForbiddenCreate(const Action& action);

/// A Redis command that only reads, as words: `GET user:1`.
bool onlyReads(const QStringList& command);

/// The names, for help and for the guide.
QStringList allowedVerbs();
QStringList allowedDirectives();

} // namespace ringside::lesson
