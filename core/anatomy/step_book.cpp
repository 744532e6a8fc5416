#include "core/anatomy/step_book.h"

#include "core/anatomy/fact.h"
#include "core/anatomy/theory.h"

#include <algorithm>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

constexpr qint64 kSameStepUs = 1'000'000;
constexpr double kPollMs = 300;

/// Smaller is better.
int rank(Kind kind, Witness witness)
{
    const bool log = witness == Witness::Log;
    if (isToldLater(kind))
        return log ? 0 : 1;
    switch (witness) {
    case Witness::Wire:
        return 0;
    case Witness::Log:
        return 1;
    case Witness::Process:
    case Witness::Client:
        return 2;
    case Witness::Fabric:
        return 3;
    case Witness::Action:
        return 4;
    case Witness::Poll:
        break;
    }
    return 5;
}

/// Kinds of which a failover has one only, whoever is named.
bool isSingle(Kind kind)
{
    return kind == Kind::Fail || kind == Kind::FirstWrite || kind == Kind::Returned ||
           kind == Kind::Demoted || kind == Kind::Resynced;
}

/// Kinds that come again with each attempt and carry no epoch in the log.
bool recursWithTime(Kind kind)
{
    return kind == Kind::Eligible || kind == Kind::VoteRefused;
}

void merge(FailoverStep& into, const FailoverStep& step)
{
    if (into.epoch == 0)
        into.epoch = step.epoch;
    if (into.note.isEmpty())
        into.note = step.note;
    if (into.other == 0)
        into.other = step.other;
    if (into.witness == step.witness)
        return; // it came first
    const int is = rank(into.kind, into.witness), comes = rank(step.kind, step.witness);
    if (comes < is || (comes == is && step.timeUs < into.timeUs)) {
        into.checkedBy = into.witness;
        into.checkedUs = into.timeUs;
        into.witness = step.witness;
        into.timeUs = step.timeUs;
    } else if (!into.checkedBy || comes < rank(into.kind, *into.checkedBy)) {
        into.checkedBy = step.witness;
        into.checkedUs = step.timeUs;
    }
}

} // namespace

FailoverStep* StepBook::find(Kind kind, int node, qint64 timeUs)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&](const FailoverStep& step) {
        return step.kind == kind && (node == 0 || step.node == node) &&
               (timeUs == 0 || step.timeUs == timeUs);
    });
    return found == m_steps.end() ? nullptr : &*found;
}

bool StepBook::has(Kind kind) const
{
    return std::any_of(m_steps.begin(), m_steps.end(),
                       [&](const FailoverStep& step) { return step.kind == kind; });
}

FailoverStep* StepBook::same(const FailoverStep& step)
{
    if (isSingle(step.kind))
        return find(step.kind);
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&](const FailoverStep& one) {
        if (one.kind != step.kind || one.node != step.node)
            return false;
        const bool epochs = one.epoch == step.epoch || one.epoch == 0 || step.epoch == 0;
        const bool others = one.other == step.other || one.other == 0 || step.other == 0;
        const bool notes = step.kind != Kind::VoteDropped || one.note == step.note;
        const bool near = !recursWithTime(step.kind) || qAbs(one.timeUs - step.timeUs) < kSameStepUs;
        return epochs && others && notes && near;
    });
    return found == m_steps.end() ? nullptr : &*found;
}

void StepBook::witness(const FailoverStep& step)
{
    FailoverStep* known = same(step);
    if (!known) {
        m_steps.push_back(step);
    } else if (step.kind != Kind::Fail || known->node == step.node || step.node == 0) {
        merge(*known, step);
    } else if (known->node == 0) {
        // A poll saw it first, and did not see who it was.
        known->node = step.node;
        merge(*known, step);
    } // else another node has found the same quorum by itself, a moment later
}

void StepBook::lastSign(qint64 timeUs, int node)
{
    if (FailoverStep* known = find(Kind::LastSign)) {
        known->timeUs = timeUs;
        return;
    }
    FailoverStep step;
    step.kind = Kind::LastSign;
    step.timeUs = timeUs;
    step.node = node;
    step.witness = Witness::Wire;
    m_steps.push_back(step);
}

void StepBook::remove(Kind kind, int node)
{
    std::erase_if(m_steps, [&](const FailoverStep& step) { return step.kind == kind && step.node == node; });
}

/// A log cuts the microseconds off. A step that it tells comes after what must lie before it and is known, in
/// the same millisecond, more exactly; kinds are in that order.
std::vector<FailoverStep> StepBook::sorted() const
{
    std::vector<FailoverStep> steps = m_steps;
    std::stable_sort(steps.begin(), steps.end(),
                     [](const FailoverStep& a, const FailoverStep& b) { return a.kind < b.kind; });
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].witness != Witness::Log)
            continue;
        const qint64 fromUs = steps[i].timeUs - steps[i].timeUs % 1000;
        qint64 timeUs = fromUs;
        for (size_t before = 0; before < i; ++before) {
            const qint64 known = steps[before].timeUs;
            if (steps[before].kind < steps[i].kind && known > timeUs && known <= fromUs + kLogCutsUs)
                timeUs = known;
        }
        steps[i].timeUs = timeUs;
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const FailoverStep& a, const FailoverStep& b) { return a.timeUs < b.timeUs; });
    return steps;
}

bool isToldLater(Kind kind)
{
    return kind == Kind::Pfail || kind == Kind::Demoted || kind == Kind::Returned;
}

bool disagrees(const FailoverStep& step)
{
    if (!step.checkedBy || isToldLater(step.kind))
        return false;
    const bool polled = step.witness == Witness::Poll || step.checkedBy == Witness::Poll;
    return qAbs(step.disagreementMs()) > (polled ? kPollMs : kToleranceMs);
}

} // namespace ringside
