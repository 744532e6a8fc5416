#include "core/anatomy/failover_json.h"

#include "core/anatomy/step_book.h"
#include "core/anatomy/theory.h"

#include <cmath>

namespace ringside {

namespace {

template <typename T> QJsonValue orNull(bool known, T value)
{
    return known ? QJsonValue(value) : QJsonValue();
}

QJsonObject stepJson(const Failover& failover, const FailoverStep& step)
{
    const FailoverStep* start = failover.start();
    const bool ranged = step.allowed && step.allowedSince >= 0;
    const double took =
        ranged ? double(step.timeUs - failover.steps[size_t(step.allowedSince)].timeUs) / 1000 : 0;
    return {
        {QStringLiteral("step"), stepWord(step.kind)},
        {QStringLiteral("time_us"), step.timeUs},
        {QStringLiteral("at_ms"),
         start ? QJsonValue(roundedMs(double(step.timeUs - start->timeUs) / 1000)) : QJsonValue()},
        {QStringLiteral("node"), orNull(step.node > 0, step.node)},
        {QStringLiteral("other"), orNull(step.other > 0, step.other)},
        {QStringLiteral("epoch"), orNull(step.epoch > 0, qint64(step.epoch))},
        {QStringLiteral("witness"), witnessWord(step.witness)},
        {QStringLiteral("checked_by"),
         step.checkedBy ? QJsonValue(witnessWord(*step.checkedBy)) : QJsonValue()},
        {QStringLiteral("checked_ms"), orNull(step.checkedBy.has_value(), roundedMs(step.disagreementMs()))},
        {QStringLiteral("disagrees"), disagrees(step)},
        {QStringLiteral("since"), orNull(ranged, step.allowedSince)},
        {QStringLiteral("took_ms"), orNull(ranged, roundedMs(took))},
        {QStringLiteral("allowed_ms"), ranged ? QJsonValue(rangeJson(*step.allowed)) : QJsonValue()},
        {QStringLiteral("within"), orNull(ranged, ranged && within(*step.allowed, took))},
        {QStringLiteral("note"), orNull(!step.note.isEmpty(), step.note)}};
}

} // namespace

double roundedMs(double ms)
{
    return std::round(ms * 1000) / 1000;
}

QJsonArray rangeJson(const AllowedRange& range)
{
    return {roundedMs(range.fromMs), roundedMs(range.toMs)};
}

QString stepWord(FailoverStep::Kind kind)
{
    using enum FailoverStep::Kind;
    switch (kind) {
    case Harm:
        return QStringLiteral("harm");
    case Asked:
        return QStringLiteral("asked");
    case LastSign:
        return QStringLiteral("last_sign");
    case Pfail:
        return QStringLiteral("pfail");
    case Fail:
        return QStringLiteral("fail");
    case Eligible:
        return QStringLiteral("eligible");
    case WritesPaused:
        return QStringLiteral("writes_paused");
    case CaughtUp:
        return QStringLiteral("caught_up");
    case VoteRequest:
        return QStringLiteral("vote_request");
    case Vote:
        return QStringLiteral("vote");
    case VoteRefused:
        return QStringLiteral("vote_refused");
    case VoteDropped:
        return QStringLiteral("vote_dropped");
    case Promoted:
        return QStringLiteral("promoted");
    case FirstWrite:
        return QStringLiteral("first_write");
    case Returned:
        return QStringLiteral("returned");
    case Demoted:
        return QStringLiteral("demoted");
    case Resynced:
        break;
    }
    return QStringLiteral("resynced");
}

QString stateWord(Failover::State state)
{
    return state == Failover::State::Running ? QStringLiteral("running")
           : state == Failover::State::Whole ? QStringLiteral("whole")
                                             : QStringLiteral("abandoned");
}

QString witnessWord(Witness witness)
{
    switch (witness) {
    case Witness::Process:
        return QStringLiteral("process");
    case Witness::Log:
        return QStringLiteral("log");
    case Witness::Fabric:
        return QStringLiteral("fabric");
    case Witness::Action:
        return QStringLiteral("action");
    case Witness::Wire:
        return QStringLiteral("wire");
    case Witness::Client:
        return QStringLiteral("client");
    case Witness::Poll:
        break;
    }
    return QStringLiteral("poll");
}

QJsonObject toJson(const Failover& failover)
{
    QJsonArray steps;
    for (const FailoverStep& step : failover.steps)
        steps.append(stepJson(failover, step));
    const std::optional<double> whole = failover.wholeMs();
    return {{QStringLiteral("failover"), failover.number},
            {QStringLiteral("subject"), failover.subject},
            {QStringLiteral("promoted"), orNull(failover.promoted > 0, failover.promoted)},
            {QStringLiteral("state"), stateWord(failover.state)},
            {QStringLiteral("manual"), failover.manual},
            {QStringLiteral("cause"), orNull(!failover.cause.isEmpty(), failover.cause)},
            {QStringLiteral("epoch"), orNull(failover.epoch > 0, qint64(failover.epoch))},
            {QStringLiteral("node_timeout_ms"), failover.nodeTimeoutMs},
            {QStringLiteral("whole_ms"), whole ? QJsonValue(roundedMs(*whole)) : QJsonValue()},
            {QStringLiteral("allowed_whole_ms"),
             failover.allowedWhole ? QJsonValue(rangeJson(*failover.allowedWhole)) : QJsonValue()},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("why_nobody"), QJsonArray::fromStringList(failover.whyNobody)}};
}

} // namespace ringside
