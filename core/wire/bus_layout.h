#pragma once

#include <QtGlobal>

#include <cstddef>

/// Where things lie in a message of the cluster bus. All members are bytes, so that neither the alignment nor
/// the byte order of this machine shows; numbers are big-endian unless said otherwise. Sources: Redis 7.0
/// cluster.h, clusterMsg and its parts; Valkey 8.0 cluster_legacy.h, the same offsets and the light header.
namespace ringside::bus {

template <std::size_t N> using Bytes = unsigned char[N];

inline constexpr qsizetype kIdSize = 40;      ///< a node id in hex digits, without a NUL
inline constexpr qsizetype kAddressSize = 46; ///< an address as text, padded with NUL
inline constexpr qsizetype kSlotBytes = 2048; ///< one bit a slot, the lowest bit first
inline constexpr quint16 kVersion = 1;
inline constexpr quint8 kPaused = 0x1;   ///< in mflags[0]
inline constexpr quint8 kForceAck = 0x2; ///< in mflags[0]
inline constexpr quint8 kExtData = 0x4;  ///< in mflags[0]

/// In front of every message but Valkey's light ones.
struct Header
{
    Bytes<4> signature; ///< RCmb
    Bytes<4> length;    ///< of the whole message
    Bytes<2> version;
    Bytes<2> port;
    Bytes<2> type;
    Bytes<2> count; ///< gossip entries
    Bytes<8> currentEpoch;
    Bytes<8> configEpoch;
    Bytes<8> offset;
    Bytes<kIdSize> sender;
    Bytes<kSlotBytes> slots;
    Bytes<kIdSize> masterId; ///< 40 zero bytes: none
    Bytes<kAddressSize> ip;
    Bytes<2> extensions; ///< ping extensions
    Bytes<30> unused;
    Bytes<2> plainPort;
    Bytes<2> busPort;
    Bytes<2> flags;
    Bytes<1> state; ///< 0 ok, 1 fail
    Bytes<3> mflags;
};
static_assert(offsetof(Header, length) == 4 && offsetof(Header, version) == 8);
static_assert(offsetof(Header, port) == 10 && offsetof(Header, type) == 12 && offsetof(Header, count) == 14);
static_assert(offsetof(Header, currentEpoch) == 16 && offsetof(Header, configEpoch) == 24);
static_assert(offsetof(Header, offset) == 32 && offsetof(Header, sender) == 40);
static_assert(offsetof(Header, slots) == 80 && offsetof(Header, masterId) == 2128);
static_assert(offsetof(Header, ip) == 2168 && offsetof(Header, extensions) == 2214);
static_assert(offsetof(Header, plainPort) == 2246 && offsetof(Header, busPort) == 2248);
static_assert(offsetof(Header, flags) == 2250 && offsetof(Header, state) == 2252);
static_assert(offsetof(Header, mflags) == 2253 && sizeof(Header) == 2256);

/// Valkey 8.0, clusterMsgLight: the same places for signature, length, version and type.
struct LightHeader
{
    Bytes<4> signature;
    Bytes<4> length;
    Bytes<2> version;
    Bytes<2> unused1;
    Bytes<2> type; ///< with BusHead::LightBit
    Bytes<2> unused2;
};
static_assert(offsetof(LightHeader, length) == offsetof(Header, length));
static_assert(offsetof(LightHeader, version) == offsetof(Header, version));
static_assert(offsetof(LightHeader, type) == offsetof(Header, type) && sizeof(LightHeader) == 16);

/// One of `count` behind the header of a PING, PONG or MEET (clusterMsgDataGossip).
struct Gossip
{
    Bytes<kIdSize> id;
    Bytes<4> pingSent;     ///< seconds
    Bytes<4> pongReceived; ///< seconds
    Bytes<kAddressSize> ip;
    Bytes<2> port;
    Bytes<2> busPort;
    Bytes<2> flags;
    Bytes<2> plainPort;
    Bytes<2> unused;
};
static_assert(offsetof(Gossip, pingSent) == 40 && offsetof(Gossip, pongReceived) == 44);
static_assert(offsetof(Gossip, ip) == 48 && offsetof(Gossip, port) == 94 && offsetof(Gossip, busPort) == 96);
static_assert(offsetof(Gossip, flags) == 98 && offsetof(Gossip, plainPort) == 100 && sizeof(Gossip) == 104);

/// In front of each ping extension's data (clusterMsgPingExt); they follow the gossip.
struct Extension
{
    Bytes<4> length; ///< these 8 bytes included; a multiple of 8
    Bytes<2> type;
    Bytes<2> unused;
};
static_assert(offsetof(Extension, type) == 4 && sizeof(Extension) == 8);

/// What follows a FAIL's header.
struct Fail
{
    Bytes<kIdSize> about;
};
static_assert(sizeof(Header) + sizeof(Fail) == 2296);

/// PUBLISH and PUBLISHSHARD, behind either header; channel and message follow.
struct Publish
{
    Bytes<4> channelLength;
    Bytes<4> messageLength;
};
static_assert(sizeof(Header) + sizeof(Publish) == 2264 && sizeof(LightHeader) + sizeof(Publish) == 24);

struct Update
{
    Bytes<8> configEpoch;
    Bytes<kIdSize> about;
    Bytes<kSlotBytes> slots;
};
static_assert(offsetof(Update, about) == 8 && offsetof(Update, slots) == 48);
static_assert(sizeof(Header) + sizeof(Update) == 4352);

/// MODULE; its data follow.
struct Module
{
    Bytes<8> id; ///< as it lies in the sender's memory, not big-endian
    Bytes<4> length;
    Bytes<1> type;
};
static_assert(offsetof(Module, length) == 8 && offsetof(Module, type) == 12 && sizeof(Module) == 13);

} // namespace ringside::bus
