#include "core/chaos/availability.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kWindowMs = LoadWindow::LengthUs / 1000;

bool someSilent(const std::vector<int>& answered)
{
    return std::any_of(answered.begin(), answered.end(), [](int count) { return count == 0; });
}

} // namespace

ChaosShards ChaosShards::of(const ClusterSnapshot& cluster)
{
    ChaosShards shards;
    for (const ShardState& shard : cluster.shards) {
        if (shard.master == 0 || shard.slots.isEmpty())
            continue;
        const int index = int(shards.names.size());
        std::vector<int> members = shard.replicas;
        members.push_back(shard.master);
        std::sort(members.begin(), members.end());
        QStringList numbers;
        for (const int node : members) {
            shards.indexOf[node] = index;
            numbers << QString::number(node);
        }
        shards.names.push_back(numbers.size() == 1
                                   ? CoreText::tr("Node %1").arg(numbers.front())
                                   : CoreText::tr("Nodes %1").arg(numbers.join(QStringLiteral(", "))));
    }
    return shards;
}

ChaosWindow windowOf(const LoadWindow& window, qint64 atMs, const ChaosShards& shards)
{
    ChaosWindow result{atMs, std::vector<int>(shards.names.size(), 0), window.failed, window.maxUs};
    for (size_t node = 0; node < window.answered.size(); ++node) {
        const auto shard = shards.indexOf.find(int(node));
        if (shard != shards.indexOf.end())
            result.answered[size_t(shard->second)] += window.answered[node];
    }
    return result;
}

ChaosFigures availabilityOf(const std::vector<ChaosWindow>& windows)
{
    ChaosFigures seen;
    std::vector<qint64> answeredIn(windows.empty() ? 0 : windows.front().answered.size(), 0);
    qint64 whole = 0;
    for (const ChaosWindow& window : windows) {
        for (size_t shard = 0; shard < window.answered.size(); ++shard) {
            answeredIn[shard] += window.answered[shard] > 0;
            seen.operations += window.answered[shard];
        }
        whole += !someSilent(window.answered);
        seen.failed += window.failed;
    }
    if (seen.operations + seen.failed > 0)
        seen.ofOperations = double(seen.operations) / double(seen.operations + seen.failed);
    if (answeredIn.empty())
        return seen;
    const auto count = double(windows.size());
    seen.ofWindows = double(whole) / count;
    seen.longestOutageMs = longestOutageMs(windows, -1, 0, windows.size());
    double worst = 1;
    for (size_t shard = 0; shard < answeredIn.size(); ++shard) {
        seen.shards.push_back(double(answeredIn[shard]) / count);
        if (seen.shards.back() < worst) {
            worst = seen.shards.back();
            seen.worstShard = int(shard);
        }
    }
    return seen;
}

qint64 longestOutageMs(const std::vector<ChaosWindow>& windows, int shard, size_t from, size_t to)
{
    qint64 longest = 0, row = 0;
    for (size_t i = from; i < windows.size(); ++i) {
        const std::vector<int>& answered = windows[i].answered;
        const bool silent = shard >= 0 ? answered[size_t(shard)] == 0 : someSilent(answered);
        if (!silent && i >= to)
            break; // an outage that began before `to` is followed to its end
        if (silent && row == 0 && i >= to)
            break;
        row = silent ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    return longest * kWindowMs;
}

std::vector<ChaosRecovery> recoveriesOf(const std::vector<ChaosFault>& faults,
                                        const std::vector<ChaosWindow>& windows)
{
    std::vector<const ChaosFault*> set;
    for (const ChaosFault& fault : faults) {
        if (fault.setMs >= 0)
            set.push_back(&fault);
    }
    std::vector<ChaosRecovery> recoveries;
    const auto indexAt = [&](qint64 ms) { return std::min(size_t(ms / kWindowMs), windows.size()); };
    for (size_t i = 0; i < set.size(); ++i) {
        const size_t from = indexAt(set[i]->setMs);
        const size_t to = i + 1 < set.size() ? indexAt(set[i + 1]->setMs) : windows.size();
        ChaosRecovery recovery{set[i]->number, std::nullopt, -1};
        if (from < windows.size()) {
            recovery.outageMs = 0;
            for (int shard = 0; shard < int(windows[from].answered.size()); ++shard) {
                const qint64 outage = longestOutageMs(windows, shard, from, std::max(from + 1, to));
                if (outage > *recovery.outageMs) {
                    recovery.outageMs = outage;
                    recovery.shard = shard;
                }
            }
        }
        recoveries.push_back(recovery);
    }
    return recoveries;
}

} // namespace ringside
