#pragma once

#include "core/cluster/snapshot.h"

#include <QByteArrayView>

#include <functional>

namespace ringside {

/// Bytes that crossed a link, told when the fabric has read them and in their order. Each chunk is whatever
/// one read gave: messages may be split or joined. A message that a Drop fault swallows comes as a chunk of
/// its own, once it has ended: all of it, or its first MB, or less when the connection ended within it. The
/// chunks before it end where it begins.
struct TapChunk
{
    enum class Direction { Forward, Reverse }; ///< forward: sent by the one who dialled

    int from = 0; ///< who sent these bytes, as an end of a link (core/cluster/fault.h); 0: somebody outside
    int to = 0;
    Plane plane = Plane::Bus;
    quint64 connection = 0; ///< one number for one connection of this fabric's life, never used again
    Direction direction = Direction::Forward;
    qint64 timeNs = 0;    ///< when they were read; since the epoch, never runs backwards
    qint64 dueNs = 0;     ///< when their delay is over: timeNs without one. What a throttle, a cut, a slow
                          ///< reader or a change of faults does to them later is not known here
    QByteArrayView bytes; ///< valid during the call only
    bool dropped = false; ///< swallowed by a fault: the receiver never gets these bytes
    bool closed = false;  ///< the connection is gone: no bytes, Forward, the last chunk with its number.
                          ///< After a reset, bytes that were due later may be lost
};

/// Called on the fabric's thread, so it must be quick and must not call the Fabric.
using Tap = std::function<void(const TapChunk&)>;

} // namespace ringside
