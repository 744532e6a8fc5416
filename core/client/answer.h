#pragma once

#include "core/redis/reply.h"

#include <QString>

namespace ringside::client {

/// What a client was told of one command: the last thing heard, or what came instead of an answer. An error
/// line is sent instead of executing the command, never after it; only Unblocked leaves that open.
enum class Answer : quint8 {
    None,
    Ok,
    Moved, ///< the slot belongs to another node for good
    Ask,   ///< this one command goes to another node
    TryAgain,
    ClusterDown,
    Loading,
    MasterDown,
    ReadOnly,
    NoReplicas,
    OutOfMemory,
    NoAccess,    ///< NOAUTH, WRONGPASS, NOPERM
    CrossSlot,   ///< its keys are in more than one slot
    OtherError,  ///< any other error line
    UnknownNode, ///< nobody is known to own the slot, or a redirection leads to a node that is not known
    Unreachable, ///< no connection, or no greeting on it: the command was never sent
    TimedOut,    ///< sent, and no answer in time
    Lost,        ///< sent, and the connection ended
    WaitShort,   ///< WAIT: acknowledged by too few replicas
    Unblocked,   ///< -UNBLOCKED: the server gave the client up
    Nonsense     ///< a reply that the command does not have
};
inline constexpr int kAnswers = int(Answer::Nonsense) + 1;

/// What an error line is; Ok when the reply is none.
Answer answerOf(const Reply& reply);
/// The same of the line itself, without its leading `-`.
Answer answerOfLine(const QByteArray& line);
/// The server's word (`CLUSTERDOWN`), or `unreachable`, `timeout`, `connection lost`, `WAIT`.
QString answerWord(Answer answer);

} // namespace ringside::client
