#pragma once

#include "tests/support/lab_fixture.h"
#include "tests/support/system.h"

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
    if (!lab.lab().record().password.isEmpty())
        qputenv("REDISCLI_AUTH", lab.lab().record().password.toUtf8());
    const auto [exitCode, said] =
        execute(QStringLiteral("redis-cli"), {QStringLiteral("--cluster"), QStringLiteral("check"),
                                              QStringLiteral("127.0.0.1:%1").arg(lab.port(1))});
    qunsetenv("REDISCLI_AUTH");
    const bool covered = said.contains("[OK] All 16384 slots covered") && !said.contains("[ERR]");
    const bool clean = covered && exitCode == 0 && !said.contains("[WARNING]");
    return clean || (covered && marksAtReplicasOnly(*lab.now()))
               ? QString()
               : QString::fromUtf8(said.right(300)); // more than Qt Test's messages hold
}

} // namespace ringside::test
