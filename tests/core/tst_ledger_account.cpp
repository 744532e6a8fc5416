#include "core/ledger/account.h"
#include "core/ledger/report.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::ledger;
using namespace ringside::test;

namespace {

constexpr qint64 kMs = 1000;
const qint64 kStart = 1'760'000'000'000; // the time of pictures, in ms

Account emptyAccount(qint64 limit = 1000, int writers = 2)
{
    return Account({{"ringside:ledger:{r:1:0}:", 5}, {"ringside:ledger:{r:2:0}:", 6000}}, writers, 8, limit);
}

/// An operation of writer 0 that began `afterMs` and took 2 ms.
qint64 add(Account& account, qint64 afterMs, Outcome outcome, Found found, int node = 1,
           Answer answer = Answer::None, int writer = 0)
{
    const qint64 number = *account.begin(writer, writer, (kStart + afterMs) * kMs);
    account.end(number, {outcome, answer, node, 0, -1, (kStart + afterMs + 2) * kMs});
    account.setFound(number, found);
    return number;
}

Snapshot at(qint64 afterMs, const char* drawn, int group = 0, const QString& cause = {})
{
    ClusterSnapshot cluster = *picture(drawn);
    cluster.timeMs = kStart + afterMs;
    for (LinkFault& fault : cluster.faults) {
        fault.sinceMs = kStart + 1000;
        fault.group = group;
        fault.cause = cause;
    }
    return std::make_shared<ClusterSnapshot>(cluster);
}

QString printed(const FaultInterval& fault)
{
    return QStringLiteral("%1: %2-%3")
        .arg(fault.cause)
        .arg(fault.sinceMs - kStart)
        .arg(fault.liftedMs ? fault.liftedMs - kStart : -1);
}

const char* const kWhole = "1 master 0-5460\n2 master 5461-16383\n3 replica of 1";
const char* const kCut = "1 master 0-5460 cut>2\n2 master 5461-16383 cut>1\n3 replica of 1";
const char* const kDead = "1 master 0-5460 crashed\n2 master 5461-16383\n3 replica of 1";

} // namespace

