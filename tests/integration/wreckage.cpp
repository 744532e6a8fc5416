#include "tests/integration/wreckage.h"

#include "core/cluster/nodes_text.h"

#include <array>
#include <cstdio>

namespace ringside::test {

namespace {

struct Said
{
    int status = -1; ///< as pclose() tells it
    QByteArray out;
};

/// Not by QProcess: see ledger_support.h.
Said redisCli(const QString& words)
{
    Said said;
    FILE* pipe = popen(QStringLiteral("yes yes 2>/dev/null | redis-cli --cluster %1 2>&1")
                           .arg(words)
                           .toLocal8Bit()
                           .constData(),
                       "r");
    if (!pipe)
        return said;
    std::array<char, 4096> part{};
    while (const size_t size = fread(part.data(), 1, part.size(), pipe))
        said.out.append(part.data(), qsizetype(size));
    said.status = pclose(pipe);
    return said;
}

QByteArray digits(int number)
{
    return QByteArray::number(number);
}

} // namespace

QByteArray wreckKey(int slot, int index)
{
    for (int i = 0;; ++i) {
        const QByteArray tag = "{t" + QByteArray::number(i) + '}';
        if (keyHashSlot(tag) == slot)
            return tag + ':' + QByteArray::number(index);
    }
}

void Wreckage::tell(int node, const QByteArrayList& words)
{
    const Reply reply = m_lab.ask(node, words);
    QVERIFY2(!reply.isError(), (words.join(' ') + ": " + reply.text).constData());
}

void Wreckage::mark(int node, int slot, const QByteArray& what, int with)
{
    tell(node, {"CLUSTER", "SETSLOT", digits(slot), what, id(with)});
}

void Wreckage::disown(const std::vector<int>& nodes, int slot)
{
    for (const int node : nodes)
        tell(node, {"CLUSTER", "DELSLOTS", digits(slot)});
}

void Wreckage::asking(int node, const QByteArrayList& words)
{
    Result<Connection> connection = Connection::open({QStringLiteral("127.0.0.1"), m_lab.port(node), {}},
                                                     Deadline(std::chrono::seconds(2)));
    QVERIFY(connection);
    const auto replies = connection->pipeline({{"ASKING"}, words}, Deadline(std::chrono::seconds(2)));
    QVERIFY(replies);
    QVERIFY2(!replies->back().isError(), (words.join(' ') + ": " + replies->back().text).constData());
}

void Wreckage::put(int node, int slot, int first, int count)
{
    for (int i = first; i < first + count; ++i) {
        const QByteArray key = wreckKey(slot, i);
        m_values[key] = digits(i).repeated(i + 1);
        asking(node, {"SET", key, m_values[key]});
    }
}

void Wreckage::halfMoved(int slot, int here, int there)
{
    put(1, slot, 0, here);
    mark(2, slot, "IMPORTING", 1);
    mark(1, slot, "MIGRATING", 2);
    put(2, slot, here, there);
}

void Wreckage::heldBy(int slot, int here, int there)
{
    put(1, slot, 0, here);
    mark(2, slot, "IMPORTING", 1);
    put(2, slot, here, there);
    tell(2, {"CLUSTER", "SETSLOT", digits(slot), "STABLE"});
    disown({1, 2, 3}, slot);
}

std::vector<Opinion> Wreckage::view(int node) const
{
    return parseClusterNodes(m_lab.ask(node, {"CLUSTER", "NODES"}).text).value_or(std::vector<Opinion>());
}

quint64 Wreckage::epoch(int viewer, int node) const
{
    for (const Opinion& line : view(viewer)) {
        if (line.id == m_lab.node(node).id)
            return line.configEpoch;
    }
    return 0;
}

int Wreckage::ownerOf(int slot) const
{
    int owner = 0, owners = 0;
    for (int node = 1; node <= 3; ++node) {
        for (const Opinion& line : view(node)) {
            if (!line.myself || !line.slots.contains(slot))
                continue;
            owner = node;
            ++owners;
        }
    }
    return owners == 1 ? owner : 0;
}

QString Wreckage::checked() const
{
    const Said said = redisCli(QStringLiteral("check 127.0.0.1:%1").arg(m_lab.port(1)));
    const bool clean = said.status == 0 && said.out.contains("[OK] All nodes agree about slots") &&
                       said.out.contains("[OK] All 16384 slots covered") && !said.out.contains("[WARNING]");
    return clean ? QString() : QString::fromUtf8(said.out.right(300));
}

QString Wreckage::wrong(int slot)
{
    const int owner = ownerOf(slot);
    if (owner == 0)
        return QStringLiteral("slot %1 has no owner or several").arg(slot);
    for (int node = 1; node <= 3; ++node) {
        for (const Opinion& line : view(node)) {
            if (!line.migrating.empty() || !line.importing.empty())
                return QStringLiteral("node %1 has an open slot").arg(node);
        }
        if (node != owner && m_lab.ask(node, {"CLUSTER", "COUNTKEYSINSLOT", digits(slot)}).integer > 0)
            return QStringLiteral("node %1 has keys of slot %2, which is node %3's")
                .arg(node)
                .arg(slot)
                .arg(owner);
    }
    for (const auto& [key, value] : m_values) {
        if (keyHashSlot(key) != slot)
            continue;
        const Reply reply = m_lab.ask(owner, {"GET", key});
        if (reply.isError() || reply.text != value)
            return QString::fromUtf8(key + ": " + reply.text);
    }
    return checked();
}

void Wreckage::redisCliFixes(const QString& more)
{
    const Said said = redisCli(
        QStringLiteral("fix 127.0.0.1:%1 --cluster-yes %2").arg(QString::number(m_lab.port(1)), more));
    QVERIFY2(said.out.contains("Check slots coverage"), said.out.right(300).constData());
}

} // namespace ringside::test
