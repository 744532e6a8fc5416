#include "tests/support/runner.h"
#include "tests/widgets/fault_support.h"
#include "widgets/faults/fault_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ringside;
using namespace ringside::test;

namespace {

using Groups = std::vector<std::vector<LinkFault>>;

/// Every row as text, links indented: "cut 1 2 | holds every byte | 1 – 2 | | 6.2 s".
QString printed(const FaultModel& model)
{
    QStringList lines;
    const auto print = [&](const QModelIndex& row, const QString& indent) {
        QStringList cells;
        for (int column = 0; column < FaultModel::Lever; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << indent + cells.join(QStringLiteral(" | "));
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex top = model.index(row, 0);
        print(top, {});
        for (int link = 0; link < model.rowCount(top); ++link)
            print(model.index(link, 0, top), QStringLiteral("  "));
    }
    return lines.join(QLatin1Char('\n'));
}

Snapshot later(const Snapshot& snapshot, qint64 ms)
{
    auto copy = std::make_shared<ClusterSnapshot>(*snapshot);
    copy->timeMs += ms;
    return copy;
}

/// A model that the tester watches: a reset, a wrong parent or row count fails the test.
struct Bench
{
    FaultModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    explicit Bench(const Groups& groups = {}) { set(groups); }
    void set(const Groups& groups) { model.setSnapshot(withFaults(groups)); }
};

std::vector<LinkFault> delayGroup(int number, int ms = 50)
{
    return inGroup(number, "delay 1>2 50ms", {delayOf(1, 2, ms), delayOf(1, 2, ms, 0, Plane::Replication)});
}
std::vector<LinkFault> cutGroup(int number)
{
    return inGroup(number, "cut 3 4", {cutOf(3, 4), cutOf(4, 3)});
}

} // namespace

class TestFaultModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneRowForEachAction()
    {
        LinkFault drop = dropOf(4, 2, {BusType::AuthAck}, 0.5);
        drop.dropped = 12;
        const Bench bench({cutGroup(1), delayGroup(2), inGroup(3, "drop 4>2 auth-ack 50%", {drop})});
        QCOMPARE(
            printed(bench.model),
            QStringLiteral("cut 3 4 | holds every byte | 3 – 4 · bus |  | 6.2 s\n"
                           "  3 → 4 | holds every byte | bus |  | 6.2 s\n"
                           "  4 → 3 | holds every byte | bus |  | 6.2 s\n"
                           "delay 1>2 50ms | 50 ms later | 1 → 2 |  | 6.2 s\n"
                           "  1 → 2 | 50 ms later | bus |  | 6.2 s\n"
                           "  1 → 2 | 50 ms later | replication |  | 6.2 s\n"
                           "drop 4>2 auth-ack 50% | swallows 50 % of votes | 4 → 2 | 12 dropped | 6.2 s\n"
                           "  4 → 2 | swallows 50 % of votes | bus | 12 dropped | 6.2 s"));
    }

    void agesTickWithoutMovingAnything()
    {
        Bench bench({cutGroup(1), delayGroup(2)});
        const QPersistentModelIndex row = bench.model.index(1, 0);
        const QPersistentModelIndex link = bench.model.index(1, 0, row);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        bench.model.setSnapshot(later(withFaults({cutGroup(1), delayGroup(2)}), 1500));
        QCOMPARE(row.sibling(1, FaultModel::Age).data().toString(), QStringLiteral("7.7 s"));
        QVERIFY(row.isValid() && link.isValid());
        QCOMPARE(link.data(FaultModel::LineRole).toString(),
                 QStringLiteral("delay 1>2 50ms plane=replication"));
        QCOMPARE(inserted.count(), 0);
        for (const QVariantList& change : changed) { // of the rows themselves nothing but the age
            const auto first = change.at(0).value<QModelIndex>();
            if (!first.parent().isValid())
                QCOMPARE(first.column(), int(FaultModel::Age));
        }
        QCOMPARE(bench.resets.count(), 0);
    }

    void aLiftedFaultStaysAndCanComeBack()
    {
        Bench bench({cutGroup(1), delayGroup(2)});
        const quint64 id = bench.model.index(1, 0).data(FaultModel::IdRole).toULongLong();
        bench.set({cutGroup(1)});
        QCOMPARE(bench.model.rowCount(), 2);
        QCOMPARE(bench.model.setCount(), 1);
        const QModelIndex lifted = bench.model.rowOf(id);
        QCOMPARE(lifted.data(FaultModel::SetRole).toBool(), false);
        QCOMPARE(lifted.data(FaultModel::LineRole).toString(), QStringLiteral("delay 1>2 50ms"));
        QCOMPARE(lifted.siblingAtColumn(FaultModel::Age).data().toString(), QStringLiteral("lifted"));
        QCOMPARE(bench.model.rowCount(lifted), 2); // it still tells where it was
        bench.set({cutGroup(1), delayGroup(7)});   // the same line again: another number, the same row
        QCOMPARE(bench.model.rowCount(), 2);
        QCOMPARE(bench.model.rowOf(id).data(FaultModel::SetRole).toBool(), true);
        QCOMPARE(bench.model.rowOf(id).data(FaultModel::NumberRole).toInt(), 7);
    }

