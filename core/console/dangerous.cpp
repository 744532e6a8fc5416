#include "core/console/dangerous.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside::console {

namespace {

/// `pattern` is the beginning of a line in capitals; without a sentence it is harmless; `sentence` has %1 for
/// whom it would hit. The first row that fits counts.
struct Row
{
    const char* pattern;
    const char* sentence;
};

constexpr Row kRows[] = {
    {"FLUSHALL", QT_TRANSLATE_NOOP("Core", "This deletes every key of %1.")},
    {"FLUSHDB", QT_TRANSLATE_NOOP("Core", "This deletes every key of %1.")},
    {"SHUTDOWN ABORT", nullptr},
    {"SHUTDOWN", QT_TRANSLATE_NOOP("Core", "This ends the server of %1.")},
    {"DEBUG SEGFAULT", QT_TRANSLATE_NOOP("Core", "This crashes the server of %1.")},
    {"DEBUG PANIC", QT_TRANSLATE_NOOP("Core", "This crashes the server of %1.")},
    {"DEBUG OOM", QT_TRANSLATE_NOOP("Core", "This crashes the server of %1.")},
    {"DEBUG ASSERT", QT_TRANSLATE_NOOP("Core", "This crashes the server of %1.")},
    {"DEBUG RESTART",
     QT_TRANSLATE_NOOP("Core", "This restarts the server of %1 without Ringside's knowledge.")},
    {"DEBUG CRASH-AND-RECOVER",
     QT_TRANSLATE_NOOP("Core", "This restarts the server of %1 without Ringside's knowledge.")},
    {"DEBUG SLEEP",
     QT_TRANSLATE_NOOP(
         "Core", "This blocks %1 completely. After the node timeout the other nodes see it as failed.")},
    {"DEBUG RELOAD",
     QT_TRANSLATE_NOOP("Core",
                       "This writes all data of %1 and reads it again, and blocks the node meanwhile.")},
    {"DEBUG LOADAOF",
     QT_TRANSLATE_NOOP("Core", "This reads all data of %1 again, and blocks the node meanwhile.")},
    {"DEBUG FLUSHALL", QT_TRANSLATE_NOOP("Core", "This deletes every key of %1.")},
    {"CLUSTER RESET",
     QT_TRANSLATE_NOOP("Core", "This makes %1 forget the whole cluster; a replica loses its data as well.")},
    {"CLUSTER FORGET",
     QT_TRANSLATE_NOOP("Core", "This makes %1 forget a member of the cluster; the others still know it.")},
    {"CLUSTER MEET", QT_TRANSLATE_NOOP("Core", "This takes another member into the cluster of %1.")},
    {"CLUSTER DELSLOTS",
     QT_TRANSLATE_NOOP("Core", "This makes %1 forget who owns these slots; they are not served then.")},
    {"CLUSTER DELSLOTSRANGE",
     QT_TRANSLATE_NOOP("Core", "This makes %1 forget who owns these slots; they are not served then.")},
    {"CLUSTER FLUSHSLOTS",
     QT_TRANSLATE_NOOP("Core", "This makes %1 forget who owns any slot; it serves nothing then.")},
    {"CLUSTER FAILOVER TAKEOVER",
     QT_TRANSLATE_NOOP("Core", "This makes %1 a master without a vote, with an epoch that no other node "
                               "agreed to. Acknowledged writes may be lost.")},
    {"CLUSTER FAILOVER FORCE",
     QT_TRANSLATE_NOOP(
         "Core", "This makes %1 a master without its master's consent; acknowledged writes may be lost.")},
    {"CLUSTER SETSLOT", QT_TRANSLATE_NOOP("Core", "This changes the owner of a slot in %1 only.")},
    {"CLUSTER BUMPEPOCH",
     QT_TRANSLATE_NOOP("Core", "This gives %1 a new configuration epoch without agreement.")},
    {"CLUSTER SET-CONFIG-EPOCH",
     QT_TRANSLATE_NOOP("Core", "This gives %1 a configuration epoch without agreement.")},
    {"CLUSTER REPLICATE",
     QT_TRANSLATE_NOOP("Core", "This makes %1 a replica of another node; its own data is replaced.")},
    {"REPLICAOF",
     QT_TRANSLATE_NOOP("Core", "This changes which master %1 follows; its own data is replaced.")},
    {"SLAVEOF", QT_TRANSLATE_NOOP("Core", "This changes which master %1 follows; its own data is replaced.")},
    {"CONFIG REWRITE", QT_TRANSLATE_NOOP("Core", "This overwrites the configuration file of %1.")},
    {"SCRIPT KILL",
     QT_TRANSLATE_NOOP("Core", "This ends the script that %1 is running, even if a client waits for it.")},
    {"SCRIPT FLUSH",
     QT_TRANSLATE_NOOP("Core", "This drops every loaded script of %1; clients that use them get NOSCRIPT.")},
    {"FUNCTION KILL",
     QT_TRANSLATE_NOOP("Core", "This ends the function that %1 is running, even if a client waits for it.")},
    {"FUNCTION FLUSH", QT_TRANSLATE_NOOP("Core", "This deletes every function of %1.")},
    {"CLIENT PAUSE", QT_TRANSLATE_NOOP("Core", "This blocks all clients of %1 for the time given.")},
    {"CLIENT KILL",
     QT_TRANSLATE_NOOP("Core",
                       "This closes connections of %1; replicas and Ringside itself may be among them.")},
    {"ACL DELUSER", QT_TRANSLATE_NOOP("Core", "This deletes users of %1 and closes their connections.")},
    {"ACL SETUSER",
     QT_TRANSLATE_NOOP("Core",
                       "This changes which users may connect to %1; Ringside itself may be shut out.")},
    {"KEYS *",
     QT_TRANSLATE_NOOP(
         "Core", "This goes through every key of %1 at once and blocks the node meanwhile; SCAN does not.")},
};

/// Settings whose change goes beyond a figure.
constexpr Row kSettings[] = {
    {"DIR", QT_TRANSLATE_NOOP("Core", "This moves the data of %1 out of the lab.")},
    {"DBFILENAME",
     QT_TRANSLATE_NOOP("Core",
                       "This changes the file in which %1 keeps its data; after a restart it is not found.")},
    {"APPENDONLY",
     QT_TRANSLATE_NOOP("Core",
                       "This changes how %1 keeps its data; acknowledged writes may be lost in a crash.")},
    {"PORT", QT_TRANSLATE_NOOP("Core", "This moves the port of %1; Ringside does not find it again.")},
    {"BIND", QT_TRANSLATE_NOOP("Core", "This changes where %1 listens; Ringside may not find it again.")},
    {"REQUIREPASS",
     QT_TRANSLATE_NOOP(
         "Core", "This changes the password of %1; Ringside and the other nodes do not know the new one.")},
    {"MASTERAUTH", QT_TRANSLATE_NOOP("Core", "This changes the password with which %1 reaches its master.")},
    {"MAXCLIENTS", QT_TRANSLATE_NOOP("Core", "This may shut out clients of %1, and Ringside too.")},
    {"CLUSTER-ANNOUNCE-IP",
     QT_TRANSLATE_NOOP("Core", "This takes the links of %1 out of Ringside's network.")},
    {"CLUSTER-ANNOUNCE-PORT",
     QT_TRANSLATE_NOOP("Core", "This takes the links of %1 out of Ringside's network.")},
    {"CLUSTER-ANNOUNCE-BUS-PORT",
     QT_TRANSLATE_NOOP("Core", "This takes the links of %1 out of Ringside's network.")},
    {"CLUSTER-ANNOUNCE-HOSTNAME",
     QT_TRANSLATE_NOOP("Core", "This changes the name that MOVED gives for %1; clients may not find it.")},
};

bool fits(const QByteArrayList& pattern, const QByteArrayList& words)
{
    if (words.size() < pattern.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (words[i] != pattern[i])
            return false;
    }
    return true;
}

QByteArrayList inCapitals(const QByteArrayList& words)
{
    QByteArrayList result;
    for (const QByteArray& word : words)
        result << word.toUpper();
    return result;
}

QString named(const Target& target)
{
    switch (target.kind) {
    case Target::Kind::Node:
        return CoreText::tr("node %1").arg(target.node);
    case Target::Kind::Masters:
        return CoreText::tr("every master");
    case Target::Kind::Replicas:
        return CoreText::tr("every replica");
    case Target::Kind::Nodes:
        return CoreText::tr("every node");
    case Target::Kind::Cluster:
        break;
    }
    return CoreText::tr("the node that gets this command");
}

const char* settingSentence(const QByteArrayList& words)
{
    for (qsizetype i = 2; i < words.size(); i += 2) { // CONFIG SET takes several pairs
        for (const Row& row : kSettings) {
            if (words[i] == row.pattern)
                return row.sentence;
        }
    }
    return nullptr;
}

const char* sentenceFor(const QByteArrayList& words)
{
    if (fits({"CONFIG", "SET"}, words))
        return settingSentence(words);
    for (const Row& row : kRows) {
        if (fits(QByteArray(row.pattern).split(' '), words))
            return row.sentence;
    }
    return nullptr;
}

} // namespace

std::optional<QString> danger(const QByteArrayList& words, const Target& target)
{
    const char* sentence = sentenceFor(inCapitals(words));
    if (!sentence)
        return std::nullopt;
    return CoreText::tr(sentence).arg(named(target));
}

bool isSecret(const QByteArrayList& words)
{
    const QByteArrayList capitals = inCapitals(words);
    if (fits({"AUTH"}, capitals) || fits({"ACL", "SETUSER"}, capitals))
        return true;
    if (fits({"CONFIG", "SET"}, capitals))
        return capitals.contains("REQUIREPASS") || capitals.contains("MASTERAUTH");
    return (fits({"HELLO"}, capitals) || fits({"MIGRATE"}, capitals)) &&
           (capitals.contains("AUTH") || capitals.contains("AUTH2"));
}

} // namespace ringside::console
