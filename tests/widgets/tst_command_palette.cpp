#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/palette/command_palette.h"
#include "widgets/palette/palette_popup.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

QList<VerbHint> verbs()
{
    return {{QStringLiteral("kill N"), QStringLiteral("SIGKILL")},
            {QStringLiteral("failover N [force|takeover]"), QStringLiteral("a replica takes over")},
            {QStringLiteral("cut A B [plane=bus|replication]"), QStringLiteral("cuts a link")},
            {QStringLiteral("set N|all DIRECTIVE VALUE"), QStringLiteral("CONFIG SET")},
            {QStringLiteral("check"), QStringLiteral("asks every node")}};
}

QStringList lines(const QString& text)
{
    const QList<NodeHint> nodes{{1, {}}, {2, {}}, {12, {}}};
    QStringList found;
    for (const Completion& completion : complete(text, verbs(), nodes))
        found << completion.line;
    return found;
}

struct Bench
{
    QWidget window;
    CommandPalette palette{&window};
    QLineEdit* line = palette.findChild<QLineEdit*>(QStringLiteral("palette.line"));

    Bench()
    {
        window.resize(800, 400);
        palette.setGeometry(400, 10, 300, 32);
        palette.setVerbs(verbs());
        palette.setSnapshot(healthyCluster());
        window.show();
    }
    void type(const char* text) const { QTest::keyClicks(line, QLatin1String(text)); }
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void completes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a verb") << "ki" << QStringList{"kill "};
        QTest::newRow("a verb without arguments") << "ch" << QStringList{"check"};
        QTest::newRow("from its middle") << "ail" << QStringList{"failover "};
        QTest::newRow("node numbers") << "kill 1" << QStringList{"kill 12"};
        QTest::newRow("all node numbers") << "kill " << QStringList{"kill 1", "kill 2", "kill 12"};
        QTest::newRow("options only after the node")
            << "failover 2 " << QStringList{"failover 2 force", "failover 2 takeover"};
        QTest::newRow("named options")
            << "cut 1 2 p" << QStringList{"cut 1 2 plane=bus", "cut 1 2 plane=replication"};
        QTest::newRow("not the same node twice") << "cut 1 " << QStringList{"cut 1 2", "cut 1 12"};
        QTest::newRow("nothing for nonsense") << "xyzzy 1" << QStringList{};
    }
    void completes()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        QCOMPARE(lines(text), found);
    }

    void directivesAreOffered()
    {
        QVERIFY(
            lines(QStringLiteral("set all maxmemory-")).contains(QStringLiteral("set all maxmemory-policy")));
    }

    void enterSendsTheLineAndRemembersIt()
    {
        const Bench bench;
        QSignalSpy entered(&bench.palette, &CommandPalette::lineEntered);
        bench.type("  kill 1 ");
        QTest::keyClick(bench.line, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().first().toString(), QStringLiteral("kill 1"));
        QCOMPARE(bench.line->text(), QString());
        QTest::keyClick(bench.line, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
    }

    void upAndDownWalkTheHistory()
    {
        const Bench bench;
        for (const char* text : {"kill 1", "check"}) {
            bench.type(text);
            QTest::keyClick(bench.line, Qt::Key_Return);
        }
        QTest::keyClick(bench.line, Qt::Key_Up);
        QCOMPARE(bench.line->text(), QStringLiteral("check"));
        QTest::keyClick(bench.line, Qt::Key_Up);
        QTest::keyClick(bench.line, Qt::Key_Up);
        QCOMPARE(bench.line->text(), QStringLiteral("kill 1"));
        QTest::keyClick(bench.line, Qt::Key_Down);
        QTest::keyClick(bench.line, Qt::Key_Down);
        QCOMPARE(bench.line->text(), QString());
    }

    void tabTakesTheOffer()
    {
        const Bench bench;
        bench.type("ki");
        QVERIFY(bench.palette.popup().isVisible());
        QTest::keyClick(bench.line, Qt::Key_Tab);
        QCOMPARE(bench.line->text(), QStringLiteral("kill "));
        QTest::keyClick(bench.line, Qt::Key_Tab);
        QTest::keyClick(bench.line, Qt::Key_Tab);
        QCOMPARE(bench.line->text(), QStringLiteral("kill 2"));
    }

    void clickTakesTheOffer()
    {
        const Bench bench;
        bench.type("c");
        QTest::mouseClick(&bench.palette.popup(), Qt::LeftButton, {}, QPoint(30, 14));
        QCOMPARE(bench.line->text(), QStringLiteral("cut "));
    }

    void errorPointsAtItsColumn()
    {
        const Bench bench;
        bench.type("kill x");
        QTest::keyClick(bench.line, Qt::Key_Return);
        const_cast<CommandPalette&>(bench.palette).showError(5, QStringLiteral("There is no node x."));
        PalettePopup& popup = bench.palette.popup();
        QVERIFY(popup.isVisible() && popup.showsError());
        QCOMPARE(popup.text(), QStringLiteral("kill x\nThere is no node x."));
        QCOMPARE(bench.line->text(), QStringLiteral("kill x"));
        QCOMPARE(bench.line->cursorPosition(), 5);
        const QImage image = popup.grab().toImage();
        const int x = int(popup.caretX(5));
        bool found = false;
        for (int y = 12; y < image.height() && !found; ++y) {
            const QColor c = image.pixelColor(x, y), bad = Theme::current().bad();
            found =
                qAbs(c.red() - bad.red()) + qAbs(c.green() - bad.green()) + qAbs(c.blue() - bad.blue()) < 60;
        }
        QVERIFY2(found, "no caret under the column");
        QTest::keyClick(bench.line, Qt::Key_Escape);
        QVERIFY(!popup.isVisible());
    }

    void errorOfALineThatCouldNotBeDoneHasNoCaret()
    {
        Bench bench;
        bench.palette.showError(-1, QStringLiteral("Node 1 is not running."));
        QCOMPARE(bench.palette.popup().text(), QStringLiteral("Node 1 is not running."));
        QCOMPARE(bench.line->text(), QString());
    }

    void doneIsShown()
    {
        Bench bench;
        bench.palette.showDone(QStringLiteral("kill 1 — done in 3 ms"));
        QVERIFY(bench.palette.popup().isVisible() && !bench.palette.popup().showsError());
    }
};

RINGSIDE_TEST(command_palette, TestCommandPalette)
#include "tst_command_palette.moc"
