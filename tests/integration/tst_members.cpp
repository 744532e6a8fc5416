#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/squatter.h"
#include "tests/support/system.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>

using namespace ringside;
using namespace ringside::test;

/// Nodes join and leave a running cluster; what redis-cli says of it afterwards; and what a node that could
/// not join leaves behind.
class TestMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aPortThatIsTaken();
    void aCancelledAddLeavesNothing_data();
    void aCancelledAddLeavesNothing();
    void aMasterJoins();
    void aReplicaJoins();
    void aReplicaFollowsAnotherMaster();
    void everyNodeIsCalled();
    void aMasterLeavesAndItsReplicaStays();
    void theLastOneIsNoGhost();
    void aKeptLabHasTheSameMembers();
    void whatCannotBe_data();
    void whatCannotBe();
    void aMasterWithSlotsLeaves();

private:
    QString check() const;
    QList<int> known(int viewer) const;

    LabFixture m_lab;
};

void TestMembers::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=1000");
}

void TestMembers::cleanup()
{
    QVERIFY2(m_lab.alarm().isEmpty(), qPrintable(m_lab.alarm()));
}

/// What `redis-cli --cluster check` complains of; empty when it is content.
QString TestMembers::check() const
{
    const QString cli = QStandardPaths::findExecutable(QStringLiteral("redis-cli"));
    if (cli.isEmpty())
        return QStringLiteral("there is no redis-cli");
    const Outcome outcome = execute(cli, {QStringLiteral("--cluster"), QStringLiteral("check"),
                                          QStringLiteral("127.0.0.1:%1").arg(m_lab.port(1))});
    const bool clean = outcome.exitCode == 0 && outcome.out.contains("[OK] All nodes agree about slots") &&
                       outcome.out.contains("[OK] All 16384 slots covered") &&
                       !outcome.out.contains("[WARNING]");
    return clean ? QString() : QString::fromUtf8(outcome.out);
}

