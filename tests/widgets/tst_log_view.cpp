#include "tests/support/runner.h"
#include "widgets/logs/log_reader.h"
#include "widgets/logs/log_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace ringside;

class TestLogView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static void write(const QString& file, const QByteArray& bytes,
                      QIODevice::OpenMode mode = QIODevice::Append)
    {
        QFile out(file);
        QVERIFY(out.open(mode | QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    template <typename Widget> static Widget* find(QWidget& view, const char* name)
    {
        return view.findChild<Widget*>(QString::fromLatin1(name));
    }
    static QString shown(LogView& view) { return view.text()->toPlainText(); }

private Q_SLOTS:
    void levels()
    {
        QCOMPARE(logLevel(u"48211:M 23 Nov 2026 05:38:13.123 # Cluster state changed"), LogLevel::Warning);
        QCOMPARE(logLevel(u"48211:M 23 Nov 2026 05:38:13.123 * Ready"), LogLevel::Info);
        QCOMPARE(logLevel(u"48211:S 23 Nov 2026 05:38:13.123 - Accepted"), LogLevel::Debug);
        QCOMPARE(logLevel(u"2026-11-23 05:38:13.123 [error] node 1 ended"), LogLevel::Error);
        QCOMPARE(logLevel(u"[info] says [error]"), LogLevel::Info);
        QCOMPARE(logLevel(u"    _._   Redis"), LogLevel::Other);
    }

    void tailReadsOnlyWhatIsNew()
    {
        LogReader tail(path("a.log"));
        QVERIFY(tail.read().text.isEmpty());
        QVERIFY(tail.problem().contains(QStringLiteral("does not exist yet")));
        write(path("a.log"), "one\ntw\xC3");
        QCOMPARE(tail.read().text, QStringLiteral("one\ntw"));
        QVERIFY(tail.problem().isEmpty());
        write(path("a.log"), "\xB6\n"); // the other half of a letter
        QCOMPARE(tail.read().text, QStringLiteral("ö\n"));
        QVERIFY(tail.read().text.isEmpty());
    }

    void tailNoticesTruncationAndReplacement()
    {
        write(path("b.log"), "first line\n");
        LogReader tail(path("b.log"));
        (void)tail.read();
        write(path("b.log"), "cut\n", QIODevice::Truncate);
        LogReader::Addition addition = tail.read();
        QVERIFY(addition.restarted);
        QCOMPARE(addition.text, QStringLiteral("cut\n"));
        write(path("b.log"), "another and longer one\n", QIODevice::Truncate);
        addition = tail.read();
        QVERIFY(addition.restarted);
        QCOMPARE(addition.text, QStringLiteral("another and longer one\n"));
    }

    void tailOfALongFile()
    {
        write(path("c.log"), QByteArray(100, 'x') + '\n' + (QByteArray(99, 'y') + '\n').repeated(30'000));
        LogReader tail(path("c.log"));
        const LogReader::Addition addition = tail.read();
        QVERIFY(addition.skipped && !addition.restarted);
        QVERIFY(addition.text.size() <= LogReader::kMaximumBytes);
        QVERIFY(addition.text.startsWith(u'y') && addition.text.endsWith(u'\n'));
    }

    void followsAFile()
    {
        LogView view;
        view.resize(800, 200);
        view.show();
        view.follow(path("d.log"));
        QVERIFY(find<QLabel>(view, "log.message")->text().contains(QStringLiteral("does not exist yet")));
        write(path("d.log"), "hello\nhalf");
        QTRY_COMPARE(shown(view), QStringLiteral("hello"));
        write(path("d.log"), " a line\n");
        QTRY_COMPARE(shown(view), QStringLiteral("hello\nhalf a line"));
        QFile::remove(path("d.log"));
        write(path("d.log"), "a new file\n");
        QTRY_COMPARE(shown(view), QStringLiteral("a new file"));
    }

    void filtersByLevel()
    {
        LogView view;
        view.appendLines({QStringLiteral("[debug] a"), QStringLiteral("[info] b"),
                          QStringLiteral("[warning] c"), QStringLiteral("[error] d")});
        auto* level = find<QComboBox>(view, "log.level");
        QTest::keyClick(level, Qt::Key_End);
        QCOMPARE(shown(view), QStringLiteral("[error] d"));
        view.appendLines({QStringLiteral("[info] e"), QStringLiteral("[error] f")});
        QCOMPARE(shown(view), QStringLiteral("[error] d\n[error] f"));
        level->setCurrentIndex(1);
        QCOMPARE(shown(view).split(u'\n').size(), 5);
    }

    void searches()
    {
        LogView view;
        view.resize(800, 200);
        view.show();
        view.appendLines(
            {QStringLiteral("alpha node"), QStringLiteral("beta"), QStringLiteral("gamma node")});
        auto* next = find<QToolButton>(view, "log.next");
        QVERIFY(!next->isEnabled());
        QTest::keyClicks(find<QLineEdit>(view, "log.search"), QStringLiteral("node"));
        QCOMPARE(find<QLabel>(view, "log.message")->text(), QStringLiteral("2 found"));
        QCOMPARE(view.text()->extraSelections().size(), 2);
        QTest::mouseClick(next, Qt::LeftButton);
        const int first = view.text()->textCursor().blockNumber();
        QTest::mouseClick(next, Qt::LeftButton);
        QVERIFY(view.text()->textCursor().blockNumber() != first);
        QTest::keyClicks(find<QLineEdit>(view, "log.search"), QStringLiteral("zzz"));
        QCOMPARE(find<QLabel>(view, "log.message")->text(), QStringLiteral("Not found"));
        QVERIFY(!view.findWords());
    }

    void isBounded()
    {
        LogView view;
        const QString line(1000, u'x');
        for (int i = 0; i < 30; ++i)
            view.appendLines(QStringList(100, line));
        QVERIFY(shown(view).size() <= LogReader::kMaximumBytes);
        QVERIFY(shown(view).size() > LogReader::kMaximumBytes / 2);
    }
};

RINGSIDE_TEST(log_view, TestLogView)
#include "tst_log_view.moc"
