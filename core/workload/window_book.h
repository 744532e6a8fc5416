#pragma once

#include <QtGlobal>

#include <vector>

namespace ringside {

/// A tenth of a second of a load: who answered in it.
struct LoadWindow
{
    static constexpr qint64 LengthUs = 100'000;

    std::vector<int> answered = {}; ///< operations answered, by node number; 0 for those beyond its end
    int failed = 0;                 ///< operations given up
    qint64 maxUs =
        -1; ///< the longest that an answer took, as its run counts it (intended at a rate); -1: no answer

    void add(const LoadWindow& other);
    bool operator==(const LoadWindow&) const = default;
};

namespace workload {

/// The windows of one generator thread, which alone calls it. Times are microseconds on the steady clock;
/// what happened before `fromUs` is of no window.
class WindowBook
{
public:
    explicit WindowBook(qint64 fromUs)
        : m_fromUs(fromUs)
    {
    }
    void answered(int node, qint64 nowUs, qint64 latencyUs);
    void failed(qint64 nowUs);
    /// Moves the windows that are over by `nowUs`, those in which nothing happened too, to the end of `into`.
    void close(qint64 nowUs, std::vector<LoadWindow>& into);

private:
    LoadWindow* at(qint64 nowUs);

    qint64 m_fromUs; ///< where the first open window begins
    std::vector<LoadWindow> m_open;
};

} // namespace workload

} // namespace ringside
