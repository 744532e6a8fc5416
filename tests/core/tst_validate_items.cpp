#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/action/verbs/validate/judge.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"

#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;
using namespace ringside::validation;

namespace {

/// `failed: what was seen`
QString printed(const Item& item)
{
    return stateWord(item.state) + QStringLiteral(": ") + item.found;
}

/// As `picture`, and nobody is in doubt: each answers, replicas are in step, all views agree.
ClusterSnapshot drawn(const char* text)
{
    return *picture(text);
}

const char* const kSixSound = R"(
    1 master 0-5460
    2 master 5461-10922
    3 master 10923-16383
    4 replica of 1
    5 replica of 2
    6 replica of 3)";

} // namespace

/// How `validate` judges what was seen.
class TestValidateItems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenPerCent()
    {
        QVERIFY(isEven(300, 1000, 3));
        QVERIFY(isEven(366, 1000, 3));
        QVERIFY(!isEven(299, 1000, 3));
        QVERIFY(!isEven(367, 1000, 3));
        QVERIFY(!isEven(0, 1000, 3));
        QVERIFY(!isEven(1, 1, 0));
        for (const int slots : {5461, 5462}) // the shares that `create` gives
            QVERIFY(isEven(slots, kSlotCount, 3));
    }

    void nodes_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << QByteArray(kSixSound) << QStringLiteral("ok: Six nodes answer");
        QTest::newRow("none") << QByteArray("") << QStringLiteral("failed: There are 0 nodes");
        QTest::newRow("too few") << QByteArray("1 master 0-5460\n2 master 5461-10922\n3 master 10923-16383\n"
                                               "4 replica of 1\n5 replica of 2")
                                 << QStringLiteral(
                                        "failed: There are 5 nodes, 3 of them masters with slots; the "
                                        "handout has 6 and 3. Node 3 has no replica in step.");
        QTest::newRow("a paused replica") << QByteArray("1 master 0-5460\n2 master 5461-10922\n"
                                                        "3 master 10923-16383\n4 replica of 1 paused\n"
                                                        "5 replica of 2\n6 replica of 3")
                                          << QStringLiteral("Node 1 has no replica in step. Node 4 does not "
                                                            "answer.");
        QTest::newRow("a link down") << QByteArray(
                                            "1 master 0-5460\n2 master 5461-10922\n3 master 10923-16383\n"
                                            "4 replica of 1\n5 replica of 2 linkdown\n6 replica of 3")
                                     << QStringLiteral("failed: Node 2 has no replica in step.");
    }

    void nodes()
    {
        QFETCH(QByteArray, cluster);
        QFETCH(QString, expected);
        const QString found = printed(judgeNodes(drawn(cluster.constData())));
        QVERIFY2(found.contains(expected), qPrintable(found));
    }

    void slotsAreEvenOrNot()
    {
        QCOMPARE(printed(judgeSlots(drawn(kSixSound))),
                 QStringLiteral(
                     "ok: Slots: node 1: 5461, node 2: 5462, node 3: 5461. An even share is 5461, and 10 "
                     "% more or less is allowed."));
        const QString uneven = printed(judgeSlots(
            drawn("1 master 0-5460,5461-6460\n2 master 6461-10922\n3 master 10923-16383\n4 replica of 1")));
        QVERIFY2(uneven.startsWith(QStringLiteral("failed: Slots: node 1: 6461, node 2: 4462")),
                 qPrintable(uneven));
        const QString uncovered =
            printed(judgeSlots(drawn("1 master 0-5460\n2 master 5461-10922\n3 master 10924-16383")));
        QVERIFY2(uncovered.startsWith(QStringLiteral("failed: 1 slots have no owner.")),
                 qPrintable(uncovered));
        QCOMPARE(judgeSlots(drawn("")).state, Item::State::Failed);
    }

    void replication()
    {
        QCOMPARE(printed(judgeReplication({{1, 4, 0.4}, {2, 5, 12.25}})),
                 QStringLiteral(
                     "ok: What was written at a master was seen at its replica, 2 of 2 times; the slowest "
                     "took 12.3 ms."));
        QCOMPARE(judgeReplication({}).state, Item::State::Failed);
        QCOMPARE(printed(judgeReplication({{1, 4, 0.4}, {2, 5, {}, true, QStringLiteral("It is silent.")}})),
                 QStringLiteral("failed: What node 2 wrote was not seen at node 5. It is silent."));
        // Nothing written: nothing can be said of the replica.
        QCOMPARE(printed(judgeReplication({{1, 4, {}, false, QStringLiteral("NOREPLICAS")}})),
                 QStringLiteral("unknown: Nothing could be written at node 1. NOREPLICAS"));
    }

    void redirections()
    {
        QCOMPARE(judgeRedirections({{1, 2, true}, {2, 1, true}}).state, Item::State::Ok);
        QCOMPARE(judgeRedirections({}).state, Item::State::Unknown);
        QCOMPARE(printed(judgeRedirections({{1, 2, true}, {2, 1, false, true, QStringLiteral("value")}})),
                 QStringLiteral("failed: Node 2 was asked for a key of node 1 and answered: value."));
        QCOMPARE(
            printed(judgeRedirections({{1, 2, true}, {2, 1, false, false, QStringLiteral("No answer.")}})),
            QStringLiteral("unknown: No answer."));
    }

    void sharding()
    {
        QCOMPARE(
            printed(judgeSharding({{{1, 343}, {2, 324}, {3, 333}}})),
            QStringLiteral("ok: 1000 keys fell so: node 1: 343, node 2: 324, node 3: 333. An even share is "
                           "333, and 10 % more or less is allowed."));
        QCOMPARE(judgeSharding({{{1, 400}, {2, 300}, {3, 300}}}).state, Item::State::Failed);
        QCOMPARE(judgeSharding({{{1, 1000}, {2, 0}}}).state, Item::State::Failed);
        QCOMPARE(printed(judgeSharding({{{1, 343}, {2, 324}}, 333, QStringLiteral("MOVED 1 :9000")})),
                 QStringLiteral(
                     "failed: 333 of 1000 keys were refused by the owner of their slot: MOVED 1 :9000"));
        // A master that did not answer: its share is not known, and not 0.
        QCOMPARE(printed(judgeSharding({{{1, 343}, {2, 324}}, 0, QStringLiteral("Node 3: no answer.")})),
                 QStringLiteral("unknown: Only 667 of 1000 keys were answered. Node 3: no answer."));
        QCOMPARE(judgeSharding({}).state, Item::State::Unknown);
    }

    void tags()
    {
        const auto seen = [](int a, int b, bool together, bool apart) {
            return Tagged{{a, b}, 7, together, apart, QStringLiteral("ERR")};
        };
        QCOMPARE(judgeTags(seen(7, 7, true, true)).state, Item::State::Ok);
        QCOMPARE(judgeTags(seen(-1, 7, true, true)).state, Item::State::Unknown);
        QCOMPARE(judgeTags(seen(7, 8, true, true)).state, Item::State::Failed);
        QCOMPARE(judgeTags(seen(8, 8, true, true)).state, Item::State::Failed);
        QCOMPARE(printed(judgeTags(seen(7, 7, false, true))),
                 QStringLiteral("failed: Commands with several keys of one tag failed: ERR"));
        QCOMPARE(judgeTags(seen(7, 7, true, false)).state, Item::State::Failed);
    }

    void failover()
    {
        QCOMPARE(printed(judgeFailover({1, 4, 3456, 3100})),
                 QStringLiteral(
                     "ok: Node 1 was killed (SIGKILL). Node 4 took its place, and its slots were served "
                     "again after 3.5 s; 15 s are allowed. From its last sign of life to the promotion "
                     "it was 3.1 s."));
        QCOMPARE(judgeFailover({1, 4, 15'000, {}}).state, Item::State::Ok);
        QCOMPARE(judgeFailover({1, 4, 15'001, {}}).state, Item::State::Failed);
        QCOMPARE(printed(judgeFailover({1, 0, 27'000, {}, QStringLiteral("Its replica is paused.")})),
                 QStringLiteral(
                     "failed: Node 1 was killed (SIGKILL), and nobody took its place within 27.0 s. Its "
                     "replica is paused."));
        QCOMPARE(printed(judgeFailover({0, 0, 0, {}, QStringLiteral("Why.")})),
                 QStringLiteral("unknown: No master was killed. Why."));
    }

    void losses()
    {
        QCOMPARE(
            printed(judgeLoss({500, 0, true})),
            QStringLiteral("ok: 500 writes were acknowledged with WAIT 1 around the kill, and 0 of them are "
                           "lost."));
        QCOMPARE(judgeLoss({500, 1, true}).state, Item::State::Failed);
        QCOMPARE(judgeLoss({0, 0, true}).state, Item::State::Unknown);
        QCOMPARE(judgeLoss({500, 0, false}).state, Item::State::Unknown);
    }

    void whoIsKilled()
    {
        const auto victim = [](const char* cluster) {
            QString why;
            const int node = victimOf(drawn(cluster), why);
            return node ? QString::number(node) : why;
        };
        QCOMPARE(victim(kSixSound), QStringLiteral("1"));
        QCOMPARE(victim("1 master 0-5460\n2 master 5461-10922\n3 master 10923-16383\n"
                        "4 replica of 1 paused\n5 replica of 2\n6 replica of 3"),
                 QStringLiteral("2"));
        QCOMPARE(victim("1 master 0-5460\n2 master 5461-10922\n3 master 10923-16383"),
                 QStringLiteral("No master has a replica in step that could take its place."));
        QCOMPARE(victim("1 master 0-8191\n2 master 8192-16383\n3 replica of 1\n4 replica of 2"),
                 QStringLiteral("Without one of them, 1 of 2 masters would be no majority that can vote."));
        QCOMPARE(victim("1 master 0-5460 fail crashed\n2 master 5461-10922\n3 master 10923-16383\n"
                        "4 replica of 1\n5 replica of 2\n6 replica of 3"),
                 QStringLiteral("The cluster is not whole."));
    }

    void alarms()
    {
        const auto judged = [](const Alarm& seen) {
            const Item item = judgeAlarm(seen);
            return stateWord(item.state) + QStringLiteral(": ") + item.found;
        };
        QCOMPARE(judged({1, false, true, 120.0, true}),
                 QStringLiteral("ok: The alert node-down was raised 0.12 s after node 1 was killed; 2 s are "
                                "allowed. The alert failover-happened was raised as well."));
        QVERIFY(judged({1, false, true, 2100.0, true}).startsWith(QStringLiteral("failed: ")));
        QVERIFY(judged({1, false, true, 120.0, false}).startsWith(QStringLiteral("failed: ")));
        QCOMPARE(judged({1, false, true, {}, false}),
                 QStringLiteral("failed: Node 1 was killed, and the alert node-down was not raised."));
        QVERIFY(judged({1, true, true, {}, false}).startsWith(QStringLiteral("unknown: The hold times")));
        QVERIFY(judged({1, false, false, {}, false}).startsWith(QStringLiteral("unknown: ")));
        QVERIFY(judged({}).startsWith(QStringLiteral("unknown: No master was killed")));
    }

    /// Later is no failure; unknown is not ok.
    void together()
    {
        Items items{{QStringLiteral("nodes"), Item::State::Ok, {}}};
        for (const Item& later : laterItems())
            items.push_back(later);
        QVERIFY(passed(items));
        QCOMPARE(summary(items),
                 QStringLiteral("1 of 1 items are ok. 1 more take longer and were not tried."));
        items.push_back({QStringLiteral("loss"), Item::State::Unknown, QStringLiteral("Nobody knows.")});
        QVERIFY(!passed(items));
        items.push_back({QStringLiteral("slots"), Item::State::Failed, QStringLiteral("Uneven.")});
        QVERIFY(!passed(items));
        QCOMPARE(summary(items),
                 QStringLiteral("1 of 3 items are ok. Failed: slots. Could not be looked at: loss. 1 "
                                "more take longer and were not tried."));
        QCOMPARE(troubleText(items), QStringLiteral("loss: Nobody knows. slots: Uneven."));
        const QJsonObject json = toJson(items);
        QCOMPARE(json[QStringLiteral("items")].toArray().size(), 4);
        QCOMPARE(json[QStringLiteral("items")][3][QStringLiteral("state")].toString(),
                 QStringLiteral("failed"));
        QCOMPARE(json[QStringLiteral("items")][1][QStringLiteral("state")].toString(),
                 QStringLiteral("later"));
    }

    void whyNotHere()
    {
        const auto asked = [](const char* line, const ClusterSnapshot& cluster) {
            return whyNot(std::get<Action>(parseAction(QString::fromLatin1(line))), cluster)
                .value_or(QString());
        };
        ClusterSnapshot cluster = drawn(kSixSound);
        QCOMPARE(asked("validate", drawn("")), QString());
        QCOMPARE(asked("validate here", drawn("")), QStringLiteral("There is no cluster yet."));
        QCOMPARE(asked("validate here", cluster), QString());
        cluster.ledger.phase = LedgerState::Phase::Read;
        QVERIFY(asked("validate here", cluster).contains(QStringLiteral("ledger forget")));
        QCOMPARE(asked("validate", cluster), QString());
        cluster.ledger.phase = LedgerState::Phase::Off;
        cluster.migration.phase = MigrationState::Phase::Running;
        QCOMPARE(asked("validate here", cluster), QStringLiteral("Slots are being moved."));
    }
};

RINGSIDE_TEST(validate_items, TestValidateItems)

#include "tst_validate_items.moc"
