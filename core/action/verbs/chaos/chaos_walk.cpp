#include "core/action/verbs/chaos/chaos_walk.h"

#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/action/verbs/common.h"
#include "core/base/core_text.h"
#include "core/chaos/chaos_plan.h"
#include "core/cluster/judgement.h"

#include <QDateTime>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kTickMs = 50;
constexpr qint64 kChaosLookMs = 500;
constexpr qint64 kWriteMs = 5000;
constexpr qint64 kChaosPatienceMs = 2000; // for a bound to be kept again
constexpr qint64 kRetriesUs = 5'000'000;
constexpr int kLedgerRate = 20; // of each writer

} // namespace

ChaosWalk::ChaosWalk(const ChaosOptions& options, const QString& file, ActionContext& context)
    : m_options(options)
    , m_file(file)
    , m_context(context)
    , m_lab(context.lab())
{
}

Status ChaosWalk::go()
{
    if (const Status begun = begin(); !begun) {
        putBack();
        m_lab.chaos().drop();
        return begun;
    }
    walk();
    putBack();
    finishFigures();
    return writeReport();
}

Status ChaosWalk::begin()
{
    const Snapshot now = m_lab.hub().latest();
    m_shards = ChaosShards::of(*now);
    m_report.shards = m_shards.names;
    m_report.nodeTimeoutMs = now->nodeTimeoutMs;
    for (const NodeState& node : now->nodes) {
        (node.role == Role::Replica ? m_report.replicas : m_report.masters) += 1;
        if (m_report.server.isEmpty() && !node.version.isEmpty())
            m_report.server = node.server + u' ' + node.version;
    }
    m_report.version = QStringLiteral(RINGSIDE_VERSION);
    m_report.language = CoreText::tr("en", "the language of this text, as HTML has it");
    if (m_options.waitReplicas > 0)
        m_report.waitReplicas = m_options.waitReplicas;
    m_lastFailover = now->failovers && !now->failovers->empty() ? now->failovers->back().number : 0;
    ChaosState& state = m_report.state;
    state.seed = m_options.seed;
    state.line = m_context.text();
    state.startedMs = QDateTime::currentMSecsSinceEpoch();
    state.durationMs = m_options.durationMs;
    state.shards = int(m_shards.names.size());
    state.faults = planChaos(m_options, *now);
    if (const Status written = writeReport(); !written)
        return written; // before anything is broken

    LoadOptions load;
    load.windows = true;
    load.rate = m_options.rate;
    load.pipeline = 1;
    load.sets = 40; // as the printed lab mixes them
    load.gets = 40;
    load.dels = 20;
    load.rules.deadlineUs = kRetriesUs;
    load.threads = 1;
    if (const Status started = m_lab.load().start(load, m_context.text()); !started)
        return started;
    m_load = true;
    state.startedMs = m_lab.load().state()->startedMs;
    m_offsetMs = QDateTime::currentMSecsSinceEpoch() - state.startedMs;
    m_clock.start();
    const ActionResult ledger = perform(QStringLiteral("ledger start writers=%1 beside=all rate=%2 wait=%3")
                                            .arg(now->nodes.size())
                                            .arg(kLedgerRate)
                                            .arg(m_options.waitReplicas),
                                        m_context.stopToken());
    m_ledger = ledger.ok;
    tell();
    return ledger.ok ? Status(Done{}) : Status(*ledger.error);
}

void ChaosWalk::walk()
{
    size_t next = 0;
    std::vector<ChaosFault>& faults = m_report.state.faults;
    while (!ended() && nowMs() < m_options.durationMs) {
        healDue(nowMs());
        if (next < faults.size() && faults[next].atMs <= nowMs())
            setFault(next++);
        look();
        static_cast<void>(m_context.rest(kTickMs)); // ended() hears of the stop
    }
}

/// Why it is to end before its time stands in the state. True: it is to end.
bool ChaosWalk::ended()
{
    QString& why = m_report.state.ended;
    if (!why.isEmpty())
        return true;
    if (m_context.stopped() || m_lab.chaos().endWanted())
        why = CoreText::tr("It was ended after %1 s.").arg(nowMs() / 1000);
    else if (const std::optional<QString> silent = silentShard())
        why = *silent;
    else if (const LoadGenerator::State load = m_lab.load().state(); !load || !load->running())
        why = CoreText::tr("Its load was ended after %1 s.").arg(nowMs() / 1000);
    return !why.isEmpty();
}

