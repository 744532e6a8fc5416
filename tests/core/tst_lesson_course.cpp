#include "core/lesson/course.h"
#include "core/lesson/markdown.h"
#include "tests/core/sound_lesson.h"
#include "tests/support/runner.h"

#include <QRegularExpression>

using namespace ringside;
using ringside::test::kSoundLesson;

/// Which lessons there are: those that ship, and a user's own in a folder of this test's.
class TestLessonCourse : public QObject
{
    Q_OBJECT

    static void write(const QString& path, const QByteArray& text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(text), text.size());
    }

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList shipped()
    {
        return QDir(QStringLiteral(":/lessons")).entryList({QStringLiteral("*.md")}, QDir::Files);
    }
    static QString shippedId() { return QFileInfo(shipped().value(0)).completeBaseName(); }

    static QStringList ids(const std::vector<lesson::Entry>& entries)
    {
        QStringList all;
        for (const lesson::Entry& entry : entries)
            all << entry.lesson->id;
        return all;
    }

    static QString firstRemark(const lesson::Entry& entry)
    {
        if (entry.remarks.empty())
            return {};
        const lesson::Remark& first = entry.remarks.front();
        return QStringLiteral("%1:%2:%3: %4")
            .arg(entry.path)
            .arg(first.at.line)
            .arg(first.at.column)
            .arg(first.message);
    }

    /// What must be the same in a translation: each block's name and, where it is none for people, its lines.
    static QStringList bones(const QByteArray& source)
    {
        static const QRegularExpression figures(QStringLiteral("\\{\\{[^}]*\\}\\}"));
        static const QStringList same = {QStringLiteral("do"),       QStringLiteral("check"),
                                         QStringLiteral("solution"), QStringLiteral("reset"),
                                         QStringLiteral("point"),    QStringLiteral("fault")};
        static const QStringList forPeople = {QStringLiteral("goal"),    QStringLiteral("later"),
                                              QStringLiteral("part"),    QStringLiteral("else"),
                                              QStringLiteral("because"), QStringLiteral("unit")};
        const QStringList lines = QString::fromUtf8(source).split(u'\n');
        QStringList found;
        for (const lesson::Fence& fence : lesson::readMarkdown(source).fences) {
            const QString name = fence.info.section(u' ', 0, 0);
            const bool byHand = fence.info == u"do yourself";
            found << u'#' + (byHand ? fence.info : name);
            QStringList quoted; // another language may tell its figures in another order
            for (int line = fence.line + 1; line <= fence.lastLine; ++line) {
                const QString text = lines[line - 1].trimmed();
                const QString word = text.section(u' ', 0, 0);
                if (same.contains(name) && !byHand)
                    found << (forPeople.contains(word) ? word : text);
                else if (name == u"lesson")
                    found << (forPeople.contains(word) ? word : text);
                else if (name == u"predict" || name == u"question" || name == u"diagnose")
                    found << (word == u"is" || word == u"within"
                                  ? text
                                  : word + text.section(QStringLiteral("::"), 1));
                else if (name == u"debrief") {
                    for (auto all = figures.globalMatch(text); all.hasNext();)
                        quoted << all.next().captured();
                }
            }
            quoted.sort();
            found << quoted;
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        QCOMPARE(lesson::folder(), m_home->filePath(QStringLiteral("ringside/lessons")));
    }

    void cleanup()
    {
        if (m_before.isNull())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", m_before);
    }

    void whatShipsIsSound_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString& directory : {QStringLiteral(":/lessons"), QStringLiteral(":/lessons/de")}) {
            for (const QString& file : QDir(directory).entryList({QStringLiteral("*.md")}, QDir::Files))
                QTest::newRow(qPrintable(directory + u'/' + file)) << directory + u'/' + file;
        }
    }

    void whatShipsIsSound()
    {
        QFETCH(QString, path);
        const lesson::Entry entry = lesson::openLesson(path);
        QCOMPARE(firstRemark(entry), QString());
        QVERIFY(!entry.own);
        QVERIFY(entry.lesson->part > 0);
        QVERIFY(!entry.lesson->partTitle.isEmpty());
        QVERIFY(entry.lesson->order > 0);
        // README.md of the lessons: PART-NUMBER-name.md.
        static const QRegularExpression form(QStringLiteral("^(\\d+)-\\d+-[a-z0-9-]+$"));
        QCOMPARE(form.match(entry.lesson->id).captured(1).toInt(), entry.lesson->part);
    }

    void translationsHaveTheSameBlocks()
    {
        QCOMPARE(QDir(QStringLiteral(":/lessons/de")).entryList({QStringLiteral("*.md")}, QDir::Files),
                 shipped());
        for (const QString& file :
             QDir(QStringLiteral(":/lessons/de")).entryList({QStringLiteral("*.md")}, QDir::Files)) {
            QVERIFY2(shipped().contains(file), qPrintable(file));
            const QStringList german = bones(contents(QStringLiteral(":/lessons/de/") + file));
            const QStringList english = bones(contents(QStringLiteral(":/lessons/") + file));
            for (int i = 0; i < std::min(german.size(), english.size()); ++i)
                QVERIFY2(german[i] == english[i], qPrintable(file + QStringLiteral(": ") + german[i] +
                                                             QStringLiteral(" / ") + english[i]));
            QCOMPARE(german.size(), english.size());
        }
    }

    void theBones()
    {
        const QByteArray other = QByteArray(kSoundLesson)
                                     .replace("Which node becomes master?", "Welcher Knoten?")
                                     .replace("- Node 2 ::", "- Knoten 2 ::")
                                     .replace("```do Kill node 1", "```do Knoten 1 beenden")
                                     .replace("else Not yet.", "else Noch nicht.")
                                     .replace("It took", "Es dauerte");
        QCOMPARE(bones(other), bones(kSoundLesson));
        QVERIFY(bones(QByteArray(kSoundLesson).replace("kill 1", "kill 2")) != bones(kSoundLesson));
        QVERIFY(bones(QByteArray(kSoundLesson).replace("promoted 2", "promoted 3")) != bones(kSoundLesson));
        QVERIFY(bones(QByteArray(kSoundLesson).replace("whole_ms", "fail_ms")) != bones(kSoundLesson));
        QVERIFY(bones(QByteArray(kSoundLesson).replace("minutes 5", "minutes 6")) != bones(kSoundLesson));
    }

    void withoutAFolder()
    {
        const auto entries = lesson::findLessons();
        QCOMPARE(int(entries.size()), int(shipped().size()));
        QVERIFY(!entries.empty());
        for (const lesson::Entry& entry : entries) {
            QVERIFY(!entry.own);
            QCOMPARE(entry.digest.size(), 64);
        }
    }

    void inOrderOfTheCourse()
    {
        const auto own = [](const char* name, const QByteArray& head) {
            write(lesson::folder() + u'/' + QLatin1String(name),
                  QByteArray(kSoundLesson).replace("minutes 5", "minutes 5\n" + head));
        };
        own("z.md", "part 1 First\norder 1");
        own("y.md", "part 1 First\norder 2");
        own("x.md", "part 99 Last\norder 1");
        own("b.md", "order 7");
        own("a.md", "order 7");
        own("c.md", "order 6");
        own("no lesson.txt", "");
        QStringList found = ids(lesson::findLessons());
        for (const QString& file : shipped())
            QVERIFY(found.removeOne(QFileInfo(file).completeBaseName()));
        // Those that belong to no part come last.
        QCOMPARE(found.join(u' '), QStringLiteral("z y x c a b"));
    }

    void oneOfTheUsersTakesThePlaceOfAShippedOne()
    {
        const QString path = lesson::folder() + u'/' + shipped().value(0);
        write(path, kSoundLesson);
        const auto entries = lesson::findLessons();
        QCOMPARE(int(entries.size()), int(shipped().size()));
        QCOMPARE(int(std::count_if(entries.begin(), entries.end(),
                                   [](const lesson::Entry& entry) { return entry.own; })),
                 1);
        const auto found = lesson::findLesson(shippedId());
        QVERIFY(found);
        QVERIFY(found->own);
        QCOMPARE(found->path, path);
        QCOMPARE(found->lesson->goals, QStringList(QStringLiteral("You know who takes its place.")));
    }

    void aBrokenOneIsInTheCourse()
    {
        write(lesson::folder() + QStringLiteral("/broken.md"), "no lesson");
        const auto found = lesson::findLesson(QStringLiteral("broken"));
        QVERIFY(found);
        QVERIFY(!found->remarks.empty());
        QVERIFY(found->own);
        QVERIFY(ids(lesson::findLessons()).contains(QStringLiteral("broken")));
    }

    void byItsId()
    {
        const auto found = lesson::findLesson(shippedId());
        QVERIFY(found);
        QVERIFY(!found->own);
        QCOMPARE(found->lesson->id, shippedId());
        QCOMPARE(found->path, QStringLiteral(":/lessons/") + shipped().value(0));
        QVERIFY(lesson::findLesson(shippedId(), QStringLiteral("xx"))); // a language without lessons: English
    }

    void byItsPath()
    {
        const QString path = m_home->filePath(QStringLiteral("elsewhere/my.own.md"));
        write(path, kSoundLesson);
        const auto found = lesson::findLesson(path);
        QVERIFY(found);
        QCOMPARE(found->lesson->id, QStringLiteral("my.own"));
        QCOMPARE(found->path, path);
        QVERIFY(found->own);
        QCOMPARE(found->remarks.size(), 0);
        const QString digest = found->digest;
        QCOMPARE(lesson::openLesson(path).digest, digest);
        write(path, QByteArray(kSoundLesson) + '\n');
        QVERIFY(lesson::openLesson(path).digest != digest); // another version
    }

    void none()
    {
        write(m_home->filePath(QStringLiteral("ringside/x.md")), kSoundLesson);
        for (const char* name :
             {"", "nothing", "3", "../x", "de/3-2-a-master-dies", "/", ".", "/no/such/file.md"})
            QVERIFY2(!lesson::findLesson(QLatin1String(name)), name);
        QVERIFY(!lesson::findLesson(m_home->path())); // a folder
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_before;
};

RINGSIDE_TEST(lesson_course, TestLessonCourse)
#include "tst_lesson_course.moc"
