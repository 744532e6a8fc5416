// The second half of FixWork: keys go to the owner of their slot, and the marks go.

#include "core/base/core_text.h"
#include "core/cluster/info_text.h"
#include "core/slots/fix_work.h"
#include "core/slots/key_mover.h"
#include "core/slots/slot_list.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr size_t kGatheredSlots = 64; // a cancel waits for them
constexpr int kServesMs = 5000;  // a master that was cut off waits up to so long (CLUSTER_MAX_REJOIN_DELAY)
constexpr int kWholeMs = 10'000; // all nodes have heard

} // namespace

/// The owner first: with a mark of its own it would send askers of a key that is still elsewhere away.
Status FixWork::gather(const SlotRepair& repair)
{
    const std::vector<int> slots = listOf(repair.slots);
    const auto marked = [&](int node) {
        return std::count(repair.migrating.begin(), repair.migrating.end(), node) +
                   std::count(repair.importing.begin(), repair.importing.end(), node) >
               0;
    };
    if (marked(repair.owner)) {
        if (const Status stable = set(repair.owner, slots, {"STABLE"}); !stable)
            return stable;
    }
    for (const int giver : repair.givers) {
        for (size_t first = 0; first < slots.size(); first += kGatheredSlots) {
            const auto end = slots.begin() + std::ptrdiff_t(std::min(slots.size(), first + kGatheredSlots));
            if (const Status given = give(giver, repair.owner, {slots.begin() + std::ptrdiff_t(first), end});
                !given)
                return given;
        }
    }
    const std::vector<int> losers = repair.losers();
    for (const auto& [node, unused] : m_survey.masters) {
        const bool opened =
            marked(node) || std::find(losers.begin(), losers.end(), node) != losers.end() ||
            std::find(repair.givers.begin(), repair.givers.end(), node) != repair.givers.end();
        if (node == repair.owner || !opened)
            continue;
        if (const Status stable = set(node, slots, {"STABLE"}); !stable)
            return stable;
    }
    m_slotsDone += repair.slots.count();
    return turn(CoreText::tr("%1 of %2 slots, %3 keys").arg(m_slotsDone).arg(m_survey.slots()).arg(keys()));
}

/// All keys of these slots, from a master that does not own them.
Status FixWork::give(int giver, int owner, const std::vector<int>& slots)
{
    if (const Status go = turn(CoreText::tr("Keys of slot %1 go from node %2 to node %3")
                                   .arg(slots.front())
                                   .arg(giver)
                                   .arg(owner));
        !go)
        return go;
    NodeLine& from = line(giver);
    NodeLine& to = line(owner);
    for (NodeLine* side : {&from, &to}) {
        if (const Status fine = serves(*side); !fine)
            return fine;
    }
    Result<KeySizes> sizes = sizesToMove(from, owner, slots, true, *m_site.latest());
    if (!sizes)
        return sizes.error();
    const int timeoutMs = migrateTimeoutMs(*m_site.latest());
    m_site.did(QStringLiteral("redis-cli -p %1 MIGRATE 127.0.0.1 %2 '' 0 %3 KEYS ...")
                   .arg(m_site.endpoint(giver).port)
                   .arg(m_site.endpoint(owner).port)
                   .arg(timeoutMs));
    const Result<double> average = from.averageKeyBytes();
    if (!average)
        return average.error();
    KeyMover::Options options;
    options.to = m_site.endpoint(owner);
    options.timeoutMs = timeoutMs;
    options.averageKeyBytes = *average;
    options.giverImports = true;
    options.present = [this, giver](int ms) { return mayBeAtWork(*m_site.latest(), giver, ms); };
    options.sizes = std::move(*sizes);
    options.goOn = QStringLiteral("fix");
    if (const Status moved = KeyMover(from, to, options, m_control, m_site.stop).move(slots); !moved)
        return moved;
    const Result<int> have = to.awaitReplicas(); // the giver has them no more
    return have ? Status(Done{}) : Status(have.error());
}

/// A master that held slots for uncovered refuses MIGRATE until it has looked again.
Status FixWork::serves(NodeLine& line)
{
    const Deadline deadline{std::chrono::milliseconds(kServesMs)};
    for (;;) {
        const auto info = line.ask({{"CLUSTER", "INFO"}});
        if (!info)
            return info.error();
        if (InfoText(info->front().text).text("cluster_state") == "ok")
            return Done{};
        if (deadline.passed())
            return Error{
                ErrorCode::NotPossible,
                CoreText::tr("Node %1 says cluster_state:fail and gives no keys away.").arg(line.number()),
                CoreText::tr("`check` tells what keeps the cluster down. Mend that, then use `fix` again.")};
        if (const Status later = lookAgain(CoreText::tr("Node %1 is not ready yet").arg(line.number()));
            !later)
            return later;
    }
}

Status FixWork::awaitWhole()
{
    const Deadline deadline{std::chrono::milliseconds(kWholeMs)};
    for (;;) {
        Result<FixSurvey> after = examine(m_site);
        if (!after)
            return after.error();
        if (after->repairs.empty())
            return Done{};
        if (deadline.passed())
            return Error{ErrorCode::Timeout, CoreText::tr("Something is wrong with slots %1 again.")
                                                 .arg(after->repairs.front().slots.toString())};
        if (const Status later = lookAgain(CoreText::tr("Waiting until every node knows")); !later)
            return later;
    }
}

} // namespace ringside
