#include "core/observe/event_filter.h"
#include "tests/support/runner.h"

using namespace ringside;
using enum EventKind;

namespace {

Event at(qint64 ms, EventKind kind, int node, Witness witness = Witness::Poll, int other = 0)
{
    return {ms, kind, witness, node, other, 0, {}, {}};
}

/// `poll@100 log@5000`: who told, and when, of what passed.
QString printed(const Events& events)
{
    QStringList words;
    for (const Event& event : events)
        words << QStringLiteral("%1@%2%3")
                     .arg(event.witness == Witness::Log ? QStringLiteral("log") : QStringLiteral("poll"))
                     .arg(event.timeMs)
                     .arg(event.cause.isEmpty() ? QString() : QStringLiteral("(%1)").arg(event.cause));
    return words.join(u' ');
}

} // namespace

class TestEventFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoWitnessesOfOneThing_data()
    {
        QTest::addColumn<EventKind>("kind");
        QTest::addColumn<bool>("oneThing");
        QTest::newRow("promoted") << Promoted << true;
        QTest::newRow("fail") << Fail << true;
        QTest::newRow("replication up") << ReplicationUp << true;
        QTest::newRow("writes refused") << WritesRefused << true;
        QTest::newRow("writes accepted") << WritesAccepted << true;
        QTest::newRow("suspected by the same") << Pfail << true;
        QTest::newRow("became a replica of the same") << BecameReplica << true;
        QTest::newRow("a vote each") << VoteGranted << false;
        QTest::newRow("slots changed twice") << SlotsChanged << false;
    }

    void twoWitnessesOfOneThing()
    {
        QFETCH(EventKind, kind);
        QFETCH(bool, oneThing);
        EventFilter filter;
        QCOMPARE(printed(filter.pass({at(1000, kind, 4, Witness::Log)})), QStringLiteral("log@1000"));
        QCOMPARE(printed(filter.pass({at(1100, kind, 4)})),
                 oneThing ? QString() : QStringLiteral("poll@1100"));
    }

    void whoeverTellsFirstStays()
    {
        EventFilter filter;
        QCOMPARE(printed(filter.pass({at(1100, Promoted, 4), at(1000, Promoted, 4, Witness::Log)})),
                 QStringLiteral("poll@1100"));
    }

    void anotherNodeOrAnotherTimeIsAnotherThing()
    {
        EventFilter filter;
        filter.pass({at(1000, Promoted, 4, Witness::Log)});
        QCOMPARE(printed(filter.pass({at(1000, Promoted, 5)})), QStringLiteral("poll@1000"));
        QCOMPARE(printed(filter.pass({at(2999, Promoted, 4)})), QString());
        QCOMPARE(printed(filter.pass({at(3000, Promoted, 4)})), QStringLiteral("poll@3000"));
    }

    void suspicionsOfSeveralNodesAreSeveralThings()
    {
        EventFilter filter;
        filter.pass({at(1000, Pfail, 1, Witness::Log, 2), at(1010, BecameReplica, 1, Witness::Log, 4)});
        QCOMPARE(printed(filter.pass({at(1020, Pfail, 1, Witness::Log, 3)})), QStringLiteral("log@1020"));
        QCOMPARE(printed(filter.pass({at(1030, BecameReplica, 1, Witness::Log, 5)})),
                 QStringLiteral("log@1030"));
        filter.pass({at(1100, FailCleared, 1)});
        QCOMPARE(printed(filter.pass({at(1200, Pfail, 1, Witness::Log, 2)})), QStringLiteral("log@1200"));
    }

    void backAndForthWithinTwoSecondsIsTold()
    {
        EventFilter filter;
        const Events events{at(1000, WritesRefused, 1, Witness::Log),  at(1040, WritesRefused, 1),
                            at(1300, WritesAccepted, 1, Witness::Log), at(1340, WritesAccepted, 1),
                            at(1600, WritesRefused, 1, Witness::Log),  at(1640, WritesRefused, 1)};
        QCOMPARE(printed(filter.pass(events)), QStringLiteral("log@1000 log@1300 log@1600"));
    }

    void aLateLogLineIsNotTakenForARepetition()
    {
        EventFilter filter;
        filter.pass({at(1000, WritesRefused, 1), at(1500, WritesAccepted, 1)});
        QCOMPARE(printed(filter.pass({at(980, WritesRefused, 1, Witness::Log)})), QString());
    }

    void causes()
    {
        EventFilter filter;
        filter.attribute({1}, QStringLiteral("kill 1"), 1000);
        QCOMPARE(printed(filter.pass({at(1500, NodeSilent, 1)})), QStringLiteral("poll@1500(kill 1)"));
        // The other node of an event counts as well: node 4 took the place of node 1.
        QCOMPARE(printed(filter.pass({at(1600, Promoted, 4, Witness::Log, 1)})),
                 QStringLiteral("log@1600(kill 1)"));
        QCOMPARE(printed(filter.pass({at(1600, NodeSilent, 2)})), QStringLiteral("poll@1600"));
        QCOMPARE(printed(filter.pass({at(900, NodeSilent, 1)})), QStringLiteral("poll@900"));
        QCOMPARE(printed(filter.pass({at(995, NodeSilent, 1)})),
                 QStringLiteral("poll@995(kill 1)")); // two clocks
    }

    void causesExpire()
    {
        EventFilter filter;
        filter.attribute({1}, QStringLiteral("pause 1"), 1000);
        QCOMPARE(printed(filter.pass({at(60'999, NodeSilent, 1)})), QStringLiteral("poll@60999(pause 1)"));
        QCOMPARE(printed(filter.pass({at(61'000, NodeSilent, 1)})), QStringLiteral("poll@61000"));
    }

    void theLastActionIsTheCause()
    {
        EventFilter filter;
        filter.attribute({1, 4}, QStringLiteral("pause 1"), 1000);
        filter.attribute({1}, QStringLiteral("resume 1"), 2000, Effect::Mends);
        QCOMPARE(printed(filter.pass({at(2100, FailCleared, 1)})), QStringLiteral("poll@2100(resume 1)"));
        QCOMPARE(printed(filter.pass({at(2100, SlotsChanged, 4)})), QStringLiteral("poll@2100(pause 1)"));
    }

    /// Node 4 was killed and came back; then node 1 is blocked by a script, and node 4 takes its place.
    void whoWasMendedIsNoCauseOfAnothersFailover()
    {
        EventFilter filter;
        filter.attribute({4}, QStringLiteral("kill 4"), 1000, Effect::Harms);
        filter.attribute({4}, QStringLiteral("restart 4"), 5000, Effect::Mends);
        QCOMPARE(printed(filter.pass({at(5100, Pfail, 4, Witness::Poll, 1)})),
                 QStringLiteral("poll@5100(kill 4)"));
        QCOMPARE(printed(filter.pass({at(12'000, Pfail, 1, Witness::Poll, 4)})),
                 QStringLiteral("poll@12000"));
        QCOMPARE(printed(filter.pass({at(13'000, ElectionStarted, 4, Witness::Log, 1),
                                      at(13'010, VoteGranted, 4, Witness::Log, 2),
                                      at(13'020, Promoted, 4, Witness::Log, 1)})),
                 QStringLiteral("log@13000 log@13010 log@13020"));
        // What it was mended from is over for good.
        QCOMPARE(printed(filter.pass({at(25'000, Pfail, 4, Witness::Poll, 1)})),
                 QStringLiteral("poll@25000"));
    }

    void anElectionIsCausedByWhatBefellTheMaster()
    {
        EventFilter filter;
        filter.attribute({1}, QStringLiteral("kill 1"), 1000, Effect::Harms);
        QCOMPARE(printed(filter.pass({at(7000, ElectionStarted, 4, Witness::Log, 1),
                                      at(7010, VoteGranted, 4, Witness::Log, 2),
                                      at(7020, Promoted, 4, Witness::Log, 1)})),
                 QStringLiteral("log@7000(kill 1) log@7010(kill 1) log@7020(kill 1)"));
    }

    void aCauseOfItsOwnIsKept()
    {
        EventFilter filter;
        filter.attribute({1}, QStringLiteral("kill 1"), 1000);
        Event event = at(1500, LinkCut, 1);
        event.cause = QStringLiteral("cut 1 2");
        QCOMPARE(printed(filter.pass({event})), QStringLiteral("poll@1500(cut 1 2)"));
    }

    void theClusterAsAWholeHasNoCauseOfANode()
    {
        EventFilter filter;
        filter.attribute({1}, QStringLiteral("kill 1"), 1000);
        QCOMPARE(printed(filter.pass({at(1500, ClusterDegraded, 0, Witness::Poll, 1)})),
                 QStringLiteral("poll@1500"));
    }

    void clearForgets()
    {
        EventFilter filter;
        filter.attribute({4}, QStringLiteral("failover 4"), 1000, Effect::HandsOver);
        filter.pass({at(1000, Promoted, 4, Witness::Log)});
        filter.clear();
        QCOMPARE(printed(filter.pass({at(1100, Promoted, 4)})), QStringLiteral("poll@1100"));
    }
};

RINGSIDE_TEST(event_filter, TestEventFilter)
#include "tst_event_filter.moc"
