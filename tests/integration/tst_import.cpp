#include "core/node/port_check.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QProcess>

using namespace ringside;
using namespace ringside::test;

/// The keys of a plain server are taken into the cluster, or none of them is and it is told why.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void anUnreachableSource();
    void anEmptySource();
    void copiedKeysStay();
    void keysThatClash();
    void movedKeysGo();
    void aCancelledImportTellsHowFarItCame();

private:
    Reply plain(const QByteArrayList& words) const;
    void fill(int keys) const;
    qint64 clusterKeys() const;
    ActionResult import(const QString& words) const;

    mutable LabFixture m_lab;
    QTemporaryDir m_directory;
    QProcess m_server;
    int m_port = 0;
};

void TestImport::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create replicas=0 timeout=1000 password=secret");
    m_port = findFreeBasePort(m_lab.basePort() + 10, 1);
    QVERIFY(m_port > 0);
    m_server.setWorkingDirectory(m_directory.path());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.start(m_lab.lab().record().program.path,
                   {QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--bind"),
                    QStringLiteral("127.0.0.1"), QStringLiteral("--save"), QString()});
    QVERIFY(m_server.waitForStarted());
    QTRY_COMPARE(plain({"PING"}).text, QByteArray("PONG"));
}

void TestImport::cleanupTestCase()
{
    m_server.kill();
    m_server.waitForFinished();
}

Reply TestImport::plain(const QByteArrayList& words) const
{
    const Deadline deadline{std::chrono::milliseconds(5000)};
    Result<Connection> connection = Connection::open({QStringLiteral("127.0.0.1"), m_port, {}}, deadline);
    const Result<Reply> reply =
        connection ? connection->command(words, deadline) : Result<Reply>(connection.error());
    return reply ? *reply : Reply();
}

/// key:1 to key:N, and one that expires.
void TestImport::fill(int keys) const
{
    QVERIFY(plain({"FLUSHALL"}).isOk());
    QByteArrayList words{"MSET"};
    for (int i = 1; i <= keys; ++i)
        words << "key:" + QByteArray::number(i) << "value " + QByteArray::number(i);
    QVERIFY(plain(words).isOk());
    QVERIFY(plain({"SET", "key:brief", "x", "EX", "1000"}).isOk());
}

qint64 TestImport::clusterKeys() const
{
    qint64 keys = 0;
    for (const int number : m_lab.now()->numbers())
        keys += m_lab.ask(number, {"DBSIZE"}).integer;
    return keys;
}

ActionResult TestImport::import(const QString& words) const
{
    return m_lab.run(QStringLiteral("import 127.0.0.1:%1 %2").arg(QString::number(m_port), words));
}

void TestImport::anUnreachableSource()
{
    const int nobody = findFreeBasePort(m_port + 1, 1);
    const QString error = m_lab.refused(QStringLiteral("import 127.0.0.1:%1").arg(nobody));
    QVERIFY2(error.contains(QStringLiteral("cannot be asked")), qPrintable(error));
    QVERIFY2(error.endsWith(QStringLiteral("Nothing was changed.")), qPrintable(error));
    const QString ours = m_lab.refused(QStringLiteral("import localhost:%1").arg(m_lab.port(2)));
    QCOMPARE(ours, QStringLiteral("That is node 2 of this cluster."));
}

void TestImport::anEmptySource()
{
    const QString error = import(QString()).error->text();
    QVERIFY2(error.contains(QStringLiteral("holds no keys")), qPrintable(error));
}

void TestImport::copiedKeysStay()
{
    fill(1000);
    const ActionResult done = import(QStringLiteral("copy"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QCOMPARE(done.result[QStringLiteral("keys")].toInteger(), 1001);
    QCOMPARE(done.result[QStringLiteral("masters")].toInt(), 3);
    QCOMPARE(plain({"DBSIZE"}).integer, 1001);
    QCOMPARE(clusterKeys(), 1001);
    // Each is where a client looks for it, with its value and its time to live.
    for (const QByteArray key : {"key:1", "key:500", "key:1000"}) {
        const int owner = m_lab.now()->shards[size_t(m_lab.now()->shardOfSlot(keyHashSlot(key)))].master;
        QCOMPARE(m_lab.ask(owner, {"GET", key}).text, "value " + key.mid(4));
    }
    const int owner = m_lab.now()->shards[size_t(m_lab.now()->shardOfSlot(keyHashSlot("key:brief")))].master;
    QVERIFY(m_lab.ask(owner, {"TTL", "key:brief"}).integer > 900);
}

void TestImport::keysThatClash()
{
    fill(1100);
    const ActionResult refused = import(QString());
    QVERIFY(!refused.ok);
    QVERIFY2(refused.error->text().contains(QStringLiteral("has 1001 of these keys already")),
             qPrintable(refused.error->text()));
    QVERIFY(refused.error->text().contains(QStringLiteral("Nothing was changed")));
    QCOMPARE(plain({"DBSIZE"}).integer, 1101);
    QCOMPARE(clusterKeys(), 1001);
}

void TestImport::movedKeysGo()
{
    const ActionResult done = import(QStringLiteral("replace"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QCOMPARE(plain({"DBSIZE"}).integer, 0);
    QCOMPARE(clusterKeys(), 1101);
    QVERIFY(!done.commands.isEmpty());
    for (const QString& command : done.commands)
        QVERIFY2(!command.contains(QStringLiteral("secret")), qPrintable(command));
}

void TestImport::aCancelledImportTellsHowFarItCame()
{
    for (const int number : m_lab.now()->numbers())
        QVERIFY(m_lab.ask(number, {"FLUSHALL"}).isOk());
    fill(2000);
    const ActionResult done = m_lab.runAndCancelAt(QStringLiteral("200 of 2001 keys"),
                                                   QStringLiteral("import 127.0.0.1:%1").arg(m_port), [] {});
    QVERIFY(!done.ok);
    QCOMPARE(done.error->code, ErrorCode::Cancelled);
    const QRegularExpressionMatch taken =
        QRegularExpression(QStringLiteral("([0-9]+) of 2001 keys have been taken")).match(done.error->text());
    QVERIFY2(taken.hasMatch(), qPrintable(done.error->text()));
    QCOMPARE(clusterKeys(), taken.captured(1).toLongLong());
    QCOMPARE(plain({"DBSIZE"}).integer, 2001 - clusterKeys());
}

RINGSIDE_TEST(import, TestImport)
#include "tst_import.moc"
