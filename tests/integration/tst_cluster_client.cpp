#include "core/client/cluster_client.h"
#include "core/cluster/slot.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

#include <thread>

using namespace ringside;
using namespace ringside::test;
using client::Answer;
using client::ClusterClient;
using client::Request;

namespace {

constexpr int kCommands = 3000;

Request set(const QByteArray& key, const QByteArray& value = "x")
{
    return {{"SET", key, value}, keyHashSlot(key)};
}

Request get(const QByteArray& key)
{
    return {{"GET", key}, keyHashSlot(key)};
}

/// "1 MOVED, 2 OK": the way, node by node.
QString told(const client::Way& way)
{
    QStringList hops;
    for (const client::Hop& hop : way.hops)
        hops << QString::number(hop.node) + (hop.asking ? QStringLiteral(" ASKING ") : QStringLiteral(" ")) +
                    client::answerWord(hop.answer);
    return hops.join(QStringLiteral(", "));
}

QByteArray textOf(const Result<Reply>& reply)
{
    return reply ? reply->text : reply.error().message.toUtf8();
}

} // namespace

/// The client of the cluster on a real one, in each of the moments that a client has to live through.
class TestClusterClient : public QObject
{
    Q_OBJECT

    LabFixture m_lab;

    ClusterClient client(ClusterClient::Options options = {})
    {
        return ClusterClient(m_lab.lab().clientDirectory(), std::move(options));
    }

    /// Opens the slot of `key` from its owner to `to`, as a migration begins. The owner.
    int openSlot(const QByteArray& key, int to)
    {
        const QByteArray slot = QByteArray::number(keyHashSlot(key));
        const int owner = m_lab.now()->node(1)->slots.contains(keyHashSlot(key)) ? 1 : 2;
        m_lab.ask(to, {"CLUSTER", "SETSLOT", slot, "IMPORTING", m_lab.node(owner).id.toHex()});
        m_lab.ask(owner, {"CLUSTER", "SETSLOT", slot, "MIGRATING", m_lab.node(to).id.toHex()});
        return owner;
    }

    void closeSlot(const QByteArray& key, int owner, int to)
    {
        const QByteArray slot = QByteArray::number(keyHashSlot(key));
        m_lab.ask(owner, {"CLUSTER", "SETSLOT", slot, "STABLE"});
        m_lab.ask(to, {"CLUSTER", "SETSLOT", slot, "STABLE"});
    }

    /// How many of the keys are there with their value.
    int readBack(ClusterClient& reader, const QByteArray& prefix)
    {
        std::vector<Request> gets;
        for (int i = 0; i < kCommands; ++i)
            gets.push_back(get(prefix + QByteArray::number(i)));
        const auto replies = reader.pipeline(gets);
        int found = 0;
        for (int i = 0; replies && i < kCommands; ++i)
            found += (*replies)[size_t(i)].text == QByteArray::number(i);
        return found;
    }

    std::vector<Request> sets(const QByteArray& prefix)
    {
        std::vector<Request> all;
        for (int i = 0; i < kCommands; ++i)
            all.push_back(set(prefix + QByteArray::number(i), QByteArray::number(i)));
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
        DO(m_lab, "create timeout=2000");
    }

    void theWrongFirstNodeMovesIt()
    {
        ClusterClient lost = client({.first = 1, .knowsNothing = true});
        const QByteArray key = m_lab.keyOf(3);
        QVERIFY(lost.send(set(key)));
        QCOMPARE(told(lost.way()), QStringLiteral("1 MOVED, 3 OK"));
        QCOMPARE(lost.way().believed, 0);
        QCOMPARE(lost.way().redirects, 1);
        QVERIFY(lost.way().hops[0].line.startsWith("MOVED "));
        QCOMPARE(lost.ownerOf(keyHashSlot(key)), 3);
        QVERIFY(lost.send(get(key))); // and it has learnt
        QCOMPARE(told(lost.way()), QStringLiteral("3 OK"));
        QCOMPARE(lost.way().believed, 3);
        QCOMPARE(lost.tally().of(Answer::Moved), 1);
        QCOMPARE(lost.tally().redirects, 1);
    }

    void anOpenSlotAsks()
    {
        ClusterClient asked = client();
        const QByteArray key = m_lab.keyOf(1, 3);
        const int owner = openSlot(key, 3);
        const auto reply = asked.send(set(key, "new"));
        QVERIFY2(reply && reply->isOk(), qPrintable(told(asked.way()) + QString::fromUtf8(textOf(reply))));
        QCOMPARE(told(asked.way()), QStringLiteral("1 ASK, 3 ASKING OK"));
        // ASK is for one command: the next goes to the owner again.
        QCOMPARE(textOf(asked.send(get(key))), QByteArray("new"));
        QCOMPARE(told(asked.way()), QStringLiteral("1 ASK, 3 ASKING OK"));
        m_lab.ask(3, {"ASKING"});
        closeSlot(key, owner, 3);
        DO(m_lab, "fix");
    }

