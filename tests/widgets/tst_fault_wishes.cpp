#include "core/action/parse.h"
#include "core/action/verb.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/editors/fault_forecast.h"
#include "widgets/wishes/fault_wish.h"

using namespace ringside;
using namespace ringside::test;

namespace {

FaultWish wishFor(FaultWish::Kind kind, const wish::Links& links)
{
    FaultWish made;
    made.kind = kind;
    made.links = links;
    return made;
}

QStringList texts(const QList<Action>& actions)
{
    QStringList lines;
    for (const Action& action : actions)
        lines << action.text();
    return lines;
}

using wish::Links;
using Kind = FaultWish::Kind;

} // namespace

/// The window's wishes, against the parser and the verbs that receive them.
class TestFaultWishes : public QObject
{
    Q_OBJECT

    static QList<QList<Action>> all()
    {
        FaultWish delay = wishFor(Kind::Delay, Links::oneWayFrom(1, 2));
        delay.jitterMs = 10;
        FaultWish drop = wishFor(Kind::Drop, Links::oneWayFrom(1, 2));
        drop.types = busTypeBit(BusType::AuthAck);
        FaultWish mixed = wishFor(Kind::Drop, {{1}, {2, 3}, false, Plane::Bus});
        mixed.types = busTypeBit(BusType::Ping) | busTypeBit(BusType::Pong);
        mixed.percent = 20;
        return {actionsOf(wishFor(Kind::Cut, Links::between(1, 2))),
                actionsOf(wishFor(Kind::Cut, {{1, 4}, {2, 3}, true, Plane::Replication})),
                actionsOf(delay),
                actionsOf(wishFor(Kind::Delay, {{1}, {2}, false, Plane::Bus})),
                actionsOf(wishFor(Kind::Throttle, Links::between(1, 2))),
                actionsOf(drop),
                actionsOf(mixed),
                actionsOf(wishFor(Kind::Reset, {{1}, {2}, false, Plane::Bus})),
                healActions(Links::oneWayFrom(1, 2)),
                {wish::lift(3)},
                {wish::partition(QStringLiteral("bridge"))},
                {wish::partition({1, 4}, {2, 3, 5, 6})},
                {wish::onNode(QStringLiteral("isolate"), 1)}};
    }

private Q_SLOTS:
    void textForm()
    {
        QStringList lines;
        for (const QList<Action>& actions : all())
            lines << texts(actions);
        QCOMPARE(lines.join(QLatin1Char('\n')), QStringLiteral("cut 1 2\n"
                                                               "cut 1,4>2,3 plane=replication\n"
                                                               "delay 1>2 50ms jitter=10ms\n"
                                                               "delay 1 2 50ms plane=bus\n"
                                                               "throttle 1 2 1mbit\n"
                                                               "drop 1>2 auth-ack 100%\n"
                                                               "drop 1 2,3 ping,pong 20%\n"
                                                               "reset 1 2 plane=bus\n"
                                                               "heal 1>2\n"
                                                               "lift 3\n"
                                                               "partition bridge\n"
                                                               "partition 1,4 | 2,3,5,6\n"
                                                               "isolate 1"));
    }

    void theVerbsTakeThem()
    {
        const Snapshot cluster = healthyCluster();
        for (const QList<Action>& actions : all()) {
            for (const Action& action : actions) {
                const auto parsed = parseAction(action.text());
                const auto* error = std::get_if<ParseError>(&parsed);
                QVERIFY2(!error, qPrintable(action.text() + (error ? error->message : QString())));
                QCOMPARE(std::get<Action>(parsed), action);
                const bool lifts = action.verb == u"heal" || action.verb == u"lift"; // nothing is set here
                if (!lifts)
                    QCOMPARE(findVerb(action.verb)->whyNot(action, *cluster).value_or(QString()), QString());
            }
        }
    }

    void whatWasSentCanBeSentAgain()
    {
        for (const QList<Action>& actions : all()) {
            for (const Action& action : actions)
                QCOMPARE(wish::again(action.text()), action);
        }
        const QString seeded = QStringLiteral("partition halves seed=7");
        QCOMPARE(wish::again(seeded), std::get<Action>(parseAction(seeded)));
    }

