#pragma once

#include "core/chaos/chaos_report.h"
#include "tests/core/drawn_failover.h"

namespace ringside::test {

/// A chaos run that never was: three shards, a fault each ten seconds, of which every kill and cut silences a
/// shard for 2.3 s. Its figures are counted here, by hand of the test.
inline ChaosReport drawnChaos(int seconds)
{
    ChaosReport report;
    report.server = QStringLiteral("redis 7.0.15");
    report.version = QStringLiteral("1.0.0");
    report.nodeTimeoutMs = 1000;
    report.masters = 3;
    report.replicas = 3;
    report.shards = {QStringLiteral("nodes 1, 4"), QStringLiteral("nodes 2, 5"),
                     QStringLiteral("nodes 3, 6")};
    report.whole = true;
    report.writtenMs = kDrawnMs + 5000 + seconds * 1000;
    ChaosState& state = report.state;
    state.phase = ChaosState::Phase::Ended;
    state.seed = 7;
    state.line = QStringLiteral("chaos seed=7 duration=%1s").arg(seconds);
    state.startedMs = kDrawnMs;
    state.durationMs = state.passedMs = qint64(seconds) * 1000;
    state.shards = 3;

    const char* const kinds[] = {"kill", "pause", "delay", "cut", "failover", "move"};
    struct Silence
    {
        qint64 fromMs, toMs;
        int shard;
    };
    std::vector<Silence> silences;
    for (int number = 1; number * 10 <= seconds; ++number) {
        ChaosFault fault;
        fault.number = number;
        fault.kind = QLatin1String(kinds[(number - 1) % 6]);
        fault.node = 1 + number % 3;
        fault.atMs = fault.setMs = number * 10'000 - 4000;
        fault.line = QStringLiteral("%1 %2").arg(fault.kind).arg(fault.node);
        fault.state = ChaosFault::State::Over;
        if (fault.kind != u"move" && fault.kind != u"failover") {
            fault.holdMs = 4000;
            fault.overMs = fault.setMs + 4050;
            fault.undo = QStringLiteral("undo %1").arg(fault.line);
        }
        const bool silent = fault.kind == u"kill" || fault.kind == u"cut";
        if (silent)
            silences.push_back({fault.setMs + 100, fault.setMs + 2400, fault.node - 1});
        report.recoveries.push_back({number, silent ? 2300 : 0, silent ? fault.node - 1 : -1});
        if (fault.kind == u"pause" && number > 6) {
            fault.state = ChaosFault::State::Skipped;
            fault.note = QStringLiteral("Node %1 is the last one of its shard.").arg(fault.node);
            fault.setMs = fault.overMs = -1;
            report.recoveries.pop_back();
        }
        if (fault.kind == u"kill") {
            Failover failover = drawnFailover(kDrawnMs + fault.setMs);
            failover.number = int(report.failovers.size()) + 1;
            failover.cause = fault.line;
            failover.steps[1].allowed = AllowedRange{1000, 2600};
            failover.steps[1].allowedSince = 0;
            failover.allowedWhole = AllowedRange{1500, 4300};
            failover.state = Failover::State::Whole;
            report.failovers.push_back(failover);
        }
        state.faults.push_back(fault);
    }

    std::vector<int> answeredIn(3, 0);
    int whole = 0;
    LoadSecond second;
    for (qint64 at = 0; at < state.durationMs; at += 100) {
        ChaosWindow window{at, {66 + int(at / 100 % 5), 70 - int(at / 300 % 4), 65}, 0, 900 + at * 7 % 800};
        for (const Silence& silence : silences) {
            if (at < silence.fromMs || at >= silence.toMs)
                continue;
            window.answered[size_t(silence.shard)] = 0;
            window.maxUs = 30'000;
            window.failed = at + 100 == silence.toMs ? 3 : 0;
        }
        for (const Silence& silence : silences) {
            if (at == silence.toMs)
                window.maxUs = 2'300'000;
        }
        for (size_t shard = 0; shard < 3; ++shard) {
            answeredIn[shard] += window.answered[shard] > 0;
            second.operations += window.answered[shard];
        }
        whole += window.answered[0] > 0 && window.answered[1] > 0 && window.answered[2] > 0;
        second.failed += window.failed;
        second.intended.maxUs = std::max(second.intended.maxUs, window.maxUs);
        report.windows.push_back(window);
        if (at % 1000 != 900)
            continue;
        state.operations += second.operations;
        state.failed += second.failed;
        second.startMs = kDrawnMs + at - 900;
        second.intended.count = second.operations;
        second.intended.p50Us = 350 + at / 1000 * 13 % 90;
        second.intended.p99Us = second.intended.maxUs / 2;
        report.seconds.push_back(second);
        second = {};
    }
    if (report.windows.empty())
        return report;
    const auto windows = double(report.windows.size());
    state.availabilityOperations = double(state.operations) / double(state.operations + state.failed);
    state.availabilityWindows = whole / windows;
    state.longestOutageMs = silences.empty() ? 0 : 2300;
    const auto worst = std::min_element(answeredIn.begin(), answeredIn.end());
    if (*worst < int(windows)) {
        report.worstShard = int(worst - answeredIn.begin());
        report.worstAvailability = *worst / windows;
    }
    report.waitReplicas = 1;
    report.accepted = 123'456;
    report.refused = 12;
    report.unknown = 7;
    report.lost = 0;
    report.recovered = 3;
    report.phantom = 0;
    using Answer = ChaosVerdict::Answer;
    report.verdicts = {{QStringLiteral("Operations answered within their retries"),
                        QStringLiteral("at least 99.99 %"),
                        QString::number(*state.availabilityOperations * 100, 'f', 4) + QStringLiteral(" %"),
                        Answer::Yes,
                        {}},
                       {QStringLiteral("Failovers"),
                        QStringLiteral("within 15 s"),
                        {},
                        Answer::Unknown,
                        QStringLiteral("There was no failover that could be measured.")},
                       {QStringLiteral("Lost writes of those that WAIT 1 confirmed"),
                        QStringLiteral("none"),
                        QStringLiteral("0 of 123456"),
                        Answer::No,
                        {}}};
    report.verdict = Answer::Unknown;
    return report;
}

} // namespace ringside::test
