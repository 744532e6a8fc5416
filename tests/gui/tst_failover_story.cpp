#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/tables/nodes_model.h"
#include "widgets/timeline/timeline.h"

#include <algorithm>

using namespace ringside;
using namespace ringside::test;

/// The lesson the window is made for: a master is killed by a click, its replica takes over, and it comes
/// back.
class TestFailoverStory : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;
    qint64 m_pid = 0;

    QString cell(int node, NodesModel::Column column)
    {
        const auto* model = m_gui.window().findChild<NodesModel*>();
        return model->index(model->rowOf(node), column).data().toString();
    }
    const SceneNode& onStage(int node) { return m_gui.view().stage().scene().nodes.at(size_t(node - 1)); }
    /// The failovers that the timeline shows as bars.
    std::vector<TimelineBar> traces()
    {
        std::vector<TimelineBar> bars =
            m_gui.window().findChild<Timeline*>()->data().bars(QDateTime::currentMSecsSinceEpoch());
        std::erase_if(bars, [](const TimelineBar& b) { return b.kind != TimelineBar::Kind::Failover; });
        return bars;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
        QCOMPARE(m_gui.redis(1, {QStringLiteral("SET"), QStringLiteral("bar"), QStringLiteral("kept")}),
                 QStringLiteral("OK"));
        QCOMPARE(m_gui.redis(1, {QStringLiteral("WAIT"), QStringLiteral("1"), QStringLiteral("2000")}),
                 QStringLiteral("1"));
        QVERIFY(traces().empty());
    }

    void aClickKills()
    {
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.kill"))->isEnabled());
        QVERIFY(m_gui.clickNode(1));
        QVERIFY2(m_gui.tip(QStringLiteral("toolbar/button.kill")).startsWith(QStringLiteral("kill 1")),
                 qPrintable(m_gui.tip(QStringLiteral("toolbar/button.kill"))));
        QCOMPARE(onStage(1).badge, Badge::None);
        m_pid = m_gui.node(1).pid;
        QVERIFY(isAlive(m_pid));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.kill")));
        QTRY_VERIFY(!isAlive(m_pid));
        QTRY_COMPARE(m_gui.node(1).process, ProcessState::Stopped);
        QCOMPARE(onStage(1).badge, Badge::Dead);
        QCOMPARE(cell(1, NodesModel::Process), QStringLiteral("stopped"));
        QTRY_VERIFY(m_gui.commandsSent().contains(QStringLiteral("kill -KILL %1").arg(m_pid)));
    }

    void theReplicaTakesOver()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(4).role, Role::Master, 15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.now()->state, ClusterState::Ok, 10'000);
        QCOMPARE(m_gui.now()->shards.at(0).master, 4);
        QVERIFY(m_gui.redis(4, {QStringLiteral("ROLE")}).startsWith(QStringLiteral("master")));
        QCOMPARE(m_gui.redis(4, {QStringLiteral("GET"), QStringLiteral("bar")}), QStringLiteral("kept"));
        QVERIFY(onStage(4).master);
        QCOMPARE(onStage(4).place, 0);
        QCOMPARE(cell(4, NodesModel::RoleName), QStringLiteral("master"));
        QCOMPARE(cell(4, NodesModel::Slots), QStringLiteral("0-5460"));
        // The server's log is read a moment after it was asked.
        QTRY_VERIFY(traces().size() == 1 &&
                    traces().front().label.startsWith(QStringLiteral("node 4 promoted after")));
        const TimelineBar trace = traces().front();
        QVERIFY2(trace.label.startsWith(QStringLiteral("node 4 promoted after")), qPrintable(trace.label));
        const qint64 took = trace.toMs - trace.fromMs;
        QVERIFY2(took > 900 && took < 10'000, qPrintable(trace.tip));
    }

    void theOldMasterComesBackAsReplica()
    {
        QVERIFY(m_gui.view().selection().isNode(1)); // the selection has stayed with the dead node
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.restart")));
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(1).master, 4, 10'000);
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        QVERIFY2(m_gui.redis(1, {QStringLiteral("ROLE")}).startsWith(QStringLiteral("slave")),
                 qPrintable(m_gui.redis(1, {QStringLiteral("ROLE")})));
        QVERIFY(m_gui.node(1).pid != m_pid);
        QTRY_COMPARE(onStage(1).badge, Badge::None);
        QVERIFY(!onStage(1).master);
        QCOMPARE(cell(1, NodesModel::Master), QStringLiteral("node 4"));
        QCOMPARE(m_gui.errors(), QString());
    }

    void theEventsTellItInOrder()
    {
        const QStringList patterns{
            QStringLiteral("Node 1 ended: killed by SIGKILL"),
            QStringLiteral("Done: kill 1"),
            QStringLiteral("Node [2-6] suspects node 1 \\(PFAIL\\)"),
            QStringLiteral("Node [2-6] declares node 1 FAIL: a quorum of masters agrees"),
            QStringLiteral("Node 4 asks the masters for votes \\(epoch \\d+\\)"),
            QStringLiteral("Node 4 became master in place of node 1 \\(epoch \\d+\\)"),
            QStringLiteral("The cluster is ok: every hash slot is served"),
            QStringLiteral("Node 1 started and answers"),
            QStringLiteral("Node 1 became a replica of node 4"),
        };
        const QStringList sentences = m_gui.sentences();
        qsizetype from = 0;
        for (const QString& pattern : patterns) {
            const qsizetype at = sentences.indexOf(QRegularExpression(pattern), from);
            QVERIFY2(at >= 0, qPrintable(QStringLiteral("%1 is missing after row %2 in\n%3")
                                             .arg(pattern)
                                             .arg(from)
                                             .arg(sentences.join(QLatin1Char('\n')))));
            from = at + 1;
        }
    }
};

RINGSIDE_TEST(failover_story, TestFailoverStory)
#include "tst_failover_story.moc"
