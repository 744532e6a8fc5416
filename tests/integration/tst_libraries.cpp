#include "tests/integration/slots_support.h"
#include "tests/support/runner.h"

#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;

/// What FUNCTION LOAD has brought to the masters, a master that joins has as well.
class TestLibraries : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

    static QByteArray library(const QByteArray& name, const QByteArray& function, const QByteArray& says)
    {
        return "#!lua name=" + name + "\nredis.register_function('" + function +
               "', function(keys, args) return '" + says + "' end)";
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create masters=3 replicas=0 timeout=1000");
    }

    void whereThereAreNoneNothingIsSent()
    {
        const ActionResult added = m_lab.run(QStringLiteral("add-master"));
        QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
        QCOMPARE(added.result[u"libraries"].toArray().size(), 0);
        QVERIFY(added.commands.filter(QStringLiteral("FUNCTION")).isEmpty());
        DO(m_lab, "remove 4 delete");
    }

    void areThereBeforeTheFirstSlot()
    {
        for (int master = 1; master <= 3; ++master)
            QCOMPARE(m_lab.ask(master, {"FUNCTION", "LOAD", library("first", "hello", "hi")}).text,
                     QByteArray("first"));
        QCOMPARE(m_lab.ask(3, {"FUNCTION", "LOAD", library("second", "bye", "so long")}).text,
                 QByteArray("second")); // only there
        const ActionResult added = m_lab.run(QStringLiteral("add-master"));
        QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
        const QJsonArray names = added.result[u"libraries"].toArray();
        QCOMPARE(names, QJsonArray({QStringLiteral("first"), QStringLiteral("second")}));
        const int number = added.result[u"node"].toInt();
        QCOMPARE(added.commands.filter(QStringLiteral("FUNCTION RESTORE")).size(), 2);
        const ActionResult moved = m_lab.run(QStringLiteral("reshard 300 to=%1").arg(number));
        QVERIFY2(moved.ok, qPrintable(m_lab.explain(moved)));
        const QByteArray key = m_lab.keyOf(number);
        QCOMPARE(m_lab.ask(number, {"FCALL", "hello", "1", key}).text, QByteArray("hi"));
        QCOMPARE(m_lab.ask(number, {"FCALL", "bye", "1", key}).text, QByteArray("so long"));
        QCOMPARE(unclean(m_lab), QString());
    }

    /// Its master has them, and gives them with everything else.
    void aReplicaGetsThemFromItsMaster()
    {
        const ActionResult added = m_lab.run(QStringLiteral("add-replica of=1"));
        QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
        QVERIFY(added.commands.filter(QStringLiteral("FUNCTION")).isEmpty());
        QTRY_COMPARE(m_lab.ask(added.result[u"node"].toInt(), {"FUNCTION", "LIST"}).elements.size(),
                     size_t(1));
    }

    /// Of two masters that have one of the same name, the first counts.
    void aNameWithTwoMeanings()
    {
        QVERIFY(!m_lab.ask(3, {"FUNCTION", "LOAD", "REPLACE", library("first", "hello", "other")}).isError());
        const ActionResult added = m_lab.run(QStringLiteral("add-master"));
        QVERIFY2(added.ok, qPrintable(m_lab.explain(added)));
        const int number = added.result[u"node"].toInt();
        QVERIFY(
            m_lab.run(QStringLiteral("move %1 to=%2").arg(m_lab.node(1).slots.ranges()[0].first).arg(number))
                .ok);
        QCOMPARE(m_lab.ask(number, {"FCALL", "hello", "1", m_lab.keyOf(number)}).text, QByteArray("hi"));
    }

    /// Two masters with libraries that no server can have together: told, and nothing is left of the new
    /// node.
    void whatCannotBeRestoredIsTold()
    {
        QVERIFY(!m_lab.ask(2, {"FUNCTION", "LOAD", library("third", "bye", "see you")}).isError());
        const auto before = m_lab.lab().numbers();
        const QString said = m_lab.refused(QStringLiteral("add-master"));
        for (const char* const part :
             {"cannot take the function libraries of node", "bye", "FUNCTION DELETE"})
            QVERIFY2(said.contains(QString::fromLatin1(part)), qPrintable(said));
        QVERIFY(m_lab.lab().numbers() == before);
        QTRY_COMPARE(m_lab.now()->nodes.size(), before.size());
        QCOMPARE(unclean(m_lab), QString());
    }
};

RINGSIDE_TEST(libraries, TestLibraries)
#include "tst_libraries.moc"
