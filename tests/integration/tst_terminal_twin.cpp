#include "tests/support/cli_process.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace ringside::test;

namespace {

QJsonObject nodeOf(const QJsonObject& status, int number)
{
    return status[u"nodes"][number - 1].toObject();
}

} // namespace

/// ringside-cli shell as design.md specifies it, with a cluster of its own where one is needed.
class TestTerminalTwin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesAMastersDeath();
    void strictEndsAtTheFirstFailure();
    void withoutStrictItGoesOnAndTellsAtTheEnd();
    void aMalformedLineSaysWhere_data();
    void aMalformedLineSaysWhere();
    void plainTextForPeople();
    void nothingActsOnTheTerminal();
    void aMigrationThatACrashInterruptedIsTold();
    void refusesWrongArguments_data();
    void refusesWrongArguments();

private:
    static void verifyAnswer(const QJsonObject& answer, const QString& action);
    static void verifyNodeFields(const QJsonObject& node);
};

void TestTerminalTwin::verifyAnswer(const QJsonObject& answer, const QString& action)
{
    const QByteArray text = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    QCOMPARE(answer[u"action"].toString(), action);
    QVERIFY2(answer[u"ok"].toBool(), text.constData());
    QVERIFY2(answer[u"ms"].isDouble() && answer[u"ms"].toDouble() > 0, text.constData());
    QVERIFY2(answer.contains(u"error") && answer[u"error"].isNull(), text.constData());
    QVERIFY2(answer[u"commands"].isArray() && answer[u"result"].isObject(), text.constData());
}

void TestTerminalTwin::verifyNodeFields(const QJsonObject& node)
{
    for (const char* name : {"node", "id", "host", "port", "pid", "process", "server", "version", "role",
                             "master", "slots", "cluster_state", "link", "lag_bytes", "lag_ms", "epoch"})
        QVERIFY2(node.contains(QLatin1String(name)), name);
    QCOMPARE(node[u"id"].toString().size(), 40);
    QCOMPARE(node[u"host"].toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(node[u"process"].toString(), QStringLiteral("running"));
    QVERIFY(isAlive(node[u"pid"].toInteger()));
    QVERIFY(node[u"version"].toString().contains(u'.'));
    QCOMPARE(node[u"cluster_state"].toString(), QStringLiteral("ok"));
    QVERIFY(node[u"epoch"].toInteger() > 0);
}

/// The very lines of the promise, with the default node timeout, and redis-cli's opinion while it runs.
void TestTerminalTwin::survivesAMastersDeath()
{
    const int base = CliProcess::freeBasePort();
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--strict"),
                      QStringLiteral("--base-port"), QString::number(base)});
    shell.say("create\nkill 1\nwait role 4 master timeout=15s\nrestart 1\nwait link up\nstatus");
    const QJsonObject created = shell.answer();
    verifyAnswer(created, QStringLiteral("create"));
    for (const int replica : {4, 5, 6})
        QCOMPARE(nodeOf(created[u"result"].toObject(), replica)[u"master"].toInt(), replica - 3);
    const QJsonObject killed = shell.answer();
    verifyAnswer(killed, QStringLiteral("kill 1"));
    const qint64 victim = nodeOf(created[u"result"].toObject(), 1)[u"pid"].toInteger();
    QCOMPARE(killed[u"commands"][0].toString(), QStringLiteral("kill -KILL %1").arg(victim));
    for (const char* line : {"wait role 4 master timeout=15s", "restart 1", "wait link up"})
        verifyAnswer(shell.answer(), QLatin1String(line));
    const QJsonObject answer = shell.answer();
    verifyAnswer(answer, QStringLiteral("status"));
    const QJsonObject status = answer[u"result"].toObject();
    QCOMPARE(status[u"state"].toString(), QStringLiteral("ok"));
    QVERIFY(status[u"agreed"].toBool());
    QCOMPARE(status[u"faults"].toArray().size(), 0);
    QCOMPARE(status[u"nodes"].toArray().size(), 6);
    for (const auto& [replica, master] : {std::pair(1, 4), {5, 2}, {6, 3}}) {
        verifyNodeFields(nodeOf(status, replica));
        verifyNodeFields(nodeOf(status, master));
        QCOMPARE(nodeOf(status, replica)[u"role"].toString(), QStringLiteral("replica"));
        QCOMPARE(nodeOf(status, replica)[u"master"].toInt(), master);
        QCOMPARE(nodeOf(status, replica)[u"link"].toString(), QStringLiteral("up"));
        QCOMPARE(nodeOf(status, replica)[u"lag_bytes"].toInteger(-1), 0);
        QCOMPARE(nodeOf(status, master)[u"role"].toString(), QStringLiteral("master"));
        QVERIFY(nodeOf(status, master)[u"master"].isNull());
    }
    const QJsonArray first{0, 5460};
    QCOMPARE(nodeOf(status, 4)[u"slots"][0].toArray(), first);

    const Outcome check =
        execute(QStringLiteral("redis-cli"), {QStringLiteral("--cluster"), QStringLiteral("check"),
                                              QStringLiteral("127.0.0.1:%1").arg(base)});
    QVERIFY2(check.exitCode == 0 && check.out.contains("[OK] All 16384 slots covered."),
             check.out.constData());
    for (const auto& [replica, master] : {std::pair(1, 4), {5, 2}, {6, 3}}) {
        // "S: <id> host:port" and two lines below "replicates <id of its master>"
        const QByteArray own = nodeOf(status, replica)[u"id"].toString().toLatin1();
        const QByteArray masters = nodeOf(status, master)[u"id"].toString().toLatin1();
        QVERIFY2(check.out.contains("M: " + masters), check.out.constData());
        const qsizetype at = check.out.indexOf("S: " + own);
        QVERIFY2(at >= 0 && check.out.mid(at).split('\n').value(2).contains("replicates " + masters),
                 check.out.constData());
    }
    shell.endInput();
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 0);
}

