#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace ringside {

/// What kind of error a server answered with: the first word of the error line.
enum class ServerError {
    None,
    Moved,    ///< the slot belongs to another node for good
    Ask,      ///< this one request goes to another node
    TryAgain, ///< keys of one slot are on both sides of a migration
    ClusterDown,
    CrossSlot,
    Loading,
    MasterDown,
    ReadOnly,
    NoReplicas,
    OutOfMemory,
    NoAuth, ///< a password is needed
    WrongPass,
    NoPerm, ///< the ACL of this user forbids it
    Other
};

/// Where MOVED and ASK point. An empty host means: the host that was asked (specification, "MOVED
/// Redirection").
struct Redirection
{
    int slot = 0;
    QString host;
    int port = 0;
};

/// A reply as a value, errors included: an error *reply* is an answer, not a failure to get one.
struct Reply
{
    enum class Type { Nil, Text, Integer, Array, ErrorLine };

    Type type = Type::Nil;
    QByteArray text;     ///< Text and ErrorLine
    bool status = false; ///< Text: a word of the protocol such as OK or QUEUED, no value
    qint64 integer = 0;
    std::vector<Reply> elements;

    bool isError() const { return type == Type::ErrorLine; }
    bool isOk() const { return type == Type::Text && text == "OK"; }
    ServerError error() const;
    /// For MOVED and ASK; nothing when it is another reply or malformed.
    std::optional<Redirection> redirection() const;
};

} // namespace ringside