    void everyWishHasItsWords()
    {
        QStringList words;
        for (const QList<Action>& actions : all()) {
            for (const Action& action : actions) {
                const QString meaning = wish::meaning(action);
                QVERIFY2(!meaning.isEmpty(), qPrintable(action.text()));
                QVERIFY2(!meaning.contains(QLatin1Char('%')) || action.text().contains(QLatin1Char('%')),
                         qPrintable(meaning));
                QVERIFY2(!words.contains(meaning), qPrintable(meaning)); // none says the same as another
                words << meaning;
            }
        }
        QCOMPARE(words[2],
                 QStringLiteral("Every byte from node 1 to node 2 arrives 50 ms later, give or take "
                                "10 ms, in order."));
        QCOMPARE(words[4],
                 QStringLiteral("At most 1 Mbit/s pass between node 1 and node 2; the rest waits."));
        QCOMPARE(words[6], QStringLiteral("PING, PONG messages between node 1 and nodes 2, 3 vanish, 20 % of "
                                          "them, chosen at random. The connection stays whole."));
        QVERIFY(!wish::meaning(wish::plain(QStringLiteral("reset"))).contains(QStringLiteral("RST")));
    }

    void overlappingEndsBecomeSeveralActions()
    {
        QCOMPARE(texts(actionsOf(wishFor(Kind::Cut, {{1, 2}, {1, 2}, true, {}}))),
                 (QStringList{"cut 1>2", "cut 2>1"}));
        QCOMPARE(texts(actionsOf(wishFor(Kind::Cut, {{1, 2}, {2, 3, 4}, true, {}}))),
                 (QStringList{"cut 1>2,3,4", "cut 2>3,4"}));
        const Snapshot cluster = healthyCluster();
        for (const Action& action : actionsOf(wishFor(Kind::Cut, {{1, 2, 3}, {2, 3, 4}, false, {}})))
            QVERIFY(!findVerb(action.verb)->whyNot(action, *cluster));
    }

    void whatIsMissingIsTold()
    {
        QVERIFY(missingFrom(wishFor(Kind::Cut, Links::between(2, 2))));
        QVERIFY(actionsOf(wishFor(Kind::Cut, Links::between(2, 2))).isEmpty());
        FaultWish drop = wishFor(Kind::Drop, Links::between(1, 2));
        drop.types = 0;
        QVERIFY(missingFrom(drop)->contains(QStringLiteral("type of message")));
        QVERIFY(!missingFrom(wishFor(Kind::Drop, Links::between(1, 2))));
    }

    void titles()
    {
        QCOMPARE(linksTitle(Links::between(1, 2)), QStringLiteral("1 – 2"));
        QCOMPARE(linksTitle(Links::oneWayFrom(clientEnd(1), 2)), QStringLiteral("c1 → 2"));
        QCOMPARE(linksTitle({{1, 2}, {2, 3}, true, {}}), QStringLiteral("3 links"));
    }

    void forecasts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("delayMs");
        QTest::addColumn<bool>("oneWay");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("saysNot");
        const auto row = [](const char* name, Kind kind, int ms, bool oneWay, const char* says,
                            const char* saysNot) {
            QTest::newRow(name) << int(kind) << ms << oneWay << QString::fromUtf8(says)
                                << QString::fromUtf8(saysNot);
        };
        row("a cut is missed", Kind::Cut, 0, true, "PFAIL", "vote");
        row("a short delay is not", Kind::Delay, 200, false, "Replica 4 lags", "PFAIL");
        row("there and back is twice", Kind::Delay, 3000, false, "PFAIL", "vote");
        row("one way is once", Kind::Delay, 3000, true, "lags", "PFAIL");
        row("no votes", Kind::Drop, 0, true, "cannot win its election", "PFAIL");
        row("reset resynchronises", Kind::Reset, 0, false, "partial resynchronisation", "PFAIL");
    }
    void forecasts()
    {
        QFETCH(const int, kind);
        QFETCH(const int, delayMs);
        QFETCH(const bool, oneWay);
        QFETCH(const QString, says);
        QFETCH(const QString, saysNot);
        FaultWish made = wishFor(Kind(kind), {{1}, {4}, oneWay, {}});
        made.delayMs = delayMs;
        const QString words = forecastFault(*healthyCluster(), made); // its node timeout is 5 s
        QVERIFY2(words.contains(says), qPrintable(words));
        QVERIFY2(!words.contains(saysNot), qPrintable(words));
    }
};

RINGSIDE_TEST(fault_wishes, TestFaultWishes)
#include "tst_fault_wishes.moc"
