#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;

/// What a lab keeps between runs: name, data, ports, ids, settings; and what happens when its files are
/// damaged.
class TestKeptLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void settingsArePersistent();
    void settingsThatCannotBe_data();
    void settingsThatCannotBe();
    void dataPortsAndIdsAreThereAgain();
    void oneOfAnEarlierVersionIsBroughtOver();
    void aTakenNetMovesTheAddresses();
    void shardsThatHaveChangedAreKnownAgain();
    void aDamagedNodesConfIsTold();
    void aRefusedSettingIsTold();
    void aLabIsOpenOnce();
    void aDamagedRecordIsTold();

private:
    void leaveAsAnEarlierVersionDid(int number) const;
    void editRecord(const QByteArray& from, const QByteArray& to) const;

    LabFixture m_lab;
    QByteArray m_key;
    std::vector<NodeId> m_ids;
};

void TestKeptLab::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=700");
    const Snapshot seen = m_lab.now();
    for (const NodeState& node : seen->nodes)
        m_ids.push_back(node.id);
    m_key = m_lab.keyOf(1);
    QVERIFY(m_lab.ask(1, {"SET", m_key, "kept"}).isOk());
}

void TestKeptLab::settingsArePersistent()
{
    const ActionResult set = m_lab.run(QStringLiteral("set 2 maxmemory-samples 7"));
    QVERIFY2(set.ok, qPrintable(m_lab.explain(set)));
    QCOMPARE(
        set.commands,
        QStringList{QStringLiteral("redis-cli -p %1 CONFIG SET maxmemory-samples 7").arg(m_lab.port(2))});
    const auto value = [this](int node, const QByteArray& name) {
        return m_lab.ask(node, {"CONFIG", "GET", name}).elements.at(1).text;
    };
    QCOMPARE(value(2, "maxmemory-samples"), QByteArray("7"));
    QCOMPARE(value(1, "maxmemory-samples"), QByteArray("5"));
    // A node that does not run gets it at its next start; a value with blanks stays one value.
    DO(m_lab, "kill 5");
    const ActionResult all = m_lab.run(QStringLiteral("set all save \"3600 1 300 100\""));
    QVERIFY2(all.ok, qPrintable(m_lab.explain(all)));
    QCOMPARE(all.result[QStringLiteral("at_next_start")].toArray(), QJsonArray{5});
    DO(m_lab, "restart 2,5");
    DO(m_lab, "wait link up");
    QCOMPARE(value(2, "maxmemory-samples"), QByteArray("7"));
    QCOMPARE(value(5, "save"), QByteArray("3600 1 300 100"));
    DO(m_lab, "wait state ok");
}

void TestKeptLab::settingsThatCannotBe_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* line, const char* words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    row("set 1 no-such-directive 1", "Node 1 answers: ERR Unknown option.*Nothing was changed");
    row("set 1 maxmemory much", "Node 1 answers: ERR.*Nothing was changed");
    row("set 1 port 9999", "Ringside sets 'port' itself");
    row("set 1 cluster-announce-ip 127.0.0.1", "Ringside sets 'cluster-announce-ip' itself");
    row("set 1 bind-source-addr 127.0.0.1", "Ringside sets");
    row("set all requirepass secret", "belongs to the whole lab: `create auth`");
    row("set 9 maxmemory 100mb", "There is no node 9");
    row("set 1 maxmemory", "Which value");
    row("set 1", "Which directive");
}

void TestKeptLab::settingsThatCannotBe()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const LabRecord before = m_lab.lab().record();
    REFUSED(m_lab, line, words);
    QCOMPARE(m_lab.lab().record().directives, before.directives);
    QCOMPARE(m_lab.lab().record().nodes[0].directives, before.nodes[0].directives);
}

