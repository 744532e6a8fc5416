#include "core/console/manners.h"

#include "core/base/core_text.h"

namespace ringside::console {

namespace {

bool isOneOf(const QByteArray& word, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

bool isStream(const QByteArrayList& words)
{
    return isOneOf(words.value(0), {"SUBSCRIBE", "PSUBSCRIBE", "SSUBSCRIBE", "MONITOR"});
}

bool mayWait(const QByteArrayList& words, const Catalog* catalog)
{
    if (isOneOf(words.value(0), {"BLPOP", "BRPOP", "BLMOVE", "BLMPOP", "BRPOPLPUSH", "BZPOPMIN", "BZPOPMAX",
                                 "BZMPOP", "XREAD", "XREADGROUP", "WAIT", "WAITAOF", "DEBUG", "MIGRATE"}))
        return true;
    const Command* command = catalog ? catalog->find({QString::fromUtf8(words.value(0))}) : nullptr;
    return command && command->blocking;
}

std::optional<QString> refusal(const QByteArrayList& words, const Target& target)
{
    const QByteArray first = words.value(0), second = words.value(1);
    if (isOneOf(first, {"HELLO"}) && second == "3")
        return CoreText::tr(
            "The console speaks only the protocol RESP2. Every command works without HELLO 3.");
    if (isOneOf(first, {"CLIENT"}) && isOneOf(second, {"REPLY"}))
        return CoreText::tr("A connection that does not answer has nothing to show here.");
    if (isOneOf(first, {"SYNC", "PSYNC"}))
        return CoreText::tr("A replication stream is for replicas. MONITOR shows the commands of a node.");
    if (isOneOf(first, {"UNSUBSCRIBE", "PUNSUBSCRIBE", "SUNSUBSCRIBE"}))
        return CoreText::tr(
            "A subscription goes on until it is stopped. No other command can run beside it.");
    if (target.kind == Target::Kind::Cluster &&
        isOneOf(first, {"MULTI", "EXEC", "DISCARD", "WATCH", "UNWATCH"}))
        return CoreText::tr(
            "A transaction belongs to one node. Choose the node that owns the keys; CLUSTER KEYSLOT tells "
            "the slot of a key.");
    return std::nullopt;
}

} // namespace ringside::console
