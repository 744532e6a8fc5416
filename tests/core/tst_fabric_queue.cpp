#include "core/fabric/alarms.h"
#include "core/fabric/byte_queue.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>

using namespace ringside;
using namespace ringside::fabric;

/// What waits in a pipe, and who wants to be woken: no sockets and no clock needed.
class TestFabricQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesAreDueInOrder();
    void releaseMakesAllDue();
    void weighsWhatItCosts();
    void losesNothing();
    void alarms();
};

namespace {

void push(ByteQueue& queue, QByteArrayView bytes, qint64 dueNs)
{
    queue.push(bytes.data(), std::size_t(bytes.size()), dueNs);
}

QByteArray front(const ByteQueue& queue, qint64 nowNs)
{
    return {queue.data(), qsizetype(queue.dueBytes(nowNs))};
}

} // namespace

void TestFabricQueue::piecesAreDueInOrder()
{
    ByteQueue queue;
    QVERIFY(queue.empty());
    push(queue, "one", 100);
    push(queue, "two", 50); // jitter would have it earlier, the order does not
    QCOMPARE(queue.lastDue(), 100);
    push(queue, "three", 200);
    push(queue, {}, 900);
    QCOMPARE(queue.size(), std::size_t(11));
    QCOMPARE(queue.firstDue(), 100);
    QCOMPARE(queue.lastDue(), 200);
    QCOMPARE(front(queue, 99), QByteArray());
    QCOMPARE(front(queue, 100), QByteArray("onetwo"));
    queue.pop(4);
    QCOMPARE(front(queue, 199), QByteArray("wo"));
    QCOMPARE(front(queue, 200), QByteArray("wothree"));
    queue.pop(7);
    QVERIFY(queue.empty());
    QCOMPARE(queue.firstDue(), 0);
    QCOMPARE(queue.dueBytes(1000), std::size_t(0));
}

void TestFabricQueue::releaseMakesAllDue()
{
    ByteQueue queue;
    queue.release();
    QVERIFY(queue.empty());
    push(queue, "now", 1000);
    push(queue, " and then", 2000);
    queue.pop(1);
    queue.release();
    QCOMPARE(front(queue, 1), QByteArray("ow and then"));
    push(queue, " later", 3000);
    QCOMPARE(front(queue, 1), QByteArray("ow and then"));
    queue.clear();
    QVERIFY(queue.empty());
}

void TestFabricQueue::weighsWhatItCosts()
{
    ByteQueue queue;
    QCOMPARE(queue.weight(), std::size_t(0));
    for (int i = 1; i <= 100; ++i)
        push(queue, "x", i);
    QVERIFY(queue.weight() > 100 * 16);
    for (int i = 0; i < 100; ++i)
        push(queue, "y", 100); // due together: one piece
    QCOMPARE(queue.size(), std::size_t(200));
    QVERIFY(queue.weight() < 100 * 100);
}

void TestFabricQueue::losesNothing()
{
    QRandomGenerator random(7);
    ByteQueue queue;
    QByteArray in, out;
    qint64 now = 1;
    while (out.size() < 500'000) {
        now += random.bounded(100);
        QByteArray piece(random.bounded(3000), Qt::Uninitialized);
        for (char& byte : piece)
            byte = char(random.bounded(256));
        in += piece;
        push(queue, piece, now + random.bounded(1000));
        const auto due = qint64(queue.dueBytes(now));
        const qint64 taken = due > 0 ? random.bounded(due + 1) : 0;
        out.append(queue.data(), taken);
        queue.pop(std::size_t(taken));
        QCOMPARE(queue.size(), std::size_t(in.size() - out.size()));
    }
    QVERIFY(in.startsWith(out));
}

void TestFabricQueue::alarms()
{
    Alarms alarms;
    QCOMPARE(alarms.next(), 0);
    alarms.set(1, 300);
    alarms.set(2, 100);
    alarms.set(3, 100);
    alarms.set(4, 200);
    alarms.set(1, 50);
    QCOMPARE(alarms.next(), 50);
    alarms.set(1, 400);
    alarms.set(4, 0);
    alarms.set(9, 0);
    QVERIFY(alarms.takeDue(99).empty());
    QVERIFY((alarms.takeDue(100) == std::vector<quint64>{2, 3}));
    QCOMPARE(alarms.next(), 400);
    alarms.set(2, 500);
    QVERIFY((alarms.takeDue(1000) == std::vector<quint64>{1, 2}));
    QCOMPARE(alarms.next(), 0);
}

RINGSIDE_TEST(fabric_queue, TestFabricQueue)
#include "tst_fabric_queue.moc"
