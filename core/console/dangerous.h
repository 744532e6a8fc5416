#pragma once

#include "core/console/target.h"

#include <QByteArrayList>
#include <QString>

#include <optional>

namespace ringside::console {

/// What these words would do to `target`, as one sentence, when that deserves a question before they are
/// sent: they destroy data, end or block a server, or change who belongs to the cluster. Nothing for all
/// others. Pure; any thread.
std::optional<QString> danger(const QByteArrayList& words, const Target& target);

/// Whether the line has a password in it: it should not be remembered.
bool isSecret(const QByteArrayList& words);

} // namespace ringside::console
