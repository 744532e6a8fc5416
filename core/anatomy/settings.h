#pragma once

#include <QMap>
#include <QString>

namespace ringside {

/// The settings on which a failover depends, with the servers' defaults.
struct FailoverSettings
{
    int nodeTimeoutMs = 15'000;  ///< cluster-node-timeout
    int validityFactor = 10;     ///< cluster-replica-validity-factor; 0: data of any age will do
    int replicaPingPeriodS = 10; ///< repl-ping-replica-period

    /// From the directives of a lab; what is missing there has its default.
    static FailoverSettings of(const QMap<QString, QString>& directives);
    bool operator==(const FailoverSettings&) const = default;
};

} // namespace ringside
