#include "core/node/port_check.h"
#include "tests/core/fake_server.h"
#include "tests/support/runner.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ringside;
using namespace ringside::test;

namespace {

QString programName()
{
    QFile name(QStringLiteral("/proc/self/comm"));
    return name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
}

} // namespace

class TestPortCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTakenPortNamesItsHolder()
    {
        const FakeServer server([](FakeServer::Peer&) {});
        QVERIFY(server.port() > 0);
        const QString holder = QStringLiteral("%1 (pid %2)").arg(programName()).arg(getpid());
        QCOMPARE(portHolder(server.port()), holder);
        const Status free = checkPortFree(server.port());
        QVERIFY(!free);
        QCOMPARE(free.error().code, ErrorCode::PortTaken);
        QCOMPARE(free.error().message,
                 QStringLiteral("Port %1 is taken by %2.").arg(server.port()).arg(holder));
        QVERIFY(!free.error().advice.isEmpty());
    }

    /// The servers listen there too, for clients that dial localhost.
    void aPortTakenOnIPv6()
    {
        const int holder = socket(AF_INET6, SOCK_STREAM, 0);
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        socklen_t size = sizeof address;
        if (holder < 0 || bind(holder, reinterpret_cast<sockaddr*>(&address), size) != 0)
            QSKIP("this machine has no IPv6");
        QCOMPARE(listen(holder, 1), 0);
        QCOMPARE(getsockname(holder, reinterpret_cast<sockaddr*>(&address), &size), 0);
        const int port = ntohs(address.sin6_port);
        const Status free = checkPortFree(port);
        QVERIFY(!free);
        QCOMPARE(free.error().code, ErrorCode::PortTaken);
        QVERIFY2(free.error().message.contains(QStringLiteral("pid %1").arg(getpid())),
                 qPrintable(free.error().message));
        close(holder);
        QVERIFY(checkPortFree(port));
    }

    void aFreePort()
    {
        int port = 0;
        {
            const FakeServer gone([](FakeServer::Peer&) {});
            port = gone.port();
            QVERIFY(!checkPortFree(port));
        }
        QVERIFY(checkPortFree(port));
        QCOMPARE(portHolder(port), QString());
    }

    void lingeringConnectionsAreNoObstacle()
    {
        int port = 0;
        {
            const FakeServer server([](FakeServer::Peer& peer) { peer.send("x"); });
            port = server.port();
            const int client = socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(quint16(port));
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            QCOMPARE(::connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
            char byte = 0;
            QCOMPARE(recv(client, &byte, 1, 0), ssize_t(1));
            QCOMPARE(recv(client, &byte, 1, 0), ssize_t(0)); // the server closed first: its side lingers
            close(client);
        }
        QVERIFY(checkPortFree(port)); // the servers set SO_REUSEADDR, too
    }

    void aFreeBase()
    {
        const int base = findFreeBasePort(20'000, 6);
        QVERIFY(base >= 20'000);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(checkPortFree(base + i));
            QVERIFY(checkPortFree(base + i + 10'000));
        }
    }

    void aBaseInUseIsPassedOver()
    {
        const FakeServer server([](FakeServer::Peer&) {});
        QVERIFY(server.port() > 12'000); // the system's range of free ports begins at 32768
        // Neither as a port nor as a bus port.
        const int asPort = findFreeBasePort(server.port() - 1, 3);
        if (asPort != 0)
            QVERIFY2(asPort > server.port(), qPrintable(QString::number(asPort)));
        const int asBus = findFreeBasePort(server.port() - 10'000, 1);
        QVERIFY2(asBus > server.port() - 10'000, qPrintable(QString::number(asBus)));
    }

    void noBaseIsLeft()
    {
        QCOMPARE(findFreeBasePort(55'530, 6), 0);
        QCOMPARE(findFreeBasePort(70'000, 1), 0);
    }
};

RINGSIDE_TEST(port_check, TestPortCheck)
#include "tst_port_check.moc"
