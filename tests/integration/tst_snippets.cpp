#include "core/cluster/slot.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>

using namespace ringside;
using namespace ringside::test;

/// The texts of `snippet`, run by the very clients that they are for: they connect with the password from its
/// file, go on through a failover, and a check sees them.
class TestSnippetsRun : public QObject
{
    Q_OBJECT

    LabFixture m_lab;
    QTemporaryDir m_place;
    int m_turn = 0;

    static Outcome shell(const QString& line, int timeoutMs = 10'000)
    {
        return execute(QStringLiteral("sh"), {QStringLiteral("-c"), line}, timeoutMs);
    }

    QString save(const QString& client)
    {
        const ActionResult result = m_lab.run(QStringLiteral("snippet %1").arg(client));
        const QString name = m_place.filePath(result.result[u"file"].toString());
        QFile file(name);
        return result.ok && file.open(QIODevice::WriteOnly) &&
                       file.write(result.result[u"text"].toString().toUtf8()) > 0
                   ? name
                   : QString();
    }

    /// The highest number that the program has written so far into keys of that master; -1: none.
    qint64 progressAt(int master)
    {
        qint64 most = -1;
        for (int i = 0; i < 100; ++i) {
            const QByteArray key = "ringside:student:" + QByteArray::number(i);
            const Reply reply = m_lab.ask(master, {"GET", key});
            if (!reply.isError() && !reply.text.isEmpty())
                most = std::max(most, reply.text.toLongLong());
        }
        return most;
    }

    /// Begins the program; its process id.
    qint64 begin(const QString& command)
    {
        const QString line =
            QStringLiteral("cd %1 && unset REDISCLI_AUTH; timeout -k 1 90 %2 > out%3 2>&1 & echo $!")
                .arg(m_place.path(), command)
                .arg(++m_turn);
        return shell(line).out.trimmed().toLongLong();
    }

    QByteArray printed() const
    {
        QFile out(m_place.filePath(QStringLiteral("out%1").arg(m_turn)));
        return out.open(QIODevice::ReadOnly) ? out.readAll().right(2000) : QByteArray();
    }

    bool can(const QString& line) { return shell(line, 120'000).exitCode == 0; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create auth timeout=2000");
    }

    void theyLiveThroughAFailover_data()
    {
        QTest::addColumn<QString>("needs"); // a line that succeeds where it can be run
        QTest::addColumn<QString>("command");
        const QString npm =
            QStringLiteral("cd %1 && timeout 100 npm install --no-audit --no-fund --fetch-retries=1 ")
                .arg(m_place.path());
        QTest::newRow("ioredis") << npm + QStringLiteral("ioredis") << QStringLiteral("node student.js");
        QTest::newRow("node-redis") << npm + QStringLiteral("redis") << QStringLiteral("node student.js");
        QTest::newRow("redis-py") << QStringLiteral("/usr/bin/python3 -c 'import redis.cluster'")
                                  << QStringLiteral("/usr/bin/python3 student.py");
    }

    void theyLiveThroughAFailover()
    {
        QFETCH(QString, needs);
        QFETCH(QString, command);
        if (!can(needs))
            QSKIP("this client is not here and cannot be installed (no network?)");
        QVERIFY(!save(QString::fromLatin1(QTest::currentDataTag())).isEmpty());
        DO(m_lab, "call masters FLUSHALL");
        const qint64 pid = begin(command);
        QVERIFY(pid > 0);
        const auto end = qScopeGuard([pid] { kill(pid_t(pid), SIGTERM); });
        const ActionResult seen =
            m_lab.run(QStringLiteral("wait client ringside-student nodes >= 3 timeout=20s"));
        QVERIFY2(seen.ok, printed().constData());
        QTRY_VERIFY2_WITH_TIMEOUT(progressAt(1) > 0, printed().constData(), 10'000);
        DO(m_lab, "kill 1");
        DO(m_lab, "wait role 4 master timeout=20s");
        const qint64 then = progressAt(4);
        QTRY_VERIFY2_WITH_TIMEOUT(progressAt(4) > then + 5, printed().constData(), 30'000);
        QVERIFY2(isAlive(pid), printed().constData()); // it has not given up in between
        kill(pid_t(pid), SIGTERM);
        QTRY_VERIFY(!isAlive(pid));
        DO(m_lab, "restart 1");
        DO(m_lab, "wait link up");
        DO(m_lab, "failover 1");
        DO(m_lab, "wait link up");
    }

    void redisCli()
    {
        const QString file = save(QStringLiteral("redis-cli"));
        const Outcome ran = execute(QStringLiteral("sh"), {file});
        QVERIFY2(ran.exitCode == 0 && ran.out.contains("OK\n1"), ran.out.constData());
    }

    void jedis()
    {
        if (!can(QStringLiteral("ls /usr/share/java/jedis*.jar")))
            QSKIP("Jedis is in no package of this system: its text is only read, not run");
        QVERIFY(!save(QStringLiteral("jedis")).isEmpty());
        const Outcome built =
            shell(QStringLiteral("cd %1 && javac -cp '/usr/share/java/*' Student.java").arg(m_place.path()),
                  60'000);
        QVERIFY2(built.exitCode == 0, built.out.constData());
    }
};

RINGSIDE_TEST(snippets, TestSnippetsRun)

#include "tst_snippets.moc"
