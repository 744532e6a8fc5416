#include "core/action/verbs/validate/probes.h"

#include "core/base/core_text.h"

#include <QElapsedTimer>
#include <QThread>

namespace ringside::validation {

namespace {

constexpr int kProbesSeenMs = 3000;
constexpr int kPollMs = 1;

QString wordsOfProbes(const Reply& reply)
{
    return reply.type == Reply::Type::Integer ? QString::number(reply.integer)
                                              : QString::fromUtf8(reply.text);
}

/// Looks for the value at the replica until it is there.
Replicated followed(Bench& bench, Replicated seen, const QByteArray& key, const QByteArray& value)
{
    if (const auto ready = bench.ask(seen.replica, {"READONLY"}); !ready) {
        seen.problem = ready.error().message;
        return seen;
    }
    const auto set = bench.ask(seen.master, {"SET", key, value});
    QElapsedTimer timer;
    timer.start();
    seen.written = set && set->isOk();
    if (!seen.written) {
        seen.problem = set ? wordsOfProbes(*set) : set.error().message;
        return seen;
    }
    while (timer.elapsed() < kProbesSeenMs && !bench.stopped()) {
        const auto got = bench.ask(seen.replica, {"GET", key});
        if (!got || got->isError()) {
            seen.problem = got ? wordsOfProbes(*got) : got.error().message;
            break;
        }
        if (got->text == value) {
            seen.ms = double(timer.nsecsElapsed()) / 1e6;
            break;
        }
        QThread::msleep(kPollMs); // as a client that polls would
    }
    return seen;
}

const NodeState* askable(const ClusterSnapshot& cluster)
{
    for (const NodeState& node : cluster.nodes) {
        if (isServing(node))
            return &node;
    }
    return nullptr;
}

} // namespace

std::vector<Replicated> probeReplication(Bench& bench)
{
    const Snapshot now = bench.fresh();
    std::vector<Replicated> all;
    for (const NodeState& replica : now->nodes) {
        const NodeState* master = replica.role == Role::Replica ? now->node(replica.master) : nullptr;
        if (!master || master->slots.isEmpty() || bench.stopped())
            continue;
        const QByteArray key = keyIn(master->slots, int(all.size()));
        all.push_back(followed(bench, {master->number, replica.number}, key, "seen"));
        bench.did(QStringLiteral("%1 SET %2 seen").arg(bench.cli(master->number), QString::fromLatin1(key)));
        bench.did(QStringLiteral("%1 GET %2").arg(bench.cli(replica.number), QString::fromLatin1(key)));
        if (all.back().written) // one that it cannot delete now lies there as a short string
            (void)bench.ask(master->number, {"DEL", key});
    }
    return all;
}

std::vector<Redirected> probeRedirections(Bench& bench)
{
    const Snapshot now = bench.fresh();
    std::vector<Redirected> all;
    for (const int owner : owners(*now)) {
        const QByteArray key = keyIn(now->node(owner)->slots);
        for (const int asked : owners(*now)) {
            if (asked == owner || bench.stopped())
                continue;
            Redirected seen{asked, owner};
            const auto reply = bench.ask(asked, {"GET", key});
            bench.did(QStringLiteral("%1 GET %2").arg(bench.cli(asked), QString::fromLatin1(key)));
            seen.answered = bool(reply);
            seen.answer = reply ? wordsOfProbes(*reply) : reply.error().message;
            const auto to = reply ? reply->redirection() : std::nullopt;
            seen.right = to && reply->error() == ServerError::Moved && to->slot == keyHashSlot(key) &&
                         to->port == now->node(owner)->port;
            all.push_back(seen);
        }
    }
    return all;
}

Spread probeSharding(Bench& bench)
{
    const Snapshot now = bench.fresh();
    Spread spread;
    for (const int owner : owners(*now)) {
        std::vector<QByteArrayList> sets, deletes;
        for (int i = 0; i < kKeys; ++i) {
            const QByteArray key = "sharding_test:dist:" + QByteArray::number(i);
            if (now->node(owner)->slots.contains(keyHashSlot(key)))
                sets.push_back({"SET", key, "value", "NX"}); // a key that is there already is not ours
        }
        bench.did(QStringLiteral("%1 SET sharding_test:dist:N value NX  (%2 keys)")
                      .arg(bench.cli(owner))
                      .arg(sets.size()));
        const auto replies = bench.ask(owner, sets);
        if (!replies) {
            spread.problem = replies.error().message;
            continue;
        }
        int& accepted = spread.accepted[owner];
        for (size_t i = 0; i < replies->size(); ++i) {
            const Reply& reply = (*replies)[i];
            if (reply.isError()) {
                ++spread.refused;
                spread.problem = wordsOfProbes(reply);
                continue;
            }
            ++accepted;
            if (reply.isOk())
                deletes.push_back({"DEL", sets[i][1]});
        }
        if (const auto deleted = bench.ask(owner, deletes); !deleted && !bench.stopped())
            spread.problem = deleted.error().message;
    }
    return spread;
}

Tagged probeTags(Bench& bench)
{
    const Snapshot now = bench.fresh();
    Tagged seen;
    seen.expected = keyHashSlot("{customer:123}:profile");
    const NodeState* any = askable(*now);
    if (!any) {
        seen.problem = CoreText::tr("No master answers.");
        return seen;
    }
    const auto told = bench.ask(any->number, {{"CLUSTER", "KEYSLOT", "{customer:123}:profile"},
                                              {"CLUSTER", "KEYSLOT", "{customer:123}:policies"},
                                              {"MGET", "customer:123:profile", "customer:123:policies"}});
    if (!told) {
        seen.problem = told.error().message;
        return seen;
    }
    for (const int i : {0, 1}) {
        if ((*told)[size_t(i)].type == Reply::Type::Integer)
            seen.slots[i] = int((*told)[size_t(i)].integer);
    }
    bench.did(QStringLiteral("%1 CLUSTER KEYSLOT {customer:123}:profile").arg(bench.cli(any->number)));
    seen.apart = (*told)[2].error() == ServerError::CrossSlot;
    const QByteArray tag = '{' + keyIn(any->slots) + '}';
    const auto done = bench.ask(any->number, {{"MSET", tag + ":profile", "1", tag + ":policies", "2"},
                                              {"MGET", tag + ":profile", tag + ":policies"},
                                              {"DEL", tag + ":profile", tag + ":policies"}});
    if (!done) {
        seen.problem = done.error().message;
        return seen;
    }
    bench.did(QStringLiteral("%1 MSET {TAG}:profile 1 {TAG}:policies 2").arg(bench.cli(any->number)));
    const std::vector<Reply>& got = *done;
    seen.together = got[0].isOk() && got[1].elements.size() == 2 && got[1].elements[0].text == "1" &&
                    got[1].elements[1].text == "2" && got[2].integer == 2;
    for (const Reply& reply : got) {
        if (reply.isError())
            seen.problem = wordsOfProbes(reply);
    }
    if (seen.together && !seen.apart)
        seen.problem = wordsOfProbes((*told)[2]);
    return seen;
}

} // namespace ringside::validation
