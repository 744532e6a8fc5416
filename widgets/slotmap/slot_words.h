#pragma once

#include "widgets/slotmap/slot_table.h"

#include <QString>

namespace ringside {

/// What is told of one slot: number, owner, replicas, keys, where it is going; a line each.
QString slotWords(const ClusterSnapshot& cluster, const Heat& heat, int slot);

/// The same in one line, without replicas.
QString slotLine(const ClusterSnapshot& cluster, const Heat& heat, int slot);

/// Sums of selected slots, from the longest wording to the shortest.
QStringList sumWordings(const SlotSums& sums, const SlotRanges& ranges, const ClusterSnapshot& cluster);

/// Sums of all slots, for when nothing is selected.
QStringList wholeWordings(const SlotTable& table, const Heat& heat);

/// What a sweep costs the servers, and what cannot be known.
QString heatCostWords(const Heat& heat);

} // namespace ringside
