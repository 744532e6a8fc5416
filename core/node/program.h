#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace ringside {

/// A server program that can run a cluster node: Redis 7.0 or later, any Valkey, any Redict.
struct ServerProgram
{
    QString path;    ///< absolute
    QString server;  ///< redis, valkey or redict
    QString version; ///< 7.0.15
    bool operator==(const ServerProgram&) const = default;
};

/// Asks the program for its version. Errors: NoProgram (missing, not executable, or not a server at all),
/// TooOld. Takes at most two seconds.
Result<ServerProgram> inspectProgram(const QString& path);

/// redis-server, valkey-server and redict-server on the PATH and in /usr/local/bin, /opt; those that are
/// usable.
QList<ServerProgram> findPrograms();

/// The one that the environment variable RINGSIDE_SERVER names (errors as inspectProgram), else the first of
/// findPrograms(), or an error that says how to get one.
Result<ServerProgram> defaultProgram();

} // namespace ringside
