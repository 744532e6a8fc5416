#pragma once

#include <QMetaType>
#include <QString>

#include <vector>

namespace ringside::console {

/// A line of what came back.
struct Line
{
    enum class Kind {
        Reply,    ///< as redis-cli prints it
        Error,    ///< the server said no, or there was no answer
        Redirect, ///< a MOVED or ASK that was followed
        Note      ///< the console's own words: who answers, how long it took, a new connection
    };
    Kind kind = Kind::Reply;
    QString text;
    bool operator==(const Line&) const = default;
};

/// A piece of the answer to one line. There are several when many nodes are asked or when the answer streams;
/// the last one says so. A value; any thread.
struct Output
{
    quint64 id = 0; ///< of the line, as submit() gave it
    int node = 0;   ///< who answered; 0: nobody in particular
    std::vector<Line> lines;
    double ms = 0;            ///< since the line began
    bool error = false;       ///< there is an error line in this piece
    int redirects = 0;        ///< how many were followed
    bool transaction = false; ///< the node's connection is within MULTI now
    bool last = false;        ///< nothing more comes for this line
};

} // namespace ringside::console

Q_DECLARE_METATYPE(ringside::console::Output)
