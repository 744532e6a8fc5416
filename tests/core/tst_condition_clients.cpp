#include "tests/core/drawn_failover.h"
#include "tests/core/found_text.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// Whose client is connected, and how often clients were told MOVED. The nodes are played.
class TestConditionClients : public QObject
{
    Q_OBJECT

    /// The client is connected to the first `count` nodes.
    static Sight connectedTo(int count)
    {
        return {healthyCluster(), {}, [count](int node, const QByteArrayList& words) -> Result<Reply> {
                    if (words != QByteArrayList{"CLIENT", "LIST"})
                        return Error{ErrorCode::Server, QStringLiteral("unexpected")};
                    Reply reply;
                    reply.type = Reply::Type::Text;
                    reply.text = "id=1 addr=127.0.0.1:5 name=ringside db=0\n";
                    if (node <= count)
                        reply.text += "id=2 addr=127.0.0.1:6 name=ringside-student db=0\n";
                    return reply;
                }};
    }

    static Snapshot withMoved(qint64 first, qint64 second)
    {
        return changed(healthyCluster(), [&](ClusterSnapshot& c) {
            c.nodes[0].load = Load();
            c.nodes[1].load = Load();
            c.nodes[0].load->moved = first;
            c.nodes[1].load->moved = second;
        });
    }

private Q_SLOTS:
    void clients()
    {
        QCOMPARE(foundText("client ringside-student connected", connectedTo(1)),
                 QStringLiteral("yes: a client named ringside-student is connected to 1 nodes."));
        QCOMPARE(foundText("client ringside-student connected", connectedTo(0)),
                 QStringLiteral("no: a client named ringside-student is connected to 0 nodes."));
        QVERIFY(foundText("client ringside-student nodes >= 3", connectedTo(3)).startsWith(u"yes"));
        QVERIFY(foundText("client ringside-student nodes >= 3", connectedTo(2)).startsWith(u"no:"));
        QVERIFY(foundText("client ringside-student nodes <= 2", connectedTo(2)).startsWith(u"yes"));
        QVERIFY(foundText("client ringside-student nodes = 2", connectedTo(2)).startsWith(u"yes"));
        QVERIFY(foundText("client student connected", connectedTo(3)).startsWith(u"no:")); // the whole name
    }

    void whoeverCannotLookDoesNotKnow()
    {
        QVERIFY(foundText("client x connected", {healthyCluster()}).startsWith(u"unknown"));
        QVERIFY(foundText("client x connected",
                          {healthyCluster(),
                           {},
                           [](int, const QByteArrayList&) {
                               return Result<Reply>(Error{ErrorCode::Timeout, QStringLiteral("Silent.")});
                           }})
                    .startsWith(u"unknown: node 1 cannot be asked"));
        QVERIFY(foundText("moved > 0", {withMoved(0, 0)}).startsWith(u"unknown"));
    }

    void moved()
    {
        QCOMPARE(foundText("moved > 0", {withMoved(7, 3), withMoved(5, 3)}),
                 QStringLiteral("yes: clients were told MOVED 2 times."));
        QVERIFY(foundText("moved > 0", {withMoved(7, 3), withMoved(7, 3)}).startsWith(u"no:"));
        // Started anew in between: it counts from 0 again.
        QVERIFY(foundText("moved = 4", {withMoved(1, 6), withMoved(7, 3)}).startsWith(u"yes"));
    }

    void malformed()
    {
        const Sight sight{healthyCluster()};
        for (const char* line : {"client", "client x", "client x there", "client x connected > 3",
                                 "client x nodes", "client x nodes ~ 3", "moved", "moved some"})
            QVERIFY2(foundText(line, sight).startsWith(u"malformed"), line);
    }
};

RINGSIDE_TEST(condition_clients, TestConditionClients)
#include "tst_condition_clients.moc"
