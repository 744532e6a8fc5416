#pragma once

#include "core/cluster/result.h"
#include "core/cluster/snapshot.h"

#include <QByteArrayList>

#include <map>
#include <vector>

namespace ringside {

class NodeLine;

/// Bytes of memory by key.
using KeySizes = std::map<QByteArray, qint64>;

/// How long MIGRATE may hold both servers for a value of so many bytes of memory: a careful estimate, see
/// README.md.
int migrateMs(qint64 bytes);
/// The most that is moved in that time.
qint64 bytesMovedIn(int ms);

/// The keys of these slots whose value takes longer than an ordinary MIGRATE may. None is looked for where
/// the giver holds less than that altogether, which is nearly always. `imports`: the giver does not own the
/// slots. Errors: TooLarge, with the key and what helps, when both would stand still for more than half a
/// node timeout; those of NodeLine::ask().
Result<KeySizes> largeValues(NodeLine& giver, int receiver, const std::vector<int>& slots, bool imports,
                             const ClusterSnapshot& cluster);
/// The same of some keys of one slot.
Result<KeySizes> largeValuesOf(NodeLine& giver, int receiver, const QByteArrayList& keys, bool imports,
                               const ClusterSnapshot& cluster);

} // namespace ringside
