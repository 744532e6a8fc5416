#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QLabel>

using namespace ringside;
using namespace ringside::test;

/// A cluster with one master: what would end it is asked first, and what cannot be done says why.
class TestLastMaster : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1000, {1, 0}), qPrintable(m_gui.errors()));
        QVERIFY(m_gui.clickNode(1));
    }

    void noReplicaToFailOverTo()
    {
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.failover"))->isEnabled());
        QVERIFY2(m_gui.tip(QStringLiteral("toolbar/button.failover")).contains(QStringLiteral("replica")),
                 qPrintable(m_gui.tip(QStringLiteral("toolbar/button.failover"))));
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.heal"))->isEnabled());
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/button.partition"))->isEnabled());
    }

    void cancelDoesNothing()
    {
        const qint64 pid = m_gui.node(1).pid;
        const qsizetype sent = m_gui.commandsSent().size();
        QVERIFY2(m_gui.press(QStringLiteral("toolbar/button.kill")),
                 "the last master may be killed, after a question");
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/confirm")));
        const QString question = m_gui.find<QLabel>(QStringLiteral("toolbar/confirm.text"))->text();
        QVERIFY2(question.contains(QStringLiteral("last running master")), qPrintable(question));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/confirm.no")));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("toolbar/confirm")));
        QVERIFY(!m_gui.window().session().isBusy());
        QCOMPARE(m_gui.commandsSent().size(), sent);
        QCOMPARE(m_gui.redis(1, {QStringLiteral("PING")}), QStringLiteral("PONG"));
        QCOMPARE(m_gui.node(1).pid, pid);
    }

    void confirmDoesIt()
    {
        const qint64 pid = m_gui.node(1).pid;
        QVERIFY(isAlive(pid));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.kill")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/confirm.yes")));
        QVERIFY(isAlive(pid));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/confirm.yes")));
        QTRY_VERIFY(!isAlive(pid));
        QVERIFY(!m_gui.seen(QStringLiteral("toolbar/confirm")));
        QTRY_VERIFY(m_gui.commandsSent().contains(QStringLiteral("kill -KILL %1").arg(pid)));
        QTRY_COMPARE(m_gui.now()->state, ClusterState::Fail);
        QCOMPARE(m_gui.errors(), QString());
    }

    void andItComesBack()
    {
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.start")));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        QCOMPARE(m_gui.redis(1, {QStringLiteral("SET"), QStringLiteral("bar"), QStringLiteral("1")}),
                 QStringLiteral("OK"));
    }
};

RINGSIDE_TEST(last_master, TestLastMaster)
#include "tst_last_master.moc"
