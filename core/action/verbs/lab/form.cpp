#include "core/action/verbs/lab/form.h"

#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/laboratory/laboratory.h"

#include <QSaveFile>

#include <algorithm>
#include <numeric>

namespace ringside {

namespace {

constexpr int kFormMs = 60'000;
constexpr int kStepMs = 15'000; // one MEET or REPLICATE to be seen by those concerned

bool knowsEachOther(const ClusterSnapshot& cluster, int a, int b)
{
    const Opinion* ab = cluster.opinion(a, b);
    const Opinion* ba = cluster.opinion(b, a);
    return ab && ba && ab->health == Health::Ok && ba->health == Health::Ok;
}

Status meetForm(const CreatePlan& plan, ActionContext& context)
{
    for (int i = 2; i <= plan.nodes(); ++i) {
        const NodeOptions options = context.lab().optionsOf(i);
        context.progress(0.2 + 0.3 * i / plan.nodes(), CoreText::tr("Node 1 meets node %1").arg(i));
        if (const auto met =
                context.ask(1, {"CLUSTER", "MEET", options.announced.toLatin1(),
                                QByteArray::number(options.port), QByteArray::number(options.busPort)});
            !met)
            return met.error();
        const auto seen = context.await([i](const ClusterSnapshot& c) { return knowsEachOther(c, 1, i); },
                                        kStepMs, CoreText::tr("Nodes 1 and %1 did not meet").arg(i));
        if (!seen)
            return seen.error();
        if (const Status rested = context.rest(plan.paceMs); !rested)
            return rested;
    }
    // The rest is gossip: everybody hears of everybody.
    const auto known = context.await(
        [&](const ClusterSnapshot& c) {
            return std::all_of(c.nodes.begin(), c.nodes.end(), [&](const NodeState& n) {
                return int(n.opinions.size()) == plan.nodes() &&
                       std::none_of(n.opinions.begin(), n.opinions.end(),
                                    [](const Opinion& o) { return o.health == Health::Handshake; });
            });
        },
        kFormMs, CoreText::tr("Gossip did not reach every node"));
    return known ? Status(Done{}) : Status(known.error());
}

Status giveSlots(const CreatePlan& plan, ActionContext& context)
{
    for (int i = 0; i < plan.masters; ++i) {
        const SlotRange share = evenShare(i, plan.masters);
        context.progress(
            0.5 + 0.2 * i / plan.masters,
            CoreText::tr("Node %1 takes slots %2 to %3").arg(i + 1).arg(share.first).arg(share.last));
        const auto added = context.ask(i + 1, {"CLUSTER", "ADDSLOTSRANGE", QByteArray::number(share.first),
                                               QByteArray::number(share.last)});
        if (!added)
            return added.error();
        if (const Status rested = context.rest(plan.paceMs); !rested)
            return rested;
    }
    return Done{};
}

Status giveReplicas(const CreatePlan& plan, ActionContext& context)
{
    for (int i = plan.masters; i < plan.nodes(); ++i) {
        const int master = plan.masterOf(i) + 1;
        const Snapshot now = context.lab().hub().latest();
        context.progress(0.7 + 0.2 * i / plan.nodes(),
                         CoreText::tr("Node %1 replicates node %2").arg(i + 1).arg(master));
        if (const auto said = context.ask(i + 1, {"CLUSTER", "REPLICATE", now->node(master)->id.toHex()});
            !said)
            return said.error();
        const auto seen = context.await(
            [i](const ClusterSnapshot& c) {
                return c.node(i + 1) && c.node(i + 1)->role == Role::Replica &&
                       c.node(i + 1)->replication.linkUp;
            },
            kStepMs, CoreText::tr("Node %1 did not synchronise").arg(i + 1));
        if (!seen)
            return seen.error();
        if (const Status rested = context.rest(plan.paceMs); !rested)
            return rested;
    }
    return Done{};
}

} // namespace

Status prepareDirectories(const CreatePlan& plan, ActionContext& context)
{
    const LabRecord record = context.lab().record();
    for (int i = 0; i < plan.nodes(); ++i) {
        const NodeOptions options = context.lab().optionsOf(i + 1);
        if (const Status made = context.lab().makeNodeDirectory(i + 1); !made)
            return made;
        if (plan.stepwise)
            continue;
        QSaveFile file(options.clusterFile());
        const QByteArray text = clusterFile(plan, record, i);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return Error{ErrorCode::Storage,
                         CoreText::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString())};
        context.did(QStringLiteral("cat > %1").arg(options.clusterFile()));
    }
    return Done{};
}

Status startAll(const CreatePlan& plan, ActionContext& context)
{
    std::vector<int> all(size_t(plan.nodes()));
    std::iota(all.begin(), all.end(), 1);
    for (const int number : all) {
        const NodeOptions options = context.lab().optionsOf(number);
        context.did(QStringLiteral("%1 %2").arg(options.program, options.configFile()));
    }
    const Status started =
        context.lab().startNodes(all, context.text(), context.stopToken(), [&](int answering) {
            context.progress(0.2 * answering / plan.nodes(),
                             CoreText::tr("%1 of %2 nodes answer").arg(answering).arg(plan.nodes()));
        });
    if (!started || !plan.stepwise)
        return started;
    const Snapshot now = context.lab().hub().latest();
    const Status taken = context.lab().change([&](LabRecord& record) {
        for (LabNode& node : record.nodes)
            node.id = now->node(node.number)->id;
    });
    if (!taken)
        return taken;
    // Each master gets an epoch of its own while it knows nobody, so that no two can ever claim with equal
    // right.
    for (int i = 1; i <= plan.masters; ++i) {
        if (const auto set = context.ask(i, {"CLUSTER", "SET-CONFIG-EPOCH", QByteArray::number(i)}); !set)
            return set.error();
    }
    return Done{};
}

Status formStepwise(const CreatePlan& plan, ActionContext& context)
{
    if (const Status met = meetForm(plan, context); !met)
        return met;
    if (const Status given = giveSlots(plan, context); !given)
        return given;
    return giveReplicas(plan, context);
}

bool isFormed(const ClusterSnapshot& cluster)
{
    return cluster.state == ClusterState::Ok && cluster.wholeView() && !replicationTrouble(cluster) &&
           std::all_of(cluster.nodes.begin(), cluster.nodes.end(), [](const NodeState& n) {
               return n.clusterOk && n.failReports == 0 && n.pfailReports == 0;
           });
}

Result<Snapshot> awaitFormed(ActionContext& context, double from)
{
    context.progress(from, CoreText::tr("Waiting until every node says ok and all views agree"));
    return context.await(isFormed, kFormMs, CoreText::tr("The cluster did not form"));
}

} // namespace ringside
