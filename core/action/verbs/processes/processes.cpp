// The verbs that act on server processes: start, stop, kill, pause, resume, restart.

#include "core/action/verbs/common.h"
#include "core/action/verbs/lab/form.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/judgement.h"
#include "core/cluster/snapshot_json.h"

#include <QJsonArray>

#include <algorithm>
#include <csignal>
#include <numeric>

namespace ringside {

namespace {

constexpr int kProcessesStopMs = 12'000; // a server waits up to shutdown-timeout (10 s) for lagging replicas
constexpr int kProcessesSeenMs = 2000;   // for the observer to see what the system has done already
constexpr int kReadyMs = 60'000;

using Test = bool (*)(const NodeState&);

/// Why no node fits: the sentence about one node (%1), and the one about several.
struct Misfit
{
    const char* one;
    const char* several;
};

constexpr Misfit kNotRunning{QT_TRANSLATE_NOOP("Core", "Node %1 is not running."),
                             QT_TRANSLATE_NOOP("Core", "None of these nodes is running.")};
constexpr Misfit kNotAwake{QT_TRANSLATE_NOOP("Core", "Node %1 is not running, or paused already."),
                           QT_TRANSLATE_NOOP("Core", "Each of these nodes is paused or not running.")};
constexpr Misfit kNotPaused{QT_TRANSLATE_NOOP("Core", "Node %1 is not paused."),
                            QT_TRANSLATE_NOOP("Core", "None of these nodes is paused.")};

/// Refuses unless at least one of the nodes fits.
std::optional<QString> unlessAny(const Action& action, const ClusterSnapshot& cluster, Test fits,
                                 const Misfit& otherwise)
{
    if (action.arguments.isEmpty())
        return needsCluster(cluster);
    if (auto unknown = unknownNodes(action.arguments[0], cluster))
        return unknown;
    const std::vector<int> nodes = nodesOf(action.arguments[0], cluster);
    if (std::any_of(nodes.begin(), nodes.end(), [&](int n) { return fits(*cluster.node(n)); }))
        return std::nullopt;
    return nodes.size() == 1 ? CoreText::tr(otherwise.one).arg(nodes[0]) : CoreText::tr(otherwise.several);
}

bool isRunning(const NodeState& node)
{
    return node.running();
}
bool isPaused(const NodeState& node)
{
    return node.process == ProcessState::Paused;
}
bool isAwake(const NodeState& node)
{
    return node.process == ProcessState::Running;
}

std::vector<int> fitting(const Action& action, const ClusterSnapshot& cluster, Test fits)
{
    std::vector<int> nodes = nodesOf(action.arguments[0], cluster);
    std::erase_if(nodes, [&](int n) { return !fits(*cluster.node(n)); });
    return nodes;
}

/// A word on what killing these nodes will do, when it is not what one would expect.
QString warningFor(const std::vector<int>& nodes, const ClusterSnapshot& cluster)
{
    for (const ShardState& shard : cluster.shards) {
        if (std::find(nodes.begin(), nodes.end(), shard.master) == nodes.end() || shard.slots.isEmpty())
            continue;
        const auto canFollow = [&](int n) {
            const NodeState* replica = cluster.node(n);
            return replica && replica->answering && replica->replication.everSynced &&
                   std::find(nodes.begin(), nodes.end(), n) == nodes.end();
        };
        if (std::any_of(shard.replicas.begin(), shard.replicas.end(), canFollow))
            continue;
        return shard.replicas.empty()
                   ? CoreText::tr("Node %1 has no replica: its slots stay down until it is started again.")
                         .arg(shard.master)
                   : CoreText::tr("No running replica of node %1 has synchronised. There will be no "
                                  "failover: its slots stay down until it is started again.")
                         .arg(shard.master);
    }
    return {};
}

std::optional<ArgumentError> checkKill(const Action& action)
{
    if (action.arguments.value(1) != u"force")
        return checkOneNodeList(action);
    if (action.arguments.size() > 2)
        return ArgumentError{2, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[2])};
    Action rest = action;
    rest.arguments.removeLast();
    return checkOneNodeList(rest);
}

std::optional<QString> whyNotKill(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto reason = unlessAny(action, cluster, isRunning, kNotRunning))
        return reason;
    const std::vector<int> nodes = nodesOf(action.arguments.value(0), cluster);
    const bool masterLeft = std::any_of(cluster.nodes.begin(), cluster.nodes.end(), [&](const NodeState& n) {
        return n.role == Role::Master && n.running() &&
               std::find(nodes.begin(), nodes.end(), n.number) == nodes.end();
    });
    const bool killsMaster =
        std::any_of(nodes.begin(), nodes.end(), [&](int n) { return cluster.node(n)->role == Role::Master; });
    if (!killsMaster || masterLeft || action.hasFlag(u"force"))
        return std::nullopt;
    return CoreText::tr("That would kill the last running master. No master could vote then, so no replica "
                        "could be promoted. `kill %1 force` does it anyway.")
        .arg(action.arguments[0]);
}

