#pragma once

#include "core/cluster/event.h"
#include "widgets/dress/tones.h"

namespace ringside {

/// The tone that an event or a sentence of that weight is told in; `calm` for what is neither good nor bad.
Tone toneOf(Severity severity, Tone calm = Tone::Muted);

} // namespace ringside
