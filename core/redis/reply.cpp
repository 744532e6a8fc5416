#include "core/redis/reply.h"

#include <array>
#include <utility>

namespace ringside {

ServerError Reply::error() const
{
    if (!isError())
        return ServerError::None;
    static constexpr std::array<std::pair<const char*, ServerError>, 14> words{{
        {"MOVED", ServerError::Moved},
        {"ASK", ServerError::Ask},
        {"TRYAGAIN", ServerError::TryAgain},
        {"CLUSTERDOWN", ServerError::ClusterDown},
        {"CROSSSLOT", ServerError::CrossSlot},
        {"LOADING", ServerError::Loading},
        {"MASTERDOWN", ServerError::MasterDown},
        {"READONLY", ServerError::ReadOnly},
        {"NOREPLICAS", ServerError::NoReplicas},
        {"OOM", ServerError::OutOfMemory},
        {"NOAUTH", ServerError::NoAuth},
        {"WRONGPASS", ServerError::WrongPass},
        {"ERR invalid password", ServerError::WrongPass},
        {"NOPERM", ServerError::NoPerm},
    }};
    for (const auto& [word, kind] : words) {
        if (text == word || text.startsWith(QByteArray(word) + ' '))
            return kind;
    }
    return ServerError::Other;
}

std::optional<Redirection> Reply::redirection() const
{
    if (error() != ServerError::Moved && error() != ServerError::Ask)
        return std::nullopt;
    const QList<QByteArray> words = text.split(' ');
    if (words.size() != 3)
        return std::nullopt;
    const qsizetype colon = words[2].lastIndexOf(':');
    bool slotOk = false, portOk = false;
    Redirection to;
    to.slot = words[1].toInt(&slotOk);
    to.host = QString::fromLatin1(words[2].left(colon));
    to.port = words[2].mid(colon + 1).toInt(&portOk);
    if (colon < 0 || !slotOk || !portOk)
        return std::nullopt;
    return to;
}

} // namespace ringside
