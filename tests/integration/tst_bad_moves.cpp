#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// What cannot be done to slots and members: refused with the reason, and nothing has changed, in the servers
/// and in the lab's directory.
class TestBadMoves : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

    /// What every node says of all, without times and states of links; keys; who runs; what the lab knows.
    QByteArray fingerprint()
    {
        QByteArray all;
        for (const int number : m_lab.lab().numbers()) {
            QByteArrayList lines;
            for (const QByteArray& line :
                 m_lab.ask(number, {"CLUSTER", "NODES"}).text.trimmed().split('\n')) {
                const QByteArrayList words = line.split(' ');
                lines << (words.mid(0, 4) + words.mid(6, 1) + words.mid(8)).join(' ');
            }
            std::sort(lines.begin(), lines.end());
            all += lines.join('\n') + '\n' + QByteArray::number(m_lab.ask(number, {"DBSIZE"}).integer) + '\n';
        }
        for (const qint64 pid : m_lab.pids())
            all += QByteArray::number(pid) + ' ';
        const QStringList files = QDir(m_lab.directory()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return all + files.join(u' ').toUtf8() +
               (QFile::exists(m_lab.directory() + QStringLiteral("/migration.json")) ? " journal" : "");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create masters=3 replicas=1 timeout=1000");
        for (int master = 1; master <= 3; ++master)
            QVERIFY(m_lab.ask(master, {"SET", m_lab.keyOf(master), "there"}).isOk());
        DO(m_lab, "wait agreed");
        DO(m_lab, "wait link up");
    }

    void isRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* line, const char* reason) {
            QTest::addRow("%s", line) << QString::fromUtf8(reason);
        };
        // Targets.
        row("reshard 10 to=4", "Node 4 is a replica of node 1");
        row("reshard 10 to=9", "There is no node 9: nodes are 1 to 6.");
        row("reshard 10 to=0", "'0' is not a node number");
        row("reshard 10 from=2 to=2", "cannot give slots to itself");
        row("move 0-99 to=5", "Node 5 is a replica of node 2");
        row("move 0-99 to=7", "There is no node 7");
        // Sources.
        row("reshard 10 from=4 to=2", "Node 4 is a replica of node 1 and owns no slots");
        row("reshard 10 from=8 to=2", "There is no node 8");
        row("reshard 6000 from=1 to=2", "5461");
        row("reshard 0 to=2", "A whole number from 1 to 16384");
        row("reshard 20000 to=2", "A whole number from 1 to 16384");
        row("move 16384 to=2", "16384");
        row("move 5-3 to=2", "5-3");
        // Shares.
        row("rebalance weight=1:-1", "weight");
        row("rebalance weight=4:2", "Node 4 is a replica of node 1: only masters have weights");
        row("rebalance weight=9:2", "There is no node 9");
        row("rebalance weight=1:0,2:0,3:0", "no master would have slots left");
        row("reshard 10 to=2 throttle=fast", "'fast' is not a pace");
        // Members.
        row("add-replica of=4", "Node 4 is a replica");
        row("add-replica of=9", "There is no node 9");
        row("replicate 1 of=1", "Node 1");
        row("replicate 4 of=5", "Node 5 is a replica");
        row("replicate 1 of=2", "slots");
        row("remove 9", "There is no node 9");
        // Others.
        row("import 127.0.0.1:1", "127.0.0.1:1");
        row("import nowhere", "nowhere");
        row("migration undo", "No migration was interrupted");
    }
    void isRefusedAndChangesNothing()
    {
        QFETCH(QString, reason);
        const QByteArray before = fingerprint();
        const QString said = m_lab.refused(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(said.contains(reason), qPrintable(said));
        QVERIFY2(said.endsWith(u'.') || said.endsWith(u'?') || said.contains(u"Usage"), qPrintable(said));
        QCOMPARE(fingerprint(), before);
    }

    void importFromANodeOfThisCluster()
    {
        const QByteArray before = fingerprint();
        const QString said = m_lab.refused(QStringLiteral("import 127.0.0.1:%1").arg(m_lab.port(1)));
        QVERIFY2(said.contains(u"cluster"), qPrintable(said));
        QCOMPARE(fingerprint(), before);
    }
};

RINGSIDE_TEST(bad_moves, TestBadMoves)
#include "tst_bad_moves.moc"
