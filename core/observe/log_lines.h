#pragma once

#include "core/cluster/event.h"

#include <functional>
#include <optional>

namespace ringside {

/// A line of a server's log, taken apart: `48211:M 23 Nov 2026 10:15:02.123 * text`.
struct LogLine
{
    qint64 pid = 0;
    char role = ' ';   ///< M master, S replica, C forked child, X sentinel
    qint64 timeMs = 0; ///< the server's own clock, local time made wall-clock ms
    char level = ' ';  ///< . debug, - verbose, * notice, # warning
    QString text;
};

std::optional<LogLine> parseLogLine(const QByteArray& line);

/// What the line says happened, if it is one of those that matter to a watcher. `writer` is the node whose
/// log it is; `numberOf` turns ids into node numbers. Texts are those of cluster.c and replication.c,
/// Redis 7.0.15, and cluster_legacy.c, Valkey 8.0.1. PFAIL is told by Valkey's log only: Redis 7.0 says it at
/// level debug.
std::optional<Event> eventOf(const LogLine& line, int writer,
                             const std::function<int(const NodeId&)>& numberOf);

} // namespace ringside
