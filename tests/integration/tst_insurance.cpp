#include "core/action/parse.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"
#include "core/insurance/commands.h"
#include "core/insurance/keys.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"

#include <QJsonArray>

using namespace ringside;
using namespace ringside::test;
using namespace ringside::insurance;

namespace {

using Data = std::map<QByteArray, QByteArray>;

/// What the generator says that there should be, but for the stats.
Data expectedData(const Scale& scale)
{
    Data data;
    for (qint64 number = 1; number <= scale.customers; ++number) {
        for (const client::Request& request : commandsOf(customerAt(scale, number)))
            data[request.words[1]] = request.words.mid(2).join(' ');
    }
    return data;
}

} // namespace

/// The insurance data on real servers: loaded, broken off and gone on with, and every operation.
class TestInsurance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void loadsTheLabsData();
    void refusesOtherDataAndBadMoments();
    void goesOnAfterACancel();
    void clearsAfterACancel();
    void aFullServerIsTold();
    void showsACustomerAndTheTagMistake();
    void aPolicyAClaimAndItsSettlement();
    void aTransferBrokenAnywhere_data();
    void aTransferBrokenAnywhere();
    void survivesAFailover();

private:
    Data data();
    qint64 keys();
    QJsonObject result(const QString& line);
    QStringList idsOf(int customer, const char* what);
    LabFixture m_lab;
};

void TestInsurance::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    REFUSED(m_lab, "insurance load", "no cluster yet");
    DO(m_lab, "create timeout=1000");
}

void TestInsurance::cleanup()
{
    DO(m_lab, "insurance clear");
    QCOMPARE(keys(), 0);
}

