#pragma once

#include <QMetaType>

namespace ringside::console {

/// Whom a line of the console is for. A value; any thread.
struct Target
{
    enum class Kind {
        Cluster,  ///< whoever owns the key; redirections are followed
        Node,     ///< one node; redirections are shown as the errors they are
        Masters,  ///< every node that is a master now
        Replicas, ///< every node that is a replica now
        Nodes     ///< every node
    };
    Kind kind = Kind::Cluster;
    int node = 0; ///< Kind::Node: its number

    static Target ofNode(int number) { return {Kind::Node, number}; }
    /// Several nodes are asked, and each answers for itself.
    bool isGroup() const { return kind != Kind::Cluster && kind != Kind::Node; }
    bool operator==(const Target&) const = default;
};

} // namespace ringside::console

Q_DECLARE_METATYPE(ringside::console::Target)
