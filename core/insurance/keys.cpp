#include "core/insurance/keys.h"

#include <algorithm>

namespace ringside::insurance {

namespace {

const QByteArray kCustomer = QByteArrayLiteral("CUST-2016-");
constexpr int kDigits = 6, kMostDigits = 9, kLongestId = 48;

QByteArray idOf(const char* kind, const QByteArray& customer, qint64 index)
{
    return kind + customer.sliced(customer.indexOf('-') + 1) + '-' + QByteArray::number(index);
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= kMostDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QByteArray customerId(qint64 number)
{
    return kCustomer + QByteArray::number(number).rightJustified(kDigits, '0');
}

std::optional<qint64> customerNumber(const QByteArray& id)
{
    const QByteArray digits = id.startsWith(kCustomer) ? id.sliced(kCustomer.size()) : QByteArray();
    if (!isDigits(digits) || customerId(digits.toLongLong()) != id)
        return std::nullopt;
    return digits.toLongLong();
}

QByteArray customerIdOf(const QByteArray& word)
{
    if (isDigits(word))
        return word.toLongLong() > 0 ? customerId(word.toLongLong()) : QByteArray();
    return word.startsWith("CUST-") && word.size() > 5 && isId(word) ? word : QByteArray();
}

bool isId(const QByteArray& word)
{
    return !word.isEmpty() && word.size() <= kLongestId && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

QByteArray policyId(const QByteArray& customer, qint64 index)
{
    return idOf("POL-", customer, index);
}

QByteArray claimId(const QByteArray& customer, qint64 index)
{
    return idOf("CLM-", customer, index);
}

QByteArray taggedKey(const QByteArray& customer, const QByteArray& part)
{
    return "{customer:" + customer + "}:" + part;
}

QByteArray profileKey(const QByteArray& customer)
{
    return taggedKey(customer, "profile");
}

QByteArray metadataKey(const QByteArray& customer)
{
    return taggedKey(customer, "metadata");
}

QByteArray policiesKey(const QByteArray& customer)
{
    return taggedKey(customer, "policies");
}

QByteArray policyKey(const QByteArray& customer, const QByteArray& policy)
{
    return taggedKey(customer, "policy:" + policy);
}

QByteArray claimsKey(const QByteArray& customer)
{
    return taggedKey(customer, "claims");
}

QByteArray claimKey(const QByteArray& customer, const QByteArray& claim)
{
    return taggedKey(customer, "claim:" + claim);
}

QByteArray policyClaimsKey(const QByteArray& customer, const QByteArray& policy)
{
    return taggedKey(customer, "policy:" + policy + ":claims");
}

QByteArray outboxKey(const QByteArray& customer, const QByteArray& policy)
{
    return taggedKey(customer, "outbox:" + policy);
}

QByteArray inboxKey(const QByteArray& customer, const QByteArray& policy)
{
    return taggedKey(customer, "inbox:" + policy);
}

QByteArrayList keysOf(const Customer& customer)
{
    QByteArrayList keys{profileKey(customer.id), metadataKey(customer.id)};
    bool claims = false;
    for (const Policy& policy : customer.policies) {
        keys << policyKey(customer.id, policy.id);
        for (const Claim& claim : policy.claims)
            keys << claimKey(customer.id, claim.id);
        if (!policy.claims.empty())
            keys << policyClaimsKey(customer.id, policy.id);
        claims = claims || !policy.claims.empty();
    }
    if (!customer.policies.empty())
        keys << policiesKey(customer.id);
    if (claims)
        keys << claimsKey(customer.id);
    return keys;
}

const QByteArrayList& statsKeys()
{
    static const QByteArrayList keys{"stats:customers", "stats:policies", "stats:claims"};
    return keys;
}

} // namespace ringside::insurance
