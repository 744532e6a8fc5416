#include "core/cluster/bus_type.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fault_support.h"
#include "widgets/faults/fault_groups.h"
#include "widgets/faults/fault_words.h"

using namespace ringside;
using namespace ringside::test;

/// What faults are called, and how those of one action stand together.
class TestFaultWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void effects_data()
    {
        QTest::addColumn<LinkFault>("fault");
        QTest::addColumn<QString>("effect");
        QTest::addColumn<QString>("brief");
        const auto row = [](const LinkFault& fault, const char* effect, const char* brief) {
            QTest::newRow(brief) << fault << QString::fromUtf8(effect) << QString::fromUtf8(brief);
        };
        row(cutOf(1, 2), "holds every byte", "cut");
        row(delayOf(1, 2, 50), "50 ms later", "50 ms");
        row(delayOf(1, 2, 50, 10), "50 ± 10 ms later", "50 ± 10 ms");
        row(delayOf(1, 2, 1500), "1.5 s later", "1.5 s");
        row(throttleOf(1, 2, 125'000), "at most 1 Mbit/s", "1 Mbit/s");
        row(throttleOf(1, 2, 8'000), "at most 64 kbit/s", "64 kbit/s");
        row(throttleOf(1, 2, 1), "at most 8 bit/s", "8 bit/s");
        row(dropOf(1, 2, {BusType::AuthRequest, BusType::AuthAck}), "swallows vote requests and votes",
            "drops votes");
        row(dropOf(1, 2, {BusType::Fail}), "swallows FAIL", "drops FAIL");
        row(dropOf(1, 2, {BusType::Ping, BusType::Pong}, 0.2), "swallows 20 % of PING and PONG",
            "drops PING and PONG");
        row(dropOf(1, 2, {BusType::Ping, BusType::Meet, BusType::Update}), "swallows PING, MEET and UPDATE",
            "drops 3 kinds");
    }
    void effects()
    {
        QFETCH(const LinkFault, fault);
        QTEST(faultEffect(fault), "effect");
        QTEST(faultShort(fault), "brief");
    }

    void everyMessage()
    {
        LinkFault fault = dropOf(1, 2, {});
        fault.types = (1u << kBusTypeCount) - 1;
        QCOMPARE(faultEffect(fault), QStringLiteral("swallows every message"));
        QCOMPARE(faultShort(fault), QStringLiteral("drops all"));
    }

    void factsCountAndAge()
    {
        LinkFault fault = delayOf(1, 2, 50);
        fault.sinceMs = 1000;
        QCOMPARE(faultFact(fault, 4000), QStringLiteral("◷ 50 ms later for 3.0 s"));
        fault.heldBytes = 2048;
        QCOMPARE(faultFact(fault, 4000), QStringLiteral("◷ 50 ms later for 3.0 s, 2.0 kB held"));
        QCOMPARE(faultFact(fault, 0),
                 QStringLiteral("◷ 50 ms later for 0.0 s, 2.0 kB held")); // a late snapshot
        LinkFault drop = dropOf(1, 2, {BusType::AuthAck});
        drop.dropped = 12;
        QVERIFY(faultFact(drop, drop.sinceMs).endsWith(QStringLiteral(", 12 dropped")));
    }

    void oneActionIsOneGroup()
    {
        const Snapshot snapshot = withFaults(
            {inGroup(2, "delay 1>2 50ms", {delayOf(1, 2, 50), delayOf(1, 2, 50, 0, Plane::Replication)}),
             inGroup(1, "cut 3 4", {cutOf(4, 3), cutOf(3, 4)})});
        const std::vector<FaultGroup> groups = faultGroups(*snapshot);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].number, 1);
        QCOMPARE(groups[0].cause, QStringLiteral("cut 3 4"));
        QCOMPARE(groups[0].faults.front().from, 3); // in order, whatever the snapshot's
        QCOMPARE(groupLinks(groups[0]), QStringLiteral("3 – 4 · bus"));
        QCOMPARE(groupEffect(groups[1]), QStringLiteral("50 ms later"));
        QCOMPARE(groupLinks(groups[1]), QStringLiteral("1 → 2"));
    }

    void groupsCountTogether()
    {
        LinkFault a = dropOf(1, 2, {BusType::AuthAck}), b = dropOf(1, 3, {BusType::AuthAck});
        a.dropped = 3;
        b.dropped = 4;
        b.sinceMs = a.sinceMs - 500;
        const FaultGroup group =
            faultGroups(*withFaults({inGroup(5, "drop 1>2,3 auth-ack", {a, b})})).front();
        QCOMPARE(group.dropped, 7);
        QCOMPARE(group.sinceMs, b.sinceMs);
        QCOMPARE(groupCount(group), QStringLiteral("7 dropped"));
        QCOMPARE(groupLinks(group), QStringLiteral("2 links, one way"));
    }

    void withoutANumberTheAlikeStandTogether()
    {
        const std::vector<FaultGroup> groups =
            faultGroups(*withFaults({{cutOf(1, 2), cutOf(2, 1), delayOf(3, 4, 10)}}));
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].number, 0);
    }

    void differentFiguresAreNotClaimedAlike()
    {
        const FaultGroup group =
            faultGroups(*withFaults({inGroup(1, "delay 1 2 50ms", {delayOf(1, 2, 50), delayOf(2, 1, 80)})}))
                .front();
        QVERIFY(groupEffect(group).startsWith(QStringLiteral("several")));
    }

    void faultsOfOneDirection()
    {
        const Snapshot snapshot = withFaults({{cutOf(2, 1), dropOf(1, 2, {BusType::Fail}),
                                               delayOf(1, 2, 50, 0, Plane::Replication), delayOf(1, 2, 50)}});
        QCOMPARE(faultsOn(*snapshot, 1, 2).size(), size_t(3));
        QCOMPARE(faultsOn(*snapshot, 1, 2, Plane::Bus).size(), size_t(2));
        QCOMPARE(faultsOn(*snapshot, 1, 2, Plane::Bus).front().kind, FaultKind::Delay);
        QVERIFY(faultsOn(*snapshot, 3, 2).empty());
    }

    void clientsHaveTheirNames() { QCOMPARE(directionText(clientEnd(1), 2), QStringLiteral("c1 → 2")); }
};

Q_DECLARE_METATYPE(ringside::LinkFault)

RINGSIDE_TEST(fault_words, TestFaultWords)
#include "tst_fault_words.moc"
