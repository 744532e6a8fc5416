#pragma once

#include "core/cluster/fault.h"
#include "core/fabric/bucket.h"
#include "core/fabric/link.h"
#include "core/wire/bus_framer.h"

#include <QRandomGenerator>

#include <optional>
#include <vector>

namespace ringside::fabric {

class Relay;

/// A directed link of one plane as its connections see it: what its faults do to the bytes now, and what it
/// has carried. Pipes ask it at every turn, so the questions are cheap. Fabric thread only.
class Line
{
public:
    explicit Line(const LinkKey& key)
        : m_key(key)
    {
    }
    Q_DISABLE_COPY_MOVE(Line)

    const LinkKey& key() const { return m_key; }

    /// The faults that hold from now on; null: none. They must stay where they are until the next call.
    void setFaults(std::vector<LinkFault>* faults, qint64 nowNs);

    /// Nothing passes.
    bool cut() const { return m_cut; }
    bool delays() const { return m_delays; }
    /// How long what is read now has to wait, by chance within the jitter. 0 without a delay.
    qint64 delayNs(QRandomGenerator& random) const;
    /// Null: no throttle. Another number means another throttle: what was reserved before is void.
    Bucket* bucket() { return m_bucket ? &*m_bucket : nullptr; }
    quint64 bucketNumber() const { return m_bucketNumber; }
    /// Not everything that is read may be sent at once.
    bool slows() const { return m_delays || m_bucket; }
    /// There are faults that choose messages of the bus to drop.
    bool drops() const { return m_drops; }
    /// One of them chooses this message, and counts it. They are asked in the order in which they were set.
    bool drops(const BusHead& head, QRandomGenerator& random);

    quint64 bytes = 0;          ///< delivered, by any connection
    std::vector<Relay*> relays; ///< the open connections whose bytes, one way or the other, are of this link

private:
    const LinkKey m_key;
    std::vector<LinkFault>* m_faults = nullptr;
    bool m_cut = false;
    bool m_delays = false;
    bool m_drops = false;
    int m_delayMs = 0;
    int m_jitterMs = 0;
    std::optional<Bucket> m_bucket;
    quint64 m_bucketNumber = 0;
};

} // namespace ringside::fabric
