#include "tests/integration/torture_keys.h"

#include <numeric>

namespace ringside::test {

namespace {

constexpr std::chrono::seconds kPatience{15};

QByteArray tortureKey(int i)
{
    return "torture:" + QByteArray::number(i);
}

std::vector<int> ownedOf(const NodeState& node, const std::vector<int>& keys)
{
    std::vector<int> owned;
    for (const int key : keys) {
        if (node.slots.contains(keyHashSlot(tortureKey(key))))
            owned.push_back(key);
    }
    return owned;
}

std::vector<int> firstNumbers(size_t count)
{
    std::vector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

} // namespace

Result<std::vector<Reply>> askMany(LabFixture& lab, int node, const std::vector<QByteArrayList>& commands)
{
    Result<Connection> connection =
        Connection::open({QStringLiteral("127.0.0.1"), lab.port(node), {}}, Deadline(kPatience));
    if (!connection)
        return connection.error();
    return connection->pipeline(commands, Deadline(kPatience));
}

TortureKeys::TortureKeys(int count)
    : m_versions(size_t(count))
{
}

QByteArray TortureKeys::value(int key) const
{
    const QByteArray word = QByteArray::number(key) + '.' + QByteArray::number(m_versions[size_t(key)]) + ' ';
    return word.repeated(1 + key % 100);
}

QString TortureKeys::renew(LabFixture& lab, int every)
{
    std::vector<int> keys;
    for (int key = 0; key < int(m_versions.size()); key += every) {
        ++m_versions[size_t(key)];
        keys.push_back(key);
    }
    return write(lab, keys);
}

QString TortureKeys::restore(LabFixture& lab) const
{
    return write(lab, firstNumbers(m_versions.size()));
}

QString TortureKeys::write(LabFixture& lab, const std::vector<int>& keys) const
{
    const Snapshot now = lab.now();
    for (const ShardState& shard : now->shards) {
        if (shard.master == 0)
            continue;
        std::vector<QByteArrayList> commands;
        for (const int key : ownedOf(*now->node(shard.master), keys))
            commands.push_back({"SET", tortureKey(key), value(key)});
        const size_t sets = commands.size();
        commands.push_back({"WAIT", QByteArray::number(qint64(shard.replicas.size())), "10000"});
        const auto replies = askMany(lab, shard.master, commands);
        if (!replies)
            return replies.error().text();
        for (size_t i = 0; i < sets; ++i) {
            if (!(*replies)[i].isOk())
                return QStringLiteral("SET: ") + QString::fromUtf8((*replies)[i].text);
        }
        if (replies->back().integer < qint64(shard.replicas.size()))
            return QStringLiteral("A replica of node %1 does not follow.").arg(shard.master);
    }
    return {};
}

/// Redis 7.0 deletes keys of a slot that a master loses without telling its replicas, so that two nodes can
/// agree on an offset and not on the keys.
QString TortureKeys::unlikeTheirMasters(LabFixture& lab) const
{
    const Snapshot now = lab.now();
    for (const NodeState& node : now->nodes) {
        if (node.role != Role::Replica)
            continue;
        const auto own = askMany(lab, node.number, {{"DBSIZE"}});
        const auto masters = askMany(lab, node.master, {{"DBSIZE"}});
        if (!own || !masters || own->front().integer != masters->front().integer)
            return QStringLiteral("node %1 has %2 keys, its master %3")
                .arg(node.number)
                .arg(own ? own->front().integer : -1)
                .arg(masters ? masters->front().integer : -1);
    }
    return {};
}

TortureKeys::Found TortureKeys::look(LabFixture& lab) const
{
    Found found;
    const Snapshot now = lab.now();
    const std::vector<int> all = firstNumbers(m_versions.size());
    qint64 right = 0, held = 0;
    for (const NodeState& node : now->nodes) {
        if (node.role != Role::Master)
            continue;
        const std::vector<int> keys = ownedOf(node, all);
        std::vector<QByteArrayList> commands;
        for (const int key : keys)
            commands.push_back({"GET", tortureKey(key)});
        commands.push_back({"DBSIZE"});
        const auto replies = askMany(lab, node.number, commands);
        if (!replies) {
            found.problem = replies.error().text();
            return found;
        }
        for (size_t i = 0; i < keys.size(); ++i) {
            const Reply& reply = (*replies)[i];
            const QString name = QString::fromLatin1(tortureKey(keys[i]));
            if (reply.type == Reply::Type::Nil)
                found.lost << name;
            else if (++right; reply.text != value(keys[i]))
                found.wrong << QStringLiteral("%1 in node %2: %3")
                                   .arg(name, QString::number(node.number),
                                        QString::fromUtf8(reply.text.left(40)));
        }
        held += replies->back().integer;
    }
    found.surplus = held - right;
    found.unlike = unlikeTheirMasters(lab);
    if (right + found.lost.size() != qint64(all.size()))
        found.problem =
            QStringLiteral("%1 keys have no owner").arg(qint64(all.size()) - right - found.lost.size());
    return found;
}

} // namespace ringside::test
