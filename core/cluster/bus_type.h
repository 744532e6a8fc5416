#pragma once

#include <QString>

#include <optional>

namespace ringside {

/// The types of cluster bus messages (Redis 7.0 cluster.h, CLUSTERMSG_TYPE_*; the same numbers in Valkey 8.0
/// cluster_legacy.h). A header may hold any number: what is not named here is unknown, not impossible.
enum class BusType : quint16 {
    Ping,
    Pong,
    Meet,
    Fail,
    Publish,
    AuthRequest, ///< FAILOVER_AUTH_REQUEST: a replica asks for votes
    AuthAck,     ///< FAILOVER_AUTH_ACK: a vote
    Update,
    MfStart,
    Module,
    PublishShard
};
inline constexpr int kBusTypeCount = 11;

/// As in the text form: ping, pong, meet, fail, publish, auth-request, auth-ack, update, mfstart, module,
/// publishshard; `type-42` for a number that is not known.
QString busTypeWord(quint16 type);
/// The type of that word.
std::optional<BusType> busTypeOf(QStringView word);

/// The bit of a type in LinkFault::types.
constexpr quint32 busTypeBit(BusType type)
{
    return 1u << quint32(type);
}

} // namespace ringside
