#pragma once

#include "core/slots/atomic_move.h"
#include "tests/integration/torture_plan.h"
#include "tests/support/lab_fixture.h"

namespace ringside::test {

/// When the fault of a round comes: so many keys have left the source. When the servers move the slots by
/// themselves (atomic slot migration), none leaves before the end: then it has come so far in their states.
class TortureMoment
{
public:
    /// `keys`: about so many are to leave the source.
    TortureMoment(const LabFixture& lab, const TortureRound& round, int source, int target, qint64 keys);

    bool atomic() const { return m_form != AtomicMove::Form::None; }
    /// Blocks until then, or until `ended` says that there is nothing more to wait for. What went wrong;
    /// empty: it has come.
    QString await(const std::function<bool()>& ended);

private:
    QString awaitKeys(NodeLine& source, const std::function<bool()>& ended) const;
    QString awaitState(NodeLine& source, NodeLine& target, const std::function<bool()>& ended) const;

    TortureRound m_round;
    int m_source, m_target;
    NodeId m_sourceId, m_targetId;
    Endpoint m_sourceAt, m_targetAt;
    qint64 m_keys;
    QByteArray m_former; ///< the newest migration before this one
    AtomicMove::Form m_form = AtomicMove::Form::None;
};

} // namespace ringside::test
