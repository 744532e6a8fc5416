#include "core/action/verbs/table.h"

namespace ringside {

std::vector<Verb> verbTable()
{
    return {createVerb(),  startVerb(),    killVerb(),  stopVerb(),   pauseVerb(),   resumeVerb(),
            restartVerb(), failoverVerb(), setVerb(),   cutVerb(),    isolateVerb(), partitionVerb(),
            healVerb(),    ledgerVerb(),   checkVerb(), statusVerb(), waitVerb(),    expectVerb(),
            resetVerb(),   helpVerb(),     quitVerb()};
}

} // namespace ringside