/// One signal to each node that fits, then waits until the observer shows it.
Result<QJsonObject> signalNodes(const Action& action, ActionContext& context, Test fits, int signal,
                                const char* name, Test until)
{
    const Snapshot before = context.lab().hub().latest();
    const std::vector<int> nodes = fitting(action, *before, fits);
    context.lab().observer().attribute(nodes, context.text(),
                                       signal == SIGCONT ? Effect::Mends : Effect::Harms);
    QJsonArray done;
    for (const int number : nodes) {
        const qint64 pid = context.lab().processes().info(number).pid;
        if (const Status sent = context.lab().processes().signal(number, signal, context.text()); !sent)
            return sent.error();
        context.did(QStringLiteral("kill -%1 %2").arg(QLatin1String(name)).arg(pid));
        done.append(number);
    }
    context.lab().observer().hurry();
    const auto seen = context.await(
        [&](const ClusterSnapshot& c) {
            return std::all_of(nodes.begin(), nodes.end(),
                               [&](int n) { return c.node(n) && until(*c.node(n)); });
        },
        kProcessesSeenMs, CoreText::tr("The signal had no effect"));
    if (!seen)
        return seen.error();
    QJsonObject result{{QStringLiteral("nodes"), done}};
    if (signal == SIGKILL) {
        if (const QString warning = warningFor(nodes, *before); !warning.isEmpty())
            result.insert(QStringLiteral("warning"), warning);
    }
    return result;
}

Result<QJsonObject> kill(const Action& action, ActionContext& context)
{
    return signalNodes(action, context, isRunning, SIGKILL, "KILL",
                       [](const NodeState& n) { return !n.running(); });
}

Result<QJsonObject> pause(const Action& action, ActionContext& context)
{
    return signalNodes(action, context, isAwake, SIGSTOP, "STOP", isPaused);
}

Result<QJsonObject> resume(const Action& action, ActionContext& context)
{
    return signalNodes(action, context, isPaused, SIGCONT, "CONT", isAwake);
}

Result<std::vector<int>> stopThem(const std::vector<int>& nodes, ActionContext& context)
{
    context.lab().observer().attribute(nodes, context.text(), Effect::Harms);
    for (const int number : nodes)
        context.did(QStringLiteral("kill -TERM %1").arg(context.lab().processes().info(number).pid));
    context.progress(-1, CoreText::tr("Waiting for the servers to end"));
    const std::vector<int> killed = context.lab().stopNodes(nodes, context.text(), kProcessesStopMs);
    for (const int number : killed)
        context.did(QStringLiteral("kill -KILL (node %1 did not end in %2 s)")
                        .arg(number)
                        .arg(kProcessesStopMs / 1000));
    const auto seen = context.await(
        [&](const ClusterSnapshot& c) {
            return std::none_of(nodes.begin(), nodes.end(),
                                [&](int n) { return c.node(n) && c.node(n)->running(); });
        },
        kProcessesSeenMs, CoreText::tr("The end of the servers was not seen"));
    return seen ? Result<std::vector<int>>(killed) : Result<std::vector<int>>(seen.error());
}

Result<QJsonObject> stopProcesses(const Action& action, ActionContext& context)
{
    const std::vector<int> nodes = fitting(action, *context.lab().hub().latest(), isRunning);
    const Result<std::vector<int>> killed = stopThem(nodes, context);
    if (!killed)
        return killed.error();
    QJsonArray numbers;
    for (const int number : nodes)
        numbers.append(number);
    return QJsonObject{{QStringLiteral("nodes"), numbers}};
}

Status launch(const std::vector<int>& nodes, ActionContext& context)
{
    for (const int number : nodes) {
        const NodeOptions options = context.lab().optionsOf(number);
        context.did(QStringLiteral("%1 %2").arg(options.program, options.configFile()));
    }
    context.lab().observer().attribute(nodes, context.text(), Effect::Mends);
    return context.lab().startNodes(nodes, context.text(), context.stopToken(), [&](int answering) {
        context.progress(double(answering) / double(nodes.size()),
                         CoreText::tr("%1 of %2 nodes answer").arg(answering).arg(nodes.size()));
    });
}

/// Asked of the process itself: a snapshot may be older than the action before this one, which may have
/// failed half-way.
bool hasProcess(int number, ActionContext& context)
{
    return context.lab().processes().info(number).pid != 0;
}

