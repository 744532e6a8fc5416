#include "tests/integration/ledger_support.h"
#include "tests/integration/slots_support.h"
#include "tests/support/runner.h"

#include <QCryptographicHash>

using namespace ringside;
using namespace ringside::test;

/// Slots and nodes that come and go while clients write: no acknowledged write is lost, no client is told of
/// an error that a conforming one would show, and masters and replicas end with the same data.
class TestMovingUnderLoad : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

    /// One digest of every key with its value, as the node itself dumps it; empty when it cannot be asked.
    QByteArray digest(int node)
    {
        const Deadline deadline{std::chrono::seconds(20)};
        auto connection = Connection::open({QStringLiteral("127.0.0.1"), m_lab.port(node), {}}, deadline);
        if (!connection || !connection->command({"READONLY"}, deadline))
            return {};
        QByteArrayList keys;
        for (QByteArray cursor = "0";;) {
            const auto page = connection->command({"SCAN", cursor, "COUNT", "1000"}, deadline);
            if (!page || page->elements.size() != 2)
                return {};
            cursor = page->elements[0].text;
            for (const Reply& key : page->elements[1].elements)
                keys << key.text;
            if (cursor == "0")
                break;
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        QCryptographicHash all(QCryptographicHash::Sha256);
        for (const QByteArray& key : keys) {
            const auto dump = connection->command({"DUMP", key}, deadline);
            if (!dump)
                return {};
            all.addData(key);
            all.addData(dump->text);
        }
        return QByteArray::number(keys.size()) + " keys " + all.result().toHex();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create timeout=2000");
    }

    void everythingMovesWhileClientsWrite()
    {
        DO(m_lab, "ledger start writers=4 beside=1,2,3,5 rate=300");
        QTRY_VERIFY(writerOf(m_lab, 3).accepted > 100);
        for (const char* line :
             {"reshard 900 from=1,2 to=3", "add-master", "rebalance empty", "add-replica of=7",
              "move 0-499 to=2", "rebalance weight=1:2", "remove 8", "remove 7", "rebalance"}) {
            const ActionResult done = m_lab.run(QString::fromLatin1(line));
            QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
            QCOMPARE(m_lab.alarm(), QString());
            QCOMPARE(unclean(m_lab), QString());
        }
        DO(m_lab, "ledger stop");
        const ActionResult read = m_lab.run(QStringLiteral("ledger read"));
        QVERIFY2(read.ok, qPrintable(m_lab.explain(read)));
        QVERIFY(read.result[u"accepted"].toInteger() > 1000);
        for (const char* none : {"lost", "refused", "unknown", "phantom"})
            QVERIFY2(read.result[QLatin1String(none)].toInteger(-1) == 0, none);
        QCOMPARE(countLost(m_lab), countedBy(read.result));
    }

    void replicasHaveTheSame()
    {
        DO(m_lab, "wait link up");
        const Snapshot cluster = m_lab.now();
        int compared = 0;
        for (const NodeState& node : cluster->nodes) {
            if (node.role != Role::Replica)
                continue;
            const QByteArray master = digest(node.master);
            QVERIFY(!master.isEmpty());
            QTRY_COMPARE(digest(node.number), master);
            ++compared;
        }
        QCOMPARE(compared, 3);
    }
};

RINGSIDE_TEST(moving_under_load, TestMovingUnderLoad)
#include "tst_moving_under_load.moc"
