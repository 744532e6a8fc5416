#include "core/action/handout.h"
#include "core/action/handout_rows.h"
#include "core/action/parse.h"
#include "core/action/verb.h"
#include "tests/support/runner.h"

#include <QFile>

using namespace ringside;

namespace {

const QString kTold = QStringLiteral("(told)"); ///< expected of lines that no action stands for

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

/// The action's text, (told) when there is none, `COLUMN: message` of an error, or `no line for a shell`.
QString meaning(const QString& line)
{
    const auto read = readHandout(line);
    if (!read)
        return QStringLiteral("no line for a shell");
    if (read->error)
        return QStringLiteral("%1: %2").arg(QString::number(read->error->column), read->error->message);
    if (read->action)
        return read->action->text();
    return read->told.isEmpty() ? QString() : kTold;
}

} // namespace

/// Each command line of the printed lab, and lines like them.
class TestHandout : public QObject
{
    Q_OBJECT

    /// The code lines of the printed lab, word for word.
    const QStringList m_printed = linesOf(QFINDTESTDATA("handout_lines.txt"));

private Q_SLOTS:
    void everyPrintedLine_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromLatin1(expected);
        };
        const auto told = [](const char* line) { QTest::newRow(line) << kTold; };
        told("cd lab15-redis-cluster-ha");
        told("npm install");
        told("chmod +x scripts/*.sh");
        told("cat docker-compose.yml");
        row("docker compose up -d", "start");
        row("docker ps | grep redis-node", "status");
        told("sleep 10");
        told("docker compose logs --tail=10");
        row("./scripts/init-cluster.sh", "create");
        row("docker exec -it redis-node-1 redis-cli -p 9000 cluster info", "call 1 cluster info");
        row("docker exec -it redis-node-1 redis-cli -p 9000 cluster nodes", "call 1 cluster nodes");
        row("./scripts/show-slot-distribution.sh", "info");
        row("docker exec -it redis-node-1 redis-cli -p 9000 --cluster check localhost:9000", "check");
        row("node src/test-sharding.js", "spread");
        told("node src/test-hash-tags.js");
        row("./scripts/test-replication.sh", "lag");
        row("npm run monitor-replication", "lag");
        row("docker stop redis-node-1", "stop 1");
        row("./scripts/watch-failover.sh", "wait state ok timeout=30s");
        row("docker exec -it redis-node-2 redis-cli -p 9001 cluster nodes", "call 2 cluster nodes");
        row("docker start redis-node-1", "restart 1");
        row("./scripts/verify-recovery.sh", "wait link up timeout=30s");
        row("./scripts/simulate-partition.sh", "partition minority");
        row("./scripts/add-master-node.sh 9006", "add-master");
        row("./scripts/add-replica-node.sh 9007 9006", "add-replica of=7");
        row("./scripts/rebalance-cluster.sh", "rebalance empty");
        row("./scripts/migrate-slots.sh 9006", "rebalance weight=7:0");
        row("./scripts/remove-node.sh 9006", "remove 7");
        row("./scripts/manual-failover.sh 9004", "failover 5");
        row("node src/insurance-data-loader.js", "insurance load");
        row("node tests/chaos-test.js", "chaos seed=7 duration=60s");
        row("node monitoring/dashboard.js", "dashboard 3000");
        row("./monitoring/setup-alerts.sh", "alerts rules");
        row("./scripts/benchmark-cluster.sh", "benchmark masters=3");
        row("node src/test-cross-slot.js", "crossslot");
        told("./scripts/backup-cluster.sh");
        told("./scripts/restore-cluster.sh");
        told("./scripts/verify-backup.sh");
        told("./scripts/rolling-upgrade.sh");
        told("./scripts/test-disaster-recovery.sh");
        row("npm test", "validate");
        row("./scripts/test-connectivity.sh", "connectivity");
        told("netstat -an | grep 900[0-5]");
        row("./scripts/reset-cluster.sh", "reset");
        row("./scripts/force-rebalance.sh", "rebalance threshold=0");
        row("node src/test-connection.js", "connectivity");
        row("docker-compose stop", "stop all");
        row("./scripts/cleanup-lab.sh", "reset");
        told("docker volume prune");
    }

    void everyPrintedLine()
    {
        QFETCH(QString, expected);
        const QString line = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY2(m_printed.contains(line), "it is not printed there");
        QCOMPARE(meaning(line), expected);
        const auto parsed = parseAction(line);
        QVERIFY(std::holds_alternative<Action>(parsed));
        const Action& action = std::get<Action>(parsed);
        QCOMPARE(action.verb == u"handout", expected == kTold || expected == u"start");
        if (action.verb == u"handout")
            QCOMPARE(action.arguments, QStringList{line});
        else
            QVERIFY2(action.note.contains(u'`' + expected + u'`'), qPrintable(action.note));
        QVERIFY(findVerb(action.verb) && !checkArguments(*findVerb(action.verb), action));
    }

    /// The other way round: nothing in the print is missing above, in the table, or in the guide.
    void nothingIsMissing()
    {
        QCOMPARE(m_printed.size(), 51);
        QFile guide(QFINDTESTDATA("../../resources/help/handout.md"));
        QVERIFY(guide.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(guide.readAll());
        for (const QString& line : m_printed) {
            const QString found = meaning(line);
            QVERIFY2(!found.isEmpty() && !found.contains(QStringLiteral("has no line")), qPrintable(line));
            QString cell = line;
            cell.replace(u'|', QStringLiteral("\\|"));
            QVERIFY2(page.contains(u'`' + cell + u'`'),
                     qPrintable(line + QStringLiteral(" is not in the guide")));
        }
    }

    void everyRowIsSound()
    {
        for (const HandoutRow& row : handoutRows()) {
            QVERIFY2(*row.line || *row.told, row.printed);
            QVERIFY2(!row.onCluster || (*row.line && *row.told), row.printed);
            QString line = QString::fromLatin1(row.line);
            line.replace(QStringLiteral("%1"), QStringLiteral("1"))
                .replace(QStringLiteral("%2"), QStringLiteral("2"));
            const auto parsed = parseAction(line);
            QVERIFY2(std::holds_alternative<Action>(parsed), row.line);
        }
    }

    void linesLikeThem_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        row("  $ docker stop redis-node-3   # the third", "stop 3");
        row("sudo docker stop redis-node-1 redis-node-4", "stop 1,4");
        row("docker kill redis-node-2", "kill 2");
        row("docker pause redis-node-2", "pause 2");
        row("docker unpause redis-node-2", "resume 2");
        row("docker restart redis-node-2", "restart 2");
        row("docker compose stop", "stop all");
        row("docker-compose down -v", "reset");
        row("docker compose ps", "status");
        row("bash scripts/init-cluster.sh", "create");
        row("scripts/init-cluster.sh", "create");
        row("init-cluster.sh", "create");
        row("/home/ada/lab15/scripts/init-cluster.sh", "create");
        row("redis-cli -p 9003 PING", "call 4 PING");
        row("redis-cli -h 127.0.0.1 -p 9000 -a secret --no-auth-warning GET key", "call 1 GET key");
        row("docker exec redis-node-5 redis-cli INFO", "call 5 INFO");
        row("docker exec -it redis-node-1 redis-cli -p 9001 GET key", "call 2 GET key");
        row("redis-cli -p 9000 SET key 'two words'", "call 1 SET key \"two words\"");
        row("redis-cli -p 9000 SET key a=b", "call 1 SET key \"a=b\"");
        row("redis-cli -p 9000 SET key \"a \\\"b\\\" | c\"", "call 1 SET key \"a \\\"b\\\" | c\"");
        row("redis-cli -p 9000 EVAL 'return \"x\"' 0", "call 1 EVAL \"return \\\"x\\\"\" 0");
        row("redis-cli -p 9000 cluster nodes | grep master", "call 1 cluster nodes");
        row("redis-cli -p 9000 --cluster fix localhost:9000", "fix");
        row("redis-cli -p 9000", "(told)");
        row("docker exec -it redis-node-1 redis-cli -c -p 9000 SET key value", "(told)");
        row("sleep 5", "(told)");
        // Ringside's own lines are none for a shell.
        row("stop 1", "no line for a shell");
        row("init-cluster masters=3", "no line for a shell");
        row("call 1 SET script.sh x", "no line for a shell");
        row("create program=/opt/run.sh", "no line for a shell");
        row("dockers stop", "no line for a shell");
        row("", "no line for a shell");
        row("   ", "no line for a shell");
        row("# docker stop redis-node-1", "no line for a shell");
        row("sudo", "no line for a shell");
    }

    void linesLikeThem()
    {
        QFETCH(QString, expected);
        QCOMPARE(meaning(QString::fromUtf8(QTest::currentDataTag())), expected);
    }

    void wrongLines_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        const char* ports = "is no port of the printed lab";
        row("./scripts/add-master-node.sh 8999", ports);
        row("./scripts/remove-node.sh 6379", ports);
        row("./scripts/remove-node.sh 99999999999999999999", ports);
        row("./scripts/remove-node.sh -9006", ports);
        row("./scripts/remove-node.sh port", ports);
        row("./scripts/add-replica-node.sh 9007 8000", "35: '8000' is no port");
        row("redis-cli -p 7000 PING", ports);
        row("redis-cli PING", "Which node?");
        row("redis-cli -p", "'-p' wants a value");
        row("redis-cli -p 9000 --latency", "'--latency' of redis-cli is not known");
        row("redis-cli -p 9000 --cluster", "only check, info");
        row("redis-cli -p 9000 --cluster reshard localhost:9000", "28: Of redis-cli --cluster, only check");
        row("redis-cli -p 9000 FLUSHALL && redis-cli -p 9001 FLUSHALL", "One command a line, without &&");
        row("redis-cli -p 9000 GET key > /etc/passwd", "One command a line, without >");
        row("docker stop redis-node-1 ; docker stop redis-node-2", "25: One command a line, without ;");
        row("docker stop redis-node-0", "12: 'redis-node-0' is no container");
        row("docker stop redis-node-1x", "'redis-node-1x' is no container");
        row("docker exec -it", "Which container?");
        row("docker exec", "Which container?");
        row("docker exec -it redis-node-1 bash", "only redis-cli can be run");
        row("docker exec -it redis-node-1", "only redis-cli can be run");
        row("docker", "has no line like this one");
        row("docker rm -f everything", "has no line like this one");
        row("docker stop", "has no line like this one");
        row("./scripts/format-disk.sh", "has no line like this one");
        row("./scripts/remove-node.sh", "has no line like this one");
        row("./scripts/remove-node.sh 9006 9007", "has no line like this one");
        row("./scripts/init-cluster.sh; reset", "One command a line, without ;");
        row("./scripts/init-cluster.sh | tee log", "has no line like this one");
        row("node", "has no line like this one");
        row("node -e 'process.exit()'", "has no line like this one");
        row("npm", "has no line like this one");
        row("npm run evil", "has no line like this one");
        row("cat /etc/passwd", "has no line like this one");
        row("redis-cli -p 9000 SET key 'open", "26: This quote is never closed.");
    }

    void wrongLines()
    {
        QFETCH(QString, expected);
        const QString line = QString::fromUtf8(QTest::currentDataTag());
        const QString found = meaning(line);
        QVERIFY2(found.contains(expected) && found.front().isDigit(), qPrintable(found));
        const auto parsed = parseAction(line);
        QVERIFY(std::holds_alternative<ParseError>(parsed));
        const int column = std::get<ParseError>(parsed).column;
        QVERIFY2(column >= 0 && column <= line.size(), qPrintable(found));
    }

    /// Nothing hangs, nothing is run that was not said, and what is shown stays short.
    void hostileLines()
    {
        const QString longWord(200'000, u'x');
        for (const QString& line :
             {QStringLiteral("docker stop ") + longWord, longWord + QStringLiteral(".sh"),
              QStringLiteral("./") + longWord + QStringLiteral(".sh 9006"), QStringLiteral("cat ") + longWord,
              QStringLiteral("redis-cli -p ") + longWord, QStringLiteral("node ") + QString(200'000, u'/'),
              QStringLiteral("docker stop ") + QStringLiteral("redis-node-1 ").repeated(5'000),
              QStringLiteral("docker exec ") + QStringLiteral("-i ").repeated(5'000),
              QStringLiteral("docker stop \x1b[2J\u202eredis-node-1"),
              QStringLiteral("docker stop redis-node-%1 %2 %99")}) {
            const auto parsed = parseAction(line);
            if (const auto* error = std::get_if<ParseError>(&parsed)) {
                const QString shown = shownMessage(line, *error);
                QVERIFY2(shown.size() < 1000 && !shown.contains(u'\x1b'), qPrintable(line.left(60)));
            } else {
                QVERIFY2(std::get<Action>(parsed).verb == u"stop", qPrintable(line.left(60)));
            }
        }
    }

    void theVerb()
    {
        const auto error = [](const char* line) {
            const auto parsed = parseAction(QString::fromLatin1(line));
            const auto* wrong = std::get_if<ParseError>(&parsed);
            return wrong ? wrong->message : QString();
        };
        QCOMPARE(error("handout \"docker stop redis-node-1\""), QString());
        QCOMPARE(error("handout docker stop redis-node-1"), QString());
        QVERIFY(error("handout").startsWith(QStringLiteral("Which line?")));
        QVERIFY(error("handout stop 1").startsWith(QStringLiteral("This is no command line")));
        QVERIFY(error("handout docker stop 1").contains(QStringLiteral("'1' is no container")));
    }
};

RINGSIDE_TEST(handout, TestHandout)

#include "tst_handout.moc"
