#pragma once

#include "core/base/result.h"
#include "core/redis/reply.h"

#include <QByteArrayList>

namespace ringside {

/// An ACL forbids it: the command itself, one inside a script, or one that the server sent to another server.
bool forbids(const Reply& reply);

/// That reply of a node as an error with the code Forbidden: which command, in the server's words, and how to
/// allow it.
Error forbidden(int node, const QByteArrayList& command, const Reply& reply);

} // namespace ringside
