#include "core/lesson/hand_in.h"
#include "tests/gui/learner.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

namespace {

const char* const kShortLesson = R"(# A short one

```lesson
minutes 2
create masters=3 replicas=1 timeout=1000
goal You have written a key.
```

## A key

```predict
choice Which node gets the key user:1?
- Node 1 :: owns 1 user:1
- Node 2 :: owns 2 user:1
- Node 3 :: owns 3 user:1
```

```do Write the key
put user:1 a
```

```check The key is there
key user:1 exists
else Nobody has written it yet.
```

```hint
There is a button.
```

```debrief
It is in slot {{slot user:1}}.
```

## A setting

```do yourself
Set `maxmemory-policy` of node 1 to `noeviction`.
```

```check It is set
setting 1 maxmemory-policy noeviction
```

```solution
set 1 maxmemory-policy noeviction
```

## A number

```question
number How many slots are there?
is 16384
within 0
```
)";

} // namespace

/// A lesson from a teacher's own file: what is shown while the file is edited, and what is handed in.
class TestLearnKept : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;
    Learner m_student{m_gui};
    QString m_short;
    QByteArray m_page;

    QString get(const QString& key)
    {
        return m_gui.redis(1, {QStringLiteral("-c"), QStringLiteral("GET"), key});
    }
    QString remarks() { return m_student.text(QStringLiteral("lesson.remarks")); }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        m_short = m_student.write(QStringLiteral("short.md"), QString::fromUtf8(kShortLesson));
        QVERIFY(!m_short.isEmpty());
        QVERIFY2(m_student.open(m_short), qPrintable(m_gui.errors()));
        QCOMPARE(m_student.points(), QStringLiteral("0 of 12 points"));
    }

    void aMistakeInTheFileIsShownAtItsPlace()
    {
        QString broken = QString::fromUtf8(kShortLesson);
        const qsizetype at = broken.indexOf(QStringLiteral("key user:1 exists"));
        const qsizetype line = broken.left(at).count(u'\n') + 1;
        broken.replace(at, 17, QStringLiteral("key user:1 exist"));
        QVERIFY(!m_student.write(QStringLiteral("short.md"), broken).isEmpty());
        QTRY_VERIFY2(remarks().startsWith(QStringLiteral("Line %1, column 12: ").arg(line)),
                     qPrintable(remarks()));
        QVERIFY(m_gui.seen(QStringLiteral("lesson.predict"))); // the last sound one stays
        QString mended = QString::fromUtf8(kShortLesson);
        mended.replace(QStringLiteral("Which node gets the key user:1?"), QStringLiteral("Who gets user:1?"));
        QVERIFY(!m_student.write(QStringLiteral("short.md"), mended).isEmpty());
        QTRY_COMPARE(remarks(), QString());
        QTRY_COMPARE(m_gui.seen(QStringLiteral("lesson.predict"))->accessibleName(),
                     QStringLiteral("Who gets user:1?"));
    }

    /// Some editors take the file away before they write it anew.
    void aFileThatWasAwayIsFollowedAgain()
    {
        QVERIFY(QFile::remove(m_short));
        QTRY_VERIFY2(remarks().contains(QStringLiteral("cannot be read")), qPrintable(remarks()));
        QVERIFY(!m_student.write(QStringLiteral("short.md"), QString::fromUtf8(kShortLesson)).isEmpty());
        QTRY_COMPARE(remarks(), QString());
        QTRY_COMPARE(m_gui.seen(QStringLiteral("lesson.predict"))->accessibleName(),
                     QStringLiteral("Which node gets the key user:1?"));
    }

    void threeStepsToTheEnd()
    {
        QVERIFY(m_gui.press(QStringLiteral("lesson.hint")));
        QVERIFY(m_student.give(QStringLiteral("lesson.predict"), 1));
        QVERIFY(waitUntil([this] { return m_student.isOpen(QStringLiteral("lesson.do.1")); }));
        QVERIFY(m_gui.press(QStringLiteral("lesson.do.1")));
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1) + m_gui.errors()));
        QCOMPARE(get(QStringLiteral("user:1")), QStringLiteral("a"));
        QTRY_COMPARE(m_student.points(), QStringLiteral("4 of 12 points"));
        QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("lesson.show")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.show")));
        QTRY_VERIFY(m_student.isOpen(QStringLiteral("lesson.solve")));
        QVERIFY(m_gui.press(QStringLiteral("lesson.solve")));
        QVERIFY2(m_student.reaches(), qPrintable(m_student.check(1) + m_gui.errors()));
        QVERIFY(!m_gui.seen(QStringLiteral("lesson.report"))); // there is one more step
        QVERIFY(m_gui.press(QStringLiteral("lesson.next")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.question.number")));
        for (const char* number : {"16383", "16384"}) {
            QVERIFY(m_gui.type(QStringLiteral("lesson.question.number"), QString::fromLatin1(number)));
            QVERIFY(m_gui.press(QStringLiteral("lesson.question.give")));
            QTRY_VERIFY(
                m_student.text(QStringLiteral("lesson.question.outcome")).contains(QLatin1String(number)));
        }
        QVERIFY(m_student.reaches());
        QTRY_COMPARE(m_student.points(), QStringLiteral("7 of 12 points"));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("lesson.report")));
    }

    void theReportIsWhatHappened()
    {
        const QString path = m_gui.filePath(QStringLiteral("report.html"));
        const Status saved = m_gui.window().lessons().saveReport(path, QStringLiteral("Ada Obi"));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_page = file.readAll();
        const lesson::ReadHandIn read = lesson::readHandIn(m_page);
        QCOMPARE(read.state, lesson::ReadHandIn::State::Whole);
        QCOMPARE(read.student, QStringLiteral("Ada Obi"));
        QCOMPARE(read.lesson, QStringLiteral("short"));
        QCOMPARE(read.title, QStringLiteral("A short one"));
        QCOMPARE(std::tuple(read.reached, read.steps), std::tuple(3, 3));
        QCOMPARE(std::tuple(read.points, read.most), std::tuple(7, 12));
        QCOMPARE(std::tuple(read.hints, read.solutions), std::tuple(1, 1));
        QCOMPARE(read.begunMs, m_student.walk()->record().begunMs);
        QVERIFY(read.savedMs >= read.begunMs);
        const QString page = QString::fromUtf8(m_page);
        const lesson::Judgement predicted = *m_student.walk()->record().steps.at(0).predicted;
        for (const QString& told : {predicted.given, predicted.right, m_gui.node(1).version,
                                    m_student.walk()->record().steps.at(0).debrief})
            QVERIFY2(!told.isEmpty() && page.contains(told), qPrintable(told));
    }

    void aChangedByteIsNoticed()
    {
        QVERIFY(!m_page.isEmpty());
        QByteArray forged = m_page;
        const qsizetype points = forged.indexOf("7 of 12");
        QVERIFY(points > 0);
        forged[points] = '9';
        QCOMPARE(lesson::readHandIn(forged).state, lesson::ReadHandIn::State::Changed);
        forged = m_page;
        forged.replace("\"points\":7", "\"points\":9");
        QVERIFY(forged != m_page);
        QCOMPARE(lesson::readHandIn(forged).state, lesson::ReadHandIn::State::Changed);
    }
};

RINGSIDE_TEST(learn_kept, TestLearnKept)
#include "tst_learn_kept.moc"
