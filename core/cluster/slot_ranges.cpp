#include "core/cluster/slot_ranges.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ringside {

SlotRanges::SlotRanges(std::initializer_list<SlotRange> ranges)
{
    for (const SlotRange& range : ranges)
        add(range);
}

std::optional<SlotRanges> SlotRanges::parse(QStringView text)
{
    SlotRanges result;
    const QString spaced = text.toString().replace(QLatin1Char(','), QLatin1Char(' '));
    for (const QString& part : spaced.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(QLatin1Char('-'));
        bool firstOk = false, lastOk = false;
        const int first = ends.first().toInt(&firstOk);
        const int last = ends.last().toInt(&lastOk);
        if (ends.size() > 2 || !firstOk || !lastOk || first < 0 || last < first || last >= kSlotCount)
            return std::nullopt;
        result.add({first, last});
    }
    return result;
}

void SlotRanges::add(SlotRange range)
{
    if (m_ranges.empty() || m_ranges.back().last + 1 < range.first) {
        m_ranges.push_back(range); // reading them in order is the usual case
        return;
    }
    std::vector<SlotRange> merged;
    merged.reserve(m_ranges.size() + 1);
    for (const SlotRange& other : m_ranges) {
        if (other.last + 1 < range.first || range.last + 1 < other.first) {
            merged.push_back(other);
        } else {
            range.first = std::min(range.first, other.first);
            range.last = std::max(range.last, other.last);
        }
    }
    merged.insert(std::upper_bound(merged.begin(), merged.end(), range), range);
    m_ranges = std::move(merged);
}

void SlotRanges::remove(SlotRange range)
{
    std::vector<SlotRange> left;
    for (const SlotRange& own : m_ranges) {
        if (own.first < range.first)
            left.push_back({own.first, std::min(own.last, range.first - 1)});
        if (own.last > range.last)
            left.push_back({std::max(own.first, range.last + 1), own.last});
    }
    m_ranges = std::move(left);
}

bool SlotRanges::contains(int slot) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [&](const SlotRange& r) { return r.contains(slot); });
}

int SlotRanges::count() const
{
    int sum = 0;
    for (const SlotRange& range : m_ranges)
        sum += range.count();
    return sum;
}

QString SlotRanges::toString() const
{
    QStringList parts;
    for (const SlotRange& r : m_ranges)
        parts << (r.first == r.last ? QString::number(r.first)
                                    : QStringLiteral("%1-%2").arg(r.first).arg(r.last));
    return parts.join(QLatin1Char(','));
}

SlotRange evenShare(int index, int parts)
{
    // redis-cli.c, clusterManagerCommandCreate: a cursor advanced by the exact share and rounded each time.
    const double share = double(kSlotCount) / parts;
    const auto start = [&](int i) { return i == 0 ? 0 : int(std::lround(share * i - 1)) + 1; };
    return {start(index), index == parts - 1 ? kSlotCount - 1 : start(index + 1) - 1};
}

} // namespace ringside
