#include "tests/support/runner.h"
#include "widgets/tables/events_model.h"
#include "widgets/tables/events_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace ringside;

class TestEventsTable : public QObject
{
    Q_OBJECT

    static Event event(EventKind kind, int node, int other = 0, const char* cause = "")
    {
        return {1'760'000'000'123, kind, Witness::Log, node, other, 0, {}, QString::fromLatin1(cause)};
    }
    static Events many(int count)
    {
        Events events;
        for (int i = 0; i < count; ++i)
            events << event(EventKind::Pfail, 1 + i % 6, 2);
        return events;
    }
    template <typename Widget> static Widget* find(QWidget& table, const char* name)
    {
        return table.findChild<Widget*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void modelIsBounded()
    {
        EventsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.addEvents(many(EventsModel::kMaximum - 1));
        model.addEvents({event(EventKind::Fail, 4, 2), event(EventKind::Promoted, 5, 4)});
        QCOMPARE(model.rowCount(), EventsModel::kMaximum);
        const QModelIndex last = model.index(model.rowCount() - 1, EventsModel::What);
        QCOMPARE(last.data().toString(), QStringLiteral("Node 5 became master in place of node 4"));
        QCOMPARE(last.data(EventsModel::NodeRole).toInt(), 5);
        QCOMPARE(last.data(EventsModel::SeverityRole).toInt(), int(Severity::Good));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void columns()
    {
        EventsModel model;
        model.addEvents({event(EventKind::NodeKilled, 1, 0, "kill 1")});
        QVERIFY(model.index(0, EventsModel::Time).data().toString().endsWith(QStringLiteral(".123")));
        QCOMPARE(model.index(0, EventsModel::Mark).data().toString(), QStringLiteral("✕"));
        QCOMPARE(model.index(0, EventsModel::WitnessName).data().toString(), QStringLiteral("log"));
        QCOMPARE(model.index(0, EventsModel::Cause).data().toString(), QStringLiteral("kill 1"));
        QCOMPARE(model.index(0, 0).data(EventsModel::EventRole).value<Event>(),
                 event(EventKind::NodeKilled, 1, 0, "kill 1"));
    }

    void filters()
    {
        EventsTable table;
        table.show();
        table.addEvents({event(EventKind::NodeKilled, 1, 0, "kill 1"), event(EventKind::Pfail, 1, 2),
                         event(EventKind::ElectionStarted, 4), event(EventKind::Promoted, 4, 1)});
        const QAbstractItemModel* shown = table.view()->model();
        QTest::keyClicks(find<QLineEdit>(table, "events.filter"), QStringLiteral("node 4"));
        QCOMPARE(shown->rowCount(), 2);
        find<QLineEdit>(table, "events.filter")->clear();
        QTest::keyClicks(find<QComboBox>(table, "events.severity"), QStringLiteral("Failures"));
        QCOMPARE(shown->rowCount(), 1);
        QCOMPARE(shown->index(0, EventsModel::What).data().toString(),
                 QStringLiteral("Node 1 ended: killed by SIGKILL"));
        find<QComboBox>(table, "events.severity")->setCurrentIndex(1);
        QCOMPARE(shown->rowCount(), 3);
    }

    void followsUnlessScrolledUp()
    {
        EventsTable table;
        table.resize(900, 260);
        table.show();
        table.addEvents(many(100));
        QScrollBar* bar = table.view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(table.isFollowing());
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        QVERIFY(!table.isFollowing());
        const int value = bar->value();
        table.addEvents(many(5));
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), value);
        auto* newest = find<QToolButton>(table, "events.newest");
        QVERIFY(newest->isVisible());
        QVERIFY(newest->text().contains(u'5'));
        QTest::mouseClick(newest, Qt::LeftButton);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(table.isFollowing() && !newest->isVisible());
    }

    void selectionActivationAndCopy()
    {
        EventsTable table;
        table.resize(900, 260);
        table.show();
        table.addEvents({event(EventKind::NodeKilled, 3, 0, "kill 3"), event(EventKind::Promoted, 4, 3)});
        QSignalSpy selected(&table, &EventsTable::nodeSelected);
        QSignalSpy activated(&table, &EventsTable::eventActivated);
        const QPoint where =
            table.view()->visualRect(table.view()->model()->index(0, EventsModel::What)).center();
        QTest::mouseClick(table.view()->viewport(), Qt::LeftButton, {}, where);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toInt(), 3);
        QTest::mouseDClick(table.view()->viewport(), Qt::LeftButton, {}, where);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<Event>().kind, EventKind::NodeKilled);
        QTest::keyClick(table.view(), Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
        QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(
            QStringLiteral("Node 3 ended: killed by SIGKILL\tlog\tkill 3")));
    }
};

RINGSIDE_TEST(events_table, TestEventsTable)
#include "tst_events_table.moc"
