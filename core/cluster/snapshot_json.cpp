#include "core/cluster/snapshot_json.h"

#include "core/cluster/bus_type.h"
#include "core/cluster/ledger_json.h"
#include "core/cluster/migration_json.h"
#include "core/cluster/scope_json.h"
#include "core/cluster/stranger_words.h"

#include <QJsonArray>

#include <cmath>

namespace ringside {

namespace {

template <typename T> QJsonValue orNull(bool known, T value)
{
    return known ? QJsonValue(value) : QJsonValue();
}

QJsonValue writesJson(Writes writes)
{
    return orNull(writes != Writes::Unknown,
                  writes == Writes::Accepted ? QStringLiteral("accepted") : QStringLiteral("refused"));
}

QJsonObject nodeJson(const NodeState& node)
{
    const bool replica = node.role == Role::Replica;
    const Replication& link = node.replication;
    return {
        {QStringLiteral("node"), node.number},
        {QStringLiteral("id"), QString::fromLatin1(node.id.toHex())},
        {QStringLiteral("host"), node.host},
        {QStringLiteral("port"), node.port},
        {QStringLiteral("pid"), orNull(node.pid != 0, node.pid)},
        {QStringLiteral("process"), processWord(node.process)},
        {QStringLiteral("note"), orNull(!node.processNote.isEmpty(), node.processNote)},
        {QStringLiteral("server"), node.server},
        {QStringLiteral("version"), node.version},
        {QStringLiteral("answering"), node.answering},
        {QStringLiteral("problem"), orNull(!node.problem.isEmpty(), node.problem)},
        {QStringLiteral("role"), roleWord(node.role)},
        {QStringLiteral("master"), orNull(replica && node.master != 0, node.master)},
        {QStringLiteral("master_id"),
         orNull(replica && !node.masterId.isNull(), QString::fromLatin1(node.masterId.toHex()))},
        {QStringLiteral("shard"), node.shard},
        {QStringLiteral("slots"), toJson(node.slots)},
        {QStringLiteral("cluster_state"),
         orNull(node.answering && node.clusterKnown,
                node.clusterOk ? QStringLiteral("ok") : QStringLiteral("fail"))},
        {QStringLiteral("writes"), writesJson(node.writes)},
        {QStringLiteral("writes_refused_with"), orNull(!node.writesWord.isEmpty(), node.writesWord)},
        {QStringLiteral("link"), orNull(replica && node.answering && link.known,
                                        link.linkUp ? QStringLiteral("up") : QStringLiteral("down"))},
        {QStringLiteral("lag_bytes"), link.lagBytes ? QJsonValue(*link.lagBytes) : QJsonValue()},
        {QStringLiteral("lag_ms"), link.lagMs ? QJsonValue(std::round(*link.lagMs * 10) / 10) : QJsonValue()},
        {QStringLiteral("epoch"), qint64(node.configEpoch)},
        {QStringLiteral("offset"), orNull(link.known, node.replicationOffset)},
        {QStringLiteral("fail_reports"), node.failReports},
        {QStringLiteral("pfail_reports"), node.pfailReports},
        {QStringLiteral("keys"), node.load ? QJsonValue(node.load->keys) : QJsonValue()},
        {QStringLiteral("used_memory"), node.load ? QJsonValue(node.load->usedMemory) : QJsonValue()},
        {QStringLiteral("ops_per_second"), node.load ? QJsonValue(node.load->opsPerSecond) : QJsonValue()}};
}

QJsonObject strangerJson(const Stranger& stranger, const ClusterSnapshot& cluster)
{
    const NodeState* master = cluster.node(stranger.masterId);
    return {{QStringLiteral("address"), stranger.address.text()},
            {QStringLiteral("id"), orNull(!stranger.id.isNull(), QString::fromLatin1(stranger.id.toHex()))},
            {QStringLiteral("same_id_as"), orNull(stranger.sameIdAs != 0, stranger.sameIdAs)},
            {QStringLiteral("formerly"), orNull(stranger.formerly != 0, stranger.formerly)},
            {QStringLiteral("handshake"), stranger.handshake},
            {QStringLiteral("role"), roleWord(stranger.role)},
            {QStringLiteral("master"), orNull(master != nullptr, master ? master->number : 0)},
            {QStringLiteral("slots"), toJson(stranger.slots)},
            {QStringLiteral("keys"), stranger.keys ? QJsonValue(*stranger.keys) : QJsonValue()},
            {QStringLiteral("answering"), stranger.answering},
            {QStringLiteral("problem"), orNull(!stranger.problem.isEmpty(), stranger.problem)},
            {QStringLiteral("listed_by"),
             QJsonArray::fromVariantList({stranger.seenBy.begin(), stranger.seenBy.end()})},
            {QStringLiteral("found"), describe(stranger, cluster)}};
}

QJsonValue endJson(int end)
{
    return isClientEnd(end) ? QJsonValue(endName(end)) : QJsonValue(end);
}

QJsonObject faultJson(const LinkFault& fault, qint64 nowMs)
{
    QJsonObject json{{QStringLiteral("fault"), fault.group},
                     {QStringLiteral("kind"), faultWord(fault.kind)},
                     {QStringLiteral("from"), endJson(fault.from)},
                     {QStringLiteral("to"), endJson(fault.to)},
                     {QStringLiteral("plane"), planeWord(fault.plane)},
                     {QStringLiteral("age_ms"), nowMs - fault.sinceMs},
                     {QStringLiteral("held_bytes"), fault.heldBytes},
                     {QStringLiteral("cause"), fault.cause}};
    if (fault.kind == FaultKind::Delay) {
        json[QStringLiteral("delay_ms")] = fault.delayMs;
        json[QStringLiteral("jitter_ms")] = fault.jitterMs;
    } else if (fault.kind == FaultKind::Throttle) {
        json[QStringLiteral("bytes_per_second")] = fault.bytesPerSecond;
    } else if (fault.kind == FaultKind::Drop) {
        QJsonArray messages;
        for (quint16 type = 0; type < kBusTypeCount; ++type) {
            if (fault.types & (1u << type))
                messages.append(busTypeWord(type));
        }
        json[QStringLiteral("messages")] = messages;
        json[QStringLiteral("share")] = fault.share;
        json[QStringLiteral("dropped")] = fault.dropped;
    }
    return json;
}

} // namespace

QString faultWord(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Cut:
        return QStringLiteral("cut");
    case FaultKind::Delay:
        return QStringLiteral("delay");
    case FaultKind::Throttle:
        return QStringLiteral("throttle");
    case FaultKind::Drop:
        break;
    }
    return QStringLiteral("drop");
}

