#include "core/chaos/chaos_report.h"
#include "core/chaos/chaos_verdict.h"

#include "core/anatomy/failover_json.h"
#include "core/cluster/load_json.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

template <typename T> QJsonValue valueOrNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue unlessEmpty(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString reportedState(ChaosFault::State state)
{
    switch (state) {
    case ChaosFault::State::Set:
        return QStringLiteral("set");
    case ChaosFault::State::Over:
        return QStringLiteral("over");
    case ChaosFault::State::Skipped:
        return QStringLiteral("skipped");
    case ChaosFault::State::Failed:
        return QStringLiteral("failed");
    case ChaosFault::State::Planned:
        break;
    }
    return QStringLiteral("planned");
}

QJsonArray faultsJson(const ChaosReport& report)
{
    QJsonArray array;
    for (const ChaosFault& fault : report.state.faults) {
        QJsonObject json = toJson(fault);
        json[QStringLiteral("outage_ms")] = json[QStringLiteral("outage_shard")] = QJsonValue();
        for (const ChaosRecovery& recovery : report.recoveries) {
            if (recovery.fault != fault.number)
                continue;
            json[QStringLiteral("outage_ms")] = valueOrNull(recovery.outageMs);
            json[QStringLiteral("outage_shard")] =
                recovery.shard >= 0 ? QJsonValue(recovery.shard) : QJsonValue();
        }
        array.append(json);
    }
    return array;
}

/// One list for each figure: thousands of windows would say their fields' names thousands of times.
QJsonObject windowsJson(const ChaosReport& report)
{
    QJsonArray at, answered, failed, highest;
    for (const ChaosWindow& window : report.windows) {
        QJsonArray shards;
        for (size_t shard = 0; shard < report.shards.size(); ++shard)
            shards.append(shard < window.answered.size() ? QJsonValue(window.answered[shard]) : QJsonValue());
        at.append(window.atMs);
        answered.append(shards);
        failed.append(window.failed);
        highest.append(window.maxUs >= 0 ? QJsonValue(window.maxUs) : QJsonValue());
    }
    return {{QStringLiteral("at_ms"), at},
            {QStringLiteral("answered"), answered},
            {QStringLiteral("failed"), failed},
            {QStringLiteral("max_us"), highest}};
}

QJsonArray secondsJson(const ChaosReport& report)
{
    QJsonArray array;
    for (const LoadSecond& second : report.seconds)
        array.append(QJsonObject{{QStringLiteral("at_ms"), second.startMs - report.state.startedMs},
                                 {QStringLiteral("seconds"), std::round(second.seconds * 1000) / 1000},
                                 {QStringLiteral("operations"), second.operations},
                                 {QStringLiteral("failed"), second.failed},
                                 {QStringLiteral("service"), toJson(second.service)},
                                 {QStringLiteral("intended"), toJson(second.intended)}});
    return array;
}

QJsonArray verdictsJson(const ChaosReport& report)
{
    QJsonArray array;
    for (const ChaosVerdict& line : report.verdicts)
        array.append(QJsonObject{{QStringLiteral("what"), line.what},
                                 {QStringLiteral("wanted"), line.wanted},
                                 {QStringLiteral("measured"), unlessEmpty(line.measured)},
                                 {QStringLiteral("answer"), verdictWord(line.answer)},
                                 {QStringLiteral("why"), unlessEmpty(line.why)}});
    return array;
}

QJsonValue worstJson(const ChaosReport& report)
{
    if (!report.worstShard)
        return QJsonValue();
    const size_t shard = size_t(std::max(0, *report.worstShard));
    return QJsonObject{{QStringLiteral("shard"), *report.worstShard},
                       {QStringLiteral("name"),
                        shard < report.shards.size() ? QJsonValue(report.shards[shard]) : QJsonValue()},
                       {QStringLiteral("availability"), valueOrNull(report.worstAvailability)}};
}

} // namespace

QJsonObject toJson(const ChaosFault& fault)
{
    return {{QStringLiteral("number"), fault.number},
            {QStringLiteral("kind"), fault.kind},
            {QStringLiteral("node"), fault.node},
            {QStringLiteral("at_ms"), fault.atMs},
            {QStringLiteral("hold_ms"), fault.holdMs},
            {QStringLiteral("line"), fault.line},
            {QStringLiteral("undo"), unlessEmpty(fault.undo)},
            {QStringLiteral("state"), reportedState(fault.state)},
            {QStringLiteral("set_ms"), fault.setMs >= 0 ? QJsonValue(fault.setMs) : QJsonValue()},
            {QStringLiteral("over_ms"), fault.overMs >= 0 ? QJsonValue(fault.overMs) : QJsonValue()},
            {QStringLiteral("note"), unlessEmpty(fault.note)}};
}

QJsonObject toJson(const ChaosReport& report)
{
    const ChaosState& state = report.state;
    QJsonArray shards, failovers;
    for (const QString& name : report.shards)
        shards.append(name);
    for (const Failover& failover : report.failovers)
        failovers.append(toJson(failover));
    return {{QStringLiteral("ringside_chaos"), 1},
            {QStringLiteral("whole"), report.whole},
            {QStringLiteral("written_ms"), report.writtenMs},
            {QStringLiteral("server"), unlessEmpty(report.server)},
            {QStringLiteral("version"), unlessEmpty(report.version)},
            {QStringLiteral("language"), report.language},
            {QStringLiteral("seed"), QString::number(state.seed)},
            {QStringLiteral("line"), state.line},
            {QStringLiteral("started_ms"), state.startedMs},
            {QStringLiteral("duration_ms"), state.durationMs},
            {QStringLiteral("passed_ms"), state.passedMs},
            {QStringLiteral("ended"), unlessEmpty(state.ended)},
            {QStringLiteral("node_timeout_ms"),
             report.nodeTimeoutMs > 0 ? QJsonValue(report.nodeTimeoutMs) : QJsonValue()},
            {QStringLiteral("masters"), report.masters},
            {QStringLiteral("replicas"), report.replicas},
            {QStringLiteral("operations"), state.operations},
            {QStringLiteral("failed"), state.failed},
            {QStringLiteral("availability_operations"), valueOrNull(state.availabilityOperations)},
            {QStringLiteral("availability_windows"), valueOrNull(state.availabilityWindows)},
            {QStringLiteral("longest_outage_ms"),
             report.windows.empty() ? QJsonValue() : QJsonValue(state.longestOutageMs)},
            {QStringLiteral("worst_shard"), worstJson(report)},
            {QStringLiteral("wait_replicas"), valueOrNull(report.waitReplicas)},
            {QStringLiteral("accepted"), valueOrNull(report.accepted)},
            {QStringLiteral("refused"), valueOrNull(report.refused)},
            {QStringLiteral("unknown"), valueOrNull(report.unknown)},
            {QStringLiteral("lost"), valueOrNull(report.lost)},
            {QStringLiteral("recovered"), valueOrNull(report.recovered)},
            {QStringLiteral("phantom"), valueOrNull(report.phantom)},
            {QStringLiteral("verdict"), verdictWord(report.verdict)},
            {QStringLiteral("verdicts"), verdictsJson(report)},
            {QStringLiteral("faults"), faultsJson(report)},
            {QStringLiteral("failovers"), failovers},
            {QStringLiteral("shards"), shards},
            {QStringLiteral("window_ms"), report.windowMs},
            {QStringLiteral("windows"), windowsJson(report)},
            {QStringLiteral("seconds"), secondsJson(report)}};
}

} // namespace ringside
