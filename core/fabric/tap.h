#pragma once

#include "core/cluster/snapshot.h"

#include <QByteArrayView>

#include <functional>

namespace ringside {

/// Bytes that crossed a link, as the fabric passes them on. Each chunk is whatever one read gave: messages
/// may be split or joined. A message that a Drop fault swallows comes as a chunk of its own, whole.
struct TapChunk
{
    enum class Direction { Forward, Reverse }; ///< forward: sent by the one who dialled

    int from = 0; ///< who sent these bytes, as an end of a link (core/cluster/fault.h); 0: somebody outside
    int to = 0;
    Plane plane = Plane::Bus;
    quint64 connection = 0; ///< one number for one connection of this fabric's life, never used again
    Direction direction = Direction::Forward;
    qint64 timeNs = 0;    ///< when they were read; since the epoch, never runs backwards
    qint64 dueNs = 0;     ///< when they are passed on, as far as it is known: timeNs unless delayed
    QByteArrayView bytes; ///< valid during the call only
    bool dropped = false; ///< swallowed by a fault: the receiver never gets these bytes
    bool closed = false;  ///< the connection is gone: no bytes, Forward, the last chunk with its number
};

/// Called on the fabric's thread, so it must be quick and must not call the Fabric.
using Tap = std::function<void(const TapChunk&)>;

} // namespace ringside