QString stateWord(ClusterState state)
{
    switch (state) {
    case ClusterState::Ok:
        return QStringLiteral("ok");
    case ClusterState::Degraded:
        return QStringLiteral("degraded");
    case ClusterState::Fail:
        return QStringLiteral("fail");
    case ClusterState::Forming:
        return QStringLiteral("forming");
    case ClusterState::Absent:
        break;
    }
    return QStringLiteral("absent");
}

QString processWord(ProcessState state)
{
    switch (state) {
    case ProcessState::Starting:
        return QStringLiteral("starting");
    case ProcessState::Running:
        return QStringLiteral("running");
    case ProcessState::Paused:
        return QStringLiteral("paused");
    case ProcessState::Stopped:
        return QStringLiteral("stopped");
    case ProcessState::Crashed:
        return QStringLiteral("crashed");
    case ProcessState::Absent:
        break;
    }
    return QStringLiteral("absent");
}

QString roleWord(Role role)
{
    return role == Role::Master    ? QStringLiteral("master")
           : role == Role::Replica ? QStringLiteral("replica")
                                   : QStringLiteral("unknown");
}

QString planeWord(Plane plane)
{
    return plane == Plane::Bus           ? QStringLiteral("bus")
           : plane == Plane::Replication ? QStringLiteral("replication")
                                         : QStringLiteral("client");
}

QJsonObject toJson(const ClusterSnapshot& cluster)
{
    QJsonArray nodes, faults, strangers;
    for (const Stranger& stranger : cluster.strangers)
        strangers.append(strangerJson(stranger, cluster));
    for (const NodeState& node : cluster.nodes)
        nodes.append(nodeJson(node));
    for (const LinkFault& fault : cluster.faults)
        faults.append(faultJson(fault, cluster.timeMs));
    return {{QStringLiteral("state"), stateWord(cluster.state)},
            {QStringLiteral("agreed"), cluster.wholeView()},
            {QStringLiteral("lab"), cluster.lab},
            {QStringLiteral("epoch"), qint64(cluster.epoch)},
            {QStringLiteral("slots_covered"), cluster.slotsCovered},
            {QStringLiteral("slots_served"), cluster.slotsServed},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("strangers"), strangers},
            {QStringLiteral("faults"), faults},
            {QStringLiteral("ledger"), toJson(cluster.ledger)},
            {QStringLiteral("migration"), toJson(cluster.migration)},
            {QStringLiteral("scope"), toJson(cluster.scope)}};
}

} // namespace ringside
