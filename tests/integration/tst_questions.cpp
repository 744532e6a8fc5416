#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace ringside;
using namespace ringside::test;

namespace {

QString portOf(LabFixture& lab, int node)
{
    return QString::number(lab.port(node));
}

/// What redis-cli counts on a master: keys, slots, replicas.
QList<int> countedByCli(const QByteArray& said, int port)
{
    const QRegularExpression line(
        QStringLiteral(R"(:%1 .* -> (\d+) keys \| (\d+) slots \| (\d+) slaves)").arg(port));
    const auto match = line.match(QString::fromUtf8(said));
    return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

} // namespace

/// info, check and connectivity: what they say of a sound cluster and of a broken one, beside redis-cli.
class TestQuestions : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create timeout=1000");
    }

    void infoCountsAsRedisCliDoes()
    {
        for (int i = 0; i < 30; ++i)
            execute(QStringLiteral("redis-cli"),
                    {QStringLiteral("-c"), QStringLiteral("-p"), portOf(m_lab, 1), QStringLiteral("SET"),
                     QStringLiteral("key:%1").arg(i), QStringLiteral("value")});
        const auto [exitCode, said] =
            execute(QStringLiteral("redis-cli"), {QStringLiteral("--cluster"), QStringLiteral("info"),
                                                  QStringLiteral("127.0.0.1:") + portOf(m_lab, 1)});
        QCOMPARE(exitCode, 0);
        const ActionResult told = m_lab.run(QStringLiteral("info"));
        QVERIFY2(told.ok, qPrintable(m_lab.explain(told)));
        QCOMPARE(told.result[u"keys"].toInt(), 30);
        const QJsonArray masters = told.result[u"masters"].toArray();
        QCOMPARE(masters.size(), 3);
        for (const QJsonValue& master : masters) {
            const QList<int> counted{master[u"keys"].toInt(), master[u"slots"].toInt(),
                                     master[u"replicas"].toInt()};
            QVERIFY2(counted == countedByCli(said, master[u"port"].toInt()), said.constData());
            QVERIFY(counted[1] > 5000);
        }
        QVERIFY2(told.result[u"found"].toString().contains(QStringLiteral("30 keys on 3 masters")),
                 qPrintable(told.result[u"found"].toString()));
    }

    void aSoundClusterIsConnected()
    {
        DO(m_lab, "check");
        const ActionResult told = m_lab.run(QStringLiteral("test-connectivity"));
        QVERIFY2(told.ok, qPrintable(m_lab.explain(told)));
        QCOMPARE(told.action.verb, QStringLiteral("connectivity"));
        QCOMPARE(told.result[u"nodes"].toArray().size(), 6);
        QCOMPARE(told.result[u"bus_links"].toInt(), 6 * 5);
        for (const QJsonValue& node : told.result[u"nodes"].toArray())
            QVERIFY(node[u"ping_ms"].toDouble() > 0);
    }

    void aCutLinkIsNamed()
    {
        DO(m_lab, "cut 2 6 plane=bus");
        const ActionResult told = m_lab.run(QStringLiteral("connectivity"));
        QVERIFY(!told.ok);
        QVERIFY2(told.error->message.contains(QStringLiteral("The bus link from node 2 to node 6 is cut.")),
                 qPrintable(told.error->message));
        QVERIFY2(!told.error->message.contains(QStringLiteral("answer")), qPrintable(told.error->message));
        QVERIFY2(told.error->advice.contains(QStringLiteral("heal")), qPrintable(told.error->advice));
        DO(m_lab, "heal timeout=30s");
        DO(m_lab, "connectivity");
    }

    void theDeadAndTheFrozenAreNamed()
    {
        DO(m_lab, "pause 5");
        const ActionResult frozen = m_lab.run(QStringLiteral("connectivity"));
        QVERIFY(!frozen.ok);
        QVERIFY2(frozen.error->message.contains(QStringLiteral("Node 5 does not answer")),
                 qPrintable(frozen.error->message));
        DO(m_lab, "resume 5");
        DO(m_lab, "kill 6");
        const ActionResult dead = m_lab.run(QStringLiteral("connectivity"));
        QVERIFY(!dead.ok);
        QVERIFY2(dead.error->message.contains(QStringLiteral("Node 6 does not answer")),
                 qPrintable(dead.error->message));
        DO(m_lab, "restart 6");
        DO(m_lab, "wait link up");
        // The links to it come up one by one.
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.run(QStringLiteral("connectivity")).ok, 10'000);
    }
};

RINGSIDE_TEST(questions, TestQuestions)

#include "tst_questions.moc"
