#pragma once

#include "core/cluster/result.h"
#include "core/fabric/link.h"
#include "core/fabric/tap.h"

#include <memory>
#include <vector>

namespace ringside {

/// The network between the nodes: relays every connection made to an announced address on to the server's
/// host address, from the caller's own address, and holds the bytes of cut links.
///
/// A cut of from -> to on a plane holds the bytes that `from` sends to `to`, on connections of either's
/// making. Nothing is lost: they flow, in order, when the link is healed, and so do a FIN or RST behind them.
/// While either direction of a pair is cut, its new connections are taken and reach nobody, until both are
/// open. Callers that are no nodes are "outside", number 0, and never cut.
///
/// Has one thread of its own. All functions: any thread but that one (so not from the tap); they return when
/// the fabric's thread has done it, which is a matter of microseconds to a few milliseconds.
class Fabric
{
public:
    /// `tap` sees all bytes passed on (see tap.h). Errors: NotPossible.
    static Result<std::unique_ptr<Fabric>> start(Tap tap = {});
    /// Closes all ports and connections.
    ~Fabric();
    Q_DISABLE_COPY_MOVE(Fabric)

    /// Opens the node's two announced ports. Errors: PortTaken, BadInput (number or host used or malformed),
    /// NotPossible; then nothing of the node is left behind.
    Status addNode(const FabricNode& node);
    /// Closes the node's ports, resets its connections and forgets its faults. An unknown number: nothing.
    void removeNode(int number);

    /// Bytes not yet delivered when this returns are held (or flow again). Links of 0 are ignored.
    void setCut(int from, int to, Plane plane, bool cut);
    /// Many at once, for partitions: no byte passes between the first and the last change.
    void setCuts(const std::vector<LinkCut>& cuts);
    void healAll();
    /// Resets every connection between the two on the plane; the other kind of fault, it leaves no state.
    void resetLink(int a, int b, Plane plane);

    /// Cut links with the bytes held there, in the relay's own buffers and the kernel's; what the sender
    /// itself could not send any more is not known here.
    std::vector<LinkFault> faults() const;
    /// Every directed link that ever had a connection, in order.
    std::vector<LinkTraffic> traffic() const;
    /// Wake-ups of the thread so far: an idle fabric has none.
    quint64 loopTurns() const;

private:
    struct Private;
    explicit Fabric(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace ringside
