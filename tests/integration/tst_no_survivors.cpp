#include "tests/support/cli_process.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>
#include <csignal>

using namespace ringside::test;

namespace {

constexpr int kTwoSeconds = 2000;

bool allDead(const QList<qint64>& pids)
{
    return std::none_of(pids.begin(), pids.end(), isAlive);
}

QString portOf(int base, int node)
{
    return QString::number(base + node - 1);
}

} // namespace

/// No process outlives Ringside, however it ends.
class TestNoSurvivors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sigkill();
    void sigkillDuringABgsaveAndAPause();
    void sigkillDuringCreate();
    void orderlyEnds();
    void endOfInputDuringCreate();
    void interruptCancelsAndTheShellGoesOn();
    void theWardensDeathIsTold();

private:
    void begin(const QByteArray& create = "create timeout=1000");
    QList<qint64> everyPid() const
    {
        return QList<qint64>{m_shell->pid(), m_shell->wardenPid()} + m_shell->serverPids();
    }
    /// Makes node 1 save for a long while, and gives its child's pid.
    qint64 saveSlowly();

    int m_base = 0;
    std::unique_ptr<CliProcess> m_shell;
};

void TestNoSurvivors::begin(const QByteArray& create)
{
    m_base = CliProcess::freeBasePort();
    m_shell =
        std::make_unique<CliProcess>(QStringList{QStringLiteral("shell"), QStringLiteral("--json"),
                                                 QStringLiteral("--base-port"), QString::number(m_base)});
    const QJsonObject created = m_shell->ask(create);
    QVERIFY2(created[u"ok"].toBool(), qPrintable(created[u"error"].toString()));
    const qsizetype nodes = created[u"result"][u"nodes"].toArray().size();
    QCOMPARE(m_shell->serverPids().size(), nodes);
    QVERIFY(!allDead(everyPid()));
}

