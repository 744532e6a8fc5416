#pragma once

#include "core/client/answer.h"

namespace ringside::ledger {

/// What is known of an element (wire.md, "Lost writes").
enum class Outcome : quint8 {
    Pending, ///< under way
    Ok,      ///< acknowledged
    Refused, ///< cannot have been written
    Unknown  ///< may have been written or not
};

/// Why the outcome is what it is.
using client::Answer;
using client::answerWord;

/// What reading back found.
enum class Found : quint8 { NotRead, Absent, Present, Differs };

/// The record of one operation, on one element, in one cluster. Its number is its index in the account; its
/// key and value follow from number and group. Compact, as there may be millions of them.
struct Operation
{
    qint64 begunUs = 0; ///< microseconds since the epoch
    quint32 tookUs = 0; ///< until it ended
    qint32 group = 0;   ///< its key's group (keys.h): hash tag and slot
    quint16 writer = 0; ///< index, from 0
    quint16 node = 0;   ///< asked last; 0: nobody
    qint16 waited = -1; ///< what WAIT counted; -1: it was not asked
    quint8 redirects = 0;
    Outcome outcome = Outcome::Pending;
    Answer answer = Answer::None;
    Found found = Found::NotRead;

    qint64 endedUs() const { return begunUs + tookUs; }
};
static_assert(sizeof(Operation) <= 32);

} // namespace ringside::ledger