    /// One of two keys has moved: neither side can answer, until the slot is whole again.
    void aCommandOnBothSidesWaits()
    {
        ClusterClient waiting = client();
        const QByteArray tag = '{' + m_lab.keyOf(1, 7) + '}';
        QVERIFY(waiting.send(set(tag + "a", "1")));
        const int owner = openSlot(tag, 2);
        QVERIFY(waiting.send(set(tag + "b", "2"))); // by ASK, so it lies at the target
        QCOMPARE(told(waiting.way()), QStringLiteral("1 ASK, 2 ASKING OK"));
        std::jthread closer([this, tag, owner] {
            QThread::msleep(300);
            const QByteArray slot = QByteArray::number(keyHashSlot(tag));
            const QByteArray target = m_lab.node(2).id.toHex();
            m_lab.ask(owner,
                      {"MIGRATE", "127.0.0.1", QByteArray::number(m_lab.port(2)), tag + "a", "0", "1000"});
            m_lab.ask(2, {"CLUSTER", "SETSLOT", slot, "NODE", target});
            m_lab.ask(owner, {"CLUSTER", "SETSLOT", slot, "NODE", target});
        });
        const auto both = waiting.send({{"MGET", tag + "a", tag + "b"}, keyHashSlot(tag)});
        closer.join();
        QVERIFY2(both, qPrintable(told(waiting.way())));
        QCOMPARE(both->elements.size(), size_t(2));
        QCOMPARE(both->elements[0].text + both->elements[1].text, QByteArray("12"));
        QVERIFY2(waiting.tally().of(Answer::TryAgain) > 0, qPrintable(told(waiting.way())));
        QCOMPARE(waiting.way().hops.back().node, 2);
        QVERIFY(waiting.way().retries > 0);
    }

    void aTransactionIsOnePiece()
    {
        ClusterClient whole = client({.first = 1, .knowsNothing = true});
        const QByteArray tag = '{' + m_lab.keyOf(3, 5) + '}';
        const auto replies = whole.batch(keyHashSlot(tag),
                                         {{"MULTI"}, {"SET", tag + "a", "1"}, {"INCR", tag + "a"}, {"EXEC"}});
        QVERIFY2(replies, qPrintable(told(whole.way())));
        QCOMPARE(replies->size(), size_t(4));
        QCOMPARE((*replies)[3].elements.size(), size_t(2));
        QCOMPARE((*replies)[3].elements[1].integer, 2);
        QCOMPARE(told(whole.way()), QStringLiteral("1 MOVED, 3 OK"));
        QCOMPARE(textOf(whole.send(get(tag + "a"))), QByteArray("2"));
    }

    /// ASKING is forgotten after one command, so a transaction waits for the slot.
    void aTransactionInAnOpenSlotWaits()
    {
        ClusterClient whole = client();
        const QByteArray tag = '{' + m_lab.keyOf(1, 11) + '}';
        const int owner = openSlot(tag, 3);
        std::jthread closer([this, tag, owner] {
            QThread::msleep(300);
            closeSlot(tag, owner, 3);
        });
        const auto replies = whole.batch(keyHashSlot(tag), {{"MULTI"}, {"SET", tag, "1"}, {"EXEC"}});
        closer.join();
        QVERIFY2(replies && (*replies)[2].elements.size() == 1, qPrintable(told(whole.way())));
        QVERIFY(whole.tally().of(Answer::Ask) > 0);
        QCOMPARE(textOf(whole.send(get(tag))), QByteArray("1"));
    }

    void replicasAnswerReads()
    {
        ClusterClient writer = client(), reader = client({.fromReplicas = true});
        const QByteArray key = m_lab.keyOf(2, 2);
        QVERIFY(writer.send(set(key, "seen")));
        QTRY_VERIFY(reader.refresh() &&
                    !reader.replicasOf(2).empty()); // it is told once it has some of the stream
        QTRY_COMPARE(textOf(reader.send(get(key))), QByteArray("seen"));
        QCOMPARE(told(reader.way()), QStringLiteral("5 OK"));
        QCOMPARE(reader.way().believed, 2);
        // A write is sent to a replica by nobody: the replica sends it to its master.
        QVERIFY(reader.send(set(key, "changed")));
        QCOMPARE(told(reader.way()), QStringLiteral("5 MOVED, 2 OK"));
        DO(m_lab, "kill 5");
        QCOMPARE(textOf(reader.send(get(key))), QByteArray("changed"));
        QVERIFY2(reader.way().hops.back().node == 2 && reader.way().tookUs < 1'000'000,
                 qPrintable(told(reader.way())));
        DO(m_lab, "restart 5");
        DO(m_lab, "wait link up");
    }

