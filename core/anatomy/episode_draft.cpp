#include "core/anatomy/episode_draft.h"

#include "core/anatomy/ranges.h"
#include "core/anatomy/theory.h"

#include <algorithm>

namespace ringside {

namespace {

using Step = FailoverStep::Kind;

constexpr qint64 kManualGraceUs = 500'000; // how late the last witness of a manual failover may be

} // namespace

EpisodeDraft::EpisodeDraft(const Fact& opener)
{
    m_episode.beginUs = opener.timeUs;
    m_episode.failover.subject = opener.subject;
}

EpisodeDraft::EpisodeDraft(const Episode& episode)
    : m_episode(episode)
    , m_end(End{episode.endUs, episode.failover.state})
{
    for (const FailoverStep& step : episode.failover.steps) {
        m_book.restore(step);
        if (step.kind == Step::Promoted)
            m_promotedUs = step.timeUs;
        else if (step.kind == Step::Fail)
            m_declaredUs = step.timeUs;
        else if (step.kind == Step::Asked)
            m_askedUs = step.timeUs;
    }
}

void EpisodeDraft::witness(Step kind, const Fact& fact, const QString& note)
{
    FailoverStep step;
    step.kind = kind;
    step.timeUs = fact.timeUs;
    step.node = fact.node;
    step.other = fact.other;
    step.witness = fact.witness;
    step.note = note;
    step.epoch = fact.epoch;
    m_book.witness(step);
}

void EpisodeDraft::take(const Fact& fact)
{
    if (m_episode.failover.cause.isEmpty() && fact.kind <= Fact::Kind::Harm)
        m_episode.failover.cause = fact.cause;
    if (!m_promotedUs && detection(fact))
        return;
    if (!election(fact) && !handover(fact))
        aftermath(fact);
}

void EpisodeDraft::aftermath(const Fact& fact)
{
    switch (fact.kind) {
    case Fact::Kind::Written:
        if (fact.node == m_episode.failover.promoted)
            witness(Step::FirstWrite, fact);
        return;
    case Fact::Kind::Heard:
    case Fact::Kind::Mended:
        returned(fact);
        return;
    case Fact::Kind::Demoted:
        if (m_promotedUs)
            witness(Step::Demoted, fact);
        return;
    case Fact::Kind::LinkUp:
        if (!m_promotedUs)
            return;
        witness(Step::Resynced, fact);
        if (!m_end)
            close({fact.timeUs, Failover::State::Whole});
        return;
    default:
        return;
    }
}

void EpisodeDraft::returned(const Fact& fact)
{
    const bool process = fact.kind == Fact::Kind::Heard || fact.number == 1;
    if (!m_declaredUs || fact.timeUs <= m_declaredUs || !process)
        return;
    Fact own = fact;
    own.node = fact.subject;
    own.other = 0;
    witness(Step::Returned, own);
}

bool EpisodeDraft::isGrave() const
{
    return m_declaredUs || m_askedUs || m_promotedUs || m_book.has(Step::VoteRequest);
}

std::optional<qint64> EpisodeDraft::deadlineUs() const
{
    if (!m_askedUs || m_declaredUs || m_promotedUs)
        return std::nullopt;
    return m_askedUs + kManualMs * kUsPerMs + kManualGraceUs;
}

Episode EpisodeDraft::result(const EpisodeContext& context) const
{
    Episode episode = m_episode;
    const int quorum = context.clusterSize / 2 + 1;
    const auto words = std::count_if(m_suspectors.begin(), m_suspectors.end(),
                                     [](const auto& suspector) { return suspector.second; });
    const bool noticed = m_processHarmed && !m_suspectors.empty();
    const bool passed = m_end && m_end->state == Failover::State::Abandoned && !isGrave();
    episode.listed = !passed && (isGrave() || words >= quorum || noticed);
    episode.endUs = m_end ? m_end->timeUs : 0;
    episode.failover.state = m_end ? m_end->state : Failover::State::Running;
    episode.failover.nodeTimeoutMs = context.nodeTimeoutMs;
    episode.failover.steps = m_book.sorted();
    fillRanges(episode, quorum);
    return episode;
}

} // namespace ringside
