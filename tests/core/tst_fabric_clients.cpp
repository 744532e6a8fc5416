#include "fabric_lab.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

using namespace ringside;
using namespace ringside::test;

/// Clients with a place in the network: known by their address, and reached by faults as nodes are.
class TestFabricClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areKnownByTheirAddress();
    void cutHoldsAndHeals();
    void delayed();
    void throttled();
    void resetAlone();
    void removedOneIsForgotten();
    void nodesAndOthersAreNotConcerned();
    void wrongOnesAreRefused();
    void removedNodeTakesTheirFaultsAlong();

private:
    /// Two nodes, clients 1 and 2, and a connection of client 1 to node 2.
    struct Place
    {
        Place()
            : lab(2)
        {
            for (const int client : {1, 2}) {
                if (!lab.fabric().addClient(client, lab.plan().client(client)))
                    qFatal("client %d was refused", client);
            }
        }
        FabricLab lab;
    };
};

void TestFabricClients::areKnownByTheirAddress()
{
    Place place;
    FabricLab& lab = place.lab;
    auto [client, node] = lab.pair(clientEnd(1), 2, Plane::Client);
    QVERIFY(client.send("GET a") && node.send("$-1"));
    QCOMPARE(node.receive(5), QByteArray("GET a"));
    QCOMPARE(client.receive(3), QByteArray("$-1"));
    QCOMPARE(node.remoteAddress(), lab.plan().client(1));
    QCOMPARE(lab.traffic(-1, 2, Plane::Client).bytes, 5);
    QCOMPARE(lab.traffic(-1, 2, Plane::Client).connections, 1);
    QCOMPARE(lab.traffic(2, -1, Plane::Client).bytes, 3);
    QCOMPARE(lab.traffic(2, -1, Plane::Client).connections, 0);
    QCOMPARE(lab.traffic(0, 2, Plane::Client).connections, 0);
    client.close();
    node.close();
    QTRY_COMPARE(lab.traffic(-1, 2, Plane::Client).connections, 0);
}

void TestFabricClients::cutHoldsAndHeals()
{
    Place place;
    FabricLab& lab = place.lab;
    auto [client, node] = lab.pair(clientEnd(1), 2, Plane::Client);
    lab.fabric().setCut(-1, 2, Plane::Client, true);
    QVERIFY(client.send("SET") && node.send("+OK"));
    QCOMPARE(client.receive(3), QByteArray("+OK"));
    QVERIFY(node.silentFor(100));
    QCOMPARE(lab.held(-1, 2, Plane::Client), 3);
    Peer second = lab.call(clientEnd(1), 2, Plane::Client);
    QTRY_COMPARE(lab.traffic(-1, 2, Plane::Client).waiting, 1);
    lab.fabric().healAll();
    QCOMPARE(node.receive(3), QByteArray("SET"));
    QVERIFY(lab.server(2, Plane::Client).accept().connected());

    lab.fabric().setCut(2, -1, Plane::Client, true);
    QVERIFY(client.send("SET") && node.send("+OK"));
    QCOMPARE(node.receive(3), QByteArray("SET"));
    QVERIFY(client.silentFor(100));
    lab.fabric().healAll();
    QCOMPARE(client.receive(3), QByteArray("+OK"));
}

