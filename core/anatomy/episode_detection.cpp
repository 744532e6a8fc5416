#include "core/anatomy/episode_draft.h"

namespace ringside {

namespace {

using Step = FailoverStep::Kind;

constexpr qint64 kHastyUs = 300'000; // a poll from before FAIL is no end of FAIL

} // namespace

/// From harm to FAIL, and back.
bool EpisodeDraft::detection(const Fact& fact)
{
    switch (fact.kind) {
    case Fact::Kind::Harm:
        harmed(fact);
        return true;
    case Fact::Kind::LastSign:
        m_book.lastSign(fact.timeUs, fact.subject);
        return true;
    case Fact::Kind::Suspects:
        suspected(fact);
        return true;
    case Fact::Kind::Clears:
        cleared(fact);
        return true;
    case Fact::Kind::Declared:
        m_declaredUs = m_declaredUs ? m_declaredUs : fact.timeUs;
        witness(Step::Fail, fact);
        return true;
    case Fact::Kind::FailOver:
        reachedAgain(fact);
        return true;
    default:
        return false;
    }
}

/// Nobody holds the subject FAIL. An election may go on from a FAIL that was declared before the first look.
void EpisodeDraft::reachedAgain(const Fact& fact)
{
    const bool elects = !m_askedUs && m_book.has(Step::VoteRequest);
    const qint64 sinceUs = m_declaredUs || !elects ? m_declaredUs : m_episode.beginUs;
    if (sinceUs && fact.timeUs - sinceUs > kHastyUs)
        close({fact.timeUs, Failover::State::Abandoned});
}

/// A process weighs more than links; otherwise the last harm before FAIL is the one.
void EpisodeDraft::harmed(const Fact& fact)
{
    const bool process = fact.number == 1;
    if (m_declaredUs || m_askedUs || (m_processHarmed && !process))
        return;
    m_processHarmed = process;
    m_book.remove(Step::Harm, fact.subject);
    witness(Step::Harm, fact, fact.note);
    m_episode.failover.cause = fact.cause;
}

void EpisodeDraft::suspected(const Fact& fact)
{
    if (m_declaredUs)
        return;
    const bool first = m_suspectors.empty();
    m_suspectors[fact.node] = fact.counts;
    if (fact.counts || first || m_book.find(Step::Pfail, fact.node))
        witness(Step::Pfail, fact);
}

void EpisodeDraft::cleared(const Fact& fact)
{
    m_suspectors.erase(fact.node);
    if (m_declaredUs)
        return;
    m_book.remove(Step::Pfail, fact.node);
    if (m_suspectors.empty() && !isGrave())
        close({fact.timeUs, Failover::State::Abandoned});
}

} // namespace ringside
