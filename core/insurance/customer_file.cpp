#include "core/insurance/customer_file.h"

#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/insurance/commands.h"
#include "core/insurance/keys.h"
#include "core/insurance/standing.h"

namespace ringside::insurance {

namespace {

Error noSuchCustomer(const QByteArray& id)
{
    return {ErrorCode::BadInput,
            CoreText::tr("There is no customer %1 in this cluster.").arg(QString::fromUtf8(id)),
            CoreText::tr("`insurance load` makes %1, %2 and so on; the number alone will do.")
                .arg(QString::fromUtf8(customerId(1)), QString::fromUtf8(customerId(2)))};
}

void note(CustomerFile& file, const QByteArray& key, const Reply& reply)
{
    if (!reply.elements.empty())
        file.keys << key;
}

/// Policies and the claims of each, from ids to fields.
Status readPolicies(const Desk& desk, CustomerFile& file, const QByteArrayList& ids)
{
    const QByteArray& id = file.customer.id;
    std::vector<client::Request> asked;
    for (const QByteArray& policy : ids) {
        asked.push_back(requestOf({"HGETALL", policyKey(id, policy)}));
        asked.push_back(requestOf({"SMEMBERS", policyClaimsKey(id, policy)}));
        asked.push_back(requestOf({"EXISTS", outboxKey(id, policy)}));
        asked.push_back(requestOf({"EXISTS", inboxKey(id, policy)}));
    }
    const Result<std::vector<Reply>> told = desk.ask(asked);
    if (!told)
        return told.error();
    std::vector<client::Request> claims;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const Reply* const of = told->data() + 4 * i;
        note(file, policyKey(id, ids[i]), of[0]);
        note(file, policyClaimsKey(id, ids[i]), of[1]);
        Policy policy{ids[i], fieldsOf(of[0]), {}};
        for (const QByteArray& claim : membersOf(of[1])) {
            policy.claims.push_back({claim, {}});
            claims.push_back(requestOf({"HGETALL", claimKey(id, claim)}));
        }
        if (of[2].integer > 0) {
            file.leaving << ids[i];
            file.keys << outboxKey(id, ids[i]);
        }
        if (of[3].integer > 0) {
            file.arriving << ids[i];
            file.keys << inboxKey(id, ids[i]);
        }
        file.customer.policies.push_back(std::move(policy));
    }
    const Result<std::vector<Reply>> fields = desk.ask(claims);
    if (!fields)
        return fields.error();
    size_t next = 0;
    for (Policy& policy : file.customer.policies) {
        for (Claim& claim : policy.claims) {
            const Reply& reply = (*fields)[next++];
            note(file, claimKey(id, claim.id), reply);
            claim.fields = fieldsOf(reply);
        }
    }
    return Done{};
}

} // namespace

Result<CustomerFile> readCustomer(const Desk& desk, const QByteArray& id)
{
    const Result<std::vector<Reply>> told =
        desk.ask({requestOf({"HGETALL", profileKey(id)}), requestOf({"HGETALL", metadataKey(id)}),
                  requestOf({"SMEMBERS", policiesKey(id)}), requestOf({"SMEMBERS", claimsKey(id)})});
    if (!told)
        return told.error();
    if ((*told)[0].elements.empty())
        return noSuchCustomer(id);
    CustomerFile file;
    file.customer.id = id;
    file.customer.profile = fieldsOf((*told)[0]);
    file.customer.metadata = fieldsOf((*told)[1]);
    file.slot = keyHashSlot(profileKey(id));
    const QByteArray names[] = {profileKey(id), metadataKey(id), policiesKey(id), claimsKey(id)};
    for (size_t i = 0; i < std::size(names); ++i)
        note(file, names[i], (*told)[i]);
    if (const Status read = readPolicies(desk, file, membersOf((*told)[2])); !read)
        return read.error();
    file.node = desk.client.ownerOf(file.slot);
    return file;
}

Status mustBeThere(const Desk& desk, const QByteArray& id)
{
    const Result<std::optional<Standing>> standing = readStanding(desk);
    if (!standing)
        return standing.error();
    if (const std::optional<Error> why = unfinished(*standing))
        return *why;
    const Result<Reply> there = desk.ask(requestOf({"EXISTS", profileKey(id)}));
    if (!there)
        return there.error();
    return there->integer > 0 ? Status(Done{}) : Status(noSuchCustomer(id));
}

} // namespace ringside::insurance
