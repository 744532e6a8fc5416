#include "core/cluster/slot.h"
#include "tests/integration/slots_support.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

using namespace ringside;
using namespace ringside::test;

/// A node whose ACL forbids what a move needs: told at once, with the node and the command, and no slot stays
/// open.
class TestForbidden : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create masters=3 replicas=1 timeout=1000");
        for (int i = 0; i < 300; ++i)
            QVERIFY(m_lab.ask(1, {"SET", m_lab.keyOf(1, i), "there"}).isOk());
        DO(m_lab, "wait agreed");
        DO(m_lab, "wait link up");
    }

    void isNamedAtOnce_data()
    {
        QTest::addColumn<int>("node");
        QTest::addColumn<QString>("command");
        const auto row = [](int node, const char* command, const char* shown) {
            QTest::addRow("%d -%s", node, command) << node << QString::fromLatin1(shown);
        };
        row(2, "info", "INFO");
        row(1, "info", "INFO");
        row(5, "info", "INFO"); // the target's replica
        row(2, "cluster|nodes", "CLUSTER NODES");
        row(5, "cluster|nodes", "CLUSTER NODES");
        row(3, "cluster|nodes", "CLUSTER NODES"); // it has to hear of the new owner
        row(1, "cluster|setslot", "CLUSTER SETSLOT");
        row(2, "cluster|setslot", "CLUSTER SETSLOT");
        row(1, "migrate", "MIGRATE");
        row(1, "dump", "DUMP");
        row(2, "restore-asking", "RESTORE-ASKING"); // which MIGRATE sends
    }
    void isNamedAtOnce()
    {
        QFETCH(int, node);
        const QByteArray rule = QByteArray(QTest::currentDataTag()).mid(2);
        QVERIFY(m_lab.ask(node, {"ACL", "SETUSER", "default", rule}).isOk());
        isNamed();
    }

    /// The same words when the node has been seen to forbid it before, and none when it was allowed since.
    void isNamedOnceSeen_data()
    {
        QTest::addColumn<int>("node");
        QTest::addColumn<QString>("command");
        QTest::addRow("5 -info") << 5 << QStringLiteral("INFO");
        QTest::addRow("2 -cluster|nodes") << 2 << QStringLiteral("CLUSTER NODES");
        QTest::addRow("1 -info") << 1 << QStringLiteral("INFO");
    }
    void isNamedOnceSeen()
    {
        QFETCH(int, node);
        const QByteArray rule = QByteArray(QTest::currentDataTag()).mid(2);
        QVERIFY(m_lab.ask(node, {"ACL", "SETUSER", "default", rule}).isOk());
        QTRY_VERIFY(!m_lab.now()->node(node)->problem.isEmpty());
        isNamed();
    }

    void goesOnceItIsAllowed()
    {
        DO(m_lab, "reshard 400 to=2 from=1"); // what was seen a moment ago does not hold it up
        QCOMPARE(m_lab.ask(1, {"DBSIZE"}).integer + m_lab.ask(2, {"DBSIZE"}).integer, 300);
        QCOMPARE(unclean(m_lab), QString());
    }

private:
    void isNamed()
    {
        QFETCH(int, node);
        QFETCH(QString, command);
        QElapsedTimer timer;
        timer.start();
        const QString said = m_lab.refused(QStringLiteral("reshard 400 to=2 from=1"));
        const qint64 ms = timer.elapsed();
        QVERIFY2(said.contains(QStringLiteral("Node %1 forbids the command %2:").arg(node).arg(command)),
                 qPrintable(said));
        const qsizetype first = said.indexOf(QStringLiteral("`call ")); // what it advises helps
        const QString advised = said.mid(first + 1, said.indexOf(u'`', first + 1) - first - 1);
        const ActionResult allowed = m_lab.run(advised);
        QVERIFY2(allowed.ok && allowed.result[u"errors"].toInt() == 0, qPrintable(advised));
        QVERIFY2(said.contains(u"Nothing was changed."), qPrintable(said));
        QVERIFY2(ms < 5000, qPrintable(QString::number(ms)));
        QCOMPARE(m_lab.ask(node, {"ACL", "DRYRUN", "default", "INFO"}).text, QByteArray("OK"));
        QTRY_COMPARE(m_lab.now()->migration, MigrationState());
        QCOMPARE(unclean(m_lab), QString());
        QCOMPARE(m_lab.ask(1, {"DBSIZE"}).integer + m_lab.ask(2, {"DBSIZE"}).integer, 300);
    }
};

RINGSIDE_TEST(forbidden, TestForbidden)
#include "tst_forbidden.moc"
