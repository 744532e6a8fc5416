#pragma once

#include "core/cluster/slot.h"

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace ringside {

/// Slots first..last, both included, 0 <= first <= last < kSlotCount.
struct SlotRange
{
    int first = 0;
    int last = 0;

    int count() const { return last - first + 1; }
    bool contains(int slot) const { return slot >= first && slot <= last; }
    auto operator<=>(const SlotRange&) const = default;
};

/// Ranges in ascending order, neither touching nor overlapping. A plain value.
class SlotRanges
{
public:
    SlotRanges() = default;
    SlotRanges(std::initializer_list<SlotRange> ranges);

    /// `0-5460,7000,7002-7010`; commas or blanks between. Nothing when malformed or out of range.
    static std::optional<SlotRanges> parse(QStringView text);

    /// Adds slots; joins what touches.
    void add(SlotRange range);

    /// Takes slots out.
    void remove(SlotRange range);

    const std::vector<SlotRange>& ranges() const { return m_ranges; }
    bool isEmpty() const { return m_ranges.empty(); }
    bool contains(int slot) const;
    int count() const;
    /// `0-5460,7000`; empty for no slots.
    QString toString() const;

    bool operator==(const SlotRanges&) const = default;

private:
    std::vector<SlotRange> m_ranges;
};

/// The part `index` (0-based) of `parts` even parts of all slots, cut as redis-cli --cluster create cuts
/// them: for three masters 0-5460, 5461-10922, 10923-16383.
SlotRange evenShare(int index, int parts);

} // namespace ringside