/// Everything on the masters but the stats, as the generator's commands would write it.
Data TestInsurance::data()
{
    Data all;
    const Snapshot seen = m_lab.now();
    for (const NodeState& node : seen->nodes) {
        if (node.slots.isEmpty())
            continue;
        for (const Reply& key : m_lab.ask(node.number, {"KEYS", "{customer:*"}, 10'000).elements) {
            const QByteArray type = m_lab.ask(node.number, {"TYPE", key.text}).text;
            Reply value = m_lab.ask(node.number, {type == "hash" ? "HGETALL" : "SMEMBERS", key.text});
            QByteArrayList words;
            for (const Reply& element : value.elements)
                words << element.text;
            if (type == "set")
                std::sort(words.begin(), words.end());
            all[key.text] = words.join(' ');
        }
    }
    return all;
}

qint64 TestInsurance::keys()
{
    qint64 all = 0;
    const Snapshot seen = m_lab.now();
    for (const NodeState& node : seen->nodes)
        all += node.slots.isEmpty() ? 0 : m_lab.ask(node.number, {"DBSIZE"}).integer;
    return all;
}

QJsonObject TestInsurance::result(const QString& line)
{
    const ActionResult done = m_lab.run(line);
    if (!done.ok)
        qWarning().noquote() << m_lab.explain(done);
    return done.result;
}

QStringList TestInsurance::idsOf(int customer, const char* what)
{
    QStringList ids;
    const QJsonObject shown = result(QStringLiteral("insurance show %1").arg(customer));
    for (const QJsonValue& one : shown[QLatin1String(what)].toArray())
        ids << one[QStringLiteral("id")].toString();
    return ids;
}

void TestInsurance::loadsTheLabsData()
{
    const QJsonObject loaded = result(QStringLiteral("insurance load customers=50 seed=1"));
    QCOMPARE(loaded[u"customers"].toInt(), 50);
    QCOMPARE(loaded[u"policies"].toInt(), 100);
    QCOMPARE(loaded[u"claims"].toInt(), 100);
    QCOMPARE(loaded[u"records"].toInt(), 250);
    QCOMPARE(loaded[u"keys"].toInt(), 503);
    QCOMPARE(loaded[u"written"].toInt(), 503);
    QCOMPARE(loaded[u"resumed_at"].toInt(-1), 0);
    QCOMPARE(loaded[u"evicted"].toInt(-1), 0);
    QCOMPARE(keys(), 503);
    QCOMPARE(data(), expectedData({}));
    DO(m_lab, "expect insurance keys = 503");
    DO(m_lab, "expect insurance within 10%");
    REFUSED(m_lab, "expect insurance within 1%", "is off by 8.0 %");
    const QJsonObject spread = result(QStringLiteral("insurance spread"));
    QCOMPARE(spread[u"keys"].toInt(), 503);
    QVERIFY(spread[u"within_10"].toBool());
    QCOMPARE(spread[u"masters"].toArray().size(), 3);
    qint64 sum = 0;
    for (const QJsonValue& master : spread[u"masters"].toArray()) {
        QCOMPARE(master[u"keys"].toInteger(), m_lab.ask(master[u"node"].toInt(), {"DBSIZE"}).integer);
        sum += master[u"keys"].toInteger();
    }
    QCOMPARE(sum, 503);
    // Again: nothing to do, and nothing counted twice.
    const QJsonObject again = result(QStringLiteral("insurance load"));
    QCOMPARE(again[u"written"].toInt(-1), 0);
    QVERIFY(again[u"found"].toString().contains(u"there already"));
    // More of the same.
    const QJsonObject more = result(QStringLiteral("insurance load customers=80"));
    QCOMPARE(more[u"resumed_at"].toInt(), 50);
    QCOMPARE(more[u"keys"].toInt(), 803);
    QCOMPARE(data(), expectedData({.customers = 80}));
    QCOMPARE(result(QStringLiteral("insurance clear"))[u"deleted"].toInt(), 803);
    QVERIFY(result(QStringLiteral("insurance spread"))[u"within_10"].isNull());
    DO(m_lab, "expect insurance keys = 0");
}

void TestInsurance::refusesOtherDataAndBadMoments()
{
    REFUSED(m_lab, "insurance show 1", "There is no customer CUST-2016-000001");
    REFUSED(m_lab, "insurance policy 1", "There are no insurance data");
    DO(m_lab, "insurance load customers=3 seed=5");
    REFUSED(m_lab, "insurance load customers=3 seed=6", "Other insurance data are there: seed=5");
    REFUSED(m_lab, "insurance load policies=3", "Other insurance data");
    REFUSED(m_lab, "insurance show 4", "There is no customer CUST-2016-000004");
    REFUSED(m_lab, "insurance settle 1 CLM-9 deny", "has no claim CLM-9");
    REFUSED(m_lab, "insurance claim 1 policy=POL-9", "has no policy POL-9");
    REFUSED(m_lab, "insurance transfer 1 2 POL-9", "has no policy POL-9");
    DO(m_lab, "insurance clear");
    // A key of that name which is no hash.
    const int owner = ownerOfSlot(*m_lab.now(), keyHashSlot("stats:customers"));
    QVERIFY(m_lab.ask(owner, {"SET", "stats:customers", "x"}).isOk());
    REFUSED(m_lab, "insurance load", "WRONGTYPE");
    QCOMPARE(m_lab.ask(owner, {"DEL", "stats:customers"}).integer, 1);
    // Keys of other exercises are nobody's business here.
    QVERIFY(m_lab.ask(ownerOfSlot(*m_lab.now(), 5693), {"SET", "{customer:12345}:profile", "x"}).isOk());
    DO(m_lab, "insurance load customers=3");
    DO(m_lab, "insurance clear");
    QCOMPARE(keys(), 1);
    QCOMPARE(m_lab.ask(ownerOfSlot(*m_lab.now(), 5693), {"DEL", "{customer:12345}:profile"}).integer, 1);
}

void TestInsurance::goesOnAfterACancel()
{
    QString twice;
    const ActionResult cancelled =
        m_lab.runAndCancelAt(QStringLiteral("200 of 450"), QStringLiteral("insurance load customers=450"),
                             [&] { twice = m_lab.refused(QStringLiteral("insurance load")); });
    QVERIFY(!cancelled.ok);
    QCOMPARE(cancelled.error->code, ErrorCode::Cancelled);
    QVERIFY2(twice.contains(QStringLiteral("being loaded or deleted already")), qPrintable(twice));
    QVERIFY(cancelled.error->text().contains(QStringLiteral("200 of 450 customers are written")));
    QVERIFY(keys() < 4503);
    REFUSED(m_lab, "insurance policy 1", "A load was broken off");
    const QJsonObject rest = result(QStringLiteral("insurance load"));
    QCOMPARE(rest[u"customers"].toInt(), 450);
    QVERIFY(rest[u"resumed_at"].toInt() >= 100 && rest[u"resumed_at"].toInt() <= 200);
    QCOMPARE(keys(), 4503);
    QCOMPARE(data(), expectedData({.customers = 450}));
    DO(m_lab, "insurance policy 1");
}

void TestInsurance::clearsAfterACancel()
{
    DO(m_lab, "insurance load customers=1200");
    const ActionResult cancelled =
        m_lab.runAndCancelAt(QStringLiteral("Deleting"), QStringLiteral("insurance clear"), [] {});
    QVERIFY(!cancelled.ok);
    QVERIFY(keys() > 0);
    REFUSED(m_lab, "insurance load", "being deleted");
    REFUSED(m_lab, "insurance claim 1", "being deleted");
    DO(m_lab, "insurance clear");
    QCOMPARE(keys(), 0);
}

void TestInsurance::aFullServerIsTold()
{
    DO(m_lab, "set all maxmemory-policy noeviction");
    DO(m_lab, "insurance load customers=100");
    DO(m_lab, "set 1 maxmemory 1");
    REFUSED(m_lab, "insurance load customers=400",
            "Node 1 answered: OOM.* 100 of 400 customers are written.*goes on.*insurance clear");
    DO(m_lab, "set 1 maxmemory 800mb");
    DO(m_lab, "insurance load");
    QCOMPARE(data(), expectedData({.customers = 400}));
    // Full, and cleared all the same.
    DO(m_lab, "set all maxmemory 1");
    DO(m_lab, "insurance clear");
    DO(m_lab, "set all maxmemory 800mb");
    QCOMPARE(keys(), 0);
}

void TestInsurance::showsACustomerAndTheTagMistake()
{
    DO(m_lab, "insurance load customers=3");
    const QJsonObject shown = result(QStringLiteral("insurance show CUST-2016-000002"));
    const Customer made = customerAt({}, 2);
    QCOMPARE(shown[u"slot"].toInt(), keyHashSlot("{customer:CUST-2016-000002}:profile"));
    QCOMPARE(shown[u"node"].toInt(), ownerOfSlot(*m_lab.now(), shown[u"slot"].toInt()));
    QCOMPARE(shown[u"profile"][u"email"].toString().toUtf8(), valueOf(made.profile, "email"));
    QCOMPARE(shown[u"policies"].toArray().size(), 2);
    QCOMPARE(shown[u"claims"].toArray().size(), 2);
    QCOMPARE(shown[u"keys"].toArray().size(), 10);
    const QJsonObject tags = result(QStringLiteral("insurance tags 2"));
    const QJsonArray both = tags[u"keys"].toArray();
    QCOMPARE(both.size(), 2);
    for (const QJsonValue& key : both)
        QCOMPARE(key[u"slot"].toInt(), keyHashSlot(key[u"key"].toString().toUtf8()));
    QVERIFY(both[0][u"slot"].toInt() != both[1][u"slot"].toInt());
    QVERIFY(tags[u"words"].toString().startsWith(u"CROSSSLOT"));
    QCOMPARE(tags[u"repair_words"].toString(), QStringLiteral("2"));
    QCOMPARE(keys(), 33);
}

void TestInsurance::aPolicyAClaimAndItsSettlement()
{
    DO(m_lab, "insurance load customers=3");
    const QJsonObject policy = result(QStringLiteral("insurance policy 2 type=life"));
    const QString id = policy[u"id"].toString();
    QCOMPARE(policy[u"fields"][u"type"].toString(), QStringLiteral("life"));
    QVERIFY(idsOf(2, "policies").contains(id));
    QVERIFY(policy[u"counted"].toBool());
    const QJsonObject claim = result(QStringLiteral("insurance claim 2 policy=%1 amount=1200").arg(id));
    const QString filed = claim[u"id"].toString();
    QVERIFY(idsOf(2, "claims").contains(filed));
    REFUSED(m_lab, "insurance settle 1 CLM-2016-000001-99 deny", "no claim");
    const QJsonObject settled = result(QStringLiteral("insurance settle 2 %1 approve").arg(filed));
    QCOMPARE(settled[u"fields"][u"status"].toString(), QStringLiteral("approved"));
    QCOMPARE(settled[u"fields"][u"approved_amount"].toString(), QStringLiteral("700"));
    const QString twice = m_lab.refused(QStringLiteral("insurance settle 2 %1 deny").arg(filed));
    QVERIFY2(twice.contains(QStringLiteral("settled already: approved")), qPrintable(twice));
    // Without a policy named: the first that is active.
    QVERIFY(!result(QStringLiteral("insurance claim 2"))[u"id"].toString().isEmpty());
    // A cancelled policy takes none.
    const int owner = ownerOfSlot(*m_lab.now(), policy[u"slot"].toInt());
    const QByteArray key = policyKey(customerId(2), id.toUtf8());
    QCOMPARE(m_lab.ask(owner, {"HSET", key, "status", "cancelled"}).integer, 0);
    const QString none = m_lab.refused(QStringLiteral("insurance claim 2 policy=%1").arg(id));
    QVERIFY2(none.contains(QStringLiteral("is cancelled")), qPrintable(none));
    QCOMPARE(
        m_lab.ask(ownerOfSlot(*m_lab.now(), keyHashSlot("stats:claims")), {"HGET", "stats:claims", "added"})
            .text,
        QByteArray("2"));
}

void TestInsurance::aTransferBrokenAnywhere_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {0, 1, 2, 3, 4})
        QTest::addRow("before step %d", step) << step;
}

