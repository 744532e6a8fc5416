#include "core/insurance/commands.h"

#include "core/cluster/slot.h"
#include "core/insurance/keys.h"

namespace ringside::insurance {

namespace {

client::Request overAll(const char* command, const Customer& customer)
{
    return requestOf(QByteArrayList{command} + keysOf(customer));
}

} // namespace

QByteArrayList hashWords(const QByteArray& key, const Fields& fields)
{
    QByteArrayList words{"HSET", key};
    for (const auto& [name, value] : fields)
        words << name << value;
    return words;
}

client::Request requestOf(const QByteArrayList& words)
{
    return {words, keyHashSlot(words.value(1))};
}

std::vector<client::Request> commandsOf(const Customer& customer)
{
    const QByteArray& id = customer.id;
    const int slot = keyHashSlot(profileKey(id));
    std::vector<client::Request> commands;
    const auto add = [&](const QByteArrayList& words) { commands.push_back({words, slot}); };
    add(hashWords(profileKey(id), customer.profile));
    add(hashWords(metadataKey(id), customer.metadata));
    QByteArrayList policies{"SADD", policiesKey(id)}, claims{"SADD", claimsKey(id)};
    for (const Policy& policy : customer.policies) {
        policies << policy.id;
        add(hashWords(policyKey(id, policy.id), policy.fields));
        QByteArrayList own{"SADD", policyClaimsKey(id, policy.id)};
        for (const Claim& claim : policy.claims) {
            own << claim.id;
            claims << claim.id;
            add(hashWords(claimKey(id, claim.id), claim.fields));
        }
        if (!policy.claims.empty())
            add(own);
    }
    if (policies.size() > 2)
        add(policies);
    if (claims.size() > 2)
        add(claims);
    return commands;
}

client::Request unlinkOf(const Customer& customer)
{
    return overAll("UNLINK", customer);
}

client::Request existsOf(const Customer& customer)
{
    return overAll("EXISTS", customer);
}

} // namespace ringside::insurance
