#pragma once

#include <QByteArrayView>

namespace ringside {

/// Number of hash slots of every Redis Cluster (specification, "Key distribution model").
inline constexpr int kSlotCount = 16384;

/// CRC16, XMODEM variant: polynomial 1021, initial value 0 (specification, appendix A).
/// crc16("123456789") is 12739.
quint16 crc16(QByteArrayView bytes);

/// The part of a key that is hashed: what stands between the first `{` and the first `}` after it, unless
/// that is empty; otherwise the whole key (specification, "Hash tags").
QByteArrayView hashTag(QByteArrayView key);

/// CRC16(hash tag) mod 16384: 0..16383.
int keyHashSlot(QByteArrayView key);

} // namespace ringside