/// A shard that has not answered for longer than the bound.
std::optional<QString> ChaosWalk::silentShard() const
{
    const auto bound = size_t(m_options.haltMs / m_report.windowMs);
    const std::vector<ChaosWindow>& windows = m_report.windows;
    if (windows.size() < bound)
        return std::nullopt;
    for (size_t shard = 0; shard < m_report.shards.size(); ++shard) {
        const bool silent = std::all_of(windows.end() - ptrdiff_t(bound), windows.end(),
                                        [=](const ChaosWindow& w) { return w.answered[shard] == 0; });
        if (silent)
            return CoreText::tr("Halted: %1 did not answer for %2 s.")
                .arg(m_report.shards[shard])
                .arg(double(m_options.haltMs) / 1000);
    }
    return std::nullopt;
}

void ChaosWalk::awaitBounds(size_t index)
{
    const ChaosFault& fault = m_report.state.faults[index];
    const Action action = std::get<Action>(parseAction(fault.line));
    const auto may = [&](const ClusterSnapshot& c) {
        return !whyNotNow(fault, m_options, c) && !whyNot(action, c);
    };
    static_cast<void>(m_lab.hub().waitFor(may, int(kChaosPatienceMs), m_context.stopToken()));
}

void ChaosWalk::setFault(size_t index)
{
    ChaosFault& fault = m_report.state.faults[index];
    awaitBounds(index);
    const Snapshot now = m_lab.hub().latest();
    std::optional<QString> why = whyNotNow(fault, m_options, *now);
    if (!why)
        why = whyNot(std::get<Action>(parseAction(fault.line)), *now);
    if (why) {
        fault.state = ChaosFault::State::Skipped;
        fault.note = *why;
        return tell();
    }
    fault.setMs = nowMs();
    const ActionResult done = perform(fault.line, m_context.stopToken());
    if (!done.ok) {
        fault.state = ChaosFault::State::Failed;
        fault.note = done.error ? done.error->message : QString();
    } else if (fault.undo.isEmpty()) {
        fault.state = ChaosFault::State::Over;
    } else {
        fault.state = ChaosFault::State::Set;
        if (fault.undo == u"lift")
            fault.undo =
                QStringLiteral("lift %1 timeout=20s").arg(done.result.value(QStringLiteral("fault")).toInt());
        m_open.push_back({index, fault.undo});
    }
    tell();
}

void ChaosWalk::healDue(qint64 now)
{
    const std::vector<Open> all = m_open;
    for (const Open& open : all) {
        const ChaosFault& fault = m_report.state.faults[open.index];
        if (fault.setMs + fault.holdMs <= now)
            healFault(open);
    }
}

/// Also after a stop. What cannot be healed is told in the fault's note, and `check` names it.
void ChaosWalk::healFault(const Open& open)
{
    ChaosFault& fault = m_report.state.faults[open.index];
    const ActionResult done = perform(open.undo, {});
    fault.overMs = nowMs();
    fault.state = ChaosFault::State::Over;
    if (!done.ok && done.error)
        fault.note = done.error->message;
    std::erase_if(m_open, [&](const Open& one) { return one.index == open.index; });
    tell();
}

ActionResult ChaosWalk::perform(const QString& line, const std::stop_token& stop)
{
    const double part = double(nowMs()) / double(m_options.durationMs);
    const ActionResult result =
        runAction(std::get<Action>(parseAction(line)), m_lab, stop,
                  [&](double, const QString& step) { m_context.progress(part, step); });
    for (const QString& command : result.commands)
        m_context.did(command);
    return result;
}

void ChaosWalk::look()
{
    if (nowMs() < m_lookAtMs)
        return;
    m_lookAtMs = nowMs() + kChaosLookMs;
    takeWindows();
    tell();
    m_context.progress(double(nowMs()) / double(m_options.durationMs), stepText());
    if (nowMs() < m_writeAtMs)
        return;
    m_writeAtMs = nowMs() + kWriteMs;
    if (const Status written = writeReport(); !written && m_report.state.ended.isEmpty())
        m_report.state.ended = written.error().message; // nothing is broken for a report that cannot be kept
}

QString ChaosWalk::stepText() const
{
    const auto& faults = m_report.state.faults;
    const auto met = std::count_if(faults.begin(), faults.end(),
                                   [](const ChaosFault& f) { return f.state != ChaosFault::State::Planned; });
    return CoreText::tr("Fault %1 of %2").arg(met).arg(faults.size());
}

} // namespace ringside
