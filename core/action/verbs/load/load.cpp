// load: operations at a rate or as fast as they go, measured, through whatever happens to the cluster.

#include "core/action/verbs/common.h"
#include "core/action/verbs/load/load_form.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/load_json.h"
#include "core/ledger/sweep.h"
#include "core/workload/command_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kLoadSeenMs = 3000;
constexpr qint64 kLongestMs = 24 * 3600'000;

std::variant<LoadOptions, ArgumentError> readStart(const Action& action)
{
    auto shape = readLoadShape(action);
    if (std::holds_alternative<ArgumentError>(shape))
        return shape;
    LoadOptions options = std::get<LoadOptions>(shape);
    const auto warmUp = readSpan(action, QStringLiteral("warmup"), 0, kLongestMs, 0);
    const auto duration = readSpan(action, QStringLiteral("duration"), 1, kLongestMs, 0);
    for (const auto& span : {warmUp, duration}) {
        if (const auto* error = std::get_if<ArgumentError>(&span))
            return *error;
    }
    options.warmUpMs = std::get<qint64>(warmUp);
    options.durationMs = std::get<qint64>(duration);
    return options;
}

std::optional<ArgumentError> checkLoad(const Action& action)
{
    const QString deed = action.arguments.value(0);
    if (deed != u"start" && deed != u"status" && deed != u"stop" && deed != u"clear")
        return ArgumentError{
            0, {}, CoreText::tr("What should the load do? Write start, status, stop or clear.")};
    if (action.arguments.size() > 1)
        return ArgumentError{1, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1])};
    if (deed != u"start")
        return action.options.empty()
                   ? std::nullopt
                   : std::optional(ArgumentError{0, action.options.front().first,
                                                 CoreText::tr("'load %1' takes no option '%2'.")
                                                     .arg(deed, action.options.front().first)});
    const auto options = readStart(action);
    const auto* error = std::get_if<ArgumentError>(&options);
    return error ? std::optional(*error) : std::nullopt;
}

std::optional<QString> whyNotLoad(const Action& action, const ClusterSnapshot& cluster)
{
    const QString deed = action.arguments.value(0);
    if (auto none = needsCluster(cluster))
        return none;
    const bool runs = cluster.load && cluster.load->running();
    if (deed == u"start" && runs)
        return CoreText::tr("A load is running already; `load stop` ends it.");
    if (deed == u"start" && std::none_of(cluster.nodes.begin(), cluster.nodes.end(),
                                         [](const NodeState& n) { return n.running(); }))
        return CoreText::tr("No node is running, so there is nothing to ask.");
    if (deed == u"stop" && !runs)
        return CoreText::tr("No load is running.");
    if (deed == u"clear" && runs)
        return CoreText::tr("The load is running; `load stop` ends it.");
    if (deed == u"status" && !cluster.load)
        return CoreText::tr("There was no load yet: `load start` begins one.");
    return std::nullopt;
}

QJsonObject toldLoad(const LoadState& load)
{
    QJsonObject result = toJson(load);
    result.insert(QStringLiteral("found"), loadSentence(load));
    return result;
}

Result<QJsonObject> startLoad(const Action& action, ActionContext& context)
{
    Laboratory& lab = context.lab();
    const LoadOptions options = std::get<LoadOptions>(readStart(action));
    if (const Status started = lab.load().start(options, action.text()); !started)
        return started.error();
    context.did(benchmarkLine(options, lab.hub().latest()->nodes.front().port));
    const int run = lab.load().state()->run;
    lab.observer().hurry();
    const auto shown =
        context.await([run](const ClusterSnapshot& c) { return c.load && c.load->run == run; }, kLoadSeenMs,
                      CoreText::tr("The load was started, but that was not seen"));
    if (!shown)
        return shown.error();
    return toldLoad(*lab.load().state());
}

Result<QJsonObject> stopLoad(const Action&, ActionContext& context)
{
    context.progress(-1, CoreText::tr("Waiting for the last answers"));
    context.lab().load().stop();
    context.lab().observer().hurry();
    const auto shown =
        context.await([](const ClusterSnapshot& c) { return !c.load || !c.load->running(); }, kLoadSeenMs,
                      CoreText::tr("The load was stopped, but that was not seen"));
    if (!shown)
        return shown.error();
    const LoadGenerator::State state = context.lab().load().state();
    return state ? toldLoad(*state) : QJsonObject();
}

/// Deletes the keys of every run.
Result<QJsonObject> clearLoad(ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    std::vector<int> masters;
    for (const NodeState& node : now->nodes) {
        if (node.slots.isEmpty())
            continue;
        masters.push_back(node.number);
        context.did(
            QStringLiteral("redis-cli -p %1 --scan --pattern '%2*' | xargs -n 100 redis-cli -p %1 UNLINK")
                .arg(node.port)
                .arg(QString::fromLatin1(workload::CommandText::prefix())));
    }
    ledger::Owners owners(context.lab().clientDirectory(), {});
    const Result<qint64> deleted = ledger::sweep(
        workload::CommandText::prefix(), masters, owners, [&context] { return context.stopped(); },
        [&context](double part) { context.progress(part, CoreText::tr("Deleting the keys")); });
    if (!deleted)
        return deleted.error();
    return QJsonObject{{QStringLiteral("deleted"), *deleted}};
}

Result<QJsonObject> runLoad(const Action& action, ActionContext& context)
{
    const QString deed = action.arguments.value(0);
    if (deed == u"start")
        return startLoad(action, context);
    if (deed == u"stop")
        return stopLoad(action, context);
    if (deed == u"clear")
        return clearLoad(context);
    const LoadGenerator::State state = context.lab().load().state();
    return state ? Result<QJsonObject>(toldLoad(*state))
                 : Result<QJsonObject>(notPossible(CoreText::tr("There was no load yet.")));
}

} // namespace

Verb loadVerb()
{
    return {
        QStringLiteral("load"),
        QStringLiteral(
            "load start [clients=50] [pipeline=16] [mix=set:50,get:50] [size=64] [keys=100000] "
            "[dist=uniform|zipf|hotkey|hottag|sequential] [threads=2] [warmup=2s] [rate=20000] "
            "[duration=30s] [rules=ringside|lab|ioredis|redis-py] [read=replica] | status | stop | clear"),
        CoreText::tr(
            "operations of many clients, flat out or at a rate, measured; they go on through whatever "
            "happens to the cluster"),
        loadShapeOptions() + QStringList{QStringLiteral("warmup"), QStringLiteral("duration")},
        checkLoad,
        whyNotLoad,
        runLoad};
}

} // namespace ringside
