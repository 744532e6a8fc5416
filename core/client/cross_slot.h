#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <vector>

namespace ringside::client {

/// One way of using several keys at once: a line as people write it at first, and one that does in a cluster
/// what was meant. A plain value.
struct CrossSlotTry
{
    /// How the commands are sent.
    enum class Manner : quint8 {
        Plain,     ///< in this order on one connection to the owner of the first key
        Split,     ///< each to the owner of its key: a pipeline for each node
        Subscribed ///< the first one subscribes, and what the second publishes has to arrive
    };
    /// A line and the keys in it.
    struct Line
    {
        std::vector<QByteArrayList> commands;
        QByteArrayList keys; ///< or channels
        Manner manner = Manner::Plain;

        /// As people type it; commands are parted by " / ".
        QString text() const;
        /// Of its keys, in their order.
        std::vector<int> slots() const;
    };

    QString kind; ///< `mget`
    Line line;
    Line repair;
    QByteArrayList written; ///< keys that the lines write: to be deleted afterwards
    const char* why = "";   ///< English, to be translated
};

/// All of them, in the order in which they are told.
const std::vector<CrossSlotTry>& crossSlotTries();
/// The kinds' names, each once.
QStringList crossSlotKinds();

} // namespace ringside::client
