#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

namespace ringside {

/// The loopback addresses of one lab: three /24s, 127.X.0.i (hosts), 127.X.1.i (announced) and 127.X.2.k
/// (clients placed in the network), that no other lab on this machine uses. X is claimed by an abstract unix
/// socket named "ringside-net-X", which the kernel lets go of when the object or its process ends, however it
/// ends. Any thread; movable.
class AddressPlan
{
public:
    static constexpr int FirstNet = 15;
    static constexpr int LastNet = 250;
    static constexpr int LastNode = 254;

    /// Claims a free X, `preferred` first when it lies in FirstNet..LastNet.
    /// Errors: NotPossible when every net is in use or the system forbids the claim.
    static Result<AddressPlan> claim(int preferred = 0);

    /// The X in 127.X.0.i.
    int net() const { return m_net; }
    /// Where the server of node `number` (1..LastNode) listens and calls from; empty for other numbers.
    QString host(int number) const { return address(0, number); }
    /// Where the fabric listens for that node; empty for other numbers.
    QString announced(int number) const { return address(1, number); }
    /// Where client `number` (1..LastNode) calls from; empty for other numbers.
    QString client(int number) const { return address(2, number); }

private:
    AddressPlan(int net, UniqueFd claim)
        : m_net(net)
        , m_claim(std::move(claim))
    {
    }
    QString address(int part, int number) const;

    int m_net;
    UniqueFd m_claim;
};

} // namespace ringside
