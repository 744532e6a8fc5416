#include "core/wire/slot_bitmap.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace ringside {

namespace {

constexpr qsizetype kWordBytes = 8;
constexpr int kWordBits = 64;

quint64 wordAt(QByteArrayView bitmap, qsizetype at)
{
    quint64 word = 0;
    std::memcpy(&word, bitmap.data() + at, size_t(std::min(kWordBytes, bitmap.size() - at)));
    return qFromLittleEndian(word);
}

/// Bits of `word` from `bit` on that are like the lowest of them.
int runLength(quint64 word, int bit)
{
    const quint64 rest = word >> bit;
    return std::min(rest & 1 ? std::countr_one(rest) : std::countr_zero(rest), kWordBits - bit);
}

} // namespace

SlotRanges slotsOfBitmap(QByteArrayView bitmap)
{
    bitmap = bitmap.first(std::min<qsizetype>(bitmap.size(), kSlotCount / 8));
    SlotRanges slots;
    int first = -1; // of the range under way
    for (qsizetype at = 0; at < bitmap.size(); at += kWordBytes) {
        const quint64 word = wordAt(bitmap, at);
        if (word == (first < 0 ? 0 : ~quint64(0)))
            continue;
        for (int bit = 0; bit < kWordBits; bit += runLength(word, bit)) {
            const int slot = int(at) * 8 + bit;
            const bool set = (word >> bit) & 1;
            if (set && first < 0) {
                first = slot;
            } else if (!set && first >= 0) {
                slots.add({first, slot - 1});
                first = -1;
            }
        }
    }
    if (first >= 0)
        slots.add({first, int(bitmap.size()) * 8 - 1});
    return slots;
}

} // namespace ringside
