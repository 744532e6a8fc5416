#include "core/ledger/ledger.h"
#include "tests/core/fake_server.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace ringside;
using namespace ringside::test;

namespace {

using Peer = FakeServer::Peer;
using Phase = LedgerState::Phase;

void greet(Peer& peer)
{
    peer.readUntil("PING\r\n");
    peer.send("+PONG\r\n");
}

void acceptAll(Peer& peer)
{
    greet(peer);
    while (peer.readUntil("SET\r\n"))
        peer.send("+OK\r\n");
}

QString sourceOf(int client)
{
    return QStringLiteral("127.77.2.%1").arg(client);
}

bool never()
{
    return false;
}

QByteArrayList linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

QString words(const Status& status)
{
    return status ? QString() : status.error().message;
}

} // namespace

/// The ledger's face, with one server that is played: its phases, its bounds, and that nothing hangs.
class TestLedgerRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void endsAtItsLimit();
    void exportsEveryOperation();
    void haltLeavesNothingHanging();
    void oneDeedAtATime();
    void aBadAddressLeavesNothingBehind();
    void droppingForgets();

private:
    /// The ledger's world: node 1, played by `server`, owns everything.
    void know(const FakeServer& server)
    {
        m_ledger->setNodes(
            {{1, {QStringLiteral("127.0.0.1"), server.port(), {}}, QStringLiteral("127.0.0.1")}});
    }
    Status start(const LedgerOptions& options) { return m_ledger->start(options, *m_cluster, sourceOf); }

    Snapshot m_cluster = picture("1 master 0-16383");
    std::unique_ptr<Fabric> m_fabric;
    std::unique_ptr<Ledger> m_ledger;
};

void TestLedgerRun::init()
{
    m_ledger.reset();
    auto fabric = Fabric::start();
    QVERIFY(fabric);
    m_fabric = std::move(*fabric);
    m_ledger = std::make_unique<Ledger>(*m_fabric);
}

void TestLedgerRun::endsAtItsLimit()
{
    const FakeServer server(acceptAll);
    know(server);
    QCOMPARE(m_ledger->state().phase, Phase::Off);
    LedgerOptions options;
    options.limit = 50;
    QVERIFY(start(options));
    QTRY_COMPARE(m_ledger->state().phase, Phase::Stopped);
    const LedgerState state = m_ledger->state();
    QCOMPARE(state.writers.size(), size_t(1));
    QCOMPARE(state.writers[0].accepted, 50);
    QCOMPARE(state.writers[0].acceptedPerSecond, 0.0);
    QVERIFY2(state.note.contains(u"50"), qPrintable(state.note));
    QVERIFY(state.bytes > 0 && state.endedMs >= state.startedMs);
    QVERIFY(m_fabric->addClient(1, sourceOf(1))); // its place in the network is free again
}

void TestLedgerRun::exportsEveryOperation()
{
    const QTemporaryDir directory;
    {
        const FakeServer server(acceptAll);
        know(server);
        LedgerOptions options;
        options.limit = 20;
        options.valueSize = 10;
        QVERIFY(start(options));
        QTRY_COMPARE(m_ledger->state().phase, Phase::Stopped);
    }
    const QString csv = directory.filePath(QStringLiteral("a.csv")),
                  json = directory.filePath(QStringLiteral("a.json"));
    QCOMPARE(words(m_ledger->exportTo(csv, never)), QString());
    QCOMPARE(words(m_ledger->exportTo(json, never)), QString());
    const QByteArrayList rows = linesOf(csv), objects = linesOf(json);
    QCOMPARE(rows.size(), 21);
    QCOMPARE(objects.size(), 20);
    QVERIFY(rows[0].startsWith("number,client,key,slot,value,outcome,answer,node,redirects,wait,begun_us,"));
    const QByteArray prefix = "7,1,ringside:ledger:{" + m_ledger->state().run.toLatin1() + ":1:";
    QVERIFY2(rows[8].startsWith(prefix), rows[8].constData());
    QVERIFY2(rows[8].contains(",7xxxxxxxxx,ok,OK,1,0,-1,"), rows[8].constData());
    const QJsonObject object = QJsonDocument::fromJson(objects[7]).object();
    QCOMPARE(object[u"number"].toInt(), 7);
    QCOMPARE(object[u"outcome"].toString(), QStringLiteral("ok"));
    QCOMPARE(object[u"key"].toString().toLatin1(), rows[8].split(',')[2]);
    QVERIFY(object[u"ended_us"].toInteger() >= object[u"begun_us"].toInteger());

    QVERIFY(words(m_ledger->exportTo(directory.path(), never)).contains(u"cannot be written"));
    QCOMPARE(m_ledger->exportTo(csv, [] { return true; }).error().code, ErrorCode::Cancelled);
    QCOMPARE(linesOf(csv).size(), 21); // the file there was is whole
}

