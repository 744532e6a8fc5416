#include "core/ledger/verdict.h"

namespace ringside::ledger {

namespace {

Answer answerOf(ServerError error)
{
    switch (error) {
    case ServerError::Moved:
        return Answer::Moved;
    case ServerError::Ask:
        return Answer::Ask;
    case ServerError::TryAgain:
        return Answer::TryAgain;
    case ServerError::ClusterDown:
        return Answer::ClusterDown;
    case ServerError::Loading:
        return Answer::Loading;
    case ServerError::MasterDown:
        return Answer::MasterDown;
    case ServerError::ReadOnly:
        return Answer::ReadOnly;
    case ServerError::NoReplicas:
        return Answer::NoReplicas;
    case ServerError::OutOfMemory:
        return Answer::OutOfMemory;
    case ServerError::NoAuth:
    case ServerError::WrongPass:
    case ServerError::NoPerm:
        return Answer::NoAccess;
    case ServerError::None:
    case ServerError::CrossSlot:
    case ServerError::Other:
        break;
    }
    return Answer::OtherError;
}

bool isUnblocked(const Reply& reply)
{
    return reply.isError() && reply.text.startsWith("UNBLOCKED");
}

} // namespace

Verdict verdictOfSet(const Reply& reply)
{
    if (reply.isOk())
        return {Outcome::Ok, Answer::Ok};
    if (isUnblocked(reply))
        return {Outcome::Unknown, Answer::Unblocked};
    if (!reply.isError())
        return {Outcome::Unknown, Answer::Nonsense};
    // An error line is sent instead of executing the command, never after it.
    return {Outcome::Refused, answerOf(reply.error())};
}

Verdict verdictOfWait(const Reply& reply, int wanted)
{
    if (reply.type == Reply::Type::Integer)
        return reply.integer >= wanted ? Verdict{Outcome::Ok, Answer::Ok}
                                       : Verdict{Outcome::Unknown, Answer::WaitShort};
    if (isUnblocked(reply))
        return {Outcome::Unknown, Answer::Unblocked};
    return {Outcome::Unknown, reply.isError() ? answerOf(reply.error()) : Answer::Nonsense};
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

QString answerWord(Answer answer)
{
    switch (answer) {
    case Answer::None:
        return {};
    case Answer::Ok:
        return QStringLiteral("OK");
    case Answer::Moved:
        return QStringLiteral("MOVED");
    case Answer::Ask:
        return QStringLiteral("ASK");
    case Answer::TryAgain:
        return QStringLiteral("TRYAGAIN");
    case Answer::ClusterDown:
        return QStringLiteral("CLUSTERDOWN");
    case Answer::Loading:
        return QStringLiteral("LOADING");
    case Answer::MasterDown:
        return QStringLiteral("MASTERDOWN");
    case Answer::ReadOnly:
        return QStringLiteral("READONLY");
    case Answer::NoReplicas:
        return QStringLiteral("NOREPLICAS");
    case Answer::OutOfMemory:
        return QStringLiteral("OOM");
    case Answer::NoAccess:
        return QStringLiteral("NOAUTH");
    case Answer::OtherError:
        return QStringLiteral("ERR");
    case Answer::Unreachable:
        return QStringLiteral("unreachable");
    case Answer::TimedOut:
        return QStringLiteral("timeout");
    case Answer::Lost:
        return QStringLiteral("connection lost");
    case Answer::WaitShort:
        return QStringLiteral("WAIT");
    case Answer::Unblocked:
        return QStringLiteral("UNBLOCKED");
    case Answer::Nonsense:
        return QStringLiteral("nonsense");
    }
    return {};
}

QString foundWord(Found found)
{
    return found == Found::Absent    ? QStringLiteral("absent")
           : found == Found::Present ? QStringLiteral("present")
           : found == Found::Differs ? QStringLiteral("differs")
                                     : QString();
}

} // namespace ringside::ledger
