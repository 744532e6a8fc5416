#include "core/slots/slot_list.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <numeric>

namespace ringside {

namespace {

std::bitset<kSlotCount> bitsOf(const SlotRanges& slots)
{
    std::bitset<kSlotCount> bits;
    for (const SlotRange& range : slots.ranges()) {
        for (int slot = range.first; slot <= range.last; ++slot)
            bits.set(size_t(slot));
    }
    return bits;
}

SlotRanges rangesOf(const std::bitset<kSlotCount>& bits)
{
    SlotRanges slots;
    for (int first = 0; first < kSlotCount; ++first) {
        if (!bits.test(size_t(first)))
            continue;
        int last = first;
        while (last + 1 < kSlotCount && bits.test(size_t(last) + 1))
            ++last;
        slots.add({first, last});
        first = last;
    }
    return slots;
}

} // namespace

std::vector<int> listOf(const SlotRanges& slots)
{
    std::vector<int> list;
    list.reserve(size_t(slots.count()));
    for (const SlotRange& range : slots.ranges()) {
        for (int slot = range.first; slot <= range.last; ++slot)
            list.push_back(slot);
    }
    return list;
}

SlotRanges rangesOf(const std::vector<int>& slots)
{
    std::bitset<kSlotCount> bits;
    for (const int slot : slots)
        bits.set(size_t(slot));
    return rangesOf(bits);
}

SlotRanges firstOf(const SlotRanges& slots, int count)
{
    SlotRanges first;
    for (const SlotRange& range : slots.ranges()) {
        if (count <= 0)
            break;
        first.add({range.first, std::min(range.last, range.first + count - 1)});
        count -= range.count();
    }
    return first;
}

SlotRanges without(const SlotRanges& slots, const SlotRanges& taken)
{
    return rangesOf(bitsOf(slots) & ~bitsOf(taken));
}

SlotRanges common(const SlotRanges& a, const SlotRanges& b)
{
    return rangesOf(bitsOf(a) & bitsOf(b));
}

std::vector<int> shared(int count, const std::vector<double>& weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> parts;
    std::vector<size_t> order;
    std::vector<double> rest;
    for (size_t i = 0; i < weights.size(); ++i) {
        const double exact = sum > 0 ? count * weights[i] / sum : 0;
        parts.push_back(int(std::floor(exact + 1e-9)));
        rest.push_back(exact - parts.back());
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return rest[a] > rest[b] + 1e-9; });
    int left = count - std::accumulate(parts.begin(), parts.end(), 0);
    for (const size_t i : order) {
        if (left > 0 && weights[i] > 0) {
            ++parts[i];
            --left;
        }
    }
    return parts;
}

} // namespace ringside
