#include "core/dashboard/metrics.h"

#include "core/cluster/alert_state.h"
#include "core/cluster/load_state.h"
#include "core/cluster/snapshot_json.h"
#include "core/dashboard/metric_text.h"
#include "core/dashboard/status.h"

#include <map>

namespace ringside {

namespace {

void declareNodes(MetricText& to)
{
    to.declare("redis_up", "gauge", "Whether the node answers.");
    to.declare("redis_instance_info", "gauge", "What the node is, in its labels; always 1.");
    to.declare("redis_connected_clients", "gauge", "Clients connected to the node.");
    to.declare("redis_memory_used_bytes", "gauge", "Memory the node has allocated.");
    to.declare("redis_memory_max_bytes", "gauge", "The node's maxmemory; 0: no limit.");
    to.declare("redis_db_keys", "gauge", "Keys of the node's database.");
    to.declare("redis_instantaneous_ops_per_sec", "gauge", "Commands per second, measured by Ringside.");
    to.declare("redis_loading_dump_file", "gauge", "Whether the node is loading its data.");
    to.declare("redis_cluster_state", "gauge", "Whether the node itself says cluster_state:ok.");
    to.declare("redis_cluster_slots_assigned", "gauge", "Hash slots with an owner, as the node knows them.");
    to.declare("redis_cluster_slots_ok", "gauge",
               "Hash slots whose owner the node holds neither PFAIL nor FAIL.");
    to.declare("redis_cluster_slots_pfail", "gauge", "Hash slots whose owner the node holds PFAIL.");
    to.declare("redis_cluster_slots_fail", "gauge", "Hash slots whose owner the node holds FAIL.");
    to.declare("redis_cluster_known_nodes", "gauge", "Nodes that the node knows, itself included.");
    to.declare("redis_cluster_current_epoch", "gauge", "The node's currentEpoch.");
    to.declare("redis_cluster_my_epoch", "gauge", "The node's config epoch.");
    to.declare("redis_master_repl_offset", "gauge", "The node's replication offset.");
    to.declare("redis_master_link_up", "gauge", "Whether the replica's link to its master is up.");
    to.declare("redis_master_sync_in_progress", "gauge", "Whether the replica synchronises with its master.");
    to.declare("ringside_replica_lag_seconds", "gauge", "How far the replica is behind its master, in time.");
    to.declare("ringside_replica_lag_bytes", "gauge", "How far the replica is behind its master, in bytes.");
    to.declare("ringside_node_cpu_ratio", "gauge", "Share of one processor that the node used of late.");
    to.declare("ringside_node_process_running", "gauge",
               "Whether the node's process is there, paused or not.");
    to.declare("ringside_node_moved_total", "counter", "How often the node answered MOVED since it started.");
}

void declareCluster(MetricText& to)
{
    to.declare("ringside_cluster_state", "gauge",
               "1 for the state that the cluster is in, judged by all nodes.");
    to.declare("ringside_cluster_slots_covered", "gauge", "Hash slots with an owner.");
    to.declare("ringside_cluster_slots_served", "gauge", "Hash slots whose owner serves them.");
    to.declare("ringside_shard_slots", "gauge", "Hash slots of the shard.");
    to.declare("ringside_shard_served", "gauge", "Whether the shard's master serves.");
    to.declare("ringside_availability_ratio", "gauge",
               "Share available so far, of operations or 100 ms windows.");
    to.declare("ringside_load_operations_total", "counter", "Operations of the load that were answered.");
    to.declare("ringside_load_failed_total", "counter", "Operations of the load that were given up.");
    to.declare("ringside_alert", "gauge", "1 for each alert that is raised.");
    to.declare("ringside_alerts", "gauge", "Alerts that are raised.");
    to.declare("ringside_snapshot_timestamp_seconds", "gauge", "When these figures were taken.");
}

MetricLabels labelsOf(const NodeState& node)
{
    MetricLabels labels{{"instance", node.host + u':' + QString::number(node.port)},
                        {"node", QString::number(node.number)}};
    if (node.shard >= 0)
        labels.append({"shard", QString::number(node.shard)});
    return labels;
}

MetricLabels with(MetricLabels labels, const QByteArray& name, const QString& value)
{
    labels.append({name, value});
    return labels;
}

void addLoad(MetricText& to, const NodeState& node, const MetricLabels& labels)
{
    const Load* const load = figuresNow(node);
    if (!load)
        return;
    to.add("redis_connected_clients", labels, load->clients);
    to.add("redis_memory_used_bytes", labels, double(load->usedMemory));
    to.add("redis_memory_max_bytes", labels, double(load->maxMemory));
    to.add("redis_db_keys", with(labels, "db", QStringLiteral("db0")), double(load->keys));
    to.add("redis_instantaneous_ops_per_sec", labels, load->opsPerSecond);
    to.add("ringside_node_cpu_ratio", labels, load->cpu);
    to.add("ringside_node_moved_total", labels, double(load->moved));
}

/// What the node's own CLUSTER NODES says; nothing when it has not said any.
void addView(MetricText& to, const NodeState& node, const MetricLabels& labels)
{
    if (node.opinions.empty())
        return;
    std::map<Health, int> slotsOf;
    int assigned = 0;
    for (const Opinion& opinion : node.opinions) {
        slotsOf[opinion.health] += opinion.slots.count();
        assigned += opinion.slots.count();
    }
    const int pfail = slotsOf[Health::Pfail], fail = slotsOf[Health::Fail];
    to.add("redis_cluster_slots_assigned", labels, assigned);
    to.add("redis_cluster_slots_ok", labels, assigned - pfail - fail);
    to.add("redis_cluster_slots_pfail", labels, pfail);
    to.add("redis_cluster_slots_fail", labels, fail);
    to.add("redis_cluster_known_nodes", labels, double(node.opinions.size()));
    to.add("redis_cluster_current_epoch", labels, double(node.currentEpoch));
    to.add("redis_cluster_my_epoch", labels, double(node.configEpoch));
}

void addReplication(MetricText& to, const NodeState& node, const MetricLabels& labels,
                    const ClusterSnapshot& cluster)
{
    const Replication& link = node.replication;
    if (!link.known)
        return;
    to.add("redis_master_repl_offset", labels, double(node.replicationOffset));
    if (node.role != Role::Replica)
        return;
    MetricLabels mastered = labels;
    if (const NodeState* master = cluster.node(node.master)) {
        mastered.append({"master_host", master->host});
        mastered.append({"master_port", QString::number(master->port)});
    }
    to.add("redis_master_link_up", mastered, link.linkUp);
    to.add("redis_master_sync_in_progress", mastered, link.syncing);
    to.add("ringside_replica_lag_seconds", labels,
           link.lagMs ? std::optional(*link.lagMs / 1000) : std::nullopt);
    to.add("ringside_replica_lag_bytes", labels,
           link.lagBytes ? std::optional(double(*link.lagBytes)) : std::nullopt);
}

void addNode(MetricText& to, const NodeState& node, const ClusterSnapshot& cluster)
{
    const MetricLabels labels = labelsOf(node);
    to.add("redis_up", labels, node.answering);
    to.add("ringside_node_process_running", labels, node.running());
    if (!node.answering)
        return; // what it said last is not how it is
    to.add("redis_instance_info",
           labels + MetricLabels{{"role",
                                  node.role == Role::Replica ? QStringLiteral("slave") : roleWord(node.role)},
                                 {"redis_version", node.version},
                                 {"server", node.server}},
           1);
    to.add("redis_loading_dump_file", labels, node.startingUp);
    if (node.clusterKnown)
        to.add("redis_cluster_state", labels, node.clusterOk);
    addLoad(to, node, labels);
    addView(to, node, labels);
    addReplication(to, node, labels, cluster);
}

void addAlerts(MetricText& to, const ClusterSnapshot& cluster)
{
    static const std::map<Severity, QString> words{{Severity::Info, QStringLiteral("info")},
                                                   {Severity::Good, QStringLiteral("info")},
                                                   {Severity::Warning, QStringLiteral("warning")},
                                                   {Severity::Bad, QStringLiteral("bad")}};
    for (const Alert& alert : cluster.alerts->active) {
        MetricLabels labels{{"rule", alert.rule}, {"severity", words.at(alert.severity)}};
        if (alert.node)
            labels.append({"node", QString::number(alert.node)});
        if (alert.other)
            labels.append({"other", QString::number(alert.other)});
        to.add("ringside_alert", labels, 1);
    }
    to.add("ringside_alerts", {}, double(cluster.alerts->active.size()));
}

void addCluster(MetricText& to, const ClusterSnapshot& cluster)
{
    for (const ClusterState state : {ClusterState::Absent, ClusterState::Forming, ClusterState::Ok,
                                     ClusterState::Degraded, ClusterState::Fail})
        to.add("ringside_cluster_state", {{"state", stateWord(state)}}, state == cluster.state);
    if (cluster.state != ClusterState::Absent) {
        to.add("ringside_cluster_slots_covered", {}, cluster.slotsCovered);
        to.add("ringside_cluster_slots_served", {}, cluster.slotsServed);
    }
    for (const ShardState& shard : cluster.shards) {
        if (shard.master == 0 && shard.replicas.empty() && shard.slots.isEmpty())
            continue; // nobody sits there any more
        const MetricLabels labels{{"shard", QString::number(shard.seat)}};
        to.add("ringside_shard_slots", labels, shard.slots.count());
        to.add("ringside_shard_served", labels, shard.served);
    }
    const Availability available = availabilitySoFar(cluster);
    const MetricLabels source{{"source", available.source}};
    to.add("ringside_availability_ratio", with(source, "by", QStringLiteral("operations")),
           available.operations);
    to.add("ringside_availability_ratio", with(source, "by", QStringLiteral("windows")), available.windows);
    if (cluster.load) {
        const MetricLabels run{{"run", QString::number(cluster.load->run)}};
        to.add("ringside_load_operations_total", run, double(cluster.load->operations));
        to.add("ringside_load_failed_total", run, double(cluster.load->failed));
    }
    if (cluster.alerts)
        addAlerts(to, cluster);
    if (cluster.timeMs > 0)
        to.add("ringside_snapshot_timestamp_seconds", {}, double(cluster.timeMs) / 1000);
}

} // namespace

QByteArray metricsText(const ClusterSnapshot& cluster)
{
    MetricText text;
    declareNodes(text);
    declareCluster(text);
    for (const NodeState& node : cluster.nodes)
        addNode(text, node, cluster);
    addCluster(text, cluster);
    return text.text();
}

} // namespace ringside
