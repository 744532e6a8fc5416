#include "core/node/start_errors.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>

using namespace ringside;

class TestStartErrors : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    NodeOptions m_options;

    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_options = NodeOptions();
        m_options.number = 3;
        m_options.directory = m_directory->path();
    }

    void lastWords_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message"); // @ is the directory
        const auto row = [](const char* line, ErrorCode code, const char* message) {
            QTest::newRow(message) << QByteArray(line) << code << QString::fromLatin1(message);
        };
        row("1:M 23 Nov 2026 10:15:02.123 # Warning: Could not create server TCP listening socket "
            "127.0.0.1:9002: bind: Address "
            "already in use",
            ErrorCode::PortTaken, "The port of node 3 is taken.");
        row("1:M 23 Nov 2026 10:15:02.123 # Sorry, the cluster configuration file nodes.conf is already used "
            "by a different Redis "
            "Cluster node. Please make sure that different nodes use different cluster configuration files.",
            ErrorCode::Storage, "Another server uses the directory of node 3 (@).");
        row("1:M 23 Nov 2026 10:15:02.123 # Unrecoverable error: corrupted cluster config file.",
            ErrorCode::Storage, "The nodes.conf of node 3 in @ is damaged.");
        row("1:M 23 Nov 2026 10:15:02.123 # Can't open the append-only file: No space left on device",
            ErrorCode::Storage, "The disk is full: node 3 cannot write in @.");
        row("1:M 23 Nov 2026 10:15:02.123 # Can't open or create append-only dir appendonlydir: Permission "
            "denied",
            ErrorCode::Storage, "Node 3 may not write in @.");
        row("1:M 23 Nov 2026 10:15:02.123 # Bad file format reading the append only file "
            "appendonly.aof.1.incr.aof: make a backup of "
            "your AOF file, then use ./redis-check-aof --fix <filename>",
            ErrorCode::Storage, "The append-only file of node 3 in @ is damaged.");
        row("1:M 23 Nov 2026 10:15:02.123 # Something else", ErrorCode::ProcessFailed,
            "Node 3 ended at its start (exited with status 1).");
    }

    void lastWords()
    {
        QFETCH(QByteArray, line);
        QFETCH(ErrorCode, code);
        QFETCH(QString, message);
        write(m_options.logFile(),
              "1:M 23 Nov 2026 10:15:02.100 * Running mode=cluster, port=9002.\n" + line + '\n');
        const Error error = explainStart(m_options, QStringLiteral("exited with status 1"));
        QCOMPARE(error.message, message.replace(u'@', m_options.directory));
        QCOMPARE(error.code, code);
        QVERIFY2(error.advice.endsWith(QStringLiteral("Its last words: ") + QString::fromLatin1(line)),
                 qPrintable(error.advice));
    }

    void refusedSettingsAreToldAtBoot()
    {
        // The log still ends with the former run's farewell.
        write(m_options.logFile(), "1:M 23 Nov 2026 10:15:02.100 # Redis is now ready to exit, bye bye...\n");
        write(m_options.bootFile(),
              "\n*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***\nReading the configuration file, at line 3\n"
              ">>> 'maxmemory \"lots\"'\nargument must be a memory value\n");
        const Error error = explainStart(m_options, QStringLiteral("exited with status 1"));
        QCOMPARE(error.code, ErrorCode::BadInput);
        QCOMPARE(error.message, QStringLiteral("Node 3 does not accept its settings."));
        QVERIFY2(error.advice.endsWith(u"Its last words: argument must be a memory value"),
                 qPrintable(error.advice));
    }

    void whatAnEarlierRunSaidIsPast()
    {
        write(m_options.logFile(),
              "1:C 23 Nov 2026 10:15:02.100 # oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo\n"
              "1:M 23 Nov 2026 10:15:02.101 # Warning: Could not create server TCP listening socket: bind: "
              "Address already in use\n"
              "1:M 23 Nov 2026 10:15:02.102 # Failed listening on port 9002 (TCP), aborting.\n"
              "2:C 23 Nov 2026 10:16:02.100 # oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo\n"
              "2:M 23 Nov 2026 10:16:02.101 # Unrecoverable error: corrupted cluster config file.\n");
        QCOMPARE(explainStart(m_options, {}).message,
                 QStringLiteral("The nodes.conf of node 3 in %1 is damaged.").arg(m_options.directory));
    }

    void noWordAtAll()
    {
        const Error error = explainStart(m_options, QStringLiteral("killed by SIGSEGV"));
        QCOMPARE(error.code, ErrorCode::ProcessFailed);
        QCOMPARE(error.text(),
                 QStringLiteral("Node 3 ended at its start (killed by SIGSEGV). It wrote nothing to %1.")
                     .arg(m_options.logFile()));
    }

    void theLastLinesOfAFile()
    {
        QCOMPARE(lastLines(m_directory->filePath(QStringLiteral("none")), 3), QStringList());
        write(m_options.logFile(), "one\ntwo\n\nthree\nfour");
        QCOMPARE(lastLines(m_options.logFile(), 2).join(u'|'), QStringLiteral("three|four"));
        QCOMPARE(lastLines(m_options.logFile(), 9).join(u'|'), QStringLiteral("one|two|three|four"));
        write(m_options.logFile(), QByteArray(100'000, 'x') + "\nlast\n");
        QCOMPARE(lastLines(m_options.logFile(), 1).join(u'|'), QStringLiteral("last"));
    }
};

RINGSIDE_TEST(start_errors, TestStartErrors)
#include "tst_start_errors.moc"
