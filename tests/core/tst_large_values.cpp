#include "core/slots/large_values.h"
#include "core/slots/node_line.h"
#include "tests/core/fake_server.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

std::string bulkText(const std::string& text)
{
    return "$" + std::to_string(text.size()) + "\r\n" + text + "\r\n";
}

std::string numberLine(qint64 value)
{
    return ":" + std::to_string(value) + "\r\n";
}

/// What a node says of its memory and of two keys in slot 0: answers by what is asked last.
using Answers = std::vector<std::pair<std::string, std::string>>;

FakeServer holding(qint64 datasetBytes, Answers more)
{
    Answers all{{"PING\r\n", "+PONG\r\n"},
                {"server\r\n", bulkText("run_id:a\r\n")},
                {"DBSIZE\r\n",
                 bulkText("used_memory_dataset:" + std::to_string(datasetBytes) + "\r\n") + numberLine(2)}};
    all.insert(all.end(), more.begin(), more.end());
    return FakeServer([all](FakeServer::Peer& peer) {
        for (const auto& [awaited, said] : all) {
            if (!peer.readUntil(awaited) || !peer.send(said))
                return;
        }
        peer.waitForEnd();
    });
}

constexpr qint64 kMega = 1'000'000;

} // namespace

/// Values for which MIGRATE would hold two servers for too long are found before it is tried.
class TestLargeValues : public QObject
{
    Q_OBJECT

    static Result<KeySizes> lookedAt(const FakeServer& server, int nodeTimeoutMs, bool imports = false)
    {
        ClusterSnapshot cluster;
        cluster.nodeTimeoutMs = nodeTimeoutMs;
        auto line =
            NodeLine::open(1, NodeId::random(), {QStringLiteral("127.0.0.1"), server.port(), {}}, 5000);
        return line ? sizesToMove(*line, 2, {0}, imports, cluster) : Result<KeySizes>(line.error());
    }

    static Answers twoKeys(qint64 first, qint64 second, const std::string& before = {})
    {
        return {{"COUNTKEYSINSLOT\r\n$1\r\n0\r\n", numberLine(2)},
                {"GETKEYSINSLOT\r\n$1\r\n0\r\n$1\r\n2\r\n", "*2\r\n" + bulkText("small") + bulkText("large")},
                {"large\r\n$7\r\nSAMPLES\r\n$2\r\n64\r\n",
                 before + numberLine(first) + before + numberLine(second)}};
    }

private Q_SLOTS:
    void aNodeWithLittleMemoryIsAskedNoMore()
    {
        const FakeServer server = holding(10 * kMega, {}); // a timeout of 2 s allows 16 MB
        const auto sizes = lookedAt(server, 2000);
        QVERIFY2(sizes, qPrintable(sizes ? QString() : sizes.error().text()));
        QVERIFY(sizes->isEmpty());
    }

    void oneThatIsTooLargeIsNamed()
    {
        const FakeServer server = holding(400 * kMega, twoKeys(60, 300 * kMega));
        const auto sizes = lookedAt(server, 2000);
        QVERIFY(!sizes);
        QCOMPARE(sizes.error().code, ErrorCode::TooLarge);
        const QString said = sizes.error().text();
        for (const char* const part :
             {"Key large", "286.1 MB", "2000 ms", "nodes 1 and 2", "`set all cluster-node-timeout 36000`"})
            QVERIFY2(said.contains(QString::fromLatin1(part)), qPrintable(said));
    }

    void whatHelpsHelps()
    {
        const FakeServer server = holding(400 * kMega, twoKeys(60, 300 * kMega));
        const auto sizes = lookedAt(server, 36'000);
        QVERIFY2(sizes, qPrintable(sizes ? QString() : sizes.error().text()));
        QCOMPARE(sizes->size(), 2); // nobody has to ask again
        QCOMPARE(sizes->value("large"), 300 * kMega);
    }

    void aNodeThatImportsIsAskedWithAsking()
    {
        const FakeServer server = holding(400 * kMega, twoKeys(60, 17 * kMega, "+OK\r\n"));
        const auto sizes = lookedAt(server, 2000, true);
        QVERIFY(!sizes);
        QVERIFY2(sizes.error().message.contains(QStringLiteral("Key large")),
                 qPrintable(sizes.error().message));
    }

    void timeAndBytesAgree()
    {
        QCOMPARE(migrateMs(0), 0);
        QCOMPARE(migrateMs(bytesMovedIn(2500)), 2500);
        QVERIFY(bytesMovedIn(1000) > 15 * kMega && bytesMovedIn(1000) < 20 * kMega);
    }
};

RINGSIDE_TEST(large_values, TestLargeValues)
#include "tst_large_values.moc"
