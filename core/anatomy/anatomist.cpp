#include "core/anatomy/anatomist.h"

#include "core/anatomy/event_facts.h"
#include "core/anatomy/theory.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

constexpr qint64 kBeforeEndUs = 500'000; // links are healed so long before their master is heard again
constexpr qint64 kWritesKeptUs = 5'000'000;
constexpr qint64 kWritesApartUs = 10'000; // the first after a while is all that matters

QString howItEnded(const Failover& failover)
{
    if (failover.manual && !failover.step(Kind::Fail))
        return CoreText::tr("The manual failover was given up: it may take at most %1 ms.").arg(kManualMs);
    return CoreText::tr("Node %1 was reached again before a replica took its place: FAIL was lifted.")
        .arg(failover.subject);
}

} // namespace

void Anatomist::setSettings(const FailoverSettings& settings)
{
    m_settings = settings;
    if (!m_snapshot || m_snapshot->nodeTimeoutMs <= 0)
        m_known.nodeTimeoutMs = settings.nodeTimeoutMs;
}

void Anatomist::feed(const WireMessage& message)
{
    now(message.timeNs / kUsPerMs);
    take(factsOf(message, m_known));
}

void Anatomist::feed(const WireBatch& batch)
{
    if (!batch)
        return;
    for (const WireMessage& message : *batch)
        feed(message);
}

void Anatomist::feed(const Events& events)
{
    for (const Event& event : events) {
        now(event.timeMs * kUsPerMs);
        take(factsOf(event, m_known));
    }
}

void Anatomist::feed(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    now(snapshot->timeMs * kUsPerMs);
    take(m_polls.read(*snapshot, m_known));
}

void Anatomist::feed(const ClientFact& fact)
{
    now(fact.timeUs);
    if (!fact.accepted)
        return;
    std::deque<qint64>& writes = m_writes[fact.node];
    if (!writes.empty() && fact.timeUs >= writes.back() && fact.timeUs - writes.back() < kWritesApartUs)
        return;
    writes.push_back(fact.timeUs);
    while (writes.front() < m_nowUs - kWritesKeptUs)
        writes.pop_front();
}

void Anatomist::take(const Facts& facts)
{
    for (const Fact& fact : facts) {
        add(fact);
        if (fact.kind == Fact::Kind::Declared || fact.kind == Fact::Kind::Requested)
            m_polls.expectEnd(fact.subject, fact.timeUs);
        if (fact.kind != Fact::Kind::Promoted)
            continue;
        Fact reigns = fact;
        reigns.kind = Fact::Kind::Reigns;
        reigns.subject = fact.node;
        add(reigns);
    }
}

void Anatomist::add(const Fact& fact)
{
    if (fact.subject > 0)
        m_journals[fact.subject].add(fact);
}

EpisodeContext Anatomist::context() const
{
    return {m_known.roster.size(), m_known.nodeTimeoutMs, m_nowUs};
}

/// A replica accepts no write: the first one after it asked for votes is the first as a master. True: found.
bool Anatomist::findFirstWrite(Journal& journal)
{
    bool found = false;
    Facts facts;
    for (const Episode& episode : journal.episodes()) {
        const Failover& failover = episode.failover;
        const auto writes = m_writes.find(failover.promoted);
        if (failover.promoted == 0 || failover.step(Kind::FirstWrite) || writes == m_writes.end())
            continue;
        qint64 fromUs = failover.step(Kind::Promoted)->timeUs;
        for (const FailoverStep& step : failover.steps) {
            if (step.kind == Kind::VoteRequest && step.node == failover.promoted)
                fromUs = std::min(fromUs, step.timeUs);
        }
        std::optional<qint64> first;
        for (const qint64 write : writes->second) {
            if (write >= fromUs && (!first || write < *first))
                first = write;
        }
        if (!first)
            continue;
        found = true;
        facts.push_back(
            {Fact::Kind::Written, *first, failover.subject, failover.promoted, 0, Witness::Client});
    }
    take(facts);
    return found;
}

void Anatomist::explain(Journal& journal, Episode& episode)
{
    Failover& failover = episode.failover;
    if (failover.promoted != 0 || !m_snapshot)
        return;
    WhyHistory& history = journal.why(failover.number);
    if (episode.open()) {
        const FailoverEvidence evidence{m_settings, m_known.roster.nodesWithNoFailover(), episode.delays,
                                        episode.lines};
        failover.whyNobody = whyNobody(*m_snapshot, failover, evidence);
        history.add(m_snapshot->timeMs * kUsPerMs, failover.whyNobody);
    } else {
        const FailoverStep* returned = failover.step(Kind::Returned);
        failover.whyNobody = history.at((returned ? returned->timeUs : episode.endUs) - kBeforeEndUs);
        failover.whyNobody.prepend(howItEnded(failover));
    }
}

/// Numbers are given in the order in which failovers began.
void Anatomist::read()
{
    std::vector<std::pair<Journal*, Episode*>> fresh;
    for (auto& [subject, journal] : m_journals) {
        journal.read(context());
        if (findFirstWrite(journal))
            journal.read(context());
        for (Episode& episode : journal.episodes()) {
            if (episode.listed && episode.failover.number == 0)
                fresh.emplace_back(&journal, &episode);
        }
    }
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const auto& a, const auto& b) { return a.second->beginUs < b.second->beginUs; });
    for (const auto& [journal, episode] : fresh)
        journal->number(*episode, ++m_lastNumber);
}

Failovers Anatomist::failovers()
{
    read();
    std::vector<Failover> all;
    for (auto& [subject, journal] : m_journals) {
        for (Episode& episode : journal.episodes()) {
            if (!episode.listed)
                continue;
            explain(journal, episode);
            all.push_back(episode.failover);
        }
    }
    all.insert(all.end(), m_settled.begin(), m_settled.end());
    for (auto& [subject, journal] : m_journals)
        journal.settle(m_nowUs, m_settled);
    if (m_settled.size() > kKept)
        m_settled.erase(m_settled.begin(), m_settled.end() - qsizetype(kKept));
    std::sort(all.begin(), all.end(),
              [](const Failover& a, const Failover& b) { return a.number < b.number; });
    if (all.size() > kKept)
        all.erase(all.begin(), all.end() - qsizetype(kKept));
    if (m_published ? *m_published != all : !all.empty())
        m_published = std::make_shared<const std::vector<Failover>>(std::move(all));
    return m_published;
}

void Anatomist::clear()
{
    const FailoverSettings settings = m_settings;
    *this = Anatomist();
    setSettings(settings);
}

} // namespace ringside
