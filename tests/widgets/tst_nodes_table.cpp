#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/tables/nodes_model.h"
#include "widgets/tables/nodes_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace ringside;
using test::picture;

class TestNodesTable : public QObject
{
    Q_OBJECT

    static QString cell(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void words()
    {
        NodesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(picture("1 master 0-5460 fail crashed\n2 master 5461-16383 pfail paused\n"
                                  "3 replica of 1 lag=2048\n4 replica of 2 linkdown"));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, NodesModel::Process), QStringLiteral("crashed"));
        QCOMPARE(cell(model, 0, NodesModel::HealthSeen), QStringLiteral("✕ FAIL by 3"));
        QCOMPARE(cell(model, 1, NodesModel::HealthSeen), QStringLiteral("? PFAIL by 1"));
        QCOMPARE(cell(model, 1, NodesModel::Process), QStringLiteral("paused"));
        QCOMPARE(cell(model, 0, NodesModel::Slots), QStringLiteral("0-5460"));
        QCOMPARE(cell(model, 2, NodesModel::Master), QStringLiteral("node 1"));
        QCOMPARE(cell(model, 2, NodesModel::Link), QStringLiteral("lag 2 KB"));
        QCOMPARE(cell(model, 3, NodesModel::Link), QStringLiteral("✕ down 1.5 s"));
        QCOMPARE(model.index(0, 0).data(NodesModel::MasterRole).toBool(), true);
        QCOMPARE(model.index(2, 0).data(NodesModel::SeatRole).toInt(), 0);
        QCOMPARE(model.index(3, NodesModel::Link).data(NodesModel::ToneRole).toInt(), int(Tone::Bad));
    }

    /// A node that is not of this lab has a row below all others, and is nobody's number.
    void strangersHaveARow()
    {
        NodesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto cluster = std::make_shared<ClusterSnapshot>(*picture("1 master 50-16383\n2 replica of 1"));
        Stranger stranger;
        stranger.address = {QStringLiteral("127.0.0.1"), 7777, 17777};
        stranger.role = Role::Master;
        stranger.slots = {{0, 49}};
        cluster->strangers = {stranger};
        model.setSnapshot(cluster);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(model, 2, NodesModel::Address), QStringLiteral("127.0.0.1:7777"));
        QCOMPARE(cell(model, 2, NodesModel::Slots), QStringLiteral("0-49"));
        QCOMPARE(cell(model, 2, NodesModel::Keys), QStringLiteral("–"));
        QCOMPARE(model.index(2, 0).data(NodesModel::NumberRole).toInt(), 0);
        model.setSnapshot(picture("1 master 50-16383\n2 replica of 1"));
        QCOMPARE(model.rowCount(), 2);
    }

    /// What INFO does not tell is a dash, never 0.
    void figuresThatAreNotKnown()
    {
        NodesModel model;
        auto cluster = std::make_shared<ClusterSnapshot>(*picture("1 master 0-16383"));
        cluster->nodes[0].load.reset();
        model.setSnapshot(cluster);
        for (const int column : {NodesModel::Operations, NodesModel::Memory, NodesModel::Keys,
                                 NodesModel::Clients, NodesModel::Cpu})
            QCOMPARE(cell(model, 0, column), QStringLiteral("–"));
    }

    void mergesOnlyWhatChanged()
    {
        NodesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(picture("1 master 0-16383\n2 replica of 1 lag=100"));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setSnapshot(picture("1 master 0-16383\n2 replica of 1 lag=100"));
        QCOMPARE(changed.size(), 0);
        model.setSnapshot(picture("1 master 0-16383\n2 replica of 1 lag=300"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), model.index(1, NodesModel::Link));
        QCOMPARE(changed[0][1].toModelIndex(), model.index(1, NodesModel::Link));
        model.setSnapshot(picture("1 master 0-16383\n2 replica of 1\n3 replica of 1"));
        QCOMPARE(model.rowCount(), 3);
        model.setSnapshot(picture("1 master 0-16383"));
        QCOMPARE(model.rowCount(), 1);
        model.setSnapshot({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void selectionStaysAndIsTold()
    {
        NodesTable table;
        table.resize(1280, 300);
        table.show();
        table.setSnapshot(test::healthyCluster());
        QSignalSpy selected(&table, &NodesTable::nodeSelected);
        const QRect row = table.view()->visualRect(table.view()->model()->index(3, 0));
        QTest::mouseClick(table.view()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toInt(), 4);
        table.setSnapshot(
            picture("1 master 0-16383 crashed\n2 replica of 1\n3 replica of 1\n4 replica of 1 lag=9"));
        QCOMPARE(table.selectedNode(), 4);
        table.setSelectedNode(2);
        QCOMPARE(table.selectedNode(), 2);
        QCOMPARE(selected.size(), 1); // not told back to who asked
        table.setSnapshot(picture("1 master 0-16383"));
        QCOMPARE(table.selectedNode(), 0);
    }

    void sortsByValueWhenAsked()
    {
        NodesTable table;
        table.resize(1280, 300);
        table.show();
        table.setSnapshot(picture("1 master 0-16383\n2 replica of 1 lag=900\n3 replica of 1 lag=10000"));
        table.view()->sortByColumn(NodesModel::Link, Qt::DescendingOrder);
        QCOMPARE(cell(*table.view()->model(), 0, NodesModel::Node), QStringLiteral("node 3"));
        table.setSnapshot(picture("1 master 0-16383\n2 replica of 1 lag=90000\n3 replica of 1 lag=1"));
        QCOMPARE(cell(*table.view()->model(), 0, NodesModel::Node),
                 QStringLiteral("node 3")); // nothing jumps
    }

    void copies()
    {
        NodesTable table;
        table.show();
        table.setSnapshot(test::healthyCluster());
        table.setSelectedNode(2);
        table.view()->setFocus();
        QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(
            QStringLiteral("node 2\tmaster\trunning\t127.0.0.1:9001")));
        table.view()->selectAll();
        QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 7);
    }

    void columnsAndMenu()
    {
        NodesTable table;
        table.resize(1280, 300);
        table.show();
        table.setSnapshot(test::healthyCluster());
        auto* pid = table.findChild<QAction*>(QStringLiteral("nodes.columns.%1").arg(NodesModel::Pid));
        QVERIFY(pid && table.view()->isColumnHidden(NodesModel::Pid));
        pid->trigger();
        QVERIFY(!table.view()->isColumnHidden(NodesModel::Pid));
        pid->trigger();
        QVERIFY(table.view()->isColumnHidden(NodesModel::Pid));
        QSignalSpy menu(&table, &NodesTable::nodeMenuRequested);
        const QPoint where = table.view()->visualRect(table.view()->model()->index(1, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, where);
        QApplication::sendEvent(table.view()->viewport(), &event);
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu[0][0].toInt(), 2);
    }

    void fitsInTheWindow()
    {
        NodesTable table;
        table.resize(1280, 300);
        table.show();
        table.setSnapshot(test::healthyCluster());
        QVERIFY(table.view()->horizontalHeader()->length() <= 1280);
    }
};

RINGSIDE_TEST(nodes_table, TestNodesTable)
#include "tst_nodes_table.moc"
