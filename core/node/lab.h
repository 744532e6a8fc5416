#pragma once

#include "core/base/result.h"
#include "core/cluster/node_id.h"
#include "core/node/program.h"

#include <QMap>
#include <QString>

#include <memory>
#include <vector>

namespace ringside {

/// One node as a lab remembers it.
struct LabNode
{
    int number = 0;
    NodeId id;
    int port = 0;
    int seat = -1;                     ///< of its shard, as last seen while all nodes agreed
    QMap<QString, QString> directives; ///< set for this node only, by `set`
};

/// What a lab remembers between runs.
struct LabRecord
{
    QString name;
    int basePort = 9000;
    int net = 0; ///< X of its addresses 127.X.0.i and 127.X.1.i; 0: none yet
    ServerProgram program;
    QString password;                  ///< empty: none
    QMap<QString, QString> directives; ///< set for all nodes
    std::vector<LabNode> nodes;        ///< in order of number; there may be gaps
    int lastNumber = 0;                ///< the highest number that a removed node had; 0: none was removed
    qint64 lastUsedMs = 0;

    /// The node of that number, or nullptr.
    const LabNode* node(int number) const;
    LabNode* node(int number);
    /// The number of the next node: above all that this cluster's nodes ever had.
    int nextNumber() const;
    /// Each node's port follows from its number.
    int portOf(int number) const { return basePort + number - 1; }
    int busPort(const LabNode& node) const { return node.port + 10000; }
};

/// What the welcome page and `ringside-cli labs` tell of a lab without opening it.
struct LabSummary
{
    QString name;
    QString directory;
    int nodes = 0;
    int masters = 0; ///< shards, as far as the lab remembers
    int basePort = 0;
    qint64 lastUsedMs = 0;
    bool inUse = false;
};

/// A lab's directory: `lab.json`, a lock, and a directory for each node. Created 0700; open for one Ringside
/// at a time. One thread at a time.
class Lab
{
public:
    /// Opens or creates it, and locks it. Errors: Storage (unwritable; not a lab although not empty; locked,
    /// with the holder's pid; unreadable lab.json).
    static Result<std::unique_ptr<Lab>> open(const QString& directory);
    ~Lab();
    Lab(const Lab&) = delete;
    Lab& operator=(const Lab&) = delete;

    const QString& directory() const { return m_directory; }
    QString nodeDirectory(int number) const;
    LabRecord record;
    bool hasCluster() const { return !record.nodes.empty(); }

    /// Writes lab.json whole or not at all, and keeps passwordFile() in step with it. Errors: Storage.
    Status save();
    /// Holds the lab's password and a line end, for shells and scripts (0600); there only while it has one.
    QString passwordFile() const;
    /// Makes a node's directory, 0700. Errors: Storage.
    Status makeNodeDirectory(int number);
    /// Deletes a node's directory, if it is there. Its server must have ended. Errors: Storage.
    Status removeNodeDirectory(int number);
    /// Deletes the data of every node, of removed ones too, and forgets the nodes. The servers must have
    /// ended. Errors: Storage.
    Status clear();
    /// Deletes the whole directory when this object goes: for labs that nobody asked to keep.
    void discardAtEnd() { m_discard = true; }

    /// ~/.local/share/ringside/labs (or under $XDG_DATA_HOME).
    static QString defaultRoot();
    /// Labs under a root, the last used first. Left-overs of discarded labs are removed on the way.
    static std::vector<LabSummary> list(const QString& root);

private:
    Lab() = default;
    Status load();
    Status savePassword() const;

    QString m_directory;
    int m_lock = -1;
    bool m_discard = false;
};

/// Directives of a new cluster: the settings of the lab text (node timeout 5000 ms, AOF on, ...).
QMap<QString, QString> defaultDirectives();

} // namespace ringside
