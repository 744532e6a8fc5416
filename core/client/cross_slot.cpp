#include "core/client/cross_slot.h"

#include "core/cluster/slot.h"

#include <QtGlobal>

namespace ringside::client {

namespace {

using Manner = CrossSlotTry::Manner;

const QByteArray kTwoSets = "redis.call('SET', KEYS[1], '1') return redis.call('INCR', KEYS[2])";
const QByteArray kHiddenKey = "#!lua\nreturn redis.call('EXISTS', 'product:100:details')";
const QByteArray kNamedKeys = "#!lua\nreturn redis.call('EXISTS', KEYS[1], KEYS[2])";

CrossSlotTry mget()
{
    return {QStringLiteral("mget"),
            {{{"MGET", "user:1:profile", "product:100:details", "session:abc123"}},
             {"user:1:profile", "product:100:details", "session:abc123"}},
            {{{"MGET", "{user:1}:profile", "{user:1}:settings", "{user:1}:history"}},
             {"{user:1}:profile", "{user:1}:settings", "{user:1}:history"}},
            {},
            QT_TRANSLATE_NOOP("Core",
                              "A node answers for its own slots alone, so all keys of one command have "
                              "to be in one slot. A hash tag brings what belongs together there.")};
}

CrossSlotTry mset()
{
    return {
        QStringLiteral("mset"),
        {{{"MSET", "user:1:name", "Ada", "product:100:name", "Home"}}, {"user:1:name", "product:100:name"}},
        {{{"MSET", "{tried:1}:name", "Ada", "{tried:1}:city", "Lagos"}},
         {"{tried:1}:name", "{tried:1}:city"}},
        {"{tried:1}:name", "{tried:1}:city"},
        QT_TRANSLATE_NOOP("Core", "MSET is atomic, and no two nodes can do one thing atomically.")};
}

CrossSlotTry del()
{
    return {QStringLiteral("del"),
            {{{"DEL", "key1", "key2", "key3"}}, {"key1", "key2", "key3"}},
            {{{"DEL", "tried:1"}, {"DEL", "tried:2"}, {"DEL", "tried:3"}},
             {"tried:1", "tried:2", "tried:3"},
             Manner::Split},
            {},
            QT_TRANSLATE_NOOP("Core", "Where nothing has to be atomic, one command for each key does it: a "
                                      "client sends them to all nodes at once.")};
}

CrossSlotTry lua()
{
    return {QStringLiteral("lua"),
            {{{"EVAL", kTwoSets, "2", "atomic:1", "atomic:2"}}, {"atomic:1", "atomic:2"}},
            {{{"EVAL", kTwoSets, "2", "{atomic:test}:1", "{atomic:test}:2"}},
             {"{atomic:test}:1", "{atomic:test}:2"}},
            {"{atomic:test}:1", "{atomic:test}:2"},
            QT_TRANSLATE_NOOP("Core", "A script runs on one node, so all its keys have to be in one slot.")};
}

CrossSlotTry hiddenKey()
{
    return {QStringLiteral("lua"),
            {{{"EVAL", kHiddenKey, "1", "user:1:profile"}}, {"user:1:profile", "product:100:details"}},
            {{{"EVAL", kNamedKeys, "2", "{user:1}:profile", "{user:1}:settings"}},
             {"{user:1}:profile", "{user:1}:settings"}},
            {},
            QT_TRANSLATE_NOOP("Core", "A key that the script makes itself is not seen when it is sent. Name "
                                      "every key under KEYS.")};
}

CrossSlotTry transaction()
{
    return {QStringLiteral("transaction"),
            {{{"MULTI"}, {"SET", "tried:customer:1", "1"}, {"SET", "tried:customer:2", "2"}, {"EXEC"}},
             {"tried:customer:1", "tried:customer:2"}},
            {{{"MULTI"}, {"SET", "{tried:1}:a", "1"}, {"INCR", "{tried:1}:a"}, {"EXEC"}},
             {"{tried:1}:a", "{tried:1}:a"}},
            {"{tried:1}:a"},
            QT_TRANSLATE_NOOP("Core",
                              "A transaction lies on one connection to one node: MOVED for a key of "
                              "another node ends it (EXECABORT), and EXEC refuses keys of two slots.")};
}

CrossSlotTry pipeline()
{
    return {QStringLiteral("pipeline"),
            {{{"GET", "user:3"}, {"GET", "user:1"}, {"GET", "{customer:789}"}},
             {"user:3", "user:1", "{customer:789}"}},
            {{{"GET", "user:3"}, {"GET", "user:1"}, {"GET", "{customer:789}"}},
             {"user:3", "user:1", "{customer:789}"},
             Manner::Split},
            {},
            QT_TRANSLATE_NOOP("Core",
                              "A pipeline is no transaction, so its commands may have keys in many slots; "
                              "but a node answers MOVED for those of another. A client of the cluster "
                              "sends each node a pipeline of its own.")};
}

CrossSlotTry pubsub()
{
    return {QStringLiteral("pubsub"),
            {{{"SUBSCRIBE", "claims"}, {"PUBLISH", "claims", "filed"}}, {"claims"}, Manner::Subscribed},
            {{{"SSUBSCRIBE", "claims"}, {"SPUBLISH", "claims", "filed"}}, {"claims"}, Manner::Subscribed},
            {},
            QT_TRANSLATE_NOOP("Core",
                              "PUBLISH has no slot: it was sent to another node than SUBSCRIBE, and the "
                              "message still arrived, for the bus carries it to every node. That grows "
                              "with the cluster; SPUBLISH stays in the shard of its channel.")};
}

CrossSlotTry shardedPubsub()
{
    return {QStringLiteral("sharded-pubsub"),
            {{{"SSUBSCRIBE", "claims:1", "claims:2"}}, {"claims:1", "claims:2"}},
            {{{"SSUBSCRIBE", "{claims}:1", "{claims}:2"}, {"SPUBLISH", "{claims}:1", "filed"}},
             {"{claims}:1", "{claims}:2"},
             Manner::Subscribed},
            {},
            QT_TRANSLATE_NOOP("Core", "A sharded channel lies in a slot, as a key does: channels of one "
                                      "SSUBSCRIBE share a slot.")};
}

CrossSlotTry renamed()
{
    return {QStringLiteral("rename"),
            {{{"RENAME", "user:1:profile", "user:1:old"}}, {"user:1:profile", "user:1:old"}},
            {{{"SET", "{tried:1}:new", "1"}, {"RENAME", "{tried:1}:new", "{tried:1}:old"}},
             {"{tried:1}:new", "{tried:1}:old"}},
            {"{tried:1}:new", "{tried:1}:old"},
            QT_TRANSLATE_NOOP("Core", "Another name is another slot, and a command cannot carry a value to "
                                      "another node. With a hash tag the slot stays.")};
}

} // namespace

QString CrossSlotTry::Line::text() const
{
    QStringList lines;
    for (const QByteArrayList& words : commands) {
        QStringList typed;
        for (const QByteArray& word : words) {
            const QString text = QString::fromUtf8(word).replace(u'\n', QStringLiteral("\\n"));
            typed << (text.contains(u' ') ? u'"' + text + u'"' : text);
        }
        lines << typed.join(u' ');
    }
    return lines.join(QStringLiteral(" / "));
}

std::vector<int> CrossSlotTry::Line::slots() const
{
    std::vector<int> all;
    for (const QByteArray& key : keys)
        all.push_back(keyHashSlot(key));
    return all;
}

const std::vector<CrossSlotTry>& crossSlotTries()
{
    static const std::vector<CrossSlotTry> all{mget(),          mset(),        del(),      lua(),
                                               hiddenKey(),     transaction(), pipeline(), pubsub(),
                                               shardedPubsub(), renamed()};
    return all;
}

QStringList crossSlotKinds()
{
    QStringList kinds;
    for (const CrossSlotTry& one : crossSlotTries()) {
        if (!kinds.contains(one.kind))
            kinds << one.kind;
    }
    return kinds;
}

} // namespace ringside::client
