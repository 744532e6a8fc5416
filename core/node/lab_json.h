#pragma once

#include "core/node/lab.h"

namespace ringside {

/// The form of lab.json (`"format": 1`). Reading returns nothing when it is malformed, of another format, or
/// names ports and nodes that cannot be.
QByteArray labToJson(const LabRecord& record);
std::optional<LabRecord> labFromJson(const QByteArray& json);

} // namespace ringside
