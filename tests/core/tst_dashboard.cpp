#include "core/cluster/snapshot_json.h"
#include "core/dashboard/dashboard.h"
#include "core/dashboard/http_server.h"
#include "tests/core/http_ask.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/support/squatter.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace ringside;
using namespace ringside::test;

namespace {

QByteArray dashboardHeader(const QByteArray& answer, const QByteArray& name)
{
    for (const QByteArray& line : answer.left(answer.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

struct Served
{
    Snapshot cluster = healthyCluster();
    Dashboard dashboard{[this] { return cluster; }};
    int port = freePort();
    Status status = dashboard.start(port);
};

} // namespace

/// The server of the dashboard's page, from outside.
class TestDashboard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageLoadsNothingFromElsewhere()
    {
        const Served served;
        QVERIFY2(bool(served.status), qPrintable(served.status ? QString() : served.status.error().text()));
        const QByteArray answer = get(served.port, "/");
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        const QByteArray page = bodyOf(answer);
        QCOMPARE(page.size(), dashboardHeader(answer, "Content-Length").toInt());
        QVERIFY(!page.contains("{{") && !page.contains("http:") && !page.contains("https:") &&
                !page.contains(" src="));
        QCOMPARE(dashboardHeader(answer, "Cache-Control"), "no-store");
        QCOMPARE(dashboardHeader(answer, "X-Content-Type-Options"), "nosniff");
        const QByteArray policy = dashboardHeader(answer, "Content-Security-Policy");
        QVERIFY(policy.startsWith("default-src 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        const qsizetype from = page.indexOf("<script>") + 8;
        const QByteArray script = page.mid(from, page.indexOf("</script>") - from);
        QVERIFY(policy.contains(QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64()));
    }

    void figuresAreThoseOfTheNewestSnapshot()
    {
        Served served;
        const auto asked = [&] {
            return QJsonDocument::fromJson(bodyOf(get(served.port, "/status.json?x=1"))).object();
        };
        QCOMPARE(asked()[QStringLiteral("state")].toString(), QStringLiteral("ok"));
        QCOMPARE(asked()[QStringLiteral("nodes")].toArray().size(), 6);
        served.cluster = picture("1 master 0-16383 crashed fail");
        QVERIFY(asked()[QStringLiteral("state")].toString() != u"ok");
        QCOMPARE(asked()[QStringLiteral("nodes")].toArray().size(), 1);
        QVERIFY(bodyOf(get(served.port, "/metrics")).contains("redis_up{instance=\"127.0.0.1:9000\""));
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char* name, const char* request, const char* status) {
            QTest::newRow(name) << QByteArray(request) << QByteArray(status);
        };
        row("localhost", "GET / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n", "200");
        row("IPv6", "GET / HTTP/1.1\r\nhost: [::1]\r\n\r\n", "200");
        row("HEAD", "HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "200");
        row("another page", "GET /etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404");
        row("out of the root", "GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404");
        row("a whole address", "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "404");
        row("POST", "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\nabc", "405");
        row("DELETE", "DELETE /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "405");
        row("somebody's name", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "403");
        row("a name that begins well", "GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n\r\n", "403");
        row("a port that is none", "GET / HTTP/1.1\r\nHost: localhost:80a\r\n\r\n", "403");
        row("an empty port", "GET / HTTP/1.1\r\nHost: localhost:\r\n\r\n", "403");
        row("no Host", "GET / HTTP/1.1\r\n\r\n", "400");
        row("two Hosts", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n", "400");
        row("no HTTP", "EHLO there\r\n\r\n", "400");
        row("nothing", "\r\n\r\n", "400");
        row("bytes", "\x16\x03\x01\xff\xfe\r\n\r\n", "400");
    }

    void answers()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        const Served served;
        const RawClient client(served.port);
        QVERIFY(client.say(request));
        const QByteArray answer = client.hear();
        QCOMPARE(answer.mid(9, 3), status);
        QCOMPARE(bodyOf(answer).isEmpty(), request.startsWith("HEAD"));
    }

    void aRequestWithoutEndIsRefused()
    {
        const Served served;
        const RawClient client(served.port);
        QVERIFY(client.say("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"));
        for (int i = 0;
             i < 100'000 && client.say("X-" + QByteArray::number(i) + ": 12345678901234567890\r\n");)
            ++i;
        QVERIFY(get(served.port, "/").startsWith("HTTP/1.1 200 "));
        const RawClient once(served.port);
        QVERIFY(once.say("GET /" + QByteArray(HttpServer::kLongestHead, 'a')));
        QVERIFY(once.hear().startsWith("HTTP/1.1 431 "));
    }

    void halfARequestHasTwoSeconds()
    {
        const Served served;
        const RawClient client(served.port);
        QVERIFY(client.say("GET / HT"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.hear(), QByteArray()); // it ends without an answer
        QVERIFY(timer.elapsed() < 8000);
    }

    void aRequestInPieces()
    {
        const Served served;
        const RawClient client(served.port);
        for (const char c : QByteArray("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))
            QVERIFY(client.say(QByteArray(1, c)));
        QVERIFY(client.hear().startsWith("HTTP/1.1 200 "));
    }

    void idleConnectionsDelayNobody()
    {
        const Served served;
        std::vector<RawClient> idle;
        for (int i = 0; i < 300; ++i) {
            idle.emplace_back(served.port);
            QVERIFY(idle.back().isOpen());
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(get(served.port, "/").startsWith("HTTP/1.1 200 "));
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        // The oldest have made room; the youngest are still heard.
        QVERIFY(idle.back().say("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        QVERIFY(idle.back().hear().startsWith("HTTP/1.1 200 "));
    }

    void clientsThatNeverReadDelayNobody()
    {
        const Served served;
        std::vector<RawClient> deaf;
        for (int i = 0; i < 400; ++i) {
            deaf.emplace_back(served.port);
            (void)deaf.back().say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(get(served.port, "/status.json").startsWith("HTTP/1.1 200 "));
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    }

    void aTakenPortIsToldInWords()
    {
        const int port = freePort();
        const Squatter other(port);
        QVERIFY(other.ok());
        Dashboard dashboard([] { return healthyCluster(); });
        const Status status = dashboard.start(port);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::PortTaken);
        QVERIFY(status.error().message.contains(QString::number(port)));
        QVERIFY(!status.error().advice.isEmpty());
        QCOMPARE(dashboard.port(), 0);
    }

    void offClosesThePortAndItCanBeOpenedAgain()
    {
        Served served;
        QCOMPARE(served.dashboard.port(), served.port);
        QVERIFY(!served.dashboard.start(served.port));
        const RawClient waiting(served.port);
        QVERIFY(get(served.port, "/").startsWith("HTTP/1.1 200 "));
        QVERIFY(served.dashboard.stop());
        QCOMPARE(served.dashboard.port(), 0);
        QVERIFY(!RawClient(served.port).isOpen());
        QCOMPARE(waiting.hear(), QByteArray());
        QVERIFY(!served.dashboard.stop());
        QVERIFY(bool(served.dashboard.start(served.port)));
        QVERIFY(get(served.port, "/").startsWith("HTTP/1.1 200 "));
    }

    void onlyThisMachineIsServed()
    {
        const Served served;
        const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(served.port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1); // a second address of this machine
        QVERIFY(::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0);
        ::close(fd);
    }
};

RINGSIDE_TEST(dashboard, TestDashboard)
#include "tst_dashboard.moc"
