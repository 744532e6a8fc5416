#pragma once

#include "core/ledger/operation.h"
#include "core/redis/reply.h"

#include <QString>

namespace ringside::ledger {

struct Verdict
{
    Outcome outcome = Outcome::Pending;
    Answer answer = Answer::None;
    bool operator==(const Verdict&) const = default;
};

/// What a reply to SET says of the element. MOVED and ASK come as Refused: whoever goes on to another node
/// decides anew there.
Verdict verdictOfSet(const Reply& reply);
/// What a reply to `WAIT wanted` says, after SET was acknowledged. Too few replicas: Unknown, as the element
/// is there now and nobody can count on it.
Verdict verdictOfWait(const Reply& reply, int wanted);
/// The connection ended, or nothing came in time: all depends on whether the element had been sent.
Verdict verdictOfSilence(bool sent, bool timedOut);

/// `ok`, `refused`, `unknown`: words of the exported form.
QString outcomeWord(Outcome outcome);
/// `absent`, `present`, `differs`; empty: not read back.
QString foundWord(Found found);

} // namespace ringside::ledger
