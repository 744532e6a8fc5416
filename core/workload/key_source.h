#pragma once

#include "core/workload/load_options.h"

namespace ringside::workload {

/// A generator of numbers that is small, quick, and the same everywhere (Sebastiano Vigna's splitmix64).
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    /// 0 <= x < 1
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    /// 0 <= x < below
    quint64 below(quint64 below) { return quint64((Wide(next()) * below) >> 64); }

private:
    __extension__ using Wide = unsigned __int128;
    quint64 m_state;
};

/// Ranks 1..n whose frequency falls as 1/rank^0.99, without a table (W. Hoermann and G. Derflinger,
/// "Rejection-inversion to generate variates from monotone discrete distributions", 1996).
class Zipf
{
public:
    explicit Zipf(qint64 count);
    qint64 next(Chance& chance) const; ///< 1..count

private:
    double area(double x) const;
    double areaInverse(double x) const;

    qint64 m_count;
    double m_areaOfFirst;
    double m_areaOfAll;
    double m_shortCut;
};

enum class Command : quint8 { Set, Get, Del };

/// What one generator thread asks for next: a command and the number of a key. `part` of `parts` threads;
/// the same options give the same sequence.
class KeySource
{
public:
    KeySource(const LoadOptions& options, int part, int parts);
    qint64 key();
    Command command();
    double unit() { return m_chance.unit(); }

private:
    qint64 m_keys;
    KeyChoice m_choice;
    int m_parts;
    int m_sets, m_setsAndGets, m_all;
    qint64 m_next;
    Chance m_chance;
    Zipf m_zipf;
};

} // namespace ringside::workload
