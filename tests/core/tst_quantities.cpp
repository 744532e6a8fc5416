#include "core/action/quantities.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

template <typename T> QString printed(const std::optional<T>& value)
{
    return value ? QString::number(*value) : QStringLiteral("malformed");
}

} // namespace

class TestQuantities : public QObject
{
    Q_OBJECT

    static void rows(std::initializer_list<std::pair<const char*, const char*>> all)
    {
        QTest::addColumn<QString>("expected");
        for (const auto& [text, expected] : all)
            QTest::newRow(text) << QString::fromLatin1(expected);
    }

private Q_SLOTS:
    void durations_data()
    {
        rows({{"500ms", "500"},
              {"15s", "15000"},
              {"2m", "120000"},
              {"3", "3000"},
              {"0", "0"},
              {"0ms", "0"},
              {"1.5s", "1500"},
              {"0.5m", "30000"},
              {"1.001s", "1001"},
              {"2S", "2000"},
              {"", "malformed"},
              {"s", "malformed"},
              {"-1s", "malformed"},
              {"1 s", "malformed"},
              {"1h", "malformed"},
              {"1.s", "malformed"},
              {".5s", "malformed"},
              {"1e3", "malformed"},
              {"99999999999s", "malformed"}});
    }
    void durations()
    {
        QFETCH(QString, expected);
        QCOMPARE(printed(parseDuration(QString::fromLatin1(QTest::currentDataTag()))), expected);
    }

    void bytes_data()
    {
        rows({{"100", "100"},
              {"100b", "100"},
              {"10kb", "10240"},
              {"10k", "10240"},
              {"100mb", "104857600"},
              {"1m", "1048576"},
              {"1gb", "1073741824"},
              {"2G", "2147483648"},
              {"0", "0"},
              {"", "malformed"},
              {"kb", "malformed"},
              {"1.5mb", "malformed"},
              {"-1", "malformed"},
              {"1tb", "malformed"},
              {"1 kb", "malformed"},
              {"99999999gb", "malformed"}});
    }
    void bytes()
    {
        QFETCH(QString, expected);
        QCOMPARE(printed(parseBytes(QString::fromLatin1(QTest::currentDataTag()))), expected);
    }

    void nodesOfSix_data()
    {
        rows({{"1", "1"},
              {"6", "6"},
              {"1,4", "1,4"},
              {"4,1", "1,4"},
              {"2-5", "2,3,4,5"},
              {"1,2-3,2", "1,2,3"},
              {"all", "1,2,3,4,5,6"},
              {"1,all", "1,2,3,4,5,6"},
              {"0", "malformed"},
              {"7", "malformed"},
              {"5-7", "malformed"},
              {"5-2", "malformed"},
              {"", "malformed"},
              {"1,", "malformed"},
              {",", "malformed"},
              {"1-", "malformed"},
              {"-1", "malformed"},
              {"1-2-3", "malformed"},
              {"one", "malformed"},
              {"ALL", "malformed"},
              {"1;2", "malformed"},
              {"99999999999", "malformed"}});
    }
    void nodesOfSix()
    {
        QFETCH(QString, expected);
        const auto nodes = parseNodes(QString::fromLatin1(QTest::currentDataTag()), 6);
        QCOMPARE(nodes ? nodesText(*nodes) : QStringLiteral("malformed"), expected);
    }

    void nodesWithGaps_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromLatin1(expected);
        };
        row("all", "1,2,3,5,9");
        row("2-9", "2,3,5,9");
        row("3-5", "3,5");
        row("5", "5");
        row("4", "malformed");
        row("4-9", "malformed"); // its ends have to be there
        row("2-8", "malformed");
    }
    void nodesWithGaps()
    {
        QFETCH(QString, expected);
        const auto nodes =
            parseNodes(QString::fromLatin1(QTest::currentDataTag()), std::vector<int>{1, 2, 3, 5, 9});
        QCOMPARE(nodes ? nodesText(*nodes) : QStringLiteral("malformed"), expected);
    }

    void theFormAlone()
    {
        QVERIFY(looksLikeNodes(u"all"));
        QVERIFY(looksLikeNodes(u"1,4-9"));
        QVERIFY(looksLikeNodes(u"254"));
        QVERIFY(!looksLikeNodes(u"255"));
        QVERIFY(!looksLikeNodes(u"|"));
        QVERIFY(!looksLikeNodes(u""));
        QVERIFY(!parseNodes(u"all", 0));
    }

    void asText()
    {
        QCOMPARE(nodesText({}), QString());
        QCOMPARE(nodesText({3}), QStringLiteral("3"));
        QCOMPARE(nodesText({1, 4, 2}), QStringLiteral("1,4,2"));
        QCOMPARE(nodeRangesText({}), QString());
        QCOMPARE(nodeRangesText({7}), QStringLiteral("7"));
        QCOMPARE(nodeRangesText({1, 2, 4, 5, 6, 8}), QStringLiteral("1,2,4-6,8"));
    }
};

RINGSIDE_TEST(quantities, TestQuantities)
#include "tst_quantities.moc"
