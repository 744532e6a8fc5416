#include "core/node/cluster_file.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QTemporaryDir>

using namespace ringside;

namespace {

constexpr char kText[] =
    "292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f 127.15.1.1:9000@19000 master - 0 1 3 connected 5461-10922\n"
    "07c37dfeb235213a872192d90877d0cd55635b91 127.15.1.2:9001@19001 myself,master - 0 0 7 connected 0-5460 "
    "[5461-<-292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f] [5462-<-292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f] "
    "[77->-292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f]\n"
    "vars currentEpoch 7 lastVoteEpoch 6\n";

} // namespace

/// A nodes.conf, read and mended while its server does not run.
class TestClusterFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString path() const { return m_directory.filePath(QStringLiteral("nodes.conf")); }
    void put(const QByteArray& text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QByteArray text() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private Q_SLOTS:
    void init() { put(kText); }

    void itTellsOfItself()
    {
        const auto own = ClusterFile(path()).own();
        QVERIFY(own && *own);
        QVERIFY((*own)->myself);
        QCOMPARE((*own)->role, Role::Master);
        QCOMPARE((*own)->configEpoch, quint64(7));
        QCOMPARE((*own)->importing.size(), size_t(2));
        QCOMPARE((*own)->importing[1].slot, 5462);
    }

    void onlyTheWantedMarksGo()
    {
        const auto dropped = ClusterFile(path()).dropImporting({77, 546, 5462, 16000});
        QVERIFY(dropped);
        QCOMPARE(text(), QByteArray(kText).replace(" [5462-<-292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f]", ""));
    }

    void theNetMoves()
    {
        QVERIFY(ClusterFile(path()).moveNet(15, 203));
        QCOMPARE(text(), QByteArray(kText).replace("127.15.1.", "127.203.1."));
    }

    /// Lines as Redis 7.0 and as Valkey 8 write them, and one of a node from outside.
    void everyNodeOfTheLabAnnounces()
    {
        const QByteArray outside = "c2d1 10.0.0.7:9000@19000,localhost master - 0 1 9 connected\n";
        put("07c3 127.15.1.1:9000@19000,localhost myself,master - 0 0 7 connected 0-5460\n"
            "292f 127.15.1.2:9001@19001,localhost,tls-port=0,shard-id=42 slave 07c3 0 1 7 connected\n"
            "67ed 127.15.1.3:9002@19002 master,fail - 0 1 3 disconnected\n"
            "6ec2 127.15.1.4:9003@19003,,shard-id=43 master - 0 1 4 connected 5461\n" +
            outside + "vars currentEpoch 7 lastVoteEpoch 6\n");
        QVERIFY(ClusterFile(path()).announce(15, "127.0.0.1"));
        QCOMPARE(text(), "07c3 127.15.1.1:9000@19000,127.0.0.1 myself,master - 0 0 7 connected 0-5460\n"
                         "292f 127.15.1.2:9001@19001,127.0.0.1,tls-port=0,shard-id=42 slave 07c3 0 1 7 "
                         "connected\n"
                         "67ed 127.15.1.3:9002@19002,127.0.0.1 master,fail - 0 1 3 disconnected\n"
                         "6ec2 127.15.1.4:9003@19003,127.0.0.1,shard-id=43 master - 0 1 4 connected 5461\n" +
                             outside + "vars currentEpoch 7 lastVoteEpoch 6\n");
    }

    void aMissingOneSaysNothing()
    {
        QVERIFY(QFile::remove(path()));
        const auto own = ClusterFile(path()).own();
        QVERIFY(own && !*own);
        QVERIFY(ClusterFile(path()).moveNet(15, 203));
        QVERIFY(ClusterFile(path()).announce(15, "127.0.0.1"));
        QVERIFY(!QFile::exists(path()));
    }

    void whatIsNoneIsRefused()
    {
        put("cursor up, cursor down\n");
        const auto own = ClusterFile(path()).own();
        QVERIFY(!own);
        QCOMPARE(own.error().code, ErrorCode::Storage);
        QVERIFY2(own.error().message.contains(path()), qPrintable(own.error().message));
    }
};

RINGSIDE_TEST(cluster_file, TestClusterFile)

#include "tst_cluster_file.moc"
