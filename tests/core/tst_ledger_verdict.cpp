#include "core/client/backoff.h"
#include "core/client/rate_meter.h"
#include "core/ledger/verdict.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::ledger;

namespace {

Reply replyOf(const QByteArray& wire)
{
    Reply reply;
    if (wire.startsWith('-')) {
        reply.type = Reply::Type::ErrorLine;
        reply.text = wire.mid(1);
    } else if (wire.startsWith(':')) {
        reply.type = Reply::Type::Integer;
        reply.integer = wire.mid(1).toLongLong();
    } else if (wire.startsWith('+')) {
        reply.type = Reply::Type::Text;
        reply.text = wire.mid(1);
    }
    return reply;
}

QString printed(const Verdict& verdict)
{
    return outcomeWord(verdict.outcome) + u' ' + answerWord(verdict.answer);
}

} // namespace

/// What an answer, or none, says of an element: the table of wire.md, "Lost writes".
class TestLedgerVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ofSet_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* wire, const char* expected) {
            QTest::newRow(wire) << QString::fromLatin1(expected);
        };
        row("+OK", "ok OK");
        row("-MOVED 866 localhost:9003", "refused MOVED");
        row("-ASK 866 localhost:9003", "refused ASK");
        row("-TRYAGAIN Multiple keys request during rehashing of slot", "refused TRYAGAIN");
        row("-CLUSTERDOWN The cluster is down", "refused CLUSTERDOWN");
        row("-CLUSTERDOWN Hash slot not served", "refused CLUSTERDOWN");
        row("-LOADING Redis is loading the dataset in memory", "refused LOADING");
        row("-MASTERDOWN Link with MASTER is down", "refused MASTERDOWN");
        row("-READONLY You can't write against a read only replica.", "refused READONLY");
        row("-NOREPLICAS Not enough good replicas to write.", "refused NOREPLICAS");
        row("-OOM command not allowed when used memory > 'maxmemory'.", "refused OOM");
        row("-NOAUTH Authentication required.", "refused NOAUTH");
        row("-MISCONF Errors writing to the AOF file: No space left on device", "refused ERR");
        row("-UNBLOCKED force unblock from blocking operation", "unknown UNBLOCKED");
        row(":1", "unknown nonsense");
        row("+QUEUED", "unknown nonsense");
        row("$-1", "unknown nonsense");
    }

    void ofSet()
    {
        QFETCH(QString, expected);
        QCOMPARE(printed(verdictOfSet(replyOf(QTest::currentDataTag()))), expected);
    }

    void ofWait()
    {
        QCOMPARE(printed(verdictOfWait(replyOf(":1"), 1)), QStringLiteral("ok OK"));
        QCOMPARE(printed(verdictOfWait(replyOf(":2"), 1)), QStringLiteral("ok OK"));
        QCOMPARE(printed(verdictOfWait(replyOf(":0"), 1)), QStringLiteral("unknown WAIT"));
        QCOMPARE(printed(verdictOfWait(replyOf(":1"), 2)), QStringLiteral("unknown WAIT"));
        // The element was accepted before: no error makes it unwritten.
        QCOMPARE(printed(verdictOfWait(replyOf("-ERR WAIT cannot be used with replica instances."), 1)),
                 QStringLiteral("unknown ERR"));
        QCOMPARE(printed(verdictOfWait(replyOf("-UNBLOCKED force"), 1)), QStringLiteral("unknown UNBLOCKED"));
        QCOMPARE(printed(verdictOfWait(replyOf("+OK"), 1)), QStringLiteral("unknown nonsense"));
    }

    void ofSilence()
    {
        QCOMPARE(printed(verdictOfSilence(false, false)), QStringLiteral("refused unreachable"));
        QCOMPARE(printed(verdictOfSilence(false, true)), QStringLiteral("refused unreachable"));
        QCOMPARE(printed(verdictOfSilence(true, false)), QStringLiteral("unknown connection lost"));
        QCOMPARE(printed(verdictOfSilence(true, true)), QStringLiteral("unknown timeout"));
    }

    void backoffDoublesUpToItsLimit()
    {
        client::Backoff backoff{50, 500};
        QList<qint64> longest, shortest;
        for (int i = 0; i < 6; ++i)
            longest << backoff.next(1);
        QCOMPARE(longest, (QList<qint64>{50, 100, 200, 400, 500, 500}));
        backoff.reset();
        for (int i = 0; i < 4; ++i)
            shortest << backoff.next(0);
        QCOMPARE(shortest, (QList<qint64>{25, 50, 100, 200}));
        for (int i = 0; i < 100; ++i)
            QVERIFY(backoff.next(1) > 0);
    }

    void ratesAreOfTheLastSecond()
    {
        client::RateMeter meter;
        QCOMPARE(meter.perSecond(), 0.0);
        meter.add(0, 0);
        QCOMPARE(meter.perSecond(), 0.0);
        meter.add(100'000, 40);
        QCOMPARE(meter.perSecond(), 400.0);
        for (int i = 2; i <= 20; ++i)
            meter.add(i * 100'000, 40); // nothing any more
        QCOMPARE(meter.perSecond(), 0.0);
        for (int i = 21; i <= 25; ++i)
            meter.add(i * 100'000, 40 + (i - 20) * 10);
        QCOMPARE(meter.perSecond(), 50.0); // 50 in the last second, though 100 a second in its half
    }
};

RINGSIDE_TEST(ledger_verdict, TestLedgerVerdict)
#include "tst_ledger_verdict.moc"
