#include "tests/support/cli_process.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QFile>

using namespace ringside::test;

/// A machine that has no place for a lab, or no server program, as a shell meets it at its start.
class TestBadPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noServerProgramAtAll();
    void directoriesThatCannotBe_data();
    void directoriesThatCannotBe();
    void anotherShellHasTheLab();
};

/// In a mount namespace of its own, where every server program of the machine is an empty file.
void TestBadPlaces::noServerProgramAtAll()
{
    const QString hide =
        QStringLiteral("for p in redis-server valkey-server redict-server; do"
                       "  for d in /usr/local/bin /usr/bin /opt/redis/bin /opt/valkey/bin; do"
                       "    [ ! -e $d/$p ] || mount --bind /dev/null $d/$p || exit 77; done; done; ");
    QTemporaryDir home;
    const QString shell =
        QStringLiteral(
            "export XDG_DATA_HOME=%1 XDG_STATE_HOME=%1; echo create | %2/ringside-cli shell --json")
            .arg(home.path(), QCoreApplication::applicationDirPath());
    const Outcome outcome =
        execute(QStringLiteral("unshare"), {QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                                            QStringLiteral("sh"), QStringLiteral("-c"), hide + shell});
    if (outcome.exitCode == 77 || outcome.out.contains("unshare"))
        QSKIP("no mount namespaces here");
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.out.contains("No server program was found") &&
                 outcome.out.contains("apt install redis-server"),
             outcome.out.constData());
}

void TestBadPlaces::directoriesThatCannotBe_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("words");
    QTest::newRow("no directories there")
        << QStringLiteral("/proc/ringside") << QStringLiteral("/proc/ringside cannot be made: ");
    QTest::newRow("a file") << QStringLiteral("%1/file")
                            << QStringLiteral("file cannot be made: .*Choose another with --dir");
    QTest::newRow("below a file") << QStringLiteral("%1/file/lab") << QStringLiteral("cannot be made: ");
    QTest::newRow("others' files") << QStringLiteral("%1")
                                   << QStringLiteral("is not empty and contains no lab");
}

void TestBadPlaces::directoriesThatCannotBe()
{
    QFETCH(QString, directory);
    QFETCH(QString, words);
    QTemporaryDir place;
    const QByteArray work = "somebody's work";
    QFile file(place.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(work) == work.size() && file.flush());
    const QString path = directory.contains(QStringLiteral("%1")) ? directory.arg(place.path()) : directory;
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--dir"), path});
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 2);
    const QString errors = QString::fromUtf8(shell.errors());
    QVERIFY2(errors.contains(QRegularExpression(words)), qPrintable(errors));
    QVERIFY2(!errors.contains(QStringLiteral("Success")), qPrintable(errors)); // no errno of something else
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), work);
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("file")});
}

void TestBadPlaces::anotherShellHasTheLab()
{
    QTemporaryDir place;
    const QStringList arguments{QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--dir"),
                                place.filePath(QStringLiteral("lab"))};
    CliProcess first(arguments);
    QVERIFY(first.ask("status")[u"ok"].toBool());
    CliProcess second(arguments);
    const QJsonObject answer = second.answer();
    QVERIFY(!answer[u"ok"].toBool(true));
    const QString words = QStringLiteral("is open in another Ringside (pid %1)").arg(first.pid());
    QVERIFY2(answer[u"error"].toString().contains(words), qPrintable(answer[u"error"].toString()));
    QVERIFY(second.waitForEnd());
    QCOMPARE(second.exitCode(), 2);
    QVERIFY(first.ask("status")[u"ok"].toBool());
}

RINGSIDE_TEST(bad_places, TestBadPlaces)

#include "tst_bad_places.moc"
