#pragma once

#include "widgets/keys/key_command.h"

#include <QString>

namespace ringside {

/// The key as rich text, the part that is hashed set off in `colour` (as #rrggbb).
QString keyMarkup(const KeyFacts& facts, const QString& colour);

/// What was hashed, what came out, where that leads; a line each.
QStringList keyLines(const KeyFacts& facts, const ClusterSnapshot& cluster);

/// Whether the keys may stand in one command, and what would mend it. `command`: its name, or empty.
QString checkWords(const QString& command, const QByteArrayList& keys, const SlotCheck& check);

/// The same as whole story for a tooltip: every key with its slot, and its mended form.
QString checkTable(const QByteArrayList& keys, const SlotCheck& check);

/// The verdict alone, for where there is little room.
QString checkWord(const QByteArrayList& keys, const SlotCheck& check);

/// How even the keys lie, from the longest wording to the shortest.
QStringList spreadWordings(const KeySpread& spread);

/// Tables for other programs, tabs between columns, with headers: key, hash tag, CRC16, slot, node; and
/// shard, node, keys, even, deviation, share of slots.
QString keysTable(const QByteArrayList& keys, const ClusterSnapshot& cluster);
QString spreadTable(const KeySpread& spread);

} // namespace ringside
