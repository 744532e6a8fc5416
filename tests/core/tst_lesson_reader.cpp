#include "core/lesson/reader.h"
#include "tests/core/sound_lesson.h"
#include "tests/support/runner.h"

using namespace ringside::lesson;
using ringside::test::kSoundLesson;

namespace {

/// A lesson in which everything stands that can stand in one.
const char* const kWholeLesson = R"(# All of it

A word before, with a [link](partition.md#cut).

```lesson
part 3 Replication and high availability
order 320
minutes 12
handout 3.2
handout 3.3
demonstration
shuffled
create masters=3 replicas=1 timeout=2000 stepwise
goal You know one thing.
goal You know another.
```

And one behind, with a table:

| a | b |
|---|---|
| 1 | 2 |

## Wrong on purpose

Node $master is a master.

### A smaller heading

```console
$ redis-cli
```

Some `code` and **more**.

````text
```do
not a block
```
````

```room
What do you think about $other?
```

```predict
number How long does it take?
is failover.whole_ms
unit s
within 40%
```

```fault
pause $master
# a comment
```

```diagnose
choice What is wrong?
+ Node $master hangs
because It does not answer.
- A link is cut
because All links are up.
```

```do Look at it
call $master INFO
```

```do
status
```

```do yourself
Click node $master.

Then press **Resume**.
```

```check It answers
process $master running
role $master,$replica   master
else Node $master does not answer.
else Resume it.
```

```check All is well
   state ok
```

```hint
The first
hint.
```

```hint
The second.
```

```solution
resume $master
heal
```

```reset
heal
```

```point
node $master
link $master $replica
slot 866
control action.kill
```

```debrief
You said {{predicted}}, it was {{ failover.whole_ms }}, by {{replicas_of $master}}.
```

~~~question
order In which order?
- Suspected :: failover.pfail_ms
- Failed :: failover.fail_ms
~~~

## Nodes

```question
nodes Which nodes are masters?
is masters
```

## A fixed order

```question
order In which order?
- First
- Second
```

## A fixed number

```question
number How many slots are there?
is 16384
unit slots
within 5
```
)";

} // namespace

/// Lessons read whole: every block, every field.
class TestLessonReader : public QObject
{
    Q_OBJECT

    static Reading readSource(const QByteArray& source) { return readLesson(source, QStringLiteral("test")); }
    static QString firstRemark(const Reading& reading)
    {
        if (reading.remarks.empty())
            return QStringLiteral("sound");
        const Remark& first = reading.remarks.front();
        return QStringLiteral("%1:%2 %3").arg(first.at.line).arg(first.at.column).arg(first.message);
    }

private Q_SLOTS:
    void aWholeLesson()
    {
        const Reading reading = readSource(kWholeLesson);
        QCOMPARE(firstRemark(reading), QStringLiteral("sound"));
        const Lesson& lesson = reading.lesson;
        QCOMPARE(lesson.id, QStringLiteral("test"));
        QCOMPARE(lesson.title, QStringLiteral("All of it"));
        QCOMPARE(lesson.text,
                 QStringLiteral("A word before, with a [link](partition.md#cut).\n\nAnd one behind, with a "
                                "table:\n\n| a | b |\n|---|---|\n| 1 | 2 |"));
        QCOMPARE(lesson.part, 3);
        QCOMPARE(lesson.partTitle, QStringLiteral("Replication and high availability"));
        QCOMPARE(lesson.order, 320);
        QCOMPARE(lesson.minutes, 12);
        QCOMPARE(lesson.handout, QStringList({QStringLiteral("3.2"), QStringLiteral("3.3")}));
        QVERIFY(lesson.demonstration);
        QVERIFY(lesson.shuffled);
        QCOMPARE(lesson.create, QStringLiteral("create masters=3 replicas=1 timeout=2000 stepwise"));
        QCOMPARE(lesson.goals,
                 QStringList({QStringLiteral("You know one thing."), QStringLiteral("You know another.")}));
        QCOMPARE(lesson.later, QString());
        QCOMPARE(lesson.steps.size(), 4);
    }

