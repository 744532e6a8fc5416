#include "core/fabric/address_plan.h"
#include "core/fabric/fault_table.h"
#include "tests/support/runner.h"

using namespace ringside;

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
    const auto plan = AddressPlan::claim(207);
    QVERIFY(bool(plan));
    QCOMPARE(plan.value().net(), 207);
    const auto second = AddressPlan::claim(207);
    QVERIFY(bool(second));
    QVERIFY(second.value().net() != 207);
    const auto outside = AddressPlan::claim(3);
    QVERIFY(bool(outside) && outside.value().net() >= AddressPlan::FirstNet);
}

void TestFabricAddresses::aNetIsFreeAgainWithItsPlan()
{
    {
        auto plan = AddressPlan::claim(208);
        QCOMPARE(plan.value().net(), 208);
        const AddressPlan moved = std::move(plan.value());
        QCOMPARE(moved.net(), 208);
        QVERIFY(AddressPlan::claim(208).value().net() != 208);
    }
    QCOMPARE(AddressPlan::claim(208).value().net(), 208);
}

void TestFabricAddresses::addressesOfNodes()
{
    const auto plan = AddressPlan::claim(209);
    QCOMPARE(plan.value().host(1), QStringLiteral("127.209.0.1"));
    QCOMPARE(plan.value().announced(254), QStringLiteral("127.209.1.254"));
    for (const int wrong : {-1, 0, 255}) {
        QVERIFY(plan.value().host(wrong).isEmpty());
        QVERIFY(plan.value().announced(wrong).isEmpty());
    }
}

void TestFabricAddresses::faultTable()
{
    fabric::FaultTable table;
    table.set({1, 2, Plane::Bus}, true, 100);
    table.set({1, 2, Plane::Bus}, true, 200);
    table.set({0, 2, Plane::Client}, true, 100);
    table.set({2, 0, Plane::Client}, true, 100);
    table.set({3, 1, Plane::Replication}, true, 300);
    QVERIFY(table.isCut({1, 2, Plane::Bus}));
    QVERIFY(!table.isCut({2, 1, Plane::Bus}));
    QVERIFY(!table.isCut({1, 2, Plane::Replication}));
    const std::vector<LinkFault> expected{{1, 2, Plane::Bus, 100, 0}, {3, 1, Plane::Replication, 300, 0}};
    QVERIFY(table.faults() == expected);
    table.set({1, 2, Plane::Bus}, false, 400);
    QVERIFY(!table.isCut({1, 2, Plane::Bus}));
    table.clear(3);
    QVERIFY(table.faults().empty());
}

RINGSIDE_TEST(fabric_addresses, TestFabricAddresses)
#include "tst_fabric_addresses.moc"
