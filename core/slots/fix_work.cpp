#include "core/slots/fix_work.h"

#include "core/base/core_text.h"
#include "core/slots/slot_list.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kHearsMs = 5000; // the next ping of everybody
constexpr int kLookAgainMs = 100;

Status withAdvice(const Status& done)
{
    if (done || !done.error().advice.isEmpty() || done.error().code == ErrorCode::Cancelled)
        return done;
    return Error{done.error().code, done.error().message,
                 CoreText::tr("What was done stays done. Use `fix` again to go on.")};
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
                     CoreText::tr("What was done stays done. Use `fix` again to go on.")};
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
                CoreText::tr("Use `heal` for its bus links, then `fix` again.")};
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

/// The mark lets keys be found, by MIGRATE and, should it end here, by the next survey.
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
    for (const int giver : repair.givers) {
        if (const Status marked = set(giver, slots, {"IMPORTING", owner}); !marked)
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

} // namespace ringside
