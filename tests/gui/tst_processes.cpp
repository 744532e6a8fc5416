#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"
#include "widgets/dress/calm_button.h"
#include "widgets/stage/stage_widget.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>

using namespace ringside;
using namespace ringside::test;

/// What can be done to a node, by buttons, menus and the dialog of directives.
class TestProcesses : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    QMenu* menuOfNode(int node)
    {
        return m_gui.menuAt(m_gui.view().stage().geometryOfStage().node(node)->centre);
    }
    QString directive(int node, const QString& name)
    {
        return m_gui.redis(node, {QStringLiteral("CONFIG"), QStringLiteral("GET"), name}).section(u'\n', 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(2000), qPrintable(m_gui.errors()));
    }

    void nothingSelectedSaysSo()
    {
        for (const QString& name :
             {QStringLiteral("toolbar/button.kill"), QStringLiteral("toolbar/button.pause"),
              QStringLiteral("toolbar/button.restart")}) {
            QVERIFY(!m_gui.seen(name)->isEnabled());
            QCOMPARE(m_gui.tip(name), QStringLiteral("Select a node first: click it on the stage."));
        }
        QVERIFY(m_gui.tip(QStringLiteral("toolbar/button.cut")).startsWith(QStringLiteral("Select a link")));
        QVERIFY(!m_gui.press(QStringLiteral("toolbar/button.kill")));
    }

    void stoppingAllIsAskedFirst()
    {
        QCOMPARE(m_gui.view().controls().action(Control::Stop)->text(), QStringLiteral("Stop all…"));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.stop")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/confirm")));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/confirm.no")));
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/confirm")));
        QVERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.isWhole());
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.stop")));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/confirm.yes")));
        QVERIFY(waitUntil([this] { return m_gui.pids().isEmpty(); }));
        QTRY_VERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.start")));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
    }

    void pauseAndResume()
    {
        QVERIFY(m_gui.clickNode(5));
        const qint64 pid = m_gui.node(5).pid;
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.resume")));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.pause")));
        QTRY_COMPARE(processState(pid), 'T');
        QTRY_COMPARE(m_gui.node(5).process, ProcessState::Paused);
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/button.resume"))); // in the place of the other
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.pause")));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.resume")));
        QTRY_VERIFY(processState(pid) != 'T');
        QTRY_COMPARE(m_gui.redis(5, {QStringLiteral("PING")}), QStringLiteral("PONG"));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/button.pause")));
        QVERIFY(m_gui.commandsSent().contains(QStringLiteral("kill -CONT %1").arg(pid)));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
    }

    void failoverByTheNodesMenu()
    {
        QMenu* menu = menuOfNode(6);
        QVERIFY(menu);
        QCOMPARE(menu->objectName(), QStringLiteral("menu.node"));
        QVERIFY(!m_gui.choose(menu, QStringLiteral("action.resume"))); // it is not paused
        QVERIFY(m_gui.choose(menu, QStringLiteral("action.failover")));
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(6).role, Role::Master, 10'000);
        QVERIFY(waitUntil([this] { return m_gui.isWhole() && m_gui.node(3).master == 6; }));
        QVERIFY(m_gui.redis(6, {QStringLiteral("ROLE")}).startsWith(QStringLiteral("master")));
        QVERIFY(m_gui.commandsSent().contains(
            QStringLiteral("redis-cli -p %1 CLUSTER FAILOVER").arg(m_gui.port(6))));
    }

    void aDirectiveByTheDialog()
    {
        QMenu* menu = menuOfNode(2);
        QVERIFY(m_gui.choose(menu, QStringLiteral("action.set")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("set")));
        QCOMPARE(m_gui.find<QComboBox>(QStringLiteral("set.node"))->currentData().toInt(), 2);
        QVERIFY(!m_gui.seen(QStringLiteral("set.go"))->isEnabled());
        QCOMPARE(m_gui.tip(QStringLiteral("set.go")), QStringLiteral("Name a directive and a value."));
        QVERIFY(m_gui.type(QStringLiteral("set.directive"), QStringLiteral("slowlog-max-len")));
        QVERIFY(m_gui.type(QStringLiteral("set.value"), QStringLiteral("77")));
        QCOMPARE(m_gui.find<QLabel>(QStringLiteral("set.line"))->text(),
                 QStringLiteral("set 2 slowlog-max-len 77"));
        QVERIFY(directive(2, QStringLiteral("slowlog-max-len")) != QStringLiteral("77"));
        QVERIFY(m_gui.press(QStringLiteral("set.go")));
        QTRY_COMPARE(directive(2, QStringLiteral("slowlog-max-len")), QStringLiteral("77"));
        QVERIFY(directive(1, QStringLiteral("slowlog-max-len")) != QStringLiteral("77"));
        QVERIFY(m_gui.press(QStringLiteral("set.cancel")));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("set")));
    }

    void checkFindsNothingThenSomething()
    {
        QVERIFY(m_gui.press(QStringLiteral("state"))); // the cluster's own page
        QVERIFY(m_gui.press(QStringLiteral("page.cluster/button.check")));
        QTRY_VERIFY(m_gui.sentences().size() > 0 && !m_gui.window().session().isBusy());
        QCOMPARE(m_gui.errors(), QString());
        QVERIFY(m_gui.clickNode(4));
        QVERIFY(m_gui.press(QStringLiteral("page.node/button.stop")));
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(4).process, ProcessState::Stopped, 10'000);
        QTRY_VERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.press(QStringLiteral("state")));
        QVERIFY(m_gui.press(QStringLiteral("page.cluster/button.check")));
        QTRY_VERIFY2(m_gui.errors().contains(QStringLiteral("4")), qPrintable(m_gui.errors()));
    }

    void aStoppedNodeSaysWhyNot()
    {
        QVERIFY(m_gui.clickNode(4));
        QCOMPARE(m_gui.node(4).process, ProcessState::Stopped);
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("toolbar/button.kill"))->isEnabled());
        QCOMPARE(m_gui.tip(QStringLiteral("toolbar/button.kill")), QStringLiteral("Node 4 is not running."));
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.pause"))->isEnabled());
        QVERIFY(!m_gui.press(QStringLiteral("toolbar/button.kill")));
        QVERIFY(m_gui.seen(QStringLiteral("toolbar/button.restart"))->isEnabled());
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.restart")));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/button.kill"))->isEnabled());
    }

    void manyFailoversByTheDialog()
    {
        m_gui.showPanel(QStringLiteral("failovers"));
        QVERIFY(m_gui.clickNode(1));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("anatomy.measure"))->isEnabled());
        QVERIFY(m_gui.press(QStringLiteral("anatomy.measure")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("measure")));
        QCOMPARE(m_gui.find<QLabel>(QStringLiteral("measure.line"))->text(),
                 QStringLiteral("measure 1 times=20"));
        QVERIFY(m_gui.type(QStringLiteral("measure.times"), QStringLiteral("5")));
        QVERIFY(m_gui.press(QStringLiteral("measure.go")));
        QVERIFY(!m_gui.seen(QStringLiteral("measure")));
        QVERIFY(m_gui.window().session().isBusy());
        QVERIFY(waitUntil([this] { return m_gui.node(1).process != ProcessState::Running; }));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("progress.cancel")));
        QVERIFY(m_gui.press(QStringLiteral("progress.cancel")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui.window().session().isBusy(), 10'000);
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }, 30'000));
    }
};

RINGSIDE_TEST(processes, TestProcesses)
#include "tst_processes.moc"
