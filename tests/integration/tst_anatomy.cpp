#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;

namespace {

QString text(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QJsonObject stepOf(const QJsonObject& failover, const QString& name)
{
    for (const QJsonValue& step : failover[u"steps"].toArray()) {
        if (step[u"step"].toString() == name)
            return step.toObject();
    }
    return {};
}

} // namespace

/// Real failovers, taken apart: the steps are those that happened, wire and logs tell the same, and the times
/// are what the servers' rules allow.
class TestAnatomy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threeAreMeasured();
    void logsAndWireAgree();
    void theOneWhoAskedAndThoseWhoVoted();
    void aManualOneIsNoElectionByTime();

private:
    LabFixture m_lab;
    QJsonObject m_measured;
    QList<QJsonObject> m_failovers;
};

void TestAnatomy::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=500");
}

void TestAnatomy::threeAreMeasured()
{
    const ActionResult done = m_lab.run(QStringLiteral("measure 1 times=3"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    m_measured = done.result;
    QCOMPARE(m_measured[u"count"].toInt(), 3);
    QCOMPARE(m_measured[u"samples"].toArray().size(), 3);
    // In turns: 4 for 1, 1 for 4, 4 for 1.
    QList<int> promoted;
    for (const QJsonValue& sample : m_measured[u"samples"].toArray())
        promoted << sample[u"promoted"].toInt();
    QCOMPARE(promoted, (QList<int>{4, 1, 4}));
    for (const char* part : {"detection", "fail", "delay", "whole"}) {
        const QJsonObject times = m_measured[QLatin1String(part)].toObject();
        QVERIFY2(times[u"min_ms"].toDouble() >= times[u"allowed_ms"][0].toDouble(), part);
        QVERIFY2(times[u"max_ms"].toDouble() <= times[u"allowed_ms"][1].toDouble(), qPrintable(text(times)));
        QCOMPARE(times[u"beyond"].toInt(), 0);
    }
    QVERIFY2(m_measured[u"within_lab"].toInt() == 3, qPrintable(text(m_measured)));
    for (int number = 1; number <= 3; ++number) {
        const ActionResult one = m_lab.run(QStringLiteral("anatomy %1").arg(number));
        QVERIFY2(one.ok, qPrintable(m_lab.explain(one)));
        m_failovers << one.result;
    }
}

void TestAnatomy::logsAndWireAgree()
{
    int checkedByLog = 0;
    for (const QJsonObject& failover : m_failovers) {
        for (const QJsonValue& step : failover[u"steps"].toArray()) {
            QVERIFY2(!step[u"disagrees"].toBool(), qPrintable(text(step)));
            if (step[u"witness"].toString() != u"wire" || step[u"checked_by"].toString() != u"log")
                continue;
            ++checkedByLog;
            QVERIFY2(std::abs(step[u"checked_ms"].toDouble()) <= 20, qPrintable(text(step)));
        }
    }
    QVERIFY2(checkedByLog >= 3 * 4,
             qPrintable(QString::number(checkedByLog))); // FAIL, request, votes, promotion
}

void TestAnatomy::theOneWhoAskedAndThoseWhoVoted()
{
    for (const QJsonObject& failover : m_failovers) {
        const int promoted = failover[u"promoted"].toInt(), subject = failover[u"subject"].toInt();
        QCOMPARE(stepOf(failover, QStringLiteral("harm"))[u"witness"].toString(), QStringLiteral("process"));
        const QJsonObject request = stepOf(failover, QStringLiteral("vote_request"));
        QCOMPARE(request[u"node"].toInt(), promoted);
        QCOMPARE(request[u"epoch"].toInteger(), failover[u"epoch"].toInteger());
        QSet<int> voters;
        for (const QJsonValue& step : failover[u"steps"].toArray()) {
            if (step[u"step"].toString() == u"vote")
                voters << step[u"node"].toInt();
        }
        QCOMPARE(voters, (QSet<int>{2, 3}));
        QCOMPARE(stepOf(failover, QStringLiteral("demoted"))[u"node"].toInt(), subject);
        QCOMPARE(failover[u"state"].toString(), QStringLiteral("whole"));
        QVERIFY(failover[u"why_nobody"].toArray().isEmpty());
        QCOMPARE(failover[u"cause"].toString(), QStringLiteral("measure 1 times=3"));
    }
}

void TestAnatomy::aManualOneIsNoElectionByTime()
{
    DO(m_lab, "failover 5");
    DO(m_lab, "wait follows 2 5 timeout=10s");
    DO(m_lab, "wait link up");
    const ActionResult done = m_lab.run(QStringLiteral("anatomy"));
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QVERIFY(done.result[u"manual"].toBool());
    QCOMPARE(done.result[u"subject"].toInt(), 2);
    QCOMPARE(done.result[u"promoted"].toInt(), 5);
    QVERIFY(stepOf(done.result, QStringLiteral("pfail")).isEmpty());
    QVERIFY(!stepOf(done.result, QStringLiteral("promoted")).isEmpty());
}

RINGSIDE_TEST(anatomy, TestAnatomy)

#include "tst_anatomy.moc"
