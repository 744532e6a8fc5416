#pragma once

#include "core/action/context.h"
#include "core/observe/wire_watch.h"

namespace ringside {

/// The bus links between answering nodes, each way, and a sentence for each that is cut, not connected, or
/// has carried no PONG within the last node timeout and a second.
struct BusLinks
{
    int count = 0;
    QStringList silent;
};
BusLinks busLinks(const ClusterSnapshot& cluster, const WireWatch& wire);

/// What is not proven yet, in whole sentences; empty: all is. Proven is: every bus link whose fault was
/// lifted (and has none left that stops messages) has carried a PONG each way since `sinceNs`, every other
/// one between running nodes within the last node timeout and a second; no running node holds another running
/// one PFAIL or FAIL; all answering nodes agree; replication is up. With faults left, only the PONGs count.
QStringList missingProof(const ClusterSnapshot& cluster, const WireWatch& wire,
                         const std::vector<LinkFault>& lifted, qint64 sinceNs);

/// Waits until nothing is missing. The result: `links`, `pongs` (bus links proven), `proven_ms`. Errors:
/// Timeout with what is missing, Cancelled.
Result<QJsonObject> proveHealed(const std::vector<LinkFault>& lifted, qint64 sinceNs, int timeoutMs,
                                ActionContext& context);

} // namespace ringside
