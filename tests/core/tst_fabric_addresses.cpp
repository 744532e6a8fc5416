#include "core/fabric/address_plan.h"
#include "core/fabric/fault_table.h"
#include "tests/support/runner.h"

#include <QCoreApplication>

using namespace ringside;

namespace {

/// A net that hardly anybody else has, not even the same test in another build at the same time.
int rareNet()
{
    return 120 + int(QCoreApplication::applicationPid() % 130);
}

} // namespace

/// Which addresses a lab uses, and which links are cut: no sockets needed.
class TestFabricAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoPlansGetDifferentNets();
    void preferredNetComesFirst();
    void aNetIsFreeAgainWithItsPlan();
    void addressesOfNodes();
    void faultTable();
    void figuresAreBroughtIntoRange();
};

void TestFabricAddresses::twoPlansGetDifferentNets()
{
    const auto first = AddressPlan::claim();
    const auto second = AddressPlan::claim();
    QVERIFY(bool(first) && bool(second));
    QVERIFY(first.value().net() != second.value().net());
    for (const auto* plan : {&first.value(), &second.value()}) {
        QVERIFY(plan->net() >= AddressPlan::FirstNet && plan->net() <= AddressPlan::LastNet);
        QVERIFY(plan->host(1) != plan->announced(1));
    }
}

void TestFabricAddresses::preferredNetComesFirst()
{
    const auto plan = AddressPlan::claim(rareNet());
    QVERIFY(bool(plan));
    QCOMPARE(plan.value().net(), rareNet());
    const auto second = AddressPlan::claim(rareNet());
    QVERIFY(bool(second));
    QVERIFY(second.value().net() != rareNet());
    const auto outside = AddressPlan::claim(3);
    QVERIFY(bool(outside) && outside.value().net() >= AddressPlan::FirstNet);
}

void TestFabricAddresses::aNetIsFreeAgainWithItsPlan()
{
    {
        auto plan = AddressPlan::claim(rareNet());
        QCOMPARE(plan.value().net(), rareNet());
        const AddressPlan moved = std::move(plan.value());
        QCOMPARE(moved.net(), rareNet());
        QVERIFY(AddressPlan::claim(rareNet()).value().net() != rareNet());
    }
    QCOMPARE(AddressPlan::claim(rareNet()).value().net(), rareNet());
}

void TestFabricAddresses::addressesOfNodes()
{
    const auto plan = AddressPlan::claim(rareNet());
    QCOMPARE(plan.value().host(1), QStringLiteral("127.%1.0.1").arg(rareNet()));
    QCOMPARE(plan.value().announced(254), QStringLiteral("127.%1.1.254").arg(rareNet()));
    for (const int wrong : {-1, 0, 255}) {
        QVERIFY(plan.value().host(wrong).isEmpty());
        QVERIFY(plan.value().announced(wrong).isEmpty());
    }
}

void TestFabricAddresses::faultTable()
{
    fabric::FaultTable table;
    const auto drop = [](double share) {
        LinkFault fault{1, 2, Plane::Bus};
        fault.kind = FaultKind::Drop;
        fault.types = 1u << 6;
        fault.share = share;
        return fault;
    };
    table.add({1, 2, Plane::Bus}, 100);
    table.add({1, 2, Plane::Bus}, 200); // it keeps its age
    table.add({0, 2, Plane::Client}, 100);
    table.add({2, 0, Plane::Client}, 100);
    table.add({3, 1, Plane::Replication}, 300);
    QVERIFY(table.of({1, 2, Plane::Bus}));
    QVERIFY(!table.of({2, 1, Plane::Bus}));
    QVERIFY(!table.of({1, 2, Plane::Replication}));
    const std::vector<LinkFault> expected{{1, 2, Plane::Bus, 100, 0}, {3, 1, Plane::Replication, 300, 0}};
    QVERIFY(table.all() == expected);

    table.add(drop(0.5), 400); // another kind on the same link
    LinkFault more = drop(1);  // the same with another figure, by another action
    more.group = 7;
    more.cause = QStringLiteral("drop 1>2 auth-ack");
    table.add(more, 500);
    LinkFault nowhere = drop(1);
    nowhere.plane = Plane::Replication; // a stream that may lose no byte
    table.add(nowhere, 600);
    QCOMPARE(table.all().size(), size_t(3));
    QCOMPARE(table.of({1, 2, Plane::Bus})->back().share, 1.0);
    QCOMPARE(table.of({1, 2, Plane::Bus})->back().sinceMs, 400);
    QCOMPARE(table.of({1, 2, Plane::Bus})->back().group, 7);
    QCOMPARE(table.of({1, 2, Plane::Bus})->back().cause, QStringLiteral("drop 1>2 auth-ack"));
    LinkFault again{1, 2, Plane::Bus};
    again.group = 8;
    table.add(again, 600); // a cut that is cut already goes on being the first action's
    QCOMPARE(table.of({1, 2, Plane::Bus})->front().group, 0);

    int asked = 0;
    const auto removed = table.remove([&asked](const LinkFault& f) {
        ++asked;
        return f.from == 1 && f.kind == FaultKind::Cut;
    });
    QCOMPARE(asked, 3);
    QCOMPARE(removed.size(), size_t(1));
    QVERIFY(removed.front().kind == FaultKind::Cut);
    QCOMPARE(table.of({1, 2, Plane::Bus})->size(), size_t(1));
    QVERIFY(table.of({1, 2, Plane::Bus})->front().kind == FaultKind::Drop);
    table.remove([](const LinkFault&) { return true; });
    QVERIFY(!table.of({1, 2, Plane::Bus}));
    QVERIFY(table.all().empty());
}

void TestFabricAddresses::figuresAreBroughtIntoRange()
{
    fabric::FaultTable table;
    LinkFault fault{1, 2, Plane::Bus};
    fault.kind = FaultKind::Delay;
    fault.delayMs = -5;
    fault.jitterMs = -1;
    table.add(fault, 1);
    QCOMPARE(table.all().back().delayMs, 0);
    QCOMPARE(table.all().back().jitterMs, 0);
    fault.kind = FaultKind::Throttle;
    fault.bytesPerSecond = 0;
    table.add(fault, 1);
    QCOMPARE(table.all().back().bytesPerSecond, 1);
    fault.kind = FaultKind::Drop;
    fault.share = 1.5;
    table.add(fault, 1);
    QCOMPARE(table.all().back().share, 1.0);
    fault.share = -1;
    table.add(fault, 1);
    QCOMPARE(table.all().size(), size_t(3));
    QCOMPARE(table.all().back().share, 0.0);
}

RINGSIDE_TEST(fabric_addresses, TestFabricAddresses)
#include "tst_fabric_addresses.moc"
