#include "core/cluster/nodes_text.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <array>
#include <cstdio>

using namespace ringside;
using namespace ringside::test;

namespace {

using Phase = MigrationState::Phase;

QByteArray tagOf(int slot)
{
    for (int i = 0;; ++i) {
        const QByteArray tag = "{t" + QByteArray::number(i) + '}';
        if (keyHashSlot(tag) == slot)
            return tag;
    }
}

struct Said
{
    int status = -1; ///< as pclose() tells it
    QByteArray out;
};

/// Not by QProcess: see ledger_support.h. Whatever it asks, it is told yes.
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

QByteArray text(int number)
{
    return QByteArray::number(number);
}

} // namespace

/// Wrecked slots of a real cluster, each made twice: `fix` repairs one, redis-cli --cluster fix the other,
/// and they agree on the owner where redis-cli does not choose at random.
class TestFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void findsNothing();
    void wrecks_data();
    void wrecks();
    void whileNodeTwoIsCutOff();
    void stopsAtAConflict();
    void resumesAMigration();
    void needsEveryMaster();
    void withReplicas();

private:
    void mark(int node, int slot, const QByteArray& what, int with);
    void disown(const std::vector<int>& nodes, int slot);
    void put(int node, int slot, int first, int count);
    void halfMoved(int slot, int here, int there);
    void heldBy(int slot, int here, int there);
    void tell(int node, const QByteArrayList& words);
    void asking(int node, const QByteArrayList& words);
    QByteArray id(int node) const { return m_lab.node(node).id.toHex(); }
    std::vector<Opinion> view(int node) const;
    quint64 epoch(int viewer, int node) const;
    int ownerOf(int slot) const;
    QString wrong(int slot);
    QString checked() const;
    void redisCliFixes(const QString& more = {});

    LabFixture m_lab;
    std::map<QByteArray, QByteArray> m_values; ///< all keys that must be there
    int m_slot = 100;                          ///< the next that is whole and node 1's
};

void TestFix::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    REFUSED(m_lab, "fix", "There is no cluster yet");
    DO(m_lab, "create masters=3 replicas=0 timeout=700");
}

void TestFix::cleanup()
{
    QVERIFY2(m_lab.alarm().isEmpty(), qPrintable(m_lab.alarm()));
}

void TestFix::tell(int node, const QByteArrayList& words)
{
    const Reply reply = m_lab.ask(node, words);
    QVERIFY2(!reply.isError(), (words.join(' ') + ": " + reply.text).constData());
}

void TestFix::mark(int node, int slot, const QByteArray& what, int with)
{
    tell(node, {"CLUSTER", "SETSLOT", text(slot), what, id(with)});
}

void TestFix::disown(const std::vector<int>& nodes, int slot)
{
    for (const int node : nodes)
        tell(node, {"CLUSTER", "DELSLOTS", text(slot)});
}

/// As a client that was redirected: what is asked of a node that imports the slot.
void TestFix::asking(int node, const QByteArrayList& words)
{
    Result<Connection> connection = Connection::open({QStringLiteral("127.0.0.1"), m_lab.port(node), {}},
                                                     Deadline(std::chrono::seconds(2)));
    QVERIFY(connection);
    const auto replies = connection->pipeline({{"ASKING"}, words}, Deadline(std::chrono::seconds(2)));
    QVERIFY(replies);
    QVERIFY2(!replies->back().isError(), (words.join(' ') + ": " + replies->back().text).constData());
}

/// Keys `first` to `first` + `count` - 1 of that slot.
void TestFix::put(int node, int slot, int first, int count)
{
    for (int i = first; i < first + count; ++i) {
        const QByteArray key = tagOf(slot) + ':' + text(i);
        m_values[key] = text(i).repeated(i + 1);
        asking(node, {"SET", key, m_values[key]});
    }
}

/// Node 1 hands it to node 2.
void TestFix::halfMoved(int slot, int here, int there)
{
    put(1, slot, 0, here);
    mark(2, slot, "IMPORTING", 1);
    mark(1, slot, "MIGRATING", 2);
    put(2, slot, here, there);
}

