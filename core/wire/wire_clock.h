#pragma once

#include <QtGlobal>

namespace ringside {

/// The clock of everything that is seen on the wire: nanoseconds since the epoch as they were when this
/// process first asked, counted on by the steady clock, so that it never runs backwards. Any thread.
qint64 wireNowNs();

} // namespace ringside
