#pragma once

#include "widgets/keys/key_facts.h"

#include <QJsonObject>
#include <QStringList>

/// Results of the verb `insurance` (app/cli/README.md) as the panel shows them. Pure functions.
namespace ringside {

/// `insurance spread`, with the shards' seats as the cluster has them now. Keys of a node that is no more
/// have no seat.
KeySpread insuranceSpread(const QJsonObject& result, const ClusterSnapshot& cluster);

/// Claims of a customer (`insurance show`) that wait for a decision.
QStringList openClaims(const QJsonObject& customer);
/// Its policies, without those on their way to another customer.
QStringList policiesOf(const QJsonObject& customer);
/// The number of another customer that is there when this one is: its neighbour. 0: the id has no number.
qint64 neighbourOf(const QString& customer);

/// A customer and its place in one line.
QString customerHead(const QJsonObject& customer);
/// What was found, and of `insurance tags` the commands with the servers' answers as well.
QString insuranceFound(const QJsonObject& result);

} // namespace ringside
