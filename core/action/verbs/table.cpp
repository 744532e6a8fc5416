#include "core/action/verbs/table.h"

namespace ringside {

std::vector<Verb> verbTable()
{
    return {createVerb(),    startVerb(),        killVerb(),      stopVerb(),      pauseVerb(),
            resumeVerb(),    restartVerb(),      failoverVerb(),  addMasterVerb(), addReplicaVerb(),
            replicateVerb(), removeVerb(),       setVerb(),       callVerb(),      importVerb(),
            putVerb(),       fillVerb(),         cutVerb(),       delayVerb(),     throttleVerb(),
            dropVerb(),      isolateVerb(),      partitionVerb(), healVerb(),      liftVerb(),
            ledgerVerb(),    insuranceVerb(),    loadVerb(),      headroomVerb(),  benchmarkVerb(),
            alertsVerb(),    chaosVerb(),        dashboardVerb(), reshardVerb(),   moveVerb(),
            rebalanceVerb(), migrationVerb(),    fixVerb(),       scopeVerb(),     measureVerb(),
            checkVerb(),     connectivityVerb(), infoVerb(),      captureVerb(),   statusVerb(),
            anatomyVerb(),   waitVerb(),         wayVerb(),       crossslotVerb(), spreadVerb(),
            lagVerb(),       snippetVerb(),      expectVerb(),    resetVerb(),     validateVerb(),
            handoutVerb(),   helpVerb(),         quitVerb()};
}

} // namespace ringside
