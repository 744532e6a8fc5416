#include "core/anatomy/episode_draft.h"

#include "core/anatomy/ranges.h"
#include "core/anatomy/theory.h"
#include "core/cluster/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

using Step = FailoverStep::Kind;

constexpr qint64 kUsPerMs = 1000;
constexpr qint64 kHastyUs = 300'000;       // a poll from before FAIL is no end of FAIL
constexpr qint64 kManualGraceUs = 500'000; // how late the last witness of a manual failover may be

QString delayNote(const Episode::Delay& delay)
{
    return CoreText::tr("delay %1 ms, rank %2").arg(delay.ms).arg(delay.rank);
}

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
        if (m_declaredUs && fact.timeUs - m_declaredUs > kHastyUs)
            close({fact.timeUs, Failover::State::Abandoned});
        return true;
    default:
        return false;
    }
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
