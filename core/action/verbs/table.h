#pragma once

#include "core/action/verb.h"

namespace ringside {

/// The rows, one function each; the file of the same subject holds it.
Verb createVerb();
Verb startVerb();
Verb killVerb();
Verb stopVerb();
Verb pauseVerb();
Verb resumeVerb();
Verb restartVerb();
Verb failoverVerb();
Verb addMasterVerb();
Verb addReplicaVerb();
Verb replicateVerb();
Verb removeVerb();
Verb callVerb();
Verb importVerb();
Verb putVerb();
Verb fillVerb();
Verb setVerb();
Verb cutVerb();
Verb delayVerb();
Verb throttleVerb();
Verb dropVerb();
Verb isolateVerb();
Verb partitionVerb();
Verb dashboardVerb();
Verb reshardVerb();
Verb moveVerb();
Verb rebalanceVerb();
Verb migrationVerb();
Verb fixVerb();
Verb scopeVerb();
Verb healVerb();
Verb liftVerb();
Verb measureVerb();
Verb ledgerVerb();
Verb loadVerb();
Verb alertsVerb();
Verb headroomVerb();
Verb benchmarkVerb();
Verb insuranceVerb();
Verb chaosVerb();
Verb checkVerb();
Verb connectivityVerb();
Verb validateVerb();
Verb infoVerb();
Verb captureVerb();
Verb statusVerb();
Verb anatomyVerb();
Verb waitVerb();
Verb expectVerb();
Verb resetVerb();
Verb handoutVerb();
Verb wayVerb();
Verb crossslotVerb();
Verb spreadVerb();
Verb lagVerb();
Verb snippetVerb();
Verb helpVerb();
Verb quitVerb();

/// All of them, in the order of `help`.
std::vector<Verb> verbTable();

} // namespace ringside