    void aWholeStep()
    {
        const Step step = readSource(kWholeLesson).lesson.steps.at(0);
        QCOMPARE(step.title, QStringLiteral("Wrong on purpose"));
        QCOMPARE(step.at, (Place{24, 1}));
        QCOMPARE(
            step.text,
            QStringLiteral("Node $master is a master.\n\n### A smaller heading\n\n```console\n$ redis-cli\n"
                           "```\n\nSome `code` and **more**.\n\n````text\n```do\nnot a block\n```\n````"));
        QCOMPARE(step.room, QStringLiteral("What do you think about $other?"));
        QCOMPARE(step.fault, QStringList(QStringLiteral("pause $master")));
        QCOMPARE(step.deeds, (std::vector<Deed>{
                                 {QStringLiteral("Look at it"), {QStringLiteral("call $master INFO")}, {}},
                                 {{}, {QStringLiteral("status")}, {}},
                                 {{}, {}, QStringLiteral("Click node $master.\n\nThen press **Resume**.")},
                             }));
        QCOMPARE(step.checks, (std::vector<Check>{
                                  {QStringLiteral("It answers"),
                                   {QStringLiteral("process $master running"),
                                    QStringLiteral("role $master,$replica   master")},
                                   QStringLiteral("Node $master does not answer. Resume it.")},
                                  {QStringLiteral("All is well"), {QStringLiteral("state ok")}, {}},
                              }));
        QCOMPARE(step.hints,
                 QStringList({QStringLiteral("The first\nhint."), QStringLiteral("The second.")}));
        QCOMPARE(step.solution, QStringList({QStringLiteral("resume $master"), QStringLiteral("heal")}));
        QCOMPARE(step.wayThrough(), step.solution);
        QCOMPARE(step.reset, QStringList(QStringLiteral("heal")));
        using Kind = Pointer::Kind;
        QCOMPARE(step.points, (std::vector<Pointer>{
                                  {Kind::Node, QStringLiteral("$master"), {}},
                                  {Kind::Link, QStringLiteral("$master"), QStringLiteral("$replica")},
                                  {Kind::Slot, QStringLiteral("866"), {}},
                                  {Kind::Control, QStringLiteral("action.kill"), {}},
                              }));
        QCOMPARE(step.debrief, QStringLiteral("You said {{predicted}}, it was {{ failover.whole_ms }}, by "
                                              "{{replicas_of $master}}."));
    }

    void allKindsOfQuestions()
    {
        const std::vector<Step> steps = readSource(kWholeLesson).lesson.steps;
        using Kind = Question::Kind;
        QCOMPARE(steps[0].predict, (Question{Kind::Number,
                                             QStringLiteral("How long does it take?"),
                                             {},
                                             QStringLiteral("failover.whole_ms"),
                                             QStringLiteral("s"),
                                             40,
                                             true}));
        QVERIFY(steps[0].predict->isMeasured());
        QCOMPARE(steps[0].diagnose,
                 (Question{
                     Kind::Choice,
                     QStringLiteral("What is wrong?"),
                     {{QStringLiteral("Node $master hangs"), true, {}, QStringLiteral("It does not answer.")},
                      {QStringLiteral("A link is cut"), false, {}, QStringLiteral("All links are up.")}},
                     {},
                     {},
                     0,
                     false}));
        QVERIFY(!steps[0].diagnose->isMeasured());
        QCOMPARE(steps[0].question,
                 (Question{Kind::Order,
                           QStringLiteral("In which order?"),
                           {{QStringLiteral("Suspected"), false, QStringLiteral("failover.pfail_ms"), {}},
                            {QStringLiteral("Failed"), false, QStringLiteral("failover.fail_ms"), {}}},
                           {},
                           {},
                           0,
                           false}));
        QVERIFY(steps[0].question->isMeasured());
        QCOMPARE(steps[1].question, (Question{Kind::Nodes,
                                              QStringLiteral("Which nodes are masters?"),
                                              {},
                                              QStringLiteral("masters"),
                                              {},
                                              0,
                                              false}));
        QCOMPARE(steps[2].question->options[1].text, QStringLiteral("Second"));
        QVERIFY(!steps[2].question->isMeasured());
        QCOMPARE(steps[3].question, (Question{Kind::Number,
                                              QStringLiteral("How many slots are there?"),
                                              {},
                                              QStringLiteral("16384"),
                                              QStringLiteral("slots"),
                                              5,
                                              false}));
        QVERIFY(!steps[3].question->isMeasured());
    }

