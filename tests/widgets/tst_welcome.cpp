#include "tests/support/runner.h"
#include "widgets/welcome/cluster_sketch.h"
#include "widgets/welcome/welcome_page.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;

namespace {

QList<ProgramFacts> programs()
{
    return {{QStringLiteral("/usr/bin/redis-server"), QStringLiteral("redis"), QStringLiteral("7.0.15")},
            {QStringLiteral("/opt/valkey-server"), QStringLiteral("valkey"), QStringLiteral("8.0.1")}};
}

LabFacts lab(const char* name)
{
    return {QLatin1String(name), 3, 3, QDateTime::currentDateTime().addSecs(-7200 - 60), 48'000'000};
}

struct Bench
{
    WelcomePage page;
    QSignalSpy created{&page, &WelcomePage::createRequested};
    QSignalSpy continued{&page, &WelcomePage::continueRequested};

    explicit Bench(const QList<LabFacts>& labs = {})
    {
        page.setPrograms(programs());
        page.setLabs(labs);
        page.resize(1100, 800);
        page.show();
    }
    template <typename T> T* part(const char* name) const
    {
        auto* found = page.findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("nothing named %s", name);
        return found;
    }
    void press(const char* name) const { QTest::mouseClick(part<QToolButton>(name), Qt::LeftButton); }
    QString createdLine() const { return created.last().first().value<Action>().text(); }
};

} // namespace

