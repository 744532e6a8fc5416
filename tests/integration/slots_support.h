#pragma once

#include "tests/support/lab_fixture.h"

#include <array>
#include <cstdio>

/// What the tests that move hash slots share.
namespace ringside::test {

/// Valkey's replicas have marks as well, and one that was a source, killed, comes back with them.
inline bool marksAtReplicasOnly(const ClusterSnapshot& cluster)
{
    bool atMaster = false, atReplica = false;
    for (const NodeState& node : cluster.nodes) {
        const Opinion* own = cluster.opinion(node.number, node.number);
        const bool marked = own && (!own->migrating.empty() || !own->importing.empty());
        (node.role == Role::Master ? atMaster : atReplica) |= marked;
    }
    return atReplica && !atMaster;
}

/// What redis-cli, which knows nothing of Ringside, has to complain of; empty: nothing.
inline QString unclean(LabFixture& lab)
{
    const QString command = QStringLiteral("redis-cli --cluster check 127.0.0.1:%1 2>&1").arg(lab.port(1));
    QByteArray said;
    int exitStatus = -1;
    if (!lab.lab().record().password.isEmpty())
        qputenv("REDISCLI_AUTH", lab.lab().record().password.toUtf8());
    if (FILE* pipe = popen(command.toLocal8Bit().constData(), "r")) { // not QProcess: see ledger_support.h
        std::array<char, 4096> part{};
        while (const size_t size = fread(part.data(), 1, part.size(), pipe))
            said.append(part.data(), qsizetype(size));
        exitStatus = pclose(pipe);
    }
    qunsetenv("REDISCLI_AUTH");
    const bool covered = said.contains("[OK] All 16384 slots covered") && !said.contains("[ERR]");
    const bool clean = covered && exitStatus == 0 && !said.contains("[WARNING]");
    return clean || (covered && marksAtReplicasOnly(*lab.now()))
               ? QString()
               : QString::fromUtf8(said.right(300)); // more than Qt Test's messages hold
}

} // namespace ringside::test
