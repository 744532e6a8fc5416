#include "core/ledger/history.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside::ledger {

namespace {

constexpr size_t kMost = 1000;
constexpr qint64 kJustBeforeMs = 1000;

bool isOpen(const FaultInterval& interval)
{
    return interval.liftedMs == 0;
}

/// One action's faults are one interval; without an action, those that were set at one time.
bool sameFault(const FaultInterval& interval, const LinkFault& fault)
{
    if (interval.node != 0)
        return false;
    return fault.group != 0 ? interval.group == fault.group
                            : interval.group == 0 && interval.sinceMs == fault.sinceMs;
}

QString describe(const LinkFault& fault)
{
    return fault.cause.isEmpty() ? CoreText::tr("a fault on the link %1 > %2 and others set with it")
                                       .arg(endName(fault.from), endName(fault.to))
                                 : fault.cause;
}

QString describe(const NodeState& node)
{
    return node.process == ProcessState::Paused
               ? CoreText::tr("node %1 paused").arg(node.number)
               : CoreText::tr("node %1 %2").arg(QString::number(node.number), node.processNote);
}

} // namespace

void History::observe(const ClusterSnapshot& cluster)
{
    for (const NodeState& node : cluster.nodes) {
        std::vector<Epoch>& epochs = m_epochs[node.number];
        if (!node.answering || (!epochs.empty() && epochs.back().epoch == node.configEpoch))
            continue;
        epochs.push_back({cluster.timeMs, node.configEpoch});
        if (epochs.size() > kMost)
            epochs.erase(epochs.begin());
    }
    observeLinks(cluster);
    observeProcesses(cluster);
}

void History::add(FaultInterval interval)
{
    const auto later = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const FaultInterval& f) { return f.sinceMs > interval.sinceMs; });
    m_faults.insert(later, std::move(interval));
    if (m_faults.size() > kMost)
        m_faults.erase(m_faults.begin());
}

void History::observeLinks(const ClusterSnapshot& cluster)
{
    for (FaultInterval& interval : m_faults) {
        if (isOpen(interval) && interval.node == 0 &&
            std::none_of(cluster.faults.begin(), cluster.faults.end(),
                         [&](const LinkFault& f) { return sameFault(interval, f); }))
            interval.liftedMs = cluster.timeMs;
    }
    for (const LinkFault& fault : cluster.faults) {
        const bool known = std::any_of(m_faults.begin(), m_faults.end(), [&](const FaultInterval& f) {
            return isOpen(f) && sameFault(f, fault);
        });
        if (known)
            continue;
        FaultInterval interval;
        interval.cause = describe(fault);
        interval.sinceMs = fault.sinceMs;
        interval.group = fault.group;
        add(std::move(interval));
    }
}

void History::observeProcesses(const ClusterSnapshot& cluster)
{
    for (const NodeState& node : cluster.nodes) {
        const auto open = std::find_if(m_faults.begin(), m_faults.end(), [&](const FaultInterval& f) {
            return isOpen(f) && f.node == node.number;
        });
        const bool ill = node.process == ProcessState::Paused || node.process == ProcessState::Stopped ||
                         node.process == ProcessState::Crashed;
        if (!ill && open != m_faults.end()) {
            open->liftedMs = cluster.timeMs;
        } else if (ill && open == m_faults.end()) {
            FaultInterval interval;
            interval.cause = describe(node);
            interval.sinceMs = cluster.timeMs;
            interval.node = node.number;
            add(std::move(interval));
        }
    }
}

void History::restart()
{
    std::erase_if(m_faults, [](const FaultInterval& f) { return !isOpen(f); });
    for (auto& [node, epochs] : m_epochs) {
        if (epochs.size() > 1)
            epochs.erase(epochs.begin(), epochs.end() - 1);
    }
}

quint64 History::epochAt(int node, qint64 timeMs) const
{
    const auto found = m_epochs.find(node);
    if (found == m_epochs.end() || found->second.empty())
        return 0;
    quint64 epoch = found->second.front().epoch;
    for (const Epoch& one : found->second) {
        if (one.sinceMs <= timeMs)
            epoch = one.epoch;
    }
    return epoch;
}

int faultOf(const std::vector<FaultInterval>& faults, qint64 timeMs)
{
    for (int i = int(faults.size()) - 1; i >= 0; --i) {
        const FaultInterval& fault = faults[size_t(i)];
        if (fault.sinceMs <= timeMs && (isOpen(fault) || timeMs <= fault.liftedMs))
            return i;
    }
    for (int i = 0; i < int(faults.size()); ++i) {
        const qint64 later = faults[size_t(i)].sinceMs - timeMs;
        if (later > 0 && later <= kJustBeforeMs)
            return i;
    }
    return -1;
}

} // namespace ringside::ledger
