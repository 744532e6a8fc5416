#include "core/dashboard/status.h"

#include "core/cluster/alert_state.h"
#include "core/cluster/chaos_state.h"
#include "core/cluster/headline.h"
#include "core/cluster/load_state.h"
#include "core/cluster/slot.h"
#include "core/cluster/snapshot_json.h"

#include <QJsonArray>

#include <cmath>

namespace ringside {

namespace {

QString levelWord(Severity severity)
{
    switch (severity) {
    case Severity::Bad:
        return QStringLiteral("bad");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Good:
        return QStringLiteral("good");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

template <typename T> QJsonValue orDash(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

/// The sum over the masters that own slots; null when one of them is not known, or when there is none.
template <typename Part> QJsonValue sumOfMasters(const ClusterSnapshot& cluster, Part part)
{
    double sum = 0;
    bool any = false;
    for (const NodeState& node : cluster.nodes) {
        if (node.slots.isEmpty())
            continue;
        const Load* const load = figuresNow(node);
        if (!load)
            return {};
        sum += double(part(*load));
        any = true;
    }
    return any ? QJsonValue(std::round(sum)) : QJsonValue();
}

QJsonObject nodeStatus(const NodeState& node)
{
    const Load* const load = figuresNow(node);
    const bool replica = node.role == Role::Replica;
    const bool linkKnown = replica && node.answering && node.replication.known;
    const std::optional<double>& lag = node.replication.lagMs;
    return {
        {QStringLiteral("node"), node.number},
        {QStringLiteral("port"), node.port},
        {QStringLiteral("role"), roleWord(node.role)},
        {QStringLiteral("master"), replica && node.master ? QJsonValue(node.master) : QJsonValue()},
        {QStringLiteral("shard"), node.shard < 0 ? QJsonValue() : QJsonValue(node.shard)},
        {QStringLiteral("process"), processWord(node.process)},
        {QStringLiteral("answering"), node.answering},
        {QStringLiteral("slots"), node.slots.count()},
        {QStringLiteral("keys"), load ? QJsonValue(load->keys) : QJsonValue()},
        {QStringLiteral("ops_per_second"), load ? QJsonValue(std::round(load->opsPerSecond)) : QJsonValue()},
        {QStringLiteral("used_memory"), load ? QJsonValue(load->usedMemory) : QJsonValue()},
        {QStringLiteral("max_memory"), load ? QJsonValue(load->maxMemory) : QJsonValue()},
        {QStringLiteral("cpu"), load ? rounded(load->cpu, 1000) : QJsonValue()},
        {QStringLiteral("link"),
         linkKnown ? QJsonValue(node.replication.linkUp ? QStringLiteral("up") : QStringLiteral("down"))
                   : QJsonValue()},
        {QStringLiteral("lag_ms"), linkKnown && lag ? rounded(*lag, 10) : QJsonValue()}};
}

/// Memory and CPU of a shard: of all its nodes together; null when one that runs is not known.
QJsonObject shardStatus(const ShardState& shard, const ClusterSnapshot& cluster)
{
    std::vector<int> numbers = shard.replicas;
    if (shard.master)
        numbers.push_back(shard.master);
    double memory = 0, cpu = 0;
    int known = 0;
    bool all = true;
    for (const int number : numbers) {
        const NodeState* const node = cluster.node(number);
        if (!node || !node->running())
            continue; // its process has ended, so it needs neither
        const Load* const load = figuresNow(*node);
        all = all && load;
        known += load ? 1 : 0;
        memory += load ? double(load->usedMemory) : 0;
        cpu += load ? load->cpu : 0;
    }
    const NodeState* const master = cluster.node(shard.master);
    const Load* const load = master ? figuresNow(*master) : nullptr;
    const bool told = all && known > 0;
    return {
        {QStringLiteral("shard"), shard.seat},
        {QStringLiteral("master"), shard.master ? QJsonValue(shard.master) : QJsonValue()},
        {QStringLiteral("slots"), shard.slots.count()},
        {QStringLiteral("served"), shard.served},
        {QStringLiteral("keys"), load ? QJsonValue(load->keys) : QJsonValue()},
        {QStringLiteral("ops_per_second"), load ? QJsonValue(std::round(load->opsPerSecond)) : QJsonValue()},
        {QStringLiteral("used_memory"), told ? QJsonValue(memory) : QJsonValue()},
        {QStringLiteral("cpu"), told ? rounded(cpu, 1000) : QJsonValue()}};
}

QJsonValue alertsStatus(const ClusterSnapshot& cluster)
{
    if (!cluster.alerts)
        return {};
    QJsonArray all;
    for (const Alert& alert : cluster.alerts->active)
        all.append(QJsonObject{{QStringLiteral("rule"), alert.rule},
                               {QStringLiteral("severity"), levelWord(alert.severity)},
                               {QStringLiteral("node"), alert.node ? QJsonValue(alert.node) : QJsonValue()},
                               {QStringLiteral("since_ms"), alert.sinceMs},
                               {QStringLiteral("found"), alert.found}});
    return all;
}

} // namespace

const Load* figuresNow(const NodeState& node)
{
    return node.answering && node.load ? &*node.load : nullptr;
}

Availability availabilitySoFar(const ClusterSnapshot& cluster)
{
    if (cluster.chaos)
        return {QStringLiteral("chaos"), cluster.chaos->availabilityOperations,
                cluster.chaos->availabilityWindows};
    if (!cluster.load || cluster.load->operations + cluster.load->failed <= 0)
        return {};
    const double answered = double(cluster.load->operations);
    return {QStringLiteral("load"), answered / (answered + double(cluster.load->failed)), std::nullopt};
}

QJsonObject dashboardStatus(const ClusterSnapshot& cluster)
{
    const Headline said = headline(cluster);
    const Availability available = availabilitySoFar(cluster);
    QJsonArray nodes, shards;
    for (const NodeState& node : cluster.nodes)
        nodes.append(nodeStatus(node));
    for (const ShardState& shard : cluster.shards) {
        if (shard.master || !shard.replicas.empty() || !shard.slots.isEmpty())
            shards.append(shardStatus(shard, cluster));
    }
    const bool absent = cluster.state == ClusterState::Absent;
    return {{QStringLiteral("lab"), cluster.lab},
            {QStringLiteral("time_ms"), cluster.timeMs},
            {QStringLiteral("state"), stateWord(cluster.state)},
            {QStringLiteral("sentence"), said.sentence},
            {QStringLiteral("severity"), levelWord(said.severity)},
            {QStringLiteral("slots_total"), kSlotCount},
            {QStringLiteral("slots_covered"), absent ? QJsonValue() : QJsonValue(cluster.slotsCovered)},
            {QStringLiteral("slots_served"), absent ? QJsonValue() : QJsonValue(cluster.slotsServed)},
            {QStringLiteral("keys"), sumOfMasters(cluster, [](const Load& l) { return l.keys; })},
            {QStringLiteral("ops_per_second"),
             sumOfMasters(cluster, [](const Load& l) { return l.opsPerSecond; })},
            {QStringLiteral("availability"),
             QJsonObject{{QStringLiteral("source"),
                          available.source.isEmpty() ? QJsonValue() : QJsonValue(available.source)},
                         {QStringLiteral("operations"), orDash(available.operations)},
                         {QStringLiteral("windows"), orDash(available.windows)}}},
            {QStringLiteral("alerts"), alertsStatus(cluster)},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("shards"), shards}};
}

} // namespace ringside
