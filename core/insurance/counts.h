#pragma once

#include "core/insurance/portfolio.h"

#include <array>

namespace ringside::insurance {

/// How many there are of each kind: what the stats:* hashes tell.
struct Counts
{
    std::array<qint64, 4> segments{};
    std::array<qint64, 5> policyTypes{};
    std::array<qint64, 5> claimStates{};

    /// Of customers 1..`customers`. Quick: nothing of them is made.
    static Counts of(const Scale& scale, qint64 customers);
    Fields customers() const;
    Fields policies() const;
    Fields claims() const;
};

} // namespace ringside::insurance
