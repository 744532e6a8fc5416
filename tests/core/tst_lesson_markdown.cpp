#include "core/lesson/markdown.h"
#include "core/lesson/reader.h"
#include "tests/core/sound_lesson.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace ringside::lesson;
using ringside::test::kSoundLesson;

/// Files that come from anywhere: whatever the bytes, reading ends, soon, and every remark has a place in the
/// file.
class TestLessonMarkdown : public QObject
{
    Q_OBJECT

    static constexpr qsizetype kMost = 256 * 1024; // what is read of a file

    /// Reads it; a sentence when a remark lies outside of the file or says nothing.
    static QString trouble(const QByteArray& source, int* sound = nullptr)
    {
        const Reading reading = readLesson(source, QStringLiteral("hostile"));
        if (sound)
            *sound += reading.isSound();
        if (reading.remarks.size() > 100)
            return QStringLiteral("%1 remarks").arg(reading.remarks.size());
        const auto lines = source.count('\n') + source.count('\r') + 1;
        for (const Remark& remark : reading.remarks) {
            if (remark.at.line < 1 || remark.at.line > lines || remark.at.column < 1 ||
                remark.message.isEmpty())
                return QStringLiteral("%1:%2 %3")
                    .arg(remark.at.line)
                    .arg(remark.at.column)
                    .arg(remark.message);
        }
        return {};
    }

    static QByteArray noise(QRandomGenerator& random, const QByteArray& letters, int most)
    {
        QByteArray bytes;
        for (int left = random.bounded(most); left > 0; --left)
            bytes +=
                letters.isEmpty() ? char(random.bounded(256)) : letters[random.bounded(int(letters.size()))];
        return bytes;
    }

