#include "core/anatomy/ranges.h"

#include "core/anatomy/theory.h"

#include <algorithm>
#include <limits>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

class Ranges
{
public:
    Ranges(Episode& episode, int quorum)
        : m_episode(episode)
        , m_failover(episode.failover)
        , m_steps(episode.failover.steps)
        , m_timeoutMs(episode.failover.nodeTimeoutMs)
        , m_quorum(quorum)
    {
    }

    void fill()
    {
        for (int i = 0; i < int(m_steps.size()); ++i) {
            m_steps[size_t(i)].allowed.reset();
            m_steps[size_t(i)].allowedSince = -1;
            fillOne(i);
        }
        const int rank = rankOf(m_failover.promoted, std::numeric_limits<qint64>::max());
        m_failover.allowedWhole = m_failover.manual ? manualRange() : wholeRange(m_timeoutMs, rank);
    }

private:
    FailoverStep& at(int index) { return m_steps[size_t(index)]; }

    /// The last step before `before` that fits, or -1.
    template <typename Fits> int lastBefore(int before, Fits fits) const
    {
        for (int i = before - 1; i >= 0; --i) {
            if (fits(m_steps[size_t(i)]))
                return i;
        }
        return -1;
    }

    int firstOf(Kind kind, int before) const
    {
        for (int i = 0; i < before; ++i) {
            if (m_steps[size_t(i)].kind == kind)
                return i;
        }
        return -1;
    }

    void set(int index, int since, const AllowedRange& range)
    {
        if (since < 0)
            return;
        at(index).allowed = range;
        at(index).allowedSince = since;
    }

    /// As its delay of that time said; 0 where no log told.
    int rankOf(int node, qint64 timeUs) const
    {
        int rank = 0;
        for (const Episode::Delay& delay : m_episode.delays) {
            if (delay.node == node && delay.timeUs <= timeUs)
                rank = delay.rank;
        }
        return rank;
    }

    void fillOne(int index)
    {
        switch (at(index).kind) {
        case Kind::Pfail:
            return set(index, firstOf(Kind::LastSign, index), suspicionRange(m_timeoutMs));
        case Kind::Fail:
            return set(index, firstOf(Kind::Pfail, index), failRange(m_timeoutMs));
        case Kind::Eligible:
            if (firstOf(Kind::VoteRequest, index) < 0)
                set(index, firstOf(Kind::Fail, index), eligibleRange());
            return;
        case Kind::WritesPaused:
        case Kind::CaughtUp:
            return set(index, firstOf(Kind::Asked, index), manualRange());
        case Kind::VoteRequest:
            return voteRequest(index);
        case Kind::Vote:
            return set(index, request(index, at(index).other, at(index).epoch), voteRange(m_timeoutMs));
        case Kind::Promoted:
            return promotion(index);
        case Kind::Demoted:
            return demotion(index);
        default:
            return; // nothing bounds it
        }
    }

    int request(int before, int node, quint64 epoch) const
    {
        return lastBefore(before, [&](const FailoverStep& step) {
            return step.kind == Kind::VoteRequest && step.node == node &&
                   (step.epoch == epoch || epoch == 0 || step.epoch == 0);
        });
    }

    void voteRequest(int index)
    {
        const int node = at(index).node;
        const int rank = rankOf(node, at(index).timeUs);
        if (const int asked = firstOf(Kind::Asked, index); asked >= 0 && at(asked).node == node)
            return set(index, asked, manualRange());
        if (const int before = request(index, node, 0); before >= 0)
            return set(index, before, nextAttemptRange(m_timeoutMs, rank));
        set(index, firstOf(Kind::Fail, index), voteRequestRange(rank));
    }

    void promotion(int index)
    {
        // Votes may be seen a moment after the promotion that they brought about; the relays are several.
        std::vector<int> votes;
        for (int i = 0; i < int(m_steps.size()); ++i) {
            const FailoverStep& vote = at(i);
            const bool ofThisElection = m_failover.epoch == 0 || vote.epoch == m_failover.epoch;
            if (vote.kind == Kind::Vote && vote.other == at(index).node && ofThisElection)
                votes.push_back(i);
        }
        if (int(votes.size()) >= m_quorum && votes[size_t(m_quorum - 1)] < index)
            return set(index, votes[size_t(m_quorum - 1)], promotionRange());
        set(index, firstOf(Kind::Asked, index), manualRange());
    }

    /// One who was away learns it when it is back, one who handed over at once.
    void demotion(int index)
    {
        const int promoted = firstOf(Kind::Promoted, index), returned = firstOf(Kind::Returned, index);
        if (returned >= 0 || m_failover.manual)
            set(index, std::max(returned, promoted), demotionRange(m_timeoutMs));
    }

    Episode& m_episode;
    Failover& m_failover;
    std::vector<FailoverStep>& m_steps;
    const int m_timeoutMs;
    const int m_quorum;
};

} // namespace

void fillRanges(Episode& episode, int quorum)
{
    Ranges(episode, quorum).fill();
}

} // namespace ringside
