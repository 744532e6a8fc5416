#pragma once

#include "core/cluster/snapshot.h"

#include <QStringList>

#include <vector>

namespace ringside {

/// Everything that one action set: what the fault board shows as one row and `lift N` takes away. A plain
/// value.
struct FaultGroup
{
    int number = 0;                ///< LinkFault::group; 0: nobody knows which action set them
    QString cause;                 ///< that action's text; may be empty with number 0
    std::vector<LinkFault> faults; ///< never empty; in order of from, to, plane, kind
    qint64 sinceMs = 0;            ///< the oldest
    qint64 heldBytes = 0;          ///< of all together
    qint64 dropped = 0;

    bool operator==(const FaultGroup&) const = default;
};

/// In order of their number. Faults without a number stand together when they do the same.
std::vector<FaultGroup> faultGroups(const ClusterSnapshot& cluster);
/// How many that would be; cheaper.
int faultGroupCount(const ClusterSnapshot& cluster);
/// They do the same, wherever they are.
bool sameFigures(const LinkFault& a, const LinkFault& b);

/// What the group does: "holds every byte", or where its faults differ "several things".
QString groupEffect(const FaultGroup& group);
/// Where: "1 → 2", "1 – 2" for both ways, "5 links", "5 links, one way"; with the plane when it is one only:
/// "1 → 2 · bus". Drop is always on the bus and does not say so.
QString groupLinks(const FaultGroup& group);
/// "12 dropped", "1.2 kB held" or nothing.
QString groupCount(const FaultGroup& group);

/// The faults on a directed link, on one plane or (nothing) on all, in order of plane and kind.
std::vector<LinkFault> faultsOn(const ClusterSnapshot& cluster, int from, int to,
                                std::optional<Plane> plane = {});

/// What is wrong with the link between two ends, one line each, first a -> b, then b -> a; the planes that
/// suffer the same are told together: "1 → 2 ✕ cut for 6.2 s · bus, replication".
QStringList linkFaultLines(const ClusterSnapshot& cluster, int a, int b);

} // namespace ringside
