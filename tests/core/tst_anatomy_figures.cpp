#include "core/anatomy/failover_json.h"
#include "core/anatomy/statistics.h"
#include "core/anatomy/step_text.h"
#include "core/anatomy/theory.h"
#include "core/cluster/event_text.h"
#include "tests/core/anatomy_stage.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

using Kind = FailoverStep::Kind;

FailoverSample sample(double detection, double whole)
{
    FailoverSample sample;
    sample.detectionMs = detection;
    sample.failMs = detection + 50;
    sample.delayMs = 700;
    sample.votesMs = 3;
    sample.wholeMs = whole;
    return sample;
}

/// A failover with every field of its JSON filled.
Failover story()
{
    AnatomyStage stage;
    stage.play(QStringLiteral(R"(
         -50   1>5 ping
           0   kill 1
        2150   2>3 ping pfail=1
        2301   3>* fail about=1
        2330   log 3 Marking node <1> as failing (quorum reached).
        2340   log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).
        4050   4>* auth-request epoch=8
        4051   2>4 auth-ack epoch=8
        4052   3>4 auth-ack epoch=8
        4053.5 4>* pong master epoch=8)"));
    return stage.last();
}

} // namespace

/// Figures of many failovers, the JSON form, the sentences.
class TestAnatomyFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void distributions_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << QList<double>() << "0: 0 0 0 0";
        QTest::newRow("one") << QList<double>{7} << "1: 7 7 7 7";
        QTest::newRow("two") << QList<double>{9, 5} << "2: 5 7 9 9";
        QTest::newRow("odd") << QList<double>{3, 1, 2} << "3: 1 2 3 3";
        QTest::newRow("ten") << QList<double>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << "10: 1 5.5 9 10";
        QTest::newRow("eleven") << QList<double>{11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << "11: 1 6 10 11";
    }

    void distributions()
    {
        QFETCH(QList<double>, values);
        const Distribution found = distributionOf({values.begin(), values.end()});
        QTEST(QStringLiteral("%1: %2 %3 %4 %5")
                  .arg(found.count)
                  .arg(found.minMs)
                  .arg(found.medianMs)
                  .arg(found.p90Ms)
                  .arg(found.maxMs),
              "expected");
    }

    void statisticsAgainstTheRules()
    {
        FailoverSample half = sample(5200, 6500);
        half.wholeMs.reset();
        const FailoverStatistics found =
            statisticsOf({sample(5100, 6400), sample(5900, 7100), sample(9000, 15'100), half}, 5000);
        QCOMPARE(found.detection.measured, (Distribution{4, 5100, 5550, 9000, 9000}));
        QCOMPARE(found.detection.beyond, 1);
        QCOMPARE(found.whole.measured.count, 3);
        QCOMPARE(found.whole.beyond, 1);
        QCOMPARE(found.withinLab, 2);
        const QJsonObject json = toJson(found);
        QCOMPARE(json[u"count"_qs].toInt(), 4);
        QCOMPARE(json[u"lab_ms"_qs].toInt(), 15'000);
        QCOMPARE(json[u"whole"_qs][u"median_ms"_qs].toDouble(), 7100);
        QCOMPARE(json[u"whole"_qs][u"allowed_ms"_qs].toArray(), (QJsonArray{5500, 11'799}));
        QCOMPARE(json[u"samples"_qs][3][u"whole_ms"_qs], QJsonValue());
    }

    void aSampleOfAFailover()
    {
        const std::optional<FailoverSample> found = sampleOf(story());
        QVERIFY(found);
        QCOMPARE(found->detectionMs, 2200);
        QCOMPARE(found->failMs, 2351);
        QCOMPARE(found->delayMs, 1749);
        QCOMPARE(found->votesMs, 3.5);
        QCOMPARE(found->wholeMs, 4103.5);
        QCOMPARE(found->attempts, 1);
        QCOMPARE(found->beyond, std::vector{Kind::VoteRequest});
        Failover manual = story();
        manual.manual = true;
        QVERIFY(!sampleOf(manual));
        QVERIFY(!sampleOf({}));
    }

    void json()
    {
        const QJsonObject json = toJson(story());
        QCOMPARE(json[u"subject"_qs].toInt(), 1);
        QCOMPARE(json[u"promoted"_qs].toInt(), 4);
        QCOMPARE(json[u"state"_qs].toString(), u"running"_qs);
        QCOMPARE(json[u"cause"_qs].toString(), u"kill 1"_qs);
        QCOMPARE(json[u"epoch"_qs].toInt(), 8);
        QCOMPARE(json[u"whole_ms"_qs].toDouble(), 4103.5);
        QCOMPARE(json[u"allowed_whole_ms"_qs].toArray(), (QJsonArray{2500, 5799}));
        QCOMPARE(json[u"why_nobody"_qs].toArray(), QJsonArray());
        const QJsonArray steps = json[u"steps"_qs].toArray();
        QCOMPARE(steps.size(), 9);
        QCOMPARE(steps[3].toObject(), (QJsonObject{{u"step"_qs, u"fail"_qs},
                                                   {u"time_us"_qs, qint64(1'760'000'002'301'000)},
                                                   {u"at_ms"_qs, 2351},
                                                   {u"node"_qs, 3},
                                                   {u"other"_qs, QJsonValue()},
                                                   {u"epoch"_qs, QJsonValue()},
                                                   {u"witness"_qs, u"wire"_qs},
                                                   {u"checked_by"_qs, u"log"_qs},
                                                   {u"checked_ms"_qs, 29},
                                                   {u"disagrees"_qs, true},
                                                   {u"since"_qs, 2},
                                                   {u"took_ms"_qs, 151},
                                                   {u"allowed_ms"_qs, QJsonArray{0, 2400}},
                                                   {u"within"_qs, true},
                                                   {u"note"_qs, QJsonValue()}}));
        QCOMPARE(steps[5][u"within"_qs].toBool(true), false);
        QCOMPARE(steps[4][u"note"_qs].toString(), u"delay 668 ms, rank 0"_qs);
    }

    void emptyJson()
    {
        const QJsonObject json = toJson(Failover());
        QCOMPARE(json[u"promoted"_qs], QJsonValue());
        QCOMPARE(json[u"cause"_qs], QJsonValue());
        QCOMPARE(json[u"whole_ms"_qs], QJsonValue());
    }

    void everyStepHasAWordAndASentence()
    {
        QStringList words;
        for (int kind = 0; kind <= int(Kind::Resynced); ++kind) {
            FailoverStep step;
            step.kind = Kind(kind);
            step.node = 2;
            step.other = 4;
            step.epoch = 8;
            for (const char* note : {"", "why"}) {
                step.note = QString::fromLatin1(note);
                const QString sentence = describe(step, 1);
                QVERIFY2(sentence.size() > 2 && !sentence.contains(u'%'), qPrintable(sentence));
            }
            words << stepWord(step.kind);
        }
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        FailoverStep vote;
        vote.kind = Kind::Vote;
        vote.node = 2;
        vote.other = 4;
        vote.epoch = 8;
        QCOMPARE(describe(vote, 1), QStringLiteral("Node 2 votes for node 4 (epoch 8)"));
    }

    void witnessWordsAreNotTranslatedNames()
    {
        for (int witness = 0; witness <= int(Witness::Client); ++witness)
            QCOMPARE(witnessWord(Witness(witness)), witnessName(Witness(witness)));
    }
};

RINGSIDE_TEST(anatomy_figures, TestAnatomyFigures)
#include "tst_anatomy_figures.moc"
