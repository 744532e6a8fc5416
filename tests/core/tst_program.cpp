#include "core/node/program.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace ringside;

class TestProgram : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    QString script(const char* name, const QByteArray& body, bool executable = true) const
    {
        const QString path = m_directory->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("#!/bin/sh\n" + body + '\n');
            file.setPermissions(executable ? QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                           : QFile::ReadOwner);
        }
        return path;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void servers_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* said, const char* expected) {
            QTest::newRow(said) << QString::fromLatin1(expected);
        };
        row("Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64 build=a1", "redis 7.0.15");
        row("Redis server v=8.2.0 sha=00000000:0", "redis 8.2.0");
        row("Valkey server v=8.0.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64", "valkey 8.0.1");
        row("Valkey server v=7.2.5 sha=00000000:0", "valkey 7.2.5");
        row("Redict server v=7.3.0 sha=00000000:0", "redict 7.3.0");
    }

    void servers()
    {
        QFETCH(QString, expected);
        const QString path =
            script("server", QByteArray("[ \"$1\" = --version ] && echo '") + QTest::currentDataTag() + '\'');
        const auto program = inspectProgram(path);
        QVERIFY(program);
        QCOMPARE(program->server + u' ' + program->version, expected);
        QCOMPARE(program->path, path);
    }

    void noServers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("another program")
            << QByteArray("echo 'sleep (GNU coreutils) 9.4'") << ErrorCode::NoProgram
            << QStringLiteral("sleep (GNU coreutils) 9.4");
        QTest::newRow("a client") << QByteArray("echo redis-cli 7.0.15") << ErrorCode::NoProgram
                                  << QStringLiteral("is not a Redis, Valkey or Redict server");
        QTest::newRow("says nothing")
            << QByteArray("exit 1") << ErrorCode::NoProgram << QStringLiteral("it said: nothing");
        QTest::newRow("too old") << QByteArray("echo 'Redis server v=6.2.14 sha=0'") << ErrorCode::TooOld
                                 << QStringLiteral("Redis 6.2.14; Ringside needs 7.0 or later");
        QTest::newRow("far too old") << QByteArray("echo 'Redis server v=3.2.0'") << ErrorCode::TooOld
                                     << QStringLiteral("Redis 3.2.0");
        QTest::newRow("boasts") << QByteArray("echo; echo 'Redis server v=7.0.15'") << ErrorCode::NoProgram
                                << QStringLiteral("is not a Redis");
    }

    void noServers()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        const auto program = inspectProgram(script("other", body));
        QVERIFY(!program);
        QCOMPARE(program.error().code, code);
        QVERIFY2(program.error().text().contains(words), qPrintable(program.error().text()));
    }

    void oneThatHangs()
    {
        QElapsedTimer timer;
        timer.start();
        const auto program = inspectProgram(script("hangs", "exec sleep 100"));
        QVERIFY(!program);
        QCOMPARE(program.error().code, ErrorCode::NoProgram);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatIsNoProgram()
    {
        const auto missing = inspectProgram(m_directory->filePath(QStringLiteral("none")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NoProgram);
        QVERIFY2(missing.error().message.startsWith(u"There is no program"),
                 qPrintable(missing.error().message));
        const auto directory = inspectProgram(m_directory->path());
        QVERIFY(!directory);
        QVERIFY2(directory.error().message.endsWith(u"cannot be executed."),
                 qPrintable(directory.error().message));
        const auto unexecutable = inspectProgram(script("plain", "echo 'Redis server v=7.0.15'", false));
        QVERIFY(!unexecutable);
        QCOMPARE(unexecutable.error().code, ErrorCode::NoProgram);
    }

    void onThePath()
    {
        script("redis-server", "echo 'Redis server v=7.9.1 sha=0'");
        script("valkey-server", "echo 'Valkey server v=8.8.8 sha=0'");
        script("redict-server", "echo 'Redis server v=5.0.0 sha=0'"); // unusable ones are left out
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", m_directory->path().toUtf8() + ":/usr/bin:/bin");
        const QList<ServerProgram> found = findPrograms();
        const auto chosen = defaultProgram();
        qputenv("PATH", before);
        QStringList words;
        for (const ServerProgram& program : found)
            words << program.server + u' ' + program.version;
        QCOMPARE(words.join(u' '), QStringLiteral("redis 7.9.1 valkey 8.8.8"));
        QVERIFY(chosen);
        QCOMPARE(chosen->version, QStringLiteral("7.9.1"));
    }
};

RINGSIDE_TEST(program, TestProgram)
#include "tst_program.moc"
