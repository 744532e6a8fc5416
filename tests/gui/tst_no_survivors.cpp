#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

#include <QProcess>

#include <algorithm>
#include <csignal>

using namespace ringside::test;

namespace {

bool allDead(const QList<qint64>& pids)
{
    return std::none_of(pids.begin(), pids.end(), isAlive);
}

QList<qint64> descendantsOf(qint64 pid)
{
    QList<qint64> all;
    for (const qint64 child : childrenOf(pid))
        all += QList<qint64>{child} + descendantsOf(child);
    return all;
}

} // namespace

/// The real program, ended from outside: nothing it started lives on.
class TestNoSurvivors : public QObject
{
    Q_OBJECT

    GuiFixture m_home; ///< only its ports and its directory
    std::unique_ptr<QProcess> m_program;

    void start(const QByteArray& lines)
    {
        QFile script(m_home.filePath(QStringLiteral("script.txt")));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write(lines) == lines.size());
        script.close();
        m_program = std::make_unique<QProcess>();
        m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program->start(QCoreApplication::applicationDirPath() + QStringLiteral("/ringside"),
                         {QStringLiteral("--base-port"), QString::number(m_home.basePort()),
                          QStringLiteral("--run"), script.fileName()});
        QVERIFY2(m_program->waitForStarted(), qPrintable(m_program->errorString()));
    }
    /// The script's last line, `set 1 slowlog-max-len 77`, has been done.
    bool isDone()
    {
        const QStringList ask{QStringLiteral("CONFIG"), QStringLiteral("GET"),
                              QStringLiteral("slowlog-max-len")};
        return m_home.redis(1, ask).endsWith(QStringLiteral("\n77"));
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_program && m_program->state() != QProcess::NotRunning) {
            m_program->kill();
            m_program->waitForFinished();
        }
    }

    void sigkillDuringABgsave()
    {
        start("create timeout=1000\nset 1 slowlog-max-len 77\n");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
        m_home.redis(1, {QStringLiteral("CONFIG"), QStringLiteral("SET"),
                         QStringLiteral("rdb-key-save-delay"), QStringLiteral("10000000")});
        for (int i = 0; i < 20; ++i)
            m_home.redis(1, {QStringLiteral("SET"), QStringLiteral("{bar}%1").arg(i), QStringLiteral("x")});
        m_home.redis(1, {QStringLiteral("BGSAVE")});
        const QList<qint64> pids = descendantsOf(m_program->processId());
        QCOMPARE(pids.size(), 8); // the warden, six servers, and the one that saves
        m_program->kill();
        QTRY_VERIFY_WITH_TIMEOUT(allDead(pids), 2000);
        QVERIFY(!m_home.anyServer());
    }

    void sigkillDuringCreate()
    {
        start("create masters=5 replicas=1 timeout=1000\n");
        QTRY_VERIFY_WITH_TIMEOUT(descendantsOf(m_program->processId()).size() > 4, 10'000);
        const QList<qint64> pids = descendantsOf(m_program->processId());
        m_program->kill();
        QTRY_VERIFY_WITH_TIMEOUT(allDead(pids) && !m_home.anyServer(), 2000);
    }

    void aLogoutEndsTheServersInOrder()
    {
        start("create masters=1 replicas=1 timeout=1000\nset 1 slowlog-max-len 77\n");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
        const QList<qint64> pids = descendantsOf(m_program->processId());
        QCOMPARE(pids.size(), 3);
        m_program->terminate();
        QTRY_VERIFY_WITH_TIMEOUT(m_program->state() == QProcess::NotRunning, 15'000);
        QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
        QVERIFY(allDead(pids));
        const QList<QString> labs = QDir(m_home.labsRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QFile log(m_home.labsRoot() + QStringLiteral("/%1/node-1/node.log").arg(labs.value(labs.size() - 1)));
        QVERIFY2(log.open(QIODevice::ReadOnly), qPrintable(log.fileName()));
        QVERIFY(log.readAll().trimmed().endsWith("bye bye..."));
    }
};

RINGSIDE_TEST(no_survivors, TestNoSurvivors)
#include "tst_no_survivors.moc"
