// The second half of PairMover: the slots get their new owner, and everybody hears of it.

#include "core/base/core_text.h"
#include "core/slots/pair_mover.h"

#include <QDateTime>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kLeastMs = 100;

constexpr auto kGiveInTime = R"lua(
local now = redis.call('TIME')
if now[1] * 1000 + now[2] / 1000 > tonumber(ARGV[1]) then
  return redis.error_reply('LATE: the slots were not given')
end
for i = 3, #ARGV do
  if i > 3 and i < #ARGV then redis.call('CLUSTER', 'SETSLOT', ARGV[i], 'STABLE') end
  redis.call('CLUSTER', 'SETSLOT', ARGV[i], 'NODE', ARGV[2])
end
return redis.status_reply('OK'))lua";

} // namespace

/// The source may not hold a key of them any more: it would delete it on hearing of the new owner.
Status PairMover::handOver(const std::vector<int>& slots)
{
    const Result<Owned> who = owned(slots);
    if (!who)
        return who.error();
    const QByteArrayList toTarget{"NODE", m_to->id().toHex()};
    if (!who->bySource.empty()) {
        std::vector<QByteArrayList> counts;
        for (const int slot : who->bySource)
            counts.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
        const Result<std::vector<qint64>> left = m_from->numbers(counts);
        if (!left)
            return left.error();
        if (std::any_of(left->begin(), left->end(), [](qint64 keys) { return keys > 0; }))
            return Error{ErrorCode::Server,
                         CoreText::tr("Node %1 has keys of these slots again.").arg(m_from->number())};
    }
    if (m_to->waitsForReplicas()) { // Valkey 8
        if (const Status harmless = forgetOldMarks(slots); !harmless)
            return harmless;
    }
    std::vector<int> unknown; // what the target does not know to be its own
    const auto view = m_to->view();
    if (!view)
        return view.error();
    for (const int slot : slots) {
        if (!namesOwner(*view, m_to->id(), {slot}))
            unknown.push_back(slot);
    }
    // Handed over to one whose place it has taken: only an importing node gets a new epoch with the slot.
    std::vector<int> inherited;
    std::set_difference(unknown.begin(), unknown.end(), who->bySource.begin(), who->bySource.end(),
                        std::back_inserter(inherited));
    if (const Status marked = tell(*m_to, inherited, {"IMPORTING", m_from->id().toHex()}, false); !marked)
        return marked;
    Status given = give(unknown);
    if (given)
        given = awaitSuccessors(slots);
    if (!given) {
        takeBack(slots);
        return given;
    }
    if (const Status left = tell(*m_from, slots, toTarget, true); !left)
        return left;
    if (const Status heard = awaitHeard(slots); !heard)
        return heard;
    m_shown = true;
    // Again, now that the source claims them no more: see hearing.cpp.
    return awaitSuccessors(slots);
}

/// A node that is given a slot which it imports takes a new epoch, the first time, and sends a PONG to every
/// node, each time: with hundreds of slots that is most of the work. So between the first, which brings the
/// epoch that nobody's claim can beat, and the last, which tells all of them, the others are given without
/// their mark. All by one script, so that it does not happen late: a target that was stopped would carry it
/// out when it wakes, although its replica has its place by then. A master of a few slots again, it would not
/// follow that replica but delete the keys of all the others, and in Redis 7.0 without a word to anybody.
/// Valkey's SETSLOT asks the replicas first, and gives up when they have not answered in that time.
Status PairMover::give(const std::vector<int>& slots)
{
    const QByteArray owner = m_to->id().toHex();
    const int inTimeMs = std::max(kLeastMs, m_cluster->nodeTimeoutMs / 2);
    if (slots.empty())
        return Done{};
    if (m_to->waitsForReplicas()) {
        std::vector<QByteArrayList> commands;
        for (const int slot : slots)
            commands.push_back({"CLUSTER", "SETSLOT", QByteArray::number(slot), "NODE", owner, "TIMEOUT",
                                QByteArray::number(inTimeMs)});
        return m_to->settleOnce(commands);
    }
    const qint64 untilMs = QDateTime::currentMSecsSinceEpoch() + inTimeMs;
    QByteArrayList script{"EVAL", kGiveInTime, "0", QByteArray::number(untilMs), owner};
    for (const int slot : slots)
        script << QByteArray::number(slot);
    if (!m_shown)
        m_site.did(QStringLiteral("redis-cli -p %1 CLUSTER SETSLOT %2 NODE %3")
                       .arg(m_site.endpoint(m_to->number()).port)
                       .arg(slots.front())
                       .arg(QString::fromLatin1(owner)));
    return m_to->settle({script});
}

} // namespace ringside
