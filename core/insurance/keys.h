#pragma once

#include "core/insurance/portfolio.h"

#include <QByteArrayList>

#include <optional>

namespace ringside::insurance {

/// `CUST-2016-000001`
QByteArray customerId(qint64 number);
/// Its number; nothing when it is no id of customerId().
std::optional<qint64> customerNumber(const QByteArray& id);
/// What a person writes: an id, or the number alone. Empty: it is neither.
QByteArray customerIdOf(const QByteArray& word);
/// Whether a policy's or claim's id may stand in a key: letters, digits and dashes.
bool isId(const QByteArray& word);

/// `POL-2016-000001-1`, the customer's `index`-th from 1; claims alike.
QByteArray policyId(const QByteArray& customer, qint64 index);
QByteArray claimId(const QByteArray& customer, qint64 index);

// Keys of a customer: all have the tag {customer:ID}, so they lie in one slot.
QByteArray taggedKey(const QByteArray& customer, const QByteArray& part);
QByteArray profileKey(const QByteArray& customer);
QByteArray metadataKey(const QByteArray& customer);
QByteArray policiesKey(const QByteArray& customer);
QByteArray policyKey(const QByteArray& customer, const QByteArray& policy);
QByteArray claimsKey(const QByteArray& customer);
QByteArray claimKey(const QByteArray& customer, const QByteArray& claim);
QByteArray policyClaimsKey(const QByteArray& customer, const QByteArray& policy);
/// A policy on its way: kept where it leaves, and where it has arrived, until both sides are done.
QByteArray outboxKey(const QByteArray& customer, const QByteArray& policy);
QByteArray inboxKey(const QByteArray& customer, const QByteArray& policy);
/// All of them; only keys that the customer has.
QByteArrayList keysOf(const Customer& customer);

/// The untagged three: stats:customers, stats:policies, stats:claims.
const QByteArrayList& statsKeys();
/// All keys of customers, as SCAN MATCH takes it. Other labs' `{customer:12345}` are not among them.
inline constexpr const char* kCustomerPattern = "{customer:CUST-*";

} // namespace ringside::insurance
