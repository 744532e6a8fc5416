#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/dress/calm_button.h"
#include "widgets/ledger/ledger_panel.h"
#include "widgets/ledger/lost_model.h"
#include "widgets/ledger/writers_model.h"
#include "widgets/stage/stage_words.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QTableView>

using namespace ringside;
using namespace ringside::test;

namespace {

using Phase = LedgerState::Phase;

WriterState writer(int client, int beside, qint64 accepted, double acceptedNow, double refusedNow = 0)
{
    WriterState state;
    state.client = client;
    state.beside = beside;
    state.accepted = accepted;
    state.acceptedPerSecond = acceptedNow;
    state.refusedPerSecond = refusedNow;
    if (refusedNow > 0)
        state.lastRefusal = QStringLiteral("CLUSTERDOWN");
    return state;
}

/// A split: the writer beside node 1 is refused, the one beside node 4 goes on.
Snapshot split(Phase phase)
{
    auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
    cluster->ledger.phase = phase;
    cluster->ledger.writers = {writer(1, 1, 167, 0, 8), writer(2, 4, 1362, 201)};
    if (phase != Phase::Read)
        return cluster;
    LedgerReport report;
    report.accepted = 1529;
    report.lost = 2;
    report.unknown = 3;
    report.recovered = 1;
    FaultInterval fault;
    fault.cause = QStringLiteral("partition 1 | 2,3,4,5,6");
    report.faults = {fault};
    for (int i = 0; i < 2; ++i) {
        LostWrite lost;
        lost.number = i;
        lost.key = QStringLiteral("ledger:%1").arg(i);
        lost.node = 1;
        lost.epoch = 1;
        lost.fault = 0;
        lost.afterMs = 1200 + i;
        report.lostWrites.push_back(lost);
    }
    cluster->ledger.lost = 2;
    cluster->ledger.writers[0].lost = 2;
    cluster->ledger.report = std::make_shared<const LedgerReport>(report);
    return cluster;
}

} // namespace

/// The ledger in the window: its writers, its words, its buttons.
class TestLedgerPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void writersAreRowsThatChange()
    {
        WritersModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setLedger(split(Phase::Writing)->ledger);
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, WritersModel::Writer), QStringLiteral("c1 beside node 1"));
        QCOMPARE(cell(0, WritersModel::Now), QStringLiteral("refused: CLUSTERDOWN"));
        QCOMPARE(cell(1, WritersModel::Now), QStringLiteral("201/s accepted"));
        QCOMPARE(cell(1, WritersModel::Accepted), QStringLiteral("1,362"));
        QCOMPARE(cell(0, WritersModel::Lost), QStringLiteral("–")); // not known yet
        model.setLedger(split(Phase::Read)->ledger);
        QCOMPARE(cell(0, WritersModel::Lost), QStringLiteral("2"));
        QCOMPARE(cell(0, WritersModel::Now), QStringLiteral("done"));
        model.setLedger({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void aRefusalHasItsReason()
    {
        WriterState lonely = writer(1, 1, 0, 0, 8);
        lonely.lastRefusal.clear(); // no server has said anything
        QCOMPARE(writerNow(lonely, Phase::Writing), QStringLiteral("refused"));
        AskedNode asked{1};
        asked.lastRefusal = QStringLiteral("unreachable");
        asked.lastRefusalMs = 5;
        lonely.nodes = {AskedNode{0}, asked};
        QCOMPARE(writerNow(lonely, Phase::Writing), QStringLiteral("refused: unreachable"));
    }

    void lostWritesAreNamed()
    {
        LostModel model;
        const QAbstractItemModelTester tester(&model);
        model.setReport(split(Phase::Read)->ledger.report);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, LostModel::Key).data().toString(), QStringLiteral("ledger:1"));
        QCOMPARE(model.index(1, LostModel::Node).data().toString(), QStringLiteral("node 1"));
        QCOMPARE(model.index(1, LostModel::Fault).data().toString(),
                 QStringLiteral("1.2 s after partition 1 | 2,3,4,5,6 began"));
        model.setReport(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhatWasFound()
    {
        FakePort port;
        LedgerPanel panel(port);
        panel.resize(900, 300);
        panel.show();
        const auto* said = panel.findChild<QLabel*>(QStringLiteral("ledger.said"));
        panel.setSnapshot(healthyCluster());
        QVERIFY(said->text().startsWith(QStringLiteral("Writers write each element")));
        QVERIFY(!panel.findChild<QTableView*>(QStringLiteral("ledger.writers"))->isVisible());
        panel.setSnapshot(split(Phase::Writing));
        QVERIFY(said->text().startsWith(QStringLiteral("Writing.")));
        panel.setSnapshot(split(Phase::Read));
        QCOMPARE(
            said->text(),
            QStringLiteral("Lost: 2 of 1,529 acknowledged writes. There all the same: 1 of 3 writes without "
                           "an answer."));
        QVERIFY(panel.findChild<QTableView*>(QStringLiteral("ledger.lost"))->isVisible());
    }

    void buttonsSendLinesAndSayWhyNot()
    {
        FakePort port;
        LedgerPanel panel(port);
        panel.resize(900, 300);
        panel.show();
        panel.setSnapshot(split(Phase::Stopped));
        const auto button = [&](const char* name) {
            return panel.findChild<CalmButton*>(QLatin1String(name));
        };
        for (const char* name : {"ledger.stop", "ledger.read", "ledger.forget"})
            QTest::mouseClick(button(name), Qt::LeftButton);
        QCOMPARE(port.texts(), (QStringList{"ledger stop", "ledger read", "ledger forget"}));
        auto* start = button("ledger.start");
        QVERIFY2(start->toolTip().startsWith(QStringLiteral("ledger start beside=1,4 —")),
                 qPrintable(start->toolTip()));
        QTest::mouseClick(start, Qt::LeftButton, {}, QPoint(8, start->height() / 2));
        QCOMPARE(port.texts().last(), QStringLiteral("ledger start beside=1,4"));
        auto* menu = start->menu();
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction*>(QStringLiteral("ledger.start.one"))->trigger();
        QCOMPARE(port.texts().last(), QStringLiteral("ledger start beside=1"));
        menu->findChild<QAction*>(QStringLiteral("ledger.start.wait"))->trigger();
        QCOMPARE(port.texts().last(), QStringLiteral("ledger start beside=1,4 wait=1"));
        QSignalSpy proposed(&panel, &LedgerPanel::lineProposed);
        menu->findChild<QAction*>(QStringLiteral("ledger.start.other"))->trigger();
        QCOMPARE(proposed.size(), 1);

        port.refusals.insert(QStringLiteral("ledger"), QStringLiteral("No node runs."));
        port.finish(1, {});
        QVERIFY(!button("ledger.read")->isEnabled());
        QCOMPARE(button("ledger.read")->toolTip(), QStringLiteral("No node runs."));
    }

    void theStageTellsOfThoseBesideANode()
    {
        const Snapshot cluster = split(Phase::Writing);
        const auto label = [&](int node) {
            QStringList lines;
            for (const StageText& line : StageWords::label(*cluster, *cluster->node(node)))
                lines << line.text;
            return lines.join(u'/');
        };
        QVERIFY2(label(1).contains(QStringLiteral("c1 is refused")), qPrintable(label(1)));
        QVERIFY2(label(4).contains(QStringLiteral("c2 writes")), qPrintable(label(4)));
        QVERIFY(!label(2).contains(QStringLiteral("writes")));
    }
};

RINGSIDE_TEST(ledger_panel, TestLedgerPanel)
#include "tst_ledger_panel.moc"
