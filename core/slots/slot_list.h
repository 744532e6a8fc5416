#pragma once

#include "core/cluster/slot_ranges.h"

#include <vector>

/// Sums over sets of slots, as plans and batches need them. Pure.
namespace ringside {

/// Every slot, in order.
std::vector<int> listOf(const SlotRanges& slots);
SlotRanges rangesOf(const std::vector<int>& slots);
/// Its lowest `count` slots, or all of them.
SlotRanges firstOf(const SlotRanges& slots, int count);
SlotRanges without(const SlotRanges& slots, const SlotRanges& taken);
SlotRanges common(const SlotRanges& a, const SlotRanges& b);

/// `count` in whole parts in proportion to the weights; the parts' sum is `count`. What rounding leaves goes
/// to the largest remainders, and to the first among equals. No weight is below 0, and one is above it.
std::vector<int> shared(int count, const std::vector<double>& weights);

} // namespace ringside