    void sound_data()
    {
        QTest::addColumn<QByteArray>("source");
        const auto with = [](const char* name, const QByteArray& from, const QByteArray& to) {
            QByteArray source(kSoundLesson);
            QVERIFY2(source.contains(from), name);
            QTest::newRow(name) << source.replace(from, to);
        };
        QTest::newRow("as it is") << QByteArray(kSoundLesson);
        with("lines end as on Windows", "\n", "\r\n");
        with("lines end as on an old Mac", "\n", "\r");
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + QByteArray(kSoundLesson);
        with("no line end at the end", "```\n\n```debrief", "```\n```debrief");
        with("a title of a block with signs", "Kill node 1", "Kill \\node & \"1\" &amp; <b>");
        with("blanks behind the backticks", "```do Kill", "```   do   Kill");
        with("an indented block", "```do Kill node 1\nkill 1\n```", "  ```do Kill node 1\n  kill 1\n  ```");
        with("more backticks", "```do Kill node 1\nkill 1\n```", "`````do Kill node 1\nkill 1\n`````");
        with("a quotation of backticks in a debrief", "It took", "> ```\n> x\n> ```\n\nIt took");
        with("an action with a comment", "kill 1\n", "# first\nkill 1 # there\n");
        with("a negative number", "## Who",
             "## One\n\n```question\nnumber How much?\nis -1\nunit K\n```\n\n## Who");
        with("nodes by chance as an answer", "## Who",
             "## One\n\n```question\nnodes Which?\nis $master,$replica\n```\n\n## Who");
        with("a prediction of a fixed number, and no check", "## Who",
             "## One\n\n```predict\nnumber How much?\nis -1\n```\n\n```question\nnumber Once more?\nis "
             "2\n```\n\n## Who");
        with("a word with a dollar", "You will", "It costs 5 $. You will");
        with("a control", "```hint", "```point\ncontrol action.kill\n```\n\n```hint");
        QTest::newRow("later") << QByteArray("# Later\n\n```lesson\nlater It needs two computers.\n```\n");
        QTest::newRow("without a cluster") << QByteArray(
            "# To be read\n\n```lesson\nminutes 1\ngoal You have read it.\n```\n\n## "
            "One\n\n```question\nnumber Which slot "
            "has user:1?\nis slot user:1\n```\n\n```do yourself\nThink.\n```\n\n```debrief\nWell.\n```\n");
    }

    void sound()
    {
        QFETCH(QByteArray, source);
        QCOMPARE(firstRemark(readSource(source)), QStringLiteral("sound"));
    }

    void everyRemarkHasItsPlace()
    {
        QByteArray source(kSoundLesson);
        source.replace("minutes 5", "minutes many")
            .replace("kill 1\n", "kil 1\nquit\n")
            .replace("{{failover", "{{failure");
        QStringList places;
        for (const Remark& remark : readSource(source).remarks)
            places << QStringLiteral("%1:%2 %3")
                          .arg(remark.at.line)
                          .arg(remark.at.column)
                          .arg(remark.message.left(30));
        QCOMPARE(places, QStringList({QStringLiteral("4:1 Write a whole number from 1 to"),
                                      QStringLiteral("20:1 There is no action 'kil'. Did "),
                                      QStringLiteral("21:1 A lesson may not use the actio"),
                                      QStringLiteral("34:11 There is no figure 'failure.wh")}));
    }

    void noText()
    {
        QCOMPARE(firstRemark(readSource({})),
                 QStringLiteral("1:1 The lesson has no title. Begin the file with: # Title"));
        QCOMPARE(firstRemark(readSource(QByteArray(300 * 1024, 'x'))),
                 QStringLiteral("1:1 The file is too large for a lesson: 300 KB, of 256 at most."));
        QCOMPARE(firstRemark(readSource("# Title \xff")),
                 QStringLiteral("1:9 Here is a character that cannot be shown (U+fffd)."));
        QCOMPARE(firstRemark(readSource("# Title\n\n```lesson\n")),
                 QStringLiteral("1:1 The lesson has no steps. Begin one with ## and its title."));
    }

    void files()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("one.two.md"));
        QCOMPARE(firstRemark(readLessonFile(path)),
                 QStringLiteral("1:1 The file cannot be read: No such file or directory."));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kSoundLesson);
        file.close();
        const Reading reading = readLessonFile(path);
        QCOMPARE(firstRemark(reading), QStringLiteral("sound"));
        QVERIFY(reading.isSound());
        QCOMPARE(reading.lesson.id, QStringLiteral("one.two"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(256 * 1024 + 1, 'x'));
        file.close();
        QCOMPARE(firstRemark(readLessonFile(path)),
                 QStringLiteral("1:1 The file is too large for a lesson: 256 KB, of 256 at most."));
    }

    void signsInTheTitleOfABlock()
    {
        QByteArray source(kSoundLesson);
        const Lesson lesson = readSource(source.replace("Kill node 1", "Kill \\node & \"1\"")).lesson;
        QCOMPARE(
            lesson.steps.at(0).deeds,
            (std::vector<Deed>{{QStringLiteral("Kill \\node & \"1\""), {QStringLiteral("kill 1")}, {}}}));
        QCOMPARE(lesson.steps.at(0).text, QStringLiteral("You will kill node $master."));
    }
};

RINGSIDE_TEST(lesson_reader, TestLessonReader)
#include "tst_lesson_reader.moc"
