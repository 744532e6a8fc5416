#pragma once

#include "core/fabric/loop.h"

#include <netinet/in.h>

namespace ringside::fabric {

/// Accepts what comes to one port. When the process has no descriptors left, callers are reset instead of
/// being left to hang: one spare descriptor is kept for that. Fabric thread only.
class Listener final : public Watcher
{
public:
    /// Takes an accepted socket and the address it was called from.
    using Accepted = std::function<void(UniqueFd, in_addr)>;

    Listener(UniqueFd fd, Accepted accepted);

    int fd() const { return m_fd.get(); }
    /// Frees the port at once; the object must live until the end of the loop's turn.
    void close() { m_fd.reset(); }
    void onEvents(quint32 events) override;

private:
    bool turnAway();

    UniqueFd m_fd;
    UniqueFd m_spare;
    Accepted m_accepted;
};

} // namespace ringside::fabric
