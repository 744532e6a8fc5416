#include "tests/support/cli_process.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QFile>

#include <arpa/inet.h>
#include <csignal>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ringside;
using namespace ringside::test;

namespace {

/// Somebody else's server on a port of 127.0.0.1, for as long as it lives.
class Squatter
{
public:
    explicit Squatter(int port)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_ok = ::bind(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
               ::listen(m_fd, 1) == 0;
    }
    ~Squatter() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(Squatter)
    bool ok() const { return m_ok; }

private:
    int m_fd;
    bool m_ok = false;
};

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
    void noServerProgramAtAll();
    void directoriesThatCannotBe_data();
    void directoriesThatCannotBe();
    void anotherShellHasTheLab();
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
    REFUSED(*m_lab, "create",
            QStringLiteral("Port %1 is taken by %2 \\(pid %3\\).*choose another base port")
                .arg(port)
                .arg(self)
                .arg(getpid()));
    QVERIFY(m_lab->pids().isEmpty());
    QVERIFY(m_lab->lab().record().nodes.empty());
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

/// In a mount namespace of its own, where every server program of the machine is an empty file.
void TestBadLuck::noServerProgramAtAll()
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

void TestBadLuck::directoriesThatCannotBe_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("words");
    QTest::newRow("no directories there")
        << QStringLiteral("/proc/ringside") << QStringLiteral("/proc/ringside cannot be made: ");
    QTest::newRow("a file") << QStringLiteral("%1/file")
                            << QStringLiteral("file cannot be made: .*Choose another with --dir");
    QTest::newRow("below a file") << QStringLiteral("%1/file/lab") << QStringLiteral("cannot be made: ");
    QTest::newRow("others' files") << QStringLiteral("%1") << QStringLiteral("is not empty and holds no lab");
}

void TestBadLuck::directoriesThatCannotBe()
{
    QFETCH(QString, directory);
    QFETCH(QString, words);
    QTemporaryDir place;
    write(place.filePath(QStringLiteral("file")), "somebody's work");
    const QString path = directory.contains(QStringLiteral("%1")) ? directory.arg(place.path()) : directory;
    CliProcess shell({QStringLiteral("shell"), QStringLiteral("--dir"), path});
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 2);
    const QString errors = QString::fromUtf8(shell.errors());
    QVERIFY2(errors.contains(QRegularExpression(words)), qPrintable(errors));
    QVERIFY2(!errors.contains(QStringLiteral("Success")), qPrintable(errors)); // no errno of something else
    QFile file(place.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("somebody's work"));
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("file")});
}

void TestBadLuck::anotherShellHasTheLab()
{
    CliProcess shell(
        {QStringLiteral("shell"), QStringLiteral("--json"), QStringLiteral("--dir"), m_lab->directory()});
    const QJsonObject answer = shell.answer();
    QVERIFY(!answer[u"ok"].toBool(true));
    QVERIFY2(answer[u"error"].toString().contains(
                 QStringLiteral("is open in another Ringside (pid %1)").arg(getpid())),
             qPrintable(answer[u"error"].toString()));
    QVERIFY(shell.waitForEnd());
    QCOMPARE(shell.exitCode(), 2);
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
