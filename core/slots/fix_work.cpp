#include "core/slots/fix_work.h"

#include "core/cluster/core_text.h"
#include "core/cluster/info_text.h"
#include "core/slots/key_mover.h"
#include "core/slots/slot_list.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr size_t kGatheredSlots = 64; // a cancel waits for them
constexpr int kServesMs = 5000;  // a master that was cut off waits up to so long (CLUSTER_MAX_REJOIN_DELAY)
constexpr int kHearsMs = 5000;   // the next ping of everybody
constexpr int kWholeMs = 10'000; // all nodes have heard
constexpr int kLookAgainMs = 100;

Status withAdvice(const Status& done)
{
    if (done || !done.error().advice.isEmpty() || done.error().code == ErrorCode::Cancelled)
        return done;
    return Error{done.error().code, done.error().message,
                 CoreText::tr("What was done stays done; `fix` again goes on.")};
}

} // namespace

FixWork::FixWork(const MigrationSite& site, Migration& migration, const QString& action)
    : m_site(site)
    , m_migration(migration)
    , m_action(action)
{
}

Status FixWork::run(FixSurvey survey)
{
    m_survey = std::move(survey);
    using Step = Status (FixWork::*)(const SlotRepair&);
    const auto all = [this](Step step) -> Status {
        for (const SlotRepair& repair : m_survey.repairs) {
            if (const Status done = (this->*step)(repair); !done)
                return withAdvice(done);
        }
        return Done{};
    };
    for (const Step step :
         {&FixWork::hears, &FixWork::letGo, &FixWork::take, &FixWork::tellAll, &FixWork::closeOthers}) {
        if (const Status done = all(step); !done)
            return done;
    }
    if (const Status moved = moveAll(); !moved)
        return withAdvice(moved);
    if (const Status gathered = all(&FixWork::gather); !gathered)
        return gathered;
    return withAdvice(awaitWhole());
}

Status FixWork::turn(const QString& step)
{
    if (m_site.stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled."),
                     CoreText::tr("What was done stays done; `fix` again goes on.")};
    m_site.progress(double(m_slotsDone) / std::max(1, m_survey.slots()), step);
    return Done{};
}

Status FixWork::lookAgain(const QString& step)
{
    const quint64 seen = m_site.latest()->sequence;
    m_site.waitFor([seen](const ClusterSnapshot& c) { return c.sequence > seen; }, kLookAgainMs);
    return turn(step);
}

/// The same for each of the slots; the first is listed.
Status FixWork::set(int node, const std::vector<int>& slots, const QByteArrayList& how)
{
    std::vector<QByteArrayList> commands;
    for (const int slot : slots)
        commands.push_back(QByteArrayList{"CLUSTER", "SETSLOT", QByteArray::number(slot)} + how);
    m_site.did(QStringLiteral("redis-cli -p %1 %2")
                   .arg(m_site.endpoint(node).port)
                   .arg(QString::fromUtf8(commands.front().join(' '))));
    return line(node).settle(commands);
}

/// Behind cut links an epoch that it takes could be lower than one that it has not heard of: then replicas
/// would tell it that it does not own the slots, and it would delete their keys.
Status FixWork::hears(const SlotRepair& repair)
{
    if (!repair.taken())
        return Done{};
    const Deadline deadline{std::chrono::milliseconds(kHearsMs)};
    for (;;) {
        quint64 known = 0, highest = 0;
        for (auto& [number, master] : m_survey.masters) {
            const auto view = master.view();
            if (!view)
                return view.error();
            for (const Opinion& opinion : *view) {
                if (opinion.myself)
                    highest = std::max(highest, opinion.configEpoch);
                if (number == repair.owner)
                    known = std::max(known, opinion.configEpoch);
            }
        }
        if (known >= highest)
            return Done{};
        if (deadline.passed())
            return Error{
                ErrorCode::NotPossible,
                CoreText::tr("Node %1, which should have slots %2, has not heard of epoch %3.")
                    .arg(QString::number(repair.owner), repair.slots.toString(), QString::number(highest)),
                CoreText::tr("`heal` the links of its bus, then `fix` again.")};
        if (const Status later = lookAgain(CoreText::tr("Node %1 has not heard of epoch %2")
                                               .arg(QString::number(repair.owner), QString::number(highest)));
            !later)
            return later;
    }
}

/// A node that imports a slot does not listen to others about it, and a move waits until all have heard.
Status FixWork::closeOthers(const SlotRepair& repair)
{
    if (repair.from == 0)
        return Done{};
    for (const int node : repair.importing) {
        const bool needed = node == repair.owner || std::find(repair.givers.begin(), repair.givers.end(),
                                                              node) != repair.givers.end();
        if (needed)
            continue;
        if (const Status stable = set(node, listOf(repair.slots), {"STABLE"}); !stable)
            return stable;
    }
    return Done{};
}

