#include "core/action/verbs/load/trial.h"

#include "core/base/core_text.h"
#include "core/laboratory/laboratory.h"

#include <QFile>

#include <algorithm>
#include <thread>

namespace ringside {

namespace {

constexpr int kLookMs = 300;
constexpr double kBusy = 0.88; // a thread that does nothing else is told as somewhat less

/// Of all processors since the machine's start, in ticks (proc(5), /proc/stat): all, and those with nothing
/// to do.
struct Ticks
{
    double all = 0;
    double idle = 0;
};

Ticks ticksNow()
{
    QFile file(QStringLiteral("/proc/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Ticks ticks;
    const QList<QByteArray> fields = file.readLine().simplified().split(' ');
    for (qsizetype i = 1; i < fields.size() && i <= 8; ++i) { // guests are in user time already
        ticks.all += fields[i].toDouble();
        if (i == 4 || i == 5)
            ticks.idle += fields[i].toDouble();
    }
    return ticks;
}

/// How much of the machine was busy since then, 0..1; 0 when it does not tell.
double busySince(const Ticks& before)
{
    const Ticks now = ticksNow();
    return now.all > before.all ? 1 - (now.idle - before.idle) / (now.all - before.all) : 0;
}

/// The busiest moment of the run counts: figures of servers are a second old.
void look(const ClusterSnapshot& cluster, Trial& trial)
{
    for (const NodeState& node : cluster.nodes) {
        if (!node.running() || !node.load)
            continue;
        trial.serverCpu = std::max(trial.serverCpu, node.load->cpu);
    }
}

Limit judged(const Trial& trial, double generatorCpu, const LoadOptions& options)
{
    if (options.rate > 0 && trial.load->rate >= 0.98 * options.rate && trial.load->waiting == 0)
        return Limit::Rate;
    if (trial.machineBusy >= kBusy)
        return Limit::Cores;
    if (generatorCpu >= kBusy)
        return Limit::Generator;
    return trial.serverCpu >= kBusy ? Limit::Server : Limit::Waiting;
}

} // namespace

Result<Trial> runTrial(Laboratory& lab, const LoadOptions& options, const QString& line,
                       ActionContext& context, const std::function<void(double)>& progress)
{
    if (const Status started = lab.load().start(options, line); !started)
        return started.error();
    Trial trial;
    double generatorCpu = 0;
    const Ticks before = ticksNow();
    const double wholeMs = double(std::max<qint64>(1, options.warmUpMs + options.durationMs));
    const Deadline begun{std::chrono::milliseconds(qint64(wholeMs))};
    for (LoadGenerator::State now = lab.load().state(); now && now->running(); now = lab.load().state()) {
        const Snapshot seen = lab.hub().next(kLookMs, context.stopToken());
        if (context.stopped()) {
            lab.load().stop();
            return cancelled();
        }
        generatorCpu = std::max(generatorCpu, now->generatorCpu);
        look(*seen, trial);
        progress(1 - double(begun.left()) / wholeMs);
    }
    trial.machineBusy = busySince(before);
    trial.load = lab.load().state();
    if (!trial.load)
        return Error{ErrorCode::NotPossible, CoreText::tr("The load was ended by another action.")};
    trial.limit = judged(trial, generatorCpu, options);
    return trial;
}

QString limitWord(Limit limit)
{
    switch (limit) {
    case Limit::Rate:
        return QStringLiteral("rate");
    case Limit::Generator:
        return QStringLiteral("generator");
    case Limit::Server:
        return QStringLiteral("server");
    case Limit::Cores:
        return QStringLiteral("cores");
    case Limit::Waiting:
        break;
    }
    return QStringLiteral("waiting");
}

QString limitSentence(Limit limit)
{
    switch (limit) {
    case Limit::Rate:
        return CoreText::tr("Nothing set a limit: it did what was asked for.");
    case Limit::Generator:
        return CoreText::tr(
            "A thread that makes the load was busy all the time: more threads could do more.");
    case Limit::Server:
        return CoreText::tr("One server was busy all the time: a server works on one core.");
    case Limit::Cores:
        return CoreText::tr("All %1 processors of this machine were busy: servers, load and whatever else "
                            "runs share them.")
            .arg(std::max(1u, std::thread::hardware_concurrency()));
    case Limit::Waiting:
        break;
    }
    return CoreText::tr(
        "Nothing was busy all the time: the clients waited for answers. More of them, or a longer "
        "pipeline, could do more.");
}

} // namespace ringside
