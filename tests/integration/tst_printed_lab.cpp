#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QFile>

using namespace ringside;
using namespace ringside::test;

/// Every code line of the printed lab, in its order, as a student types it: each one succeeds. Between the
/// partition and Part 4 the student heals, as the answer to that line says.
class TestPrintedLab : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

private Q_SLOTS:
    void fromTheFirstLineToTheLast()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        QFile file(QFINDTESTDATA("../core/handout_lines.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 51);
        for (const QString& line : lines) {
            ActionResult done = m_lab.run(line);
            // A node that hears of another one by gossip may not ping it for longer than `connectivity`
            // grants.
            if (done.action.verb == u"connectivity")
                QTRY_VERIFY_WITH_TIMEOUT(done.ok || (done = m_lab.run(line)).ok, 20'000);
            QVERIFY2(done.ok, qPrintable(line + QStringLiteral(" -> ") + m_lab.explain(done)));
            QVERIFY2(done.result.contains(QStringLiteral("found")), qPrintable(line));
            if (line.contains(QStringLiteral("simulate-partition"))) {
                DO(m_lab, "wait state ok");
                DO(m_lab, "heal");
            }
        }
        QVERIFY(m_lab.now()->nodes.empty()); // cleaned up
    }

    /// Stopped and up again: the same words, another day.
    void upAgain()
    {
        DO(m_lab, "create timeout=1000");
        DO(m_lab, "docker-compose stop");
        QCOMPARE(m_lab.pids().size(), 0);
        const ActionResult up = m_lab.run(QStringLiteral("docker compose up -d"));
        QVERIFY2(up.ok, qPrintable(m_lab.explain(up)));
        QCOMPARE(up.result[QStringLiteral("found")].toString(), QStringLiteral("Here this is `start`."));
        QCOMPARE(m_lab.pids().size(), 6);
        const ActionResult again = m_lab.run(QStringLiteral("docker compose up -d"));
        QVERIFY(again.ok);
        QCOMPARE(again.result[QStringLiteral("found")].toString(),
                 QStringLiteral("Here this is `start`. Every node is running already."));
    }
};

RINGSIDE_TEST(printed_lab, TestPrintedLab)

#include "tst_printed_lab.moc"
