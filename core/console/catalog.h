#pragma once

#include "core/redis/reply.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <memory>
#include <optional>

namespace ringside::console {

/// One command or subcommand as a server describes it.
struct Command
{
    QString name;      ///< "SET", "CLUSTER FAILOVER"
    QString arguments; ///< "key value [NX | XX] ...", in redis-cli's notation; empty: none, or not told
    QString summary;   ///< as the server says it, in English
    QString group;     ///< "string", "cluster"
    int arity = 0;     ///< words of the whole line; negative: at least so many
    int firstKey = 0;  ///< which word is the first key; 0: none, or told by COMMAND GETKEYS alone
    bool movableKeys = false; ///< ask COMMAND GETKEYS
    bool blocking = false;    ///< may wait for others, as BLPOP does
};

/// Every command that a server knows, in order of name. A value; any thread.
class Catalog
{
public:
    Catalog() = default;
    /// From the reply of COMMAND: without arguments and summaries.
    explicit Catalog(const Reply& commands);
    /// Adds what a reply of COMMAND DOCS says, of some commands or all.
    void describe(const Reply& docs);

    /// What to ask COMMAND DOCS for; a command that only holds subcommands is not among them.
    QByteArrayList namesForDocs() const;

    const QList<Command>& all() const { return m_commands; }
    bool isEmpty() const { return m_commands.isEmpty(); }
    /// The subcommand or the command that these words begin with, or nullptr.
    const Command* find(const QStringList& words) const;
    /// Names that begin with `prefix`, whatever the case: commands, and subcommands once a blank stands in
    /// it.
    QStringList complete(const QString& prefix) const;

private:
    void addCommand(const Reply& entry);
    void describeOne(const QString& name, const Reply& docs);

    QList<Command> m_commands;
    QHash<QString, qsizetype> m_index;
};

/// Arguments as COMMAND DOCS describes them, in one line: what may be left out in [ ], a choice as a | b, and
/// "..." for what may be repeated. Pure.
QString argumentText(const Reply& arguments);

} // namespace ringside::console

Q_DECLARE_METATYPE(std::shared_ptr<const ringside::console::Catalog>)
