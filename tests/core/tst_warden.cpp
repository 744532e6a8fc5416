#include "core/node/warden.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

using namespace ringside;

namespace {

constexpr int kLongMs = 15'000; // never reached when things work

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Gone, or a zombie that its new parent has not reaped yet.
bool isGone(qint64 pid)
{
    const QByteArray stat = contents(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.isEmpty() || stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace

class TestWarden : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Warden> m_warden;

    QString outputFile() const { return m_directory->filePath(QStringLiteral("out")); }

    Result<Warden::Key> spawn(const QStringList& command)
    {
        return m_warden->spawn(command, m_directory->path(), outputFile());
    }

    Result<Warden::Key> shell(const char* script)
    {
        return spawn({QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString::fromLatin1(script)});
    }

    /// The whole numbers that a script wrote, once there are `count` of them.
    QList<qint64> numbersWritten(int count) const
    {
        QList<qint64> numbers;
        const bool there =
            QTest::qWaitFor([&] { return contents(outputFile()).count('\n') >= count; }, kLongMs);
        for (const QByteArray& line : contents(outputFile()).split('\n')) {
            if (there && !line.isEmpty())
                numbers << line.toLongLong();
        }
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        Result<std::unique_ptr<Warden>> launched = Warden::launch();
        QVERIFY2(launched, launched ? "" : qPrintable(launched.error().text()));
        m_warden = std::move(*launched);
    }

    void cleanup() { m_warden.reset(); }

    void aChildThatRuns()
    {
        const auto key = spawn({QStringLiteral("/bin/sleep"), QStringLiteral("100")});
        QVERIFY(key);
        const ChildStatus status = m_warden->status(*key);
        QVERIFY(status.running);
        QVERIFY(!status.paused);
        QVERIFY(status.pid > 0);
        QCOMPARE(getpgid(pid_t(status.pid)), pid_t(status.pid)); // a group of its own
        QVERIFY(contents(QStringLiteral("/proc/%1/cmdline").arg(status.pid)).startsWith("/bin/sleep"));
        QVERIFY(!m_warden->waitForEnd(*key, 20));
    }

    void exitCodes()
    {
        for (const char* script : {"exit 0", "exit 3"}) {
            const auto key = shell(script);
            QVERIFY(key);
            QVERIFY(m_warden->waitForEnd(*key, kLongMs));
            const ChildStatus status = m_warden->status(*key);
            QVERIFY(!status.running);
            QVERIFY(!status.signal);
            QCOMPARE(status.exitCode.value_or(-1), QByteArray(script).right(1).toInt());
            QVERIFY(status.changedMs > 0);
        }
    }

    void signalsThatEndIt()
    {
        for (const int number : {SIGKILL, SIGTERM, SIGSEGV}) {
            const auto key = spawn({QStringLiteral("/bin/sleep"), QStringLiteral("100")});
            QVERIFY(key);
            QVERIFY(m_warden->signal(*key, number));
            QVERIFY(m_warden->waitForEnd(*key, kLongMs));
            QCOMPARE(m_warden->status(*key).signal.value_or(-1), number);
            QVERIFY(!m_warden->status(*key).exitCode);
        }
    }

    void pausedAndContinued()
    {
        const auto key = spawn({QStringLiteral("/bin/sleep"), QStringLiteral("100")});
        QVERIFY(key);
        QVERIFY(m_warden->signal(*key, SIGSTOP));
        QTRY_VERIFY(m_warden->status(*key).paused);
        QVERIFY(m_warden->status(*key).running);
        QVERIFY(m_warden->signal(*key, SIGCONT));
        QTRY_VERIFY(!m_warden->status(*key).paused);
        // Somebody else's signal is seen as well, and a paused one can be killed.
        QCOMPARE(::kill(pid_t(m_warden->status(*key).pid), SIGSTOP), 0);
        QTRY_VERIFY(m_warden->status(*key).paused);
        QVERIFY(m_warden->signal(*key, SIGKILL));
        QVERIFY(m_warden->waitForEnd(*key, kLongMs));
        QVERIFY(!m_warden->status(*key).paused);
    }

    void whatCannotBeStarted()
    {
        const auto missing = spawn({QStringLiteral("/no/such/program")});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::ProcessFailed);
        QVERIFY2(missing.error().message.contains(u"/no/such/program did not start: No such file"),
                 qPrintable(missing.error().message));
        QVERIFY(!spawn({m_directory->path()})); // a directory
        QVERIFY(!m_warden->spawn({QStringLiteral("/bin/sleep"), QStringLiteral("1")},
                                 QStringLiteral("/no/such/dir"), outputFile()));
        QVERIFY(!m_warden->spawn({QStringLiteral("/bin/sleep"), QStringLiteral("1")}, m_directory->path(),
                                 QStringLiteral("/no/such/dir/out")));
        QVERIFY(shell("exit 0")); // it goes on
    }

    void signalsToOneThatIsGone()
    {
        const auto key = shell("exit 0");
        QVERIFY(key);
        QVERIFY(m_warden->waitForEnd(*key, kLongMs));
        const Status sent = m_warden->signal(*key, SIGTERM);
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::NotPossible);
        QVERIFY(!m_warden->signal(4711, SIGTERM));
    }