void TestLedgerRun::haltLeavesNothingHanging()
{
    const FakeServer server([](Peer& peer) {
        greet(peer);
        peer.waitForEnd();
    });
    know(server);
    LedgerOptions options;
    options.timeoutMs = 600'000;
    QVERIFY(start(options));
    QTRY_VERIFY(m_ledger->state().bytes > 0);                // something is under way
    std::thread stopper([this] { (void)m_ledger->stop(); }); // waits for the answer that never comes
    QElapsedTimer timer;
    timer.start();
    m_ledger->halt();
    stopper.join();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_ledger->state().phase, Phase::Stopped);
    QCOMPARE(m_ledger->state().writers[0].unknown, 1);
    QCOMPARE(m_ledger->state().writers[0].accepted, 0);
}

void TestLedgerRun::oneDeedAtATime()
{
    const FakeServer server(acceptAll);
    know(server);
    const auto read = [&] {
        const auto done = m_ledger->read(
            *m_cluster, never, [](double) {}, [] { return Status(Done{}); });
        return done ? QString() : done.error().message;
    };
    QVERIFY2(read().contains(u"Nothing was written"), qPrintable(read()));
    LedgerOptions options;
    options.rate = 10;
    QVERIFY(start(options));
    QCOMPARE(words(start(options)), QStringLiteral("The ledger is being written already."));
    QCOMPARE(read(), QStringLiteral("The ledger is being written."));
    QCOMPARE(words(m_ledger->exportTo(QStringLiteral("/nowhere"), never)),
             QStringLiteral("The ledger is being written."));
    QVERIFY(!m_ledger->forget({}, never, [](double) {}));
    QVERIFY(m_ledger->stop());
    QVERIFY(m_ledger->stop()); // fine when nobody writes
    const QString run = m_ledger->state().run;
    QVERIFY(start(options)); // a new run drops the account of the last one
    QVERIFY(m_ledger->state().run != run);
}

void TestLedgerRun::aBadAddressLeavesNothingBehind()
{
    const FakeServer server(acceptAll);
    know(server);
    LedgerOptions options;
    options.writers = 2;
    const Status same = m_ledger->start(options, *m_cluster, [](int) { return sourceOf(1); });
    QVERIFY(!same);
    QCOMPARE(same.error().code, ErrorCode::BadInput);
    QCOMPARE(m_ledger->state().phase, Phase::Off);
    QVERIFY(m_fabric->addClient(1, sourceOf(1)));
    m_fabric->removeClient(1);
    const Status nobody = m_ledger->start(options, ClusterSnapshot(), sourceOf);
    QVERIFY(words(nobody).contains(u"No slot has an owner"));
    QVERIFY(start(options));
    QCOMPARE(m_ledger->state().writers.size(), size_t(2));
    QCOMPARE(m_ledger->state().writers[1].client, 2);
}

void TestLedgerRun::droppingForgets()
{
    const FakeServer server(acceptAll);
    know(server);
    QVERIFY(start({}));
    QTRY_VERIFY(m_ledger->state().writers[0].accepted > 0);
    m_ledger->drop();
    QCOMPARE(m_ledger->state().phase, Phase::Off);
    QVERIFY(m_ledger->state().writers.empty());
    QVERIFY(words(m_ledger->exportTo(QStringLiteral("/nowhere"), never)).contains(u"Nothing was written"));
}

RINGSIDE_TEST(ledger_run, TestLedgerRun)
#include "tst_ledger_run.moc"
