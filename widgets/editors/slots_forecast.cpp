#include "widgets/editors/slots_forecast.h"

#include "core/slots/move_plan.h"

#include <QCoreApplication>
#include <QLocale>

namespace ringside {

namespace {

/// The translation context.
struct SlotsForecastText
{
    Q_DECLARE_TR_FUNCTIONS(SlotsForecast)
};

std::optional<Result<MovePlan>> planOf(const Action& action, const ClusterSnapshot& cluster)
{
    const int to = action.option(u"to").value_or(QString()).toInt();
    if (action.verb == u"reshard") {
        std::vector<int> from;
        for (const QString& word : action.option(u"from").value_or(QString()).split(u',')) {
            if (word.toInt() > 0)
                from.push_back(word.toInt());
        }
        return planReshard(cluster, action.arguments.value(0).toInt(), from, to);
    }
    if (action.verb == u"move") {
        const auto ranges = SlotRanges::parse(action.arguments.value(0));
        return ranges ? std::optional(planMove(cluster, *ranges, to)) : std::nullopt;
    }
    if (action.verb != u"rebalance")
        return std::nullopt;
    BalanceWishes wishes;
    wishes.empty = action.hasFlag(u"empty");
    if (const auto threshold = action.option(u"threshold"))
        wishes.thresholdPercent = threshold->toDouble();
    return planRebalance(cluster, wishes);
}

/// What it will own, so that the share can be judged.
QString shareText(const MovePlan& plan, const ClusterSnapshot& cluster)
{
    std::map<int, int> after;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Master)
            after[node.number] = node.slots.count();
    }
    for (const SlotMove& move : plan.moves) {
        after[move.from] -= move.slots.count();
        after[move.to] += move.slots.count();
    }
    QStringList words;
    for (const auto& [number, slots] : after)
        words << SlotsForecastText::tr("node %1: %2").arg(number).arg(QLocale().toString(slots));
    return SlotsForecastText::tr("Then they own: %1.").arg(words.join(QStringLiteral(", ")));
}

} // namespace

QStringList slotsForecast(const Action& action, const ClusterSnapshot& cluster)
{
    const auto plan = planOf(action, cluster);
    if (!plan || !*plan)
        return {}; // the port says why
    if ((*plan)->moves.empty())
        return {SlotsForecastText::tr("There is nothing to move.")};
    QStringList lines;
    for (const SlotMove& move : (*plan)->moves) {
        const NodeState* from = cluster.node(move.from);
        const int owned = from ? from->slots.count() : 0;
        const qint64 all = owned > 0 && from->load ? from->load->keys : 0;
        const qint64 keys = all > 0 ? std::max<qint64>(1, all * move.slots.count() / owned) : 0;
        QString slots = move.slots.toString();
        if (slots.size() > 40)
            slots = slots.left(37) + QStringLiteral("…");
        const QString some = !from || !from->load ? SlotsForecastText::tr("number of keys not known")
                             : keys > 0 ? SlotsForecastText::tr("some %1 keys").arg(QLocale().toString(keys))
                                        : SlotsForecastText::tr("without keys");
        lines << SlotsForecastText::tr("node %1 → node %2: %n slot(s) (%3), %4", nullptr, move.slots.count())
                     .arg(move.from)
                     .arg(move.to)
                     .arg(slots, some);
    }
    lines << shareText(**plan, cluster);
    for (const int drained : (*plan)->drained(cluster))
        lines << SlotsForecastText::tr("Node %1 then has no slot left.").arg(drained);
    return lines;
}

} // namespace ringside
