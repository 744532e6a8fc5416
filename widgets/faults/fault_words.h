#pragma once

#include "core/cluster/fault.h"

#include <QString>

/// What a fault on a link does, in words: pure functions for the board, the stage, the inspector and the
/// dialog, so that the same fault has the same name everywhere.
namespace ringside {

/// "cut", "delay", "throttle", "drop"
QString faultKindWord(FaultKind kind);
/// ✕ ◷ ≈ ⊘
QString faultLetter(FaultKind kind);
/// "holds every byte", "50 ± 10 ms later", "at most 1 Mbit/s", "swallows votes", "swallows 20 % of votes"
QString faultEffect(const LinkFault& fault);
/// As short as can be, for a link on the stage: "cut", "50 ms", "1 Mbit/s", "drops votes".
QString faultShort(const LinkFault& fault);
/// What it has caught: "1.2 kB held", "12 dropped"; empty when there is nothing.
QString faultCount(FaultKind kind, qint64 heldBytes, qint64 dropped);
/// "✕ cut for 2.0 s, 1.2 kB held", "◷ 50 ms later for 3.0 s"
QString faultFact(const LinkFault& fault, qint64 nowMs);

/// "1 → 2"; a client is c1.
QString directionText(int from, int to);
/// "50 ms", "50 ± 10 ms", "1.5 s"
QString delayWords(int delayMs, int jitterMs);
/// "64 kbit/s", "1 Mbit/s"; 1000-based, as networks count.
QString rateWords(qint64 bytesPerSecond);
/// "votes", "PING and PONG", "every message"
QString busTypesWords(quint32 types);

} // namespace ringside
