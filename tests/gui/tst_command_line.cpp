#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"
#include "widgets/palette/command_palette.h"
#include "widgets/palette/palette_popup.h"
#include "widgets/stage/stage_widget.h"

#include <QApplication>
#include <QLineEdit>

using namespace ringside;
using namespace ringside::test;

/// The palette takes what the terminal takes, says where a line is wrong, and a script runs the same lines.
class TestCommandLine : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    QLineEdit* line() { return m_gui.find<QLineEdit>(QStringLiteral("palette.line")); }
    PalettePopup& popup() { return m_gui.view().palette().popup(); }
    QString writeScript(const QByteArray& text)
    {
        const QString path = m_gui.filePath(QStringLiteral("script.txt"));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1000, {1, 1}), qPrintable(m_gui.errors()));
    }

    void controlKFocuses()
    {
        m_gui.view().stage().setFocus();
        QVERIFY(!line()->hasFocus());
        QTest::keyClick(&m_gui.window(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(line()->hasFocus());
    }

    void aNodeThatIsNotThere()
    {
        const qsizetype sent = m_gui.commandsSent().size();
        QVERIFY(m_gui.command(QStringLiteral("kill 9")));
        QTRY_VERIFY(popup().isVisible() && popup().showsError());
        QVERIFY2(popup().text().contains(QStringLiteral("There is no node 9: nodes are 1 to 2.")),
                 qPrintable(popup().text()));
        QCOMPARE(m_gui.commandsSent().size(), sent);
    }

    void aSlipIsShownAndMended()
    {
        QVERIFY(m_gui.command(QStringLiteral("kil 2")));
        QTRY_VERIFY(popup().isVisible() && popup().showsError());
        QVERIFY2(popup().text().contains(QStringLiteral("Did you mean 'kill'?")), qPrintable(popup().text()));
        QCOMPARE(line()->text(), QStringLiteral("kil 2")); // to be mended
        QVERIFY(m_gui.command(QStringLiteral("cut 1 2 plane=air")));
        QTRY_VERIFY(popup().text().startsWith(QStringLiteral("cut 1 2 plane=air\n'air' is not a plane")));
        QCOMPARE(line()->cursorPosition(), 8); // where it is wrong
        QVERIFY(m_gui.now()->faults.empty());
    }

    void aGoodLineIsDone()
    {
        const qint64 pid = m_gui.node(2).pid;
        QVERIFY(m_gui.command(QStringLiteral("kill 2")));
        QTRY_VERIFY(!isAlive(pid));
        QTRY_VERIFY(popup().isVisible() && popup().text().startsWith(QStringLiteral("Done in ")));
        QVERIFY(!popup().showsError());
        QCOMPARE(line()->text(), QString());
        QVERIFY(m_gui.command(QStringLiteral("restart 2")));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
    }

    void history()
    {
        QVERIFY(m_gui.type(QStringLiteral("palette.line"), QString()));
        for (const QString& wanted :
             {QStringLiteral("restart 2"), QStringLiteral("kill 2"), QStringLiteral("cut 1 2 plane=air")}) {
            QTest::keyClick(line(), Qt::Key_Up);
            QCOMPARE(line()->text(), wanted);
        }
        QTest::keyClick(line(), Qt::Key_Down);
        QCOMPARE(line()->text(), QStringLiteral("kill 2"));
        line()->clear();
    }

    void tabCompletes()
    {
        QVERIFY(m_gui.type(QStringLiteral("palette.line"), QStringLiteral("fail")));
        QTRY_VERIFY(popup().isVisible());
        QTest::keyClick(line(), Qt::Key_Tab);
        QVERIFY2(line()->text().startsWith(QStringLiteral("failover")), qPrintable(line()->text()));
        QTest::keyClick(line(), Qt::Key_Escape);
        line()->clear();
    }

    void aScriptRunsUntilALineFails()
    {
        QVERIFY(m_gui.close());
        const QString path = writeScript("# a lesson\n"
                                         "create masters=1 replicas=1 timeout=1000\n"
                                         "set 2 slowlog-max-len 77\n"
                                         "\n"
                                         "expect role 2 master\n"
                                         "kill 1 force\n");
        QVERIFY(!path.isEmpty());
        m_gui.open(path);
        QVERIFY(m_gui.view().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(popup().isVisible() && popup().showsError(), 20'000);
        QVERIFY2(popup().text().startsWith(QStringLiteral("expect role 2 master failed: ")),
                 qPrintable(popup().text()));
        QCOMPARE(m_gui.redis(
                     2, {QStringLiteral("CONFIG"), QStringLiteral("GET"), QStringLiteral("slowlog-max-len")}),
                 QStringLiteral("slowlog-max-len\n77"));
        QVERIFY(!m_gui.window().session().isBusy());
        QVERIFY(isAlive(m_gui.node(1).pid)); // what stands after the failed line was not done
        QVERIFY(!m_gui.sentences().contains(QStringLiteral("Done: kill 1 force")));
    }

    void aMalformedScriptRunsNothing()
    {
        QVERIFY(m_gui.close());
        m_gui.open(writeScript("create masters=1 replicas=0\nkil 1\n"));
        QTRY_VERIFY(popup().isVisible() && popup().showsError());
        QVERIFY2(popup().text().contains(QStringLiteral("line 2, column 1: There is no action 'kil'")),
                 qPrintable(popup().text()));
        QVERIFY(m_gui.now()->nodes.empty());
        QVERIFY(!m_gui.window().session().isBusy());
        QVERIFY(!m_gui.anyServer());
    }
};

RINGSIDE_TEST(command_line, TestCommandLine)
#include "tst_command_line.moc"
