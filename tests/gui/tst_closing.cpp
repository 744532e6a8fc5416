#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"
#include "widgets/welcome/welcome_page.h"

#include <QAbstractButton>
#include <QLabel>

#include <algorithm>

using namespace ringside;
using namespace ringside::test;

namespace {

bool allDead(const QList<qint64>& pids)
{
    return std::none_of(pids.begin(), pids.end(), isAlive);
}

} // namespace

/// However the window goes, no server outlives it, and what a lab held is there the next time.
class TestClosing : public QObject
{
    Q_OBJECT

    std::unique_ptr<GuiFixture> m_gui;

    bool anyServer() const { return m_gui->anyServer(); }

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiFixture>();
        m_gui->open();
    }
    void cleanup() { m_gui.reset(); }

    void dataIsKeptAndContinued()
    {
        QVERIFY2(m_gui->startCluster(1000), qPrintable(m_gui->errors()));
        QCOMPARE(m_gui->redis(1, {QStringLiteral("SET"), QStringLiteral("bar"), QStringLiteral("kept")}),
                 QStringLiteral("OK"));
        const QString id = m_gui->redis(1, {QStringLiteral("CLUSTER"), QStringLiteral("MYID")});
        const QList<qint64> pids = m_gui->pids();
        QCOMPARE(pids.size(), 6);
        QVERIFY(anyServer());
        QVERIFY(std::all_of(pids.begin(), pids.end(), isAlive));

        m_gui->window().close();
        QVERIFY(m_gui->window().isVisible()); // until the servers have ended
        QTRY_VERIFY(m_gui->seen(QStringLiteral("closing")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->window().isVisible(), 15'000);
        QVERIFY(allDead(pids));
        QVERIFY(!anyServer());

        m_gui->open();
        QVERIFY(m_gui->window().welcome().isVisible());
        QVERIFY(m_gui->press(QStringLiteral("continue.lab")));
        QVERIFY2(waitUntil([this] { return m_gui->now()->nodes.size() == 6 && m_gui->isWhole(); }, 20'000),
                 qPrintable(m_gui->errors()));
        QCOMPARE(m_gui->redis(1, {QStringLiteral("GET"), QStringLiteral("bar")}), QStringLiteral("kept"));
        QCOMPARE(m_gui->redis(1, {QStringLiteral("CLUSTER"), QStringLiteral("MYID")}), id);
    }

    void duringCreate()
    {
        QVERIFY(m_gui->press(QStringLiteral("create.go")));
        QTRY_VERIFY(anyServer()); // some are there, the cluster is not
        QVERIFY(m_gui->now()->state != ClusterState::Ok);
        m_gui->window().close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->window().isVisible(), 15'000);
        QVERIFY(!anyServer());
        QVERIFY(!m_gui->window().session().isOpen());
    }

    void doNotWait()
    {
        QVERIFY2(m_gui->startCluster(1000, {1, 1}), qPrintable(m_gui->errors()));
        // A paused replica is what makes an orderly end take long.
        QVERIFY(m_gui->clickNode(2));
        QVERIFY(m_gui->press(QStringLiteral("toolbar/button.pause")));
        QTRY_COMPARE(m_gui->node(2).process, ProcessState::Paused);
        for (int i = 0; i < 3; ++i)
            m_gui->redis(1, {QStringLiteral("SET"), QStringLiteral("k%1").arg(i), QStringLiteral("x")});
        const QList<qint64> pids = m_gui->pids();
        m_gui->window().close();
        QTRY_VERIFY(m_gui->seen(QStringLiteral("closing.hurry")));
        QVERIFY(std::any_of(pids.begin(), pids.end(), isAlive));
        QVERIFY(m_gui->press(QStringLiteral("closing.hurry")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->window().isVisible(), 2'000);
        QTRY_VERIFY(allDead(pids));
        QVERIFY(!anyServer());
    }

    void theSameLabTwice()
    {
        QVERIFY2(m_gui->startCluster(1000, {1, 0}), qPrintable(m_gui->errors()));
        m_gui->window().closeLab();
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->window().welcome().isVisible(), 15'000);
        MainWindow second; // both offer it
        second.show();
        QVERIFY(m_gui->press(QStringLiteral("continue.lab")));
        QVERIFY(waitUntil([this] { return m_gui->now()->nodes.size() == 1 && m_gui->isWhole(); }));
        auto* again = second.findChild<QAbstractButton*>(QStringLiteral("continue.lab"));
        QVERIFY(again && again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        auto* error = second.findChild<QLabel*>(QStringLiteral("welcome.error"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->text().contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(error->text()));
        QVERIFY(!second.session().isOpen());
        QCOMPARE(m_gui->redis(1, {QStringLiteral("PING")}), QStringLiteral("PONG"));
    }
};

RINGSIDE_TEST(closing, TestClosing)
#include "tst_closing.moc"
