#include "core/anatomy/journal.h"

#include <algorithm>
#include <limits>

namespace ringside {

namespace {

constexpr qint64 kSameFactUs = 50'000;        // all copies of a broadcast are under way
constexpr qint64 kSettlesAfterUs = 2'500'000; // longer than any witness is late
constexpr qint64 kIdleKeptUs = 5'000'000;     // facts that began nothing
constexpr size_t kMost = 2000;                // of one failover that finds no end

bool comesBefore(const Fact& a, const Fact& b)
{
    const qint64 first = orderOf(a), second = orderOf(b);
    return first != second ? first < second : a.kind < b.kind;
}

/// A failover is not understood without them.
bool isEssential(const Fact& fact)
{
    switch (fact.kind) {
    case Fact::Kind::Harm:
    case Fact::Kind::Mended:
    case Fact::Kind::LastSign:
    case Fact::Kind::Declared:
    case Fact::Kind::Asked:
    case Fact::Kind::Promoted:
        return true;
    default:
        return false;
    }
}

bool isHarm(const Fact& fact)
{
    return fact.kind == Fact::Kind::Harm || fact.kind == Fact::Kind::Mended;
}

} // namespace

/// A broadcast has a copy for each node: the first moment stays.
bool Journal::repeats(const Fact& fact) const
{
    for (auto known = m_facts.rbegin(); known != m_facts.rend(); ++known) {
        if (known->timeUs < fact.timeUs - 2 * kSameFactUs)
            return false;
        if (known->kind == fact.kind && known->node == fact.node && known->other == fact.other &&
            known->witness == fact.witness && known->epoch == fact.epoch && known->note == fact.note &&
            known->timeUs <= fact.timeUs && fact.timeUs - known->timeUs < kSameFactUs)
            return true;
    }
    return false;
}

void Journal::add(const Fact& fact)
{
    if ((fact.timeUs <= m_settledUs && !isHarm(fact)) || repeats(fact))
        return;
    m_facts.insert(std::upper_bound(m_facts.begin(), m_facts.end(), fact, comesBefore), fact);
    m_changed = true;
    if (m_facts.size() > kMost) {
        const auto victim =
            std::find_if(m_facts.begin(), m_facts.end(), [](const Fact& one) { return !isEssential(one); });
        m_facts.erase(victim != m_facts.end() ? victim : m_facts.begin());
    }
}

/// An episode keeps its number as long as it overlaps with what had it.
Journal::Numbered* Journal::numbered(const Episode& episode)
{
    constexpr qint64 kOpen = std::numeric_limits<qint64>::max();
    const auto endOf = [](qint64 endUs) { return endUs == 0 ? kOpen : endUs; };
    const auto known = std::find_if(m_numbers.begin(), m_numbers.end(), [&](const Numbered& one) {
        return one.beginUs < endOf(episode.endUs) && episode.beginUs < endOf(one.endUs);
    });
    return known == m_numbers.end() ? nullptr : &*known;
}

void Journal::number(Episode& episode, int number)
{
    episode.failover.number = number;
    m_numbers.push_back({number, episode.beginUs, episode.endUs});
}

void Journal::read(const EpisodeContext& context)
{
    if (!m_changed && (m_episodes.empty() || !m_episodes.back().open()))
        return;
    m_changed = false;
    m_episodes = episodesOf(m_facts, context);
    for (Episode& episode : m_episodes) {
        Numbered* known = numbered(episode);
        if (!known)
            continue;
        known->beginUs = episode.beginUs;
        known->endUs = episode.endUs;
        if (episode.listed)
            episode.failover.number = known->number;
    }
}

void Journal::settle(qint64 nowUs, std::vector<Failover>& settled)
{
    while (!m_episodes.empty() && !m_episodes.front().open() &&
           m_episodes.front().endUs + kSettlesAfterUs < nowUs) {
        const Episode& episode = m_episodes.front();
        m_settledUs = std::max(m_settledUs, episode.endUs);
        if (episode.listed)
            settled.push_back(episode.failover);
        if (const Numbered* known = numbered(episode)) {
            const int number = known->number;
            m_why.erase(number);
            std::erase_if(m_numbers, [&](const Numbered& one) { return one.number == number; });
        }
        m_episodes.erase(m_episodes.begin());
        std::erase_if(m_facts, [&](const Fact& fact) { return fact.timeUs <= m_settledUs && !isHarm(fact); });
    }
    forget(nowUs);
}

/// Harm is remembered until it is mended: it may be noticed long after.
void Journal::forget(qint64 nowUs)
{
    if (!m_episodes.empty())
        return;
    std::map<bool, qint64> lastHarmUs; // of the process, of links
    for (const Fact& fact : m_facts) {
        if (isHarm(fact))
            lastHarmUs[fact.number == 1] = fact.timeUs;
    }
    std::erase_if(m_facts, [&](const Fact& fact) {
        return fact.timeUs < (isHarm(fact) ? lastHarmUs[fact.number == 1] : nowUs - kIdleKeptUs);
    });
}

} // namespace ringside