    void onlyLiftedRowsAreForgotten()
    {
        Bench bench({cutGroup(1), delayGroup(2)});
        const quint64 id = bench.model.index(1, 0).data(FaultModel::IdRole).toULongLong();
        bench.model.forget(id);
        QCOMPARE(bench.model.rowCount(), 2);
        bench.set({cutGroup(1)});
        bench.model.forget(id);
        QCOMPARE(bench.model.rowCount(), 1);
        QVERIFY(!bench.model.rowOf(id).isValid());
    }

    void oldLiftedRowsAreForgotten()
    {
        Bench bench;
        for (int number = 1; number <= 20; ++number) {
            const QByteArray cause = "delay 1>2 " + QByteArray::number(number) + "ms";
            bench.set({cutGroup(100), inGroup(number, cause.constData(), {delayOf(1, 2, number)})});
        }
        bench.set({cutGroup(100)});
        QCOMPARE(bench.model.rowCount(), 1 + FaultModel::kKeptLifted);
        QCOMPARE(bench.model.index(0, 0).data().toString(), QStringLiteral("cut 3 4")); // what is set stays
        QCOMPARE(bench.model.index(1, 0).data().toString(), QStringLiteral("delay 1>2 9ms"));
    }

    void aPartOfAFaultIsHealed()
    {
        Bench bench({inGroup(1, "partition 1 | 2,3", {cutOf(1, 2), cutOf(1, 3), cutOf(2, 1), cutOf(3, 1)})});
        const QPersistentModelIndex kept = bench.model.index(1, 0, bench.model.index(0, 0));
        bench.set({inGroup(1, "partition 1 | 2,3", {cutOf(1, 3), cutOf(3, 1)})});
        QCOMPARE(bench.model.rowCount(bench.model.index(0, 0)), 2);
        QCOMPARE(kept.data().toString(), QStringLiteral("1 → 3"));
        QCOMPARE(bench.model.index(0, FaultModel::Links).data().toString(), QStringLiteral("1 – 3 · bus"));
        bench.set(
            {inGroup(1, "partition 1 | 2,3", {cutOf(1, 2), cutOf(1, 3), cutOf(3, 1)})}); // and more again
        QCOMPARE(bench.model.rowCount(bench.model.index(0, 0)), 3);
        QCOMPARE(kept.data().toString(), QStringLiteral("1 → 3"));
        QCOMPARE(bench.resets.count(), 0);
    }

    void newFiguresShowInPlace()
    {
        Bench bench({delayGroup(1, 50)});
        bench.set({delayGroup(1, 80)});
        QCOMPARE(bench.model.rowCount(), 1);
        QCOMPARE(bench.model.index(0, FaultModel::Effect).data().toString(), QStringLiteral("80 ms later"));
    }

    void anotherLabOrNoClusterClears()
    {
        Bench bench({cutGroup(1)});
        auto other = std::make_shared<ClusterSnapshot>(*withFaults({delayGroup(1)}));
        other->lab = QStringLiteral("another");
        bench.model.setSnapshot(other);
        QCOMPARE(printed(bench.model).section(QLatin1Char('\n'), 0, 0),
                 QStringLiteral("delay 1>2 50ms | 50 ms later | 1 → 2 |  | 6.2 s"));
        QCOMPARE(bench.model.rowCount(), 1);
        bench.model.setSnapshot(std::make_shared<ClusterSnapshot>());
        QCOMPARE(bench.model.rowCount(), 0);
        bench.model.setSnapshot(nullptr);
        QCOMPARE(bench.model.rowCount(), 0);
    }

    void withoutACauseALineIsMadeUp()
    {
        const Bench bench({{throttleOf(clientEnd(2), 3, 125'000, Plane::Client)}});
        QCOMPARE(bench.model.index(0, 0).data(FaultModel::LineRole).toString(),
                 QStringLiteral("throttle c2>3 1mbit"));
    }

    /// What is done for each link does not grow with their number: four times the links, a quarter of the
    /// rounds, and the same time as far as a machine with other work can say.
    void manyLinksAreMerged()
    {
        const auto took = [](int masters, int links, int rounds) -> qint64 {
            std::vector<LinkFault> cuts;
            for (int a = 1; a <= masters; ++a) {
                for (int b = masters + 1; b <= 2 * masters; ++b) {
                    for (const LinkFault& fault : bothWays(cutOf(a, b)))
                        cuts.push_back(fault);
                }
            }
            const Snapshot snapshot =
                withFaults({inGroup(1, "partition halves", cuts)}, healthyCluster(masters, 1));
            FaultModel model;
            model.setSnapshot(snapshot);
            if (model.rowCount(model.index(0, 0)) != 4 * links ||
                model.index(0, FaultModel::Links).data().toString() != QStringLiteral("%1 links").arg(links))
                return -1;
            QElapsedTimer timer;
            timer.start();
            for (int i = 1; i <= rounds; ++i)
                model.setSnapshot(later(snapshot, 50 * i));
            return timer.nsecsElapsed();
        };
        const qint64 few = took(15, 225, 80), many = took(30, 900, 20);
        QVERIFY(few > 0 && many > 0);
        QVERIFY2(many < few * 5 / 2, qPrintable(QStringLiteral("%1 against %2 ns").arg(many).arg(few)));
    }
};

RINGSIDE_TEST(fault_model, TestFaultModel)
#include "tst_fault_model.moc"
