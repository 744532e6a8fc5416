#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/console/console_panel.h"
#include "widgets/stage/stage_widget.h"

#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>

using namespace ringside;
using namespace ringside::test;

/// The console in the window: from a node's menu to the answer of a real server, and what is kept.
class TestConsole : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    QString shown() const
    {
        return m_gui.find<QPlainTextEdit>(QStringLiteral("console.output"))->toPlainText();
    }
    bool enter(const QString& line)
    {
        if (!m_gui.type(QStringLiteral("console.line"), line))
            return false;
        QTest::keyClick(m_gui.seen(QStringLiteral("console.line")), Qt::Key_Return);
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(2000), qPrintable(m_gui.errors()));
    }

    void aNodesMenuOpensAConsoleToIt()
    {
        QMenu* menu = m_gui.menuAt(m_gui.view().stage().geometryOfStage().node(2)->centre);
        QVERIFY(m_gui.choose(menu, QStringLiteral("action.console")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("console.line")));
        QCOMPARE(m_gui.find<QLabel>(QStringLiteral("console.prompt"))->text(),
                 QStringLiteral("127.0.0.1:%1>").arg(m_gui.port(2)));
        QVERIFY(enter(QStringLiteral("CONFIG SET maxmemory-samples 7")));
        QTRY_VERIFY2(shown().endsWith(QLatin1String("\nOK")), qPrintable(shown()));
        QVERIFY(m_gui.redis(2, {"CONFIG", "GET", "maxmemory-samples"}).contains(QLatin1Char('7')));
    }

    void whatIsDangerousIsAskedFirst()
    {
        QVERIFY(enter(QStringLiteral("SHUTDOWN NOSAVE")));
        QVERIFY(m_gui.seen(QStringLiteral("console.question")));
        QVERIFY(m_gui.node(2).running());
        QTest::keyClick(m_gui.seen(QStringLiteral("console.line")), Qt::Key_Return);
        QVERIFY(waitUntil([&] { return !m_gui.node(2).running(); }));
        QVERIFY(m_gui.command(QStringLiteral("restart 2")));
        QVERIFY(waitUntil([&] { return m_gui.isWhole(); }, 30'000));
    }

    void theHistoryIsKept()
    {
        QVERIFY(m_gui.close());
        m_gui.open();
        QCOMPARE(m_gui.view().console().history(),
                 (QStringList{QStringLiteral("CONFIG SET maxmemory-samples 7"),
                              QStringLiteral("SHUTDOWN NOSAVE")}));
    }
};

RINGSIDE_TEST(console, TestConsole)
#include "tst_console.moc"
