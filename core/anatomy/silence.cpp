#include "core/anatomy/silence.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kTenthUs = 100'000;
constexpr size_t kTenthsKept = 20; // two busy seconds: longer than any witness is late

} // namespace

qint64 Silence::heard(int node, int by, qint64 timeUs)
{
    Moments& moments = m_heard[node][by];
    if (moments.empty()) {
        moments.push_back(timeUs);
        return 0;
    }
    const qint64 gap = timeUs - moments.back();
    if (gap <= 0)
        return 0; // a delayed message that a younger one has overtaken on the other connection
    if (timeUs / kTenthUs == moments.back() / kTenthUs) {
        moments.back() = timeUs;
        return gap;
    }
    moments.push_back(timeUs);
    if (moments.size() > kTenthsKept)
        moments.pop_front();
    return gap;
}

std::optional<qint64> Silence::lastSign(int node, qint64 atUs, qint64 silentUs) const
{
    const auto found = m_heard.find(node);
    if (found == m_heard.end())
        return std::nullopt;
    std::optional<qint64> last;
    for (const auto& [by, moments] : found->second) {
        const auto later = std::upper_bound(moments.begin(), moments.end(), atUs);
        if (later == moments.begin())
            continue;
        const qint64 moment = *std::prev(later);
        if (atUs - moment >= silentUs)
            last = std::max(last.value_or(0), moment);
    }
    return last;
}

} // namespace ringside
