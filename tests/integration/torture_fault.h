#pragma once

#include "tests/integration/torture_plan.h"
#include "tests/support/lab_fixture.h"

namespace ringside::test {

/// The fault of one round, done by Ringside's own verbs while slots move between two masters. Not for
/// Fault::KillRingside. All texts: why it could not be done; empty: done.
class TortureFault
{
public:
    TortureFault(LabFixture& lab, const TortureRound& round, int source, int target);

    QString strike();
    /// It has lasted as long as the round wants. `ended`: the migration is over.
    bool isOver(bool ended) const;
    QString mend();

private:
    QString does(const QString& line);
    QString heal();
    bool somebodyWasPromoted() const;

    LabFixture& m_lab;
    TortureRound m_round;
    int m_source;
    int m_target;
    int m_victim;
    int m_replica = 0; ///< that could be promoted; 0: none
};

} // namespace ringside::test
