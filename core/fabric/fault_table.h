#pragma once

#include "core/fabric/link.h"

#include <map>
#include <vector>

namespace ringside::fabric {

/// Which directed links are cut, and since when (milliseconds since the epoch). One thread.
class FaultTable
{
public:
    /// A link of somebody outside (0) cannot be cut: that is ignored. Cutting a cut link keeps its time.
    void set(const LinkKey& link, bool cut, qint64 nowMs);
    bool isCut(const LinkKey& link) const { return m_cuts.contains(link); }
    void clear() { m_cuts.clear(); }
    /// Forgets all faults on links from and to `node`.
    void clear(int node);
    /// In order of link; heldBytes is 0.
    std::vector<LinkFault> faults() const;

private:
    std::map<LinkKey, qint64> m_cuts;
};

} // namespace ringside::fabric
