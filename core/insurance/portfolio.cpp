#include "core/insurance/portfolio.h"

#include "core/insurance/dice.h"
#include "core/insurance/keys.h"
#include "core/insurance/names.h"

#include <QDate>

#include <algorithm>

namespace ringside::insurance {

namespace {

constexpr quint64 kPolicyRows = 1;
constexpr quint64 kClaimRows = 1000;
constexpr qint64 kOftenActive = 8; // of ten policies

constexpr const char* kFirstNames[] = {"Ada",   "Amara", "Ben",   "Chen",   "Chidi", "Clara", "David",
                                       "Elena", "Femi",  "Grace", "Haruto", "Ines",  "Jonas", "Kofi",
                                       "Leila", "Maria", "Ngozi", "Omar",   "Priya", "Yuki"};
constexpr const char* kLastNames[] = {"Adeyemi", "Baker", "Costa",  "Diaz",  "Eze",    "Fischer", "Garcia",
                                      "Hansen",  "Ito",   "Jensen", "Khan",  "Lopez",  "Mensah",  "Novak",
                                      "Okafor",  "Patel", "Rossi",  "Smith", "Tanaka", "Weber"};
constexpr const char* kStreets[] = {"Main St", "Oak Ave", "Park Rd", "Cedar Ln", "Lake Dr", "Hill St"};
struct Town
{
    const char* city;
    const char* state;
    const char* zip; ///< its first three digits
};
constexpr Town kTowns[] = {{"Boston", "MA", "021"}, {"New York", "NY", "100"}, {"Atlanta", "GA", "303"},
                           {"Miami", "FL", "331"},  {"Chicago", "IL", "606"},  {"Dallas", "TX", "752"},
                           {"Denver", "CO", "802"}, {"Phoenix", "AZ", "850"},  {"Seattle", "WA", "981"}};

/// "The last 90 days" are those before this day: data that depended on the calendar could not be repeated.
QDate today()
{
    return {2026, 11, 30};
}

QByteArray written(const QDate& date)
{
    return date.toString(Qt::ISODate).toLatin1();
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

Fields profileOf(Dice dice, qint64 customer)
{
    const int segment = int(dice.from(0, std::size(kSegments) - 1)); // first: segmentOf() draws it alone
    const QByteArray first = dice.oneOf(kFirstNames), last = dice.oneOf(kLastNames);
    const Town& town = dice.oneOf(kTowns);
    const qint64 house = dice.from(1, 9999); // a draw of its own: both sides of a + run in any order
    const QDate founded(2016, 1, 1), latest(2023, 11, 30);
    return {{"first_name", first},
            {"last_name", last},
            {"email", first.toLower() + '.' + last.toLower() + number(customer) + "@example.com"},
            {"phone", "+1-555-" + number(dice.from(1'000'000, 9'999'999))},
            {"address", number(house) + ' ' + dice.oneOf(kStreets)},
            {"city", town.city},
            {"state", town.state},
            {"zip", town.zip + number(dice.from(10, 99))},
            {"dob", written(QDate(1940, 1, 1).addDays(dice.from(0, 65 * 365)))},
            {"segment", kSegments[segment]},
            {"risk_score", number(dice.from(0, 100))},
            {"lifetime_value", number(dice.from(1000, 100'000))},
            {"created_date", written(founded.addDays(dice.from(0, founded.daysTo(latest))))}};
}

/// An active policy runs on this day, one that is not has ended before; each runs for a year.
Fields policyOf(Dice dice, const QByteArray& customer)
{
    const int type = int(dice.from(0, std::size(kPolicyTypes) - 1)); // first: policyTypeOf()
    const qint64 chance = dice.from(0, 9);
    const int state = chance < kOftenActive ? 0 : chance == kOftenActive ? 1 : 2;
    const QDate start = today().addDays(-(state == 1 ? dice.from(366, 2 * 365) : dice.from(0, 364)));
    return {{"customer_id", customer},
            {"type", kPolicyTypes[type]},
            {"policy_number", "POL-" + number(dice.from(100'000, 999'999))},
            {"coverage_amount", number(dice.from(10'000, 1'000'000))},
            {"deductible", number(dice.from(250, 5000))},
            {"premium_monthly", number(dice.from(50, 2000))},
            {"start_date", written(start)},
            {"end_date", written(start.addYears(1))},
            {"status", kPolicyStates[state]},
            {"agent_id", "AGT-" + number(dice.from(100, 999))}};
}

Fields claimOf(Dice dice, const QByteArray& policy, const QByteArray& customer)
{
    const int state = int(dice.from(0, std::size(kClaimStates) - 1)); // first: claimStateOf()
    const QByteArray type = dice.oneOf(kClaimTypes);
    QByteArray words = type;
    words.replace('_', ' ');
    return {{"policy_id", policy},
            {"customer_id", customer},
            {"claim_number", "CLM-" + number(dice.from(100'000, 999'999))},
            {"type", type},
            {"amount", number(dice.from(100, 50'000))},
            {"status", kClaimStates[state]},
            {"filed_date", written(today().addDays(-dice.from(0, 89)))},
            {"description", "Claim for " + words},
            {"adjuster_id", "ADJ-" + number(dice.from(100, 999))}};
}

Dice policyDice(const Scale& scale, qint64 customer, int policy)
{
    return {scale.seed, quint64(customer), kPolicyRows + quint64(policy)};
}

Dice claimDice(const Scale& scale, qint64 customer, int policy, int claim)
{
    return {scale.seed, quint64(customer),
            kClaimRows + quint64(policy) * Scale::kMostClaims + quint64(claim)};
}

} // namespace

qint64 Scale::keysOfCustomer() const
{
    const qint64 all = qint64(policies) * claims;
    return 2 + policies + (policies > 0) + all + (all > 0) + (claims > 0 ? policies : 0);
}

Customer customerAt(const Scale& scale, qint64 customer)
{
    const QByteArray id = customerId(customer);
    Customer made{id, profileOf({scale.seed, quint64(customer), 0}, customer), {}, {}};
    made.metadata = {{"created", valueOf(made.profile, "created_date")},
                     {"last_updated", valueOf(made.profile, "created_date")}};
    for (int p = 0; p < scale.policies; ++p) {
        Policy policy{policyId(id, p + 1), policyOf(policyDice(scale, customer, p), id), {}};
        for (int c = 0; c < scale.claims; ++c)
            policy.claims.push_back({claimId(id, p * scale.claims + c + 1),
                                     claimOf(claimDice(scale, customer, p, c), policy.id, id)});
        made.policies.push_back(std::move(policy));
    }
    return made;
}

int segmentOf(const Scale& scale, qint64 customer)
{
    return int(Dice(scale.seed, quint64(customer), 0).from(0, std::size(kSegments) - 1));
}

int policyTypeOf(const Scale& scale, qint64 customer, int policy)
{
    return int(policyDice(scale, customer, policy).from(0, std::size(kPolicyTypes) - 1));
}

int claimStateOf(const Scale& scale, qint64 customer, int policy, int claim)
{
    return int(claimDice(scale, customer, policy, claim).from(0, std::size(kClaimStates) - 1));
}

QByteArray valueOf(const Fields& fields, const char* name)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
    return found == fields.end() ? QByteArray() : found->second;
}

} // namespace ringside::insurance
