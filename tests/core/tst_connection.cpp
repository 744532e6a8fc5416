#include "core/redis/connection.h"
#include "tests/core/fake_server.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <poll.h>

using namespace ringside;
using namespace ringside::test;
using namespace std::chrono_literals;

namespace {

using Peer = FakeServer::Peer;

Endpoint at(const FakeServer& server, const QString& password = {})
{
    return {QStringLiteral("127.0.0.1"), server.port(), password};
}

Deadline in(std::chrono::milliseconds time)
{
    return Deadline{time};
}

constexpr auto kLong = 20s; // never reached when things work

/// Answers the PING of open(), then does the rest.
FakeServer after(std::function<void(Peer&)> rest)
{
    return FakeServer([rest = std::move(rest)](Peer& peer) {
        if (peer.readUntil("PING\r\n") && peer.send("+PONG\r\n"))
            rest(peer);
    });
}

QString printed(const Reply& reply)
{
    switch (reply.type) {
    case Reply::Type::Nil:
        return QStringLiteral("nil");
    case Reply::Type::Text:
        return QStringLiteral("'%1'").arg(QString::fromLatin1(reply.text));
    case Reply::Type::Integer:
        return QString::number(reply.integer);
    case Reply::Type::ErrorLine:
        return QStringLiteral("error '%1'").arg(QString::fromLatin1(reply.text));
    case Reply::Type::Array:
        break;
    }
    QStringList elements;
    for (const Reply& element : reply.elements)
        elements << printed(element);
    return u'[' + elements.join(u' ') + u']';
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfReply_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* wire, const char* expected) {
            QTest::newRow(expected) << QByteArray(wire) << QString::fromLatin1(expected);
        };
        row("+OK\r\n", "'OK'");
        row(":-42\r\n", "-42");
        row("$-1\r\n", "nil");
        row("$0\r\n\r\n", "''");
        row("$5\r\nhello\r\n", "'hello'");
        row("-MOVED 1 h:2\r\n", "error 'MOVED 1 h:2'");
        row("*3\r\n:1\r\n$1\r\na\r\n*2\r\n$-1\r\n-ERR x\r\n", "[1 'a' [nil error 'ERR x']]");
        row("*0\r\n", "[]");
    }

    void everyKindOfReply()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QString, expected);
        const FakeServer server = after([&](Peer& peer) {
            peer.readUntil("GET\r\n$1\r\nk\r\n");
            peer.send(wire.toStdString());
            peer.waitForEnd();
        });
        auto connection = Connection::open(at(server), in(kLong));
        QVERIFY(connection);
        const auto reply = connection->command({"GET", "k"}, in(kLong));
        QVERIFY(reply);
        QCOMPARE(printed(*reply), expected);
    }

    void bytesOfAllKindsGoThrough()
    {
        const QByteArray value("a\0\r\n\xff", 5);
        const FakeServer server = after([](Peer& peer) {
            if (peer.readUntil(std::string("$5\r\na\0\r\n\xff\r\n", 11)))
                peer.send(std::string("$5\r\na\0\r\n\xff\r\n", 11));
            peer.waitForEnd();
        });
        auto connection = Connection::open(at(server), in(kLong));
        const auto reply = connection->command({"ECHO", value}, in(kLong));
        QVERIFY(reply);
        QCOMPARE(reply->text, value);
    }

    void aPipelineKeepsItsOrder()
    {
        const FakeServer server = after([](Peer& peer) {
            peer.readUntil("three\r\n");
            peer.send("+1\r\n-ERR two\r\n");
            peer.send(":3\r\n");
            peer.waitForEnd();
        });
        auto connection = Connection::open(at(server), in(kLong));
        const auto replies = connection->pipeline({{"one"}, {"two"}, {"three"}}, in(kLong));
        QVERIFY(replies);
        QStringList words;
        for (const Reply& reply : *replies)
            words << printed(reply);
        QCOMPARE(words.join(u' '), QStringLiteral("'1' error 'ERR two' 3"));
    }

    void nobodyListens()
    {
        int port = 0;
        {
            const FakeServer gone([](Peer&) {});
            port = gone.port();
        }
        const auto connection = Connection::open({QStringLiteral("127.0.0.1"), port, {}}, in(kLong));
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::Connection);
        QVERIFY2(connection.error().message.contains(QString::number(port)),
                 qPrintable(connection.error().message));
    }

    void badServers_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("never answers") << 0 << ErrorCode::Timeout;
        QTest::newRow("trickles bytes of an answer that never ends") << 1 << ErrorCode::Timeout;
        QTest::newRow("floods with an answer that never ends") << 2 << ErrorCode::Timeout;
        QTest::newRow("closes at once") << 3 << ErrorCode::Connection;
        QTest::newRow("closes within its answer") << 4 << ErrorCode::Connection;
        QTest::newRow("speaks HTTP") << 5 << ErrorCode::Connection;
        QTest::newRow("answers half of what was asked") << 6 << ErrorCode::Timeout;
    }

    void badServers()
    {
        QFETCH(int, what);
        QFETCH(ErrorCode, code);
        const FakeServer server = after([what](Peer& peer) {
            if (!peer.readUntil("INFO"))
                return;
            if (what == 1) {
                peer.send("$1000000\r\n");
                while (!peer.ended() && peer.send("x"))
                    std::this_thread::yield();
            } else if (what == 2) {
                peer.send("$500000000\r\n");
                while (!peer.ended() && peer.send(std::string(65536, 'x'))) {
                }
            } else if (what == 4) {
                peer.send("$100\r\nhalf");
            } else if (what == 5) {
                peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                peer.waitForEnd();
            } else if (what == 6) {
                peer.send("+one\r\n");
                peer.waitForEnd();
            } else if (what == 0) {
                peer.waitForEnd();
            }
        });
        auto connection = Connection::open(at(server), in(kLong));
        QVERIFY(connection);
        QElapsedTimer timer;
        timer.start();
        const auto replies =
            connection->pipeline({{"INFO"}, {"INFO"}}, in(code == ErrorCode::Timeout ? 150ms : kLong));
        QVERIFY(!replies);
        QCOMPARE(replies.error().code, code);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        if (code == ErrorCode::Timeout)
            QVERIFY2(timer.elapsed() >= 149, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!connection->isOpen()); // an answer that comes late must not be taken for the next one
        const auto again = connection->command({"PING"}, in(kLong));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Connection);
    }

    void aServerThatDoesNotAnswerTheFirstWord()
    {
        const FakeServer server([](Peer& peer) { peer.waitForEnd(); });
        const auto connection = Connection::open(at(server), in(100ms));
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::Timeout);
    }

    void passwords()
    {
        const FakeServer server([](Peer& peer) {
            if (!peer.readUntil("AUTH\r\n$3\r\n"))
                return;
            peer.send(peer.readUntil("yes\r\n") ? "+OK\r\n" : "");
            peer.readUntil("PING\r\n");
            peer.send("+PONG\r\n");
            peer.waitForEnd();
        });
        auto connection = Connection::open(at(server, QStringLiteral("yes")), in(kLong));
        QVERIFY(connection);
        const auto reply = connection->command({"PING"}, in(kLong));
        QVERIFY(reply);
        QCOMPARE(printed(*reply), QStringLiteral("'PONG'"));
    }

    void aWrongPassword()
    {
        const FakeServer server([](Peer& peer) {
            peer.readUntil("AUTH");
            peer.send("-WRONGPASS invalid username-password pair or user is disabled.\r\n");
            peer.waitForEnd();
        });
        const auto connection = Connection::open(at(server, QStringLiteral("no")), in(kLong));
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::Server);
        QVERIFY2(connection.error().message.contains(u"WRONGPASS"), qPrintable(connection.error().message));
        QVERIFY(!connection.error().message.contains(u"'no'"));
    }

    void inALoopOfOnesOwn()
    {
        const FakeServer server([](Peer& peer) {
            peer.readUntil("AUTH\r\n$1\r\np\r\n");
            peer.send("+OK\r\n");
            peer.readUntil("PING");
            peer.send("+PONG\r\n");
            peer.waitForEnd();
        });
        Connection connection;
        QVERIFY(!connection.isOpen());
        QCOMPARE(connection.fd(), -1);
        QVERIFY(connection.begin(at(server, QStringLiteral("p"))));
        connection.queue({"PING"});
        QCOMPARE(connection.events(), short(POLLIN | POLLOUT));
        QStringList replies;
        const Deadline deadline{kLong};
        while (replies.size() < 2 && !deadline.passed()) {
            pollfd ready{connection.fd(), connection.events(), 0};
            poll(&ready, 1, deadline.left());
            QVERIFY(connection.advance());
            for (auto reply = connection.take(); reply && *reply; reply = connection.take())
                replies << printed(**reply);
            QVERIFY(connection.isOpen());
        }
        QCOMPARE(replies.join(u' '), QStringLiteral("'OK' 'PONG'"));
        QCOMPARE(connection.events(), short(POLLIN));
        connection.close();
        QVERIFY(!connection.isOpen());
        QVERIFY(!connection.take());
    }

    void callsFromTheSourceItIsGiven()
    {
        for (const char* source : {"127.0.0.1", "127.77.2.9"}) {
            const FakeServer server([](Peer& peer) {
                peer.readUntil("PING\r\n");
                peer.send("+" + peer.caller() + "\r\n");
                peer.waitForEnd();
            });
            Endpoint to = at(server);
            to.source = QString::fromLatin1(source);
            Connection connection;
            QVERIFY(connection.begin(to));
            const auto reply = connection.command({"PING"}, in(kLong));
            QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
            QCOMPARE(reply->text, QByteArray(source));
        }
    }

    void aSourceThatIsNotOursIsAnError()
    {
        const FakeServer server([](Peer& peer) { peer.waitForEnd(); });
        Endpoint to = at(server);
        to.source = QStringLiteral("192.0.2.1"); // for documentation (RFC 5737): nobody's
        Connection connection;
        QVERIFY(!connection.begin(to));
        QVERIFY(!connection.isOpen());
    }

    void deadlines()
    {
        QCOMPARE(Deadline(0ms).left(), 0);
        QVERIFY(Deadline(0ms).passed());
        QVERIFY(Deadline(-5ms).passed());
        const Deadline later(10s);
        QVERIFY(later.left() > 9000 && later.left() <= 10'000);
        QVERIFY(!later.passed());
    }
};

RINGSIDE_TEST(connection, TestConnection)
#include "tst_connection.moc"
