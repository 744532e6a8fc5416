// chaos: faults by a seed, under load and a ledger, and what came of it.

#include "core/action/verbs/chaos/chaos_form.h"
#include "core/action/verbs/chaos/chaos_walk.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/chaos/chaos_plan.h"
#include "core/chaos/chaos_verdict.h"
#include "core/cluster/judgement.h"

#include <QDir>
#include <QJsonArray>

namespace ringside {

namespace {

constexpr int kChaosHealedMs = 120'000;

std::optional<ArgumentError> checkChaos(const Action& action)
{
    QStringList words = action.arguments;
    const QString deed = words.value(0);
    const bool stop = deed == u"stop";
    if (stop || deed == u"plan")
        words.removeFirst();
    if (!stop)
        words.removeOne(QStringLiteral("replicas"));
    if (!words.isEmpty())
        return ArgumentError{
            int(action.arguments.indexOf(words.front())),
            {},
            CoreText::tr("'%1' was not expected. Write chaos, chaos plan or chaos stop.").arg(words.front())};
    if (stop && !action.options.empty())
        return ArgumentError{
            0, action.options.front().first,
            CoreText::tr("'chaos stop' takes no option '%1'.").arg(action.options.front().first)};
    const auto options = readChaos(action);
    const auto* error = std::get_if<ArgumentError>(&options);
    return error ? std::optional(*error) : std::nullopt;
}

std::optional<QString> whyNotChaos(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    const QString deed = action.arguments.value(0);
    const bool runs = cluster.chaos && cluster.chaos->phase != ChaosState::Phase::Ended;
    if (deed == u"stop")
        return runs ? std::nullopt : std::optional(CoreText::tr("No chaos is going on."));
    const auto options = readChaos(action);
    if (const auto* good = std::get_if<ChaosOptions>(&options)) {
        if (auto why = whyNoChaos(*good, cluster))
            return why;
    }
    if (deed == u"plan")
        return std::nullopt;
    if (runs)
        return CoreText::tr("Chaos is going on already; `chaos stop` ends it.");
    if (cluster.load && cluster.load->running())
        return CoreText::tr("A load is running. Chaos brings its own; `load stop` ends this one.");
    if (cluster.ledger.phase == LedgerState::Phase::Writing ||
        cluster.ledger.phase == LedgerState::Phase::Reading)
        return CoreText::tr("The ledger is at work. Chaos brings its own writers; `ledger stop` ends these.");
    const QStringList wrong = troubles(cluster);
    if (!wrong.isEmpty())
        return CoreText::tr("Chaos begins with a cluster that is well: %1").arg(wrong.front());
    return std::nullopt;
}

QJsonValue shareOrNull(const std::optional<double>& share)
{
    return share ? QJsonValue(*share) : QJsonValue();
}

QJsonValue countOrNull(const std::optional<qint64>& count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

QString chaosFound(const ChaosReport& report)
{
    const ChaosState& state = report.state;
    const auto set = std::count_if(state.faults.begin(), state.faults.end(),
                                   [](const ChaosFault& f) { return f.setMs >= 0; });
    QString found =
        CoreText::tr(
            "%1 of %2 faults were set. %3 operations, %4 of them failed; the longest outage was %5 s.")
            .arg(set)
            .arg(state.faults.size())
            .arg(state.operations + state.failed)
            .arg(state.failed)
            .arg(double(state.longestOutageMs) / 1000);
    if (report.lost)
        found +=
            u' ' +
            CoreText::tr("%1 of %2 acknowledged writes are lost.").arg(*report.lost).arg(*report.accepted);
    if (!state.ended.isEmpty())
        found += u' ' + state.ended;
    for (const ChaosVerdict& line : report.verdicts) {
        if (line.answer == ChaosVerdict::Answer::No)
            found += u' ' + CoreText::tr("%1: %2, wanted %3.").arg(line.what, line.measured, line.wanted);
        else if (line.answer == ChaosVerdict::Answer::Unknown)
            found += u' ' + CoreText::tr("%1: not enough to say. %2").arg(line.what, line.why);
    }
    const QStringList unset = unsetLines(state.faults);
    return unset.isEmpty() ? found : found + u'\n' + unset.join(u'\n');
}

QJsonObject chaosTold(const ChaosReport& report, const QString& file)
{
    const ChaosState& state = report.state;
    return {{QStringLiteral("seed"), qint64(state.seed)},
            {QStringLiteral("seconds"), double(report.windows.size()) * report.windowMs / 1000},
            {QStringLiteral("operations"), state.operations},
            {QStringLiteral("failed"), state.failed},
            {QStringLiteral("availability_operations"), shareOrNull(state.availabilityOperations)},
            {QStringLiteral("availability_windows"), shareOrNull(state.availabilityWindows)},
            {QStringLiteral("longest_outage_ms"), state.longestOutageMs},
            {QStringLiteral("worst_shard"),
             report.worstShard ? QJsonValue(report.shards[size_t(*report.worstShard)]) : QJsonValue()},
            {QStringLiteral("faults"), toJson(state.faults)},
            {QStringLiteral("accepted"), countOrNull(report.accepted)},
            {QStringLiteral("lost"), countOrNull(report.lost)},
            {QStringLiteral("recovered"), countOrNull(report.recovered)},
            {QStringLiteral("ended"), state.ended.isEmpty() ? QJsonValue() : QJsonValue(state.ended)},
            {QStringLiteral("verdict"), state.verdict},
            {QStringLiteral("report"), file.isEmpty() ? QJsonValue() : QJsonValue(file)},
            {QStringLiteral("found"), chaosFound(report)}};
}

Result<QJsonObject> chaosPlan(const ChaosOptions& options, ActionContext& context)
{
    const std::vector<ChaosFault> faults = planChaos(options, *context.lab().hub().latest());
    return QJsonObject{
        {QStringLiteral("seed"), qint64(options.seed)},
        {QStringLiteral("faults"), toJson(faults)},
        {QStringLiteral("found"),
         (QStringList(CoreText::tr("Faults planned: %1. Nothing was done.").arg(faults.size())) +
          planLines(faults))
             .join(u'\n')}};
}

Result<QJsonObject> chaosStop(ActionContext& context)
{
    context.lab().chaos().wantEnd();
    context.progress(-1, CoreText::tr("Waiting until the faults are healed"));
    const auto over = context.await(
        [](const ClusterSnapshot& c) { return !c.chaos || c.chaos->phase == ChaosState::Phase::Ended; },
        kChaosHealedMs, CoreText::tr("The chaos run did not end"));
    if (!over)
        return over.error();
    return QJsonObject{
        {QStringLiteral("found"), CoreText::tr("The chaos run has ended, and its faults are healed.")}};
}

Result<QJsonObject> runChaos(const Action& action, ActionContext& context)
{
    if (action.arguments.value(0) == u"stop")
        return chaosStop(context);
    const ChaosOptions options = std::get<ChaosOptions>(readChaos(action));
    if (action.arguments.value(0) == u"plan")
        return chaosPlan(options, context);
    ChaosDesk& desk = context.lab().chaos();
    if (!desk.take())
        return notPossible(CoreText::tr("Chaos is going on already."), CoreText::tr("`chaos stop` ends it."));
    const std::optional<QString> file = action.option(u"report");
    const QString path = file ? QDir::current().absoluteFilePath(*file) : QString();
    ChaosWalk walk(options, path, context);
    const Status done = walk.go();
    desk.leave();
    if (!walk.report().whole)
        return done.error();
    const QJsonObject told = chaosTold(walk.report(), path);
    if (!done || context.stopped())
        context.tellAnyway(told);
    if (!done)
        return done.error();
    if (context.stopped())
        return cancelled();
    return told;
}

} // namespace

Verb chaosVerb()
{
    return {
        QStringLiteral("chaos"),
        QStringLiteral(
            "chaos [seed=1] [duration=60s] [every=10s] [hold=4s] [faults=kill,pause,cut,delay,failover,move] "
            "[rate=2000] [wait=1] [halt=30s] [report=FILE] [replicas] | plan [the same] | stop"),
        CoreText::tr("sets faults by a seed while clients work, heals them, and tells how available the "
                     "cluster was and "
                     "which writes are lost"),
        chaosOptionNames(),
        checkChaos,
        whyNotChaos,
        runChaos};
}

} // namespace ringside
