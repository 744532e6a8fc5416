#pragma once

#include "core/node/lab.h"

#include <QByteArray>

namespace ringside {

/// Where clients reach every node, and what each announces to them as its hostname. An address on purpose:
/// what the name localhost means differs from machine to machine, and from client to client.
inline constexpr char kClientHost[] = "127.0.0.1";

/// Everything a server process is started with. A value; configText() is its redis.conf.
struct NodeOptions
{
    int number = 0;
    NodeId id;
    QString program;
    QString directory;
    int port = 0;
    int busPort = 0;
    QString host;      ///< 127.X.0.i: where the fabric finds it, and the source of its own connections
    QString announced; ///< 127.X.1.i: the fabric's relay, what other nodes dial
    QString password;
    bool alone = false;                ///< no cluster: a single server, for comparison
    QMap<QString, QString> directives; ///< of the lab, overridden by the node's own

    QString configFile() const { return directory + QStringLiteral("/redis.conf"); }
    QString logFile() const { return directory + QStringLiteral("/node.log"); }
    QString bootFile() const { return directory + QStringLiteral("/boot.log"); }
    QString clusterFile() const { return directory + QStringLiteral("/nodes.conf"); }
};

NodeOptions optionsOf(const Lab& lab, const LabNode& node);

/// The redis.conf. What makes a link identifiable (bind-source-addr, cluster-announce-ip, see
/// shared addressing in core/fabric/README.md) comes last, so no directive can override it.
QByteArray configText(const NodeOptions& options);

/// A value as redis.conf wants it: in double quotes, with escapes (sds.c, sdssplitargs).
QByteArray quoted(const QString& value);

} // namespace ringside
