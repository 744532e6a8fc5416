#include "tests/support/cli_process.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace ringside::test;

namespace {

const QByteArray kSecret = "correct-horse#battery";

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A cluster with a password: nobody gets in without it, and nobody reads it who should not.
class TestPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOthersOutAndIsToldToNobody();
    void oneWordMakesARandomOne();
    void aPastedCommandIsAnswered();
    void aKeptLabSaysWhereItIs();
    void theTerminalTellsARandomOneOnce();
};

void TestPassword::keepsOthersOutAndIsToldToNobody()
{
    const int base = CliProcess::freeBasePort();
    const QString port = QString::number(base);
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--strict"),
                      QStringLiteral("--base-port"), port, QStringLiteral("--log-level"),
                      QStringLiteral("trace")});
    QByteArray said;
    const auto ask = [&](const QByteArray& line) {
        const QJsonObject answer = shell.ask(line);
        said += QJsonDocument(answer).toJson(QJsonDocument::Compact);
        return answer;
    };
    const QJsonObject created = ask("create timeout=1000 password=\"" + kSecret + '"');
    QVERIFY2(created[u"ok"].toBool(), said.constData());
    QCOMPARE(created[u"action"].toString(), QStringLiteral("create timeout=1000 password=***"));

    const auto redisCli = [&](const QStringList& words) {
        return execute(QStringLiteral("redis-cli"), QStringList{QStringLiteral("-p"), port} + words);
    };
    QVERIFY2(redisCli({QStringLiteral("PING")}).out.contains("NOAUTH"), "it let a stranger in");
    const QStringList with{QStringLiteral("--no-auth-warning"), QStringLiteral("-a"),
                           QString::fromLatin1(kSecret)};
    QCOMPARE(redisCli(with + QStringList{QStringLiteral("PING")}).out.trimmed(), QByteArray("PONG"));
    const Outcome wrong = redisCli({QStringLiteral("--no-auth-warning"), QStringLiteral("-a"),
                                    QStringLiteral("wrong"), QStringLiteral("PING")});
    QVERIFY2(wrong.out.contains("WRONGPASS"), wrong.out.constData());

    // Every verb goes on as without one: Ringside's own questions, replication, a failover, a restart. Before
    // `check`, whoever held node 1 FAIL has to have heard its next PONG.
    for (const char* line : {"set 2 maxmemory 90mb", "kill 1", "wait role 4 master timeout=10s", "restart 1",
                             "wait follows 1 4 timeout=10s", "wait link up", "failover 1", "wait link up",
                             "wait agreed", "wait health 1 ok", "check", "status"}) {
        const QJsonObject answer = ask(line);
        QVERIFY2(answer[u"ok"].toBool(), QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    }

    QVERIFY(!everyCommandLine().contains(kSecret));
    QVERIFY2(!said.contains(kSecret), "an answer tells it");
    const QByteArray log = shell.log();
    QVERIFY(log.contains("create timeout=1000 password=***"));
    QVERIFY(!log.contains(kSecret));
    // It lies where servers and the next start need it, and only their owner reads there.
    const QDir root(shell.labsRoot());
    const QString lab = root.filePath(root.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0));
    for (const QString& path :
         {lab + QStringLiteral("/lab.json"), lab + QStringLiteral("/node-1/redis.conf")}) {
        QVERIFY2(contents(path).contains("correct-horse"), qPrintable(path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    QVERIFY(!contents(lab + QStringLiteral("/node-1/node.log")).contains(kSecret));
    shell.endInput();
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 0);
}

void TestPassword::oneWordMakesARandomOne()
{
    const int base = CliProcess::freeBasePort();
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--base-port"),
                      QString::number(base)});
    QVERIFY(shell.ask("create masters=1 replicas=0 timeout=500 auth")[u"ok"].toBool());
    const Outcome stranger = execute(QStringLiteral("redis-cli"),
                                     {QStringLiteral("-p"), QString::number(base), QStringLiteral("PING")});
    QVERIFY2(stranger.out.contains("NOAUTH"), stranger.out.constData());
    QVERIFY(shell.ask("expect state ok")[u"ok"].toBool());
    QVERIFY(shell.ask("reset")[u"ok"].toBool());
    // The next cluster of the same lab has none unless it is asked for.
    QVERIFY(shell.ask("create masters=1 replicas=0 timeout=500")[u"ok"].toBool());
    const Outcome friendly = execute(QStringLiteral("redis-cli"),
                                     {QStringLiteral("-p"), QString::number(base), QStringLiteral("PING")});
    QCOMPARE(friendly.out.trimmed(), QByteArray("PONG"));
}