void TestKeptLab::dataPortsAndIdsAreThereAgain()
{
    const QList<qint64> pids = m_lab.pids();
    QCOMPARE(pids.size(), 6);
    DO(m_lab, "quit");
    for (const qint64 pid : pids)
        QVERIFY(!isAlive(pid));
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    // The lab is known before anything runs.
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    QCOMPARE(m_lab.node(3).port, m_lab.port(3));
    REFUSED(m_lab, "create", "`start` runs it again");
    REFUSED(m_lab, "kill 1", "Node 1 is not running");
    DO(m_lab, "start");
    for (int number = 1; number <= 6; ++number) {
        QCOMPARE(m_lab.node(number).id, m_ids[size_t(number - 1)]);
        QCOMPARE(m_lab.node(number).port, m_lab.port(number));
        QCOMPARE(m_lab.node(number).role, number <= 3 ? Role::Master : Role::Replica);
    }
    QCOMPARE(m_lab.ask(1, {"GET", m_key}).text, QByteArray("kept"));
    QCOMPARE(m_lab.ask(2, {"CONFIG", "GET", "maxmemory-samples"}).elements.at(1).text, QByteArray("7"));
    DO(m_lab, "check");
}

/// It announced the name localhost, and its servers listened on IPv4 alone.
void TestKeptLab::leaveAsAnEarlierVersionDid(int number) const
{
    const auto edit = [&](const QString& name, const QByteArray& from, const QByteArray& to, int times) {
        QFile file(m_lab.nodeFile(number, name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        QCOMPARE(text.count(from), times);
        text.replace(from, to);
        QVERIFY(file.seek(0) && file.write(text) == text.size() && file.resize(text.size()));
    };
    edit(QStringLiteral("nodes.conf"), ",127.0.0.1", ",localhost", 6);
    edit(QStringLiteral("redis.conf"), "announce-hostname 127.0.0.1", "announce-hostname localhost", 1);
    edit(QStringLiteral("redis.conf"), "bind 127.0.0.1 -::1 ", "bind 127.0.0.1 ", 1);
}

void TestKeptLab::oneOfAnEarlierVersionIsBroughtOver()
{
    m_lab.close();
    for (int number = 1; number <= 6; ++number)
        leaveAsAnEarlierVersionDid(number);
    // The others hear nothing from a node that does not start: what they know of it is what was kept.
    const QString path = m_lab.nodeFile(6, QStringLiteral("nodes.conf"));
    const QString aside = path + QStringLiteral(".aside");
    QVERIFY(QFile::rename(path, aside) && QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly));
    QVERIFY(QFile::resize(path, 1));
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    REFUSED(m_lab, "start", "nodes.conf of node 6");
    for (int number = 1; number <= 5; ++number)
        QTRY_COMPARE(m_lab.ask(number, {"CLUSTER", "NODES"}).text.count(",127.0.0.1"), 6);
    QVERIFY(QFile::remove(path) && QFile::rename(aside, path));
    DO(m_lab, "start");
    for (int number = 1; number <= 6; ++number) {
        QCOMPARE(m_lab.ask(number, {"CLUSTER", "NODES"}).text.count(",127.0.0.1"), 6);
        for (const Reply& range : m_lab.ask(number, {"CLUSTER", "SLOTS"}).elements) {
            for (size_t i = 2; i < range.elements.size(); ++i)
                QCOMPARE(range.elements[i].elements.at(0).text, QByteArray("127.0.0.1"));
        }
    }
    const Reply moved = m_lab.ask(2, {"GET", m_key});
    QVERIFY2(moved.text.endsWith(" 127.0.0.1:" + QByteArray::number(m_lab.port(1))), moved.text.constData());
    QCOMPARE(m_lab.ask(1, {"GET", m_key}).text, QByteArray("kept"));
    DO(m_lab, "check");
}

void TestKeptLab::aTakenNetMovesTheAddresses()
{
    const int net = m_lab.lab().record().net;
    m_lab.close();
    const Result<AddressPlan> other = AddressPlan::claim(net);
    QVERIFY(other && other->net() == net);
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    DO(m_lab, "start");
    const int moved = m_lab.lab().record().net;
    QVERIFY(moved != net);
    // Each node dials the others where the new relays are.
    const QByteArray view = m_lab.ask(6, {"CLUSTER", "NODES"}).text;
    QCOMPARE(view.count(" 127." + QByteArray::number(moved) + ".1."), 6);
    QCOMPARE(m_lab.ask(1, {"GET", m_key}).text, QByteArray("kept"));
    DO(m_lab, "cut 1 2");
    QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->opinion(1, 2)->health == Health::Pfail, 5000); // so they are in use
    DO(m_lab, "heal");
}