/// The mark lets the keys be found, by MIGRATE and by the next survey.
Status FixWork::letGo(const SlotRepair& repair)
{
    const std::vector<int> slots = listOf(repair.slots);
    const QByteArray owner = line(repair.owner).id().toHex();
    for (const int loser : repair.losers()) {
        if (const Status go = turn(CoreText::tr("Node %1 lets go of slots %2")
                                       .arg(QString::number(loser), repair.slots.toString()));
            !go)
            return go;
        std::vector<QByteArrayList> commands;
        for (const int slot : slots)
            commands.push_back({"CLUSTER", "DELSLOTS", QByteArray::number(slot)});
        m_site.did(QStringLiteral("redis-cli -p %1 CLUSTER DELSLOTS %2")
                       .arg(m_site.endpoint(loser).port)
                       .arg(slots.front()));
        // It may have let go by itself meanwhile; whether it has, SETSLOT NODE says.
        if (const auto asked = line(loser).ask(commands); !asked)
            return asked.error();
        if (const Status told = set(loser, slots, {"NODE", owner}); !told)
            return told;
        if (const Status marked = set(loser, slots, {"IMPORTING", owner}); !marked)
            return marked;
    }
    return Done{};
}

/// The new epoch comes first: a claim with an older one would be answered with the name of whom others hold
/// for the owner, and the keys would be deleted.
Status FixWork::take(const SlotRepair& repair)
{
    if (!repair.taken())
        return Done{};
    if (const Status go = turn(CoreText::tr("Node %1 takes slots %2")
                                   .arg(QString::number(repair.owner), repair.slots.toString()));
        !go)
        return go;
    NodeLine& owner = line(repair.owner);
    const std::vector<int> slots = listOf(repair.slots);
    m_site.did(QStringLiteral("redis-cli -p %1 CLUSTER BUMPEPOCH").arg(m_site.endpoint(repair.owner).port));
    const auto bumped = owner.ask({{"CLUSTER", "BUMPEPOCH"}});
    if (!bumped)
        return bumped.error();
    if (bumped->front().isError())
        return Error{ErrorCode::Server, CoreText::tr("Node %1 answers: %2")
                                            .arg(repair.owner)
                                            .arg(QString::fromUtf8(bumped->front().text))};
    // A node that is given a slot which it imports sends a PONG to every node, replicas too; one does it.
    const auto other = std::find_if(m_survey.masters.begin(), m_survey.masters.end(),
                                    [&](const auto& m) { return m.first != repair.owner; });
    if (repair.claimants.empty() && other != m_survey.masters.end()) {
        const QByteArray from = other->second.id().toHex();
        if (const Status marked = set(repair.owner, {slots.back()}, {"IMPORTING", from}); !marked)
            return marked;
    }
    return set(repair.owner, slots, {"NODE", owner.id().toHex()});
}

Status FixWork::tellAll(const SlotRepair& repair)
{
    const int owner = repair.from != 0 ? repair.from : repair.owner;
    std::vector<int> others = repair.misled;
    if (repair.taken()) { // those that claimed it have been told
        const std::vector<int> losers = repair.losers();
        std::erase_if(others, [&](int node) {
            return node == owner || std::find(losers.begin(), losers.end(), node) != losers.end();
        });
    }
    for (const int node : others) {
        if (const Status told = set(node, listOf(repair.slots), {"NODE", line(owner).id().toHex()}); !told)
            return told;
    }
    return Done{};
}

Status FixWork::moveAll()
{
    const MovePlan plan = movesOf(m_survey.repairs);
    if (plan.moves.empty())
        return Done{};
    const Result<MigrationOutcome> moved = m_migration.run(m_action, plan, 0, 0, m_site);
    if (!moved)
        return moved.error();
    m_movedKeys = moved->keys;
    return Done{};
}

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
    if (const Status marked = set(giver, slots, {"IMPORTING", to.id().toHex()}); !marked)
        return marked;
    const int timeoutMs = std::clamp(m_site.latest()->nodeTimeoutMs / 2, 300, 5000);
    m_site.did(QStringLiteral("redis-cli -p %1 MIGRATE 127.0.0.1 %2 '' 0 %3 KEYS ...")
                   .arg(m_site.endpoint(giver).port)
                   .arg(m_site.endpoint(owner).port)
                   .arg(timeoutMs));
    const Result<double> average = from.averageKeyBytes();
    if (!average)
        return average.error();
    const KeyMover::Options options{m_site.endpoint(owner),
                                    timeoutMs,
                                    *average,
                                    KeyMover::Conflict::Stop,
                                    [this, giver] { return canServe(*m_site.latest(), giver); },
                                    QStringLiteral("fix")};
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
                CoreText::tr("`check` tells what keeps the cluster down; then `fix` again.")};
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
