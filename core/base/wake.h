#pragma once

#include "core/base/unique_fd.h"

namespace ringside {

/// Wakes a thread that waits with poll() or epoll for other things as well. set() from any thread; fd() and
/// clear() belong to the thread that waits. Without a descriptor (isOpen() is false) set() ends the program:
/// whoever waits could never be stopped.
class Wake
{
public:
    Wake();

    /// False: the system has no descriptor left (errno of the moment of making tells).
    bool isOpen() const { return bool(m_fd); }
    /// Readable once set() was called, until clear().
    int fd() const { return m_fd.get(); }
    void set() const;
    void clear() const;

private:
    UniqueFd m_fd;
};

} // namespace ringside
