#include "core/cluster/judgement.h"
#include "core/cluster/slot.h"
#include "tests/integration/outside_server.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

using namespace ringside;
using namespace ringside::test;

/// Nodes that are not of the lab: joined with somebody else's tools, met in vain, started twice, merged. They
/// are seen and named, and Ringside does nothing against them.
class TestStrangers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMasterFromOutsideKeepsItsKeys();
    void aMeetToNobody();
    void twoProcessesWithOneId();
    void mergedClusters();

private:
    QString program() { return m_lab->lab().record().program.path; }
    void open(const QString& create);
    void cli(const QStringList& words);
    void join(const OutsideServer& server);
    QString said(const QString& line);

    std::unique_ptr<LabFixture> m_lab;
};

void TestStrangers::open(const QString& create)
{
    m_lab = std::make_unique<LabFixture>();
    QVERIFY2(m_lab->open(), qPrintable(m_lab->openError()));
    const ActionResult made = m_lab->run(create);
    QVERIFY2(made.ok, qPrintable(m_lab->explain(made)));
}

/// redis-cli --cluster ...
void TestStrangers::cli(const QStringList& words)
{
    const Outcome outcome =
        execute(QStringLiteral("redis-cli"), QStringList{QStringLiteral("--cluster")} + words, 30'000);
    QVERIFY2(outcome.exitCode == 0, outcome.out.constData());
}

void TestStrangers::join(const OutsideServer& server)
{
    cli({QStringLiteral("add-node"), server.address(), QStringLiteral("127.0.0.1:%1").arg(m_lab->port(1))});
    const auto seen = [&] {
        const Snapshot now = m_lab->now();
        return now->strangers.size() == 1 && now->strangers[0].seenBy.size() == now->nodes.size() &&
               now->strangers[0].answering;
    };
    QTRY_VERIFY_WITH_TIMEOUT(seen(), 10'000);
}

/// What a line says, whether it succeeds or not.
QString TestStrangers::said(const QString& line)
{
    const ActionResult result = m_lab->run(line);
    return result.error ? result.error->text() : result.result[u"found"].toString();
}

void TestStrangers::aMasterFromOutsideKeepsItsKeys()
{
    open(QStringLiteral("create masters=3 replicas=0 timeout=2000"));
    OutsideServer outside;
    QVERIFY(outside.start(program(), m_lab->basePort() + 20));
    join(outside);
    const QString first = QStringLiteral("127.0.0.1:%1").arg(m_lab->port(1));
    const auto agreed = [&] { // the newcomer too: redis-cli moves nothing before
        return execute(QStringLiteral("redis-cli"),
                       {QStringLiteral("--cluster"), QStringLiteral("check"), first}, 30'000)
                   .exitCode == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(agreed(), 10'000);
    cli({QStringLiteral("reshard"), first, QStringLiteral("--cluster-from"),
         QString::fromLatin1(m_lab->node(1).id.toHex()), QStringLiteral("--cluster-to"),
         QString::fromLatin1(outside.id()), QStringLiteral("--cluster-slots"), QStringLiteral("50"),
         QStringLiteral("--cluster-yes")});
    int tag = 0;
    while (keyHashSlot(QByteArray::number(tag)) >= 50)
        ++tag;
    QTRY_COMPARE_WITH_TIMEOUT(outside.ask({"SET", "{" + QByteArray::number(tag) + "}:0", "v"}).text,
                              QByteArray("OK"),
                              10'000); // it refuses for a moment after it joined
    for (int i = 1; i < 200; ++i)
        QVERIFY(
            outside.ask({"SET", "{" + QByteArray::number(tag) + "}:" + QByteArray::number(i), "v"}).isOk());

    const Snapshot now = m_lab->lab().hub().next(5000);
    QCOMPARE(now->state, ClusterState::Ok);
    QCOMPARE(now->slotsCovered, kSlotCount);
    QVERIFY(now->uncovered.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_lab->now()->strangers.front().keys, std::optional<qint64>(200), 5000);
    QCOMPARE(m_lab->now()->strangers.front().slots.toString(), QStringLiteral("0-49"));
    QCOMPARE(m_lab->now()->strangers.front().address.text(), outside.address());

    const QString words = said(QStringLiteral("check"));
    QVERIFY2(words.contains(outside.address()) && words.contains(QStringLiteral("200 keys")),
             qPrintable(words));
    for (const char* line : {"fix simulate", "fix"}) {
        const ActionResult fixed = m_lab->run(QString::fromLatin1(line));
        QVERIFY2(fixed.ok, qPrintable(m_lab->explain(fixed)));
        QCOMPARE(fixed.result[u"slots"].toInt(), 0);
        QCOMPARE(fixed.result[u"left_alone"][0][u"address"].toString(), outside.address());
    }
    DO((*m_lab), "rebalance");
    REFUSED((*m_lab), "remove 2", "not part of this lab");
    REFUSED((*m_lab), "move 0-10 to=2", "belong to 127.0.0.1");
    cli({QStringLiteral("check"), QStringLiteral("127.0.0.1:%1").arg(m_lab->port(1))});
    QCOMPARE(outside.ask({"DBSIZE"}).integer, 200);
    DO((*m_lab), "reset");
    QCOMPARE(outside.ask({"DBSIZE"}).integer, 200);
    QCOMPARE(outside.ask({"ROLE"}).elements.front().text, QByteArray("master"));
}

void TestStrangers::aMeetToNobody()
{
    open(QStringLiteral("create masters=3 replicas=1 timeout=5000"));
    const QByteArray port = QByteArray::number(m_lab->basePort() + 40);
    QVERIFY(m_lab->ask(2, {"CLUSTER", "MEET", "127.0.0.1", port}).isOk());
    m_lab->lab().observer().hurry();
    QTRY_COMPARE_WITH_TIMEOUT(m_lab->now()->strangers.size(), size_t(1), 3000);
    const Snapshot now = m_lab->now();
    QVERIFY(now->strangers[0].handshake);
    QCOMPARE(now->strangers[0].seenBy, std::vector<int>{2});
    QVERIFY(now->agreed); // redis-cli --cluster check: all nodes agree about slots configuration
    QVERIFY(now->acquainted);
    const QString words = said(QStringLiteral("check"));
    QVERIFY2(words.contains("Node 2 was told to meet 127.0.0.1:" + port), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("agree")) && !words.contains(QStringLiteral("fix")),
             qPrintable(words));
    DO((*m_lab), "expect agreed");
}

void TestStrangers::twoProcessesWithOneId()
{
    open(QStringLiteral("create masters=3 replicas=0 timeout=2000"));
    OutsideServer twin;
    QVERIFY(QFile::copy(m_lab->nodeFile(2, QStringLiteral("nodes.conf")),
                        twin.directory() + QStringLiteral("/nodes.conf")));
    QVERIFY(twin.start(program(), m_lab->basePort() + 20));
    QCOMPARE(twin.id(), m_lab->node(2).id.toHex());
    m_lab->lab().observer().hurry();
    const auto twinSeen = [&] {
        const Snapshot now = m_lab->now();
        return std::any_of(now->strangers.begin(), now->strangers.end(), [&](const Stranger& stranger) {
            return stranger.sameIdAs == 2 && stranger.address.port == twin.port();
        });
    };
    QString words;
    m_lab->onSnapshot([&](const ClusterSnapshot& cluster) {
        for (const QString& trouble : troubles(cluster)) {
            if (trouble.contains(QStringLiteral("the same id as node 2")))
                words = trouble;
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(twinSeen(), 15'000);
    m_lab->onSnapshot({});
    QVERIFY2(words.contains(twin.address()), qPrintable(words));
}

/// Another cluster with higher epochs takes all slots; our masters become replicas of its masters.
void TestStrangers::mergedClusters()
{
    open(QStringLiteral("create masters=3 replicas=1 timeout=2000"));
    std::vector<std::unique_ptr<OutsideServer>> theirs;
    QStringList create{QStringLiteral("create")};
    int port = m_lab->basePort() + 20;
    for (int i = 0; i < 3; ++i) {
        theirs.push_back(std::make_unique<OutsideServer>());
        QVERIFY(theirs.back()->start(program(), port));
        port = theirs.back()->port() + 1;
        create << theirs.back()->address();
    }
    cli(create + QStringList{QStringLiteral("--cluster-yes")});
    for (int round = 0; round < 4; ++round) {
        for (const auto& server : theirs)
            QVERIFY(!server->ask({"CLUSTER", "BUMPEPOCH"}).isError());
    }
    QVERIFY(theirs[0]->ask({"CLUSTER", "SET-CONFIG-EPOCH", "50"}).isError()); // only for a node that is alone
    const QByteArray own = QByteArray::number(m_lab->port(1));
    QVERIFY(theirs[0]->ask({"CLUSTER", "MEET", "127.0.0.1", own}).isOk());
    const auto followsAStranger = [&] {
        const Snapshot now = m_lab->now();
        return std::any_of(now->nodes.begin(), now->nodes.end(), [&](const NodeState& node) {
            return node.role == Role::Replica && node.master == 0 && now->stranger(node.masterId);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(followsAStranger(), 20'000);
    QStringList all{said(QStringLiteral("check")), said(QStringLiteral("expect link up")),
                    said(QStringLiteral("fix simulate"))};
    const Snapshot seen = m_lab->now();
    for (const NodeState& node : seen->nodes)
        all << said(QStringLiteral("failover %1").arg(node.number))
            << said(QStringLiteral("expect role %1 master").arg(node.number));
    const QString words = all.join(u'\n');
    QVERIFY2(words.contains(QStringLiteral("not part of this lab")), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("node 0")), qPrintable(words));
    const QString checked = said(QStringLiteral("check"));
    QVERIFY2(checked.contains(QRegularExpression(QStringLiteral("Node \\d follows 127\\.0\\.0\\.1:"))),
             qPrintable(checked));
}

RINGSIDE_TEST(strangers, TestStrangers)
#include "tst_strangers.moc"