Result<QJsonObject> restart(const Action& action, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    const std::vector<int> nodes = nodesOf(action.arguments[0], *context.lab().hub().latest());
    std::vector<int> running = nodes;
    std::erase_if(running, [&](int n) { return !hasProcess(n, context); });
    if (!running.empty()) {
        if (const auto stopped = stopThem(running, context); !stopped)
            return stopped.error();
    }
    if (const Status started = launch(nodes, context); !started)
        return started.error();
    QJsonArray numbers;
    for (const int number : nodes)
        numbers.append(number);
    return QJsonObject{{QStringLiteral("nodes"), numbers}};
}

Result<QJsonObject> startProcesses(const Action&, ActionContext& context)
{
    const auto lock = context.lab().takeMembership();
    if (!lock)
        return lock.error();
    const Snapshot before = context.lab().hub().latest();
    std::vector<int> nodes;
    for (const NodeState& node : before->nodes) {
        if (!hasProcess(node.number, context))
            nodes.push_back(node.number);
    }
    if (nodes.empty())
        return Error{ErrorCode::NotPossible, CoreText::tr("Every node is running already.")};
    // With a server running the network is open already, and must not be taken from under it.
    if (nodes.size() == before->nodes.size()) {
        const Result<ServerProgram> program = inspectProgram(context.lab().record().program.path);
        if (!program)
            return program.error();
        if (const Status opened = context.lab().openNetwork(); !opened)
            return opened.error();
    }
    if (const Status noted = context.lab().change([](LabRecord&) {});
        !noted) // a lab of before had no password file
        return noted.error();
    tellPassword(context);
    if (const Status started = launch(nodes, context); !started)
        return started.error();
    context.progress(-1, CoreText::tr("Waiting until every node says ok and all views agree"));
    const Result<Snapshot> formed = context.await(
        isFormed, kReadyMs, CoreText::tr("All nodes are running, but the cluster is not whole"));
    if (!formed && formed.error().code == ErrorCode::Timeout)
        return Error{ErrorCode::Timeout, formed.error().message,
                     troubles(*context.lab().hub().latest()).join(u' ')};
    if (!formed)
        return formed.error();
    QJsonObject result = toJson(**formed);
    addPassword(result, context);
    return result;
}

std::optional<QString> whyNotStartProcesses(const Action&, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return CoreText::tr("This lab has no cluster yet: `create` makes one.");
    const bool anyDown = std::any_of(cluster.nodes.begin(), cluster.nodes.end(),
                                     [](const NodeState& n) { return !n.running(); });
    return anyDown ? std::nullopt : std::optional(CoreText::tr("Every node is running already."));
}

Verb onRunning(const char* name, const char* usage, const char* summary, Test fits, const Misfit& otherwise,
               std::function<Result<QJsonObject>(const Action&, ActionContext&)> run)
{
    return {QLatin1String(name),
            QLatin1String(usage),
            CoreText::tr(summary),
            {},
            checkOneNodeList,
            [fits, otherwise](const Action& a, const ClusterSnapshot& c) {
                return unlessAny(a, c, fits, otherwise);
            },
            std::move(run)};
}

} // namespace

Verb killVerb()
{
    return {QStringLiteral("kill"),
            QStringLiteral("kill N [force]"),
            CoreText::tr("SIGKILL: a real crash"),
            {},
            checkKill,
            whyNotKill,
            kill};
}

Verb stopVerb()
{
    return onRunning("stop", "stop N|all",
                     QT_TRANSLATE_NOOP("Core", "SIGTERM: a clean end; a master waits for its replicas"),
                     isRunning, kNotRunning, stopProcesses);
}

Verb pauseVerb()
{
    return onRunning(
        "pause", "pause N",
        QT_TRANSLATE_NOOP("Core",
                          "SIGSTOP: the process hangs; its connections stay open, but it does not answer"),
        isAwake, kNotAwake, pause);
}

Verb resumeVerb()
{
    return onRunning("resume", "resume N", QT_TRANSLATE_NOOP("Core", "SIGCONT: ends a pause"), isPaused,
                     kNotPaused, resume);
}

Verb restartVerb()
{
    return onRunning(
        "restart", "restart N|all",
        QT_TRANSLATE_NOOP("Core",
                          "starts a node that has ended; a node that is running is stopped cleanly first"),
        [](const NodeState&) { return true; }, Misfit{}, restart);
}

Verb startVerb()
{
    return {QStringLiteral("start"),
            QStringLiteral("start"),
            CoreText::tr("starts every node of this lab that is not running"),
            {},
            checkNothing,
            whyNotStartProcesses,
            startProcesses};
}

} // namespace ringside
