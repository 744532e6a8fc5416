// benchmark: one server against clusters of several masters, on the same settings, one after the other.

#include "core/action/verbs/common.h"
#include "core/action/verbs/load/load_form.h"
#include "core/action/verbs/load/trial.h"
#include "core/action/verbs/scratch.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/load_json.h"
#include "core/node/port_check.h"

#include <QJsonArray>

#include <cmath>
#include <thread>

namespace ringside {

namespace {

constexpr qint64 kBenchmarkSpanMs = 3000;
constexpr qint64 kBenchmarkWarmUpMs = 500;
constexpr int kBenchmarkMostMasters = 12;
constexpr int kAlone = 0; // in the place of a number of masters: one server that is no cluster

struct Course
{
    LoadOptions options;
    std::vector<int> sizes; ///< kAlone first
};

std::optional<std::vector<int>> readSizes(const QString& text)
{
    std::vector<int> sizes{kAlone};
    for (const QString& part : text.split(u',')) {
        bool ok = false;
        const int masters = part.toInt(&ok);
        if (!ok || masters < 1 || masters > kBenchmarkMostMasters)
            return std::nullopt;
        sizes.push_back(masters);
    }
    return sizes;
}

std::variant<Course, ArgumentError> readCourse(const Action& action)
{
    const auto shape = readLoadShape(action);
    if (const auto* error = std::get_if<ArgumentError>(&shape))
        return *error;
    const auto span = readSpan(action, QStringLiteral("seconds"), 500, 600'000, kBenchmarkSpanMs);
    if (const auto* error = std::get_if<ArgumentError>(&span))
        return *error;
    const auto sizes = readSizes(action.option(u"masters").value_or(QStringLiteral("1,2,3")));
    if (!sizes)
        return ArgumentError{0, QStringLiteral("masters"),
                             CoreText::tr("Numbers of masters from 1 to %1, such as masters=1,2,3.")
                                 .arg(kBenchmarkMostMasters)};
    Course course{std::get<LoadOptions>(shape), *sizes};
    course.options.warmUpMs = kBenchmarkWarmUpMs;
    course.options.durationMs = std::get<qint64>(span);
    return course;
}

std::optional<ArgumentError> checkBenchmark(const Action& action)
{
    if (const auto error = checkNothing(action))
        return error;
    const auto course = readCourse(action);
    const auto* error = std::get_if<ArgumentError>(&course);
    return error ? std::optional(*error) : std::nullopt;
}

/// Starts a server that is no cluster in the scratch lab, and measures it.
Result<Trial> measureAlone(const LoadOptions& wanted, ActionContext& context,
                           const std::function<void(double)>& progress)
{
    const auto scratch = Scratch::open(context, {1, 0, QStringLiteral("benchmark"), {}});
    if (!scratch)
        return scratch.error();
    Laboratory& lab = (*scratch)->lab();
    NodeOptions server = lab.optionsOf(1);
    lab.stopNodes({1}, context.text(), 5000);
    server.alone = true;
    if (const Status started = lab.processes().start(server, context.text()); !started)
        return started.error();
    context.did(QStringLiteral("redis-server --port %1 --cluster-enabled no").arg(server.port));
    const Deadline patience{std::chrono::seconds(10)};
    while (!Connection::open(lab.endpoint(1), Deadline{std::chrono::milliseconds(500)})) {
        if (patience.passed())
            return Error{ErrorCode::Timeout, CoreText::tr("The single server does not answer.")};
        if (const Status rested = context.rest(50); !rested)
            return rested.error();
    }
    LoadOptions options = wanted;
    options.aloneNode = 1;
    return runTrial(lab, options, context.text(), context, progress);
}

Result<Trial> measure(int masters, const LoadOptions& options, ActionContext& context,
                      const std::function<void(double)>& progress)
{
    if (masters == kAlone)
        return measureAlone(options, context, progress);
    const auto scratch = Scratch::open(context, {masters, 0, QStringLiteral("benchmark"), {}});
    if (!scratch)
        return scratch.error();
    return runTrial((*scratch)->lab(), options, context.text(), context, progress);
}

QString nameOf(int masters)
{
    return masters == kAlone ? CoreText::tr("a single server")
           : masters == 1    ? CoreText::tr("a cluster of 1 master")
                             : CoreText::tr("a cluster of %1 masters").arg(masters);
}

QJsonObject rowOf(int masters, const Trial& trial, double alone)
{
    const LatencyFigures& latency = trial.load->wantedRate > 0 ? trial.load->intended : trial.load->service;
    return {{QStringLiteral("masters"), masters},
            {QStringLiteral("name"), nameOf(masters)},
            {QStringLiteral("rate"), std::round(trial.load->rate)},
            {QStringLiteral("p50_us"), latency.p50Us},
            {QStringLiteral("p99_us"), latency.p99Us},
            {QStringLiteral("p999_us"), latency.p999Us},
            {QStringLiteral("max_us"), latency.maxUs},
            {QStringLiteral("failed"), trial.load->failed},
            {QStringLiteral("limited_by"), limitWord(trial.limit)},
            {QStringLiteral("efficiency"),
             alone > 0
                 ? QJsonValue(std::round(1000 * trial.load->rate / (alone * std::max(1, masters))) / 1000)
                 : QJsonValue()}};
}

/// What the rows say, and what this machine cannot show.
QString sentenceBenchmark(const QJsonArray& rows)
{
    QStringList parts;
    for (const QJsonValue& row : rows)
        parts << CoreText::tr("%1: %2 a second")
                     .arg(row[QStringLiteral("name")].toString(),
                          amountText(row[QStringLiteral("rate")].toDouble()));
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const int most = rows.isEmpty() ? 0 : rows.last()[QStringLiteral("masters")].toInt();
    QString text = parts.join(QStringLiteral("; ")) + u'.';
    if (most > 0 && unsigned(most) + 1 > cores)
        text +=
            u' ' +
            CoreText::tr("This machine has %1 processors, and the load needs one of them: more masters than "
                         "%2 share processors here, so their rates say nothing of %3 machines.")
                .arg(cores)
                .arg(std::max(1u, cores - 1))
                .arg(most);
    return text;
}

Result<QJsonObject> runBenchmark(const Action& action, ActionContext& context)
{
    const Course course = std::get<Course>(readCourse(action));
    QJsonArray rows;
    double alone = 0;
    for (size_t i = 0; i < course.sizes.size(); ++i) {
        const int masters = course.sizes[i];
        const QString step = CoreText::tr("Measuring %1").arg(nameOf(masters));
        const Result<Trial> trial = measure(masters, course.options, context, [&](double part) {
            context.progress((double(i) + part) / double(course.sizes.size()), step);
        });
        if (!trial)
            return trial.error();
        if (masters == kAlone)
            alone = trial->load->rate;
        rows.append(rowOf(masters, *trial, alone));
    }
    context.did(benchmarkLine(course.options, context.lab().record().basePort));
    return QJsonObject{{QStringLiteral("rows"), rows}, {QStringLiteral("found"), sentenceBenchmark(rows)}};
}

} // namespace

Verb benchmarkVerb()
{
    return {
        QStringLiteral("benchmark"),
        QStringLiteral("benchmark [masters=1,2,3] [seconds=3] [clients=50] [pipeline=16] [mix=set:50,get:50] "
                       "[size=64] [keys=100000] [threads=2]"),
        CoreText::tr(
            "measures a single server against clusters of so many masters, on the same settings, in scratch "
            "labs beside this one"),
        loadShapeOptions() + QStringList{QStringLiteral("masters"), QStringLiteral("seconds")},
        checkBenchmark,
        {},
        runBenchmark};
}

} // namespace ringside