/// Nobody's slot, of which nodes 1 and 2 hold keys.
void TestFix::heldBy(int slot, int here, int there)
{
    put(1, slot, 0, here);
    mark(2, slot, "IMPORTING", 1);
    put(2, slot, here, there);
    tell(2, {"CLUSTER", "SETSLOT", text(slot), "STABLE"});
    disown({1, 2, 3}, slot);
}

std::vector<Opinion> TestFix::view(int node) const
{
    return parseClusterNodes(m_lab.ask(node, {"CLUSTER", "NODES"}).text).value_or(std::vector<Opinion>());
}

quint64 TestFix::epoch(int viewer, int node) const
{
    for (const Opinion& line : view(viewer)) {
        if (line.id == m_lab.node(node).id)
            return line.configEpoch;
    }
    return 0;
}

/// By its own word; 0: nobody or several.
int TestFix::ownerOf(int slot) const
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

/// What redis-cli has to complain of; empty: nothing.
QString TestFix::checked() const
{
    const Said said = redisCli(QStringLiteral("check 127.0.0.1:%1").arg(m_lab.port(1)));
    const bool clean = said.status == 0 && said.out.contains("[OK] All nodes agree about slots") &&
                       said.out.contains("[OK] All 16384 slots covered") && !said.out.contains("[WARNING]");
    return clean ? QString() : QString::fromUtf8(said.out.right(300));
}

