#pragma once

#include "core/cluster/bus_type.h"
#include "tests/support/picture.h"

#include <memory>

/// Faults for tests: made in one word, set on the healthy cluster of six.
namespace ringside::test {

inline constexpr qint64 kFaultAgeMs = 6200;

inline LinkFault faultOf(FaultKind kind, int from, int to, Plane plane = Plane::Bus)
{
    LinkFault fault{from, to, plane, healthyCluster()->timeMs - kFaultAgeMs};
    fault.kind = kind;
    return fault;
}
inline LinkFault cutOf(int from, int to, Plane plane = Plane::Bus)
{
    return faultOf(FaultKind::Cut, from, to, plane);
}
inline LinkFault delayOf(int from, int to, int ms, int jitter = 0, Plane plane = Plane::Bus)
{
    LinkFault fault = faultOf(FaultKind::Delay, from, to, plane);
    fault.delayMs = ms;
    fault.jitterMs = jitter;
    return fault;
}
inline LinkFault throttleOf(int from, int to, qint64 bytesPerSecond, Plane plane = Plane::Bus)
{
    LinkFault fault = faultOf(FaultKind::Throttle, from, to, plane);
    fault.bytesPerSecond = bytesPerSecond;
    return fault;
}
inline LinkFault dropOf(int from, int to, std::initializer_list<BusType> types, double share = 1)
{
    LinkFault fault = faultOf(FaultKind::Drop, from, to);
    for (const BusType type : types)
        fault.types |= busTypeBit(type);
    fault.share = share;
    return fault;
}

/// Both directions, on bus and replication.
inline std::vector<LinkFault> bothWays(const LinkFault& fault)
{
    std::vector<LinkFault> all;
    for (const Plane plane : {Plane::Bus, Plane::Replication}) {
        if (fault.kind == FaultKind::Drop && plane != Plane::Bus)
            continue;
        all.push_back(fault);
        all.back().plane = plane;
        all.push_back(all.back());
        std::swap(all.back().from, all.back().to);
    }
    return all;
}

inline std::vector<LinkFault> inGroup(int group, const char* cause, std::vector<LinkFault> faults)
{
    for (LinkFault& fault : faults) {
        fault.group = group;
        fault.cause = QString::fromUtf8(cause);
    }
    return faults;
}

inline Snapshot withFaults(const std::vector<std::vector<LinkFault>>& groups,
                           const Snapshot& base = healthyCluster())
{
    auto cluster = std::make_shared<ClusterSnapshot>(*base);
    for (const std::vector<LinkFault>& group : groups)
        cluster->faults.insert(cluster->faults.end(), group.begin(), group.end());
    return cluster;
}

} // namespace ringside::test
