#pragma once

#include "core/fabric/link.h"

#include <functional>
#include <map>
#include <vector>

namespace ringside::fabric {

/// Which faults are set on which links. One thread.
class FaultTable
{
public:
    /// A link of somebody outside (0) has none, and only the bus has Drop: others are ignored. One that is
    /// set keeps its age and count; new figures come with the new group and cause.
    void add(const LinkFault& fault, qint64 nowMs);
    /// Lifts those that fit and returns them.
    std::vector<LinkFault> remove(const std::function<bool(const LinkFault&)>& which);
    /// Those of one link, where they stay until one is set or lifted there; null: none.
    std::vector<LinkFault>* of(const LinkKey& link);
    /// In order of link.
    std::vector<LinkFault> all() const;

private:
    std::map<LinkKey, std::vector<LinkFault>> m_faults;
};

} // namespace ringside::fabric
