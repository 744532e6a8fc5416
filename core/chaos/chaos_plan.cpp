#include "core/chaos/chaos_plan.h"

#include "core/base/core_text.h"

#include <algorithm>
#include <random>

namespace ringside {

namespace {

constexpr qint64 kCalmMs = 2000;
constexpr int kMostFaults = 10'000;
constexpr int kSlotsMoved = 20;
constexpr int kDelayMs = 200;

/// One generator for everywhere: the distributions of the standard library differ between systems.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {
    }
    size_t below(size_t count) { return count == 0 ? 0 : size_t(m_engine() % count); }
    /// Between half and one and a half.
    qint64 around(qint64 ms) { return ms / 2 + qint64(below(size_t(std::max<qint64>(1, ms)))); }

private:
    std::mt19937_64 m_engine;
};

/// A shard as the plan foresees it.
struct Foreseen
{
    int master = 0;
    std::vector<int> replicas;
    SlotRanges slots;
    qint64 freeAtMs = 0; ///< when nothing is wrong with it any more
};

std::vector<Foreseen> foreseen(const ClusterSnapshot& cluster)
{
    std::vector<Foreseen> shards;
    for (const ShardState& shard : cluster.shards) {
        if (shard.master != 0 && !shard.slots.isEmpty())
            shards.push_back({shard.master, shard.replicas, shard.slots});
    }
    return shards;
}

bool takesNodeAway(ChaosKind kind)
{
    return kind == ChaosKind::Kill || kind == ChaosKind::Pause || kind == ChaosKind::Cut;
}

/// Kinds that make sense in this cluster.
std::vector<ChaosKind> possible(const ChaosOptions& options, const std::vector<Foreseen>& shards)
{
    const bool replicas =
        std::any_of(shards.begin(), shards.end(), [](const Foreseen& s) { return !s.replicas.empty(); });
    std::vector<ChaosKind> kinds;
    for (const ChaosKind kind : options.kinds) {
        const bool away = takesNodeAway(kind);
        const bool fits = kind == ChaosKind::Move ? shards.size() > 1
                          : away                  ? (replicas && shards.size() > 2) || options.lastReplica
                                                  : replicas;
        if (fits)
            kinds.push_back(kind);
    }
    return kinds;
}

/// Some slots of a shard, as many as are moved at once.
SlotRange someSlots(const SlotRanges& slots, size_t luck)
{
    SlotRange range = slots.ranges()[luck % slots.ranges().size()];
    range.last = std::min(range.last, range.first + kSlotsMoved - 1);
    return range;
}

class Planner
{
public:
    Planner(const ChaosOptions& options, const ClusterSnapshot& cluster)
        : m_options(options)
        , m_dice(options.seed)
        , m_shards(foreseen(cluster))
        , m_kinds(possible(options, m_shards))
        , m_replacedAfterMs(2 * qint64(std::max(cluster.nodeTimeoutMs, 1)))
    {
    }

    std::vector<ChaosFault> plan()
    {
        const qint64 last = m_options.durationMs - std::max(kCalmMs, m_options.durationMs / 10);
        qint64 atMs = kCalmMs + qint64(m_dice.below(size_t(std::max<qint64>(1, m_options.everyMs / 2))));
        while (!m_kinds.empty() && atMs < last && int(m_faults.size()) < kMostFaults) {
            add(atMs);
            atMs += m_dice.around(m_options.everyMs);
        }
        return std::move(m_faults);
    }

private:
    Foreseen& shardFor(qint64 atMs)
    {
        std::vector<size_t> free;
        for (size_t i = 0; i < m_shards.size(); ++i) {
            if (m_shards[i].freeAtMs <= atMs)
                free.push_back(i);
        }
        const size_t drawn = m_dice.below(free.empty() ? m_shards.size() : free.size());
        return m_shards[free.empty() ? drawn : free[drawn]];
    }

