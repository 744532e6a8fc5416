#include "core/ledger/verdict.h"

namespace ringside::ledger {

Verdict verdictOfSet(const Reply& reply)
{
    if (reply.isOk())
        return {Outcome::Ok, Answer::Ok};
    if (!reply.isError())
        return {Outcome::Unknown, Answer::Nonsense};
    const Answer answer = client::answerOf(reply);
    return {answer == Answer::Unblocked ? Outcome::Unknown : Outcome::Refused, answer};
}

Verdict verdictOfWait(const Reply& reply, int wanted)
{
    if (reply.type == Reply::Type::Integer)
        return reply.integer >= wanted ? Verdict{Outcome::Ok, Answer::Ok}
                                       : Verdict{Outcome::Unknown, Answer::WaitShort};
    return {Outcome::Unknown, reply.isError() ? client::answerOf(reply) : Answer::Nonsense};
}

Verdict verdictOfSilence(bool sent, bool timedOut)
{
    if (!sent)
        return {Outcome::Refused, Answer::Unreachable};
    return {Outcome::Unknown, timedOut ? Answer::TimedOut : Answer::Lost};
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return QStringLiteral("ok");
    case Outcome::Refused:
        return QStringLiteral("refused");
    case Outcome::Unknown:
        return QStringLiteral("unknown");
    case Outcome::Pending:
        break;
    }
    return QStringLiteral("pending");
}

QString foundWord(Found found)
{
    return found == Found::Absent    ? QStringLiteral("absent")
           : found == Found::Present ? QStringLiteral("present")
           : found == Found::Differs ? QStringLiteral("differs")
                                     : QString();
}

} // namespace ringside::ledger