void TestTerminalTwin::strictEndsAtTheFirstFailure()
{
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--strict")});
    shell.say("kill 1\nstatus");
    const QJsonObject refused = shell.answer();
    QVERIFY(!refused[u"ok"].toBool(true));
    QCOMPARE(refused[u"error"].toString(), QStringLiteral("There is no cluster yet."));
    QVERIFY(shell.waitForEnd()); // its input is still open
    QCOMPARE(shell.exitCode(), 1);
    QCOMPARE(shell.line(0), QByteArray());
}

void TestTerminalTwin::withoutStrictItGoesOnAndTellsAtTheEnd()
{
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--json")});
    QVERIFY(!shell.ask("kill 1")[u"ok"].toBool(true));
    verifyAnswer(shell.ask("# a comment\n\nstatus   # and another"), QStringLiteral("status"));
    shell.say("help"); // a last line without its end counts, too
    QVERIFY(shell.answer()[u"result"][u"verbs"].toArray().size() > 15);
    shell.endInput();
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 1);
}

void TestTerminalTwin::aMalformedLineSaysWhere_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("words");
    QTest::newRow("verb") << QByteArray("  kil 1") << 2 << QStringLiteral("Did you mean 'kill'");
    QTest::newRow("argument") << QByteArray("kill one") << 5 << QStringLiteral("'one' is not a node");
    QTest::newRow("missing") << QByteArray("kill") << 4 << QStringLiteral("Which node\\?");
    QTest::newRow("option") << QByteArray("create masters=3 replica=1") << 17
                            << QStringLiteral("no option 'replica'");
    QTest::newRow("value") << QByteArray("create masters=31") << 7 << QStringLiteral("from 1 to 30");
    QTest::newRow("group") << QByteArray("partition 1 2") << 12 << QStringLiteral("Write a \\| between");
    QTest::newRow("condition") << QByteArray("wait role 4 boss") << 12 << QStringLiteral("master or replica");
    QTest::newRow("quote") << QByteArray("set 1 save \"60 1") << 11 << QStringLiteral("never closed");
}

void TestTerminalTwin::aMalformedLineSaysWhere()
{
    QFETCH(QByteArray, line);
    QFETCH(int, column);
    QFETCH(QString, words);
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--strict")});
    const QJsonObject answer = shell.ask(line);
    QVERIFY(!answer[u"ok"].toBool(true));
    QCOMPARE(answer[u"action"].toString(), QString::fromUtf8(line));
    QCOMPARE(answer[u"column"].toInt(-1), column);
    QVERIFY2(answer[u"error"].toString().contains(QRegularExpression(words)),
             qPrintable(answer[u"error"].toString()));
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 1);
}

void TestTerminalTwin::plainTextForPeople()
{
    CliProcess shell({QStringLiteral("shell")});
    shell.say("kill one");
    QCOMPARE(shell.line(), QByteArray("kill one"));
    QVERIFY(shell.line().startsWith(
        "^ 'one' is not a node")); // the caret stands below the word, blanks are cut here
    shell.say("status");
    QVERIFY(shell.line().startsWith("ok   status"));
    QCOMPARE(shell.line(), QByteArray("cluster absent, 0 of 16384 slots served, views differ"));
    shell.endInput();
    QVERIFY(shell.waitForEnd());
}