    void add(qint64 atMs)
    {
        const ChaosKind kind = m_kinds[m_dice.below(m_kinds.size())];
        Foreseen& shard = shardFor(atMs);
        ChaosFault fault;
        fault.number = int(m_faults.size()) + 1;
        fault.kind = chaosWord(kind);
        fault.atMs = atMs;
        fault.holdMs =
            std::min(m_dice.around(m_options.holdMs), // drawn for every kind: the rest stays the same
                     m_options.durationMs - kCalmMs / 2 - atMs);
        const size_t luck = m_dice.below(1'000);
        fault.node = shard.master;
        fill(fault, kind, shard, luck);
        shard.freeAtMs = atMs + fault.holdMs + m_replacedAfterMs;
        m_faults.push_back(std::move(fault));
    }

    void fill(ChaosFault& fault, ChaosKind kind, Foreseen& shard, size_t luck)
    {
        const QString node = QString::number(shard.master);
        const int partner = shard.replicas.empty() ? 0 : shard.replicas[luck % shard.replicas.size()];
        switch (kind) {
        case ChaosKind::Kill:
            fault.line = QStringLiteral("kill ") + node;
            fault.undo = QStringLiteral("restart ") + node;
            break;
        case ChaosKind::Pause:
            fault.line = QStringLiteral("pause ") + node;
            fault.undo = QStringLiteral("resume ") + node;
            break;
        case ChaosKind::Cut:
            fault.line = QStringLiteral("isolate ") + node;
            fault.undo = QStringLiteral("lift");
            break;
        case ChaosKind::Delay:
            fault.line = QStringLiteral("delay %1 %2 %3ms").arg(node).arg(partner).arg(kDelayMs);
            fault.undo = QStringLiteral("lift");
            break;
        case ChaosKind::Failover:
            fault.node = partner;
            fault.line = QStringLiteral("failover %1").arg(partner);
            fault.holdMs = 0;
            break;
        case ChaosKind::Move:
            fillMove(fault, shard, luck);
            break;
        }
        const bool replaced = takesNodeAway(kind) && fault.holdMs > m_replacedAfterMs;
        if ((replaced || kind == ChaosKind::Failover) && partner != 0)
            change(shard, kind == ChaosKind::Failover ? partner : shard.replicas.front());
    }

    void fillMove(ChaosFault& fault, Foreseen& shard, size_t luck)
    {
        std::vector<Foreseen*> others;
        for (Foreseen& other : m_shards) {
            if (other.master != shard.master)
                others.push_back(&other);
        }
        Foreseen& to = *others[luck % others.size()];
        const SlotRange range = someSlots(shard.slots, luck);
        fault.line = QStringLiteral("move %1-%2 to=%3").arg(range.first).arg(range.last).arg(to.master);
        fault.holdMs = 0;
        if (shard.slots.count() > kSlotsMoved) // never all of them
            shard.slots.remove(range);
        to.slots.add(range);
    }

    static void change(Foreseen& shard, int successor)
    {
        std::replace(shard.replicas.begin(), shard.replicas.end(), successor, shard.master);
        std::sort(shard.replicas.begin(), shard.replicas.end());
        shard.master = successor;
    }

    const ChaosOptions& m_options;
    Dice m_dice;
    std::vector<Foreseen> m_shards;
    std::vector<ChaosKind> m_kinds;
    qint64 m_replacedAfterMs; ///< who is away for longer is foreseen to be replaced
    std::vector<ChaosFault> m_faults;
};

} // namespace

std::vector<ChaosFault> planChaos(const ChaosOptions& options, const ClusterSnapshot& cluster)
{
    return Planner(options, cluster).plan();
}

std::optional<QString> whyNoChaos(const ChaosOptions& options, const ClusterSnapshot& cluster)
{
    const std::vector<Foreseen> shards = foreseen(cluster);
    if (shards.empty())
        return CoreText::tr("No master has slots, so there is nothing to try.");
    if (possible(options, shards).empty())
        return CoreText::tr(
            "Within these bounds there is nothing to break: to take a master away needs three masters with "
            "a replica each, a failover or a delay needs a replica, a move needs two masters.");
    if (planChaos(options, cluster).empty())
        return CoreText::tr(
            "The run is too short for a single fault: the first comes up to half of `every` after the "
            "first 2 s. Make `duration` longer or `every` shorter.");
    return std::nullopt;
}

} // namespace ringside
