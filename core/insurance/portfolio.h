#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace ringside::insurance {

/// Field and value, in the order in which they are written.
using Fields = std::vector<std::pair<QByteArray, QByteArray>>;

struct Claim
{
    QByteArray id;
    Fields fields;
};

struct Policy
{
    QByteArray id;
    Fields fields;
    std::vector<Claim> claims;
};

/// A customer with all that hangs on it.
struct Customer
{
    QByteArray id;
    Fields profile;
    Fields metadata;
    std::vector<Policy> policies;
};

/// How much, and of which seed. The same scale gives the same bytes on every machine and on every day.
struct Scale
{
    qint64 customers = 50;
    quint64 seed = 1;
    int policies = 2; ///< of each customer
    int claims = 1;   ///< of each policy

    qint64 keysOfCustomer() const;
    qint64 keys() const { return customers * keysOfCustomer() + kStatsKeys; }
    qint64 records() const { return customers * (1 + qint64(policies) + qint64(policies) * claims); }
    bool operator==(const Scale&) const = default;

    static constexpr int kStatsKeys = 3;
    static constexpr int kMostPolicies = 20, kMostClaims = 20;
    static constexpr qint64 kMostKeys = 10'000'003;
};

/// Customer `number`, from 1. Pure.
Customer customerAt(const Scale& scale, qint64 number);

// What is counted of a customer, without making it: indices into names.h.
int segmentOf(const Scale& scale, qint64 number);
int policyTypeOf(const Scale& scale, qint64 number, int policy);
int claimStateOf(const Scale& scale, qint64 number, int policy, int claim);

/// The value of a field; empty when it is not there.
QByteArray valueOf(const Fields& fields, const char* name);

} // namespace ringside::insurance
