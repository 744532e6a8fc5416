#pragma once

#include "core/client/cluster_client.h"

namespace ringside::client {

/// A command's way in plain words: what was believed, what each node said and what follows from it, who
/// answered in the end. Sentences, translated.
QString wayInWords(const Way& way, const QByteArray& key);

} // namespace ringside::client
