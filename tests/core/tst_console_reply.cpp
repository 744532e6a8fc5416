#include "core/console/catalog.h"
#include "core/console/hint.h"
#include "core/console/reply_text.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::console;

namespace {

Reply text(const QByteArray& bytes, bool status = false)
{
    Reply reply;
    reply.type = Reply::Type::Text;
    reply.text = bytes;
    reply.status = status;
    return reply;
}

Reply integer(qint64 value)
{
    Reply reply;
    reply.type = Reply::Type::Integer;
    reply.integer = value;
    return reply;
}

Reply failed(const char* words)
{
    Reply reply;
    reply.type = Reply::Type::ErrorLine;
    reply.text = words;
    return reply;
}

Reply array(std::vector<Reply> elements)
{
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements = std::move(elements);
    return reply;
}

/// As COMMAND DOCS tells an argument.
Reply argument(const char* name, const char* type, const char* token = nullptr, std::vector<Reply> flags = {},
               std::vector<Reply> inner = {})
{
    std::vector<Reply> pairs{text("name"), text(name), text("type"), text(type)};
    if (token)
        pairs.insert(pairs.end(), {text("token"), text(token)});
    if (!flags.empty())
        pairs.insert(pairs.end(), {text("flags"), array(std::move(flags))});
    if (!inner.empty())
        pairs.insert(pairs.end(), {text("arguments"), array(std::move(inner))});
    return array(std::move(pairs));
}

/// As COMMAND tells a command.
Reply entry(const char* name, int arity, std::vector<Reply> flags, int firstKey,
            std::vector<Reply> subcommands = {})
{
    return array({text(name), integer(arity), array(std::move(flags)), integer(firstKey), integer(firstKey),
                  integer(1), array({}), array({}), array({}), array(std::move(subcommands))});
}

Catalog catalog()
{
    const Reply commands =
        array({entry("set", -3, {}, 1), entry("eval", -3, {text("movablekeys", true)}, 0),
               entry("blpop", -3, {text("blocking", true)}, 1),
               entry("cluster", -2, {}, 0,
                     {entry("cluster|nodes", 2, {}, 0), entry("cluster|failover", -2, {}, 0)})});
    const Reply docs = array(
        {text("set"),
         array({text("summary"), text("Set the string value of a key"), text("group"), text("string"),
                text("arguments"),
                array({argument("key", "key"), argument("value", "string"),
                       argument("condition", "oneof", nullptr, {text("optional", true)},
                                {argument("nx", "pure-token", "NX"), argument("xx", "pure-token", "XX")})})}),
         text("cluster"),
         array({text("summary"), text("A container for cluster commands"), text("subcommands"),
                array({text("cluster|failover"),
                       array({text("summary"), text("Forces a replica to perform a failover")})})})});
    Catalog known(commands);
    known.describe(docs);
    return known;
}

} // namespace

class TestConsoleReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scalars()
    {
        QCOMPARE(replyLines(text("OK", true)), QStringList{"OK"});
        QCOMPARE(replyLines(text("OK")), QStringList{"\"OK\""});
        QCOMPARE(replyLines(text("")), QStringList{"\"\""});
        QCOMPARE(replyLines(text(QByteArray("a\0\x01\"\\\n\r\t\a\b\xff\x7f", 12))),
                 QStringList{"\"a\\x00\\x01\\\"\\\\\\n\\r\\t\\a\\b\\xff\\x7f\""});
        QCOMPARE(replyLines(integer(-3)), QStringList{"(integer) -3"});
        QCOMPARE(replyLines({}), QStringList{"(nil)"});
        QCOMPARE(replyLines(failed("MOVED 12182 localhost:9002")),
                 QStringList{"(error) MOVED 12182 localhost:9002"});
        QCOMPARE(replyLines(array({})), QStringList{"(empty array)"});
    }

    /// An error may quote a value, and redis-cli lets it act on the terminal.
    void whatIsNotQuotedIsVisibleAsWell()
    {
        QCOMPARE(replyLines(failed("ERR no '\x1b[31m'\r")), QStringList{"(error) ERR no '\\x1b[31m'\\r"});
        QCOMPARE(replyLines(text("\x1b[2J", true)), QStringList{"\\x1b[2J"});
        QCOMPARE(rawLines(text("name:\x1b[2J\r\nb")), (QStringList{"name:\\x1b[2J", "b"}));
    }

    void nestedArraysAsRedisCliPrintsThem()
    {
        std::vector<Reply> ten{integer(1),
                               array({integer(2), array({}), array({integer(3), text("a")})}),
                               text("FINE", true),
                               failed("ERR bad"),
                               {}};
        for (int i = 6; i <= 10; ++i)
            ten.push_back(integer(i));
        const char* expected = " 1) (integer) 1\n"
                               " 2) 1) (integer) 2\n"
                               "    2) (empty array)\n"
                               "    3) 1) (integer) 3\n"
                               "       2) \"a\"\n"
                               " 3) FINE\n"
                               " 4) (error) ERR bad\n"
                               " 5) (nil)\n"
                               " 6) (integer) 6\n"
                               " 7) (integer) 7\n"
                               " 8) (integer) 8\n"
                               " 9) (integer) 9\n"
                               "10) (integer) 10";
        QCOMPARE(replyLines(array(std::move(ten))).join(QLatin1Char('\n')), QString::fromLatin1(expected));
    }

    void whatIsMeantToBeReadIsText()
    {
        QVERIFY(isReadAsText({"info", "server"}) && isReadAsText({"CLUSTER", "nodes"}) &&
                isReadAsText({"CLIENT", "LIST"}));
        QVERIFY(!isReadAsText({"GET", "INFO"}) && !isReadAsText({"CLUSTER", "SLOTS"}));
        QCOMPARE(rawLines(text("# Server\r\na:1\r\n")), (QStringList{"# Server", "a:1"}));
        QCOMPARE(rawLines(failed("ERR x")), QStringList{"(error) ERR x"});
    }

    void argumentsInOneLine()
    {
        const Reply repeated = argument("key", "key", nullptr, {text("multiple", true)});
        QCOMPARE(argumentText(repeated), QStringLiteral("key [key ...]"));
        QCOMPARE(argumentText(argument("count", "integer", "COUNT", {text("optional", true)})),
                 QStringLiteral("[COUNT count]"));
        QCOMPARE(argumentText(
                     array({argument("key", "key"), argument("by", "pattern", "GET",
                                                             {text("optional", true), text("multiple", true),
                                                              text("multiple_token", true)})})),
                 QStringLiteral("key [GET by [GET by ...]]"));
        const Reply either =
            argument("where", "oneof", nullptr, {text("x", true)},
                     {argument("left", "pure-token", "LEFT"), argument("right", "pure-token", "RIGHT")});
        QCOMPARE(argumentText(either), QStringLiteral("<LEFT | RIGHT>"));
        QCOMPARE(argumentText(argument("data", "block", nullptr, {text("multiple", true)},
                                       {argument("field", "string"), argument("value", "string")})),
                 QStringLiteral("field value [field value ...]"));
    }

    void theCatalogKnowsCommandsAndSubcommands()
    {
        const Catalog known = catalog();
        const Command* set = known.find({"set", "a"});
        QVERIFY(set);
        QCOMPARE(set->arguments, QStringLiteral("key value [NX | XX]"));
        QCOMPARE(set->summary, QStringLiteral("Set the string value of a key"));
        QCOMPARE(set->firstKey, 1);
        QVERIFY(known.find({"EVAL"})->movableKeys);
        QVERIFY(known.find({"BLPOP"})->blocking);
        QCOMPARE(known.find({"cluster", "failover"})->summary,
                 QStringLiteral("Forces a replica to perform a failover"));
        QCOMPARE(known.find({"cluster", "nonsense"})->name, QStringLiteral("CLUSTER"));
        QVERIFY(!known.find({"nonsense"}) && !known.find({}));
    }

    void completes()
    {
        const Catalog known = catalog();
        QCOMPARE(known.complete("s"), QStringList{"SET"});
        QCOMPARE(known.complete("cluster "), (QStringList{"CLUSTER FAILOVER", "CLUSTER NODES"}));
        QCOMPARE(known.complete("CLUSTER n"), QStringList{"CLUSTER NODES"});
        QCOMPARE(known.complete(""), QStringList());
        QVERIFY(Catalog().isEmpty() && Catalog(failed("ERR")).isEmpty());
    }

    void hintsWhatIsLeftToType_data()
    {
        QTest::addColumn<QString>("hint");
        QTest::newRow("se") << "";
        QTest::newRow("set") << " key value [NX | XX]";
        QTest::newRow("set ") << "key value [NX | XX]";
        QTest::newRow("SET a") << " value [NX | XX]";
        QTest::newRow("SET a b ") << "[NX | XX]";
        QTest::newRow("SET a b NX ") << "[NX | XX]";
        QTest::newRow("cluster nodes ") << "";
        QTest::newRow("nonsense ") << "";
    }
    void hintsWhatIsLeftToType()
    {
        QFETCH(const QString, hint);
        QCOMPARE(argumentHint(QString::fromLatin1(QTest::currentDataTag()), catalog()), hint);
    }

    void helpAndItsCompletion()
    {
        QCOMPARE(helpLines({"set"}, catalog()),
                 (QStringList{"SET key value [NX | XX]", "Set the string value of a key", "group: string"}));
        QCOMPARE(helpLines({"nonsense"}, catalog()), QStringList{"There is no command nonsense."});
        QCOMPARE(completions("help cluster f", catalog()), QStringList{"help CLUSTER FAILOVER"});
        QCOMPARE(completions(" bl", catalog()), QStringList{"BLPOP"});
        QCOMPARE(completions("SET", catalog()), QStringList()); // it is whole
    }
};

RINGSIDE_TEST(console_reply, TestConsoleReply)
#include "tst_console_reply.moc"
