#include "core/lesson/reader.h"
#include "tests/core/sound_lesson.h"
#include "tests/support/runner.h"

using namespace ringside::lesson;
using ringside::test::kSoundLesson;

/// Copies of a sound lesson with one thing broken: what the first remark says, and where.
class TestLessonBroken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void broken_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("expected");
        brokenHeads();
        brokenBlocks();
        brokenActions();
        brokenConditions();
        brokenQuestions();
        brokenSteps();
        brokenTexts();
    }

    void broken()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, expected);
        const Reading reading = readLesson(source, QStringLiteral("test"));
        QVERIFY(!reading.isSound());
        const Remark& first = reading.remarks.front();
        QString found = QStringLiteral("%1:%2 %3").arg(first.at.line).arg(first.at.column).arg(first.message);
        if (expected.endsWith(u"...")) // and then a long list
            found = found.left(expected.size() - 3) + QStringLiteral("...");
        QCOMPARE(found, expected);
    }

private:
    static void row(const char* name, const QByteArray& from, const QByteArray& to, const char* expected)
    {
        QByteArray source(kSoundLesson);
        const qsizetype at = source.indexOf(from);
        QVERIFY2(at >= 0, name);
        QTest::newRow(name) << source.replace(at, from.size(), to) << QString::fromUtf8(expected);
    }

    static void brokenHeads()
    {
        row("no title", "# A master dies\n", "", "1:1 The lesson has no title. Begin the file with: # Title");
        row("two titles", "```lesson", "# Another\n\n```lesson",
            "3:1 A lesson has one title. Begin a step with ##.");
        row("the title behind a step", "# A master dies\n\n", "## One\n\nText.\n\n# A master dies\n\n",
            "1:1 The lesson has no head. Write a block 'lesson' below the title: its cluster, its goals, its "
            "time.");
        row("a title without words", "# A master dies", "#", "1:1 This heading has no words.");
        row("a title that is underlined", "# A master dies",
            "A master dies\n=====", "1:1 Begin a heading with # (the title) or ## (a step).");
        row("no head",
            "```lesson\nminutes 5\ncreate masters=3 replicas=1 timeout=2000\ngoal You know who takes its "
            "place.\n```\n",
            "",
            "1:1 The lesson has no head. Write a block 'lesson' below the title: its cluster, its goals, its "
            "time.");
        row("two heads", "## Who takes over?\n", "```lesson\nminutes 5\n```\n\n## Who takes over?\n",
            "9:1 A lesson has one block 'lesson'.");
        row("an empty head",
            "minutes 5\ncreate masters=3 replicas=1 timeout=2000\ngoal You know who takes its place.\n", "",
            "3:1 The lesson has no goal. Write: goal and a sentence.");
        row("a head inside of a step", "```hint", "```lesson\nminutes 5\n```\n\n```hint",
            "28:1 The block 'lesson' stands before the first step.");
        row("a block of a step in the head", "## Who takes over?\n",
            "```hint\nx\n```\n\n## Who takes over?\n",
            "9:1 The block 'hint' belongs to a step. Begin one with ## and its title.");
        row("an unknown word of the head", "minutes 5", "  minuets 5",
            "4:3 'minuets' is no word of a lesson's head. Write one of: create, minutes, goal, part, order, "
            "handout, demonstration, shuffled, first, later.");
        row("a word said twice", "minutes 5", "minutes 5\nminutes 6", "5:1 'minutes' is said twice.");
        row("a bad number", "minutes 5", "minutes many", "4:1 Write a whole number from 1 to 600.");
        row("no time at all", "minutes 5", "minutes 0", "4:1 Write a whole number from 1 to 600.");
        row("too long", "minutes 5", "minutes 601", "4:1 Write a whole number from 1 to 600.");
        row("a part without a number", "minutes 5", "minutes 5\npart three",
            "5:1 Write a whole number from 1 to 99.");
        row("a word without anything", "minutes 5", "minutes", "4:1 Say something behind 'minutes'.");
        row("a word with too much", "minutes 5", "minutes 5\nshuffled yes",
            "5:1 'shuffled' stands alone on its line.");
        row("no goal", "goal You know who takes its place.\n", "",
            "3:1 The lesson has no goal. Write: goal and a sentence.");
        row("no minutes", "minutes 5\n", "", "3:1 How long does it take? Write: minutes 10");
        row("create with a password", "timeout=2000", "timeout=2000 password=x",
            "5:1 A lesson's `create` takes masters, replicas and timeout, and no 'password'.");
        row("create with a program", "timeout=2000", "program=/bin/sh",
            "5:1 A lesson's `create` takes masters, replicas and timeout, and no 'program'.");
        row("create with a port", "timeout=2000", "base-port=7000",
            "5:1 A lesson's `create` takes masters, replicas and timeout, and no 'base-port'.");
        row("create with auth", "timeout=2000", "auth", "5:1 A lesson's `create` takes no 'auth'.");
        row("create that does not parse", "masters=3", "masters=many",
            "5:8 masters must be a whole number from 1 to 30. Usage: create [masters=3] [replicas=1] "
            "[timeout=5000] [stepwise [pace=400ms]] [auth | password=WORD] [base-port=9000] [program=PATH]");
        row("create with an unknown option", "replicas=1", "replica=1",
            "5:18 'create' takes no option 'replica'. Usage: create [masters=3] [replicas=1] [timeout=5000] "
            "[stepwise [pace=400ms]] [auth | password=WORD] [base-port=9000] [program=PATH]");
        row("create with an open quote", "timeout=2000", "\"timeout", "5:29 This quote is never closed.");
        row("create said twice", "minutes 5", "create masters=3\nminutes 5", "6:1 'create' is said twice.");
        row("no steps", QByteArray(kSoundLesson).mid(QByteArray(kSoundLesson).indexOf("## Who")), "",
            "1:1 The lesson has no steps. Begin one with ## and its title.");
        row("later with steps", "minutes 5", "later It needs two computers.\nminutes 5",
            "10:1 What comes later has no steps.");
    }

    static void brokenBlocks()
    {
        row("an unknown block", "```check", "```chek",
            "23:1 There is no block 'chek'. The blocks are: lesson, predict, question, do, check, hint, "
            "solution, debrief, reset, point, room, fault, diagnose.");
        row("a language", "```hint", "```python",
            "28:1 There is no block 'python'. The blocks are: lesson, predict, question, do, check, hint, "
            "solution, debrief, reset, point, room, fault, diagnose.");
        row("a block that is not closed", "It took {{failover.whole_ms}}.\n```\n",
            "It took {{failover.whole_ms}}.\n",
            "32:1 The block 'debrief' is not closed. Write ``` on a line of its own.");
        row("a block that is not closed before others", "kill 1\n```\n", "kill 1\n",
            "19:1 The block 'do' is not closed before the block 'check' begins. Write ``` on a line of its "
            "own.");
        row("a block inside of a list", "```hint\nNode 4 has a copy.\n```",
            "- One\n\n  ```hint\n  Node 4 has a copy.\n  ```",
            "30:3 The block 'hint' stands inside of a list or a quotation. Begin it at the left margin, "
            "after an empty line.");
        row("a block inside of a quotation", "```hint\nNode 4 has a copy.\n```",
            "> ```hint\n> Node 4 has a copy.\n> ```",
            "28:1 The block 'hint' stands inside of a list or a quotation. Begin it at the left margin, "
            "after an empty line.");
        row("an empty block", "Node 4 has a copy.\n", "\n", "28:1 The block 'hint' is empty.");
        row("a block twice", "```do Kill", "```debrief\nOne.\n```\n\n```do Kill",
            "36:1 A step has one block 'debrief'.");
        row("a prediction twice", "```do Kill",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted "
            "4\n```\n\n```do Kill",
            "19:1 A step has one block 'predict'.");
        row("a check without a name", "```check A replica has taken over", "```check",
            "23:1 Name the check: ```check A replica has taken over");
        row("a check without a condition", "promoted 4\nelse", "else", "23:1 This check has no condition.");
        row("a pointer to nothing", "```hint", "```point\nnode 1\nnod 4\n```\n\n```hint",
            "30:1 Write: node 4, link 1 4, slot 866 or control action.kill");
        row("a pointer with a word too many", "```hint", "```point\nnode 1 2\n```\n\n```hint",
            "29:1 Write: node 4, link 1 4, slot 866 or control action.kill");
        row("a pointer to a slot that there is not", "```hint", "```point\nslot 16384\n```\n\n```hint",
            "29:1 Write: node 4, link 1 4, slot 866 or control action.kill");
        row("a link with one end", "```hint", "```point\n  link 1\n```\n\n```hint",
            "29:3 Write: node 4, link 1 4, slot 866 or control action.kill");
        row("a pointer to node zero", "```hint", "```point\nnode 0\n```\n\n```hint",
            "29:1 Write: node 4, link 1 4, slot 866 or control action.kill");
        row("a pointer to an unknown node by chance", "```hint", "```point\nnode $mastr\n```\n\n```hint",
            "29:1 Write: node 4, link 1 4, slot 866 or control action.kill");
        row("61 blocks", "```hint\nNode 4 has a copy.\n```", QByteArray("```hint\nx\n```\n").repeated(58),
            "9:1 A step has at most 60 blocks.");
    }

    static void brokenActions()
    {
        row("an unknown action", "kill 1", "  kil 1", "20:3 There is no action 'kil'. Did you mean 'kill'?");
        row("an action without its node", "kill 1", "kill", "20:5 Which node? Usage: kill N [force]");
        row("an action with a bad word", "kill 1", "kill one",
            "20:6 'one' is not a node. Write 1, 1,4, 2-5 or all. Usage: kill N [force]");
        row("a slip behind nodes by chance", "kill 1", "# x\ndelay $replica>$bystander soon",
            "21:27 'soon' is not a delay. Write 50ms or 1s, at most 10m. Usage: delay 1>2 50ms [jitter=10ms] "
            "[plane=bus|replication|client]");
        row("a slip in the second option", "kill 1", "delay 1>2 300ms jiter=5ms",
            "20:17 'delay' takes no option 'jiter'. Usage: delay 1>2 50ms [jitter=10ms] "
            "[plane=bus|replication|client]");
        row("an open quote", "kill 1", "put a \"b", "20:7 This quote is never closed.");
        row("quit", "kill 1", "quit", "20:1 A lesson may not use the action 'quit'.");
        row("create", "kill 1", "create", "20:1 A lesson may not use the action 'create'.");
        row("capture", "kill 1", "  capture start x.pcap", "20:3 A lesson may not use the action 'capture'.");
        row("import", "kill 1", "import 127.0.0.1:7000", "20:1 A lesson may not use the action 'import'.");
        row("the cluster deleted", "kill 1", "reset",
            "20:1 A lesson may reset links (reset 1 2), and not delete the cluster.");
        row("the cluster deleted by its other name", "kill 1", "reset-cluster",
            "20:1 A lesson may reset links (reset 1 2), and not delete the cluster.");
        row("a call that writes", "kill 1", "call 1 SET a b",
            "20:1 A lesson may call commands that only read, and 'SET a' is none of those.");
        row("a call of CONFIG SET", "kill 1", "call 1 config set dir /tmp",
            "20:1 A lesson may call commands that only read, and 'config set' is none of those.");
        row("a call of DEBUG", "kill 1", "call all DEBUG SLEEP 5",
            "20:1 A lesson may call commands that only read, and 'DEBUG SLEEP' is none of those.");
        row("another directive", "kill 1", "set 1 loglevel debug",
            "20:1 A lesson may set these directives: cluster-node-timeout, ...");
        row("the ledger exported", "kill 1", "ledger export /tmp/x", "20:1 A lesson may not write files.");
        row("a forbidden solution", "```hint", "```solution\nquit\n```\n\n```hint",
            "29:1 A lesson may not use the action 'quit'.");
        row("a forbidden reset", "```hint", "```reset\nheal\nreset\n```\n\n```hint",
            "30:1 A lesson may reset links (reset 1 2), and not delete the cluster.");
        row("a forbidden fault", "```hint", "```fault\nquit\n```\n\n```hint",
            "29:1 A lesson may not use the action 'quit'.");
        row("an unknown node by chance in an action", "kill 1", "kill $mastr",
            "20:6 There is no $mastr. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("two, the second unknown", "kill 1", "cut $master $masters",
            "20:13 There is no $masters. Nodes by chance are: $master, $replica, $other, $third, "
            "$bystander.");
    }

    static void brokenConditions()
    {
        row("an unknown condition", "promoted 4", "promotd 4",
            "16:13 There is no condition 'promotd'. Write one of: ...");
        row("a slip in a condition", "promoted 4", "  role 4 mastre", "16:22 A role is master or replica.");
        row("a slip behind a node by chance", "promoted 4", "role $replica   mastre",
            "16:29 A role is master or replica.");
        row("a word too many", "promoted 4", "promoted 4 now",
            "16:24 'now' was not expected. Write: promoted N|any.");
        row("a word that is missing", "promoted 4", "role 4", "16:19 A role is master or replica.");
        row("a figure that is none", "promoted 4", "count nodes = six", "16:27 'six' is not a figure.");
        row("a figure without end", "promoted 4", "keys all < inf", "16:24 'inf' is not a figure.");
        row("an unknown node by chance in a condition", "promoted 4", "promoted $slave",
            "16:22 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("an unknown node by chance in an else", "else Not yet.", "else Not $yet.",
            "25:10 There is no $yet. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("an unknown node by chance in the name of a check", "A replica has", "A $slave has",
            "23:12 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("a slip behind an answer", "- Node 4 :: promoted 4", "- Node 4  ::   promoted x",
            "16:25 Which node? Or write `promoted any`.");
    }

    static void brokenQuestions()
    {
        row("no kind of question",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nwho Which?\n- A\n- B\n",
            "14:1 A question begins with choice, number, nodes or order.");
        row("a question without words",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice\n+ A\n- B\n", "14:1 Write the question behind the word 'choice'.");
        row("an answer without a dash",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\nB\n", "16:1 Begin an answer with - and a blank.");
        row("no right answer",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n- A\n- B\n", "13:1 Mark the one right answer with + in place of -.");
        row("two right answers",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\n+ B\n", "13:1 Mark the one right answer with + in place of -.");
        row("one answer",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\n", "13:1 Give at least two answers, each on a line with -.");
        row("an answer without words",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\n-\n", "16:1 This answer has no words.");
        row("marked and measured",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\n- B :: promoted 4\n",
            "13:1 The right answer is measured: do not mark one with + as well.");
        row("because without an answer",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\nbecause It is.\n+ A\n- B\n",
            "15:1 `because` stands below the answer that it is about.");
        row("an order with a right answer",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\norder Which?\n+ A\n- B\n", "15:1 Begin an answer with - and a blank.");
        row("an order with a because",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\norder Which?\n- A\nbecause It is.\n- B\n",
            "16:1 Begin an answer with - and a blank.");
        row("an order half measured",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\norder Which?\n- A :: failover.pfail_ms\n- B\n",
            "13:1 Either all lines of an order are measured (with ::) or none is.");
        row("an order of what is no figure",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\norder Which?\n- A :: failover.pfail_ms\n- B :: promoted 4\n",
            "16:8 There is no figure 'promoted 4'. The figures are: ...");
        row("an order of nodes",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\norder Which?\n- A :: failover.pfail_ms\n- B :: failover.voters\n",
            "16:8 This figure gives no number.");
        row("an order of words",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\norder Which?\n- A :: failover.pfail_ms\n- B :: failover.why\n",
            "16:8 This figure gives no number.");
        row("a number without is",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber How long?\nunit s\n",
            "13:1 Say what the right answer is: `is` and a figure.");
        row("a number with an answer",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber How long?\n- 5\n", "15:1 Write `is`, `unit` or `within` here.");
        row("a number that is nodes",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber Which?\nis masters\n",
            "15:4 This figure gives nodes. Ask for them with `nodes`.");
        row("a number that is words",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber Which?\nis ledger.refusal\n", "15:4 This figure gives no number.");
        row("a number that is no figure",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber Which?\nis  failover.lenght\n",
            "15:5 There is no figure 'failover.lenght'. The figures are: ...");
        row("a number without end",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber Which?\nis inf\n", "15:4 There is no figure 'inf'. The figures are: ...");
        row("nodes that are a number",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnodes Which?\nis failover.whole_ms\n", "15:4 This figure gives no nodes.");
        row("a figure without its node",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber How many?\nis slots\n", "15:4 Which node?");
        row("within what",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber How many?\nis 5\nwithin reach\n",
            "16:1 How far off is right still? Write `within 30%` or `within 5`.");
        row("within less than nothing",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber How many?\nis 5\nwithin -1\n",
            "16:1 How far off is right still? Write `within 30%` or `within 5`.");
        row("within anything",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nnumber How many?\nis 5\nwithin nan\n",
            "16:1 How far off is right still? Write `within 30%` or `within 5`.");
        row("an unknown node by chance in a question",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which is $slave?\n+ A\n- B\n",
            "14:17 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("an unknown node by chance in an answer",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\n-  Node $slave\n",
            "16:9 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("an unknown node by chance in a because",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which?\n+ A\n- B\nbecause $slave is not.\n",
            "17:9 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("a figure in a question",
            "```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: promoted 4\n",
            "```predict\nchoice Which is {{epoch}}?\n+ A\n- B\n",
            "14:17 A figure can stand in a debrief only: it is measured by then.");
    }

    static void brokenSteps()
    {
        row("nothing to reach", "## Who", "## One\n\nText.\n\n## Who",
            "9:1 This step has nothing to reach. Give it a check, or a question.");
        row("a prediction and nothing to reach", "## Who",
            "## One\n\n```predict\nchoice Which?\n+ A\n- B\n```\n\n## Who",
            "9:1 This step has nothing to reach. Give it a check, or a question.");
        row("checks that nothing makes true", "```do Kill node 1\nkill 1\n```\n", "",
            "9:1 Nothing makes the checks of this step true. Give it a solution.");
        row("a prediction that is never measured", "## Who",
            "## One\n\n```predict\nchoice Which node becomes master?\n- Node 2 :: promoted 2\n- Node 4 :: "
            "promoted 4\n```\n\n```question\nnumber How many?\nis 5\n```\n\n## Who",
            "9:1 What is predicted here is never measured: the step has no check.");
        row("a diagnosis without a fault", "```hint", "```diagnose\nchoice What?\n+ A\n- B\n```\n\n```hint",
            "9:1 A diagnosis needs a block 'fault'.");
        row("a fault without a diagnosis", "```hint", "```fault\nkill 1\n```\n\n```hint",
            "9:1 A fault needs a block 'diagnose'.");
        row("a fault without a check", "## Who",
            "## One\n\n```fault\nkill 1\n```\n\n```diagnose\nchoice What?\n+ A\n- B\n```\n\n## Who",
            "9:1 A fault needs a check that is true when it is mended.");
        row("a step without words", "## Who takes over?", "##", "9:1 This heading has no words.");
        row("61 steps", "## Who",
            QByteArray("## One\n\n```question\nnumber How many?\nis 5\n```\n\n").repeated(60) + "## Who",
            "429:1 A lesson has at most 60 steps.");
        row("a check without a cluster", "create masters=3 replicas=1 timeout=2000\n", "",
            "14:13 Nothing can be measured: this lesson has no cluster.");
        row("what is predicted and not asked", "## Who",
            "## One\n\n```question\nnumber How many?\nis 5\n```\n\n```debrief\nYou said "
            "{{predicted}}.\n```\n\n## Who",
            "9:1 The debrief tells what was predicted: this step needs a block 'predict'.");
    }

    static void brokenTexts()
    {
        row("HTML", "You will", "A.\n\n<div>\n\nYou will",
            "13:1 HTML is not shown. Write Markdown, or put it into `backticks`.");
        row("HTML in a line", "You will", "You <b>will</b>",
            "11:5 HTML is not shown. Write Markdown, or put it into `backticks`.");
        row("a comment of HTML", "You will", "<!-- x -->\n\nYou will",
            "11:1 HTML is not shown. Write Markdown, or put it into `backticks`.");
        row("a picture", "You will", "One line,\n![picture](x.png) You will",
            "12:12 A lesson has no pictures: the stage is the picture.");
        row("a picture without words", "You will", "One line,\nanother ![](x.png) You will",
            "12:13 A lesson has no pictures: the stage is the picture.");
        row("a link to the web", "You will", "One line,\nanother [link](https://redis.io) You will",
            "12:16 A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.");
        row("a link to the web with signs", "You will",
            "One line,\n[link](https://redis.io/?a=1&b=2) You will",
            "12:2 A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.");
        row("a link in pointed brackets", "You will", "<https://redis.io> You will",
            "11:2 A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.");
        row("a link by reference", "You will", "One [link][x].\n\n[x]: https://redis.io\n\nYou will",
            "13:6 A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.");
        row("a link to a file", "You will", "A [link](../../etc/passwd) You will",
            "11:10 A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.");
        row("a link that runs something", "You will", "A [link](javascript:alert) You will",
            "11:10 A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.");
        row("a control character", "You will", "You \007will",
            "11:5 Here is a character that cannot be shown (U+0007).");
        row("a nothing", "You will", QByteArray("You \0will", 9),
            "11:5 Here is a character that cannot be shown (U+0000).");
        row("a line that runs backwards", "kill 1", "kill \342\200\2561",
            "20:6 Here is a character that cannot be shown (U+202e).");
        row("a control character of old terminals", "kill 1", "kill \302\2331",
            "20:6 Here is a character that cannot be shown (U+009b).");
        row("a line end of another kind", "You will", "You\342\200\250will",
            "11:4 Here is a character that cannot be shown (U+2028).");
        row("text inside of an isolate", "kill 1", "kill \342\201\2461",
            "20:6 Here is a character that cannot be shown (U+2066).");
        row("an unknown node by chance in the text", "$master", "$mastr",
            "11:20 There is no $mastr. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("an unknown node by chance in the second line", "kill node",
            "kill\nnode $master,\nthen $slave, node",
            "13:6 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("an unknown node by chance in the second block of text", "```hint", "And then $slave.\n\n```hint",
            "28:10 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("a figure in the text", "You will", "After {{step_ms}} you will",
            "11:7 A figure can stand in a debrief only: it is measured by then.");
        row("a figure in a hint", "Node 4 has", "After\nnode {{epoch}} has",
            "30:6 A figure can stand in a debrief only: it is measured by then.");
        row("an unknown figure in a debrief", "{{failover.whole_ms}}", "the whole\nof {{failover.length}}",
            "34:6 There is no figure 'failover.length'. The figures are: ...");
        row("a figure without its node in a debrief", "{{failover.whole_ms}}", "{{lag_ms}}",
            "33:11 Which node?");
        row("an unknown node by chance in a debrief", "{{failover.whole_ms}}", "{{slots $slave}}",
            "33:17 There is no $slave. Nodes by chance are: $master, $replica, $other, $third, $bystander.");
        row("a quotation nested too deeply", "You will", QByteArray("> ").repeated(9) + "You will",
            "11:19 Lists and quotations are nested too deeply here.");
        row("a quotation nested much too deeply", "You will", QByteArray("> ").repeated(40) + "You will",
            "11:1 Lists and quotations are nested too deeply here.");
    }
};

RINGSIDE_TEST(lesson_broken, TestLessonBroken)
#include "tst_lesson_broken.moc"
