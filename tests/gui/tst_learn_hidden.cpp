#include "tests/gui/learner.h"
#include "tests/support/runner.h"
#include "widgets/faults/fault_board.h"
#include "widgets/faults/fault_tree.h"

#include <QAbstractItemView>

using namespace ringside;
using namespace ringside::test;

namespace {

const char* const kHiddenLesson = R"(# Find it

```lesson
minutes 2
create masters=3 replicas=1 timeout=1000
goal You find what is broken.
```

## A copy does not come

```fault
cut 1>4 plane=replication
```

```diagnose
choice What is wrong?
- Node 4 hangs
because It answers.
+ Nothing of the replication reaches node 4
```

```check Nothing is broken
faults none
link up
else Something is still broken.
```

```solution
heal
wait link up
```

## Nobody stands up

```fault
set all cluster-replica-validity-factor 0
set $replica cluster-replica-no-failover yes
kill $master
wait health $master fail
```

```diagnose
choice Why does node $replica not ask for votes?
- It hangs
+ It is told not to
```

```check Node $replica is a master
role $replica master
```

```check All is whole
process $master running
setting $replica cluster-replica-no-failover no
state ok
link up
```

```solution
set $replica cluster-replica-no-failover no
wait role $replica master
restart $master
wait link up
wait state ok
```
)";

const char* const kShownLesson = R"(# To be shown

```lesson
demonstration
minutes 2
create masters=3 replicas=1 timeout=1000
goal The room has seen two keys.
```

## Two keys

```room
Who gets the key?
- Node 1
- Node 2
```

```do The first
put a 1
chaos plan duration=30s
```

```do The second
put b 2
```

```check Both are there
key a exists
key b exists
```

## More of them

```do Many
fill 10 prefix=z:
```

```check They are there
keys all > 5
```
)";

} // namespace

/// What a lesson breaks out of sight, and what it shows to a room.
class TestLearnHidden : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;
    Learner m_student{m_gui};

    /// How a person finds a fault that nobody hides.
    QStringList tellsOf(const QString& word)
    {
        QStringList tells = (m_gui.sentences() + m_gui.commandsSent()).filter(word);
        m_gui.showPanel(QStringLiteral("faults"));
        const auto* board = m_gui.window().findChild<FaultBoard*>();
        if (board->view()->model()->rowCount() > 0)
            tells << QStringLiteral("on the board");
        if (m_gui.seen(QStringLiteral("stageHealButton")))
            tells << QStringLiteral("on the stage");
        m_gui.window().showLessons();
        return tells;
    }
    size_t faults() { return m_gui.window().session().laboratory().fabric().faults().size(); }
    QString get(const QString& key)
    {
        return m_gui.redis(1, {QStringLiteral("-c"), QStringLiteral("GET"), key});
    }
    void next() { QTest::keyClick(&m_gui.window(), Qt::Key_PageDown); }

