#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/insurance/bookkeeping.h"
#include "core/insurance/commands.h"
#include "core/insurance/customer_file.h"
#include "core/insurance/keys.h"

namespace ringside::insurance {

namespace {

constexpr int kRaces = 5;

/// What was found between WATCH and MULTI.
struct Watched
{
    Fields claim;
    Fields policy;
};

Result<Watched> watch(const Desk& desk, Operation& done, const QByteArray& customer)
{
    const QByteArray key = claimKey(customer, done.id);
    const QByteArrayList first{"HGET", key, "policy_id"};
    const Result<Reply> policy = desk.ask(requestOf(first));
    if (!policy)
        return policy.error();
    const QByteArray policyOf = policyKey(customer, policy->text);
    const std::vector<QByteArrayList> commands{
        {"WATCH", key, policyOf}, {"HGETALL", key}, {"HGETALL", policyOf}};
    for (const QByteArrayList& command : commands)
        done.lines << shownLine(command);
    const Result<std::vector<Reply>> replies = desk.client.batch(done.slot, commands, desk.stop);
    if (!replies)
        return replies.error();
    for (const Reply& reply : *replies) {
        if (reply.isError())
            return desk.refusal(done.slot, reply.text);
    }
    return Watched{fieldsOf((*replies)[1]), fieldsOf((*replies)[2])};
}

std::optional<Error> whyNotSettled(const Watched& found, const QByteArray& claim)
{
    const QString name = QString::fromUtf8(claim);
    const QByteArray status = valueOf(found.claim, "status");
    if (found.claim.empty())
        return Error{ErrorCode::BadInput, CoreText::tr("The customer has no claim %1.").arg(name),
                     CoreText::tr("`insurance show` lists them.")};
    if (status != "pending" && status != "processing")
        return notPossible(
            CoreText::tr("Claim %1 is settled already: %2.").arg(name, QString::fromUtf8(status)));
    const QByteArray moving = valueOf(found.policy, "moving_to");
    if (!moving.isEmpty())
        return notPossible(
            CoreText::tr("The policy of claim %1 is on its way to %2.").arg(name, QString::fromUtf8(moving)),
            CoreText::tr("The same `insurance transfer` again finishes that."));
    return std::nullopt;
}

Fields settled(const Watched& found, bool approve)
{
    if (!approve)
        return {{"status", "denied"}, {"settled_date", dayText()}};
    const qint64 paid =
        valueOf(found.claim, "amount").toLongLong() - valueOf(found.policy, "deductible").toLongLong();
    return {{"status", "approved"},
            {"settled_date", dayText()},
            {"approved_amount", QByteArray::number(std::max<qint64>(0, paid))}};
}

} // namespace

Result<Operation> settleClaim(const Desk& desk, const QByteArray& customer, const QByteArray& claim,
                              bool approve)
{
    if (const Status there = mustBeThere(desk, customer); !there)
        return there.error();
    Operation done;
    done.id = claim;
    done.slot = keyHashSlot(profileKey(customer));
    for (int race = 0; race < kRaces; ++race) {
        const Result<Watched> found = watch(desk, done, customer);
        if (!found)
            return found.error();
        if (const std::optional<Error> why = whyNotSettled(*found, claim)) {
            // The watch ends with it, or the next transaction on this connection would stumble over it.
            const auto ended = desk.client.batch(done.slot, {{"UNWATCH"}}, desk.stop);
            return ended ? *why : ended.error();
        }
        done.fields = settled(*found, approve);
        const std::vector<QByteArrayList> commands{{"MULTI"},
                                                   hashWords(claimKey(customer, claim), done.fields),
                                                   {"HSET", metadataKey(customer), "last_updated", nowText()},
                                                   {"EXEC"}};
        for (const QByteArrayList& command : commands)
            done.lines << shownLine(command);
        const Result<std::vector<Reply>> replies = desk.client.batch(done.slot, commands, desk.stop);
        if (!replies)
            return Error{replies.error().code, replies.error().message,
                         CoreText::tr("It may have been settled or not: `insurance show` tells.")};
        for (const Reply& reply : *replies) {
            if (reply.isError())
                return desk.refusal(done.slot, reply.text);
        }
        if (replies->back().type == Reply::Type::Array) {
            done.node = desk.client.ownerOf(done.slot);
            return done;
        }
        // EXEC said nil: somebody has changed the claim or its policy since the look.
    }
    return notPossible(
        CoreText::tr("Somebody else changes claim %1 all the time.").arg(QString::fromUtf8(claim)));
}

} // namespace ringside::insurance
