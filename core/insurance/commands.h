#pragma once

#include "core/client/cluster_client.h"
#include "core/insurance/portfolio.h"

namespace ringside::insurance {

/// Writes a customer: one command for each of its keys, each of which does no harm when it is sent twice.
std::vector<client::Request> commandsOf(const Customer& customer);
/// Deletes it: one UNLINK, for its keys lie in one slot.
client::Request unlinkOf(const Customer& customer);
/// Counts its keys: one EXISTS.
client::Request existsOf(const Customer& customer);

/// `NAME KEY field value field value ...`
QByteArrayList hashWords(const QByteArray& key, const Fields& fields);
/// A request for a command whose key is its second word.
client::Request requestOf(const QByteArrayList& words);

} // namespace ringside::insurance