/// Values, lines and errors that quote them: no control character reaches the screen, no word of 100 kB
/// either.
void TestTerminalTwin::nothingActsOnTheTerminal()
{
    const QByteArray value = "\x1b[31mred\x1b]0;title\a \x7f \xc2\x9b \xe2\x80\xae";
    const QByteArray longWord(100'000, 'w');
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--base-port"),
                      QString::number(CliProcess::freeBasePort())});
    shell.say("create masters=1 replicas=0\n"
              "call 1 SET k \"" +
              value + "\"\ncall 1 GET k\ncall 1 \"" + value + "\" x\ncall 1 SET l " + longWord +
              "\ncall 1 EVAL \"return redis.error_reply(ARGV[1])\" 0 \"" + value + "\"\nkill \"" + value +
              "\"\nkill " + longWord + "\n\"" + longWord + "\nquit");
    QByteArray all;
    int lines = 0, shown = 0;
    for (QByteArray line = shell.line(); !line.isEmpty(); line = shell.line()) {
        QVERIFY2(line.size() < 2000, line.left(200).constData());
        shown += line.contains("\\x1b[31mred\\x1b]0;title\\a \\x7f \\u009b \\u202e");
        all += line + '\n';
        ++lines;
    }
    QVERIFY(shell.waitForEnd());
    QVERIFY2(lines > 15 && shown >= 8, all.constData());
    for (const char* control : {"\x1b", "\a", "\x7f", "\xc2\x9b", "\xe2\x80\xae"}) {
        QVERIFY2(!all.contains(control), all.constData());
        QVERIFY2(!shell.log().contains(control), shell.log().constData());
    }
    QVERIFY(all.contains("... (100000 characters)") && !shell.log().contains(longWord));
}

void TestTerminalTwin::aMigrationThatACrashInterruptedIsTold()
{
    QTemporaryDir directory;
    const QString lab = directory.filePath(QStringLiteral("lab"));
    const QStringList options{QStringLiteral("shell"), QStringLiteral("--dir"), lab};
    {
        CliProcess first(options + QStringList{QStringLiteral("--json"), QStringLiteral("--base-port"),
                                               QString::number(CliProcess::freeBasePort())});
        verifyAnswer(first.ask("create"), QStringLiteral("create"));
        first.say("reshard 5000 from=1 to=2");
        QTRY_VERIFY(QFile::exists(lab + QStringLiteral("/migration.json")));
        const QList<qint64> servers = first.serverPids();
        QCOMPARE(servers.size(), 6);
        first.signal(SIGKILL);
        QVERIFY(first.waitForEnd());
        for (const qint64 pid : servers)
            QTRY_VERIFY(!isAlive(pid));
    }
    CliProcess second(options);
    const QByteArray told = "A migration was interrupted: `reshard 5000 from=1 to=2`.";
    const auto saysItUntil = [&](const QByteArray& line, const QByteArray& last) {
        second.say(line);
        bool said = false;
        QByteArray got = second.line(60'000);
        for (; !got.isEmpty() && !got.contains(last); got = second.line())
            said = said || got.startsWith(told);
        return (said || got.startsWith(told)) && got.contains("migration undo");
    };
    QVERIFY(saysItUntil("start", "`migration resume` goes on"));
    QVERIFY(saysItUntil("status", "`migration resume` goes on"));
    QVERIFY(saysItUntil("migration status", "`migration resume` goes on"));
    second.say("check");
    QVERIFY(second.line().startsWith("FAIL check"));
    QByteArray found = second.line();
    while (found.startsWith('$'))
        found = second.line();
    QVERIFY2(found.startsWith(told) && found.contains("`migration undo`") && !found.contains("`fix"),
             found.constData());
    second.say("migration resume\ncheck\nquit");
    QByteArray rest;
    for (QByteArray line = second.line(60'000); !line.isEmpty(); line = second.line())
        rest += line + '\n';
    QVERIFY2(rest.contains("ok   migration resume") && rest.contains("ok   check"), rest.constData());
    QVERIFY2(!rest.contains("A migration was interrupted"), rest.constData());
}

void TestTerminalTwin::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no command") << QStringList{} << QByteArray("say what to do");
    QTest::newRow("other command") << QStringList{QStringLiteral("shel")} << QByteArray("say what to do");
    QTest::newRow("port") << QStringList{QStringLiteral("shell"), QStringLiteral("--base-port"),
                                         QStringLiteral("80")}
                          << QByteArray("1024");
    QTest::newRow("level") << QStringList{QStringLiteral("shell"), QStringLiteral("--log-level"),
                                          QStringLiteral("loud")}
                           << QByteArray("loud");
}

void TestTerminalTwin::refusesWrongArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    CliProcess shell(arguments);
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 2);
    const QByteArray errors = shell.errors();
    QVERIFY2(errors.contains(words), errors.constData());
}

RINGSIDE_TEST(terminal_twin, TestTerminalTwin)

#include "tst_terminal_twin.moc"
