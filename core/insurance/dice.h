#pragma once

#include <QtGlobal>

namespace ringside::insurance {

/// Chance that can be repeated: the same three numbers give the same row on every machine. SplitMix64
/// (Steele, Lea, Flood 2014); standard distributions differ between libraries, so none is used.
class Dice
{
public:
    /// `row` tells apart what is drawn for one customer: each row is independent of how much of another was
    /// drawn.
    Dice(quint64 seed, quint64 customer, quint64 row)
        : m_state(mixed(mixed(mixed(seed) ^ customer) ^ row))
    {
    }
    quint64 next() { return mixed(m_state += kStep); }
    /// first..last, both included.
    qint64 from(qint64 first, qint64 last) { return first + qint64(next() % quint64(last - first + 1)); }
    template <typename T, size_t N> const T& oneOf(const T (&these)[N]) { return these[next() % N]; }

private:
    static constexpr quint64 kStep = 0x9E3779B97F4A7C15ULL;
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace ringside::insurance
