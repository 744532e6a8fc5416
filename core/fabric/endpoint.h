#pragma once

#include "core/fabric/loop.h"

#include <sys/epoll.h>

namespace ringside::fabric {

/// One of a relay's two sockets and what epoll has told of it so far.
class Endpoint final : public Watcher
{
public:
    explicit Endpoint(std::function<void()> changed)
        : m_changed(std::move(changed))
    {
    }

    void onEvents(quint32 events) override
    {
        if (events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
            readable = true;
        if (events & (EPOLLOUT | EPOLLHUP | EPOLLERR))
            writable = true;
        if (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR))
            hangup = true;
        if (events & EPOLLERR)
            reset = true;
        m_changed();
    }

    UniqueFd fd;
    bool accepted = false; ///< not dialled
    bool readable = false; ///< worth a recv()
    bool writable = true;  ///< worth a send()
    bool hangup = false;   ///< its FIN or RST is here, perhaps behind bytes not yet read
    bool reset = false;    ///< its end came as an error, not as FIN

private:
    std::function<void()> m_changed;
};

} // namespace ringside::fabric
