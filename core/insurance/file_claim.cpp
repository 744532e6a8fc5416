#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/insurance/bookkeeping.h"
#include "core/insurance/commands.h"
#include "core/insurance/customer_file.h"
#include "core/insurance/keys.h"

#include <algorithm>

namespace ringside::insurance {

namespace {

/// KEYS: policy, claim, claims of the policy, claims of the customer, metadata. ARGV: claim, amount, now,
/// then fields and values. It answers with a word and what it found. Sent twice it does it once.
constexpr const char* kFileClaim = R"lua(
local policy = redis.call('HMGET', KEYS[1], 'status', 'moving_to', 'coverage_amount')
if not policy[1] then return {'none', ''} end
if redis.call('EXISTS', KEYS[2]) == 1 then return {'ok', ''} end
if policy[2] then return {'moving', policy[2]} end
if policy[1] ~= 'active' then return {'status', policy[1]} end
if tonumber(ARGV[2]) > tonumber(policy[3]) then return {'coverage', policy[3]} end
redis.call('HSET', KEYS[2], unpack(ARGV, 4))
redis.call('SADD', KEYS[3], ARGV[1])
redis.call('SADD', KEYS[4], ARGV[1])
redis.call('HSET', KEYS[5], 'last_updated', ARGV[3])
return {'ok', ''}
)lua";

Fields newClaimFields(const QByteArray& customer, const QByteArray& policy, const QByteArray& claim,
                      qint64 amount)
{
    return {{"policy_id", policy},
            {"customer_id", customer},
            {"claim_number", claim},
            {"type", "liability"},
            {"amount", QByteArray::number(amount)},
            {"status", "pending"},
            {"filed_date", dayText()},
            {"description", "Filed at the desk"},
            {"adjuster_id", "ADJ-100"}};
}

Error scriptRefusal(const Reply& answer, const QByteArray& policy)
{
    const QByteArray word = answer.elements.empty() ? QByteArray() : answer.elements.front().text;
    const QString found = answer.elements.size() > 1 ? QString::fromUtf8(answer.elements[1].text) : QString();
    const QString name = QString::fromUtf8(policy);
    if (word == "none")
        return {ErrorCode::BadInput, CoreText::tr("The customer has no policy %1.").arg(name),
                CoreText::tr("`insurance show` lists them.")};
    if (word == "moving")
        return notPossible(CoreText::tr("Policy %1 is on its way to %2.").arg(name, found),
                           CoreText::tr("The same `insurance transfer` again finishes that."));
    if (word == "status")
        return notPossible(
            CoreText::tr("Policy %1 is %2, and only an active one takes claims.").arg(name, found));
    if (word == "coverage")
        return notPossible(CoreText::tr("Policy %1 covers %2 at most.").arg(name, found));
    return {ErrorCode::Server,
            CoreText::tr("The script answered with something else: %1").arg(QString::fromUtf8(answer.text))};
}

/// The first that is active.
Result<QByteArray> activePolicy(const Desk& desk, const QByteArray& customer)
{
    const Result<CustomerFile> file = readCustomer(desk, customer);
    if (!file)
        return file.error();
    for (const Policy& policy : file->customer.policies) {
        if (valueOf(policy.fields, "status") == "active" && !file->leaving.contains(policy.id))
            return policy.id;
    }
    return notPossible(CoreText::tr("Customer %1 has no active policy.").arg(QString::fromUtf8(customer)),
                       CoreText::tr("`insurance policy` writes one."));
}

} // namespace

Result<Operation> fileClaim(const Desk& desk, const QByteArray& customer, const QByteArray& wanted,
                            qint64 amount)
{
    if (const Status there = mustBeThere(desk, customer); !there)
        return there.error();
    const Result<QByteArray> policy = wanted.isEmpty() ? activePolicy(desk, customer) : wanted;
    if (!policy)
        return policy.error();
    Operation done;
    const Result<qint64> number = drawNumber(desk, customer, done.lines);
    if (!number)
        return number.error();
    done.id = claimId(customer, *number);
    done.fields = newClaimFields(customer, *policy, done.id, amount);
    QByteArrayList words{"EVAL",
                         kFileClaim,
                         "5",
                         policyKey(customer, *policy),
                         claimKey(customer, done.id),
                         policyClaimsKey(customer, *policy),
                         claimsKey(customer),
                         metadataKey(customer),
                         done.id,
                         QByteArray::number(amount),
                         nowText()};
    for (const auto& [name, value] : done.fields)
        words << name << value;
    done.slot = keyHashSlot(profileKey(customer));
    done.script = QByteArray(kFileClaim).trimmed();
    done.lines << QStringLiteral("EVAL \"...\" 5 ") + shownLine(words.mid(3), 7);
    const Result<Reply> answer = desk.ask(client::Request{words, done.slot});
    if (!answer)
        return answer.error();
    if (answer->elements.empty() || answer->elements.front().text != "ok")
        return scriptRefusal(*answer, *policy);
    done.node = desk.client.ownerOf(done.slot);
    done.counted = raise(desk, statsKeys()[2], done.lines);
    return done;
}

} // namespace ringside::insurance
