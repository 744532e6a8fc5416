#include "core/anatomy/suspicions.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kPollsMayLagUs = 1'000'000;

}

bool Suspicions::begin(int viewer, int subject, Witness witness, qint64 timeUs)
{
    State& state = m_states[{viewer, subject}];
    if (timeUs < state.endedUs)
        return false;
    state.lastToldUs = std::max(state.lastToldUs, timeUs);
    return state.told.insert(witness).second;
}

bool Suspicions::end(int viewer, int subject, Witness witness, qint64 timeUs)
{
    const auto found = m_states.find({viewer, subject});
    if (found == m_states.end() || !found->second.holds())
        return false;
    State& state = found->second;
    if (witness == Witness::Poll && timeUs - state.lastToldUs < kPollsMayLagUs)
        return false;
    state.told.clear();
    state.endedUs = timeUs;
    return true;
}

std::vector<int> Suspicions::forget(int viewer, qint64 timeUs)
{
    std::vector<int> subjects;
    for (auto& [pair, state] : m_states) {
        if (pair.first != viewer || !state.holds())
            continue;
        subjects.push_back(pair.second);
        state.told.clear();
        state.endedUs = timeUs;
    }
    return subjects;
}

} // namespace ringside
