#pragma once

#include "core/cluster/failover.h"

#include <QColor>

namespace ringside {

/// Who saw it, and how far a second witness is from the first: "wire, log +3 ms".
QString stepWitness(const FailoverStep& step);
/// "2 s to 3.1 s", "up to 500 ms".
QString rangeText(const AllowedRange& range);
/// What the rules allow, as rangeText(); empty when there is no rule.
QString allowedText(const FailoverStep& step);

/// How long after the step's reference (the step that its rule counts from, else the one before) it came;
/// milliseconds. The first step has none.
std::optional<double> stepTook(const Failover& failover, int index);

/// Whether it came in the time that the rules allow; nothing without a rule.
enum class Verdict { NoRule, Within, TooEarly, TooLate };
Verdict stepVerdict(const Failover& failover, int index);

/// "Failover 3: node 1 → node 4 after 6.4 s", "Failover 3: node 1, nobody promoted yet".
QString failoverTitle(const Failover& failover);

/// A part of the bar: what went on from one moment to another.
struct AnatomyPart
{
    enum class What { Silence, HandOver, Suspicion, Delay, Votes, Return };
    What what = What::Silence;
    qint64 fromUs = 0;
    qint64 toUs = 0;
    bool operator==(const AnatomyPart&) const = default;
};
/// In order of time, without gaps from the last sign of life (or the harm, or the request) on; while it goes
/// on, up to `nowUs`.
std::vector<AnatomyPart> anatomyParts(const Failover& failover, qint64 nowUs);
/// "silence until the first PFAIL", ...
QString partText(AnatomyPart::What what);
/// The same in one word, for where there is little room: "silence", "PFAIL", ...
QString partName(AnatomyPart::What what);
QColor partColour(AnatomyPart::What what);

} // namespace ringside
