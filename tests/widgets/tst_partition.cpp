#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/dress/node_chip.h"
#include "widgets/editors/link_dialog.h"
#include "widgets/editors/partition_dialog.h"
#include "widgets/editors/partition_forecast.h"
#include "widgets/editors/set_dialog.h"

#include <QtWidgets/QtWidgets>

#include <set>

using namespace ringside;
using namespace ringside::test;

namespace {

void press(const QWidget& dialog, const char* name)
{
    auto* button = dialog.findChild<QAbstractButton*>(QLatin1String(name));
    if (!button)
        qFatal("no button named %s", name);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class TestPartition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneMasterAlone()
    {
        const PartitionForecast f = forecastPartition(*healthyCluster(), {1});
        QCOMPARE(f.majority, 'B');
        QCOMPARE(f.promoted, std::vector<int>{4});
        QVERIFY(f.lost.empty());
    }

    void masterWithItsOwnReplicaLosesItsSlots()
    {
        const PartitionForecast f = forecastPartition(*healthyCluster(), {1, 4});
        QCOMPARE(f.majority, 'B');
        QVERIFY(f.promoted.empty());
        QCOMPARE(f.lost, std::vector<int>{1});
    }

    void evenSplitHasNoMajority()
    {
        const PartitionForecast f = forecastPartition(*healthyCluster(4, 1), {1, 2, 5, 6});
        QCOMPARE(int(f.majority), 0);
        QVERIFY(f.sentences.first().contains(u"Neither side"));
    }

    void aDeadMasterDoesNotVote()
    {
        const Snapshot s =
            picture("1 master 0-5000 crashed\n2 master 5001-10000\n3 master 10001-16383\n4 replica of 1");
        QCOMPARE(int(forecastPartition(*s, {2}).majority), 0);
    }

    void unsyncedReplicaIsNotElected()
    {
        auto s = std::make_shared<ClusterSnapshot>(*healthyCluster());
        s->nodes[3].replication.everSynced = false;
        QCOMPARE(forecastPartition(*s, {1}).lost, std::vector<int>{1});
    }

    void onlyReplicasAway()
    {
        const PartitionForecast f = forecastPartition(*healthyCluster(), {4});
        QVERIFY(f.promoted.empty() && f.lost.empty());
        QVERIFY(f.sentences.last().contains(u"stays whole"));
    }

    void sendsTheTwoSides()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {1});
        press(dialog, "chip.5");
        QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("partition.line"))->text(),
                 QStringLiteral("partition 1,5 | 2,3,4,6"));
        press(dialog, "partition.go");
        QCOMPARE(port.submitted.size(), 1);
        QCOMPARE(port.submitted.first().verb, QStringLiteral("partition"));
        QCOMPARE(port.submitted.first().arguments, (QStringList{"1,5", "|", "2,3,4,6"}));
        QVERIFY(!dialog.isVisible());
    }

    void presetsAndCancel()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {});
        QCOMPARE(dialog.sideA(), std::vector<int>{1});
        press(dialog, "preset.minority");
        QCOMPARE(dialog.sideA(), (std::vector<int>{1, 5}));
        press(dialog, "preset.swap");
        QCOMPARE(dialog.sideA(), (std::vector<int>{2, 3, 4, 6}));
        press(dialog, "partition.cancel");
        QVERIFY(port.submitted.isEmpty());
        QVERIFY(!dialog.isVisible());
    }

    void mastersAgainstReplicas()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {});
        press(dialog, "preset.masters");
        QCOMPARE(dialog.sideA(), (std::vector<int>{1, 2, 3}));
        const QString forecast = dialog.findChild<QLabel*>(QStringLiteral("forecast"))->text();
        QVERIFY2(forecast.contains(u"so it wins. No replica can be elected."), qPrintable(forecast));
        press(dialog, "partition.go");
        QCOMPARE(port.texts(), QStringList{"partition 1,2,3 | 4,5,6"});
        // With a replica on their side the sentence would be wrong.
        const QStringList sentences = forecastPartition(*healthyCluster(), {1, 2, 3, 4}).sentences;
        QVERIFY(!sentences.isEmpty());
        for (const QString& sentence : sentences)
            QVERIFY(!sentence.contains(u"No replica can be elected"));
    }

    void randomHalvesAreHalves()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {1});
        std::set<std::vector<int>> seen;
        for (int i = 0; i < 40; ++i) {
            press(dialog, "preset.halves");
            QCOMPARE(dialog.sideA().size(), size_t(3));
            QCOMPARE(dialog.sideB().size(), size_t(3));
            seen.insert(dialog.sideA());
        }
        QVERIFY(seen.size() > 3); // of 20 there are
    }

    void shapesWithoutSidesAreSentByName()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {1});
        press(dialog, "preset.ring");
        QVERIFY(dialog.findChild<QWidget*>(QStringLiteral("partition.sketch"))->isVisible());
        QVERIFY(!dialog.findChild<QWidget*>(QStringLiteral("side.a"))->isVisible());
        const auto words = [&](const char* name) {
            return dialog.findChild<QLabel*>(QLatin1String(name))->text();
        };
        QCOMPARE(words("partition.line"), QStringLiteral("partition ring"));
        QVERIFY(words("forecast").contains(u"no two reach the same one"));
        press(dialog, "preset.bridge");
        QCOMPARE(words("partition.line"), QStringLiteral("partition bridge"));
        dialog.setSnapshot(healthyCluster()); // a snapshot changes nothing of that
        QCOMPARE(words("partition.line"), QStringLiteral("partition bridge"));
        press(dialog, "preset.minority"); // and back to two sides
        QVERIFY(dialog.findChild<QWidget*>(QStringLiteral("side.a"))->isVisible());
        press(dialog, "preset.bridge");
        press(dialog, "partition.go");
        QCOMPARE(port.texts(), QStringList{"partition bridge"});
    }

    void anEmptySideCannotBeSent()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {1});
        press(dialog, "chip.1");
        auto* go = dialog.findChild<QAbstractButton*>(QStringLiteral("partition.go"));
        QVERIFY(!go->isEnabled());
        QVERIFY(go->toolTip().contains(u"at least one node"));
    }

    void chipsSurviveSnapshots()
    {
        FakePort port;
        PartitionDialog dialog(port);
        dialog.open(healthyCluster(), {1});
        const auto* chip = dialog.findChild<QWidget*>(QStringLiteral("chip.4"));
        for (int i = 0; i < 30; ++i)
            dialog.setSnapshot(healthyCluster());
        QCOMPARE(dialog.findChild<QWidget*>(QStringLiteral("chip.4")), chip);
        QCOMPARE(dialog.sideA(), std::vector<int>{1});
    }

    /// Node 5 was removed and node 7 added: as many nodes as before, but others.
    void dialogsFollowNodesThatLeaveAndJoin()
    {
        auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
        cluster->nodes.erase(cluster->nodes.begin() + 4);
        cluster->nodes.push_back(cluster->nodes.back());
        cluster->nodes.back().number = 7;
        FakePort port;
        PartitionDialog partition(port);
        partition.open(healthyCluster(), {5});
        partition.setSnapshot(cluster);
        QStringList chips;
        for (const NodeChip* chip : partition.findChildren<NodeChip*>())
            chips << QString::number(chip->number());
        chips.sort();
        QCOMPARE(chips.join(u' '), QStringLiteral("1 2 3 4 6 7"));
        SetDialog set(port);
        set.open(healthyCluster(), 6);
        set.setSnapshot(cluster);
        auto* node = set.findChild<QComboBox*>(QStringLiteral("set.node"));
        QVERIFY(node->findData(7) >= 0 && node->findData(5) < 0);
        QCOMPARE(node->currentData().toInt(), 6);
        LinkDialog link(port);
        link.open(healthyCluster(), FaultWish{});
        link.setSnapshot(cluster);
        auto* from = link.findChild<QComboBox*>(QStringLiteral("linkFault.from"));
        QVERIFY(from->findData(QStringLiteral("7")) >= 0 && from->findData(QStringLiteral("5")) < 0);
    }

    void setSendsOneDirective()
    {
        FakePort port;
        SetDialog dialog(port);
        dialog.open(healthyCluster(), 2);
        auto* go = dialog.findChild<QAbstractButton*>(QStringLiteral("set.go"));
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("set.directive")),
                         QStringLiteral("maxmemory"));
        QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("set.value")), QStringLiteral("100mb"));
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("set.explanation"))->text().contains(u"Memory"));
        press(dialog, "set.go");
        dialog.findChild<QComboBox*>(QStringLiteral("set.node"))->setCurrentIndex(0);
        press(dialog, "set.go");
        QCOMPARE(port.texts(), (QStringList{"set 2 maxmemory 100mb", "set all maxmemory 100mb"}));
        port.refusals[QStringLiteral("set")] = QStringLiteral("No node is running.");
        dialog.findChild<QComboBox*>(QStringLiteral("set.node"))->setCurrentIndex(1);
        QVERIFY(!go->isEnabled());
        QCOMPARE(go->toolTip(), QStringLiteral("No node is running."));
    }
};

RINGSIDE_TEST(partition, TestPartition)
#include "tst_partition.moc"
