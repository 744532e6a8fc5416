#include "core/lesson/allowed.h"

#include "core/base/core_text.h"

namespace ringside::lesson {

namespace {

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

bool onlyReads(const QStringList& command)
{
    static const QStringList plain = words(
        "GET MGET STRLEN EXISTS TYPE TTL PTTL HGET HGETALL HLEN SMEMBERS SCARD LLEN LRANGE ZCARD ZRANGE "
        "DBSIZE INFO PING ROLE TIME LASTSAVE SCAN WAIT GETRANGE");
    static const QStringList pairs = words(
        "CLUSTER:INFO CLUSTER:NODES CLUSTER:SLOTS CLUSTER:SHARDS CLUSTER:KEYSLOT CLUSTER:COUNTKEYSINSLOT "
        "CLUSTER:GETKEYSINSLOT CLUSTER:MYID CLUSTER:LINKS CLUSTER:REPLICAS CLUSTER:COUNT-FAILURE-REPORTS "
        "CONFIG:GET OBJECT:ENCODING OBJECT:FREQ OBJECT:IDLETIME MEMORY:USAGE SLOWLOG:GET SLOWLOG:LEN "
        "ACL:WHOAMI "
        "COMMAND:COUNT COMMAND:INFO COMMAND:GETKEYS");
    const QString name = command.value(0).toUpper();
    return plain.contains(name) || pairs.contains(name + u':' + command.value(1).toUpper());
}

QStringList allowedVerbs()
{
    return words(
        "kill stop pause resume restart start failover add-master add-replica replicate remove cut delay "
        "throttle drop isolate partition reset heal lift reshard move rebalance migration fix scope measure "
        "ledger put fill load headroom chaos alerts dashboard way crossslot spread lag snippet insurance "
        "check connectivity info status anatomy wait expect call set");
}

QStringList allowedDirectives()
{
    return words("cluster-node-timeout cluster-replica-validity-factor cluster-migration-barrier "
                 "cluster-require-full-coverage cluster-allow-reads-when-down "
                 "cluster-allow-replica-migration cluster-replica-no-failover min-replicas-to-write "
                 "min-replicas-max-lag maxmemory maxmemory-policy appendonly appendfsync repl-timeout "
                 "repl-ping-replica-period repl-backlog-size repl-diskless-sync-delay");
}

std::optional<QString> whyForbidden(const Action& action)
{
    if (!allowedVerbs().contains(action.verb))
        return CoreText::tr("A lesson may not use the action '%1'.").arg(action.verb);
    if (action.verb == u"reset" && action.arguments.size() < 2)
        return CoreText::tr("A lesson may reset links (reset 1 2), and not delete the cluster.");
    const bool writesFile = action.arguments.value(0) == u"export" || action.option(u"report");
    if (writesFile && (action.verb == u"ledger" || action.verb == u"alerts" || action.verb == u"chaos"))
        return CoreText::tr("A lesson may not write files.");
    if (action.verb == u"snippet" && action.arguments.contains(QStringLiteral("password")))
        return CoreText::tr("A lesson may not show the password.");
    if (action.verb == u"call" && !onlyReads(action.arguments.mid(1)))
        return CoreText::tr("A lesson may call commands that only read, and '%1' is none of those.")
            .arg(action.arguments.mid(1, 2).join(u' '));
    if (action.verb == u"way" && !onlyReads(action.arguments) &&
        !words("SET MSET INCR").contains(action.arguments.value(0).toUpper()))
        return CoreText::tr("In a lesson a way is of a command that only reads, or of SET, MSET or INCR.");
    if (action.verb == u"set" && !allowedDirectives().contains(action.arguments.value(1)))
        return CoreText::tr("A lesson may set these directives: %1.")
            .arg(allowedDirectives().join(QStringLiteral(", ")));
    return std::nullopt;
}

std::optional<QString> whyForbiddenCreate(const Action& action)
{
    static const QStringList options = words("masters replicas timeout pace");
    if (action.verb != u"create")
        return CoreText::tr("The cluster of a lesson is made with `create`.");
    for (const QString& argument : action.arguments) {
        if (argument != u"stepwise")
            return CoreText::tr("A lesson's `create` takes no '%1'.").arg(argument);
    }
    for (const auto& [name, value] : action.options) {
        if (!options.contains(name))
            return CoreText::tr("A lesson's `create` takes masters, replicas and timeout, and no '%1'.")
                .arg(name);
    }
    return std::nullopt;
}

} // namespace ringside::lesson
