#include "core/observe/write_gate.h"

#include "core/base/core_text.h"
#include "core/observe/node_facts.h"

namespace ringside {

namespace {

std::optional<bool> isOk(const InfoText& info, const QByteArray& name)
{
    return info.contains(name) ? std::optional(info.text(name) == "ok") : std::nullopt;
}

std::optional<bool> negated(std::optional<bool> value)
{
    return value ? std::optional(!*value) : std::nullopt;
}

WriteVerdict refused(const QString& word, const QString& why)
{
    return {Writes::Refused, word, why};
}

WriteVerdict unknown(const QString& why)
{
    return {Writes::Unknown, {}, why};
}

/// What holds for every node, whatever its memory and disk.
std::optional<WriteVerdict> judgeRole(const NodeFacts& facts, bool answering, bool ownsSlots)
{
    if (!answering)
        return unknown(facts.problem.isEmpty() ? CoreText::tr("it does not answer") : facts.problem);
    if (facts.loading)
        return refused(QStringLiteral("LOADING"), CoreText::tr("it is loading its data"));
    if (facts.role == Role::Replica)
        return refused(QStringLiteral("MOVED"), CoreText::tr("it is a replica and redirects to its master"));
    if (facts.role != Role::Master)
        return unknown(CoreText::tr("its role is not known"));
    if (!facts.clusterKnown)
        return unknown(CoreText::tr("it does not tell its cluster_state"));
    if (!facts.clusterOk)
        return refused(QStringLiteral("CLUSTERDOWN"), CoreText::tr("it says cluster_state:fail"));
    if (!ownsSlots)
        return refused(QStringLiteral("MOVED"),
                       CoreText::tr("it owns no slots and redirects to their owners"));
    return std::nullopt;
}

std::optional<WriteVerdict> judgeMemory(const WriteGate& gate)
{
    if (!gate.memoryFull || !gate.evicts)
        return unknown(CoreText::tr("it does not tell how full its memory is (INFO memory)"));
    if (!*gate.memoryFull)
        return std::nullopt;
    if (!*gate.evicts)
        return refused(QStringLiteral("OOM"),
                       CoreText::tr("its memory is above maxmemory, and maxmemory-policy is noeviction"));
    return unknown(
        CoreText::tr("its memory is above maxmemory, and only a write shows whether it finds keys to evict"));
}

std::optional<WriteVerdict> judgeDisk(const WriteGate& gate)
{
    if (!gate.saveFailed || !gate.appendFailed || !gate.stopsOnFailedSave)
        return unknown(CoreText::tr("it does not tell whether it could save (INFO persistence, CONFIG GET)"));
    if (*gate.appendFailed)
        return refused(QStringLiteral("MISCONF"), CoreText::tr("it could not write its append-only file"));
    if (*gate.saveFailed && *gate.stopsOnFailedSave)
        return refused(QStringLiteral("MISCONF"),
                       CoreText::tr("its last BGSAVE failed, and stop-writes-on-bgsave-error is yes"));
    return std::nullopt;
}

std::optional<WriteVerdict> judgeReplicas(const WriteGate& gate)
{
    if (!gate.minReplicas || (*gate.minReplicas > 0 && !gate.goodReplicas))
        return unknown(CoreText::tr("it does not tell its min-replicas-to-write (CONFIG GET)"));
    if (*gate.minReplicas > 0 && *gate.goodReplicas < *gate.minReplicas)
        return refused(QStringLiteral("NOREPLICAS"),
                       CoreText::tr("min-replicas-to-write is %1, but only %2 replicas are close enough")
                           .arg(*gate.minReplicas)
                           .arg(*gate.goodReplicas));
    return std::nullopt;
}

} // namespace

QByteArrayList writeGateDirectives()
{
    return {"min-replicas-to-write", "min-replicas-max-lag", "stop-writes-on-bgsave-error", "save"};
}

void WriteGate::readInfo(const InfoText& info)
{
    saveFailed = negated(isOk(info, "rdb_last_bgsave_status"));
    appendFailed = negated(isOk(info, "aof_last_write_status"));
    memoryFull.reset();
    evicts.reset();
    if (!info.contains("used_memory") || !info.contains("maxmemory"))
        return;
    const qint64 most = info.integer("maxmemory");
    // Buffers of replicas and of the AOF do not count (evict.c, getMaxmemoryState).
    const qint64 counted = info.integer("used_memory") - info.integer("mem_not_counted_for_evict");
    memoryFull = most > 0 && counted > most;
    evicts = info.text("maxmemory_policy") != "noeviction";
}

void WriteGate::readReplication(const InfoText& info)
{
    goodReplicas.reset();
    if (info.contains("min_slaves_good_slaves"))
        goodReplicas = int(info.integer("min_slaves_good_slaves"));
    // The line is there exactly while both settings are above 0: what CONFIG GET told before may be out of
    // date.
    if (minReplicas && (*minReplicas > 0) != goodReplicas.has_value())
        minReplicas = goodReplicas ? std::nullopt : std::optional(0);
}

void WriteGate::readConfig(const QHash<QByteArray, QByteArray>& config)
{
    minReplicas.reset();
    stopsOnFailedSave.reset();
    if (config.contains("min-replicas-to-write") && config.contains("min-replicas-max-lag"))
        minReplicas =
            config["min-replicas-max-lag"].toInt() > 0 ? config["min-replicas-to-write"].toInt() : 0;
    if (config.contains("stop-writes-on-bgsave-error") && config.contains("save"))
        stopsOnFailedSave = config["stop-writes-on-bgsave-error"] == "yes" && !config["save"].isEmpty();
}

WriteVerdict judgeWrites(const NodeFacts& facts, bool answering, bool ownsSlots)
{
    if (const auto verdict = judgeRole(facts, answering, ownsSlots))
        return *verdict;
    // A refusal that is known counts more than what is not.
    std::optional<WriteVerdict> doubt;
    for (const auto& verdict : {judgeMemory(facts.gate), judgeDisk(facts.gate), judgeReplicas(facts.gate)}) {
        if (verdict && verdict->writes == Writes::Refused)
            return *verdict;
        if (verdict && !doubt)
            doubt = verdict;
    }
    return doubt.value_or(WriteVerdict{Writes::Accepted, {}, {}});
}

} // namespace ringside