void TestInsurance::aTransferBrokenAnywhere()
{
    QFETCH(int, step);
    DO(m_lab, "insurance load customers=6");
    const Data before = data();
    const QString policy = QStringLiteral("POL-2016-000001-2");
    const QString line = QStringLiteral("insurance transfer 1 5 ") + policy;
    if (step > 0) {
        const ActionResult broken = m_lab.runAndCancelAt(QStringLiteral("Step %1").arg(step), line, [] {});
        QVERIFY(!broken.ok);
        QCOMPARE(broken.error->code, ErrorCode::Cancelled);
        const bool here = idsOf(1, "policies").contains(policy),
                   there = idsOf(5, "policies").contains(policy);
        QVERIFY(here || there); // never nobody
        QCOMPARE(here && there, step == 3);
        if (step == 2 || step == 3) {
            const QString why = m_lab.refused(QStringLiteral("insurance claim 1 policy=") + policy);
            QVERIFY2(why.contains(QStringLiteral("is on its way to CUST-2016-000005")), qPrintable(why));
            const QString other = m_lab.refused(QStringLiteral("insurance transfer 1 2 ") + policy);
            QVERIFY2(other.contains(QStringLiteral("is on its way to")), qPrintable(other));
        }
        if (step == 4) {
            const QString other = m_lab.refused(QStringLiteral("insurance transfer 5 2 ") + policy);
            QVERIFY2(other.contains(QStringLiteral("that transfer is not finished")), qPrintable(other));
        }
    }
    const QJsonObject done = result(line);
    QCOMPARE(done[u"resumed"].toBool(), step > 1);
    if (step < 2) {
        const QJsonArray tries = done[u"tries"].toArray();
        QCOMPARE(tries.size(), 2);
        QVERIFY(tries[0][u"words"].toString().startsWith(u"CROSSSLOT"));
        QVERIFY2(tries[1][u"words"].toString().contains(u"EXECABORT") ||
                     tries[1][u"words"].toString().contains(u"CROSSSLOT"),
                 qPrintable(tries[1][u"words"].toString()));
    }
    // The same words, under the other customer's tag, and nothing else has changed.
    QVERIFY(!idsOf(1, "policies").contains(policy));
    QVERIFY(idsOf(5, "policies").contains(policy));
    QVERIFY(idsOf(5, "claims").contains(QStringLiteral("CLM-2016-000001-2")));
    const Data after = data();
    QCOMPARE(after.size(), before.size());
    const QByteArray from = customerId(1), to = customerId(5);
    for (const auto& key : {policyKey(from, policy.toUtf8()), claimKey(from, "CLM-2016-000001-2")}) {
        QByteArray moved = key, value = before.at(key);
        moved.replace(from, to);
        value.replace(from, to);
        QCOMPARE(after.at(moved), value);
        QVERIFY(!after.contains(key));
    }
    const QJsonObject again = result(line);
    QVERIFY(again[u"done_before"].toBool());
    QCOMPARE(data(), after);
}