    void aStopEndsIt()
    {
        const QByteArray key = m_lab.keyOf(2, 4);
        for (const bool paused : {true, false}) {
            DO(m_lab, "pause 2");
            if (!paused)
                DO(m_lab, "kill 2");
            ClusterClient waiting = client();
            QElapsedTimer timer;
            std::stop_source stop;
            std::jthread stopper([&] {
                QThread::msleep(100);
                timer.start();
                stop.request_stop();
            });
            const auto reply = waiting.send(set(key), stop.get_token());
            QVERIFY(!reply && reply.error().code == ErrorCode::Cancelled);
            QVERIFY2(timer.elapsed() < 300, qPrintable(QString::number(timer.elapsed())));
            if (paused) {
                DO(m_lab, "resume 2");
            } else {
                DO(m_lab, "wait role 5 master timeout=20s");
                DO(m_lab, "restart 2");
            }
            DO(m_lab, "wait link up");
        }
        DO(m_lab, "failover 2");
        DO(m_lab, "wait link up");
    }

    /// Sent into the gap that a killed master leaves; done when its replica has taken over.
    void aFailoverIsLivedThrough()
    {
        ClusterClient patient = client();
        const QByteArray key = m_lab.keyOf(1, 1);
        QVERIFY(patient.send(set(key, "before")));
        DO(m_lab, "kill 1");
        const auto reply = patient.send(set(key, "after"));
        QVERIFY2(reply && reply->isOk(), qPrintable(told(patient.way())));
        QCOMPARE(patient.way().hops.back().node, 4);
        QVERIFY(patient.way().retries > 0);
        QVERIFY(patient.tally().refreshes > 0);
        DO(m_lab, "restart 1");
        DO(m_lab, "wait link up");
        DO(m_lab, "failover 1");
        DO(m_lab, "wait link up");
    }

    void aPipelineGoesToAllNodes()
    {
        ClusterClient all = client();
        const auto replies = all.pipeline(sets("pipe:"));
        QVERIFY(replies);
        QCOMPARE(replies->size(), size_t(kCommands));
        QVERIFY(std::all_of(replies->begin(), replies->end(), [](const Reply& one) { return one.isOk(); }));
        QCOMPARE(all.tally().redirects, 0);
        QCOMPARE(readBack(all, "pipe:"), kCommands);
    }

    void aPipelineLivesThroughAFailover()
    {
        ClusterClient all = client();
        QVERIFY(all.pipeline(sets("fall:")));
        DO(m_lab, "kill 3");
        const auto replies = all.pipeline(sets("fall:"));
        QVERIFY2(replies, replies ? "" : qPrintable(replies.error().text()));
        QVERIFY(std::all_of(replies->begin(), replies->end(), [](const Reply& one) { return one.isOk(); }));
        QCOMPARE(readBack(all, "fall:"), kCommands);
        QVERIFY(all.tally().retries > 0);
        DO(m_lab, "restart 3");
        DO(m_lab, "wait link up");
    }

    /// A table that is out of date: the pipeline's own redirections are followed.
    void aPipelineIsRedirected()
    {
        ClusterClient old = client();
        QVERIFY(old.pipeline(sets("old:")));
        DO(m_lab, "failover 3");
        DO(m_lab, "wait link up");
        const auto replies = old.pipeline(sets("old:"));
        QVERIFY2(replies, replies ? "" : qPrintable(replies.error().text()));
        QVERIFY(std::all_of(replies->begin(), replies->end(), [](const Reply& one) { return one.isOk(); }));
        QVERIFY(old.tally().of(Answer::Moved) > 0);
        QCOMPARE(readBack(old, "old:"), kCommands);
    }

    void anAnswerThatNeverComesIsNotSentTwice()
    {
        ClusterClient once = client();
        const QByteArray key = m_lab.keyOf(2, 9);
        QVERIFY(once.send(set(key, "0")));
        DO(m_lab, "pause 2");
        const auto reply = once.send({{"INCR", key}, keyHashSlot(key), false});
        QVERIFY(!reply && reply.error().code == ErrorCode::Timeout);
        QCOMPARE(told(once.way()), QStringLiteral("2 timeout"));
        DO(m_lab, "resume 2");
        DO(m_lab, "wait state ok");
    }
};

RINGSIDE_TEST(cluster_client, TestClusterClient)

#include "tst_cluster_client.moc"
