#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <netinet/in.h>

#include <optional>

/// The few socket calls the fabric needs. All sockets are TCP over IPv4, non-blocking and closed on exec.
namespace ringside::fabric {

/// Nothing when `host` is no IPv4 address in dots.
std::optional<sockaddr_in> ipv4(const QString& host, quint16 port);

/// Errors: PortTaken, BadInput (not an address), NotPossible (what the system says).
Result<UniqueFd> listenOn(const QString& host, quint16 port);

/// A connection under way. No `fd`: it failed at once with `error` (errno).
struct Dial
{
    UniqueFd fd;
    bool pending = false; ///< becomes writable when connected or refused
    int error = 0;
};
Dial dial(const std::optional<sockaddr_in>& source, const sockaddr_in& target);

/// The error a pending dial ended with; 0: connected.
int dialError(int fd);

void setNoDelay(int fd);
/// Linux forgets it, so it is set anew after each read.
void setQuickAck(int fd);
/// The socket becomes readable only with so many bytes, or its end.
void setLowWater(int fd, int bytes);
/// Closes with RST instead of FIN.
void closeWithReset(UniqueFd& fd);
/// Bytes received and not yet read.
qint64 unreadBytes(int fd);

} // namespace ringside::fabric
