#include "core/action/verbs/members/join.h"

#include "core/action/quantities.h"
#include "core/action/verbs/members/forget.h"
#include "core/action/verbs/members/libraries.h"
#include "core/base/core_text.h"
#include "core/fabric/address_plan.h"
#include "core/laboratory/laboratory.h"
#include "core/node/port_check.h"

#include <QSaveFile>

#include <algorithm>
#include <csignal>

namespace ringside {

namespace {

constexpr int kMeetMs = 20'000;
constexpr int kEndMs = 10'000;
constexpr int kLastPort = 55535; // the bus port is 10000 higher

bool isLinked(const ClusterSnapshot& cluster, int from, int to)
{
    const Opinion* opinion = cluster.opinion(from, to);
    return opinion && opinion->health == Health::Ok && opinion->linkConnected;
}

/// Those that answer and are not linked with it both ways.
std::vector<int> strangers(const ClusterSnapshot& cluster, int number)
{
    std::vector<int> found;
    for (const NodeState& node : cluster.nodes) {
        const bool asked = node.answering && node.number != number;
        if (asked && (!isLinked(cluster, node.number, number) || !isLinked(cluster, number, node.number)))
            found.push_back(node.number);
    }
    return found;
}

bool hasJoined(const ClusterSnapshot& cluster, int number)
{
    const NodeState* node = cluster.node(number);
    if (!node || !node->answering || !strangers(cluster, number).empty())
        return false;
    return node->clusterOk || std::none_of(cluster.nodes.begin(), cluster.nodes.end(),
                                           [](const NodeState& n) { return n.clusterOk; });
}

Result<LabNode> planned(int seat, const LabRecord& lab)
{
    const LabNode node{lab.nextNumber(), NodeId::random(), lab.portOf(lab.nextNumber()), seat, {}};
    if (node.number > AddressPlan::LastNode || node.port > kLastPort)
        return Error{ErrorCode::NotPossible,
                     CoreText::tr("This lab has no number or port left for another node."),
                     CoreText::tr("`reset` begins a new one.")};
    for (const int port : {node.port, lab.busPort(node)}) {
        if (const Status free = checkPortFree(port); !free)
            return free.error();
    }
    return node;
}

/// It knows nobody and owns nothing; with it the id is ours to choose, as in `create`.
Status writeClusterFile(int number, ActionContext& context)
{
    const NodeOptions options = context.lab().optionsOf(number);
    const QByteArray text = options.id.toHex() + ' ' + options.announced.toLatin1() + ':' +
                            QByteArray::number(options.port) + '@' + QByteArray::number(options.busPort) +
                            ',' + kClientHost +
                            " myself,master - 0 0 0 connected\nvars currentEpoch 0 lastVoteEpoch 0\n";
    QSaveFile file(options.clusterFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString())};
    context.did(QStringLiteral("cat > %1").arg(options.clusterFile()));
    return Done{};
}

Status startJoin(int number, ActionContext& context)
{
    const NodeOptions options = context.lab().optionsOf(number);
    context.progress(0.1, CoreText::tr("Starting node %1").arg(number));
    context.lab().observer().attribute({number}, context.text(), Effect::Mends);
    context.did(QStringLiteral("%1 %2").arg(options.program, options.configFile()));
    return context.lab().startNodes({number}, context.text(), context.stopToken(), [](int) {});
}

/// It asks every one, rather than one whose gossip tells the rest: that takes seconds, and more with every
/// node.
Status meetJoin(int number, ActionContext& context)
{
    context.progress(0.3, CoreText::tr("Node %1 meets the others").arg(number));
    for (const int other : strangers(*context.lab().hub().latest(), number)) {
        const NodeOptions options = context.lab().optionsOf(other);
        const auto met =
            context.ask(number, {"CLUSTER", "MEET", options.announced.toLatin1(),
                                 QByteArray::number(options.port), QByteArray::number(options.busPort)});
        if (!met)
            return met.error();
    }
    context.progress(0.5, CoreText::tr("Waiting until every node knows node %1").arg(number));
    const auto known = context.await(
        [&](const ClusterSnapshot& c) {
            context.lab().observer().hurry();
            return hasJoined(c, number);
        },
        kMeetMs, CoreText::tr("Node %1 did not join").arg(number));
    if (known)
        return Done{};
    const std::vector<int> missing = strangers(*context.lab().hub().latest(), number);
    if (known.error().code != ErrorCode::Timeout || missing.empty())
        return known.error();
    return Error{
        ErrorCode::Timeout, known.error().message,
        CoreText::tr("It is not connected to %1. Is there a fault on these links?").arg(nodesText(missing))};
}

Status takeLibraries(int number, QStringList& names, ActionContext& context)
{
    Result<QStringList> copied = copyLibraries(number, context);
    if (!copied)
        return copied.error();
    names = std::move(*copied);
    return Done{};
}

} // namespace

std::optional<QString> whyNotJoin(const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return CoreText::tr("There is no cluster yet.");
    const bool anyMaster = std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [](const NodeState& n) {
        return n.role == Role::Master && n.answering;
    });
    return anyMaster ? std::nullopt
                     : std::optional(CoreText::tr("No master answers, so there is no cluster to join."));
}

Result<Joined> join(int seat, Joins as, ActionContext& context)
{
    const Result<LabNode> node = planned(seat, context.lab().record());
    if (!node)
        return node.error();
    if (const Status admitted = context.lab().admit(*node); !admitted)
        return admitted.error();
    const int number = node->number;
    Status done = writeClusterFile(number, context);
    if (done)
        done = startJoin(number, context);
    QStringList libraries;
    if (done && as == Joins::AsMaster)
        done = takeLibraries(number, libraries, context);
    if (done)
        done = meetJoin(number, context);
    if (!done)
        return unjoin(number, done.error(), context);
    return Joined{number, libraries};
}

Error unjoin(int number, const Error& because, ActionContext& context)
{
    Laboratory& lab = context.lab();
    context.progress(-1, CoreText::tr("Cleaning up what was started"));
    const NodeOptions options = lab.optionsOf(number);
    if (const qint64 pid = lab.processes().info(number).pid; pid != 0) {
        (void)lab.processes().signal(number, SIGKILL, context.text()); // one that just ended is as well
        context.did(QStringLiteral("kill -KILL %1").arg(pid));
    }
    lab.processes().waitForEnd(number, kEndMs);
    const Status forgotten = forgetEverywhere(number, options.id, context);
    const Status dismissed = lab.dismiss(number, Laboratory::Farewell::NeverJoined);
    for (const Status* undone : {&forgotten, &dismissed}) {
        if (!*undone)
            return {because.code, because.text(), undone->error().text()};
    }
    return because;
}

} // namespace ringside
