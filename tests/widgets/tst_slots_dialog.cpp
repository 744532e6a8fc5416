#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/editors/slots_dialog.h"
#include "widgets/editors/slots_forecast.h"
#include "widgets/wishes/wishes.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

struct Bench
{
    FakePort port;
    SlotsDialog dialog{port};

    template <typename Widget> Widget* find(const char* name) const
    {
        auto* found = dialog.findChild<Widget*>(QStringLiteral("slots.") + QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void press(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString text(const char* name) const { return find<QLabel>(name)->text(); }
    void choose(const char* name, int node) const
    {
        auto* field = find<QComboBox>(name);
        field->setCurrentIndex(field->findData(node));
    }
};

} // namespace

/// Slots are put together for another master, and the plan is there before anything moves.
class TestSlotsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void soManyFromOneToAnother()
    {
        Bench bench;
        bench.dialog.open(healthyCluster(), 1, 3);
        bench.find<QSpinBox>("count")->setValue(1000);
        QCOMPARE(bench.text("line"), QStringLiteral("reshard 1000 from=1 to=3"));
        const QString plan = bench.text("plan");
        QVERIFY2(plan.contains(QStringLiteral("node 1 → node 3: 1000 slot(s) (0-999)")), qPrintable(plan));
        QVERIFY2(plan.contains(QStringLiteral("node 1: 4,461, node 2: 5,462, node 3: 6,461")),
                 qPrintable(plan));
        bench.choose("from", 0);
        QCOMPARE(bench.text("line"), QStringLiteral("reshard 1000 from=all to=3"));
        bench.find<QComboBox>("pace")->setCurrentIndex(2);
        QCOMPARE(bench.find<QComboBox>("pace")->currentText(), QStringLiteral("1,000 keys a second"));
        QCOMPARE(bench.text("line"), QStringLiteral("reshard 1000 from=all to=3 throttle=1000keys"));
        bench.find<QComboBox>("pace")->setCurrentIndex(0);
        bench.press("go");
        QCOMPARE(bench.port.texts(), QStringList{QStringLiteral("reshard 1000 from=all to=3")});
        QVERIFY(!bench.dialog.isVisible());
    }

    void certainOnes()
    {
        Bench bench;
        bench.dialog.open(healthyCluster(), 2, 1, SlotRanges{{5461, 5500}});
        QCOMPARE(bench.text("line"), QStringLiteral("move 5461-5500 to=1"));
        QVERIFY(bench.text("plan").startsWith(QStringLiteral("node 2 → node 1: 40 slot(s)")));
        auto* ranges = bench.find<QLineEdit>("ranges");
        ranges->setText(QStringLiteral("16390"));
        QVERIFY(!bench.find<QAbstractButton>("go")->isEnabled());
        QVERIFY(bench.text("why").contains(QStringLiteral("0 to 16383")));
        ranges->setText(QStringLiteral("0-99, 200"));
        QCOMPARE(bench.text("line"), QStringLiteral("move 0-99,200 to=1"));
        QCOMPARE(bench.text("plan"), QStringLiteral("There is nothing to move.")); // they are node 1's
    }

    void anEvenShareForAll()
    {
        Bench bench;
        bench.dialog.open(healthyCluster(), 0, 0);
        QTest::mouseClick(bench.find<QToolButton>("kind.2"), Qt::LeftButton);
        QCOMPARE(bench.text("line"), QStringLiteral("rebalance empty"));
        bench.find<QCheckBox>("empty")->setChecked(false);
        bench.find<QSpinBox>("threshold")->setValue(5);
        QCOMPARE(bench.text("line"), QStringLiteral("rebalance threshold=5"));
        QCOMPARE(bench.text("plan"), QStringLiteral("There is nothing to move."));
    }

    void whatCannotBeIsGreyAndSaysWhy()
    {
        Bench bench;
        bench.port.refusals.insert(QStringLiteral("reshard"), QStringLiteral("Node 3 is a replica."));
        bench.dialog.open(healthyCluster(), 1, 3);
        QVERIFY(!bench.find<QAbstractButton>("go")->isEnabled());
        QCOMPARE(bench.text("why"), QStringLiteral("Node 3 is a replica."));
    }

    void choicesFollowTheClusterAndStayChosen()
    {
        Bench bench;
        bench.dialog.open(healthyCluster(), 2, 3);
        bench.dialog.setSnapshot(
            picture("1 master 0-5460\n2 master 5461-10922\n3 replica of 1\n4 master 10923-16383"));
        QCOMPARE(bench.find<QComboBox>("from")->currentData().toInt(), 2);
        QCOMPARE(bench.find<QComboBox>("to")->findData(3), -1);
        QVERIFY(bench.find<QComboBox>("to")->findData(4) >= 0);
    }
};

RINGSIDE_TEST(slots_dialog, TestSlotsDialog)
#include "tst_slots_dialog.moc"
