#include "core/lesson/failover_figures.h"

#include <algorithm>

namespace ringside::lesson {

namespace {

using MaybeMeasured = std::optional<Measured>;
using StepKind = FailoverStep::Kind;

/// The latest one that goes on, or of which something happened after the beginning.
const Failover* latest(const Sight& sight)
{
    if (!sight.now->failovers)
        return nullptr;
    const auto& all = *sight.now->failovers;
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
        // A place that is still empty counts, whenever it became so.
        const bool empty = one->state == Failover::State::Running && one->promoted == 0;
        const bool within = !one->steps.empty() &&
                            (!sight.since || empty || one->steps.back().timeUs / 1000 > sight.since->timeMs);
        if (within)
            return &*one;
    }
    return nullptr;
}

/// From the failover's beginning, in milliseconds.
MaybeMeasured timeOf(const Failover& failover, StepKind kind)
{
    const FailoverStep* from = failover.start();
    const FailoverStep* step = failover.step(kind);
    return from && step ? MaybeMeasured(double(step->timeUs - from->timeUs) / 1000) : std::nullopt;
}

MaybeMeasured between(const Failover& failover, StepKind first, StepKind second)
{
    const FailoverStep* from = failover.step(first);
    const FailoverStep* to = failover.step(second);
    return from && to ? MaybeMeasured(double(to->timeUs - from->timeUs) / 1000) : std::nullopt;
}

/// Who voted in the election that was won.
MaybeMeasured voters(const Failover& failover)
{
    std::vector<int> nodes;
    for (const FailoverStep& step : failover.steps) {
        const bool counts =
            step.kind == StepKind::Vote && (!failover.epoch || !step.epoch || step.epoch == failover.epoch);
        if (counts && std::find(nodes.begin(), nodes.end(), step.node) == nodes.end())
            nodes.push_back(step.node);
    }
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

MaybeMeasured singleNode(int node)
{
    return node ? MaybeMeasured(std::vector<int>{node}) : std::nullopt;
}

struct FailoverRow
{
    const char* name;
    bool nodes;
    MaybeMeasured (*measure)(const Failover&);
};

constexpr FailoverRow kFailoverRows[] = {
    {"failover.whole_ms", false,
     [](const Failover& f) {
         const auto ms = f.wholeMs();
         return ms ? MaybeMeasured(*ms) : std::nullopt;
     }},
    {"failover.pfail_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Pfail); }},
    {"failover.fail_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Fail); }},
    {"failover.asked_ms", false, [](const Failover& f) { return timeOf(f, StepKind::VoteRequest); }},
    {"failover.vote_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Vote); }},
    {"failover.promoted_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Promoted); }},
    {"failover.returned_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Returned); }},
    {"failover.demoted_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Demoted); }},
    {"failover.resynced_ms", false, [](const Failover& f) { return timeOf(f, StepKind::Resynced); }},
    {"failover.election_ms", false,
     [](const Failover& f) { return between(f, StepKind::Fail, StepKind::Promoted); }},
    {"failover.subject", true, [](const Failover& f) { return singleNode(f.subject); }},
    {"failover.promoted", true, [](const Failover& f) { return singleNode(f.promoted); }},
    {"failover.voters", true, voters},
    {"failover.epoch", false,
     [](const Failover& f) { return f.epoch ? MaybeMeasured(double(f.epoch)) : std::nullopt; }},
    {"failover.attempts", false,
     [](const Failover& f) {
         return MaybeMeasured(double(std::count_if(f.steps.begin(), f.steps.end(), [](const FailoverStep& s) {
             return s.kind == StepKind::VoteRequest;
         })));
     }},
    {"failover.why", false,
     [](const Failover& f) {
         return f.whyNobody.isEmpty() ? std::nullopt : MaybeMeasured(f.whyNobody.join(u' '));
     }},
};

} // namespace

std::optional<Measured> failoverFigure(const QString& name, const Sight& sight)
{
    for (const FailoverRow& row : kFailoverRows) {
        if (name != QLatin1String(row.name))
            continue;
        const Failover* failover = latest(sight);
        return failover ? row.measure(*failover) : std::nullopt;
    }
    return std::nullopt;
}

QStringList failoverFigures()
{
    QStringList names;
    for (const FailoverRow& row : kFailoverRows)
        names << QLatin1String(row.name);
    return names;
}

bool failoverGivesNodes(const QString& name)
{
    return std::any_of(std::begin(kFailoverRows), std::end(kFailoverRows),
                       [&](const FailoverRow& row) { return row.nodes && name == QLatin1String(row.name); });
}

} // namespace ringside::lesson
