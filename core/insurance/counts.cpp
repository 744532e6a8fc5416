#include "core/insurance/counts.h"

#include "core/insurance/names.h"

#include <numeric>

namespace ringside::insurance {

namespace {

/// `loaded`: all of them; then each kind.
template <size_t N> Fields counted(const std::array<qint64, N>& counts, const char* const (&names)[N])
{
    Fields fields{{"loaded", QByteArray::number(std::accumulate(counts.begin(), counts.end(), qint64(0)))}};
    for (size_t i = 0; i < N; ++i)
        fields.emplace_back(names[i], QByteArray::number(counts[i]));
    return fields;
}

} // namespace

Counts Counts::of(const Scale& scale, qint64 customers)
{
    Counts counts;
    for (qint64 number = 1; number <= customers; ++number) {
        ++counts.segments[size_t(segmentOf(scale, number))];
        for (int p = 0; p < scale.policies; ++p) {
            ++counts.policyTypes[size_t(policyTypeOf(scale, number, p))];
            for (int c = 0; c < scale.claims; ++c)
                ++counts.claimStates[size_t(claimStateOf(scale, number, p, c))];
        }
    }
    return counts;
}

Fields Counts::customers() const
{
    return counted(segments, kSegments);
}

Fields Counts::policies() const
{
    return counted(policyTypes, kPolicyTypes);
}

Fields Counts::claims() const
{
    return counted(claimStates, kClaimStates);
}

} // namespace ringside::insurance
