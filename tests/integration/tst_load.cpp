#include "core/cluster/load_state.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;

namespace {

double figure(const ActionResult& result, const char* of, const char* name)
{
    return result.result[QLatin1String(of)].toObject()[QLatin1String(name)].toDouble(-1);
}

double figure(const ActionResult& result, const char* name)
{
    return result.result[QLatin1String(name)].toDouble(-1);
}

} // namespace

/// The load generator on real servers, through what happens to a cluster.
class TestLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create timeout=700");
    }
    void cleanup()
    {
        if (m_lab.now()->load && m_lab.now()->load->running())
            DO(m_lab, "load stop");
        if (std::ranges::any_of(m_lab.now()->nodes, [](const NodeState& n) { return !n.running(); }))
            DO(m_lab, "start");
        DO(m_lab, "wait agreed timeout=30s");
        DO(m_lab, "wait link up timeout=30s");
        DO(m_lab, "wait state ok");
    }

    void whatItCountsTheServersHaveDone()
    {
        const auto commands = [this] {
            qint64 all = 0;
            for (const int node : m_lab.now()->numbers()) {
                const QString stats = QString::fromUtf8(m_lab.ask(node, {"INFO", "commandstats"}).text);
                for (const char* name : {"set", "get", "del"}) {
                    const QRegularExpression calls(
                        QStringLiteral("cmdstat_%1:calls=(\\d+)").arg(QLatin1String(name)));
                    // A replica's are those of its master over again.
                    if (m_lab.node(node).role == Role::Master)
                        all += calls.match(stats).captured(1).toLongLong();
                }
            }
            return all;
        };
        const qint64 before = commands();
        DO(m_lab, "load start clients=8 pipeline=4 mix=set:40,get:40,del:20 keys=1000");
        DO(m_lab, "wait load operations > 20000");
        const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
        QVERIFY2(stopped.ok, qPrintable(m_lab.explain(stopped)));
        QCOMPARE(qint64(figure(stopped, "operations")), commands() - before);
        QCOMPARE(figure(stopped, "failed"), 0.0);
        QCOMPARE(qint64(figure(stopped, "service", "count")), qint64(figure(stopped, "operations")));
        QVERIFY(stopped.result[QStringLiteral("intended")].isNull());
        REFUSED(m_lab, "load stop", "No load is running");
        DO(m_lab, "load status");
        REFUSED(m_lab, "wait load operations = 0 timeout=0s", "the load counts");
    }

    void aRateIsKeptAndEndsByItself()
    {
        DO(m_lab, "load start clients=10 pipeline=1 rate=2000 duration=2s");
        REFUSED(m_lab, "load start", "running already");
        DO(m_lab, "wait load ended timeout=20s");
        const ActionResult status = m_lab.run(QStringLiteral("load status"));
        const double operations = figure(status, "operations");
        QVERIFY2(operations > 3600 && operations < 4100, qPrintable(QString::number(operations)));
        QCOMPARE(qint64(figure(status, "intended", "count")), qint64(operations));
    }

    /// Coordinated omission: what waits behind a stopped server is late, though its own answer is quick.
    void aStoppedServerShowsInTheIntendedLatency()
    {
        DO(m_lab, "load start clients=6 pipeline=1 rate=1000");
        DO(m_lab, "wait load operations > 200");
        DO(m_lab, "pause 1");
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->load->waiting > 200, 20'000);
        DO(m_lab, "resume 1");
        DO(m_lab, "wait state ok timeout=20s");
        const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
        QVERIFY2(figure(stopped, "intended", "max_us") >= 300'000,
                 qPrintable(QString::number(figure(stopped, "intended", "max_us"))));
        QVERIFY(figure(stopped, "intended", "p99_us") > figure(stopped, "service", "p50_us"));
    }

    void itLivesThroughAKill()
    {
        DO(m_lab, "load start clients=12 pipeline=4 rate=3000");
        DO(m_lab, "wait load operations > 500");
        const qint64 at = m_lab.now()->load->operations;
        DO(m_lab, "kill 1");
        DO(m_lab, "wait role 4 master timeout=20s");
        DO(m_lab, "wait state ok timeout=20s");
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->load->operations > at + 6000, 20'000);
        const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
        QCOMPARE(figure(stopped, "failed"), 0.0);
        QVERIFY(figure(stopped, "retries") > 0);
        const QJsonArray nodes = stopped.result[QStringLiteral("shards")].toArray();
        const bool promoted = std::ranges::any_of(nodes, [](const QJsonValue& node) {
            return node[QStringLiteral("node")].toInt() == 4 &&
                   node[QStringLiteral("operations")].toInt() > 0;
        });
        QVERIFY2(promoted, "the promoted node was never asked");
        DO(m_lab, "restart 1");
    }

    void itFollowsSlotsOnTheirWay()
    {
        DO(m_lab, "load start clients=12 pipeline=8 keys=5000");
        DO(m_lab, "wait load operations > 2000");
        DO(m_lab, "reshard 400 from=2 to=3");
        DO(m_lab, "add-master");
        DO(m_lab, "rebalance empty");
        const auto asked = [this](int node) {
            return std::ranges::any_of(m_lab.now()->load->nodes, [node](const LoadedNode& n) {
                return n.node == node && n.operations > 0;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(asked(7), 20'000);
        const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
        QCOMPARE(figure(stopped, "failed"), 0.0);
        QVERIFY2(figure(stopped, "redirects", "MOVED") > 0, qPrintable(m_lab.explain(stopped)));
        DO(m_lab, "remove 7");
    }

    void itGoesOnAfterAllServersWereRestarted()
    {
        DO(m_lab, "load start clients=6 pipeline=2 rate=500");
        DO(m_lab, "wait load operations > 100");
        DO(m_lab, "restart all");
        DO(m_lab, "wait state ok timeout=30s");
        const qint64 at = m_lab.now()->load->operations;
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.now()->load->operations > at + 500, 20'000);
        DO(m_lab, "load stop");
    }

    /// The handout's client gives up after three tries; ours waits for the failover.
    void rulesDecideWhatAFailoverCosts()
    {
        for (const QString& rules : {QStringLiteral("lab"), QStringLiteral("ringside")}) {
            DO(m_lab, "wait role 2 master");
            const ActionResult started =
                m_lab.run(QStringLiteral("load start clients=6 pipeline=1 rate=600 rules=%1").arg(rules));
            QVERIFY2(started.ok, qPrintable(m_lab.explain(started)));
            DO(m_lab, "wait load operations > 100");
            DO(m_lab, "kill 2");
            DO(m_lab, "wait role 5 master timeout=20s");
            DO(m_lab, "wait state ok timeout=20s");
            const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
            QVERIFY2((figure(stopped, "failed") > 0) == (rules == u"lab"),
                     qPrintable(rules + QStringLiteral(": %1").arg(figure(stopped, "failed"))));
            DO(m_lab, "restart 2");
            DO(m_lab, "wait link up timeout=30s");
            DO(m_lab, "failover 2");
            DO(m_lab, "wait role 5 replica timeout=20s"); // else nobody could take over from 2
            DO(m_lab, "wait link up timeout=30s");
            DO(m_lab, "wait agreed");
        }
    }

    void memoryThatIsFullIsTold()
    {
        DO(m_lab, "set 3 maxmemory 1mb");
        DO(m_lab, "set 3 maxmemory-policy noeviction");
        DO(m_lab, "load start clients=6 pipeline=1 rate=600 mix=set:100 size=1kb");
        DO(m_lab, "wait load failed > 20 timeout=20s");
        const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
        QVERIFY(figure(stopped, "failed_with", "OOM") > 20);
        QVERIFY(figure(stopped, "operations") > 0);
        DO(m_lab, "set 3 maxmemory 800mb");
    }

    void readsFromReplicas()
    {
        DO(m_lab, "load start clients=6 pipeline=1 rate=600 mix=get:100 read=replica");
        DO(m_lab, "wait load operations > 300");
        const ActionResult stopped = m_lab.run(QStringLiteral("load stop"));
        QCOMPARE(figure(stopped, "failed"), 0.0);
        for (const QJsonValue& node : stopped.result[QStringLiteral("shards")].toArray())
            QCOMPARE(m_lab.node(node[QStringLiteral("node")].toInt()).role, Role::Replica);
    }

    void badInputIsTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* line, const char* words) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
        };
        row("load start rate=0", "A rate is 1 to");
        row("load start keys=0", "keys is a whole number from 1");
        row("load start clients=1000000", "clients is a whole number from 1 to 10000");
        row("load start size=2gb", "A size is 1 to");
        row("load start mix=set:0", "All shares of the mix are 0");
        row("load start mix=incr:5", "no part of a mix");
        row("load start dist=gauss", "no distribution");
        row("load start duration=0", "duration is a time");
        row("load start rules=mine", "no retry rules");
        row("load status clients=5", "takes no option");
        row("load now", "What should the load do");
    }
    void badInputIsTold()
    {
        QFETCH(QString, line);
        QFETCH(QString, words);
        const QString error = m_lab.refused(line);
        QVERIFY2(error.contains(words), qPrintable(error));
    }

private:
    LabFixture m_lab;
};

RINGSIDE_TEST(load, TestLoad)
#include "tst_load.moc"
