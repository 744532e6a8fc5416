#include "core/node/port_check.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/squatter.h"
#include "tests/support/system.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/mount.h>
#include <unistd.h>

using namespace ringside;
using namespace ringside::test;

namespace {

void write(const QString& path, const QByteArray& text, QFile::Permissions more = {})
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    QVERIFY(file.setPermissions(file.permissions() | more));
}

} // namespace

/// Bad luck ends in words that help, and leaves nothing behind.
class TestBadLuck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTakenPortNamesItsHolder_data();
    void aTakenPortNamesItsHolder();
    void programsThatDoNotServe_data();
    void programsThatDoNotServe();
    void aNodeDyingAtItsStartIsQuoted();
    void aFullDisk();

private:
    std::unique_ptr<LabFixture> m_lab;
};

void TestBadLuck::init()
{
    m_lab = std::make_unique<LabFixture>();
    QVERIFY2(m_lab->open(), qPrintable(m_lab->openError()));
}

void TestBadLuck::aTakenPortNamesItsHolder_data()
{
    QTest::addColumn<int>("offset");
    QTest::newRow("first port") << 0;
    QTest::newRow("last port") << 5;
    QTest::newRow("bus port") << 10003;
}

void TestBadLuck::aTakenPortNamesItsHolder()
{
    QFETCH(int, offset);
    const int port = m_lab->basePort() + offset;
    const Squatter squatter(port);
    QVERIFY(squatter.ok());
    const QString self = commandOf(getpid());
    QVERIFY(!self.isEmpty());
    const QString error = m_lab->refused(QStringLiteral("create"));
    const QString words = QStringLiteral("Port %1 is taken by %2 \\(pid %3\\).*base-port=([0-9]+) is free")
                              .arg(QString::number(port), self, QString::number(getpid()));
    const QRegularExpressionMatch match = QRegularExpression(words).match(error);
    QVERIFY2(match.hasMatch(), qPrintable(error));
    QVERIFY(m_lab->pids().isEmpty());
    QVERIFY(m_lab->lab().record().nodes.empty());
    // The ports it offers are as free as it says.
    const int offered = match.captured(1).toInt();
    for (int i = 0; i < 6; ++i)
        QVERIFY(checkPortFree(offered + i) && checkPortFree(offered + i + 10'000));
}

void TestBadLuck::programsThatDoNotServe_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QByteArray()
                             << QStringLiteral("There is no program .*apt install redis-server");
    QTest::newRow("too old") << QByteArray("echo 'Redis server v=6.2.0 sha=0:0 malloc=libc bits=64'")
                             << QStringLiteral("is Redis 6\\.2\\.0; Ringside needs 7\\.0 or later");
    QTest::newRow("no server") << QByteArray("echo 'Hello, world'")
                               << QStringLiteral(
                                      "is not a Redis, Valkey or Redict server.*it said: Hello, world");
    QTest::newRow("silent") << QByteArray("exec sleep 60")
                            << QStringLiteral("is not a Redis.*it said: nothing");
    QTest::newRow("dies")
        << QByteArray(
               "[ \"$1\" = --version ] && echo 'Redis server v=7.0.15' || { echo 'out of luck'; exit 3; }")
        << QStringLiteral("Node \\d ended at its start \\(exited with status 3\\).*last words: out of luck");
}

void TestBadLuck::programsThatDoNotServe()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, words);
    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("server"));
    if (!script.isEmpty())
        write(path, "#!/bin/sh\n" + script + '\n', QFile::ExeOwner);
    REFUSED(*m_lab, QStringLiteral("create program=\"%1\"").arg(path), words);
    QVERIFY(m_lab->pids().isEmpty());
    QCOMPARE(QDir(m_lab->directory()).entryList({QStringLiteral("node-*")}), QStringList());
    REFUSED(*m_lab, "create program=/bin/ls", "/bin/ls is not a Redis, Valkey or Redict server");
}

/// One of three finds its directory unusable; the others end, and nothing is left of the attempt.
void TestBadLuck::aNodeDyingAtItsStartIsQuoted()
{
    QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("server"));
    const QString real = QStandardPaths::findExecutable(QStringLiteral("redis-server"));
    QVERIFY(!real.isEmpty());
    write(
        path,
        "#!/bin/sh\ncase \"$1\" in */node-2/*) echo '# Fatal: the moon is wrong' >&2; exit 1;; esac\nexec " +
            real.toUtf8() + " \"$@\"\n",
        QFile::ExeOwner);
    REFUSED(*m_lab, QStringLiteral("create masters=3 replicas=0 program=\"%1\"").arg(path),
            "Node 2 ended at its start \\(exited with status 1\\).*the moon is wrong");
    QVERIFY(m_lab->pids().isEmpty());
    QVERIFY(m_lab->lab().record().nodes.empty());
    QVERIFY(!everyCommandLine().contains(m_lab->directory().toUtf8()));
}

void TestBadLuck::aFullDisk()
{
    QTemporaryDir place;
    const QByteArray disk = QFile::encodeName(place.path());
    if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("a small file system can be mounted by root only");
    const auto unmount = qScopeGuard([&] { ::umount2(disk.constData(), MNT_DETACH); });
    {
        LabFixture lab;
        QVERIFY2(lab.open(place.filePath(QStringLiteral("lab"))), qPrintable(lab.openError()));
        const ActionResult created = lab.run(QStringLiteral("create timeout=500"));
        QVERIFY(!created.ok);
        QVERIFY2(created.error->code == ErrorCode::Storage, qPrintable(created.error->text()));
        QVERIFY2(created.error->text().contains(
                     QRegularExpression(QStringLiteral("No space left on device|disk is full"))),
                 qPrintable(created.error->text()));
        QVERIFY(lab.pids().isEmpty());
    }
}

RINGSIDE_TEST(bad_luck, TestBadLuck)

#include "tst_bad_luck.moc"
