#include "tests/support/picture.h"

#include <QStringList>

#include <algorithm>
#include <stdexcept>

namespace ringside::test {

namespace {

NodeId idOf(int number)
{
    return *NodeId::fromHex(QByteArray::number(number).rightJustified(40, '0'));
}

void readWord(ClusterSnapshot& cluster, NodeState& node, const QStringList& words, int& i)
{
    const QString word = words[i];
    if (word == u"of") {
        node.master = words.at(++i).toInt();
    } else if (word == u"paused") {
        node.process = ProcessState::Paused;
        node.answering = false;
        node.silentMs = 800;
    } else if (word == u"stopped" || word == u"crashed") {
        node.process = word == u"stopped" ? ProcessState::Stopped : ProcessState::Crashed;
        node.answering = false;
        node.processNote =
            word == u"stopped" ? QStringLiteral("stopped") : QStringLiteral("killed by SIGKILL");
        node.pid = 0;
    } else if (word == u"fail") {
        node.failReports = 1;
    } else if (word == u"pfail") {
        node.pfailReports = 1;
    } else if (word == u"alone") {
        node.clusterOk = false;
    } else if (word == u"linkdown") {
        node.replication.linkUp = false;
        node.replication.downForMs = 1500;
        node.replication.lagBytes.reset();
        node.replication.lagMs.reset();
    } else if (word == u"syncing") {
        node.replication.syncing = true;
        node.replication.linkUp = false;
    } else if (word.startsWith(u"lag=")) {
        node.replication.lagBytes = word.mid(4).toLongLong();
        node.replication.lagMs = double(*node.replication.lagBytes) / 10;
    } else if (word.startsWith(u"cut>")) {
        for (const Plane plane : {Plane::Bus, Plane::Replication})
            cluster.faults.push_back({node.number, word.mid(4).toInt(), plane, cluster.timeMs - 2000, 0});
    } else if (const auto slots = SlotRanges::parse(word)) {
        for (const SlotRange& range : slots->ranges())
            node.slots.add(range);
    } else {
        throw std::invalid_argument("picture: what is '" + word.toStdString() + "'?");
    }
}

void fillWrites(NodeState& node)
{
    const auto set = [&](Writes writes, const char* word, const char* why) {
        node.writes = writes;
        node.writesWord = QLatin1String(word);
        node.writesWhy = QLatin1String(why);
    };
    if (!node.answering)
        set(Writes::Unknown, "", "it does not answer");
    else if (!node.clusterOk)
        set(Writes::Refused, "CLUSTERDOWN", "it says cluster_state:fail");
    else if (node.role == Role::Replica)
        set(Writes::Refused, "MOVED", "it is a replica and redirects to its master");
    else
        set(Writes::Accepted, "", "");
}

NodeState readNode(ClusterSnapshot& cluster, const QStringList& words)
{
    NodeState node;
    node.number = words.at(0).toInt();
    node.id = idOf(node.number);
    node.host = QStringLiteral("127.0.0.1");
    node.port = 8999 + node.number;
    node.pid = 48210 + node.number;
    node.process = ProcessState::Running;
    node.server = QStringLiteral("redis");
    node.version = QStringLiteral("7.0.15");
    node.answering = node.clusterOk = true;
    node.role = words.at(1) == u"master" ? Role::Master : Role::Replica;
    node.currentEpoch = node.configEpoch = quint64(node.number);
    if (node.role == Role::Replica) {
        node.replication.linkUp = node.replication.everSynced = true;
        node.replication.lagBytes = 0;
        node.replication.lagMs = 0;
    }
    for (int i = 2; i < words.size(); ++i)
        readWord(cluster, node, words, i);
    node.load = Load();
    if (node.master != 0)
        node.masterId = idOf(node.master);
    fillWrites(node);
    return node;
}

void seatShards(ClusterSnapshot& cluster)
{
    for (NodeState& node : cluster.nodes) {
        if (node.role != Role::Master)
            continue;
        node.shard = int(cluster.shards.size());
        const bool served = node.process == ProcessState::Running && node.failReports == 0 && node.clusterOk;
        cluster.shards.push_back({node.shard, node.number, {}, node.slots, served});
        cluster.slotsCovered += node.slots.count();
        cluster.slotsServed += served ? node.slots.count() : 0;
    }
    for (NodeState& node : cluster.nodes) {
        const NodeState* master = cluster.node(node.master);
        if (node.role != Role::Replica || !master)
            continue;
        node.shard = master->shard;
        cluster.shards[size_t(node.shard)].replicas.push_back(node.number);
    }
}

void fillOpinions(ClusterSnapshot& cluster)
{
    for (NodeState& viewer : cluster.nodes) {
        for (const NodeState& subject : cluster.nodes) {
            Opinion opinion;
            opinion.id = subject.id;
            opinion.number = subject.number;
            opinion.role = subject.role;
            opinion.myself = &viewer == &subject;
            opinion.health = opinion.myself         ? Health::Ok
                             : subject.failReports  ? Health::Fail
                             : subject.pfailReports ? Health::Pfail
                                                    : Health::Ok;
            opinion.linkConnected = subject.running();
            opinion.configEpoch = subject.configEpoch;
            opinion.slots = subject.slots;
            if (subject.master)
                opinion.masterId = idOf(subject.master);
            viewer.opinions.push_back(opinion);
        }
    }
    for (NodeState& node : cluster.nodes) {
        if (node.failReports)
            node.failReports = int(cluster.nodes.size()) - 1;
    }
}

} // namespace

Snapshot picture(const char* text)
{
    auto cluster = std::make_shared<ClusterSnapshot>();
    cluster->timeMs = 1'760'000'000'000;
    cluster->lab = QStringLiteral("demo");
    cluster->agreed = cluster->acquainted = true;
    cluster->nodeTimeoutMs = 5000;
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QStringList words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (!words.isEmpty())
            cluster->nodes.push_back(readNode(*cluster, words));
    }
    std::sort(cluster->nodes.begin(), cluster->nodes.end(),
              [](const NodeState& a, const NodeState& b) { return a.number < b.number; });
    seatShards(*cluster);
    fillOpinions(*cluster);
    cluster->epoch = cluster->nodes.size();
    cluster->state = cluster->slotsServed == kSlotCount ? ClusterState::Ok
                     : cluster->slotsServed > 0         ? ClusterState::Degraded
                                                        : ClusterState::Fail;
    return cluster;
}

Snapshot healthyCluster(int masters, int replicas)
{
    QString text;
    for (int i = 0; i < masters; ++i) {
        const SlotRange share = evenShare(i, masters);
        text += QStringLiteral("%1 master %2-%3\n").arg(i + 1).arg(share.first).arg(share.last);
    }
    for (int i = 0; i < masters * replicas; ++i)
        text += QStringLiteral("%1 replica of %2\n").arg(masters + i + 1).arg(i % masters + 1);
    return picture(text.toUtf8().constData());
}

} // namespace ringside::test
