#include "core/client/answer.h"

namespace ringside::client {

namespace {

Answer ofError(ServerError error)
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
    case ServerError::CrossSlot:
        return Answer::CrossSlot;
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
    case ServerError::Other:
        break;
    }
    return Answer::OtherError;
}

const char* latinWord(Answer answer)
{
    switch (answer) {
    case Answer::None:
        break;
    case Answer::Ok:
        return "OK";
    case Answer::Moved:
        return "MOVED";
    case Answer::Ask:
        return "ASK";
    case Answer::TryAgain:
        return "TRYAGAIN";
    case Answer::ClusterDown:
        return "CLUSTERDOWN";
    case Answer::Loading:
        return "LOADING";
    case Answer::MasterDown:
        return "MASTERDOWN";
    case Answer::ReadOnly:
        return "READONLY";
    case Answer::NoReplicas:
        return "NOREPLICAS";
    case Answer::OutOfMemory:
        return "OOM";
    case Answer::NoAccess:
        return "NOAUTH";
    case Answer::CrossSlot:
        return "CROSSSLOT";
    case Answer::OtherError:
        return "ERR";
    case Answer::UnknownNode:
        return "unknown node";
    case Answer::Unreachable:
        return "unreachable";
    case Answer::TimedOut:
        return "timeout";
    case Answer::Lost:
        return "connection lost";
    case Answer::WaitShort:
        return "WAIT";
    case Answer::Unblocked:
        return "UNBLOCKED";
    case Answer::Nonsense:
        return "nonsense";
    }
    return "";
}

} // namespace

Answer answerOf(const Reply& reply)
{
    if (!reply.isError())
        return Answer::Ok;
    return reply.text.startsWith("UNBLOCKED") ? Answer::Unblocked : ofError(reply.error());
}

Answer answerOfLine(const QByteArray& line)
{
    Reply reply;
    reply.type = Reply::Type::ErrorLine;
    reply.text = line;
    return answerOf(reply);
}

QString answerWord(Answer answer)
{
    return QString::fromLatin1(latinWord(answer));
}

} // namespace ringside::client
