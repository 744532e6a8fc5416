#pragma once

#include "core/base/result.h"
#include "core/cluster/snapshot.h"

#include <QByteArrayList>
#include <QHash>

#include <vector>

namespace ringside {

class NodeLine;

/// Bytes of memory by key.
using KeySizes = QHash<QByteArray, qint64>;

/// How long MIGRATE may hold both servers for a value of so many bytes of memory: a careful estimate, see
/// README.md.
int migrateMs(qint64 bytes);
/// The most that is moved in that time.
qint64 bytesMovedIn(int ms);

/// Looks, before they move, for keys of these slots that MIGRATE would hold both servers for too long with.
/// None is looked at where the giver holds less altogether than an ordinary MIGRATE has time for, which is
/// nearly always. Returns the sizes that were found out, of very many keys only the large ones. `imports`:
/// the giver does not own the slots. Errors: TooLarge, with the key and what helps, when both would stand
/// still for more than half a node timeout; those of NodeLine::ask().
Result<KeySizes> sizesToMove(NodeLine& giver, int receiver, const std::vector<int>& slots, bool imports,
                             const ClusterSnapshot& cluster);
/// The same of some keys of one slot.
Result<KeySizes> sizesToMoveOf(NodeLine& giver, int receiver, const QByteArrayList& keys, bool imports,
                               const ClusterSnapshot& cluster);

} // namespace ringside
