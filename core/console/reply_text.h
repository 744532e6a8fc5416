#pragma once

#include "core/redis/reply.h"

#include <QByteArrayList>
#include <QStringList>

namespace ringside::console {

/// A reply as redis-cli prints it for a person (`--no-raw`), line by line: OK, "quoted \x01", (integer) 3,
/// (nil), (error) ERR ..., arrays numbered with their numbers right-aligned and what is nested indented.
/// Pure; any thread.
QStringList replyLines(const Reply& reply);

/// The same as plain text where redis-cli prints the bytes of a value as they are: INFO, CLUSTER NODES, and
/// the like. Nothing but a text that is a value differs from replyLines.
QStringList rawLines(const Reply& reply);

/// Whether redis-cli prints the reply of these words as plain text, as those are meant to be read.
bool isReadAsText(const QByteArrayList& words);

/// Bytes in double quotes, with escapes for what is not printable ASCII.
QString quotedBytes(const QByteArray& bytes);

} // namespace ringside::console
