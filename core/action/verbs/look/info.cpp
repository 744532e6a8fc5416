// info: what each master has, as `redis-cli --cluster info` counts it.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/laboratory/laboratory.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kInfoFreshMs = 2000;
constexpr int kInfoAnswerMs = 2000;

/// One line for each master, and one for all.
QString toldInfo(const QJsonArray& masters, qint64 keys)
{
    QStringList lines;
    for (const QJsonValue& master : masters)
        lines << CoreText::tr("Node %1: %2 keys, %3 slots, %4 replicas, %5 MB of memory")
                     .arg(master[QStringLiteral("node")].toInt())
                     .arg(master[QStringLiteral("keys")].toInteger())
                     .arg(master[QStringLiteral("slots")].toInt())
                     .arg(master[QStringLiteral("replicas")].toInt())
                     .arg(double(master[QStringLiteral("bytes")].toInteger()) / 1e6, 0, 'f', 1);
    lines << CoreText::tr("%1 keys on %2 masters, %3 in a slot on average")
                 .arg(keys)
                 .arg(masters.size())
                 .arg(double(keys) / kSlotCount, 0, 'f', 2);
    return lines.join(u'\n');
}

Result<QJsonObject> info(const Action&, ActionContext& context)
{
    const Snapshot now = context.lab().hub().next(kInfoFreshMs, context.stopToken());
    QJsonArray masters;
    qint64 keys = 0;
    for (const NodeState& node : now->nodes) {
        if (node.role != Role::Master || !node.answering)
            continue;
        if (masters.isEmpty())
            context.did(QStringLiteral("redis-cli --cluster info 127.0.0.1:%1").arg(node.port));
        const auto follows = [&](const NodeState& other) { return other.master == node.number; };
        const Result<Reply> size = context.exchange(node.number, {"DBSIZE"}, kInfoAnswerMs);
        if (!size)
            return size.error();
        keys += size->integer;
        masters.append(QJsonObject{
            {QStringLiteral("node"), node.number},
            {QStringLiteral("port"), node.port},
            {QStringLiteral("keys"), size->integer},
            {QStringLiteral("slots"), node.slots.count()},
            {QStringLiteral("replicas"), int(std::count_if(now->nodes.begin(), now->nodes.end(), follows))},
            {QStringLiteral("bytes"), node.load ? QJsonValue(node.load->usedMemory) : QJsonValue()}});
    }
    if (masters.isEmpty())
        return Error{ErrorCode::NotPossible, CoreText::tr("No master answers."),
                     CoreText::tr("`status` tells what is known of each node.")};
    return QJsonObject{{QStringLiteral("masters"), masters},
                       {QStringLiteral("keys"), keys},
                       {QStringLiteral("keys_per_slot"), double(keys) / kSlotCount},
                       {QStringLiteral("found"), toldInfo(masters, keys)}};
}

} // namespace

Verb infoVerb()
{
    return {QStringLiteral("info"),
            QStringLiteral("info"),
            CoreText::tr("tells each master's keys, slots, replicas and memory"),
            {},
            checkNothing,
            [](const Action&, const ClusterSnapshot& c) { return needsCluster(c); },
            info,
            true};
}

} // namespace ringside
