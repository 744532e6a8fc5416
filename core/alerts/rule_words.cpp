// Meaning, impact, what to do.

#include "core/alerts/rule.h"
#include "core/base/core_text.h"

namespace ringside::alerts {

namespace {

RuleWords ofNodes(const QString& rule)
{
    if (rule == u"node-down")
        return {
            CoreText::tr("The process of a node has ended, or the other nodes hold it FAIL."),
            CoreText::tr("A master's slots are not served until its replica is promoted. Without a replica "
                         "they stay unserved."),
            CoreText::tr("`restart N` starts it again. Its log says why it ended. `anatomy` shows the "
                         "failover.")};
    if (rule == u"node-silent")
        return {
            CoreText::tr("The process of a node runs, but it does not answer. It is paused, or very busy."),
            CoreText::tr("Clients wait. After the node timeout the others hold it FAIL."),
            CoreText::tr("`resume N` continues a paused process. A long command shows in `call N SLOWLOG "
                         "GET`.")};
    if (rule == u"memory-high")
        return {CoreText::tr("A node uses nearly all of its maxmemory."),
                CoreText::tr("It will delete keys, or refuse writes with OOM, as maxmemory-policy says."),
                CoreText::tr("Give it more memory (`set N maxmemory 1gb`), add a master, or delete keys.")};
    if (rule == u"cpu-high")
        return {
            CoreText::tr("A server uses nearly all of one processor. It works on commands with one thread."),
            CoreText::tr("Commands wait in line, and latency grows."),
            CoreText::tr("Look for a hot key or hot slots, lower the load, or add a master.")};
    if (rule == u"clocks-differ")
        return {
            CoreText::tr("A node tells times that are still to come."),
            CoreText::tr("Times of logs and of failovers cannot be compared, and keys expire at other times "
                         "than meant."),
            CoreText::tr("Set the clock of its machine. NTP keeps it right.")};
    if (rule == u"writes-refused")
        return {CoreText::tr("A master with slots would answer a write with an error."),
                CoreText::tr("Clients cannot write keys of its slots."),
                CoreText::tr("The error says why: CLUSTERDOWN, NOREPLICAS, MISCONF or OOM. Mend that.")};
    return {};
}

RuleWords ofReplicas(const QString& rule)
{
    if (rule == u"lag-high")
        return {
            CoreText::tr("A replica is behind its master."),
            CoreText::tr("A failover now loses the writes that the replica does not have. Reads from it are "
                         "old."),
            CoreText::tr("Lower the load, or look at the link between the two: `lag` and `connectivity` "
                         "measure them.")};
    if (rule == u"link-down")
        return {CoreText::tr("A replica has no connection to its master."),
                CoreText::tr("It does not get new writes. When that lasts too long it cannot be promoted."),
                CoreText::tr(
                    "Start the master if it does not run. `heal` lifts cuts. The replica's log says what "
                    "it waits for.")};
    if (rule == u"replica-missing")
        return {CoreText::tr("A master with slots has no running replica."),
                CoreText::tr("Nobody takes its place when it fails."),
                CoreText::tr("Start the replica again, or give it a new one: `add-replica of=N`.")};
    if (rule == u"failover-happened")
        return {
            CoreText::tr("A replica has become master in the place of another node."),
            CoreText::tr("Clients were refused for some seconds. Writes that the replica did not have are "
                         "lost."),
            CoreText::tr("`anatomy` shows every step. Find out why the master failed, and start it again.")};
    return {};
}

RuleWords ofCluster(const QString& rule)
{
    if (rule == u"slots-uncovered")
        return {
            CoreText::tr("Some hash slots have no owner, or their owner does not serve them."),
            CoreText::tr("Clients cannot read or write the keys of these slots. With "
                         "cluster-require-full-coverage yes the whole cluster refuses."),
            CoreText::tr("Start the owner, or wait for the failover. `fix` gives slots without an owner to a "
                         "master.")};
    if (rule == u"state-not-ok")
        return {CoreText::tr("Nodes say cluster_state:fail."),
                CoreText::tr("They answer every request with CLUSTERDOWN."),
                CoreText::tr("`check` names what is missing: slots, or a majority of masters.")};
    if (rule == u"few-masters")
        return {CoreText::tr("Fewer masters than wanted run and are not FAIL."),
                CoreText::tr("Without a majority of masters no replica can be elected, and the rest refuses "
                             "requests."),
                CoreText::tr(
                    "Start the masters that do not run. Nothing mends itself until a majority is back.")};
    if (rule == u"strangers")
        return {CoreText::tr("Nodes of this lab list others that are not of it."),
                CoreText::tr("They may own slots or hold votes, and Ringside does not start or stop them."),
                CoreText::tr("`check` names each and says what helps.")};
    return {};
}

} // namespace

RuleWords wordsOf(const QString& rule)
{
    for (const RuleWords& words : {ofNodes(rule), ofReplicas(rule), ofCluster(rule)}) {
        if (!words.meaning.isEmpty())
            return words;
    }
    return {};
}

} // namespace ringside::alerts