void TestInsurance::survivesAFailover()
{
    constexpr int kCustomers = 3000;
    const auto parsed = parseAction(QStringLiteral("insurance load customers=%1").arg(kCustomers));
    // As a failover loses them: acknowledged, and gone from the master before its replica has them.
    QByteArrayList lost;
    for (qint64 number = 900; lost.size() < 3; ++number) {
        const QByteArray key = policiesKey(customerId(number));
        if (ownerOfSlot(*m_lab.now(), keyHashSlot(key)) == 1)
            lost << key;
    }
    bool killed = false;
    const auto strike = [&] {
        killed = true;
        for (const QByteArray& key : lost)
            QCOMPARE(m_lab.ask(1, {"DEL", key}).integer, 1);
        QVERIFY(m_lab.run(QStringLiteral("kill 1")).ok);
    };
    const ActionResult done =
        runAction(std::get<Action>(parsed), m_lab.lab(), {}, [&](double, const QString& told) {
            if (!killed && told.startsWith(QStringLiteral("1000 of")))
                strike();
        });
    QVERIFY(killed);
    QVERIFY2(done.ok, qPrintable(m_lab.explain(done)));
    QVERIFY2(done.result[u"mended"].toInteger() >= 3,
             qPrintable(QString::number(done.result[u"mended"].toInteger())));
    QCOMPARE(m_lab.node(4).role, Role::Master);
    QCOMPARE(done.result[u"keys"].toInt(), 10 * kCustomers + 3);
    QCOMPARE(keys(), 10 * kCustomers + 3);
    for (const qint64 number : {1, 999, 1000, 1001, 1100, 2000, 3000}) {
        for (const client::Request& request : commandsOf(customerAt({}, number))) {
            if (request.words[0] != "HSET")
                continue;
            const Reply value =
                m_lab.ask(ownerOfSlot(*m_lab.now(), request.slot), {"HGETALL", request.words[1]});
            QByteArrayList words;
            for (const Reply& element : value.elements)
                words << element.text;
            QCOMPARE(words, request.words.mid(2));
        }
    }
    DO(m_lab, "restart 1");
    DO(m_lab, "wait link up");
}

RINGSIDE_TEST(insurance, TestInsurance)
#include "tst_insurance.moc"
