#pragma once

#include <chrono>

namespace ringside {

/// A point in time after which an operation gives up. Whole operations have deadlines, not single reads, so
/// neither a paused server nor one that trickles bytes can hold a caller.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds in)
        : m_end(std::chrono::steady_clock::now() + in)
    {
    }
    /// Milliseconds left, rounded up; 0 when passed.
    int left() const;
    bool passed() const { return left() == 0; }

private:
    std::chrono::steady_clock::time_point m_end;
};

} // namespace ringside
