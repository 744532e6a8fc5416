#include "tests/core/walked_lesson.h"
#include "tests/support/runner.h"

#include <QJsonDocument>

using namespace ringside;
using namespace ringside::test;

/// What of a walk is drawn by chance, kept, and gone on from.
class TestLessonRecord : public QObject, WalkedLesson
{
    Q_OBJECT
private Q_SLOTS:
    void nodesByChance()
    {
        QSet<int> masters;
        for (quint64 seed = 0; seed < 40; ++seed) {
            Walk walk = begun(seed), twin = begun(seed);
            const lesson::Binding binding = walk.stepRecord().binding;
            QCOMPARE(binding, twin.stepRecord().binding);
            const int master = binding.value(QStringLiteral("master"));
            masters << master;
            QCOMPARE(binding.value(QStringLiteral("replica")), master + 3);
            QCOMPARE(binding.value(QStringLiteral("bystander")), binding.value(QStringLiteral("other")) + 3);
            const QSet<int> three = {master, binding.value(QStringLiteral("other")),
                                     binding.value(QStringLiteral("third"))};
            QCOMPARE(three, QSet<int>({1, 2, 3}));
            QCOMPARE(walk.step().text, QStringLiteral("Node %1.").arg(master));
            QVERIFY(walk.step().predict->text.endsWith(QStringLiteral("node %1?").arg(master)));
            // Drawn once: coming back they are the same, in whatever cluster.
            walk.turnTo(1, healthyCluster(), kNowMs);
            walk.turnTo(0, picture("7 master 0-16383\n8 replica of 7"), kNowMs);
            QCOMPARE(walk.stepRecord().binding, binding);
        }
        QCOMPARE(masters, QSet<int>({1, 2, 3}));
    }

    void onlyNodesThatRunAreDrawn()
    {
        const Snapshot cluster =
            picture("1 master 0-99 stopped\n2 master 100-199\n3 master 200-299\n4 replica of 1\n"
                    "5 replica of 2\n6 replica of 3 stopped\n7 master");
        for (quint64 seed = 0; seed < 20; ++seed)
            QCOMPARE(lesson::draw(*cluster, seed, 0),
                     (lesson::Binding{{QStringLiteral("master"), 2}, {QStringLiteral("replica"), 5}}));
        QCOMPARE(lesson::draw(ClusterSnapshot(), 1, 0), lesson::Binding());
        QCOMPARE(
            lesson::bound(QStringLiteral("kill $master $other $masters $"), {{QStringLiteral("master"), 2}}),
            QStringLiteral("kill 2 $other $masters $"));
    }

    void aShuffledOrder()
    {
        const auto shuffled = with([](lesson::Lesson& lesson) { lesson.shuffled = true; });
        QSet<QString> orders;
        for (quint64 seed = 0; seed < 40; ++seed) {
            Walk walk(shuffled, seed, {}), twin(shuffled, seed, {});
            QCOMPARE(walk.position(), 0);
            QStringList titles, twins;
            for (int i = 0; i < walk.count(); ++i) {
                walk.turnTo(i, healthyCluster(), kNowMs);
                twin.turnTo(i, healthyCluster(), kNowMs);
                QCOMPARE(walk.position(), i);
                titles << walk.step().title;
                twins << twin.step().title;
            }
            QCOMPARE(titles, twins);
            QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), 4);
            orders << titles.join(u',');
            const Walk again(shuffled, walk.record());
            QCOMPARE(again.position(), 3);
            QCOMPARE(again.step().title, titles.last());
        }
        QVERIFY(orders.size() > 5);
    }

    void aRecordAsJson()
    {
        Walk walk = begun(0xFEDCBA9876543210U);
        walk.predict(option(0));
        walk.showHint();
        walk.showSolution();
        QVERIFY(look(walk, at(20'000)));
        walk.turnTo(1, healthyCluster(), kNowMs);
        walk.answer(option(0), {healthyCluster(), walk.since()});
        walk.turnTo(2, healthyCluster(), kNowMs);
        walk.faultIsSet();
        walk.diagnose(option(1), {healthyCluster(), walk.since()});
        walk.beginAgain(healthyCluster(), kNowMs);
        const QByteArray text = QJsonDocument(toJson(walk.record())).toJson();
        const auto read = lesson::recordFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(read);
        QCOMPARE(*read, walk.record());
        QCOMPARE(read->seed, 0xFEDCBA9876543210U);
        QCOMPARE(read->steps.at(0).figures.size(), 3);
    }

    void whatIsNoRecord_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("no lesson") << QByteArray(R"({"steps":{}})");
        QTest::newRow("no steps") << QByteArray(R"({"lesson":"a"})");
        QTest::newRow("steps in a list") << QByteArray(R"({"lesson":"a","steps":[]})");
        QTest::newRow("a step that is no number") << QByteArray(R"({"lesson":"a","steps":{"first":{}}})");
        QTest::newRow("a step below zero") << QByteArray(R"({"lesson":"a","steps":{"-1":{}}})");
    }

    void whatIsNoRecord()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(lesson::recordFromJson(QJsonDocument::fromJson(text).object()), std::nullopt);
    }

    void goingOn()
    {
        Walk walk = begun(3);
        walk.predict(option(1));
        QVERIFY(look(walk, at(5000)));
        walk.turnTo(2, healthyCluster(), kNowMs);
        walk.faultIsSet();
        Walk again(walked(), walk.record());
        QCOMPARE(again.record(), walk.record());
        QCOMPARE(again.position(), 2);
        QCOMPARE(again.step(), walk.step()); // the same nodes by chance
        QVERIFY(!again.wantsFault());
        QVERIFY(again.reachedAt(0));
        QCOMPARE(again.points(), 5);
        again.countFrom(healthyCluster());
        QVERIFY(!look(again, picture("1 master 0-16383 paused")));
        QVERIFY(look(again, healthyCluster()));
    }

    void goingOnInAnotherLesson()
    {
        Walk walk = begun();
        walk.predict(option(1));
        walk.showHint();
        walk.showHint();
        walk.turnTo(3, healthyCluster(), kNowMs);
        walk.answer(number(6), {healthyCluster(), walk.since()});
        lesson::Record record = walk.record();
        record.steps[0].hints = 99;
        const auto smaller = with([](lesson::Lesson& lesson) {
            lesson.steps.resize(1);
            lesson.steps[0].hints.resize(1);
            lesson.steps[0].predict.reset();
        });
        Walk again(smaller, record);
        QCOMPARE(again.count(), 1);
        QCOMPARE(again.position(), 0);
        QCOMPARE(again.record().steps.size(), 1);
        QCOMPARE(again.stepRecord().hints, 1);
        QVERIFY(!again.showHint());
        again.turnTo(0, healthyCluster(), kNowMs);
        QVERIFY(look(again, at(20'000)));
        QVERIFY(again.stepRecord().debrief.startsWith(u"You said –; 3.9 s")); // nobody is asked any more
        QCOMPARE(again.points(), 4);
        record.step = -5;
        QCOMPARE(Walk(walked(), record).position(), 0);
        Walk none(with([](lesson::Lesson& lesson) { lesson.steps.clear(); }), record);
        QCOMPARE(none.points(), 0);
    }
};

RINGSIDE_TEST(lesson_record, TestLessonRecord)
#include "tst_lesson_record.moc"
