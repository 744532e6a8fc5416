#pragma once

#include "core/lesson/figures.h"

namespace ringside::lesson {

/// The figures of the latest failover since the sight's beginning: failover.whole_ms, failover.voters, ...
/// Nothing while there is none, or it is not so far yet.
std::optional<Measured> failoverFigure(const QString& name, const Sight& sight);
QStringList failoverFigures();
bool failoverGivesNodes(const QString& name);

} // namespace ringside::lesson