class TestWelcome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneButtonStartsSixNodes()
    {
        const Bench bench;
        QCOMPARE(bench.part<QLabel>("create.words")->text(),
                 QStringLiteral("3 masters, 3 replicas on ports 9000–9005 of this machine"));
        bench.press("create.go");
        QCOMPARE(bench.created.size(), 1);
        QCOMPARE(bench.createdLine(), QStringLiteral("create masters=3 replicas=1 timeout=5000"));
        QCOMPARE(bench.created.last().last().toString(), QStringLiteral("lab"));
    }

    void choicesGoIntoTheAction()
    {
        Bench bench;
        bench.page.setBasePort(7000);
        bench.part<QSpinBox>("create.masters")->setValue(4);
        bench.press("create.replicas.more");
        bench.part<QSpinBox>("create.timeout")->setValue(2000);
        bench.part<QComboBox>("create.program")->setCurrentIndex(1);
        bench.part<QCheckBox>("create.password")->click();
        bench.part<QCheckBox>("create.stepwise")->click();
        auto* name = bench.part<QLineEdit>("create.name");
        name->clear();
        QTest::keyClicks(name, QStringLiteral("lesson-3"));
        QCOMPARE(bench.part<QLabel>("create.words")->text(),
                 QStringLiteral("4 masters, 8 replicas on ports 7000–7011 of this machine"));
        bench.press("create.go");
        const auto action = bench.created.last().first().value<Action>();
        QCOMPARE(action.option(u"masters"), QStringLiteral("4"));
        QCOMPARE(action.option(u"replicas"), QStringLiteral("2"));
        QCOMPARE(action.option(u"timeout"), QStringLiteral("2000"));
        QCOMPARE(action.option(u"program"), QStringLiteral("/opt/valkey-server"));
        QVERIFY(action.hasFlag(u"auth") && action.hasFlag(u"stepwise"));
        QCOMPARE(bench.created.last().last().toString(), QStringLiteral("lesson-3"));
    }

    void aBadOrTakenNameSaysSo()
    {
        const Bench bench({lab("lab")});
        bench.press("welcome.new");
        auto* name = bench.part<QLineEdit>("create.name");
        QCOMPARE(name->text(), QStringLiteral("lab-2"));
        for (const char* bad : {"LAB", "../x", ""}) {
            name->setText(QLatin1String(bad));
            QVERIFY2(!bench.part<QToolButton>("create.go")->isEnabled(), bad);
            QVERIFY(!bench.part<QLabel>("create.hint")->text().isEmpty());
        }
        name->setText(QStringLiteral("fresh"));
        QVERIFY(bench.part<QToolButton>("create.go")->isEnabled());
    }

    void smallClustersAreWarnedOf()
    {
        const Bench bench;
        QVERIFY(bench.part<QLabel>("create.hint")->text().isEmpty());
        bench.part<QSpinBox>("create.masters")->setValue(2);
        QVERIFY(bench.part<QLabel>("create.hint")->text().contains(u"no majority"));
        QVERIFY(bench.part<QToolButton>("create.go")->isEnabled());
    }

    void laterStartsOfferTheLabs()
    {
        const Bench bench({lab("split-brain"), lab("second")});
        QVERIFY(!bench.part<QToolButton>("create.go")->isVisible());
        for (const char* name : {"continue.split-brain", "continue.second"}) {
            const auto* button = bench.part<QToolButton>(name);
            QTRY_COMPARE(button->visibleRegion().boundingRect(), button->rect()); // not cut off
        }
        bench.press("continue.second");
        QCOMPARE(bench.continued.last().first().toString(), QStringLiteral("second"));
        bench.press("welcome.new");
        QVERIFY(bench.part<QToolButton>("create.go")->isVisible());
        bench.press("welcome.back");
        QVERIFY(bench.part<QToolButton>("continue.second")->isVisible());
        QVERIFY(bench.created.isEmpty());
    }

    void tabStopsOnlyAtWhatIsSeen()
    {
        Bench bench({lab("kept"), lab("second")});
        bench.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QStringList stops;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(bench.page.windowHandle(), Qt::Key_Tab);
            const QWidget* at = QApplication::focusWidget();
            QVERIFY(at);
            QVERIFY2(at->isVisible(), qPrintable(at->objectName()));
            QCOMPARE(at->visibleRegion().boundingRect(), at->rect());
            stops << at->objectName();
        }
        const QStringList inOrder{QStringLiteral("continue.kept"), QStringLiteral("continue.second"),
                                  QStringLiteral("welcome.new"), QStringLiteral("welcome.lessons")};
        const qsizetype first = inOrder.indexOf(stops.first());
        for (qsizetype i = 0; i < stops.size(); ++i)
            QCOMPARE(stops[i], inOrder[(first + i) % 4]);
    }

    void whatHasTheKeyboardIsNeverHidden()
    {
        Bench bench({lab("kept")});
        bench.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        bench.page.setFocus(); // as the window does when it turns to the page
        QCOMPARE(QApplication::focusWidget(), bench.part<QWidget>("continue.kept"));
        for (const auto key : {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Space})
            QTest::keyClick(bench.page.windowHandle(), key);
        QVERIFY(bench.created.isEmpty());
        bench.page.setPrograms({});
        QCOMPARE(QApplication::focusWidget(), bench.part<QWidget>("welcome.again"));
    }

    void manyLabsScrollToTheOneWithTheFocus()
    {
        QList<LabFacts> labs;
        for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"})
            labs << lab(name);
        Bench bench(labs);
        bench.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(bench.page.windowHandle(), Qt::Key_Tab);
            const QWidget* at = QApplication::focusWidget();
            QVERIFY(at && at->isVisible());
            QTRY_COMPARE(at->visibleRegion().boundingRect(), at->rect());
            QVERIFY2(at->inherits("QAbstractButton"), at->metaObject()->className());
        }
    }

    void theNewLabIsBegunByKeyboard()
    {
        Bench bench({lab("kept")});
        bench.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        bench.part<QToolButton>("welcome.new")->setFocus();
        QTest::keyClick(bench.page.windowHandle(), Qt::Key_Space);
        QCOMPARE(QApplication::focusWidget(), bench.part<QWidget>("create.go"));
        QTest::keyClick(bench.page.windowHandle(), Qt::Key_Space);
        QCOMPARE(bench.created.size(), 1);
    }

    void cardsTellTheirFacts()
    {
        QLocale::setDefault(QLocale::c());
        LabFacts facts = lab("x");
        QCOMPARE(labWords(facts, QDateTime::currentDateTime()),
                 QStringLiteral("3 masters, 3 replicas\nused 2 hours ago · 45.8 MB"));
        facts.bytes = 0;
        facts.lastUsed = {};
        QCOMPARE(labWords(facts, QDateTime::currentDateTime()), QStringLiteral("3 masters, 3 replicas"));
    }

    void noProgramFactsTellsHowToGetOne()
    {
        Bench bench;
        bench.page.setPrograms({});
        QVERIFY(bench.part<QWidget>("welcome.none")->isVisible());
        QVERIFY(!bench.part<QToolButton>("create.go")->isVisible());
        bench.press("welcome.install.copy");
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("sudo apt install redis-server redis-tools"));
        QSignalSpy search(&bench.page, &WelcomePage::searchRequested);
        bench.press("welcome.again");
        QCOMPARE(search.size(), 1);
        bench.page.setPrograms(programs());
        QVERIFY(bench.part<QToolButton>("create.go")->isVisible());
    }

    void errorsStandInPlaceUntilTheNextTry()
    {
        Bench bench;
        bench.page.showError(QStringLiteral("Port 9002 is taken by process 911."));
        QVERIFY(bench.part<QLabel>("welcome.error")->isVisible());
        bench.press("create.go");
        QVERIFY(!bench.part<QLabel>("welcome.error")->isVisible());
    }

    void sketchKeepsItsNodesInsideAndApart_data()
    {
        QTest::addColumn<int>("masters");
        QTest::addColumn<int>("replicas");
        for (const auto& [m, r] : {std::pair{3, 1}, {1, 5}, {6, 2}, {8, 5}, {12, 3}, {30, 5}})
            QTest::addRow("%d x %d", m, r) << m << r;
    }
    void sketchKeepsItsNodesInsideAndApart()
    {
        QFETCH(const int, masters);
        QFETCH(const int, replicas);
        const SketchGeometry g{masters, replicas, 200};
        for (int i = 0; i < masters; ++i) {
            QVERIFY(std::hypot(g.master(i).x(), g.master(i).y()) + g.masterSize() < g.radius - g.ringWidth());
            if (masters > 1) {
                const QPointF gap = g.master(i) - g.master((i + 1) % masters);
                QVERIFY(std::hypot(gap.x(), gap.y()) > 2 * g.masterSize());
            }
            for (int r = 0; r < replicas; ++r) {
                const QPointF gap = g.replica(i, r) - g.master(i);
                QVERIFY(std::hypot(gap.x(), gap.y()) > g.masterSize() + g.replicaSize());
            }
        }
    }
};

RINGSIDE_TEST(welcome, TestWelcome)
#include "tst_welcome.moc"
