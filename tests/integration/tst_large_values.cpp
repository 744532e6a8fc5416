#include "core/cluster/slot.h"
#include "tests/integration/slots_support.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

using namespace ringside;
using namespace ringside::test;

/// A value that MIGRATE cannot carry within the node timeout, and what can be done after a move that has
/// failed.
class TestLargeValues : public QObject
{
    Q_OBJECT

    using Phase = MigrationState::Phase;

    LabFixture m_lab;
    QByteArray m_key, m_slot;

    QString move(const char* to) const
    {
        return QStringLiteral("move %1 to=%2").arg(QString::fromLatin1(m_slot), QString::fromLatin1(to));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create masters=3 replicas=1 timeout=1000"); // half of it: 8 MB
        m_key = m_lab.keyOf(1);
        m_slot = QByteArray::number(keyHashSlot(m_key));
        QCOMPARE(m_lab.ask(1, {"SETRANGE", m_key, "12000000", "x"}).integer, 12'000'001);
        for (int i = 1; i < 50; ++i)
            QVERIFY(m_lab.ask(1, {"SET", m_lab.keyOf(1, i), "small"}).isOk());
        DO(m_lab, "wait agreed");
        DO(m_lab, "wait link up");
    }

    /// Named before anything is opened, so that nothing has to be undone.
    void isNamedBeforeItIsTried()
    {
        const QString said = m_lab.refused(move("2"));
        for (const QString& part :
             {QString::fromUtf8(m_key), QStringLiteral("MB"),
              QStringLiteral("`set all cluster-node-timeout 2000`"), QStringLiteral("Nothing was changed.")})
            QVERIFY2(said.contains(part), qPrintable(said));
        QCOMPARE(m_lab.now()->migration, MigrationState());
        QCOMPARE(unclean(m_lab), QString());
        QVERIFY(!QFile::exists(m_lab.directory() + QStringLiteral("/migration.json")));
    }

    void theMicroscopeNamesItToo()
    {
        const QString slot = QString::fromLatin1(m_slot);
        QVERIFY(m_lab.run(QStringLiteral("scope begin %1 to=2").arg(slot)).ok);
        QString said;
        for (int step = 0; step < 4 && said.isEmpty(); ++step) // two marks, then keys
            said = m_lab.refused(QStringLiteral("scope step"));
        QVERIFY2(said.contains(QString::fromUtf8(m_key)) && said.contains(u"too large"), qPrintable(said));
        DO(m_lab, "scope undo");
        QCOMPARE(unclean(m_lab), QString());
    }

    void movesWithMoreTime()
    {
        DO(m_lab, "set all cluster-node-timeout 3000");
        QTRY_COMPARE(m_lab.now()->nodeTimeoutMs, 3000);
        const ActionResult moved = m_lab.run(move("2"));
        QVERIFY2(moved.ok, qPrintable(m_lab.explain(moved)));
        QCOMPARE(m_lab.ask(2, {"STRLEN", m_key}).integer, 12'000'001);
        QCOMPARE(unclean(m_lab), QString());
        DO(m_lab, "set all cluster-node-timeout 1000");
        QTRY_COMPARE(m_lab.now()->nodeTimeoutMs, 1000);
    }

    /// At once after a move that has failed: what is asked for next is not judged by how things were before.
    void undoesAtOnceWhatHasFailed()
    {
        const QByteArray key = m_lab.keyOf(3), slot = QByteArray::number(keyHashSlot(key));
        QVERIFY(m_lab.ask(1, {"CLUSTER", "SETSLOT", slot, "IMPORTING", m_lab.node(3).id.toHex()}).isOk());
        QVERIFY(m_lab.ask(3, {"SET", key, "older"}).isOk());
        QVERIFY(
            m_lab
                .ask(3, {"MIGRATE", "127.0.0.1", QByteArray::number(m_lab.port(1)), key, "0", "1000", "COPY"})
                .isOk());
        QVERIFY(m_lab.ask(3, {"SET", key, "newer"}).isOk());
        for (int round = 0; round < 3; ++round) {
            const QString line = round == 0 ? QStringLiteral("move %1 to=1").arg(QString::fromLatin1(slot))
                                            : QStringLiteral("migration resume");
            const QString said = m_lab.refused(line);
            QVERIFY2(said.contains(u"has one value in node 3 and another"), qPrintable(said));
            QVERIFY2(said.contains(QStringLiteral("Slot %1 is open").arg(QString::fromLatin1(slot))),
                     qPrintable(said));
        }
        DO(m_lab, "migration undo");
        QCOMPARE(m_lab.ask(3, {"GET", key}).text, QByteArray("newer"));
        QCOMPARE(unclean(m_lab), QString());
    }
};

RINGSIDE_TEST(large_values, TestLargeValues)
#include "tst_large_values.moc"
