#include "core/workload/key_source.h"

#include <algorithm>
#include <cmath>

namespace ringside::workload {

namespace {

constexpr double kExponent = 0.99;
constexpr quint64 kGolden = 0x9E3779B97F4A7C15;

quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

} // namespace

quint64 Chance::next()
{
    return mixed(m_state += kGolden);
}

/// The integral of x^-0.99.
double Zipf::area(double x) const
{
    return (std::pow(x, 1 - kExponent) - 1) / (1 - kExponent);
}

double Zipf::areaInverse(double x) const
{
    return std::pow(std::max(0.0, 1 + x * (1 - kExponent)), 1 / (1 - kExponent));
}

Zipf::Zipf(qint64 count)
    : m_count(count)
    , m_areaOfFirst(area(1.5) - 1)
    , m_areaOfAll(area(double(count) + 0.5))
    , m_shortCut(2 - areaInverse(area(2.5) - std::pow(2, -kExponent)))
{
}

qint64 Zipf::next(Chance& chance) const
{
    for (;;) {
        const double u = m_areaOfAll + chance.unit() * (m_areaOfFirst - m_areaOfAll);
        const double x = areaInverse(u);
        const qint64 rank = std::clamp<qint64>(qint64(x + 0.5), 1, m_count);
        if (double(rank) - x <= m_shortCut ||
            u >= area(double(rank) + 0.5) - std::pow(double(rank), -kExponent))
            return rank;
    }
}

KeySource::KeySource(const LoadOptions& options, int part, int parts)
    : m_keys(options.keys)
    , m_choice(options.choice)
    , m_parts(parts)
    , m_sets(options.sets)
    , m_setsAndGets(options.sets + options.gets)
    , m_all(options.sets + options.gets + options.dels)
    , m_next(part)
    , m_chance(mixed(options.seed * kGolden + quint64(part)))
    , m_zipf(options.keys)
{
}

qint64 KeySource::key()
{
    switch (m_choice) {
    case KeyChoice::Zipf:
        // Ranks lie one beside the other; keys that are asked for often are to lie anywhere.
        return qint64(mixed(quint64(m_zipf.next(m_chance))) % quint64(m_keys));
    case KeyChoice::HotKey:
        return m_chance.next() & 1 ? 0 : qint64(m_chance.below(quint64(m_keys)));
    case KeyChoice::Sequential: {
        const qint64 key = m_next % m_keys;
        m_next = (m_next + m_parts) % std::max<qint64>(m_keys, m_parts);
        return key;
    }
    case KeyChoice::Uniform:
    case KeyChoice::HotTag:
        break;
    }
    return qint64(m_chance.below(quint64(m_keys)));
}

Command KeySource::command()
{
    if (m_all == m_sets)
        return Command::Set;
    const auto turn = int(m_chance.below(quint64(m_all)));
    return turn < m_sets ? Command::Set : turn < m_setsAndGets ? Command::Get : Command::Del;
}

} // namespace ringside::workload
