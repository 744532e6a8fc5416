#include "core/cluster/node_id.h"
#include "tests/support/runner.h"

#include <set>

using namespace ringside;

namespace {

const QByteArray kId("07c37dfeb235213a872192d90877d0cd55635b91");

} // namespace

class TestNodeId : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack()
    {
        QCOMPARE(NodeId::fromHex(kId)->toHex(), kId);
        QCOMPARE(NodeId::fromHex(kId.toUpper())->toHex(), kId);
        QCOMPARE(NodeId::fromHex(kId)->shortHex(), QStringLiteral("07c37dfe"));
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("none") << QByteArray("-");
        QTest::newRow("one digit short") << kId.left(39);
        QTest::newRow("one digit long") << kId + '0';
        QTest::newRow("a letter that is no digit") << QByteArray("g" + kId.mid(1));
        QTest::newRow("a blank within") << kId.left(20) + ' ' + kId.mid(21);
    }

    void malformed()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!NodeId::fromHex(text));
    }

    void nullIsNone()
    {
        QVERIFY(NodeId().isNull());
        QVERIFY(NodeId::fromHex(QByteArray(40, '0'))->isNull());
        QVERIFY(!NodeId::fromHex(kId)->isNull());
    }

    void orderAndHash()
    {
        const NodeId a = *NodeId::fromHex(kId), same = *NodeId::fromHex(kId.toUpper());
        const NodeId b = *NodeId::fromHex("f" + kId.mid(1));
        QVERIFY(a == same);
        QVERIFY(a != b);
        QVERIFY(a < b);
        QCOMPARE(qHash(a), qHash(same));
        QVERIFY(qHash(a) != qHash(b));
    }

    void randomIdsDiffer()
    {
        std::set<NodeId> ids;
        for (int i = 0; i < 100; ++i) {
            const NodeId id = NodeId::random();
            QCOMPARE(id.toHex().size(), 40);
            ids.insert(id);
        }
        QCOMPARE(ids.size(), size_t(100));
    }
};

RINGSIDE_TEST(node_id, TestNodeId)
#include "tst_node_id.moc"
