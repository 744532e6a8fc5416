#pragma once

#include "core/base/result.h"
#include "core/fabric/link.h"
#include "core/wire/tap.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ringside {

/// The network between the nodes: relays every connection made to an announced address on to the server's
/// host address, from the caller's own address, and does to the bytes what the link's faults say.
///
/// A cut of from -> to on a plane holds the bytes that `from` sends to `to`, on connections of either's
/// making. Nothing is lost: they flow, in order, when the link is healed, and so do a FIN or RST behind them.
/// While either direction of a pair is cut, its new connections are taken and reach nobody, until both are
/// open. Delay and Throttle keep the order too and lose nothing; when lifted, what they hold flows at once.
/// Drop swallows whole messages of the bus and no byte of anything else. Several faults on one link add up:
/// first Drop, then Delay, then Throttle, and nothing passes a Cut. All connections of a link share its
/// throttle. A new connection of a delayed pair reaches nobody before a handshake would be over: one delay
/// there and one back.
///
/// Callers are told apart by their source address: nodes, clients that were placed in the network (ends
/// -1, -2, ...; their links are of the plane Client), and "outside", number 0, whom no fault concerns.
///
/// Has one thread of its own. All functions: any thread but that one (so not from the tap); they return when
/// the fabric's thread has done it, which is a matter of microseconds to a few milliseconds.
class Fabric
{
public:
    /// `tap` sees all bytes passed on (see tap.h). `seed` makes repeatable what faults leave to chance
    /// (jitter, shares); nothing: another one each time. Errors: NotPossible.
    static Result<std::unique_ptr<Fabric>> start(Tap tap = {}, std::optional<quint32> seed = {});
    /// Closes all ports and connections.
    ~Fabric();
    Q_DISABLE_COPY_MOVE(Fabric)

    /// Opens the node's two announced ports. Errors: PortTaken, BadInput (number or host used or malformed),
    /// NotPossible; then nothing of the node is left behind.
    Status addNode(const FabricNode& node);
    /// Closes the node's ports, resets its connections and forgets its faults. An unknown number: nothing.
    void removeNode(int number);

    /// Client `client` (1, 2, ...) of this network calls from `source`. Errors: BadInput (number or address
    /// used or malformed).
    Status addClient(int client, const QString& source);
    /// Resets its connections and forgets its faults. An unknown number: nothing.
    void removeClient(int client);

    /// Sets faults, all at one instant: no byte passes between the first and the last. One that is set
    /// already (LinkFault::sameAs) takes the new figures, group and cause and keeps its age and count; a new
    /// delay concerns what is read from now on, a new rate holds at once. sinceMs 0 becomes now. Figures are
    /// brought into range: no delay or jitter below 0, at least 1 byte a second, a share from 0 to 1. Faults
    /// on links of 0, and Drop on another plane than the bus, are ignored.
    void addFaults(const std::vector<LinkFault>& faults);
    /// Lifts those for which `which` is true (called on the fabric's thread), at one instant; returns them as
    /// they stood.
    std::vector<LinkFault> removeFaults(const std::function<bool(const LinkFault&)>& which);
    /// Cuts or opens one link: addFaults and removeFaults in short.
    void setCut(int from, int to, Plane plane, bool cut);
    void healAll();
    /// Resets every connection between the two on the plane, and returns how many; the other kind of fault,
    /// it leaves no state.
    int resetLink(int a, int b, Plane plane);

    /// All faults with what they hold and have dropped; what the sender itself could not send any more is not
    /// known here.
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