namespace {

/// Runs the commands one after the other in one shell, as somebody who pastes them does.
Outcome paste(const QStringList& commands)
{
    return execute(QStringLiteral("sh"), {QStringLiteral("-c"), commands.join(u'\n')});
}

QString exportLine(const QJsonObject& answer)
{
    for (const QJsonValue& command : answer[u"commands"].toArray()) {
        if (command.toString().startsWith(u"export REDISCLI_AUTH="))
            return command.toString();
    }
    return {};
}

QStringList shellArguments(const QString& directory)
{
    return {QStringLiteral("shell"),       QStringLiteral("--json"),
            QStringLiteral("--base-port"), QString::number(CliProcess::freeBasePort()),
            QStringLiteral("--dir"),       directory};
}

} // namespace

void TestPassword::aPastedCommandIsAnswered()
{
    const QTemporaryDir home;
    CliProcess shell(shellArguments(home.filePath(QStringLiteral("a lab's directory"))));
    const QJsonObject created = shell.ask("create masters=1 replicas=0 timeout=500 auth");
    const QString password = created[u"result"][u"password"].toString();
    QVERIFY2(password.size() >= 20, QJsonDocument(created).toJson().constData());
    QVERIFY2(!QJsonDocument(created[u"commands"].toArray()).toJson().contains(password.toLatin1()),
             "a command tells it");
    const QJsonObject asked = shell.ask("call 1 INCRBY pasted 5");
    QVERIFY(asked[u"ok"].toBool());
    QVERIFY(asked[u"result"][u"password"].isUndefined());
    const QString command = asked[u"commands"][0].toString();
    QVERIFY2(command.startsWith(u"redis-cli -p "), qPrintable(command));
    QVERIFY2(paste({command}).out.contains("NOAUTH"), "it let a stranger in");
    QCOMPARE(paste({exportLine(created), command, command}).out.trimmed(), QByteArray("10\n15"));
    QFile file(created[u"result"][u"password_file"].toString());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), password);
    QVERIFY(!shell.log().contains(password.toLatin1()));
}

void TestPassword::aKeptLabSaysWhereItIs()
{
    const QTemporaryDir home;
    const QStringList arguments = shellArguments(home.filePath(QStringLiteral("lab")));
    {
        CliProcess shell(arguments);
        const QJsonObject created =
            shell.ask("create masters=1 replicas=0 timeout=500 password=\"" + kSecret + '"');
        QVERIFY(created[u"ok"].toBool());
        QVERIFY(created[u"result"][u"password"].isNull()); // whoever gave it knows it
        QVERIFY(shell.ask("quit")[u"ok"].toBool());
        QVERIFY(shell.waitForEnd());
    }
    QVERIFY(QFile::remove(home.filePath(QStringLiteral("lab/password")))); // as an earlier version left it
    CliProcess shell(arguments);
    const QJsonObject started = shell.ask("start");
    QVERIFY2(started[u"ok"].toBool(), QJsonDocument(started).toJson().constData());
    QVERIFY(started[u"result"][u"password"].isNull());
    const QString command = shell.ask("call 1 PING")[u"commands"][0].toString();
    QCOMPARE(paste({exportLine(started), command}).out.trimmed(), QByteArray("PONG"));
}

void TestPassword::theTerminalTellsARandomOneOnce()
{
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--base-port"),
                      QString::number(CliProcess::freeBasePort())});
    shell.say("create masters=1 replicas=0 timeout=500 auth\nstatus\nquit");
    QByteArrayList said;
    for (QByteArray line = shell.line(); !line.isEmpty(); line = shell.line())
        said << line;
    QVERIFY(shell.waitForEnd());
    const auto told = std::find_if(said.begin(), said.end(), [](const QByteArray& line) {
        return line.trimmed().startsWith("password ");
    });
    QVERIFY2(told != said.end(), said.join('\n').constData());
    const QByteArray password = told->simplified().split(' ').value(1);
    QVERIFY2(password.size() >= 20, told->constData());
    QCOMPARE(said.join('\n').count(password), 1);
}

RINGSIDE_TEST(password, TestPassword)

#include "tst_password.moc"
