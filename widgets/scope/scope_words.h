#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/dress/tones.h"

#include <QStringList>

/// All texts of the microscope. Pure.
namespace ringside {

/// One of the six steps, as its list shows it.
struct ScopeStepLine
{
    enum class Stage { Done, Next, Later };
    QString text;
    QString brief; ///< where there is little room
    Stage stage = Stage::Later;
    bool operator==(const ScopeStepLine&) const = default;
};
std::vector<ScopeStepLine> stepLines(const ScopeState& scope);

/// What is true now, and what is worth looking at; the longest wording first.
QStringList stateWordings(const ScopeState& scope);

/// `Source: node 1`, and what is true of that node now: "owner", "does not answer", "now node 4".
struct ScopeSide
{
    QString title;
    QString note;
    bool troubled = false;
    int seat = -1; ///< of its shard
    bool operator==(const ScopeSide&) const = default;
};
ScopeSide sourceSide(const ClusterSnapshot& cluster);
ScopeSide targetSide(const ClusterSnapshot& cluster);

/// The marks as the two nodes tell them now, which may be later than the last step.
struct ScopeMarks
{
    bool migrating = false;
    bool importing = false;
    bool operator==(const ScopeMarks&) const = default;
};
ScopeMarks marksNow(const ClusterSnapshot& cluster);

/// `a key that has moved`
QString aboutText(ScopeQuestion::About about);
QString answerText(const ScopeQuestion& question, const ScopeAnswer& answer);
/// What such an answer means to a client.
QString answerMeaning(ScopeAnswer::Kind kind);
Tone answerTone(ScopeAnswer::Kind kind);

/// What the panel says while no slot is under the microscope.
QString scopeExplained();

} // namespace ringside
