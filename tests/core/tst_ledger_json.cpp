#include "core/cluster/ledger_json.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ringside;

namespace {

QString printed(const QJsonValue& value)
{
    const QJsonObject wrapped{{QStringLiteral("v"), value}};
    return QString::fromUtf8(QJsonDocument(wrapped).toJson(QJsonDocument::Compact)).mid(5).chopped(1);
}

LedgerState stateIn(LedgerState::Phase phase)
{
    LedgerState ledger;
    ledger.phase = phase;
    ledger.run = QStringLiteral("abcd");
    ledger.startedMs = 1000;
    ledger.bytes = 2048;
    WriterState writer;
    writer.client = 1;
    writer.beside = 4;
    writer.accepted = 10;
    writer.refused = 2;
    writer.unknown = 1;
    writer.lost = 3;
    writer.acceptedPerSecond = 99.96;
    writer.lastRefusal = QStringLiteral("CLUSTERDOWN");
    writer.lastRefusedBy = 1;
    writer.lastRefusalMs = 1500;
    writer.nodes = {{1, 0, 2, 1, 0, 1500, QStringLiteral("CLUSTERDOWN")}, {4, 10, 0, 0, 1600}};
    ledger.writers = {writer};
    return ledger;
}

} // namespace

/// The JSON forms of the ledger, which are a promise.
class TestLedgerJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offIsNull() { QCOMPARE(printed(toJson(LedgerState())), QStringLiteral("null")); }

    void writing()
    {
        QJsonObject json = toJson(stateIn(LedgerState::Phase::Writing)).toObject();
        QJsonObject writer = json.take(QStringLiteral("writers"))[0].toObject();
        QCOMPARE(printed(writer.take(QStringLiteral("nodes"))),
                 QStringLiteral(
                     R"([{"accepted":0,"last_accepted_ms":null,"last_refusal":"CLUSTERDOWN",)"
                     R"("last_refusal_ms":1500,"node":1,"refused":2,"unknown":1},)"
                     R"({"accepted":10,"last_accepted_ms":1600,"last_refusal":null,"last_refusal_ms":null,)"
                     R"("node":4,"refused":0,"unknown":0}])"));
        QCOMPARE(
            printed(writer),
            QStringLiteral(R"({"accepted":10,"accepted_per_second":100,"beside":4,"client":1,)"
                           R"("last_accepted_ms":null,"last_refusal":"CLUSTERDOWN","last_refusal_ms":1500,)"
                           R"("last_refused_by":1,"lost":null,"recovered":null,"refused":2,)"
                           R"("refused_per_second":0,"unknown":1,"unknown_per_second":0,"unreachable":0})"));
        QCOMPARE(
            printed(json),
            QStringLiteral(
                R"({"ended_ms":null,"lost":null,"memory":2048,"note":null,"phantom":null,)"
                R"("phase":"writing","rate":null,"recovered":null,"run":"abcd","started_ms":1000,"wait":0})"));
    }

    void lossesAreToldOnceTheyAreKnown()
    {
        LedgerState ledger = stateIn(LedgerState::Phase::Read);
        ledger.lost = 3;
        ledger.rate = 200;
        const QJsonObject json = toJson(ledger).toObject();
        QCOMPARE(json[u"lost"].toInt(), 3);
        QCOMPARE(printed(json[u"phantom"]), QStringLiteral("0"));
        QCOMPARE(json[u"rate"].toDouble(), 200.0);
        QCOMPARE(json[u"writers"][0][u"lost"].toInt(), 3);
        QVERIFY(toJson(stateIn(LedgerState::Phase::Stopped))[u"writers"][0][u"lost"].isNull());
    }

    void phases()
    {
        QStringList words;
        using enum LedgerState::Phase;
        for (const LedgerState::Phase phase : {Off, Writing, Stopped, Reading, Read})
            words << phaseWord(phase);
        QCOMPARE(words.join(u' '), QStringLiteral("off writing stopped reading read"));
    }

    void aReport()
    {
        LedgerReport report;
        report.attempted = 6;
        report.accepted = 3;
        report.lost = 2;
        report.byNode = {{1, 2, 5000, 6000}};
        FaultInterval fault;
        fault.cause = QStringLiteral("isolate 1");
        fault.sinceMs = 4000;
        fault.liftedMs = 9000;
        fault.lost = 2;
        fault.firstLostAfterMs = -5;
        fault.lastLostAfterMs = 2000;
        FaultInterval other;
        other.cause = QStringLiteral("node 2 paused");
        other.sinceMs = 9500;
        other.node = 2;
        report.faults = {fault, other};
        LostWrite lost;
        lost.number = 4;
        lost.key = QStringLiteral("k");
        lost.node = 1;
        lost.client = 1;
        lost.slot = 77;
        lost.epoch = 3;
        lost.ackMs = 3995;
        lost.fault = 0;
        lost.afterMs = -5;
        LostWrite stray = lost;
        stray.fault = -1;
        report.lostWrites = {lost, stray};
        QJsonObject json = toJson(report, 20);
        QCOMPARE(printed(json[u"by_node"]),
                 QStringLiteral(
                     R"([{"first_acknowledged_ms":5000,"last_acknowledged_ms":6000,"lost":2,"node":1}])"));
        QCOMPARE(printed(json[u"faults"][0]),
                 QStringLiteral(R"({"cause":"isolate 1","first_lost_after_ms":-5,"first_refusal":null,)"
                                R"("first_refusal_after_ms":null,"last_lost_after_ms":2000,"lifted_ms":9000,)"
                                R"("lost":2,"node":null,"refused_by":null,"since_ms":4000})"));
        QVERIFY(json[u"faults"][1][u"first_lost_after_ms"].isNull());
        QCOMPARE(json[u"faults"][1][u"node"].toInt(), 2);
        QCOMPARE(printed(json[u"lost_writes"][0]),
                 QStringLiteral(R"({"acknowledged_ms":3995,"after_ms":-5,"client":1,"epoch":3,)"
                                R"("fault":"isolate 1","key":"k","node":1,"number":4,"slot":77})"));
        QVERIFY(json[u"lost_writes"][1][u"fault"].isNull());
        QVERIFY(json[u"lost_writes"][1][u"after_ms"].isNull());
        QCOMPARE(toJson(report, 1)[u"lost_writes"].toArray().size(), 1);
    }
};

RINGSIDE_TEST(ledger_json, TestLedgerJson)
#include "tst_ledger_json.moc"
