// insurance spread, show and tags.

#include "core/action/verbs/insurance/deeds.h"
#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/insurance/commands.h"
#include "core/insurance/customer_file.h"
#include "core/insurance/keys.h"
#include "core/insurance/scan.h"

#include <QJsonArray>

namespace ringside {

namespace {

using insurance::KeyShare;

constexpr double kAllowedPercent = 10;
constexpr qint64 kFewCustomers = 2000; // keys of so few scatter by chance alone

double roundedLook(double value)
{
    return qRound64(value * 10) / 10.0;
}

QString spreadFound(const std::vector<KeyShare>& shares, qint64 keys, double worst)
{
    if (keys == 0)
        return CoreText::tr("There are no insurance data: `insurance load` writes them.");
    QString text = CoreText::tr("%1 keys on %2 masters. The farthest from an even share is off by %3 %.")
                       .arg(keys)
                       .arg(shares.size())
                       .arg(worst, 0, 'f', 1);
    if (worst > kAllowedPercent && keys < kFewCustomers)
        text += u' ' + CoreText::tr("All keys of a customer lie in one slot, so few customers scatter like "
                                    "few dice: load more of them and the shares even out.");
    return text;
}

QJsonArray claimsJson(const insurance::Policy& policy)
{
    QJsonArray claims;
    for (const insurance::Claim& claim : policy.claims) {
        QJsonObject one = fieldsJson(claim.fields);
        one.insert(QStringLiteral("id"), QString::fromUtf8(claim.id));
        claims.append(one);
    }
    return claims;
}

QJsonArray wordsJson(const QByteArrayList& words)
{
    QJsonArray json;
    for (const QByteArray& word : words)
        json.append(QString::fromUtf8(word));
    return json;
}

/// What the server itself says of a key's slot.
Result<QJsonObject> keyJson(const insurance::Desk& desk, const QByteArray& key)
{
    const Result<Reply> slot = desk.ask(client::Request{{"CLUSTER", "KEYSLOT", key}, -1});
    if (!slot)
        return slot.error();
    return QJsonObject{{QStringLiteral("key"), QString::fromUtf8(key)},
                       {QStringLiteral("slot"), slot->integer},
                       {QStringLiteral("node"), desk.client.ownerOf(keyHashSlot(key))}};
}

} // namespace

Result<QJsonObject> spreadInsurance(const Action&, ActionContext& context)
{
    std::vector<std::pair<int, qint64>> counts;
    const std::vector<int> masters = mastersNow(context);
    for (const int master : masters) {
        context.progress(double(counts.size()) / double(masters.size()),
                         CoreText::tr("Asking node %1").arg(master));
        if (context.stopped())
            return cancelled();
        const Endpoint to = context.lab().clientDirectory().direct(master);
        const Result<qint64> keys = insurance::countKeys(insurance::askerOf(to));
        if (!keys)
            return keys.error();
        context.did(QStringLiteral("redis-cli -p %1 --scan --pattern '%2' | wc -l")
                        .arg(QString::number(to.port), QLatin1String(insurance::kCustomerPattern)));
        counts.emplace_back(master, *keys);
    }
    const std::vector<KeyShare> shares = insurance::sharesOf(counts);
    const double worst = insurance::worstOf(shares);
    QJsonArray json;
    qint64 keys = 0;
    for (const KeyShare& share : shares) {
        keys += share.keys;
        json.append(QJsonObject{{QStringLiteral("node"), share.node},
                                {QStringLiteral("keys"), share.keys},
                                {QStringLiteral("share"), roundedLook(share.share)},
                                {QStringLiteral("even"), roundedLook(share.even)},
                                {QStringLiteral("off_percent"), roundedLook(share.offPercent)}});
    }
    return QJsonObject{
        {QStringLiteral("masters"), json},
        {QStringLiteral("keys"), keys},
        {QStringLiteral("worst_percent"), keys == 0 ? QJsonValue() : QJsonValue(roundedLook(worst))},
        {QStringLiteral("within_10"), keys == 0 ? QJsonValue() : QJsonValue(worst <= kAllowedPercent)},
        {QStringLiteral("found"), spreadFound(shares, keys, worst)}};
}

Result<QJsonObject> showCustomer(const Action& action, ActionContext& context)
{
    InsuranceDesk at(context);
    const QByteArray id = customerArgument(action, 1);
    const Result<insurance::CustomerFile> file = insurance::readCustomer(at.desk, id);
    if (!file)
        return file.error();
    QJsonArray policies, claims;
    for (const insurance::Policy& policy : file->customer.policies) {
        QJsonObject one = fieldsJson(policy.fields);
        one.insert(QStringLiteral("id"), QString::fromUtf8(policy.id));
        policies.append(one);
        for (const QJsonValue& claim : claimsJson(policy))
            claims.append(claim);
    }
    QString found = CoreText::tr("%1 keys, all in slot %2: one node tells all of this customer.")
                        .arg(file->keys.size())
                        .arg(file->slot);
    for (const QByteArray& policy : file->leaving + file->arriving)
        found += u' ' + CoreText::tr("The transfer of policy %1 is not finished: the same `insurance "
                                     "transfer` again finishes it.")
                            .arg(QString::fromUtf8(policy));
    tellSession(context, {insurance::shownLine({"HGETALL", insurance::profileKey(id)}),
                          insurance::shownLine({"SMEMBERS", insurance::policiesKey(id)}),
                          insurance::shownLine({"SMEMBERS", insurance::claimsKey(id)})});
    return QJsonObject{{QStringLiteral("customer"), QString::fromUtf8(id)},
                       {QStringLiteral("slot"), file->slot},
                       {QStringLiteral("node"), file->node},
                       {QStringLiteral("profile"), fieldsJson(file->customer.profile)},
                       {QStringLiteral("metadata"), fieldsJson(file->customer.metadata)},
                       {QStringLiteral("policies"), policies},
                       {QStringLiteral("claims"), claims},
                       {QStringLiteral("leaving"), wordsJson(file->leaving)},
                       {QStringLiteral("arriving"), wordsJson(file->arriving)},
                       {QStringLiteral("keys"), wordsJson(file->keys)},
                       {QStringLiteral("found"), found}};
}

Result<QJsonObject> showTags(const Action& action, ActionContext& context)
{
    InsuranceDesk at(context);
    const QByteArray id = customerArgument(action, 1);
    const QByteArray untagged = "customer:" + id + ":profile", tagged = insurance::profileKey(id);
    const Result<QJsonObject> first = keyJson(at.desk, untagged), second = keyJson(at.desk, tagged);
    if (!first)
        return first.error();
    if (!second)
        return second.error();
    const QByteArrayList wrong{"EXISTS", untagged, tagged},
        right{"EXISTS", tagged, insurance::policiesKey(id)};
    const Result<Reply> refused = at.client.send(insurance::requestOf(wrong), context.stopToken());
    const Result<Reply> answered = at.desk.ask(insurance::requestOf(right));
    if (!refused)
        return refused.error();
    if (!answered)
        return answered.error();
    tellSession(context, {insurance::shownLine({"CLUSTER", "KEYSLOT", untagged}),
                          insurance::shownLine({"CLUSTER", "KEYSLOT", tagged}), insurance::shownLine(wrong),
                          insurance::shownLine(right)});
    const auto text = [](const QJsonObject& key, const char* name) {
        return QString::number(key[QLatin1String(name)].toInteger());
    };
    return QJsonObject{
        {QStringLiteral("keys"), QJsonArray{*first, *second}},
        {QStringLiteral("line"), insurance::shownLine(wrong)},
        {QStringLiteral("words"),
         refused->isError() ? QString::fromUtf8(refused->text) : QString::number(refused->integer)},
        {QStringLiteral("repair"), insurance::shownLine(right)},
        {QStringLiteral("repair_words"), QString::number(answered->integer)},
        {QStringLiteral("found"),
         CoreText::tr("%1 and %2 are two keys: without braces the whole name is hashed, to slot %3 on node "
                      "%4. With braces only what stands in them is hashed, to slot %5 on node %6. A program "
                      "that writes one and reads the other finds nothing.")
             .arg(QString::fromUtf8(untagged), QString::fromUtf8(tagged), text(*first, "slot"),
                  text(*first, "node"), text(*second, "slot"), text(*second, "node"))}};
}

} // namespace ringside
