#include "core/wire/bus_message.h"
#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/anatomy/anatomy_panel.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/packets/packets_panel.h"
#include "widgets/stage/stage_widget.h"

#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>

using namespace ringside;
using namespace ringside::test;

/// The real messages of a failover on the stage, in the list, in words and in a file; and the failover taken
/// apart.
class TestPackets : public QObject
{
    Q_OBJECT

    std::map<PacketKind, int> m_seen; ///< on the stage
    GuiFixture m_gui;                 ///< goes first: the window tells of messages until it is closed

    PacketLayer& layer() { return m_gui.view().packets(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        connect(&m_gui.window().session(), &Session::messagesPassed, this, [this](const WireBatch&) {
            for (const Packet& packet : layer().traffic().flying())
                ++m_seen[packet.kind];
        });
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
    }

    void gossipFliesAtRest()
    {
        QTRY_VERIFY(m_seen[PacketKind::Gossip] > 20);
        QCOMPARE(m_seen[PacketKind::Vote], 0);
        QCOMPARE(m_seen[PacketKind::Strange], 0);
        QTRY_VERIFY(layer().frameTimes().size() > 50);
    }

    void aFailoversVotesAreSeen()
    {
        QVERIFY(m_gui.clickNode(1));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.kill")));
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(4).role, Role::Master, 15'000);
        QTRY_VERIFY(m_seen[PacketKind::Promotion] > 0);
        QVERIFY(m_seen[PacketKind::Suspicion] > 0);
        QVERIFY(m_seen[PacketKind::Fail] > 0);
        QVERIFY(m_seen[PacketKind::Request] > 0);
        QVERIFY(m_seen[PacketKind::Vote] > 0);
        QCOMPARE(m_gui.errors(), QString());
    }

    void theyStandInTheListAndAreRead()
    {
        m_gui.showPanel(QStringLiteral("packets"));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("packets.view")));
        QVERIFY(m_gui.press(QStringLiteral("packets.which.2"))); // elections only
        auto* view = m_gui.find<QTableView>(QStringLiteral("packets.view"));
        int vote = -1;
        const auto findVote = [&] {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                if (view->model()->index(row, 3).data().toString().startsWith(
                        QStringLiteral("vote for node 4")))
                    vote = row;
            }
            return vote >= 0;
        };
        QTRY_VERIFY(findVote());
        view->selectRow(vote);
        QTRY_VERIFY(m_gui.find<QLabel>(QStringLiteral("packet.title"))
                        ->text()
                        .contains(QStringLiteral("vote for node 4")));
        const auto* fields = m_gui.find<QTableWidget>(QStringLiteral("packet.fields"));
        QVERIFY(fields->rowCount() > 10);
        // What the message says is what the server says: node 4's election had that epoch.
        const QString epoch = QString::number(m_gui.node(4).configEpoch);
        bool found = false;
        for (int row = 0; row < fields->rowCount(); ++row)
            found |= fields->item(row, 0)->text() == u"currentEpoch" &&
                     fields->item(row, 1)->text().contains(epoch);
        QVERIFY(found);
        QVERIFY(m_gui.press(QStringLiteral("packets.which.0")));
    }

    void pausedThePictureStops()
    {
        QVERIFY(m_gui.press(QStringLiteral("packets.pause")));
        QVERIFY(layer().isPaused());
        const size_t flying = layer().traffic().flying().size();
        const size_t frames = layer().frameTimes().size();
        const int rows = m_gui.find<QTableView>(QStringLiteral("packets.view"))->model()->rowCount();
        const quint64 before = m_gui.now()->sequence;
        QTRY_VERIFY(m_gui.now()->sequence > before + 5); // the cluster goes on
        QCOMPARE(layer().traffic().flying().size(), flying);
        QCOMPARE(layer().frameTimes().size(), frames);
        QCOMPARE(m_gui.find<QTableView>(QStringLiteral("packets.view"))->model()->rowCount(), rows);
        QVERIFY(m_gui.press(QStringLiteral("packets.pause")));
        QTRY_VERIFY(layer().frameTimes().size() > frames + 10);
    }

    void aClickOnAPacketOpensIt()
    {
        m_gui.showPanel(QStringLiteral("figures"));
        layer().setPaused(true);
        layer().setPaused(false);
        QTRY_VERIFY(!layer().traffic().flying().empty());
        layer().setPaused(true); // a hand is slower than a test, but not so slow that it needs luck
        const Packet packet = layer().traffic().flying().back();
        const auto place = layer().placeOf(packet);
        QVERIFY(place);
        QTest::mouseClick(&m_gui.view().stage(), Qt::LeftButton, {}, place->toPoint());
        QTRY_VERIFY(m_gui.seen(QStringLiteral("packets.view")));
        QTRY_VERIFY(m_gui.find<QLabel>(QStringLiteral("packet.title"))->text().contains(u'→'));
        QVERIFY(m_gui.press(QStringLiteral("packets.pause")));
        QVERIFY(!layer().isPaused());
    }

    void aCaptureIsWritten()
    {
        const QString file = m_gui.filePath(QStringLiteral("bus.pcapng"));
        QVERIFY(m_gui.command(QStringLiteral("capture save %1").arg(file)));
        QTRY_VERIFY(QFile::exists(file));
        QTRY_VERIFY(!m_gui.window().session().isBusy());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.read(4).toHex(), QByteArray("0a0d0d0a")); // a pcapng section header
        QVERIFY(written.size() > 50'000);
        QCOMPARE(m_gui.errors(), QString());
    }

    void theFailoverIsTakenApart()
    {
        m_gui.showPanel(QStringLiteral("failovers"));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("anatomy.steps")));
        auto* panel = m_gui.window().findChild<AnatomyPanel*>();
        QCOMPARE(panel->shownFailover(), 1);
        QStringList steps;
        for (int row = 0; row < panel->view()->model()->rowCount(); ++row)
            steps << panel->view()->model()->index(row, 1).data().toString();
        const QString all = steps.join(u'\n');
        for (const char* words :
             {"Last sign of life of node 1", "suspects node 1 (PFAIL)", "FAIL", "Node 4 asks for votes",
              "Node 2 votes for node 4", "Node 3 votes for node 4", "Node 4 is master"})
            QVERIFY2(all.contains(QString::fromLatin1(words)),
                     qPrintable(QStringLiteral("%1 not in\n%2").arg(QLatin1String(words), all)));
        QVERIFY(m_gui.clickNode(1));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.restart")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui.isWhole(), 20'000);
        QTRY_VERIFY(m_gui.now()->failovers->front().state == Failover::State::Whole);
    }

    void shownOrNot()
    {
        auto* action = m_gui.window().findChild<QAction*>(QStringLiteral("action.packets"));
        action->trigger();
        QVERIFY(!layer().isVisible());
        action->trigger();
        QVERIFY(layer().isVisible());
        QTRY_VERIFY(!layer().traffic().flying().empty());
    }
};

RINGSIDE_TEST(packets, TestPackets)
#include "tst_packets.moc"