    /// One change: a piece taken out, doubled or moved, or some bytes put in.
    static void mutate(QByteArray& source, QRandomGenerator& random)
    {
        const qsizetype at = random.bounded(source.size() + 1);
        const qsizetype size = std::min<qsizetype>(random.bounded(60), source.size() - at);
        const QByteArray piece = source.mid(at, size);
        switch (random.bounded(5)) {
        case 0:
            source.remove(at, size);
            break;
        case 1:
            source.insert(at, piece);
            break;
        case 2:
            source.remove(at, size);
            source.insert(random.bounded(source.size() + 1), piece);
            break;
        case 3:
            source.insert(at, noise(random, "`~#>-*+_[]()!<>&\\:{}$ \t\n1|\"'", 6));
            break;
        case 4:
            source.insert(at, noise(random, {}, 3));
            break;
        }
    }

private Q_SLOTS:
    void randomBytes()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 1500; ++i) {
            const QByteArray source = noise(random, {}, 400);
            QCOMPARE(trouble(source), QString());
            readMarkdown(source); // which the reader refuses before
        }
    }

    void randomSigns()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 1500; ++i) {
            const QByteArray source = noise(random, "`~#>-*+_[]()!<&\\:{}$ \t\n\n1|\"a", 400);
            const QString found = trouble(source);
            QVERIFY2(found.isEmpty(), qPrintable(found + u'\n' + QString::fromUtf8(source)));
        }
    }

    void mutations()
    {
        QRandomGenerator random(3);
        int sound = 0;
        for (int i = 0; i < 3000; ++i) {
            QByteArray source(kSoundLesson);
            for (int changes = 1 + random.bounded(4); changes > 0; --changes)
                mutate(source, random);
            const QString found = trouble(source, &sound);
            QVERIFY2(found.isEmpty(), qPrintable(found + u'\n' + QString::fromUtf8(source)));
        }
        QVERIFY(sound > 0 && sound < 2000); // the changes are no toys, and not all too wild
    }

    void beginnings()
    {
        const QByteArray source(kSoundLesson);
        for (qsizetype size = 0; size < source.size(); ++size)
            QCOMPARE(trouble(source.left(size)), QString());
    }

    void muchOfOneThing_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece : {">",
                                  "> ",
                                  "[",
                                  "![",
                                  "](",
                                  "[a](",
                                  "`",
                                  "`a",
                                  "``` ",
                                  "```\n",
                                  "~~~\n",
                                  "*",
                                  "*a ",
                                  "_a",
                                  "**a ",
                                  "~",
                                  "- ",
                                  "-\n",
                                  "1. ",
                                  "# ",
                                  "#\n",
                                  "## a\n",
                                  "<",
                                  "<a ",
                                  "<!--",
                                  "<?",
                                  "&",
                                  "&amp;",
                                  "\\",
                                  "|",
                                  "|a\n",
                                  "|-",
                                  "a\n",
                                  "\n",
                                  "\r",
                                  " ",
                                  "\t",
                                  "[a]: b\n",
                                  "[a]",
                                  "\n> - ",
                                  "  - a\n",
                                  "```do\nkill 1\n```\n",
                                  "```do\n",
                                  "## a\n```check b\n",
                                  "{{",
                                  "{{a}}",
                                  "$a ",
                                  "$master",
                                  "\n- a\n\n  ```do\n",
                                  "<a@b.c>",
                                  "http://a.b ",
                                  "\xc3\xa9",
                                  "\xf0\x9f\xa6\x80",
                                  "a*b_c`d"})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void muchOfOneThing()
    {
        QFETCH(QByteArray, piece);
        const QByteArray head("# Title\n\n```lesson\nminutes 1\ngoal A\n```\n\n## One\n\n");
        for (const auto& [before, size] : {std::pair(QByteArray(), 20 * 1024), std::pair(head, 100 * 1024)}) {
            const QByteArray source = before + piece.repeated(size / piece.size());
            QElapsedTimer time;
            time.start();
            QCOMPARE(trouble(source), QString());
            QVERIFY2(time.elapsed() < 5000, qPrintable(QStringLiteral("%1 ms").arg(time.elapsed())));
        }
    }

    void theLargestFile()
    {
        QByteArray source(kSoundLesson);
        source += QByteArray("\nword *word* `code` [Partition](partition.md)\n").repeated(10'000);
        source.truncate(kMost);
        QElapsedTimer time;
        time.start();
        QCOMPARE(trouble(source), QString());
        QVERIFY2(time.elapsed() < 5000, qPrintable(QStringLiteral("%1 ms").arg(time.elapsed())));
    }

    void deepNesting_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("remarks");
        const auto row = [](const char* name, const QByteArray& piece, int count, int remarks) {
            QTest::newRow(name) << piece.repeated(count) + "text\n" << remarks;
        };
        row("eight quotations", "> ", 8, 0);
        row("nine quotations", "> ", 9, 1);
        row("a thousand quotations", "> ", 1000, 1);
        row("eight lists", "- ", 8, 0);
        row("nine lists", "- ", 9, 1);
        row("a thousand lists", "- ", 1000, 1);
        row("both", "> 1. ", 5, 1);
    }

    void deepNesting()
    {
        QFETCH(QByteArray, source);
        QFETCH(int, remarks);
        QCOMPARE(int(readMarkdown(source).remarks.size()), remarks);
    }

    void fences_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QByteArray(source) << QString::fromUtf8(expected);
        };
        row("one", "```do a\nx\n```\n", "do a 1-2");
        row("the last line without an end", "```do a\nx\n```", "do a 1-2");
        row("two", "```a\n```\n```b\n\n\n```\n", "a 1-1, b 3-5");
        row("empty, behind empty lines", "\n\n```\n\n```\n\n\n```b\n```\n", " 3-4, b 8-8");
        row("without words, behind a paragraph", "one\ntwo\n```\n\nx\n```\n", " 3-5");
        row("tildes", "~~~a\n```\n~~~\n", "a 1-2");
        row("more backticks", "````a\n```\n````\n", "a 1-2");
        row("a longer end", "```a\nx\n`````\n", "a 1-2");
        row("a shorter end is none", "````a\nx\n```\n", "a 1-4 open");
        row("not closed", "```a\nx\n", "a 1-3 open");
        row("an end that is too far in is none", "```a\nx\n    ```\n```\n", "a 1-3");
        row("an end in a quotation is none", "```a\n> ```\n```\n", "a 1-2");
        row("in a quotation", "> ```a\n> x\n> ```\n", "a 1-1 nested");
        row("in a list", "- a\n\n  ```a\n  x\n  ```\n", "a 3-3 nested");
        row("signs that md4c changes", "text\n\n```a & b\nx\n```\n\n```c \\* d\n```\n",
            "a & b 3-4, c * d 7-7");
        row("no block: indented", "    ```a\n    x\n", "");
        row("no block: in a line", "text ```a``` text\n", "");
    }

    void fences()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, expected);
        QStringList found;
        for (const Fence& fence : readMarkdown(source).fences)
            found << QStringLiteral("%1 %2-%3%4%5")
                         .arg(fence.info)
                         .arg(fence.line)
                         .arg(fence.lastLine)
                         .arg(fence.nested ? QStringLiteral(" nested") : QString(),
                              fence.closed ? QString() : QStringLiteral(" open"));
        QCOMPARE(found.join(QStringLiteral(", ")), expected);
    }

    void headings()
    {
        QStringList found;
        for (const Heading& heading : readMarkdown("# One `two` *three*\n\n##\n\ntext\n##\n> # "
                                                   "quoted\n\n```a\n# no\n```\n### Four ###\n\nFive\n===\n")
                                          .headings)
            found << QStringLiteral("%1 %2: %3").arg(heading.line).arg(heading.level).arg(heading.text);
        QCOMPARE(found, QStringList({QStringLiteral("1 1: One two three"), QStringLiteral("3 2: "),
                                     QStringLiteral("6 2: "), QStringLiteral("12 3: Four"),
                                     QStringLiteral("14 1: Five")}));
    }
};

RINGSIDE_TEST(lesson_markdown, TestLessonMarkdown)
#include "tst_lesson_markdown.moc"
