#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/stage/stage_widget.h"

#include <QPlainTextEdit>

using namespace ringside;
using namespace ringside::test;

/// Nodes that join and leave while the window looks on.
class TestMembers : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
    }

    void aNewNodeIsOnTheStage()
    {
        QVERIFY(m_gui.command(QStringLiteral("add-replica of=1")));
        QVERIFY2(waitUntil([this] { return m_gui.node(7).replication.linkUp && m_gui.isWhole(); }),
                 qPrintable(m_gui.errors()));
        QVERIFY(waitUntil([this] { return m_gui.view().stage().geometryOfStage().node(7) != nullptr; }));
        QVERIFY(m_gui.clickNode(7));
    }

    void aRemovedNodeIsGoneWhileItIsSelected()
    {
        QVERIFY(m_gui.clickNode(4));
        QVERIFY(m_gui.command(QStringLiteral("remove 4")));
        QVERIFY2(waitUntil([this] { return m_gui.now()->nodes.size() == 6 && !m_gui.now()->node(4); }),
                 qPrintable(m_gui.errors()));
        QVERIFY(waitUntil([this] { return m_gui.view().stage().geometryOfStage().node(4) == nullptr; }));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        // What goes by number goes on across the gap.
        for (const int number : {1, 5, 6, 7})
            QVERIFY(m_gui.clickNode(number));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.pause")));
        QVERIFY(waitUntil([this] { return m_gui.node(7).process == ProcessState::Paused; }));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.resume")));
        QVERIFY(waitUntil([this] { return m_gui.isWhole(); }));
        m_gui.view().showConsole(7);
        QTRY_VERIFY(m_gui.seen(QStringLiteral("console.line")));
        QVERIFY(m_gui.type(QStringLiteral("console.line"), QStringLiteral("PING")));
        QTest::keyClick(m_gui.seen(QStringLiteral("console.line")), Qt::Key_Return);
        const auto* output = m_gui.find<QPlainTextEdit>(QStringLiteral("console.output"));
        QTRY_VERIFY2(output->toPlainText().endsWith(QLatin1String("\nPONG")),
                     qPrintable(output->toPlainText()));
    }
};

RINGSIDE_TEST(members, TestMembers)
#include "tst_members.moc"
