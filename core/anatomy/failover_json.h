#pragma once

#include "core/cluster/failover.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ringside {

/// A failover as the terminal prints it; the form is a promise to scripts. Fields: see app/cli/README.md.
QJsonObject toJson(const Failover& failover);

/// The words of that form: harm, asked, last_sign, pfail, fail, ...; running, whole, abandoned.
QString stepWord(FailoverStep::Kind kind);
QString stateWord(Failover::State state);
QString witnessWord(Witness witness);
/// To a thousandth of a millisecond.
double roundedMs(double ms);
/// [from, to]
QJsonArray rangeJson(const AllowedRange& range);

} // namespace ringside