    void outputAndDirectory()
    {
        const auto key = shell("pwd; echo wrong >&2; cat");
        QVERIFY(key);
        QVERIFY(m_warden->waitForEnd(*key, kLongMs)); // its input is empty, so cat ends
        QCOMPARE(QString::fromUtf8(contents(outputFile())),
                 QStringLiteral("%1\nwrong\n").arg(m_directory->path()));
    }

    void argumentsArriveAsTheyAre()
    {
        const auto key = spawn({QStringLiteral("/usr/bin/printf"), QStringLiteral("[%s]"),
                                QStringLiteral("two words"), QString(), QStringLiteral("größe \"\\")});
        QVERIFY(key);
        QVERIFY(m_warden->waitForEnd(*key, kLongMs));
        QCOMPARE(QString::fromUtf8(contents(outputFile())), QStringLiteral("[two words][][größe \"\\]"));
    }

    void changesAreTold()
    {
        std::atomic<int> told = 0;
        m_warden->onChange([&] { ++told; });
        const auto key = shell("exit 0");
        QVERIFY(key);
        QTRY_VERIFY(told >= 2); // started, ended
        m_warden->onChange({});
    }

    void aGrandchildEndsWithItsParent()
    {
        // As a server's BGSAVE child does.
        const auto key = shell("sleep 100 & echo $!; sleep 100");
        QVERIFY(key);
        const QList<qint64> grandchildren = numbersWritten(1);
        QCOMPARE(grandchildren.size(), 1);
        QVERIFY(!isGone(grandchildren[0]));
        QVERIFY(m_warden->signal(*key, SIGKILL));
        QVERIFY(m_warden->waitForEnd(*key, kLongMs));
        QTRY_VERIFY_WITH_TIMEOUT(isGone(grandchildren[0]), kLongMs);
    }

    void everythingEndsWithTheWarden()
    {
        const auto key = shell("sleep 100 & echo $!; sleep 100 & echo $!; trap '' TERM INT HUP; wait");
        QVERIFY(key);
        const qint64 child = m_warden->status(*key).pid;
        const QList<qint64> grandchildren = numbersWritten(2);
        QCOMPARE(grandchildren.size(), 2);
        const auto paused = spawn({QStringLiteral("/bin/sleep"), QStringLiteral("100")});
        QVERIFY(paused);
        const qint64 pausedPid = m_warden->status(*paused).pid;
        QVERIFY(m_warden->signal(*paused, SIGSTOP));
        m_warden.reset();
        for (const qint64 pid : {child, grandchildren[0], grandchildren[1], pausedPid})
            QTRY_VERIFY_WITH_TIMEOUT(isGone(pid), kLongMs);
    }

    void aWardenThatDies()
    {
        const auto key = shell("echo $PPID; exec sleep 100");
        QVERIFY(key);
        const QList<qint64> wardens = numbersWritten(1);
        QCOMPARE(wardens.size(), 1);
        const qint64 child = m_warden->status(*key).pid;
        QVERIFY(m_warden->alive());
        QCOMPARE(::kill(pid_t(wardens[0]), SIGKILL), 0);
        QVERIFY(m_warden->waitForEnd(*key, kLongMs));
        QVERIFY(!m_warden->alive());
        QTRY_VERIFY_WITH_TIMEOUT(isGone(child), kLongMs); // by its death signal
        const auto another = shell("exit 0");
        QVERIFY(!another);
        QCOMPARE(another.error().code, ErrorCode::ProcessFailed);
        QVERIFY(!m_warden->signal(*key, SIGTERM));
    }

    void keysAreNotUsedTwice()
    {
        const auto first = shell("exit 0"), second = shell("exit 1");
        QVERIFY(first && second);
        QVERIFY(*first != *second);
        QVERIFY(m_warden->waitForEnd(*first, kLongMs) && m_warden->waitForEnd(*second, kLongMs));
        QCOMPARE(m_warden->status(*first).exitCode.value_or(-1), 0);
        QCOMPARE(m_warden->status(*second).exitCode.value_or(-1), 1);
    }

    void manyThreadsAtOnce()
    {
        std::atomic<int> ended = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&, i] {
                    for (int k = 0; k < 5; ++k) {
                        const auto key =
                            m_warden->spawn({QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                             QStringLiteral("exit %1").arg(i)},
                                            m_directory->path(), m_directory->filePath(QString::number(i)));
                        ended += key && m_warden->waitForEnd(*key, kLongMs) &&
                                 m_warden->status(*key).exitCode == i;
                    }
                });
            }
        }
        QCOMPARE(ended.load(), 20);
    }
};

RINGSIDE_TEST(warden, TestWarden)
#include "tst_warden.moc"