/// The ports of all nodes that one node lists, as numbers; asked past Ringside.
QList<int> TestMembers::known(int viewer) const
{
    QList<int> numbers;
    for (const QByteArray& line : m_lab.ask(viewer, {"CLUSTER", "NODES"}).text.trimmed().split('\n')) {
        const QByteArray address = line.split(' ').value(1);
        numbers << address.mid(address.indexOf(':') + 1).split('@').first().toInt() - m_lab.basePort() + 1;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

void TestMembers::aPortThatIsTaken()
{
    const LabRecord before = m_lab.lab().record();
    const QList<qint64> pids = m_lab.pids();
    for (const int port : {m_lab.port(7), m_lab.port(7) + 10'000}) {
        const Squatter other(port);
        QVERIFY(other.ok());
        REFUSED(m_lab, "add-master", QString::number(port));
        REFUSED(m_lab, "add-replica of=2", QString::number(port));
    }
    QCOMPARE(m_lab.lab().record().nodes.size(), before.nodes.size());
    QCOMPARE(m_lab.lab().record().nextNumber(), 7);
    QCOMPARE(m_lab.pids(), pids);
    QVERIFY(!QFile::exists(m_lab.nodeFile(7, QString())));
    QCOMPARE(known(1), (QList<int>{1, 2, 3, 4, 5, 6}));
}

void TestMembers::aCancelledAddLeavesNothing_data()
{
    QTest::addColumn<QString>("step");
    for (const char* step :
         {"Starting node 7", "Node 7 meets", "Waiting until every node knows", "replicates node 2"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void TestMembers::aCancelledAddLeavesNothing()
{
    QFETCH(QString, step);
    const QList<qint64> pids = m_lab.pids();
    qint64 begun = 0;
    const ActionResult cancelled = m_lab.runAndCancelAt(step, QStringLiteral("add-replica of=2"),
                                                        [&] { begun = m_lab.lab().processes().info(7).pid; });
    QVERIFY(!cancelled.ok);
    QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
    QCOMPARE(cancelled.error->text(), QStringLiteral("Cancelled."));
    QVERIFY((begun == 0) == step.startsWith(QStringLiteral("Starting")));
    QVERIFY(begun == 0 || !isAlive(begun));
    QCOMPARE(m_lab.pids(), pids);
    QCOMPARE(m_lab.lab().record().nextNumber(), 7);
    QCOMPARE(m_lab.now()->node(7), nullptr);
    QVERIFY(!QFile::exists(m_lab.nodeFile(7, QString())));
    for (int number = 1; number <= 6; ++number)
        QCOMPARE(known(number), (QList<int>{1, 2, 3, 4, 5, 6}));
    DO(m_lab, "check");
}

void TestMembers::aMasterJoins()
{
    const ActionResult added = m_lab.run(QStringLiteral("add-master"));
    QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
    QCOMPARE(added.result[QStringLiteral("node")].toInt(), 7);
    QCOMPARE(added.result[QStringLiteral("port")].toInt(), m_lab.port(7));
    for (int number = 1; number <= 7; ++number)
        QCOMPARE(known(number), (QList<int>{1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(m_lab.node(7).role, Role::Master);
    QCOMPARE(m_lab.node(7).id, m_lab.lab().record().node(7)->id);
    QCOMPARE(m_lab.node(7).shard, 3);
    DO(m_lab, "check");
    QCOMPARE(check(), QString());
}

void TestMembers::aReplicaJoins()
{
    const QByteArray key = m_lab.keyOf(1);
    QVERIFY(m_lab.ask(1, {"SET", key, "there"}).isOk());
    const ActionResult added = m_lab.run(QStringLiteral("add-replica of=1"));
    QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
    QCOMPARE(added.result[QStringLiteral("node")].toInt(), 8);
    QCOMPARE(added.result[QStringLiteral("master")].toInt(), 1);
    QCOMPARE(m_lab.node(8).shard, m_lab.node(1).shard);
    QVERIFY(m_lab.node(8).replication.linkUp);
    QCOMPARE(m_lab.ask(8, {"DBSIZE"}).integer, m_lab.ask(1, {"DBSIZE"}).integer);
    QCOMPARE(check(), QString());
}

void TestMembers::aReplicaFollowsAnotherMaster()
{
    // An empty master gets a replica, as a lesson on removal needs it.
    DO(m_lab, "replicate 8 of=7");
    DO(m_lab, "expect role 8 replica");
    QCOMPARE(m_lab.node(8).master, 7);
    QCOMPARE(m_lab.node(8).shard, m_lab.node(7).shard);
    QCOMPARE(m_lab.lab().record().node(8)->seat, m_lab.node(7).shard);
    QCOMPARE(check(), QString());
}

void TestMembers::everyNodeIsCalled()
{
    const ActionResult ping = m_lab.run(QStringLiteral("call masters PING"));
    QVERIFY2(ping.ok, qPrintable(m_lab.explain(ping)));
    QStringList answers;
    for (const QJsonValue& each : ping.result[QStringLiteral("replies")].toArray())
        answers << QStringLiteral("%1 %2")
                       .arg(each[QStringLiteral("node")].toInt())
                       .arg(each[QStringLiteral("reply")].toString());
    QCOMPARE(answers.join(u','), QStringLiteral("1 PONG,2 PONG,3 PONG,7 PONG"));
    QCOMPARE(ping.commands.first(), QStringLiteral("redis-cli -p %1 PING").arg(m_lab.port(1)));
    const ActionResult quoted = m_lab.run(QStringLiteral("call 1 ECHO \"it's two words\""));
    QCOMPARE(quoted.commands.first(),
             QStringLiteral("redis-cli -p %1 ECHO 'it'\\''s two words'").arg(m_lab.port(1)));
    // A wrong word is shown, not hidden; and a node that does not answer keeps nobody else from it.
    DO(m_lab, "pause 8");
    const ActionResult wrong = m_lab.run(QStringLiteral("call 1,8 CLUSTER KEYSLOT"));
    QVERIFY2(wrong.ok, qPrintable(m_lab.explain(wrong)));
    QCOMPARE(wrong.result[QStringLiteral("errors")].toInt(), 2);
    const QJsonArray replies = wrong.result[QStringLiteral("replies")].toArray();
    QVERIFY2(
        replies[0][QStringLiteral("error")].toString().contains(QStringLiteral("wrong number of arguments")),
        qPrintable(replies[0][QStringLiteral("error")].toString()));
    QVERIFY(replies[0][QStringLiteral("reply")].isNull());
    QVERIFY(replies[1][QStringLiteral("error")].toString().contains(QStringLiteral("Node 8")));
    DO(m_lab, "resume 8");
    DO(m_lab, "wait link up");
    const ActionResult roles = m_lab.run(QStringLiteral("call 8 ROLE"));
    QCOMPARE(roles.result[QStringLiteral("replies")][0][QStringLiteral("reply")][0].toString(),
             QStringLiteral("slave"));
    DO(m_lab, "wait agreed");
}

void TestMembers::aMasterLeavesAndItsReplicaStays()
{
    const qint64 pid = m_lab.lab().processes().info(7).pid;
    const ActionResult removed = m_lab.run(QStringLiteral("remove 7"));
    QVERIFY2(removed.ok, qPrintable(m_lab.explain(removed)));
    QVERIFY(!isAlive(pid));
    QCOMPARE(removed.result[QStringLiteral("replicas")][0][QStringLiteral("node")].toInt(), 8);
    QVERIFY(QFile::exists(m_lab.nodeFile(7, QStringLiteral("nodes.conf"))));
    QCOMPARE(m_lab.now()->numbers(), (std::vector<int>{1, 2, 3, 4, 5, 6, 8}));
    QCOMPARE(m_lab.node(8).master, 1); // the lowest of those with the fewest replicas
    QCOMPARE(m_lab.node(8).port, m_lab.port(8));
    for (const int number : m_lab.now()->numbers())
        QCOMPARE(known(number), (QList<int>{1, 2, 3, 4, 5, 6, 8}));
    DO(m_lab, "check");
    QCOMPARE(check(), QString());
    REFUSED(m_lab, "kill 7", "There is no node 7: nodes are 1-6,8");
    // Everything that goes by number goes on across the gap.
    DO(m_lab, "kill 8");
    DO(m_lab, "restart 8");
    DO(m_lab, "wait link up");
    DO(m_lab, "cut 8 2 plane=bus");
    DO(m_lab, "heal");
    DO(m_lab, "set 8 maxmemory-samples 7");
    QCOMPARE(m_lab.lab().record().node(8)->directives.value(QStringLiteral("maxmemory-samples")),
             QStringLiteral("7"));
}

void TestMembers::theLastOneIsNoGhost()
{
    // A node that is down can go; while it is, nobody else can, as it could not be told.
    DO(m_lab, "kill 4");
    REFUSED(m_lab, "remove 5", "Node 4 does not answer, so it cannot be told");
    DO(m_lab, "remove 4 delete");
    QVERIFY(!QFile::exists(m_lab.nodeFile(4, QString())));
    // Each node hears of every other one within a node timeout: nobody brings it back.
    DO(m_lab, "wait agreed");
    const qint64 sinceMs = m_lab.now()->timeMs;
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->timeMs > sinceMs + m_lab.now()->nodeTimeoutMs, 5000);
    for (const int number : m_lab.now()->numbers())
        QCOMPARE(known(number), (QList<int>{1, 2, 3, 5, 6, 8}));
    QCOMPARE(check(), QString());
}

void TestMembers::aKeptLabHasTheSameMembers()
{
    DO(m_lab, "quit");
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->numbers(), (std::vector<int>{1, 2, 3, 5, 6, 8}));
    DO(m_lab, "start");
    QCOMPARE(m_lab.node(8).port, m_lab.port(8));
    QCOMPARE(m_lab.node(8).master, 1);
    QCOMPARE(m_lab.ask(8, {"CONFIG", "GET", "maxmemory-samples"}).elements.at(1).text, QByteArray("7"));
    QCOMPARE(check(), QString());
    // A removed node's number is not given again, nor its directory.
    const ActionResult added = m_lab.run(QStringLiteral("add-replica of=2"));
    QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
    QCOMPARE(added.result[QStringLiteral("node")].toInt(), 9);
    DO(m_lab, "remove 9");
    QCOMPARE(m_lab.lab().record().nextNumber(), 10);
    DO(m_lab, "check");
}

void TestMembers::whatCannotBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("add-replica of=5", "Node 5 is a replica itself");
    row("add-replica of=4", "There is no node 4: nodes are 1-3,5,6,8");
    row("replicate 1 of=2", "only a replica or an empty master");
    row("replicate 5 of=2", "follows node 2 already");
    row("remove 7", "There is no node 7");
    row("call 4 PING", "There is no node 4");
}

void TestMembers::whatCannotBe()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const size_t before = m_lab.lab().record().nodes.size();
    const QString error = m_lab.refused(line);
    QVERIFY2(error.contains(words), qPrintable(error));
    QCOMPARE(m_lab.lab().record().nodes.size(), before);
}

void TestMembers::aMasterWithSlotsLeaves()
{
    for (int i = 0; i < 200; ++i)
        QVERIFY(m_lab.ask(3, {"SET", m_lab.keyOf(3, i), "kept"}).isOk());
    const auto keys = [this] {
        qint64 all = 0;
        for (const int number : {1, 2})
            all += m_lab.ask(number, {"DBSIZE"}).integer;
        return all;
    };
    const qint64 before = keys();
    const ActionResult removed = m_lab.run(QStringLiteral("remove 3"));
    QVERIFY2(removed.ok, qPrintable(m_lab.explain(removed)));
    QCOMPARE(m_lab.now()->numbers(), (std::vector<int>{1, 2, 5, 6, 8}));
    QCOMPARE(keys(), before + 200);
    QVERIFY(std::abs(m_lab.node(1).slots.count() - m_lab.node(2).slots.count()) <= 2);
    QVERIFY(m_lab.node(6).master == 1 || m_lab.node(6).master == 2);
    QVERIFY(m_lab.node(6).replication.linkUp);
    DO(m_lab, "check");
    QCOMPARE(check(), QString());
    // And so on until one is left.
    DO(m_lab, "remove 1");
    QCOMPARE(m_lab.node(2).slots.count(), 16384);
    REFUSED(m_lab, "remove 2", "the last master with slots");
    QCOMPARE(m_lab.ask(2, {"DBSIZE"}).integer, before + 200);
}

RINGSIDE_TEST(members, TestMembers)
#include "tst_members.moc"