void TestFabricClients::delayed()
{
    Place place;
    FabricLab& lab = place.lab;
    lab.fabric().addFaults({delayOf(-1, 2, Plane::Client, 60), delayOf(2, -1, Plane::Client, 40)});
    QElapsedTimer timer;
    timer.start();
    Peer client = lab.call(clientEnd(1), 2, Plane::Client);
    QVERIFY(client.send("PING"));
    Peer node = lab.server(2, Plane::Client).accept();
    QVERIFY(timer.elapsed() >= 100);
    QCOMPARE(node.receive(4), QByteArray("PING"));
    QVERIFY(timer.elapsed() >= 160);
    QVERIFY(node.send("PONG"));
    QCOMPARE(client.receive(4), QByteArray("PONG"));
    QVERIFY2(timer.elapsed() >= 200, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestFabricClients::throttled()
{
    Place place;
    FabricLab& lab = place.lab;
    auto [client, node] = lab.pair(clientEnd(1), 2, Plane::Client);
    lab.fabric().addFaults({throttleOf(2, -1, Plane::Client, 100'000)});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(node.send(pattern(22'000)));
    QCOMPARE(client.receive(22'000), pattern(22'000));
    QVERIFY2(timer.elapsed() >= 200, qPrintable(QString::number(timer.elapsed())));
}

void TestFabricClients::resetAlone()
{
    Place place;
    FabricLab& lab = place.lab;
    auto first = lab.pair(clientEnd(1), 2, Plane::Client);
    auto second = lab.pair(clientEnd(2), 2, Plane::Client);
    auto outside = lab.pair(0, 2, Plane::Client);
    QCOMPARE(lab.fabric().resetLink(2, -1, Plane::Client), 1);
    QCOMPARE(first.caller.end(), End::Reset);
    QCOMPARE(first.callee.end(), End::Reset);
    QVERIFY(second.caller.send("on") && outside.caller.send("on"));
    QCOMPARE(second.callee.receive(2), QByteArray("on"));
    QCOMPARE(outside.callee.receive(2), QByteArray("on"));
}

void TestFabricClients::removedOneIsForgotten()
{
    Place place;
    FabricLab& lab = place.lab;
    auto first = lab.pair(clientEnd(1), 2, Plane::Client);
    auto second = lab.pair(clientEnd(2), 2, Plane::Client);
    lab.fabric().addFaults(
        {cutOf(-1, 2, Plane::Client), delayOf(2, -1, Plane::Client, 10), cutOf(-2, 2, Plane::Client)});
    lab.fabric().removeClient(1);
    lab.fabric().removeClient(7);
    QCOMPARE(first.caller.end(), End::Reset);
    QCOMPARE(first.callee.end(), End::Reset);
    const auto faults = lab.fabric().faults();
    QCOMPARE(faults.size(), std::size_t(1));
    QCOMPARE(faults.front().from, -2);
    QVERIFY(second.caller.send("held"));
    QTRY_COMPARE(lab.held(-2, 2, Plane::Client), 4);
    // Who calls from there now is outside, until it is placed again.
    auto stranger = lab.pair(clientEnd(1), 2, Plane::Client);
    QCOMPARE(lab.traffic(0, 2, Plane::Client).connections, 1);
    QVERIFY(bool(lab.fabric().addClient(1, lab.plan().client(1))));
    auto again = lab.pair(clientEnd(1), 2, Plane::Client);
    QCOMPARE(lab.traffic(-1, 2, Plane::Client).connections, 1);
    QVERIFY(again.caller.send("free"));
    QCOMPARE(again.callee.receive(4), QByteArray("free"));
}

void TestFabricClients::nodesAndOthersAreNotConcerned()
{
    Place place;
    FabricLab& lab = place.lab;
    auto node = lab.pair(1, 2, Plane::Replication);
    auto outside = lab.pair(0, 2, Plane::Client);
    lab.fabric().addFaults({cutOf(-1, 2, Plane::Client), cutOf(-1, 1, Plane::Client)});
    QVERIFY(node.caller.send("node") && outside.caller.send("outside"));
    QCOMPARE(node.callee.receive(4), QByteArray("node"));
    QCOMPARE(outside.callee.receive(7), QByteArray("outside"));
}

void TestFabricClients::wrongOnesAreRefused()
{
    Place place;
    FabricLab& lab = place.lab;
    const QList<std::pair<int, QString>> wrong{{0, lab.plan().client(3)},  {-3, lab.plan().client(3)},
                                               {1, lab.plan().client(3)},  {3, lab.plan().client(2)},
                                               {3, lab.plan().host(1)},    {3, QString()},
                                               {3, QStringLiteral("here")}};
    for (const auto& [client, source] : wrong) {
        const Status status = lab.fabric().addClient(client, source);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::BadInput);
    }
    QVERIFY(bool(lab.fabric().addClient(3, lab.plan().client(3))));
}

void TestFabricClients::removedNodeTakesTheirFaultsAlong()
{
    Place place;
    FabricLab& lab = place.lab;
    auto pair = lab.pair(clientEnd(1), 2, Plane::Client);
    lab.fabric().addFaults({cutOf(-1, 2, Plane::Client), cutOf(2, -1, Plane::Client)});
    lab.fabric().removeNode(2);
    QCOMPARE(pair.caller.end(), End::Reset);
    QVERIFY(lab.fabric().faults().empty());
}

RINGSIDE_TEST(fabric_clients, TestFabricClients)
#include "tst_fabric_clients.moc"
