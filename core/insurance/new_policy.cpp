#include "core/cluster/slot.h"
#include "core/insurance/bookkeeping.h"
#include "core/insurance/commands.h"
#include "core/insurance/customer_file.h"
#include "core/insurance/dice.h"
#include "core/insurance/keys.h"

#include <random>

namespace ringside::insurance {

namespace {

constexpr qint64 kFirstDrawn = 1000; // above all that a load makes

Fields newPolicyFields(const QByteArray& customer, const QByteArray& type)
{
    std::random_device device;
    Dice dice(device(), device(), 0);
    const auto drawn = [&](qint64 first, qint64 last) { return QByteArray::number(dice.from(first, last)); };
    return {{"customer_id", customer},
            {"type", type},
            {"policy_number", "POL-" + drawn(100'000, 999'999)},
            {"coverage_amount", "100000"},
            {"deductible", "500"},
            {"premium_monthly", drawn(50, 300)},
            {"start_date", dayText()},
            {"end_date", dayText(365)},
            {"status", "active"},
            {"agent_id", "AGT-" + drawn(100, 999)}};
}

} // namespace

Result<qint64> drawNumber(const Desk& desk, const QByteArray& customer, QStringList& lines)
{
    client::Request draw = requestOf({"HINCRBY", metadataKey(customer), "drawn", "1"});
    const Result<Reply> reply = desk.ask(draw);
    if (!reply)
        return reply.error();
    lines << shownLine(draw.words);
    return kFirstDrawn + reply->integer;
}

bool raise(const Desk& desk, const QByteArray& stats, QStringList& lines)
{
    client::Request request = requestOf({"HINCRBY", stats, "added", "1"});
    request.repeatable = false;
    lines << shownLine(request.words);
    return bool(desk.ask(request));
}

Result<Operation> newPolicy(const Desk& desk, const QByteArray& customer, const QByteArray& type)
{
    if (const Status there = mustBeThere(desk, customer); !there)
        return there.error();
    Operation done;
    const Result<qint64> number = drawNumber(desk, customer, done.lines);
    if (!number)
        return number.error();
    done.id = policyId(customer, *number);
    done.fields = newPolicyFields(customer, type);
    done.slot = keyHashSlot(profileKey(customer));
    const std::vector<QByteArrayList> commands{{"MULTI"},
                                               hashWords(policyKey(customer, done.id), done.fields),
                                               {"SADD", policiesKey(customer), done.id},
                                               {"HSET", metadataKey(customer), "last_updated", nowText()},
                                               {"EXEC"}};
    for (const QByteArrayList& command : commands)
        done.lines << shownLine(command);
    if (const Result<Reply> executed = desk.together(done.slot, commands); !executed)
        return executed.error();
    done.node = desk.client.ownerOf(done.slot);
    done.counted = raise(desk, statsKeys()[1], done.lines);
    return done;
}

} // namespace ringside::insurance
