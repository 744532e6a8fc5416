#include "core/anatomy/episode_draft.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

using Step = FailoverStep::Kind;

QString delayNote(const Episode::Delay& delay)
{
    return CoreText::tr("delay %1 ms, rank %2").arg(delay.ms).arg(delay.rank);
}

} // namespace

/// Candidates and votes.
bool EpisodeDraft::election(const Fact& fact)
{
    switch (fact.kind) {
    case Fact::Kind::Delayed:
        delayed(fact);
        return true;
    case Fact::Kind::Postponed:
        postponed(fact);
        return true;
    case Fact::Kind::Requested:
        witness(Step::VoteRequest, fact);
        return true;
    case Fact::Kind::Voted:
        witness(Step::Vote, fact);
        return true;
    case Fact::Kind::Refused:
        witness(Step::VoteRefused, fact, fact.note);
        return true;
    case Fact::Kind::Dropped:
        witness(Step::VoteDropped, fact, fact.note);
        return true;
    case Fact::Kind::Blocked:
    case Fact::Kind::Expired:
        m_episode.lines.push_back(fact);
        return true;
    case Fact::Kind::Claimed:
        claimed(fact);
        return true;
    default:
        return false;
    }
}

/// In a manual failover the delay is 0 and no step.
void EpisodeDraft::delayed(const Fact& fact)
{
    if (m_askedUs && fact.number == 0)
        return;
    m_episode.delays.push_back({fact.node, fact.timeUs, fact.number, fact.other});
    Fact plain = fact;
    plain.other = 0;
    witness(Step::Eligible, plain, delayNote(m_episode.delays.back()));
}

void EpisodeDraft::postponed(const Fact& fact)
{
    for (auto delay = m_episode.delays.rbegin(); delay != m_episode.delays.rend(); ++delay) {
        if (delay->node != fact.node)
            continue;
        delay->ms += fact.number;
        delay->rank = fact.other;
        if (FailoverStep* step = m_book.find(Step::Eligible, fact.node, delay->timeUs))
            step->note = delayNote(*delay);
        return;
    }
}

bool EpisodeDraft::handover(const Fact& fact)
{
    switch (fact.kind) {
    case Fact::Kind::Asked:
        asked(fact);
        return true;
    case Fact::Kind::Paused:
        if (m_askedUs)
            witness(Step::WritesPaused, fact);
        return true;
    case Fact::Kind::CaughtUp:
        if (m_askedUs)
            witness(Step::CaughtUp, fact);
        return true;
    case Fact::Kind::TimedOut:
        m_episode.lines.push_back(fact);
        if (m_askedUs && !m_promotedUs && !m_declaredUs)
            close({fact.timeUs, Failover::State::Abandoned});
        return true;
    case Fact::Kind::Promoted:
        promoted(fact);
        return true;
    default:
        return false;
    }
}

void EpisodeDraft::asked(const Fact& fact)
{
    // A takeover is asked for and done at once, and a log's milliseconds are cut off.
    if (m_promotedUs && fact.timeUs > m_promotedUs + kUsPerMs)
        return;
    m_askedUs = m_askedUs ? m_askedUs : fact.timeUs;
    m_episode.failover.manual = true;
    if (!fact.cause.isEmpty())
        m_episode.failover.cause = fact.cause;
    QString command = QStringLiteral("CLUSTER FAILOVER");
    if (fact.note == u"force" || fact.note == u"takeover")
        command += QLatin1Char(' ') + fact.note.toUpper();
    witness(Step::Asked, fact, command);
}

/// A log that says "election won" does not always know better (see factsOf(Event)): the messages do.
void EpisodeDraft::claimed(const Fact& fact)
{
    m_episode.lines.push_back(fact);
    Failover& failover = m_episode.failover;
    const FailoverStep* step = m_book.find(Step::Promoted, fact.node);
    if (!step || step->witness == Witness::Wire || fact.witness != Witness::Wire)
        return;
    m_book.remove(Step::Promoted, fact.node);
    failover.promoted = 0;
    failover.epoch = 0;
    m_promotedUs = 0;
}

void EpisodeDraft::promoted(const Fact& fact)
{
    Failover& failover = m_episode.failover;
    const bool claimsOnly =
        std::any_of(m_episode.lines.begin(), m_episode.lines.end(), [&](const Fact& line) {
            return line.kind == Fact::Kind::Claimed && line.node == fact.node &&
                   fact.witness != Witness::Wire;
        });
    if ((failover.promoted != 0 && failover.promoted != fact.node) || claimsOnly)
        return;
    failover.promoted = fact.node;
    failover.epoch = std::max(failover.epoch, fact.epoch);
    m_promotedUs = m_promotedUs ? m_promotedUs : fact.timeUs;
    witness(Step::Promoted, fact);
}

} // namespace ringside