/// Covered once, in the eyes of all; no slot open; every key of it with its value at its owner, and nowhere
/// else.
QString TestFix::wrong(int slot)
{
    const int owner = ownerOf(slot);
    if (owner == 0)
        return QStringLiteral("slot %1 has no owner or several").arg(slot);
    for (int node = 1; node <= 3; ++node) {
        for (const Opinion& line : view(node)) {
            if (!line.migrating.empty() || !line.importing.empty())
                return QStringLiteral("node %1 has an open slot").arg(node);
        }
        if (node != owner && m_lab.ask(node, {"CLUSTER", "COUNTKEYSINSLOT", text(slot)}).integer > 0)
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

void TestFix::redisCliFixes(const QString& more)
{
    const Said said = redisCli(
        QStringLiteral("fix 127.0.0.1:%1 --cluster-yes %2").arg(QString::number(m_lab.port(1)), more));
    QVERIFY2(said.out.contains("Check slots coverage"), said.out.right(300).constData());
}

void TestFix::findsNothing()
{
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    QCOMPARE(fixed.result[u"slots"].toInt(), 0);
    QCOMPARE(fixed.result[u"repairs"].toArray().size(), 0);
    QVERIFY(fixed.commands.isEmpty());
}

void TestFix::wrecks_data()
{
    using Prepare = std::function<void(TestFix*, int)>;
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("owner"); // 0: anybody
    QTest::addColumn<QString>("trouble");
    const auto row = [](const char* name, const char* trouble, int owner, const Prepare& prepare) {
        QTest::newRow(name) << prepare << owner << QString::fromLatin1(trouble);
    };
    row("both marks, nothing moved", "open", 2, [](TestFix* t, int s) { t->halfMoved(s, 4, 0); });
    row("both marks, most moved", "open", 2, [](TestFix* t, int s) { t->halfMoved(s, 2, 5); });
    row("both marks, most still here", "open", 1, [](TestFix* t, int s) { t->halfMoved(s, 5, 2); });
    row("only migrating", "open", 1, [](TestFix* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(1, s, "MIGRATING", 2);
    });
    row("only importing", "open", 1, [](TestFix* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(3, s, "IMPORTING", 1);
        t->put(3, s, 4, 2);
    });
    row("several importing", "open", 3, [](TestFix* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(1, s, "MIGRATING", 3);
        t->mark(2, s, "IMPORTING", 1);
        t->mark(3, s, "IMPORTING", 1);
    });
    row("uncovered, one holder", "uncovered", 2, [](TestFix* t, int s) { t->heldBy(s, 0, 4); });
    row("uncovered, several holders", "uncovered", 2, [](TestFix* t, int s) { t->heldBy(s, 2, 4); });
    row("uncovered, no keys", "uncovered", 0, [](TestFix* t, int s) { t->heldBy(s, 0, 0); });
    row("uncovered and open", "uncovered", 1, [](TestFix* t, int s) {
        t->put(1, s, 0, 4);
        t->mark(2, s, "IMPORTING", 1);
        t->disown({1, 3}, s);
    });
    // A node that imports a slot hears nothing of it from others. The epoch keeps node 3 from telling node 1
    // that it is node 2's.
    row("open, and another view", "open", 1, [](TestFix* t, int s) {
        t->put(1, s, 0, 4);
        t->tell(1, {"CLUSTER", "BUMPEPOCH"});
        t->tell(3, {"CLUSTER", "SETSLOT", text(s), "NODE", t->id(2)});
        t->mark(3, s, "IMPORTING", 1);
    });
}

void TestFix::wrecks()
{
    QFETCH(std::function<void(TestFix*, int)>, prepare);
    QFETCH(int, owner);
    QFETCH(QString, trouble);
    const int ours = m_slot++, theirs = m_slot++;
    prepare(this, ours);
    const ActionResult simulated = m_lab.run(QStringLiteral("fix simulate"));
    QVERIFY2(simulated.ok, qPrintable(m_lab.explain(simulated)));
    const QJsonArray plan = simulated.result[u"repairs"].toArray();
    QCOMPARE(plan.size(), 1);
    QCOMPARE(plan[0].toObject()[u"trouble"].toString(), trouble);
    QVERIFY(!checked().isEmpty()); // nothing was done
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    QCOMPARE(fixed.result[u"repairs"].toArray(), plan);
    QCOMPARE(fixed.result[u"keys"].toInt(), simulated.result[u"keys"].toInt());
    QCOMPARE(wrong(ours), QString());

    prepare(this, theirs);
    redisCliFixes();
    if (owner != 0) {
        QCOMPARE(ownerOf(ours), owner);
        QCOMPARE(ownerOf(theirs), owner);
    }
    // What redis-cli has told nobody of, gossip brings.
    QTRY_COMPARE_WITH_TIMEOUT(wrong(theirs), QString(), 3000);
}

/// Behind a cut that takes less than the node timeout: two masters claim a slot, of whom the one with the
/// higher epoch holds more keys; and one holds somebody else for the owner.
void TestFix::whileNodeTwoIsCutOff()
{
    tell(2, {"CLUSTER", "BUMPEPOCH"});
    QTRY_COMPARE_WITH_TIMEOUT(epoch(1, 2), epoch(2, 2), 3000);
    DO(m_lab, "set all cluster-node-timeout 15000");
    DO(m_lab, "cut 2 1,3 plane=bus");
    for (const bool us : {true, false}) {
        const int slot = m_slot++;
        put(1, slot, 0, 2);
        mark(2, slot, "IMPORTING", 1);
        put(2, slot, 2, 4);
        mark(2, slot, "NODE", 2);
        QCOMPARE(ownerOf(slot), 0);
        if (!us) // it tells node 1 who the owner is and then asks it in vain for its keys, which stay there
            redisCliFixes(QStringLiteral("--cluster-search-multiple-owners"));
        DO(m_lab, "fix");
        QCOMPARE(ownerOf(slot), 2);
        QCOMPARE(wrong(slot), QString());
    }
    const int slot = m_slot++; // redis-cli tells that the nodes do not agree, and leaves it so
    put(1, slot, 0, 3);
    mark(2, slot, "NODE", 3);
    const ActionResult fixed = m_lab.run(QStringLiteral("fix"));
    QVERIFY2(fixed.ok, qPrintable(m_lab.explain(fixed)));
    QCOMPARE(fixed.result[u"repairs"][0][u"trouble"].toString(), QStringLiteral("views"));
    QCOMPARE(ownerOf(slot), 1);
    QCOMPARE(wrong(slot), QString());
    DO(m_lab, "heal");
    DO(m_lab, "set all cluster-node-timeout 700");
}

/// Which of two values counts is not for a tool to say; the same value twice is one key.
void TestFix::stopsAtAConflict()
{
    const int slot = m_slot++;
    const QByteArray key = tagOf(slot) + ":0";
    put(1, slot, 0, 3);
    mark(2, slot, "IMPORTING", 1);
    put(2, slot, 2, 1);
    asking(2, {"SET", key, "another"});
    REFUSED(m_lab, "fix", "Key .*:0 has one value in node 2 and another in node 1.*then `fix`");
    QCOMPARE(m_lab.ask(1, {"GET", key}).text, m_values[key]);
    REFUSED(m_lab, "fix", "Key .*:0 has one value"); // and both are still there
    asking(2, {"DEL", key});
    DO(m_lab, "fix");
    QCOMPARE(ownerOf(slot), 1);
    QCOMPARE(wrong(slot), QString());
}

void TestFix::resumesAMigration()
{
    const int slot = m_slot++;
    const QByteArray key = tagOf(slot) + ":0";
    put(1, slot, 0, 3);
    mark(2, slot, "IMPORTING", 1);
    asking(2, {"SET", key, "another"});
    const ActionResult moved = m_lab.run(QStringLiteral("move %1 to=2").arg(slot));
    QVERIFY(!moved.ok);
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    const ActionResult simulated = m_lab.run(QStringLiteral("fix simulate"));
    QVERIFY2(simulated.ok && simulated.result[u"resumed"].toBool(), qPrintable(m_lab.explain(simulated)));
    REFUSED(m_lab, "fix", "Key .*:0 has one value.*`migration undo`");
    QTRY_COMPARE(m_lab.now()->migration.phase, Phase::Interrupted);
    asking(2, {"DEL", key});
    DO(m_lab, "fix");
    QCOMPARE(m_lab.lab().migration().state().phase, Phase::Off);
    QCOMPARE(ownerOf(slot), 2);
    QCOMPARE(wrong(slot), QString());
}

/// A master that is away has keys that nobody can count.
void TestFix::needsEveryMaster()
{
    DO(m_lab, "pause 3");
    REFUSED(m_lab, "fix", "Node 3 owns slots and cannot be asked.*`resume 3`");
    REFUSED(m_lab, "fix simulate", "Node 3 owns slots");
    DO(m_lab, "resume 3");
    DO(m_lab, "wait state ok");
    DO(m_lab, "fix");
}

void TestFix::withReplicas()
{
    DO(m_lab, "reset");
    DO(m_lab, "create masters=3 replicas=1 timeout=2000");
    const int slot = 100;
    m_values.clear();
    heldBy(slot, 2, 4);
    DO(m_lab, "fix"); // which waits until replicas, too, know the owner
    QCOMPARE(wrong(slot), QString());
    QCOMPARE(m_lab.ask(5, {"CLUSTER", "COUNTKEYSINSLOT", text(slot)}).integer, 6);

    // Who has lost its place and has not heard is no second owner: it becomes a replica when it hears.
    DO(m_lab, "cut 1 2-6 plane=bus");
    tell(4, {"CLUSTER", "FAILOVER", "TAKEOVER"});
    QTRY_COMPARE(m_lab.now()->shards[0].master, 4);
    const ActionResult simulated = m_lab.run(QStringLiteral("fix simulate"));
    QVERIFY2(simulated.ok, qPrintable(m_lab.explain(simulated)));
    QCOMPARE(simulated.result[u"slots"].toInt(), 0);
    DO(m_lab, "heal");
    DO(m_lab, "wait role 1 replica");
}

RINGSIDE_TEST(fix, TestFix)
#include "tst_fix.moc"
