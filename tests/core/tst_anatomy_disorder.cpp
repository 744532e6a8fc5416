#include "core/anatomy/theory.h"
#include "tests/core/anatomy_stage.h"
#include "tests/support/runner.h"

#include <random>

using namespace ringside;
using namespace ringside::test;

namespace {

const char* const kStory = R"(
-50    1>5 ping
0      kill 1
2100   log 2 NODE <1> () possibly failing.
2150   2>3 ping pfail=1
2280   3>5 ping pfail=1
2301   2>* fail about=1
2301   log 2 Marking node <1> as failing (quorum reached).
2340   log 4 Start of election delayed for 668 milliseconds (rank #0, offset 0).
3050.4 4>* auth-request epoch=8
3050   log 4 Starting a failover election for epoch 8.
3051.2 2>4 auth-ack epoch=8
3051   log 2 Failover auth granted to <4> for epoch 8
3052.1 3>4 auth-ack epoch=8
3051   log 3 Failover auth granted to <4> for epoch 8
3053.7 4>* pong master epoch=8
3052   log 4 Failover election won: I'm the new master.
3054   write 4
3400   start 1
3440   1>5 ping
3443   log 1 Configuration change detected. Reconfiguring myself as a replica of <4>
3520   1>5 pong replica=4
3530   log 1 MASTER <-> REPLICA sync: Finished with success)";

/// The lines as they may arrive: messages in order, every other witness up to half a second late.
QString disordered(const QString& story, std::mt19937& random)
{
    std::vector<std::pair<double, QString>> lines;
    for (const QString& line : story.split(u'\n', Qt::SkipEmptyParts)) {
        const bool message = line.simplified().section(u' ', 1, 1).contains(u'>');
        const double late = message ? 0 : double(random() % 500'000) / 1000;
        lines.emplace_back(line.section(u' ', 0, 0).toDouble() + late, line);
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList result;
    for (const auto& [time, line] : lines)
        result << line;
    return result.join(u'\n');
}

} // namespace

/// Witnesses that are late, disagree or see only their part of a divided cluster.
class TestAnatomyDisorder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOrderOfArrivalMakesNoDifference()
    {
        AnatomyStage inOrder;
        inOrder.play(QString::fromLatin1(kStory));
        const QString expected = inOrder.told();
        QCOMPARE(expected.count(u'\n'), 14);
        std::mt19937 random(7);
        for (int run = 0; run < 300; ++run) {
            AnatomyStage stage;
            const QString story = disordered(QString::fromLatin1(kStory), random);
            for (const QString& line : story.split(u'\n')) {
                stage.play(line);
                stage.anatomist.failovers(); // looked at all the time
            }
            if (stage.told() != expected)
                qInfo("%s", qPrintable(story));
            QCOMPARE(stage.told(), expected);
        }
    }

    void aSecondWitnessTwoSecondsLate()
    {
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kStory) + QStringLiteral("\n5200 poll"));
        QCOMPARE(stage.last().state, Failover::State::Whole);
        stage.play(QStringLiteral("2302 log 3 Marking node <1> as failing (quorum reached)."));
        QCOMPARE(stage.anatomist.failovers()->size(), 1u);
        // What is settled does not change any more.
        const QString before = stage.told();
        stage.play(QStringLiteral("9000 poll"));
        stage.told();
        stage.play(
            QStringLiteral("3051.9 2>4 auth-ack epoch=8\n3531 log 1 MASTER <-> REPLICA sync: Finished with "
                           "success\n3050 log 4 Starting a failover election for epoch 8."));
        QCOMPARE(stage.told(), before);
    }

    void disagreementIsFlagged()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
             -50   1>5 ping
               0   kill 1
            2150   2>3 ping pfail=1
            2301   3>* fail about=1
            2301   log 3 Marking node <1> as failing (quorum reached).
            3050   4>* auth-request epoch=8
            3029   log 4 Starting a failover election for epoch 8.
            3051   2>4 auth-ack epoch=8
            3031   log 2 Failover auth granted to <4> for epoch 8)"));
        QCOMPARE(stage.told().section(u'\n', 4), QStringLiteral("2301 fail 3 [wire+log]\n"
                                                                "3050 vote_request 4 e8 [wire+log!]\n"
                                                                "3051 vote 2>4 e8 [wire+log]"));
        QCOMPARE(stage.last().steps[4].disagreementMs(), -21);
    }

    /// The minority suspects everybody, and nothing comes of it; the majority replaces the one it has lost.
    void partition()
    {
        AnatomyStage stage;
        QString script = QStringLiteral(R"(
             -30   1>2 ping
             -20   1>5 ping
             -10   2>1 ping
              -5   3>1 ping
               0   cut 1 2,3,5,6
              10   poll
        )");
        for (int at = 500; at < 2200; at += 500) // its own side goes on hearing it
            script += QStringLiteral("%1 1>4 ping\n").arg(at);
        script += QStringLiteral(R"(
            2105   view 1 2 pfail
            2105   view 1 3 pfail
            2110   1>4 ping pfail=2,3,5,6
            2120   4>1 ping pfail=2,3
            2130   poll
            2150   2>3 ping pfail=1
            2301   3>* fail about=1
            2500   poll)");
        stage.play(script);
        QCOMPARE(stage.told(), QStringLiteral("#1 1->0 epoch 0 running (cut 1 2,3,5,6)\n"
                                              "-20 last_sign 1 [wire]\n"
                                              "0 harm 1 [fabric]\n"
                                              "2150 pfail 2 [wire]\n"
                                              "2301 fail 3 [wire]"));
        // Healed before node 4, alone on its side with node 1, could be elected.
        stage.play(QStringLiteral(R"(
            9000   heal
            9000   poll
            9100   1>2 ping fine=2,3
            9150   view 1 2 ok
            9150   view 1 3 ok
            9200   poll)"));
        QCOMPARE(stage.anatomist.failovers()->size(), 1u);
    }

    /// Nobody hears anybody: the masters suspect each other, and none of them is declared FAIL.
    void everyMasterAlone()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
            0     cut 1 2,3
            0     cut 2 3
            0     poll
            2110  1>4 ping pfail=2,3
            2120  2>5 ping pfail=1,3
            2130  3>6 ping pfail=1,2
            2200  poll)"));
        const Failovers all = stage.anatomist.failovers();
        QCOMPARE(all->size(), 3u);
        for (const Failover& failover : *all) {
            QVERIFY(!failover.step(FailoverStep::Kind::Fail));
            QVERIFY2(failover.whyNobody.join(u' ').contains(u"is not FAIL. 2 of 3 masters must suspect it"),
                     qPrintable(failover.whyNobody.join(u'\n')));
        }
    }

    /// A poll that was under way when a message told of the suspicion knows nothing of it yet.
    void aStalePollEndsNoSuspicion()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
               0  kill 1
            2150  2>3 ping pfail=1
            2200  poll
            2900  poll)"));
        QCOMPARE(stage.last().steps.back().kind, FailoverStep::Kind::Pfail);
        stage.play(QStringLiteral("3200 poll"));
        QVERIFY(stage.anatomist.failovers()->empty());
    }

    /// Whoever suspected and died itself suspects no more.
    void aSuspectorThatDies()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
            2110  1>4 ping pfail=2
            2500  kill 1
            9000  2>3 ping
            9001  kill 2
            11150 3>5 ping pfail=2)"));
        QCOMPARE(stage.told().section(u'\n', 0, 3), QStringLiteral("#1 2->0 epoch 0 running (kill 2)\n"
                                                                   "9000 last_sign 2 [wire]\n"
                                                                   "9001 harm 2 [process]\n"
                                                                   "11150 pfail 3 [wire]"));
    }

    void replicasAreNoSubjects()
    {
        AnatomyStage stage;
        stage.play(QStringLiteral(R"(
               0   kill 4
            2110   2>3 ping pfail=4
            2150   3>2 ping pfail=4
            2301   3>* fail about=4
            2302   log 3 Marking node <4> as failing (quorum reached).
            2500   poll)"));
        QVERIFY(!stage.anatomist.failovers());
    }

    void theFormerMasterIsNoSubject_data()
    {
        QTest::addColumn<QString>("poll");
        QTest::newRow("as messages tell") << QString();
        QTest::newRow("as a poll tells") << QStringLiteral("3600 poll\n");
    }

    /// The dead former master is suspected by whoever starts later: that is no failover of a master.
    void theFormerMasterIsNoSubject()
    {
        QFETCH(QString, poll);
        AnatomyStage stage;
        stage.play(QString::fromLatin1(kStory).section(u"3400"_qs, 0, 0) + u'\n' + poll + QStringLiteral(R"(
            20000  5>2 ping pfail=1
            20000  6>2 ping pfail=1
            20001  5>* fail about=1
            20100  poll)"));
        QCOMPARE(stage.anatomist.failovers()->size(), 1u);
        QCOMPARE(stage.last().steps.back().kind, FailoverStep::Kind::FirstWrite);
    }
};

RINGSIDE_TEST(anatomy_disorder, TestAnatomyDisorder)
#include "tst_anatomy_disorder.moc"
