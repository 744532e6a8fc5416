#pragma once

#include "core/cluster/event.h"
#include "core/cluster/snapshot.h"

#include <QStringList>

namespace ringside::lesson {

/// Hides what a lesson has broken out of sight, as far as it can be: its faults on links, and the events that
/// tell of the deed itself. What the servers say of it stays to be seen, as that is how it is found. A paused
/// process looks as if it ran; one that has ended is seen to have ended, as any system would show it. Pure;
/// any thread.
class Veil
{
public:
    /// `actions`: the lines that were run out of sight.
    explicit Veil(const QStringList& actions = {});
    bool isThick() const { return !m_causes.isEmpty(); }

    Snapshot over(const Snapshot& snapshot) const;
    Events over(const Events& events) const;

private:
    QStringList m_causes; ///< texts of the actions, as causes name them
};

} // namespace ringside::lesson
