#include "core/cluster/load_json.h"

#include "core/base/core_text.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace ringside {

namespace {

QJsonObject counts(const std::map<QString, qint64>& words)
{
    QJsonObject object;
    for (const auto& [word, count] : words)
        object.insert(word, count);
    return object;
}

QJsonArray toJson(const std::vector<LoadedNode>& nodes)
{
    QJsonArray array;
    for (const LoadedNode& node : nodes)
        array.append(
            QJsonObject{{QStringLiteral("node"), node.node == 0 ? QJsonValue() : QJsonValue(node.node)},
                        {QStringLiteral("operations"), node.operations},
                        {QStringLiteral("rate"), std::round(node.rate)},
                        {QStringLiteral("errors"), node.troubles},
                        {QStringLiteral("failed"), node.failed}});
    return array;
}

QJsonArray lastSeconds(const LoadState& load)
{
    constexpr size_t kTold = 60;
    QJsonArray array;
    const size_t first = load.bySecond.size() > kTold ? load.bySecond.size() - kTold : 0;
    for (size_t i = first; i < load.bySecond.size(); ++i) {
        const LoadSecond& second = load.bySecond[i];
        array.append(QJsonObject{{QStringLiteral("time_ms"), second.startMs},
                                 {QStringLiteral("operations"), second.operations},
                                 {QStringLiteral("failed"), second.failed},
                                 {QStringLiteral("service"), toJson(second.service)},
                                 {QStringLiteral("intended"), toJson(second.intended)}});
    }
    return array;
}

} // namespace

QJsonValue toJson(const LatencyFigures& latency)
{
    if (latency.count == 0)
        return QJsonValue();
    return QJsonObject{{QStringLiteral("count"), latency.count},
                       {QStringLiteral("mean_us"), std::round(latency.meanUs * 10) / 10},
                       {QStringLiteral("p50_us"), latency.p50Us},
                       {QStringLiteral("p90_us"), latency.p90Us},
                       {QStringLiteral("p99_us"), latency.p99Us},
                       {QStringLiteral("p999_us"), latency.p999Us},
                       {QStringLiteral("max_us"), latency.maxUs}};
}

QJsonObject toJson(const LoadState& load)
{
    return {{QStringLiteral("running"), load.running()},
            {QStringLiteral("warming_up"), load.phase == LoadState::Phase::WarmUp},
            {QStringLiteral("run"), load.run},
            {QStringLiteral("line"), load.line},
            {QStringLiteral("started_ms"), load.startedMs},
            {QStringLiteral("seconds"), std::round(load.seconds * 1000) / 1000},
            {QStringLiteral("wanted_rate"), load.wantedRate > 0 ? QJsonValue(load.wantedRate) : QJsonValue()},
            {QStringLiteral("operations"), load.operations},
            {QStringLiteral("rate"), std::round(load.rate)},
            {QStringLiteral("failed"), load.failed},
            {QStringLiteral("retries"), load.retries},
            {QStringLiteral("waiting"), load.waiting},
            {QStringLiteral("shed"), load.shed},
            {QStringLiteral("errors"), counts(load.troubles)},
            {QStringLiteral("failed_with"), counts(load.errors)},
            {QStringLiteral("redirects"), counts(load.redirects)},
            {QStringLiteral("service"), toJson(load.service)},
            {QStringLiteral("intended"), toJson(load.intended)},
            {QStringLiteral("shards"), toJson(load.nodes)},
            {QStringLiteral("by_second"), lastSeconds(load)},
            {QStringLiteral("generator_cpu"), std::round(load.generatorCpu * 100) / 100}};
}

QString latencyText(qint64 us)
{
    const QLocale c = QLocale::c();
    if (us < 1000)
        return CoreText::tr("%1 µs").arg(us);
    if (us < 1'000'000)
        return CoreText::tr("%1 ms").arg(c.toString(double(us) / 1000, 'f',
                                                    us < 10'000    ? 2
                                                    : us < 100'000 ? 1
                                                                   : 0));
    return CoreText::tr("%1 s").arg(c.toString(double(us) / 1e6, 'f', 2));
}

QString amountText(double amount)
{
    if (amount >= 1e6)
        return CoreText::tr("%1 million").arg(QLocale::c().toString(amount / 1e6, 'f', 2));
    QLocale english(QLocale::English, QLocale::UnitedStates);
    return english.toString(qint64(std::llround(amount)));
}

QString loadSentence(const LoadState& load)
{
    QString text = load.phase == LoadState::Phase::WarmUp ? CoreText::tr("Warming up: nothing counts yet.")
                   : load.running()                       ? CoreText::tr("%1 operations a second; %2 so far.")
                                          .arg(amountText(load.rate), amountText(double(load.operations)))
                                    : CoreText::tr("%1 operations in %2 s: %3 a second.")
                                          .arg(amountText(double(load.operations)),
                                               QString::number(load.seconds, 'f', 1), amountText(load.rate));
    if (load.service.count > 0)
        text += u' ' + CoreText::tr("Of 100 operations 99 had their answer within %1.")
                           .arg(latencyText(load.service.p99Us));
    if (load.intended.count > 0)
        text +=
            u' ' +
            CoreText::tr("Counted from when they were due: within %1.").arg(latencyText(load.intended.p99Us));
    if (load.failed > 0)
        text += u' ' + CoreText::tr("%1 failed.").arg(amountText(double(load.failed)));
    if (!load.note.isEmpty())
        text += u' ' + load.note;
    return text;
}

} // namespace ringside
