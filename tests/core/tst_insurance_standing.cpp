#include "core/action/parse.h"
#include "core/insurance/scan.h"
#include "core/insurance/standing.h"
#include "core/insurance/transfer_scripts.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::insurance;

namespace {

Reply textReply(const QByteArray& text)
{
    Reply reply;
    reply.type = Reply::Type::Text;
    reply.text = text;
    return reply;
}

Reply listReply(std::vector<Reply> elements)
{
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements = std::move(elements);
    return reply;
}

/// A node with so many keys of customers that tells some of them twice, as SCAN may.
Result<Reply> scanned(const QByteArrayList& words, int keys)
{
    if (words[0] != "SCAN") {
        Reply moved = textReply("MOVED 10293 127.0.0.1:9001");
        moved.type = Reply::Type::ErrorLine;
        return moved;
    }
    const int at = words[1].toInt();
    std::vector<Reply> some;
    for (int i = std::max(0, at - 2); i < std::min(keys, at + 10); ++i)
        some.push_back(textReply("{customer:CUST-2016-000001}:" + QByteArray::number(i)));
    return listReply({textReply(QByteArray::number(at + 10 < keys ? at + 10 : 0)), listReply(some)});
}

QString wrongOf(const QString& line)
{
    const auto parsed = parseAction(line);
    const auto* error = std::get_if<ParseError>(&parsed);
    return error ? error->message.section(QStringLiteral(" Usage: "), 0, 0) : QString();
}

} // namespace

/// What the cluster remembers of a load, how keys are counted, and bad lines.
class TestInsuranceStanding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembersWhereALoadStands()
    {
        Standing standing{.scale = {500, 7, 3, 2}, .next = 120, .sure = 100};
        Fields fields = standing.fields();
        const std::optional<Standing> read = standingOf(fields);
        QVERIFY(read);
        QCOMPARE(read->scale, standing.scale);
        QCOMPARE(read->next, 120);
        QCOMPARE(read->sure, 100);
        QVERIFY(!read->loaded && !read->clearing);
        QVERIFY(unfinished(read)->message.contains(QStringLiteral("120 of 500")));
        standing.next = 500;
        fields = standing.fields();
        QVERIFY(!standingOf(fields)->loaded); // written, and not counted yet
        fields.emplace_back("loaded", "500");
        QVERIFY(standingOf(fields)->loaded);
        QVERIFY(!unfinished(standingOf(fields)));
        std::erase_if(fields, [](const auto& field) { return field.first == "next"; });
        QVERIFY(standingOf(fields)->clearing);
        QVERIFY(unfinished(standingOf(fields))->advice.contains(QStringLiteral("insurance clear")));
        QVERIFY(!standingOf({}));
        QVERIFY(!standingOf({{"total", "3"}})); // somebody else's
        QVERIFY(unfinished({})->advice.contains(QStringLiteral("insurance load")));
    }

    void countsEachKeyOnce()
    {
        for (const int keys : {0, 1, 9, 10, 11, 503}) {
            const auto counted =
                countKeys([keys](const QByteArrayList& words) { return scanned(words, keys); });
            QVERIFY(counted);
            QCOMPARE(*counted, keys);
        }
        QVERIFY(!countKeys([](const QByteArrayList&) { return Result<Reply>(textReply("nonsense")); }));
        QVERIFY(!countKeys([](const QByteArrayList&) -> Result<Reply> {
            return Error{ErrorCode::Timeout, QStringLiteral("silence")};
        }));
    }

    void sharesAgainstEven()
    {
        const std::vector<KeyShare> shares = sharesOf({{1, 120}, {2, 90}, {5, 90}});
        QCOMPARE(shares[0].share, 40.0);
        QCOMPARE(shares[0].even, 100.0);
        QCOMPARE(shares[0].offPercent, 20.0);
        QCOMPARE(shares[1].offPercent, -10.0);
        QCOMPARE(worstOf(shares), 20.0);
        QCOMPARE(worstOf(sharesOf({{1, 0}, {2, 0}})), 0.0);
        QCOMPARE(worstOf(sharesOf({})), 0.0);
    }

    void aScriptTellsAllItsKeys()
    {
        const QByteArrayList script = writeOnceScript(
            "{a}:in", "{a}:all", "P", {{"HSET", "{a}:p", "x", "1"}, {"SADD", "{a}:all", "P"}});
        QCOMPARE(script.mid(2), (QByteArrayList{"3", "{a}:in", "{a}:all", "{a}:p", "P", "4", "HSET", "{a}:p",
                                                "x", "1", "3", "SADD", "{a}:all", "P"}));
    }

    void badLines_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(expected);
        };
        row("insurance load", "");
        row("insurance load customers=999999", "");
        row("insurance load customers=5000000 policies=0", "");
        row("insurance load customers=0", "customers must be a whole number from 1 to 1000000.");
        row("insurance load customers=-5", "customers must be a whole number from 1 to 1000000.");
        row("insurance load customers=1000001", "customers must be a whole number from 1 to 1000000.");
        row("insurance load customers=99999999999999999999",
            "customers must be a whole number from 1 to 1000000.");
        row("insurance load customers=many", "customers must be a whole number from 1 to 1000000.");
        row("insurance load policies=21", "policies must be a whole number from 0 to 20.");
        row("insurance load claims=-1", "claims must be a whole number from 0 to 20.");
        row("insurance load seed=x", "A seed must be a whole number.");
        row("insurance load 50", "'50' was not expected.");
        row("insurance spread customers=5", "'insurance spread' takes no option 'customers'.");
        row("insurance",
            "What about the insurance? Write load, spread, clear, show, tags, policy, claim, settle or "
            "transfer.");
        row("insurance show", "Which customer? Write its id or its number.");
        row("insurance show CUST-{1}",
            "'CUST-{1}' is not a customer. Write CUST-2016-000001, or 1 for short.");
        row("insurance show 7", "");
        row("insurance policy 1 type=boat", "A policy is one of: auto, home, life, health, business.");
        row("insurance claim 1 amount=50001", "amount must be a whole number from 100 to 50000.");
        row("insurance claim 1 policy=a:b", "'a:b' is not the id of a policy.");
        row("insurance settle 1", "Which claim? `insurance show` lists them.");
        row("insurance settle 1 CLM-1 perhaps", "Write approve or deny.");
        row("insurance settle 1 CLM-1 deny", "");
        row("insurance transfer 1 2", "Which policy? `insurance show` lists them.");
        row("insurance transfer 1 1 POL-1", "Name two different customers.");
        row("insurance transfer 1 CUST-2016-000001 POL-1", "Name two different customers.");
        row("insurance transfer 1 2 POL-1 x", "'x' was not expected.");
        row("wait insurance keys", "Write =, < or > before the figure, with blanks between.");
        row("wait insurance keys = 503", "");
        row("wait insurance within 10%", "");
        row("wait insurance within ten", "Write a share: 10%.");
        row("wait insurance within 10% 3", "'3' was not expected.");
        row("wait insurance rich", "Write insurance keys = 503, or insurance within 10%.");
    }

    void badLines()
    {
        QFETCH(QString, expected);
        QCOMPARE(wrongOf(QString::fromUtf8(QTest::currentDataTag())), expected);
    }
};

RINGSIDE_TEST(insurance_standing, TestInsuranceStanding)
#include "tst_insurance_standing.moc"