void TestNoSurvivors::sigkill()
{
    begin();
    const QList<qint64> pids = everyPid();
    QCOMPARE(pids.size(), 8);
    m_shell->signal(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(allDead(pids.mid(1)), kTwoSeconds);
    QVERIFY(m_shell->waitForEnd());
    // What it left of its throw-away lab goes when the next shell starts.
    const QDir labs(m_shell->labsRoot());
    QCOMPARE(labs.entryList({QStringLiteral("scratch-*")}).size(), 1);
    CliProcess next(
        {QStringLiteral("shell"), QStringLiteral("--json")},
        {QStringLiteral("XDG_DATA_HOME=") + QDir::cleanPath(labs.filePath(QStringLiteral("../..")))});
    QVERIFY(next.ask("status")[u"ok"].toBool());
    QCOMPARE(labs.entryList({QStringLiteral("scratch-*")}).size(), 1); // its own
    next.endInput();
    QVERIFY(next.waitForEnd());
    QCOMPARE(labs.entryList({QStringLiteral("scratch-*")}).size(), 0);
}

qint64 TestNoSurvivors::saveSlowly()
{
    const auto redis = [this](const QStringList& words) {
        return execute(QStringLiteral("redis-cli"),
                       QStringList{QStringLiteral("-p"), portOf(m_base, 1)} + words)
            .out;
    };
    redis({QStringLiteral("CONFIG"), QStringLiteral("SET"), QStringLiteral("rdb-key-save-delay"),
           QStringLiteral("10000000")});
    for (int i = 0; i < 20; ++i)
        redis({QStringLiteral("SET"), QStringLiteral("{a}%1").arg(i), QStringLiteral("x")});
    const qint64 server = m_shell->ask("status")[u"result"][u"nodes"][0][u"pid"].toInteger();
    redis({QStringLiteral("BGSAVE")});
    const QList<qint64> children = childrenOf(server);
    return children.size() == 1 ? children[0] : 0;
}

void TestNoSurvivors::sigkillDuringABgsaveAndAPause()
{
    begin("create masters=1 replicas=1 timeout=1000");
    const qint64 child = saveSlowly();
    QVERIFY(child != 0);
    QVERIFY(isAlive(child));
    QVERIFY(m_shell->ask("pause 2")[u"ok"].toBool());
    const QList<qint64> pids = everyPid() << child;
    QVERIFY(std::any_of(pids.begin(), pids.end(), [](qint64 pid) { return processState(pid) == 'T'; }));
    m_shell->signal(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(allDead(pids.mid(1)), kTwoSeconds);
}

void TestNoSurvivors::sigkillDuringCreate()
{
    m_base = CliProcess::freeBasePort();
    m_shell =
        std::make_unique<CliProcess>(QStringList{QStringLiteral("shell"), QStringLiteral("--json"),
                                                 QStringLiteral("--base-port"), QString::number(m_base)});
    m_shell->say("create masters=5 replicas=2");
    QTRY_VERIFY(m_shell->serverPids().size() > 3);
    const QList<qint64> pids = everyPid();
    m_shell->signal(SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(allDead(pids.mid(1)), kTwoSeconds);
    QVERIFY(!everyCommandLine().contains(m_shell->labsRoot().toUtf8()));
}

/// Four shells side by side, each ended in another way.
void TestNoSurvivors::orderlyEnds()
{
    const std::vector<int> signalNumbers{SIGTERM, SIGHUP, SIGINT, 0};
    QTemporaryDir kept;
    std::vector<std::unique_ptr<CliProcess>> shells;
    const auto place = [&](size_t i) { return kept.filePath(QString::number(i)); };
    for (size_t i = 0; i < signalNumbers.size(); ++i) {
        shells.push_back(std::make_unique<CliProcess>(
            QStringList{QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--dir"), place(i),
                        QStringLiteral("--base-port"), QString::number(CliProcess::freeBasePort(int(i)))}));
        shells[i]->say("create masters=1 replicas=1 timeout=1000");
    }
    for (size_t i = 0; i < signalNumbers.size(); ++i) {
        CliProcess& shell = *shells[i];
        QVERIFY(shell.answer()[u"ok"].toBool());
        const QList<qint64> pids = QList<qint64>{shell.wardenPid()} + shell.serverPids();
        QCOMPARE(pids.size(), 3);
        if (signalNumbers[i])
            shell.signal(signalNumbers[i]);
        else
            shell.endInput();
        QVERIFY(shell.waitForEnd());
        QCOMPARE(shell.exitCode(), 0);
        QVERIFY(allDead(pids));
        // In order: each server says goodbye in its own log, and nothing of the lab is lost.
        for (const int node : {1, 2}) {
            QFile log(place(i) + QStringLiteral("/node-%1/node.log").arg(node));
            QVERIFY(log.open(QIODevice::ReadOnly));
            const QByteArray text = log.readAll();
            QVERIFY2(text.contains("Received SIGTERM") && text.trimmed().endsWith("bye bye..."),
                     text.right(400).constData());
        }
    }
}

void TestNoSurvivors::endOfInputDuringCreate()
{
    m_base = CliProcess::freeBasePort();
    m_shell =
        std::make_unique<CliProcess>(QStringList{QStringLiteral("shell"), QStringLiteral("--json"),
                                                 QStringLiteral("--base-port"), QString::number(m_base)});
    m_shell->say("create timeout=1000");
    m_shell->endInput();
    QTRY_COMPARE(m_shell->serverPids().size(), 6);
    const QList<qint64> pids = everyPid();
    // The line was given, so it is carried out to its end; then everything ends.
    QVERIFY(m_shell->answer()[u"ok"].toBool());
    QVERIFY(m_shell->waitForEnd());
    QCOMPARE(m_shell->exitCode(), 0);
    QVERIFY(allDead(pids));
    QCOMPARE(QDir(m_shell->labsRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

void TestNoSurvivors::interruptCancelsAndTheShellGoesOn()
{
    begin("create masters=1 replicas=1 timeout=1000");
    m_shell->say("wait role 2 master timeout=10m");
    m_shell->say("status");
    // The interrupt must meet the running wait, not the shell at rest.
    QTRY_VERIFY(m_shell->log().contains("wait role 2 master timeout=10m: begins"));
    m_shell->signal(SIGINT);
    const QJsonObject cancelled = m_shell->answer(5000);
    QCOMPARE(cancelled[u"action"].toString(), QStringLiteral("wait role 2 master timeout=10m"));
    QCOMPARE(cancelled[u"error"].toString(), QStringLiteral("Cancelled."));
    QVERIFY(m_shell->answer()[u"ok"].toBool());
    QCOMPARE(m_shell->serverPids().size(), 2);
    QVERIFY(m_shell->ask("expect state ok")[u"ok"].toBool());
}

void TestNoSurvivors::theWardensDeathIsTold()
{
    begin("create masters=1 replicas=1 timeout=1000");
    const qint64 child = saveSlowly();
    QVERIFY(child != 0);
    const QList<qint64> pids = everyPid() << child;
    QCOMPARE(::kill(pid_t(pids[1]), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(allDead(pids.mid(1)), kTwoSeconds);
    const QJsonObject status = m_shell->ask("status")[u"result"].toObject();
    for (const int node : {0, 1}) {
        QCOMPARE(status[u"nodes"][node][u"process"].toString(), QStringLiteral("crashed"));
        QCOMPARE(status[u"nodes"][node][u"note"].toString(), QStringLiteral("ended with its warden"));
    }
    const QString error = m_shell->ask("restart 1")[u"error"].toString();
    QVERIFY2(error.contains(QStringLiteral("warden process died")) &&
                 error.contains(QStringLiteral("Start Ringside again")),
             qPrintable(error));
    m_shell->endInput();
    QVERIFY(m_shell->waitForEnd());
    QCOMPARE(m_shell->exitCode(), 1);
}

RINGSIDE_TEST(no_survivors, TestNoSurvivors)

#include "tst_no_survivors.moc"
