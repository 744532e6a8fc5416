#include "core/action/parse.h"
#include "core/cluster/shown.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

const QString kLong(100'000, u'a');
const QString kLongShown = QString(80, u'a') + QStringLiteral("... (100000 characters)");

Action actionOf(const QString& line)
{
    const auto parsed = parseAction(line);
    if (const auto* error = std::get_if<ParseError>(&parsed))
        qFatal("%s", qPrintable(error->message));
    return std::get<Action>(parsed);
}

ParseError errorOf(const QString& line)
{
    const auto parsed = parseAction(line);
    if (!std::holds_alternative<ParseError>(parsed))
        qFatal("it parses: %s", qPrintable(line.left(80)));
    return std::get<ParseError>(parsed);
}

} // namespace

/// What others wrote, as a person may see it.
class TestShown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void controlCharactersAreSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("a b\\c \u00e4 \u4e2d \U0001f600")
                               << QStringLiteral("a b\\c \u00e4 \u4e2d \U0001f600");
        QTest::newRow("C0") << QStringLiteral("\x1b[31m\r\n\t\a\b") + QChar(0)
                            << QStringLiteral("\\x1b[31m\\r\\n\\t\\a\\b\\x00");
        QTest::newRow("DEL") << QStringLiteral("\x7f") << QStringLiteral("\\x7f");
        QTest::newRow("C1") << QString(QChar(0x9b)) + QChar(0x80) << QStringLiteral("\\u009b\\u0080");
        QTest::newRow("bidi") << QString(QChar(0x202e)) + QChar(0x2066) + QChar(0x200f)
                              << QStringLiteral("\\u202e\\u2066\\u200f");
        QTest::newRow("ends of lines")
            << QString(QChar(0x2028)) + QChar(0x85) << QStringLiteral("\\u2028\\u0085");
    }
    void controlCharactersAreSeen()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(visible(text), shown);
        QCOMPARE(visible(shown), shown);
    }

    void linesStayWhereThereAreSeveral()
    {
        QCOMPARE(visibleLines(QStringLiteral("a\n\x1b[2J\nb")), QStringLiteral("a\n\\x1b[2J\nb"));
    }

    void longWordsAreShort()
    {
        QCOMPARE(shortened(QString(200, u'a')), QString(200, u'a'));
        QCOMPARE(shortened(kLong), kLongShown);
        // A character of two parts is not cut in its middle.
        const QString pairs = QStringLiteral("a") + QStringLiteral("\U0001f600").repeated(200);
        QVERIFY(shortened(pairs).startsWith(pairs.left(79) + QStringLiteral("...")));
        QCOMPARE(withShortWords(QStringLiteral("'%1' is it.").arg(kLong), {QStringLiteral("it"), kLong}),
                 QStringLiteral("'%1' is it.").arg(kLongShown));
        QVERIFY(shownError(kLong + QStringLiteral(" %1 %2"), {}).size() < 11'000);
    }

    void anActionInOneLine()
    {
        const Action call = actionOf(QStringLiteral("call 1 SET \"a\x1b[31m b\" %1").arg(kLong));
        QCOMPARE(call.shown(), QStringLiteral("call 1 SET \"a\\x1b[31m b\" %1").arg(kLongShown));
        QVERIFY(call.text().contains(kLong));
        const Action create{QStringLiteral("create"), {}, {{QStringLiteral("password"), kLong}}};
        QCOMPARE(create.shown(), QStringLiteral("create password=***"));
    }

    void anErrorPointsAtItsPlaceInWhatIsShown()
    {
        const QString line = QStringLiteral("kill %1 \x1b]0;x\a more").arg(kLong);
        ParseError error{int(line.indexOf(QStringLiteral("more"))),
                         QStringLiteral("'%1' and \x1b are no nodes.").arg(kLong)};
        const QString before = QStringLiteral("kill %1 \\x1b]0;x\\a ").arg(kLongShown);
        QCOMPARE(showParseError(line, error),
                 before + QStringLiteral("more\n") + QString(before.size(), u' ') +
                     QStringLiteral("^ '%1' and \\x1b are no nodes.").arg(kLongShown));
    }

    /// Whatever is wrong with it, a word of 100 kB is nowhere whole.
    void noErrorQuotesALongWordWhole_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* form :
             {"%1", "kill %1", "kill 1 %1", "pause 1 %1=2", "wait %1", "wait state ok timeout=%1",
              "create masters=%1", "move %1", "set 1 %1", "call %1", "delay 1 2 %1", "\"%1", "kill \"%1 b\""})
            QTest::newRow(form) << QString::fromLatin1(form).arg(QString(100'000, u'b'));
    }
    void noErrorQuotesALongWordWhole()
    {
        QFETCH(const QString, line);
        const auto parsed = parseAction(line);
        if (const auto* error = std::get_if<ParseError>(&parsed))
            QVERIFY(showParseError(line, *error).size() < 2000);
        else
            QVERIFY(std::get<Action>(parsed).shown().size() < 2000);
    }

    void aWordInCapitalsIsFoundToo()
    {
        const QString line = QString(100'000, u'K');
        QVERIFY(showParseError(line, errorOf(line)).size() < 2000);
    }
};

RINGSIDE_TEST(shown, TestShown)
#include "tst_shown.moc"