/// The account's arithmetic, and to what a lost write is put down.
class TestLedgerAccount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsOutcomes()
    {
        Account account = emptyAccount();
        add(account, 0, Outcome::Ok, Found::NotRead);
        add(account, 1, Outcome::Ok, Found::NotRead);
        add(account, 2, Outcome::Refused, Found::NotRead, 1, Answer::ClusterDown);
        add(account, 2, Outcome::Refused, Found::NotRead, 1, Answer::Unreachable);
        add(account, 3, Outcome::Unknown, Found::NotRead, 2, Answer::TimedOut, 1);
        QCOMPARE(account.size(), 5);
        QCOMPARE(account.counts(0), (Counts{2, 2, 1, 0}));
        QCOMPARE(account.counts(1), (Counts{0, 0, 0, 1}));
        QCOMPARE(account.key(4), QByteArray("ringside:ledger:{r:2:0}:4"));
        QCOMPARE(account.value(4), QByteArray("4xxxxxxx"));
        QCOMPARE(account.at(4).endedUs() - account.at(4).begunUs, 2 * kMs);
        QCOMPARE(account.at(4).node, 2);
    }

    void isBounded()
    {
        Account account = emptyAccount(70'000);
        QCOMPARE(account.bytes(), 0);
        for (int i = 0; i < 70'000; ++i)
            QCOMPARE(account.begin(0, 0, i).value_or(-1), i);
        QVERIFY(account.isFull());
        QVERIFY(!account.begin(0, 0, 0));
        QCOMPARE(account.size(), 70'000);
        QVERIFY(account.bytes() <= 40 * 2 * 65536);   // two blocks
        QCOMPARE(account.at(69'999).begunUs, 69'999); // across blocks
    }

    void aVeryLongOperationKeepsItsOrder()
    {
        Account account = emptyAccount();
        const qint64 number = *account.begin(0, 0, 1'000);
        account.end(number, {Outcome::Ok, Answer::Ok, 1, 0, -1, 10'000'000'000});
        QVERIFY(account.at(number).endedUs() > 4'000'000'000); // as far as it can tell
        const qint64 backwards = *account.begin(0, 0, 1'000);
        account.end(backwards, {Outcome::Ok, Answer::Ok, 1, 0, -1, 900});
        QCOMPARE(account.at(backwards).endedUs(), 1'000);
    }

    void whatReadingBackSays()
    {
        Account account = emptyAccount();
        add(account, 0, Outcome::Ok, Found::Present);
        const qint64 lost = add(account, 1, Outcome::Ok, Found::Absent);
        add(account, 2, Outcome::Unknown, Found::Present);
        add(account, 3, Outcome::Unknown, Found::Absent);
        add(account, 4, Outcome::Refused, Found::Absent);
        add(account, 5, Outcome::Refused, Found::Present, 1, Answer::ClusterDown);
        add(account, 6, Outcome::Ok, Found::Differs);
        add(account, 7, Outcome::Ok, Found::Absent, 2, Answer::Ok, 1);
        const LedgerReport report = reportOf(account, {}, {11, 12}, 100, 99);
        QCOMPARE(report.attempted, 8);
        QCOMPARE(report.accepted, 4);
        QCOMPARE(report.refused, 2);
        QCOMPARE(report.unknown, 2);
        QCOMPARE(report.lost, 2);
        QCOMPARE(report.recovered, 1);
        QCOMPARE(report.phantom, 2);
        QCOMPARE(report.readMs, 99);
        QCOMPARE(report.byNode,
                 (std::vector<NodeLoss>{{1, 1, kStart + 3, kStart + 3}, {2, 1, kStart + 9, kStart + 9}}));
        QCOMPARE(report.lostWrites.size(), size_t(2));
        QCOMPARE(report.lostWrites[0].number, lost);
        QCOMPARE(report.lostWrites[0].key, QStringLiteral("ringside:ledger:{r:1:0}:1"));
        QCOMPARE(report.lostWrites[0].client, 11);
        QCOMPARE(report.lostWrites[0].slot, 5);
        QCOMPARE(report.lostWrites[0].fault, -1);
        QCOMPARE(report.lostWrites[1].client, 12);
        const std::vector<Verified> writers = verifiedOf(account);
        QCOMPARE(writers[0].lost, 1);
        QCOMPARE(writers[0].recovered, 1);
        QCOMPARE(writers[0].phantom, 2);
        QCOMPARE(writers[1].lost, 1);
        // Of many lost writes the first are named, all are counted.
        QCOMPARE(reportOf(account, {}, {11, 12}, 1, 99).lostWrites.size(), size_t(1));
        QCOMPARE(reportOf(account, {}, {11, 12}, 1, 99).lost, 2);
        account.clearFound();
        QCOMPARE(reportOf(account, {}, {11, 12}, 100, 99).lost, 0);
    }

    void aLossIsPutDownToTheFaultThatWasSet()
    {
        History history;
        history.observe(*at(0, kWhole));
        history.observe(*at(1100, kCut, 3, QStringLiteral("partition 1 | 2,3")));
        history.observe(*at(1200, kCut, 3, QStringLiteral("partition 1 | 2,3")));
        history.observe(*at(5000, kWhole));
        QCOMPARE(history.faults().size(), size_t(1));
        QCOMPARE(printed(history.faults()[0]), QStringLiteral("partition 1 | 2,3: 1000-5000"));

        Account account = emptyAccount();
        add(account, -300, Outcome::Ok, Found::Absent); // long before
        add(account, 990, Outcome::Ok, Found::Absent);  // just before: on its way to the replica
        add(account, 1500, Outcome::Ok, Found::Absent);
        add(account, 3500, Outcome::Ok, Found::Absent);
        add(account, 3600, Outcome::Refused, Found::Absent, 2, Answer::Unreachable); // no server's word
        add(account, 3700, Outcome::Refused, Found::Absent, 1, Answer::ClusterDown);
        add(account, 3800, Outcome::Refused, Found::Absent, 1, Answer::NoReplicas);
        add(account, 6000, Outcome::Ok, Found::Absent); // after it
        const LedgerReport report = reportOf(account, history, {1, 2}, 100, 0);
        QList<int> faults;
        for (const LostWrite& lost : report.lostWrites)
            faults << lost.fault;
        QCOMPARE(faults, (QList<int>{-1, 0, 0, 0, -1}));
        QCOMPARE(report.lostWrites[1].afterMs, -8);
        QCOMPARE(report.lostWrites[2].afterMs, 502);
        const FaultInterval& fault = report.faults[0];
        QCOMPARE(fault.lost, 3);
        QCOMPARE(fault.firstLostAfterMs, -8);
        QCOMPARE(fault.lastLostAfterMs, 2502);
        QCOMPARE(fault.firstRefusalAfterMs, 2702);
        QCOMPARE(fault.firstRefusal, QStringLiteral("CLUSTERDOWN"));
        QCOMPARE(fault.refusedBy, 1);
    }

    void faultsWithoutAnActionAreToldApartByTheirTime()
    {
        History history;
        history.observe(*at(1100, kCut));
        QCOMPARE(history.faults().size(), size_t(1)); // four links, one deed
        QVERIFY(history.faults()[0].cause.contains(u"1 > 2"));
        history.observe(*at(1150, kCut, 4, QStringLiteral("isolate 1"))); // another one in its place
        QCOMPARE(history.faults().size(), size_t(2));
        QVERIFY(history.faults()[0].liftedMs != history.faults()[1].liftedMs);
    }

    void aProcessThatEndedIsAnInterval()
    {
        History history;
        history.observe(*at(0, kWhole));
        history.observe(*at(500, kDead));
        history.observe(*at(600, kDead));
        history.observe(*at(900, kWhole));
        history.observe(*at(950, "1 master 0-5460\n2 master 5461-16383 paused\n3 replica of 1"));
        QCOMPARE(history.faults().size(), size_t(2));
        QCOMPARE(printed(history.faults()[0]), QStringLiteral("node 1 killed by SIGKILL: 500-900"));
        QCOMPARE(history.faults()[0].node, 1);
        QCOMPARE(printed(history.faults()[1]), QStringLiteral("node 2 paused: 950--1"));
        // A new run keeps what still lasts.
        history.restart();
        QCOMPARE(history.faults().size(), size_t(1));
        QCOMPARE(history.faults()[0].node, 2);
    }

    void theLatestOfSeveralFaults()
    {
        const std::vector<FaultInterval> faults{
            {QStringLiteral("a"), 100, 900}, {QStringLiteral("b"), 300, 500}, {QStringLiteral("c"), 3000, 0}};
        QCOMPARE(faultOf(faults, 50), 0); // just before
        QCOMPARE(faultOf(faults, 200), 0);
        QCOMPARE(faultOf(faults, 400), 1);
        QCOMPARE(faultOf(faults, 600), 0);
        QCOMPARE(faultOf(faults, 1500), -1);
        QCOMPARE(faultOf(faults, 2500), 2);
        QCOMPARE(faultOf(faults, 9999), 2);
        QCOMPARE(faultOf({}, 9999), -1);
    }

    void epochsAsTheyWere()
    {
        History history;
        const auto told = [&](qint64 afterMs, quint64 epoch, bool answering = true) {
            ClusterSnapshot cluster = *at(afterMs, kWhole);
            cluster.nodes[0].configEpoch = epoch;
            cluster.nodes[0].answering = answering;
            history.observe(cluster);
        };
        QCOMPARE(history.epochAt(1, kStart), quint64(0));
        told(0, 1);
        told(1000, 1);
        told(2000, 9, false); // not its own word
        told(3000, 7);
        QCOMPARE(history.epochAt(1, kStart - 5), quint64(1));
        QCOMPARE(history.epochAt(1, kStart + 2999), quint64(1));
        QCOMPARE(history.epochAt(1, kStart + 3000), quint64(7));
        QCOMPARE(history.epochAt(2, kStart + 3000), quint64(2));
        history.restart();
        QCOMPARE(history.epochAt(1, kStart), quint64(7));
    }
};

RINGSIDE_TEST(ledger_account, TestLedgerAccount)
#include "tst_ledger_account.moc"
