#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "tests/widgets/fault_support.h"
#include "widgets/facts/fact_text.h"
#include "widgets/inspector/fault_text.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/inspector_page.h"
#include "widgets/inspector/opinion_matrix.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr auto kSplit =
    "1 master 0-5460 fail alone cut>2 cut>3 cut>4 cut>5 cut>6\n"
    "2 master 5461-10922 cut>1\n3 master 10923-16383 cut>1\n"
    "4 replica of 1 lag=120 cut>1\n5 replica of 2 linkdown cut>1\n6 replica of 3 syncing cut>1";

struct Bench
{
    FakePort port;
    QWidget window;
    ActionControls controls{port, &window};
    Inspector inspector{controls, &window};

    explicit Bench(const Snapshot& snapshot)
    {
        QLocale::setDefault(QLocale(QLocale::English));
        window.resize(360, 900);
        inspector.resize(360, 900);
        inspector.setSnapshot(snapshot);
        window.show();
    }
    InspectorPage* page(const char* name) const
    {
        auto* found = inspector.findChild<InspectorPage*>(QStringLiteral("page.") + QLatin1String(name));
        if (!found)
            qFatal("no page named %s", name);
        return found;
    }
    QString fact(const char* pageName, const char* key) const
    {
        return page(pageName)->findChild<QLabel*>(QStringLiteral("fact.") + QLatin1String(key))->text();
    }
    QString text(const char* name) const { return inspector.findChild<QLabel*>(QLatin1String(name))->text(); }
};

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nodePageOfAMaster()
    {
        Bench bench(healthyCluster());
        bench.inspector.showNode(2);
        QVERIFY(bench.page("node")->isVisible());
        QCOMPARE(bench.page("node")->title(), QStringLiteral("Node 2"));
        QCOMPARE(bench.page("node")->subtitle(), QStringLiteral("master of 5461–10922 · :9001 · pid 48212"));
        QCOMPARE(bench.fact("node", "process"), QStringLiteral("running"));
        QCOMPARE(bench.fact("node", "health"), QStringLiteral("✓ ok"));
        QCOMPARE(bench.fact("node", "writes"), QStringLiteral("accepted"));
        QCOMPARE(bench.fact("node", "link"), QStringLiteral("–"));
        QCOMPARE(bench.fact("node", "version"), QStringLiteral("redis 7.0.15"));
        QCOMPARE(bench.text("node.opinion"), QStringLiteral("Node 2 says: all 5 others are ok."));
        QCOMPARE(bench.text("node.command.text"), QStringLiteral("redis-cli -p 9001 CLUSTER NODES"));
        QCOMPARE(bench.page("node")->findChild<OpinionMatrix*>()->emphasis(), 2);
    }

    void nodePagesInTrouble()
    {
        Bench bench(picture(kSplit));
        bench.inspector.showNode(1);
        QCOMPARE(bench.fact("node", "health"), QStringLiteral("marked FAIL by 5"));
        QCOMPARE(bench.fact("node", "writes"), QStringLiteral("refused: CLUSTERDOWN"));
        bench.inspector.showNode(4);
        QCOMPARE(bench.fact("node", "lag"), QStringLiteral("120 bytes · 12 ms"));
        bench.inspector.showNode(5);
        QCOMPARE(bench.fact("node", "link"), QStringLiteral("down for 1.5 s"));
        bench.inspector.showNode(6);
        QCOMPARE(bench.fact("node", "link"), QStringLiteral("synchronising"));
        bench.inspector.setSnapshot(picture("1 master 0-16383 crashed"));
        bench.inspector.showNode(1);
        QCOMPARE(bench.fact("node", "process"), QStringLiteral("crashed: killed by SIGKILL"));
        QCOMPARE(bench.page("node")->subtitle(), QStringLiteral("master of 0–16383 · :9000 · no process"));
        QCOMPARE(bench.fact("node", "ops"), QStringLiteral("–"));
    }

    void nodeThatIsGone()
    {
        Bench bench(healthyCluster());
        bench.inspector.showNode(6);
        bench.inspector.setSnapshot(healthyCluster(3, 0));
        QCOMPARE(bench.page("node")->subtitle(), QStringLiteral("no longer in the cluster"));
    }

    void clusterPage()
    {
        Bench bench(picture(kSplit));
        QVERIFY(bench.page("cluster")->isVisible());
        QCOMPARE(bench.page("cluster")->title(), QStringLiteral("demo"));
        QCOMPARE(bench.page("cluster")->subtitle(), QStringLiteral("split: 5 of 6 go on, node 1 is cut off"));
        QCOMPARE(bench.text("cluster.faults"), QStringLiteral("5 links: holds every byte for 2.0 s"));
        QCOMPARE(bench.fact("cluster", "served"), QStringLiteral("10,923 of 16,384"));
        QCOMPARE(bench.text("cluster.connect.text"), QStringLiteral("redis-cli -c -p 9000"));
        bench.inspector.setSnapshot(healthyCluster());
        QCOMPARE(bench.page("cluster")->subtitle(), QStringLiteral("cluster ok"));
        QVERIFY(bench.text("cluster.faults").startsWith(u"None"));
    }

    void passwordIsHiddenButCopied()
    {
        Bench bench(healthyCluster());
        auto* line = bench.inspector.findChild<QWidget*>(QStringLiteral("cluster.password"));
        QVERIFY(!line->isVisible());
        bench.inspector.setPassword(QStringLiteral("s3cret"));
        QVERIFY(line->isVisible());
        QVERIFY(!bench.text("cluster.password.text").contains(u"s3cret"));
        QTest::mouseClick(line->findChild<QToolButton*>(QStringLiteral("cluster.password.copy")),
                          Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("s3cret"));
    }

    void linkPageTellsBothDirections()
    {
        Bench bench(picture("1 master 0-16383 cut>2\n2 replica of 1"));
        bench.inspector.showLink(1, 2);
        const auto fact = [&](const char* list, const char* key) {
            return bench.inspector.findChild<QWidget*>(QLatin1String(list))
                ->findChild<QLabel*>(QStringLiteral("fact.") + QLatin1String(key))
                ->text();
        };
        QCOMPARE(fact("link.forward", "bus"), QStringLiteral("✕ cut for 2.0 s"));
        QCOMPARE(fact("link.backward", "bus"), QStringLiteral("open"));
        QCOMPARE(fact("link.forward", "opinion"), QStringLiteral("1 says 2 is ok"));
        bench.inspector.setSnapshot(picture("1 master 0-16383 crashed\n2 replica of 1"));
        QCOMPARE(fact("link.forward", "opinion"), QStringLiteral("1 said 2 is ok before it fell silent"));
        bench.inspector.setSnapshot(picture("1 master 0-16383 cut>2\n2 replica of 1"));
        auto* cut = bench.page("link")->findChild<QToolButton*>(QStringLiteral("button.cut.backward"));
        QCOMPARE(cut->text(), QStringLiteral("Cut 2 → 1 only"));
        QTest::mouseClick(cut, Qt::LeftButton);
        QCOMPARE(bench.port.texts(), QStringList{QStringLiteral("cut 2>1")});
    }

    void linkPageTellsEveryFault()
    {
        Bench bench(withFaults({{delayOf(1, 4, 50), dropOf(1, 4, {BusType::AuthAck}),
                                 throttleOf(4, 1, 125'000, Plane::Replication)}}));
        bench.inspector.showLink(1, 4);
        const auto fact = [&](const char* list, const char* key) {
            auto* label = bench.inspector.findChild<QWidget*>(QLatin1String(list))
                              ->findChild<QLabel*>(QStringLiteral("fact.") + QLatin1String(key));
            return label->isVisible() ? label->text() : QString();
        };
        QCOMPARE(fact("link.forward", "bus"), QStringLiteral("◷ 50 ms later for 6.2 s"));
        QCOMPARE(fact("link.forward", "bus.2"), QStringLiteral("⊘ swallows votes for 6.2 s"));
        QCOMPARE(fact("link.forward", "bus.3"), QString());
        QCOMPARE(fact("link.forward", "replication"), QStringLiteral("open"));
        QCOMPARE(fact("link.backward", "replication"), QStringLiteral("≈ at most 1 Mbit/s for 6.2 s"));
        QVERIFY(bench.text("link.words").contains(u"some messages of the bus not at all"));
        bench.inspector.setSnapshot(healthyCluster());
        QCOMPARE(fact("link.forward", "bus.2"), QString());
        QVERIFY(bench.text("link.words").startsWith(u"Both directions"));
    }

    void linkPageSetsFaults()
    {
        Bench bench(healthyCluster());
        bench.inspector.showLink(2, 3);
        const auto press = [&](const char* name) {
            auto* button =
                bench.page("link")->findChild<QToolButton*>(QStringLiteral("button.") + QLatin1String(name));
            QTest::mouseClick(button, Qt::LeftButton);
        };
        press("reset.link");
        press("heal.link");
        QCOMPARE(bench.port.texts(), (QStringList{"reset 2 3", "heal 2 3"}));
        press("drop");
        auto* dialog = bench.window.findChild<QDialog*>(QStringLiteral("linkFault"));
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("linkFault.line"))->text(),
                 QStringLiteral("drop 2 3 votes 100%"));
    }

    void slotAndShardPages()
    {
        Bench bench(healthyCluster());
        bench.inspector.showSlot(6000);
        QCOMPARE(bench.page("slot")->title(), QStringLiteral("Slot 6000"));
        QCOMPARE(bench.fact("slot", "owner"), QStringLiteral("node 2 (:9001)"));
        QCOMPARE(bench.fact("slot", "range"), QStringLiteral("5461–10922"));
        QCOMPARE(bench.fact("slot", "replicas"), QStringLiteral("node 5"));
        bench.inspector.showShard(2);
        QCOMPARE(bench.page("shard")->title(), QStringLiteral("Shard of node 3"));
        QCOMPARE(bench.fact("shard", "ready"), QStringLiteral("node 6"));
        QCOMPARE(bench.fact("shard", "replicas"), QStringLiteral("node 6"));
        const auto* replicas = bench.page("shard")->findChild<QLabel*>(QStringLiteral("fact.replicas"));
        QVERIFY(replicas);
        QCOMPARE(replicas->accessibleName(), QStringLiteral("Replica"));
        bench.inspector.setSnapshot(picture("1 master 0-100"));
        bench.inspector.showSlot(200);
        QCOMPARE(bench.page("slot")->subtitle(), QStringLiteral("without an owner"));
    }

    void slotOnItsWay()
    {
        auto s = std::make_shared<ClusterSnapshot>(*healthyCluster());
        s->nodes[0].opinions[0].migrating.push_back({42, s->nodes[1].id});
        Bench bench(s);
        bench.inspector.showSlot(42);
        QCOMPARE(bench.fact("slot", "move"), QStringLiteral("migrating 1 → 2"));
        bench.inspector.showSlot(43);
        QCOMPARE(bench.fact("slot", "move"), QStringLiteral("–"));
        s = std::make_shared<ClusterSnapshot>(*healthyCluster());
        s->migration.phase = MigrationState::Phase::Running;
        s->migration.moves = {{1, 3, {{43, 43}}, 0, true}};
        s->migration.open = {{43, 43}};
        bench.inspector.setSnapshot(s);
        QCOMPARE(bench.fact("slot", "move"), QStringLiteral("atomically 1 → 3"));
    }

    void faultsAreToldTogether()
    {
        QCOMPARE(faultLines(*picture("1 master 0-16383 cut>2\n2 replica of 1")),
                 QStringList{QStringLiteral("1 → 2: holds every byte for 2.0 s")});
        QCOMPARE(faultLines(*picture("1 master 0-16383 cut>2\n2 replica of 1 cut>3\n3 replica of 1 paused"))
                     .size(),
                 2);
        QVERIFY(faultLines(*healthyCluster()).isEmpty());
        QCOMPARE(faultLines(*withFaults({inGroup(1, "cut 3 4", bothWays(cutOf(3, 4))),
                                         inGroup(2, "delay 1>2 50ms", {delayOf(1, 2, 50)})})),
                 (QStringList{"cut 3 4 for 6.2 s", "delay 1>2 50ms for 6.2 s"}));
    }

    void killIsAskedInThePage()
    {
        auto s = std::make_shared<ClusterSnapshot>(*healthyCluster());
        s->nodes[3].replication.everSynced = false;
        Bench bench(s);
        bench.inspector.showNode(1);
        QTest::mouseClick(bench.page("node")->findChild<QToolButton*>(QStringLiteral("button.kill")),
                          Qt::LeftButton);
        auto* strip = bench.page("node")->findChild<QWidget*>(QStringLiteral("confirm"));
        QVERIFY(strip->isVisible());
        QVERIFY(bench.port.submitted.isEmpty());
        QTest::mouseClick(strip->findChild<QToolButton*>(QStringLiteral("confirm.yes")), Qt::LeftButton);
        QCOMPARE(bench.port.texts(), QStringList{QStringLiteral("kill 1")});
    }

    void valuesCanBeCopied()
    {
        Bench bench(healthyCluster());
        bench.inspector.showNode(3);
        QTest::mouseClick(bench.page("node")->findChild<QLabel*>(QStringLiteral("fact.id")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 QString(QStringLiteral("3")).rightJustified(40, QLatin1Char('0')));
    }

    void manySnapshotsMakeNoNewWidgetAndMoveNothing()
    {
        Bench bench(healthyCluster());
        for (const bool node : {true, false}) {
            node ? bench.inspector.showNode(4) : bench.inspector.showCluster();
            QCoreApplication::processEvents();
            const QList<QWidget*> before = bench.inspector.findChildren<QWidget*>();
            const auto places = [&] {
                QList<QRect> all;
                for (const QWidget* child : bench.page(node ? "node" : "cluster")->findChildren<QWidget*>())
                    all << child->geometry();
                return all;
            };
            const QList<QRect> place = places();
            for (int i = 0; i < 60; ++i) {
                auto s = std::make_shared<ClusterSnapshot>(*healthyCluster());
                s->timeMs += i * 50;
                s->nodes[3].load->opsPerSecond = i * 997.0;
                s->nodes[3].replication.lagBytes = i * 1024;
                bench.inspector.setSnapshot(s);
                QCoreApplication::processEvents();
            }
            QCOMPARE(bench.inspector.findChildren<QWidget*>(), before);
            QCOMPARE(places(), place);
        }
    }

    void onlyThePageOnShowScrolls()
    {
        Bench bench(healthyCluster(20, 2));
        bench.inspector.showSlot(1);
        const auto* area = bench.inspector.findChild<QScrollArea*>();
        QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    }

    void logWidgetIsShown()
    {
        Bench bench(healthyCluster());
        auto* log = new QPlainTextEdit;
        bench.inspector.setLogWidget(log);
        bench.inspector.showNode(1);
        QVERIFY(log->isVisible());
        QVERIFY(bench.inspector.isAncestorOf(log));
        bench.inspector.setLogWidget(nullptr);
        QVERIFY(!log->isVisible());
        delete log;
    }
};

RINGSIDE_TEST(inspector, TestInspector)
#include "tst_inspector.moc"
