#pragma once

#include <QString>

namespace ringside {

/// Where a server is and how to be let in.
struct Endpoint
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 0;
    QString password; ///< empty: none
    /// The local address to call from, so that a place in the network can be told (core/fabric); empty: the
    /// system's choice.
    QString source = {};
};

} // namespace ringside