private Q_SLOTS:
    void initTestCase() { m_gui.open(); }

    void whatIsBrokenOutOfSightIsNotToBeSeen()
    {
        const QString path = m_student.write(QStringLiteral("hidden.md"), QString::fromUtf8(kHiddenLesson));
        QVERIFY2(m_student.open(path), qPrintable(m_gui.errors()));
        QVERIFY(waitUntil([this] { return m_student.walk()->stepRecord().faultSet; }));
        QCOMPARE(faults(), size_t(1)); // it is there
        QTRY_VERIFY2(m_student.check(1).startsWith(QStringLiteral("Nothing is broken: not yet.")),
                     qPrintable(m_student.check(1)));
        QVERIFY(m_student.seesPass(3));
        QCOMPARE(tellsOf(QStringLiteral("cut")).join(u'\n'), QString());
        QVERIFY(!m_student.isReached());
        QCOMPARE(m_student.text(QStringLiteral("lesson.waiting")), QString());
    }

    /// A restart would mend it: it is broken anew.
    void comingBackItIsStillBroken()
    {
        QVERIFY(m_gui.close());
        m_gui.open();
        QVERIFY2(m_student.open(m_gui.filePath(QStringLiteral("hidden.md"))), qPrintable(m_gui.errors()));
        QVERIFY(!m_student.isReached()); // by the end of all servers
        QVERIFY2(waitUntil([this] { return faults() == 1 && m_student.walk()->stepRecord().faultSet; }),
                 qPrintable(QStringLiteral("%1 faults. %2")
                                .arg(faults())
                                .arg(m_student.text(QStringLiteral("lesson.waiting")) + m_student.check(1))));
        QTRY_VERIFY(m_student.check(1).startsWith(QStringLiteral("Nothing is broken: not yet.")));
        QVERIFY(m_student.seesPass(3));
        QVERIFY(!m_student.isReached());
        QCOMPARE(tellsOf(QStringLiteral("cut")).join(u'\n'), QString());
    }

    void beginningAgainBreaksNothingTwice()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.again")));
        QVERIFY(m_student.isReady());
        QCOMPARE(faults(), size_t(1));
        QVERIFY(m_student.walk()->stepRecord().faultSet);
        QVERIFY(m_student.seesPass(3));
        QVERIFY(!m_student.isReached());
        QCOMPARE(tellsOf(QStringLiteral("cut")).join(u'\n'), QString());
        QCOMPARE(tellsOf(QStringLiteral("heal")).join(u'\n'), QString());
    }

    void aWrongDiagnosisIsRefused()
    {
        QVERIFY(m_student.give(QStringLiteral("lesson.diagnose"), 1));
        QTRY_COMPARE(m_student.text(QStringLiteral("lesson.diagnose.outcome")),
                     QStringLiteral("Not right: Node 4 hangs"));
        QCOMPARE(m_student.text(QStringLiteral("lesson.diagnose.because")), QStringLiteral("It answers."));
        QCOMPARE(tellsOf(QStringLiteral("cut")).join(u'\n'), QString()); // nor is it shown now
        QVERIFY(m_student.give(QStringLiteral("lesson.diagnose"), 2));
        QTRY_VERIFY(
            m_student.text(QStringLiteral("lesson.diagnose.outcome")).startsWith(QStringLiteral("Right: ")));
        QVERIFY(!m_student.isReached()); // it is named, not mended
        QTRY_COMPARE(m_student.points(), QStringLiteral("2 of 16 points"));
        QVERIFY(waitUntil(
            [this] { return tellsOf(QStringLiteral("cut")).contains(QStringLiteral("on the board")); }));
    }

    void mendedIsReached()
    {
        QVERIFY(m_gui.command(QStringLiteral("heal")));
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1) + m_gui.errors()));
        QTRY_COMPARE(m_student.points(), QStringLiteral("7 of 16 points"));
    }

    /// Here a restart mends a half of it, and the other half is kept by the server.
    void anotherOneIsStillThereAfterARestart()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
        QTRY_COMPARE(m_student.position(), 1);
        QVERIFY(!m_student.isOpen(QStringLiteral("lesson.back"))); // not while something is being broken
        QVERIFY(m_student.isReady());
        QVERIFY2(m_student.walk()->stepRecord().faultSet,
                 qPrintable(m_student.text(QStringLiteral("lesson.waiting"))));
        QVERIFY(m_gui.close());
        m_gui.open();
        QVERIFY2(m_student.open(m_gui.filePath(QStringLiteral("hidden.md"))), qPrintable(m_gui.errors()));
        QCOMPARE(m_student.text(QStringLiteral("lesson.waiting")), QString());
        QVERIFY(m_student.walk()->stepRecord().faultSet && !m_student.isReached());
        QVERIFY(!m_gui.node(m_student.walk()->stepRecord().binding[QStringLiteral("master")]).running());
        QVERIFY(m_gui.press(QStringLiteral("lesson.show")));
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("lesson.solve")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.solve")));
        QVERIFY2(m_student.reaches(60'000),
                 qPrintable(m_student.check(1) + m_student.check(2) + m_gui.errors()));
        QVERIFY(m_student.isReady());
        QTRY_COMPARE(m_student.points(), QStringLiteral("9 of 16 points"));
    }

    void aDemonstrationDoesOneThingAtATime()
    {
        const QString path = m_student.write(QStringLiteral("shown.md"), QString::fromUtf8(kShownLesson));
        QVERIFY(m_gui.press(QStringLiteral("lesson.leave")));
        QVERIFY2(m_student.open(path), qPrintable(m_gui.errors()));
        m_gui.window().activateWindow(); // no window manager does it here
        QVERIFY(QTest::qWaitForWindowActive(&m_gui.window()));
        QVERIFY(m_gui.type(QStringLiteral("lesson.tally.2"), QStringLiteral("12")));
        QTRY_COMPARE(m_student.walk()->stepRecord().tally, (QList<int>{0, 12}));
        QVERIFY(m_student.seesPass(3));
        QCOMPARE(get(QStringLiteral("a")), QString()); // it waits for the key
        next();
        QTRY_COMPARE(get(QStringLiteral("a")), QStringLiteral("1"));
        QVERIFY(m_student.isReady());
        const auto told = [this] { return m_student.text(QStringLiteral("lesson.told")); };
        QTRY_VERIFY2(told().contains(QStringLiteral("Faults planned")), qPrintable(told()));
        QVERIFY(m_student.seesPass(5));
        QCOMPARE(get(QStringLiteral("b")), QString());
        QVERIFY(!m_student.isReached());
        next();
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1)));
        QCOMPARE(get(QStringLiteral("b")), QStringLiteral("2"));
        QVERIFY(told().startsWith(QStringLiteral("Slot "))); // of the last lines only
        QVERIFY(!told().contains(QStringLiteral("Faults planned")));
        QVERIFY(m_student.seesPass(5));
        QCOMPARE(m_student.position(), 0); // nor does it turn by itself
    }

    void thenTheNextStep()
    {
        next();
        QTRY_COMPARE(m_student.position(), 1);
        QVERIFY(m_student.seesPass(5));
        QCOMPARE(get(QStringLiteral("z:0")), QString());
        QTest::keyClick(&m_gui.window(), Qt::Key_PageUp);
        QTRY_COMPARE(m_student.position(), 0);
        next(); // reached already: nothing is done again
        QTRY_COMPARE(m_student.position(), 1);
        next();
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1)));
        next(); // there is no further step
        QVERIFY(m_student.seesPass(5));
        QCOMPARE(m_student.position(), 1);
        QVERIFY(m_gui.window().lessons().isOn());
    }
};

RINGSIDE_TEST(learn_hidden, TestLearnHidden)
#include "tst_learn_hidden.moc"
