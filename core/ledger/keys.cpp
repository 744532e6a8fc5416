#include "core/ledger/keys.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ringside::ledger {

namespace {

/// The slots of `owned` from the `first`-th to before the `last`-th.
SlotRanges part(const SlotRanges& owned, int first, int last)
{
    SlotRanges result;
    int before = 0;
    for (const SlotRange& range : owned.ranges()) {
        const int from = std::max(first - before, 0), to = std::min(last - before, range.count());
        if (from < to)
            result.add({range.first + from, range.first + to - 1});
        before += range.count();
    }
    return result;
}

} // namespace

QByteArray newRun()
{
    static const QByteArray letters("abcdefghijkmnpqrstuvwxyz23456789");
    QByteArray run;
    while (run.size() < 4)
        run += letters[QRandomGenerator::global()->bounded(int(letters.size()))];
    return run;
}

std::vector<KeyGroup> findGroups(const QByteArray& run, int writer, const SlotRanges& owned, int count,
                                 int& tries)
{
    std::vector<KeyGroup> groups;
    const int slots = owned.count();
    const int parts = std::min(count, slots);
    for (int i = 0; i < parts; ++i) {
        const SlotRanges wanted = part(owned, slots * i / parts, slots * (i + 1) / parts);
        for (bool found = false; !found;) {
            const QByteArray prefix = kKeyPrefix + ('{' + run) + ':' + QByteArray::number(writer) + ':' +
                                      QByteArray::number(tries++) + "}:";
            const int slot = keyHashSlot(prefix);
            found = wanted.contains(slot);
            if (found)
                groups.push_back({prefix, slot});
        }
    }
    return groups;
}

QByteArray keyOf(const KeyGroup& group, qint64 number)
{
    return group.prefix + QByteArray::number(number);
}

QByteArray valueOf(qint64 number, int size)
{
    return QByteArray::number(number).leftJustified(size, 'x');
}

} // namespace ringside::ledger
