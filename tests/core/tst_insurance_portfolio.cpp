#include "core/cluster/slot.h"
#include "core/insurance/commands.h"
#include "core/insurance/counts.h"
#include "core/insurance/keys.h"
#include "core/insurance/names.h"
#include "tests/support/runner.h"

#include <QCryptographicHash>
#include <QDate>

#include <set>

using namespace ringside;
using namespace ringside::insurance;

namespace {

template <size_t N> bool isOneOf(const QByteArray& word, const char* const (&names)[N])
{
    return std::find(std::begin(names), std::end(names), word) != std::end(names);
}

qint64 figureOf(const Fields& fields, const char* name)
{
    bool ok = false;
    const qint64 figure = valueOf(fields, name).toLongLong(&ok);
    return ok ? figure : -1;
}

bool isDate(const QByteArray& text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate).isValid();
}

QByteArrayList fieldNames(const Fields& fields)
{
    QByteArrayList names;
    for (const auto& field : fields)
        names << field.first;
    return names;
}

/// Every word that would be sent for so many customers.
QByteArray allWords(const Scale& scale)
{
    QByteArray all;
    for (qint64 number = 1; number <= scale.customers; ++number) {
        for (const client::Request& request : commandsOf(customerAt(scale, number)))
            all += request.words.join(' ') + '\n';
    }
    return all;
}

} // namespace

