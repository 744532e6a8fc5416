#include "core/action/verbs/validate/probe_load.h"

#include "core/base/core_text.h"
#include "core/cluster/load_json.h"

#include <algorithm>
#include <thread>

namespace ringside::validation {

namespace {

constexpr int kPatienceMs = 20'000;
constexpr double kCalmRate = 2000;

Item measured(const char* name, Item::State state, const QString& found)
{
    return {QLatin1String(name), state, found};
}

/// Starts a load and waits for its end; false: `seen.problem` says why not.
bool runLoadLine(Bench& bench, const QString& line, UnderLoad& seen,
                 const std::function<void(const ClusterSnapshot&)>& look)
{
    const ActionResult started = bench.perform(line);
    if (!started.ok) {
        seen.problem = started.error->message;
        return false;
    }
    const int run = bench.latest()->load->run;
    const bool ended = bench.await(
        [&](const ClusterSnapshot& cluster) {
            look(cluster);
            return cluster.load && cluster.load->run == run && !cluster.load->running();
        },
        kPatienceMs);
    if (!ended)
        seen.problem = CoreText::tr("The load did not end.");
    return ended;
}

} // namespace

UnderLoad probeLoad(Bench& bench)
{
    UnderLoad seen;
    if (bench.latest()->load && bench.latest()->load->running()) {
        seen.problem = CoreText::tr("A load of yours is running.");
        return seen;
    }
    const bool flat = runLoadLine(
        bench, QStringLiteral("load start clients=50 pipeline=16 keys=10000 warmup=500ms duration=2s"), seen,
        [](const ClusterSnapshot&) {});
    if (flat) {
        const LoadState& load = *bench.latest()->load;
        seen.rate = load.rate;
        seen.failed = int(load.failed);
        seen.wantedRate = kCalmRate;
        runLoadLine(
            bench,
            QStringLiteral("load start clients=50 pipeline=1 keys=10000 rate=%1 duration=2s").arg(kCalmRate),
            seen, [&seen](const ClusterSnapshot& cluster) {
                for (const NodeState& node : cluster.nodes) {
                    if (node.role == Role::Replica && node.replication.lagMs)
                        seen.lags.push_back(*node.replication.lagMs);
                }
            });
    }
    bench.performAnyway(QStringLiteral("load stop")); // refused when it has ended
    bench.performAnyway(QStringLiteral("load clear"));
    return seen;
}

Item judgeThroughput(const UnderLoad& seen)
{
    if (seen.rate <= 0)
        return measured("throughput", Item::State::Unknown,
                        seen.problem.isEmpty() ? CoreText::tr("No load was measured.") : seen.problem);
    const QString rate =
        CoreText::tr("%1 operations a second, 16 at a time, by 50 clients on this machine's %2 processors.")
            .arg(amountText(seen.rate))
            .arg(std::max(1u, std::thread::hardware_concurrency()));
    if (seen.failed > 0)
        return measured("throughput", Item::State::Failed,
                        rate + u' ' + CoreText::tr("%1 failed.").arg(seen.failed));
    if (seen.rate >= kPromisedRate)
        return measured("throughput", Item::State::Ok,
                        rate + u' ' + CoreText::tr("The handout promises 100,000."));
    if (seen.rate >= kAskedRate)
        return measured(
            "throughput", Item::State::Ok,
            rate + u' ' +
                CoreText::tr(
                    "The handout's text promises 100,000, which this machine does not reach beside its "
                    "own load; its script asks for 10,000."));
    return measured("throughput", Item::State::Failed,
                    rate + u' ' + CoreText::tr("The handout's script asks for more than 10,000."));
}

/// One look in ten may be late: the observer shares the processors with the load.
Item judgeLag(const UnderLoad& seen)
{
    if (seen.lags.empty())
        return measured("lag", Item::State::Unknown,
                        seen.problem.isEmpty() ? CoreText::tr("No replica told its lag under load.")
                                               : seen.problem);
    std::vector<double> lags = seen.lags;
    std::sort(lags.begin(), lags.end());
    const double most = lags[(lags.size() * 9 - 1) / 10];
    const QString found =
        CoreText::tr("At %1 operations a second nine of ten looks at the replicas found a lag of at most %2; "
                     "the longest was %3.")
            .arg(amountText(seen.wantedRate), latencyText(qint64(most * 1000)),
                 latencyText(qint64(lags.back() * 1000)));
    return measured("lag", most <= kLagMs ? Item::State::Ok : Item::State::Failed, found);
}

} // namespace ringside::validation
