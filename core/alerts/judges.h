#pragma once

#include "core/alerts/rule.h"

/// The rules' judges. Pure; the threshold is in the rule's unit, and rules without one ignore it.
namespace ringside::alerts::judges {

Sightings nodeDown(const ClusterSnapshot& cluster, double);
Sightings nodeSilent(const ClusterSnapshot& cluster, double);
Sightings slotsUncovered(const ClusterSnapshot& cluster, double);
Sightings stateNotOk(const ClusterSnapshot& cluster, double);
Sightings memoryHigh(const ClusterSnapshot& cluster, double percent);
Sightings cpuHigh(const ClusterSnapshot& cluster, double percent);
Sightings lagHigh(const ClusterSnapshot& cluster, double seconds);
Sightings linkDown(const ClusterSnapshot& cluster, double);
Sightings fewMasters(const ClusterSnapshot& cluster, double masters);
Sightings replicaMissing(const ClusterSnapshot& cluster, double);
Sightings failoverHappened(const ClusterSnapshot& cluster, double seconds);
Sightings clocksDiffer(const ClusterSnapshot& cluster, double seconds);
Sightings writesRefused(const ClusterSnapshot& cluster, double);
Sightings strangers(const ClusterSnapshot& cluster, double);

} // namespace ringside::alerts::judges