/// The data of the printed lab: how many, which fields, which values, and always the same.
class TestInsurancePortfolio : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAreThoseOfTheLab()
    {
        const Scale scale;
        QCOMPARE(scale.records(), 250);
        QCOMPARE(scale.keys(), 503);
        std::set<QByteArray> keys(statsKeys().begin(), statsKeys().end());
        for (qint64 number = 1; number <= scale.customers; ++number) {
            const Customer customer = customerAt(scale, number);
            QCOMPARE(keysOf(customer).size(), 10);
            QCOMPARE(commandsOf(customer).size(), size_t(10));
            for (const QByteArray& key : keysOf(customer))
                keys.insert(key);
        }
        QCOMPARE(keys.size(), size_t(503));
    }

    void otherScales_data()
    {
        QTest::addColumn<int>("policies");
        QTest::addColumn<int>("claims");
        for (const int policies : {0, 1, 2, 3, 20}) {
            for (const int claims : {0, 1, 2, 20})
                QTest::addRow("%d policies, %d claims", policies, claims) << policies << claims;
        }
    }

    void otherScales()
    {
        QFETCH(int, policies);
        QFETCH(int, claims);
        const Scale scale{3, 9, policies, claims};
        const Customer customer = customerAt(scale, 2);
        const QByteArrayList keys = keysOf(customer);
        QCOMPARE(qint64(keys.size()), scale.keysOfCustomer());
        QCOMPARE(std::set(keys.begin(), keys.end()).size(), size_t(keys.size()));
        QCOMPARE(commandsOf(customer).size(), size_t(keys.size()));
    }

    void theKeysAreThoseOfTheLab()
    {
        const QByteArrayList expected{"{customer:CUST-2016-000001}:profile",
                                      "{customer:CUST-2016-000001}:metadata",
                                      "{customer:CUST-2016-000001}:policy:POL-2016-000001-1",
                                      "{customer:CUST-2016-000001}:claim:CLM-2016-000001-1",
                                      "{customer:CUST-2016-000001}:policy:POL-2016-000001-1:claims",
                                      "{customer:CUST-2016-000001}:policy:POL-2016-000001-2",
                                      "{customer:CUST-2016-000001}:claim:CLM-2016-000001-2",
                                      "{customer:CUST-2016-000001}:policy:POL-2016-000001-2:claims",
                                      "{customer:CUST-2016-000001}:policies",
                                      "{customer:CUST-2016-000001}:claims"};
        QCOMPARE(keysOf(customerAt({}, 1)), expected);
        QCOMPARE(statsKeys(), (QByteArrayList{"stats:customers", "stats:policies", "stats:claims"}));
    }

    void aCustomerLiesInOneSlot()
    {
        for (const qint64 number : {1, 2, 50, 999'999, 5'000'000}) {
            const Customer customer = customerAt({}, number);
            std::set<int> slots;
            for (const QByteArray& key : keysOf(customer))
                slots.insert(keyHashSlot(key));
            for (const client::Request& request : commandsOf(customer))
                slots.insert(request.slot);
            QCOMPARE(slots.size(), size_t(1));
        }
    }

    void fieldsAndRanges()
    {
        const Scale scale{300, 7, 2, 1};
        for (qint64 number = 1; number <= scale.customers; ++number) {
            const Customer customer = customerAt(scale, number);
            QCOMPARE(fieldNames(customer.profile).join(' '),
                     QByteArray("first_name last_name email phone address city state zip dob segment "
                                "risk_score lifetime_value created_date"));
            QCOMPARE(fieldNames(customer.metadata).join(' '), QByteArray("created last_updated"));
            QVERIFY(isOneOf(valueOf(customer.profile, "segment"), kSegments));
            const qint64 risk = figureOf(customer.profile, "risk_score");
            QVERIFY(risk >= 0 && risk <= 100);
            const qint64 value = figureOf(customer.profile, "lifetime_value");
            QVERIFY(value >= 1000 && value <= 100'000);
            QVERIFY(isDate(valueOf(customer.profile, "dob")));
            QCOMPARE(valueOf(customer.profile, "zip").size(), 5);
            for (const Policy& policy : customer.policies)
                checkPolicy(policy, customer.id);
        }
    }

    void theSameSeedGivesTheSame()
    {
        const Scale scale{50, 1, 2, 1};
        QCOMPARE(allWords(scale), allWords(scale));
        QVERIFY(allWords(scale) != allWords({50, 2, 2, 1}));
        // On every machine: what it was when this was written.
        QCOMPARE(QCryptographicHash::hash(allWords(scale), QCryptographicHash::Sha256).toHex().left(16),
                 QByteArray("8f14f6b7747d5e1c"));
        // More customers, policies or claims change nothing of those that are there.
        QCOMPARE(customerAt({9, 1, 2, 1}, 4).profile, customerAt({900, 1, 3, 0}, 4).profile);
        QCOMPARE(customerAt({9, 1, 2, 1}, 4).policies[1].fields,
                 customerAt({900, 1, 3, 0}, 4).policies[1].fields);
    }

    void theCountsAreThoseOfTheData()
    {
        const Scale scale{200, 3, 2, 2};
        Counts counted;
        for (qint64 number = 1; number <= scale.customers; ++number) {
            const Customer customer = customerAt(scale, number);
            count(counted.segments, kSegments, valueOf(customer.profile, "segment"));
            for (const Policy& policy : customer.policies) {
                count(counted.policyTypes, kPolicyTypes, valueOf(policy.fields, "type"));
                for (const Claim& claim : policy.claims)
                    count(counted.claimStates, kClaimStates, valueOf(claim.fields, "status"));
            }
        }
        const Counts quick = Counts::of(scale, scale.customers);
        QCOMPARE(quick.customers(), counted.customers());
        QCOMPARE(quick.policies(), counted.policies());
        QCOMPARE(quick.claims(), counted.claims());
        QCOMPARE(valueOf(quick.claims(), "loaded"), QByteArray("800"));
    }

    void idsAndWhatAPersonWrites()
    {
        QCOMPARE(customerId(1), QByteArray("CUST-2016-000001"));
        QCOMPARE(customerNumber("CUST-2016-000042"), std::optional<qint64>(42));
        QCOMPARE(customerNumber("CUST-2016-1234567"), std::optional<qint64>(1'234'567));
        for (const char* no : {"CUST-2016-42", "CUST-000042", "42", "", "CUST-2016-"})
            QVERIFY2(!customerNumber(no), no);
        QCOMPARE(customerIdOf("42"), customerId(42));
        QCOMPARE(customerIdOf("CUST-A1"), QByteArray("CUST-A1"));
        for (const char* no : {"0", "-1", "CUST-", "CUST-{x}", "CUST-a b", "POL-1", "", "99999999999"})
            QVERIFY2(customerIdOf(no).isEmpty(), no);
        QVERIFY(!isId(QByteArray(49, 'x')));
    }

private:
    template <size_t N>
    static void count(std::array<qint64, N>& counts, const char* const (&names)[N], const QByteArray& word)
    {
        const auto found = std::find(std::begin(names), std::end(names), word);
        QVERIFY2(found != std::end(names), word.constData());
        ++counts[size_t(found - std::begin(names))];
    }

    static void checkPolicy(const Policy& policy, const QByteArray& customer)
    {
        QCOMPARE(fieldNames(policy.fields).join(' '),
                 QByteArray("customer_id type policy_number coverage_amount deductible premium_monthly "
                            "start_date end_date status agent_id"));
        QCOMPARE(valueOf(policy.fields, "customer_id"), customer);
        QVERIFY(isOneOf(valueOf(policy.fields, "type"), kPolicyTypes));
        QVERIFY(isOneOf(valueOf(policy.fields, "status"), kPolicyStates));
        static const QRegularExpression number(QStringLiteral("^POL-[1-9][0-9]{5}$")),
            agent(QStringLiteral("^AGT-[1-9][0-9]{2}$"));
        QVERIFY(number.match(QString::fromLatin1(valueOf(policy.fields, "policy_number"))).hasMatch());
        QVERIFY(agent.match(QString::fromLatin1(valueOf(policy.fields, "agent_id"))).hasMatch());
        const auto within = [&](const char* name, qint64 least, qint64 most) {
            const qint64 figure = figureOf(policy.fields, name);
            return figure >= least && figure <= most;
        };
        QVERIFY(within("coverage_amount", 10'000, 1'000'000));
        QVERIFY(within("deductible", 250, 5000));
        QVERIFY(within("premium_monthly", 50, 2000));
        for (const Claim& claim : policy.claims) {
            QCOMPARE(fieldNames(claim.fields).join(' '),
                     QByteArray("policy_id customer_id claim_number type amount status filed_date "
                                "description adjuster_id"));
            QCOMPARE(valueOf(claim.fields, "policy_id"), policy.id);
            QVERIFY(isOneOf(valueOf(claim.fields, "type"), kClaimTypes));
            QVERIFY(isOneOf(valueOf(claim.fields, "status"), kClaimStates));
            const qint64 amount = figureOf(claim.fields, "amount");
            QVERIFY(amount >= 100 && amount <= 50'000);
            const QDate filed =
                QDate::fromString(QString::fromLatin1(valueOf(claim.fields, "filed_date")), Qt::ISODate);
            const qint64 ago = filed.daysTo(QDate(2026, 11, 30));
            QVERIFY(ago >= 0 && ago < 90);
        }
    }
};

RINGSIDE_TEST(insurance_portfolio, TestInsurancePortfolio)
#include "tst_insurance_portfolio.moc"
