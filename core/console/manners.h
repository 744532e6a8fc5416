#pragma once

#include "core/console/catalog.h"
#include "core/console/target.h"

#include <QByteArrayList>

namespace ringside::console {

/// The answer goes on until it is stopped: SUBSCRIBE, MONITOR.
bool isStream(const QByteArrayList& words);

/// The command is meant to wait for others, as BLPOP is. Without a catalog the common ones are known.
bool mayWait(const QByteArrayList& words, const Catalog* catalog);

/// Why the console cannot send these words to that target, as sentences; nothing when it can.
std::optional<QString> refusal(const QByteArrayList& words, const Target& target);

} // namespace ringside::console
