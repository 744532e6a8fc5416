#include "core/console/command_line.h"
#include "core/console/dangerous.h"
#include "core/console/manners.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::console;

namespace {

/// The words in brackets, or the error with its column.
QString printed(const QString& line)
{
    const auto result = splitLine(line);
    if (const auto* error = std::get_if<LineError>(&result))
        return QStringLiteral("%1: %2").arg(error->column).arg(error->message);
    QString text;
    for (const QByteArray& word : std::get<QByteArrayList>(result))
        text += QLatin1Char('[') +
                QString::fromLatin1(word.toPercentEncoding(" !\"#$%&'()*+,-./:;<=>?@\\^_`{|}~")) +
                QLatin1Char(']');
    return text;
}

} // namespace

class TestConsoleLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(expected);
        };
        row("", "");
        row("  \t ", "");
        row("GET a", "[GET][a]");
        row("  SET  a \t b  ", "[SET][a][b]");
        row("SET a \"b c\"", "[SET][a][b c]");
        row("SET a \"\"", "[SET][a][]");
        row("SET a ''", "[SET][a][]");
        row("\"a\\nb\\rc\\td\\be\\af\"", "[a%0Ab%0Dc%09d%08e%07f]");
        row("\"\\x41\\xfF\\x0\"", "[A%FFx0]"); // \x wants two digits; else the backslash goes
        row("\"\\q\\\\\\\"\"", "[q\\\"]");
        row("'a\\nb'", "[a\\nb]");
        row("'it\\'s'", "[it's]");
        row("'\"' \"'\"", "[\"][']");
        row("foo\"bar\"", "[foobar]"); // as redis-cli: a quote may begin within a word
        row("SET ö ü", "[SET][%C3%B6][%C3%BC]");
        row("SET a \"b", "6: This quote is not closed.");
        row("SET ö 'b", "6: This quote is not closed."); // columns are characters, not bytes
        row("\"a\\\"", "0: This quote is not closed.");
        row("\"a\"b", "3: After a closing quote there has to be a space.");
        row("x 'a''b'", "5: After a closing quote there has to be a space.");
    }
    void splits()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, expected);
        QCOMPARE(printed(line), expected);
    }

    void quotingGivesTheWordBack()
    {
        for (const QByteArray& word : {QByteArray("plain"), QByteArray(""), QByteArray("a b"),
                                       QByteArray("\"'\\"), QByteArray("\x01\xff\n", 3)}) {
            const auto words = splitLine(quotedWord(word));
            QVERIFY(std::holds_alternative<QByteArrayList>(words));
            QCOMPARE(std::get<QByteArrayList>(words), QByteArrayList{word});
        }
        QCOMPARE(quotedWord("plain"), QStringLiteral("plain"));
    }

    void dangers_data()
    {
        QTest::addColumn<bool>("dangerous");
        for (const char* line :
             {"FLUSHALL", "flushdb ASYNC", "SHUTDOWN NOSAVE", "DEBUG SEGFAULT", "debug sleep 10",
              "CLUSTER RESET HARD", "cluster forget abc", "CLUSTER DELSLOTS 1", "CLUSTER FLUSHSLOTS",
              "CLUSTER FAILOVER TAKEOVER", "CLUSTER FAILOVER FORCE", "CLUSTER SETSLOT 1 NODE a",
              "CONFIG SET dir /tmp", "CONFIG SET maxmemory 1 requirepass x", "KEYS *", "SCRIPT KILL",
              "REPLICAOF NO ONE", "CLIENT PAUSE 100"})
            QTest::newRow(line) << true;
        for (const char* line : {"", "GET FLUSHALL", "SHUTDOWN ABORT", "DEBUG OBJECT a", "CLUSTER NODES",
                                 "CLUSTER FAILOVER", "CLUSTER", "CONFIG SET maxmemory 1", "CONFIG GET dir",
                                 "KEYS user:*", "SCRIPT LOAD x", "INFO", "MULTI"})
            QTest::newRow(line) << false;
    }
    void dangers()
    {
        QFETCH(const bool, dangerous);
        const auto words = std::get<QByteArrayList>(splitLine(QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(danger(words, Target::ofNode(1)).has_value(), dangerous);
    }

    void aDangerNamesWhomItHits()
    {
        QCOMPARE(*danger({"FLUSHALL"}, Target::ofNode(3)),
                 QStringLiteral("This deletes every key of node 3."));
        QCOMPARE(*danger({"FLUSHALL"}, {Target::Kind::Masters}),
                 QStringLiteral("This deletes every key of every master."));
        QCOMPARE(*danger({"FLUSHALL"}, {}),
                 QStringLiteral("This deletes every key of the node that gets this command."));
    }

    void passwordsAreKnown()
    {
        QVERIFY(isSecret({"auth", "x"}));
        QVERIFY(isSecret({"CONFIG", "SET", "maxmemory", "1", "requirepass", "x"}));
        QVERIFY(isSecret({"HELLO", "2", "AUTH", "default", "x"}));
        QVERIFY(!isSecret({"GET", "auth"}));
        QVERIFY(!isSecret({"CONFIG", "GET", "requirepass"}));
    }

    void refusals()
    {
        QVERIFY(refusal({"hello", "3"}, {}));
        QVERIFY(!refusal({"HELLO", "2"}, {}));
        QVERIFY(refusal({"MULTI"}, {}));
        QVERIFY(!refusal({"MULTI"}, Target::ofNode(1)));
        QVERIFY(refusal({"CLIENT", "REPLY", "OFF"}, Target::ofNode(1)));
        QVERIFY(isStream({"monitor"}) && !isStream({"PUBLISH"}));
        QVERIFY(mayWait({"blpop"}, nullptr) && !mayWait({"GET"}, nullptr));
    }
};

RINGSIDE_TEST(console_line, TestConsoleLine)
#include "tst_console_line.moc"
