#include "core/workload/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ringside::workload {

namespace {

constexpr int kHalfBits = 10;
constexpr qint64 kExact = qint64(1) << (kHalfBits + 1); // below, a class is one value
constexpr size_t kHalf = size_t(1) << kHalfBits;
constexpr int kMostBits = 36;
constexpr size_t kClasses = size_t(kExact) + size_t(kMostBits - kHalfBits - 1) * kHalf;

} // namespace

Histogram::Histogram()
    : m_counts(kClasses, 0)
{
}

size_t Histogram::classOf(qint64 value)
{
    if (value < kExact)
        return size_t(value);
    const int shift = std::bit_width(quint64(value)) - (kHalfBits + 1);
    return size_t(kExact) + size_t(shift - 1) * kHalf + (size_t(value >> shift) - kHalf);
}

qint64 Histogram::topOf(size_t index)
{
    if (index < size_t(kExact))
        return qint64(index);
    const size_t above = index - size_t(kExact);
    const int shift = int(above / kHalf) + 1;
    return ((qint64(above % kHalf + kHalf) + 1) << shift) - 1;
}

void Histogram::add(qint64 value, qint64 times)
{
    value = std::clamp<qint64>(value, 0, kMost);
    m_counts[classOf(value)] += quint64(times);
    m_count += times;
    m_sum += double(value) * double(times);
    m_max = std::max(m_max, value);
}

void Histogram::add(const Histogram& other)
{
    for (size_t i = 0; i < kClasses; ++i)
        m_counts[i] += other.m_counts[i];
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_max = std::max(m_max, other.m_max);
}

Histogram Histogram::since(const Histogram& earlier) const
{
    Histogram rest;
    for (size_t i = 0; i < kClasses; ++i) {
        rest.m_counts[i] = m_counts[i] - earlier.m_counts[i];
        if (rest.m_counts[i] > 0)
            rest.m_max = std::min(topOf(i), m_max);
    }
    rest.m_count = m_count - earlier.m_count;
    rest.m_sum = m_sum - earlier.m_sum;
    return rest;
}

void Histogram::clear()
{
    *this = Histogram();
}

qint64 Histogram::quantile(double share) const
{
    if (m_count == 0)
        return 0;
    const auto wanted = std::clamp<qint64>(qint64(std::ceil(share * double(m_count))), 1, m_count);
    qint64 seen = 0;
    for (size_t i = 0; i < kClasses; ++i) {
        seen += qint64(m_counts[i]);
        if (seen >= wanted)
            return std::min(topOf(i), m_max);
    }
    return m_max;
}

LatencyFigures Histogram::figures() const
{
    return {m_count, mean(), quantile(0.5), quantile(0.9), quantile(0.99), quantile(0.999), m_max};
}

} // namespace ringside::workload