/// Not by Ringside's own actions, as the servers do it with cluster-allow-replica-migration.
void TestKeptLab::shardsThatHaveChangedAreKnownAgain()
{
    const auto follow = [&](int replica, int master) {
        QCOMPARE(m_lab.ask(replica, {"CLUSTER", "REPLICATE", m_lab.node(master).id.toHex()}).text,
                 QByteArray("OK"));
        const ActionResult done =
            m_lab.run(QStringLiteral("wait follows %1 %2 timeout=20s").arg(replica).arg(master));
        QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
        DO(m_lab, "wait link up");
    };
    follow(5, 1);
    DO(m_lab, "failover 5"); // so that 2 and 5, of one shard once, are masters of two
    DO(m_lab, "wait follows 1 5 timeout=20s");
    follow(1, 2);
    DO(m_lab, "check");
    const int seat = m_lab.node(5).shard;
    QVERIFY(seat != m_lab.node(2).shard);
    m_lab.close();
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    DO(m_lab, "start");
    QCOMPARE(m_lab.node(5).shard, seat);
    QCOMPARE(m_lab.node(1).shard, m_lab.node(2).shard);
    DO(m_lab, "check");
}

void TestKeptLab::aDamagedNodesConfIsTold()
{
    m_lab.close();
    const QString path = m_lab.nodeFile(3, QStringLiteral("nodes.conf"));
    QFile file(path);
    QVERIFY(file.rename(path + QStringLiteral(".good")));
    QFile bad(path);
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("this is no cluster\n") > 0);
    bad.close();
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    const ActionResult started = m_lab.run(QStringLiteral("start"));
    QVERIFY(!started.ok);
    QCOMPARE(int(started.error->code), int(ErrorCode::Storage));
    QVERIFY2(started.error->text().contains(QStringLiteral("nodes.conf of node 3")),
             qPrintable(started.error->text()));
    // The good one back in its place, and the rest of the start succeeds.
    QVERIFY(QFile::remove(path) && QFile::rename(path + QStringLiteral(".good"), path));
    DO(m_lab, "start");
    QCOMPARE(m_lab.ask(5, {"GET", m_key}).text, QByteArray("kept"));
}

void TestKeptLab::editRecord(const QByteArray& from, const QByteArray& to) const
{
    QFile file(m_lab.directory() + QStringLiteral("/lab.json"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray json = file.readAll();
    QCOMPARE(json.count(from), 1);
    json.replace(from, to);
    QVERIFY(file.seek(0) && file.write(json) == json.size() && file.resize(json.size()));
}

void TestKeptLab::aRefusedSettingIsTold()
{
    m_lab.close();
    editRecord("\"maxmemory-samples\": \"7\"", "\"maxmemory-samples\": \"many\"");
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    QTRY_COMPARE(m_lab.now()->nodes.size(), size_t(6));
    REFUSED(m_lab, "start", "Node 2 does not accept its settings.*change the directive with `set`");
    m_lab.close();
    editRecord("\"maxmemory-samples\": \"many\"", "\"maxmemory-samples\": \"7\"");
}

void TestKeptLab::aLabIsOpenOnce()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    LabFixture second;
    QVERIFY(!second.open(m_lab.directory()));
    QVERIFY2(second.openError().contains(QStringLiteral("open in another Ringside (pid %1)").arg(getpid())),
             qPrintable(second.openError()));
    m_lab.close();
    QVERIFY2(second.open(m_lab.directory()), qPrintable(second.openError()));
}

void TestKeptLab::aDamagedRecordIsTold()
{
    m_lab.close();
    editRecord("\"format\": 1", "\"format\": 99");
    QVERIFY(!m_lab.open());
    QVERIFY2(m_lab.openError().contains(
                 QRegularExpression(QStringLiteral("lab.json cannot be understood.*untouched"))),
             qPrintable(m_lab.openError()));
    editRecord("\"format\": 99", "\"format\": 1");
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    m_lab.close();
    QFile file(m_lab.directory() + QStringLiteral("/lab.json"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{ broken") > 0);
    file.close();
    QVERIFY(!m_lab.open());
    QVERIFY(QFile::exists(m_lab.nodeFile(1, QStringLiteral("nodes.conf"))));
}

RINGSIDE_TEST(kept_lab, TestKeptLab)

#include "tst_kept_lab.moc"
