#include "core/client/cluster_client.h"
#include "core/cluster/slot.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QElapsedTimer>

using namespace ringside;
using namespace ringside::test;

/// Many commands at once against real servers, where none of them can be done.
class TestClientPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClusterThatIsDownEndsItInTime();

private:
    LabFixture m_lab;
};

void TestClientPipeline::aClusterThatIsDownEndsItInTime()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=500");
    client::ClusterClient::Options options;
    options.rules.deadlineUs = 300'000;
    client::ClusterClient client(m_lab.lab().clientDirectory(), options);
    std::vector<client::Request> requests;
    for (int i = 0; i < 200; ++i) {
        const QByteArray key = m_lab.keyOf(2, i);
        requests.push_back({{"SET", key, "x"}, keyHashSlot(key)});
    }
    const auto before = client.pipeline(requests);
    QVERIFY(before);
    QVERIFY(std::all_of(before->begin(), before->end(), [](const Reply& reply) { return reply.isOk(); }));
    DO(m_lab, "set all cluster-require-full-coverage yes");
    DO(m_lab, "kill 1,4");
    const auto refuses = [&] { return m_lab.ask(2, requests[0].words).isError(); };
    QTRY_VERIFY_WITH_TIMEOUT(refuses(), 10'000);
    QElapsedTimer timer;
    timer.start();
    const auto replies = client.pipeline(requests);
    const qint64 took = timer.elapsed();
    QVERIFY2(took < 5000, qPrintable(QString::number(took))); // one command's patience, not two hundred
    QVERIFY(replies);
    for (const Reply& reply : *replies)
        QCOMPARE(client::answerOf(reply), client::Answer::ClusterDown);
}

RINGSIDE_TEST(client_pipeline, TestClientPipeline)
#include "tst_client_pipeline.moc"
