#pragma once

#include "core/wire/bus_message.h"
#include "core/wire/bus_reader.h"

/// What follows the header of a message, by type. Each function fills in its part of `message` and checks
/// that the message ends where its content does.
namespace ringside::bus {

/// The bits that Redis 7.0 and Valkey 8.0 give a meaning.
inline constexpr quint16 kKnownFlags = 0x3fff;

/// Anything that may follow at `at`, by message.type and message.light.
void readBody(const Reader& reader, qint64 at, BusMessage& message);

/// Gossip entries, then extensions: as many as message.gossipCount and message.extensionCount claim.
void readGossip(const Reader& reader, qint64 at, BusMessage& message);
void readExtensions(const Reader& reader, qint64 at, BusMessage& message);

} // namespace ringside::bus
