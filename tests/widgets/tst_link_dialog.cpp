#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/controls/action_controls.h"
#include "widgets/editors/link_dialog.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

FaultWish between(int a, int b, FaultWish::Kind kind = FaultWish::Kind::Cut)
{
    FaultWish wish;
    wish.links = wish::Links::between(a, b);
    wish.kind = kind;
    return wish;
}

/// An open dialog on the six nodes, and what it submits.
struct Bench
{
    FakePort port;
    LinkDialog dialog{port};

    explicit Bench(const FaultWish& wish, const Snapshot& snapshot = healthyCluster())
    {
        dialog.open(snapshot, wish);
    }
    template <typename Widget> Widget* find(const char* name) const
    {
        auto* found = dialog.findChild<Widget*>(QStringLiteral("linkFault.") + QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void press(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString text(const char* name) const { return find<QLabel>(name)->text(); }
    QString line() const { return text("line"); }
    void enter(const char* name, int value) const
    {
        auto* box = find<QSpinBox>(name);
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
    }
};

} // namespace

class TestLinkDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatIsPutTogether()
    {
        const Bench bench(between(1, 2));
        QCOMPARE(bench.line(), QStringLiteral("cut 1 2"));
        bench.press("way.0");
        QCOMPARE(bench.line(), QStringLiteral("cut 1>2"));
        bench.press("kind.1");
        bench.enter("delay", 80);
        bench.enter("jitter", 10);
        QCOMPARE(bench.line(), QStringLiteral("delay 1>2 80ms jitter=10ms"));
        bench.press("way.1");
        bench.find<QComboBox>("plane")->setCurrentIndex(1);
        QCOMPARE(bench.line(), QStringLiteral("delay 2>1 80ms jitter=10ms plane=bus"));
        QVERIFY(bench.text("words").startsWith(QStringLiteral("Every byte from node 2 to node 1")));
        bench.press("go");
        QCOMPARE(bench.port.texts(), QStringList{"delay 2>1 80ms jitter=10ms plane=bus"});
        QVERIFY(!bench.dialog.isVisible());
    }

    void throttleHasAUnit()
    {
        const Bench bench(between(1, 2, FaultWish::Kind::Throttle));
        QCOMPARE(bench.line(), QStringLiteral("throttle 1 2 1mbit"));
        bench.enter("rate", 64);
        bench.find<QComboBox>("unit")->setCurrentIndex(0);
        QCOMPARE(bench.line(), QStringLiteral("throttle 1 2 64kbit"));
    }

    void dropChoosesMessages()
    {
        const Bench bench(between(1, 2, FaultWish::Kind::Drop));
        QCOMPARE(bench.line(), QStringLiteral("drop 1 2 votes 100%"));
        bench.press("type.auth-request");
        QCOMPARE(bench.line(), QStringLiteral("drop 1 2 auth-ack 100%"));
        bench.press("type.auth-ack");
        QVERIFY(!bench.find<QAbstractButton>("go")->isEnabled());
        QVERIFY(bench.text("why").contains(QStringLiteral("type of message")));
        bench.press("everything");
        bench.enter("share", 20);
        QCOMPARE(bench.line(), QStringLiteral("drop 1 2 all 20%"));
        auto* plane = bench.find<QComboBox>("plane");
        QVERIFY(!plane->isEnabled()); // only the bus has messages
        QCOMPARE(plane->currentText(), QStringLiteral("cluster bus only"));
        bench.press("kind.0");
        plane->setCurrentIndex(2);
        bench.press("kind.3");
        bench.press("kind.0"); // what was chosen before comes back
        QCOMPARE(bench.line(), QStringLiteral("cut 1 2 plane=replication"));
    }

    void cancelSetsNothing()
    {
        const Bench bench(between(1, 2));
        bench.press("cancel");
        QVERIFY(!bench.dialog.isVisible());
        QVERIFY(bench.port.submitted.isEmpty());
    }

    void escapeAndEnter()
    {
        Bench bench(between(1, 2));
        QTest::keyClick(&bench.dialog, Qt::Key_Escape);
        QVERIFY(!bench.dialog.isVisible());
        QVERIFY(bench.port.submitted.isEmpty());
        bench.dialog.open(healthyCluster(), between(3, 4));
        QTest::keyClick(bench.find<QToolButton>("kind.0"), Qt::Key_Return);
        QCOMPARE(bench.port.texts(), QStringList{"cut 3 4"});
    }

    void theReasonIsInSight()
    {
        Bench bench(between(1, 2));
        bench.port.refusals[QStringLiteral("cut")] = QStringLiteral("No cluster runs.");
        bench.dialog.setSnapshot(healthyCluster());
        QCOMPARE(bench.text("why"), QStringLiteral("No cluster runs."));
        QVERIFY(!bench.find<QAbstractButton>("go")->isEnabled());
        bench.press("go");
        QTest::keyClick(&bench.dialog, Qt::Key_Return);
        QVERIFY(bench.port.submitted.isEmpty());
    }

    void endsCanBePicked()
    {
        const Bench bench({});
        QCOMPARE(bench.line(), QStringLiteral("cut 1 2")); // the first two to begin with
        bench.find<QComboBox>("from")->setCurrentIndex(4);
        bench.find<QComboBox>("to")->setCurrentIndex(4);
        QVERIFY(bench.text("why").contains(QStringLiteral("no link to itself")));
        bench.find<QComboBox>("to")->setCurrentIndex(2);
        QCOMPARE(bench.line(), QStringLiteral("cut 5 3"));
        QCOMPARE(bench.find<QToolButton>("way.1")->text(), QStringLiteral("3 → 5"));
    }

    void manyLinksAtOnce()
    {
        FaultWish wish = between(1, 3);
        wish.links = {{1, 2}, {2, 3}, true, {}};
        const Bench bench(wish);
        QCOMPARE(bench.line(), QStringLiteral("cut 1>2,3\ncut 2>3"));
        bench.press("go");
        QCOMPARE(bench.port.texts(), (QStringList{"cut 1>2,3", "cut 2>3"}));
    }

    void clientsHaveNoPlanes()
    {
        auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
        WriterState writer;
        writer.client = 1;
        writer.beside = 2;
        cluster->ledger.writers.push_back(writer);
        const Bench bench(between(clientEnd(1), 2), cluster);
        QCOMPARE(bench.line(), QStringLiteral("cut c1 2"));
        QVERIFY(!bench.find<QComboBox>("plane")->isEnabled());
        QVERIFY(bench.text("forecast").isEmpty());
    }

    void snapshotsKeepWhatWasChosen()
    {
        Bench bench(between(2, 5, FaultWish::Kind::Delay));
        bench.enter("delay", 333);
        for (int i = 0; i < 20; ++i)
            bench.dialog.setSnapshot(healthyCluster());
        bench.dialog.setSnapshot(healthyCluster(4, 1)); // other nodes: the pickers are filled anew
        QCOMPARE(bench.line(), QStringLiteral("delay 2 5 333ms"));
        QCOMPARE(bench.find<QComboBox>("from")->count(), 8);
    }

    void theMenuOpensIt()
    {
        FakePort port;
        QWidget window;
        ActionControls controls(port, &window);
        controls.refresh(healthyCluster(), {});
        const std::unique_ptr<QMenu> menu(controls.clusterMenu(&window));
        menu->findChild<QAction*>(QStringLiteral("action.fault"))->trigger();
        auto* dialog = window.findChild<QDialog*>(QStringLiteral("linkFault"));
        QVERIFY(dialog && dialog->isVisible());
        controls.openLinkFault(5, 3);
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("linkFault.line"))->text(),
                 QStringLiteral("cut 5>3"));
    }

    void nothingIsCutOffWhenPresenting()
    {
        Theme::current().setPresenting(true);
        {
            const Bench bench(between(1, 4, FaultWish::Kind::Drop));
            QTRY_VERIFY(bench.find<QAbstractButton>("go")->isVisible());
            for (const QWidget* part : bench.dialog.findChildren<QWidget*>()) {
                if (!part->isVisible() || part->objectName().isEmpty() ||
                    !part->objectName().startsWith(QStringLiteral("linkFault")))
                    continue;
                const QRect place(part->mapTo(&bench.dialog, QPoint()), part->size());
                QVERIFY2(bench.dialog.rect().contains(place), qPrintable(part->objectName()));
                if (qobject_cast<const QAbstractButton*>(part))
                    QVERIFY2(part->width() >= part->sizeHint().width(), qPrintable(part->objectName()));
            }
        }
        Theme::current().setPresenting(false);
    }
};

RINGSIDE_TEST(link_dialog, TestLinkDialog)
#include "tst_link_dialog.moc"
