#include "core/observe/log_tail.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace ringside;

class TestLogTail : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;

    void write(const QByteArray& text, QIODevice::OpenMode mode = QIODevice::Append) const
    {
        QFile file(m_path);
        QVERIFY(file.open(mode | QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    static QString printed(const QByteArrayList& lines) { return QString::fromUtf8(lines.join('|')); }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("node.log"));
    }

    void whatIsAppended()
    {
        LogTail tail(m_path, true);
        QCOMPARE(printed(tail.newLines()), QString()); // no file yet
        write("one\ntwo\n");
        QCOMPARE(printed(tail.newLines()), QStringLiteral("one|two"));
        QCOMPARE(printed(tail.newLines()), QString());
        write("three\n\nfour\n");
        QCOMPARE(printed(tail.newLines()), QStringLiteral("three|four"));
    }

    void whatWasThereBefore()
    {
        write("old\n");
        LogTail fromEnd(m_path, false), fromStart(m_path, true);
        write("new\n");
        QCOMPARE(printed(fromEnd.newLines()), QStringLiteral("new"));
        QCOMPARE(printed(fromStart.newLines()), QStringLiteral("old|new"));
    }

    void halfALineWaits()
    {
        LogTail tail(m_path, true);
        write("whole\nha");
        QCOMPARE(printed(tail.newLines()), QStringLiteral("whole"));
        QCOMPARE(printed(tail.newLines()), QString());
        write("lf\n");
        QCOMPARE(printed(tail.newLines()), QStringLiteral("half"));
    }

    void anEmptiedFileIsReadFromItsStart()
    {
        LogTail tail(m_path, true);
        write("a long first line\n");
        tail.newLines();
        write("new\n", QIODevice::Truncate);
        QCOMPARE(printed(tail.newLines()), QStringLiteral("new"));
    }

    void aDeletedFileComesBack()
    {
        LogTail tail(m_path, true);
        write("first\n");
        tail.newLines();
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(printed(tail.newLines()), QString());
        write("2nd\n");
        QCOMPARE(printed(tail.newLines()), QStringLiteral("2nd"));
    }

    void aGreatLogIsReadWholeAndThenRotated()
    {
        const QByteArray line = QByteArray(1023, 'x') + '\n';
        const qint64 count = LogTail::kRotateAt / line.size() + 2048; // two looks beyond the mark
        write(line.repeated(int(count)));
        LogTail tail(m_path, true);
        qint64 read = 0;
        for (QByteArrayList lines = tail.newLines(); !lines.isEmpty(); lines = tail.newLines())
            read += lines.size();
        QCOMPARE(read, count);
        QVERIFY(!QFileInfo::exists(m_path));
        QCOMPARE(QFileInfo(m_path + QStringLiteral(".1")).size(), count * line.size());
        write("after\n");
        QCOMPARE(printed(tail.newLines()), QStringLiteral("after"));
    }

    void rotationReplacesTheLastOne()
    {
        QFile old(m_path + QStringLiteral(".1"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("older\n");
        old.close();
        write(QByteArray(LogTail::kRotateAt, '\n') + "end\n");
        LogTail tail(m_path, true);
        QByteArrayList last;
        while (QFileInfo::exists(m_path))
            last = tail.newLines();
        QCOMPARE(printed(last), QStringLiteral("end"));
        QCOMPARE(QFileInfo(old).size(), LogTail::kRotateAt + 4);
    }

    void aLineWithoutEndDoesNotHoldTheRest()
    {
        write(QByteArray(3 * 1024 * 1024, 'x') + "\nafter\n");
        LogTail tail(m_path, true);
        QByteArrayList lines;
        for (int look = 0; look < 5; ++look)
            lines << tail.newLines();
        QCOMPARE(QString::fromUtf8(lines.value(lines.size() - 1)), QStringLiteral("after"));
    }
};

RINGSIDE_TEST(log_tail, TestLogTail)
#include "tst_log_tail.moc"
