#include "core/client/journey.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace ringside::client;
using Step = Next::Step;

namespace {

/// Half of the jitter: pauses come out as three quarters of what is due.
constexpr double kHalf = 0.5;

Next then(Journey& journey, Answer answer, int target = 0,
          const RetryRules& rules = *findRetryRules(QStringLiteral("ringside")), qint64 nowUs = 0)
{
    return journey.after(answer, 1, target, rules, 0, nowUs, kHalf);
}

} // namespace

class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveIsFollowedAtOnceAndTheTableIsAskedFor()
    {
        Journey journey;
        const Next moved = then(journey, Answer::Moved, 2);
        QCOMPARE(moved, (Next{Step::Elsewhere, 2, false, 0, true}));
        QCOMPARE(journey.redirects(), 1);
    }

    void askIsForThisOnceAndChangesNoTable()
    {
        Journey journey;
        QCOMPARE(then(journey, Answer::Ask, 3), (Next{Step::Elsewhere, 3, true, 0, false}));
    }

    void aRedirectionThatLeadsBackWaits()
    {
        Journey journey;
        QCOMPARE(then(journey, Answer::Moved, 2).pauseUs, 0);
        QCOMPARE(then(journey, Answer::Moved, 1).pauseUs, 15'000);
        QCOMPARE(then(journey, Answer::Moved, 1).pauseUs, 30'000);
    }

    void redirectionsHaveALimit()
    {
        Journey journey;
        for (int i = 0; i < 16; ++i)
            QCOMPARE(then(journey, Answer::Moved, 2).step, Step::Elsewhere);
        QCOMPARE(then(journey, Answer::Moved, 2).step, Step::GiveUp);
    }

    void aRedirectionToNobodyWaitsForTheTable()
    {
        Journey journey;
        const Next lost = then(journey, Answer::Moved, 0);
        QCOMPARE(lost.step, Step::Owner);
        QVERIFY(lost.refresh);
        QVERIFY(lost.pauseUs > 0);
    }

    void pausesDoubleUpToTheLongest()
    {
        Journey journey;
        QCOMPARE(then(journey, Answer::ClusterDown).pauseUs, 37'500);
        QCOMPARE(then(journey, Answer::ClusterDown).pauseUs, 75'000);
        for (int i = 0; i < 4; ++i)
            then(journey, Answer::ClusterDown);
        QCOMPARE(then(journey, Answer::ClusterDown).pauseUs, 375'000);
    }

    void theHandoutsClientWaitsAlwaysAsLongAndTriesThreeTimes()
    {
        const RetryRules& lab = *findRetryRules(QStringLiteral("lab"));
        Journey journey;
        QCOMPARE(then(journey, Answer::Lost, 0, lab).pauseUs, 100'000);
        QCOMPARE(then(journey, Answer::ClusterDown, 0, lab).pauseUs, 300'000);
        QCOMPARE(then(journey, Answer::ClusterDown, 0, lab).pauseUs, 300'000);
        QCOMPARE(then(journey, Answer::ClusterDown, 0, lab).step, Step::GiveUp);
    }

    void anErrorOfTheCommandIsItsAnswer()
    {
        for (const Answer answer : {Answer::OutOfMemory, Answer::NoReplicas, Answer::CrossSlot,
                                    Answer::OtherError, Answer::NoAccess}) {
            Journey journey;
            QCOMPARE(then(journey, answer).step, Step::GiveUp);
        }
        Journey journey;
        QCOMPARE(then(journey, Answer::Ok).step, Step::Done);
    }

    void readOnlyIsARetryOnlyForThoseWhoKnowIt()
    {
        Journey one, two;
        QCOMPARE(then(one, Answer::ReadOnly).step, Step::Owner);
        QCOMPARE(then(two, Answer::ReadOnly, 0, *findRetryRules(QStringLiteral("ioredis"))).step,
                 Step::GiveUp);
    }

    void theDeadlineEndsEverything()
    {
        Journey journey;
        QCOMPARE(
            then(journey, Answer::Moved, 2, *findRetryRules(QStringLiteral("ringside")), 10'000'000).step,
            Step::GiveUp);
    }
};

RINGSIDE_TEST(journey, TestJourney)
#include "tst_journey.moc"
