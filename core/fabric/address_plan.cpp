#include "core/fabric/address_plan.h"

#include "core/base/core_text.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>

namespace ringside {

namespace {

/// A socket that holds the name, or the errno of the attempt.
struct Claim
{
    UniqueFd socket;
    int error = 0;
};

Claim claimNet(int net)
{
    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket)
        return {UniqueFd(), errno};
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    // A leading NUL puts the name in the abstract namespace: no file, nothing to clean up.
    const int length = std::snprintf(name.sun_path + 1, sizeof name.sun_path - 1, "ringside-net-%d", net);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + std::size_t(length));
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&name), size) < 0)
        return {UniqueFd(), errno};
    return {std::move(socket), 0};
}

} // namespace

Result<AddressPlan> AddressPlan::claim(int preferred)
{
    const int count = LastNet - FirstNet + 1;
    const bool wanted = preferred >= FirstNet && preferred <= LastNet;
    const int first = wanted ? preferred : FirstNet;
    // The preferred net leads; the others follow in order from the lowest.
    for (int i = -1; i < count; ++i) {
        const int net = i < 0 ? first : FirstNet + i;
        if (i >= 0 && net == first)
            continue;
        Claim claim = claimNet(net);
        if (claim.socket)
            return AddressPlan(net, std::move(claim.socket));
        if (claim.error != EADDRINUSE) {
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("The loopback net 127.%1 could not be claimed: %2.")
                             .arg(net)
                             .arg(QString::fromLocal8Bit(std::strerror(claim.error)))};
        }
    }
    return Error{ErrorCode::NotPossible, CoreText::tr("All %1 loopback nets are in use.").arg(count),
                 CoreText::tr("Close a lab that is no longer needed.")};
}

QString AddressPlan::address(int part, int number) const
{
    if (number < 1 || number > LastNode)
        return {};
    return QStringLiteral("127.%1.%2.%3").arg(m_net).arg(part).arg(number);
}

} // namespace ringside
