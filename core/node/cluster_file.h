#pragma once

#include "core/base/result.h"
#include "core/cluster/snapshot.h"

namespace ringside {

/// The nodes.conf of one node: what its server knows of the cluster when it starts. Errors of all: Storage.
/// One that is missing or says nothing is an empty one.
class ClusterFile
{
public:
    explicit ClusterFile(QString path)
        : m_path(std::move(path))
    {
    }

    /// What the node says of itself; nothing: it says nothing. The server may run: it replaces the file by
    /// renaming (cluster.c, clusterSaveConfig).
    Result<std::optional<Opinion>> own() const;
    /// Takes the node's importing marks of those slots out. The server must not run.
    Status dropImporting(const std::vector<int>& slots) const;
    /// Replaces one loopback net by another (127.NET.1.x). The server must not run.
    Status moveNet(int from, int to) const;
    /// Makes every node of the lab (127.NET.1.x) one that announces this hostname: labs of earlier versions
    /// announced localhost. Nodes from outside keep theirs. The server must not run.
    Status announce(int net, const QByteArray& hostname) const;

private:
    Result<QByteArray> read() const;
    Status write(const QByteArray& text) const;

    QString m_path;
};

} // namespace ringside
