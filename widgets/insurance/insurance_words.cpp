#include "widgets/insurance/insurance_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ringside::InsurancePanel)
};

QJsonValue of(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name));
}

} // namespace

KeySpread insuranceSpread(const QJsonObject& result, const ClusterSnapshot& cluster)
{
    KeySpread spread;
    spread.keys = of(result, "keys").toInt();
    for (const QJsonValue& each : of(result, "masters").toArray()) {
        const QJsonObject master = each.toObject();
        ShardKeys keys;
        keys.master = of(master, "node").toInt();
        keys.keys = of(master, "keys").toInt();
        keys.even = of(master, "even").toDouble();
        if (const NodeState* node = cluster.node(keys.master))
            keys.seat = node->shard;
        if (keys.seat >= 0 && keys.seat < int(cluster.shards.size()))
            keys.slotShare = double(cluster.shards[size_t(keys.seat)].slots.count()) / kSlotCount;
        spread.shards.push_back(keys);
    }
    std::sort(spread.shards.begin(), spread.shards.end(), [](const ShardKeys& a, const ShardKeys& b) {
        return uint(a.seat) < uint(b.seat); // without a seat: last
    });
    return spread;
}

QStringList openClaims(const QJsonObject& customer)
{
    QStringList open;
    for (const QJsonValue& each : of(customer, "claims").toArray()) {
        const QString status = of(each.toObject(), "status").toString();
        if (status == u"pending" || status == u"processing")
            open << of(each.toObject(), "id").toString();
    }
    return open;
}

QStringList policiesOf(const QJsonObject& customer)
{
    const QJsonArray leaving = of(customer, "leaving").toArray();
    QStringList policies;
    for (const QJsonValue& each : of(customer, "policies").toArray()) {
        if (!leaving.contains(of(each.toObject(), "id")))
            policies << of(each.toObject(), "id").toString();
    }
    return policies;
}

qint64 neighbourOf(const QString& customer)
{
    const qint64 number = customer.section(u'-', -1).toLongLong();
    return number == 0 ? 0 : number == 1 ? 2 : number - 1;
}

QString customerHead(const QJsonObject& customer)
{
    return Text::tr("%1 · slot %2 on node %3 · %4 keys")
        .arg(of(customer, "customer").toString(), QString::number(of(customer, "slot").toInt()),
             QString::number(of(customer, "node").toInt()),
             QLocale().toString(of(customer, "keys").toArray().size()));
}

QString insuranceFound(const QJsonObject& result)
{
    QStringList lines{of(result, "found").toString()};
    if (of(result, "repair").isString()) {
        const auto answered = [&](const char* line, const char* words) {
            lines << QStringLiteral("%1 → %2").arg(of(result, line).toString(), of(result, words).toString());
        };
        answered("line", "words");
        answered("repair", "repair_words");
    }
    return lines.join(u'\n');
}

} // namespace ringside
