#include "core/cluster/ledger_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

QJsonValue wordOrNull(const QString& word)
{
    return word.isEmpty() ? QJsonValue() : QJsonValue(word);
}

QJsonValue numberOrNull(qint64 number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

double tenths(double value)
{
    return std::round(value * 10) / 10;
}

QJsonObject askedJson(const AskedNode& asked)
{
    return {{QStringLiteral("node"), numberOrNull(asked.node)},
            {QStringLiteral("accepted"), asked.accepted},
            {QStringLiteral("refused"), asked.refused},
            {QStringLiteral("unknown"), asked.unknown},
            {QStringLiteral("last_accepted_ms"), numberOrNull(asked.lastAcceptedMs)},
            {QStringLiteral("last_refusal"), wordOrNull(asked.lastRefusal)},
            {QStringLiteral("last_refusal_ms"), numberOrNull(asked.lastRefusalMs)}};
}

QJsonObject writerJson(const WriterState& writer, bool read)
{
    QJsonArray nodes;
    for (const AskedNode& asked : writer.nodes)
        nodes.append(askedJson(asked));
    return {{QStringLiteral("client"), writer.client},
            {QStringLiteral("beside"), numberOrNull(writer.beside)},
            {QStringLiteral("accepted"), writer.accepted},
            {QStringLiteral("refused"), writer.refused},
            {QStringLiteral("unreachable"), writer.unreachable},
            {QStringLiteral("unknown"), writer.unknown},
            {QStringLiteral("lost"), read ? QJsonValue(writer.lost) : QJsonValue()},
            {QStringLiteral("recovered"), read ? QJsonValue(writer.recovered) : QJsonValue()},
            {QStringLiteral("accepted_per_second"), tenths(writer.acceptedPerSecond)},
            {QStringLiteral("refused_per_second"), tenths(writer.refusedPerSecond)},
            {QStringLiteral("unknown_per_second"), tenths(writer.unknownPerSecond)},
            {QStringLiteral("last_accepted_ms"), numberOrNull(writer.lastAcceptedMs)},
            {QStringLiteral("last_refusal"), wordOrNull(writer.lastRefusal)},
            {QStringLiteral("last_refusal_ms"), numberOrNull(writer.lastRefusalMs)},
            {QStringLiteral("last_refused_by"), numberOrNull(writer.lastRefusedBy)},
            {QStringLiteral("nodes"), nodes}};
}

QJsonObject faultJson(const FaultInterval& fault)
{
    const bool lost = fault.lost > 0;
    return {{QStringLiteral("cause"), fault.cause},
            {QStringLiteral("since_ms"), fault.sinceMs},
            {QStringLiteral("lifted_ms"), numberOrNull(fault.liftedMs)},
            {QStringLiteral("node"), numberOrNull(fault.node)},
            {QStringLiteral("lost"), fault.lost},
            {QStringLiteral("first_lost_after_ms"), lost ? QJsonValue(fault.firstLostAfterMs) : QJsonValue()},
            {QStringLiteral("last_lost_after_ms"), lost ? QJsonValue(fault.lastLostAfterMs) : QJsonValue()},
            {QStringLiteral("first_refusal_after_ms"), numberOrNull(fault.firstRefusalAfterMs)},
            {QStringLiteral("first_refusal"), wordOrNull(fault.firstRefusal)},
            {QStringLiteral("refused_by"), numberOrNull(fault.refusedBy)}};
}

QJsonObject lostJson(const LostWrite& lost, const LedgerReport& report)
{
    const bool inFault = lost.fault >= 0;
    return {{QStringLiteral("number"), lost.number},
            {QStringLiteral("key"), lost.key},
            {QStringLiteral("client"), lost.client},
            {QStringLiteral("slot"), lost.slot},
            {QStringLiteral("node"), lost.node},
            {QStringLiteral("epoch"), qint64(lost.epoch)},
            {QStringLiteral("acknowledged_ms"), lost.ackMs},
            {QStringLiteral("fault"),
             inFault ? QJsonValue(report.faults[size_t(lost.fault)].cause) : QJsonValue()},
            {QStringLiteral("after_ms"), inFault ? QJsonValue(lost.afterMs) : QJsonValue()}};
}

} // namespace

QString phaseWord(LedgerState::Phase phase)
{
    switch (phase) {
    case LedgerState::Phase::Writing:
        return QStringLiteral("writing");
    case LedgerState::Phase::Stopped:
        return QStringLiteral("stopped");
    case LedgerState::Phase::Reading:
        return QStringLiteral("reading");
    case LedgerState::Phase::Read:
        return QStringLiteral("read");
    case LedgerState::Phase::Off:
        break;
    }
    return QStringLiteral("off");
}

QJsonValue toJson(const LedgerState& ledger)
{
    if (ledger.phase == LedgerState::Phase::Off)
        return {};
    const bool read = ledger.phase == LedgerState::Phase::Read;
    QJsonArray writers;
    for (const WriterState& writer : ledger.writers)
        writers.append(writerJson(writer, read));
    const auto known = [read](qint64 count) { return read ? QJsonValue(count) : QJsonValue(); };
    return QJsonObject{{QStringLiteral("phase"), phaseWord(ledger.phase)},
                       {QStringLiteral("run"), ledger.run},
                       {QStringLiteral("started_ms"), ledger.startedMs},
                       {QStringLiteral("ended_ms"), numberOrNull(ledger.endedMs)},
                       {QStringLiteral("wait"), ledger.waitReplicas},
                       {QStringLiteral("rate"), ledger.rate > 0 ? QJsonValue(ledger.rate) : QJsonValue()},
                       {QStringLiteral("memory"), ledger.bytes},
                       {QStringLiteral("note"), wordOrNull(ledger.note)},
                       {QStringLiteral("lost"), known(ledger.lost)},
                       {QStringLiteral("recovered"), known(ledger.recovered)},
                       {QStringLiteral("phantom"), known(ledger.phantom)},
                       {QStringLiteral("writers"), writers}};
}

QJsonObject toJson(const LedgerReport& report, int listed)
{
    QJsonArray nodes, faults, lost;
    for (const NodeLoss& node : report.byNode)
        nodes.append(QJsonObject{{QStringLiteral("node"), node.node},
                                 {QStringLiteral("lost"), node.lost},
                                 {QStringLiteral("first_acknowledged_ms"), node.firstAckMs},
                                 {QStringLiteral("last_acknowledged_ms"), node.lastAckMs}});
    for (const FaultInterval& fault : report.faults)
        faults.append(faultJson(fault));
    for (size_t i = 0; i < std::min(report.lostWrites.size(), size_t(listed)); ++i)
        lost.append(lostJson(report.lostWrites[i], report));
    return {{QStringLiteral("attempted"), report.attempted},
            {QStringLiteral("accepted"), report.accepted},
            {QStringLiteral("refused"), report.refused},
            {QStringLiteral("unknown"), report.unknown},
            {QStringLiteral("lost"), report.lost},
            {QStringLiteral("recovered"), report.recovered},
            {QStringLiteral("phantom"), report.phantom},
            {QStringLiteral("by_node"), nodes},
            {QStringLiteral("faults"), faults},
            {QStringLiteral("lost_writes"), lost}};
}

} // namespace ringside
