// The lines of a generator thread: who has how many, and what happens to those that say nothing.

#include "core/workload/worker.h"

#include <algorithm>
#include <set>

namespace ringside::workload {

using client::Answer;

Worker::Lane& Worker::lane(int node)
{
    if (size_t(node) >= m_lanes.size())
        m_lanes.resize(size_t(node) + 1);
    std::unique_ptr<Lane>& one = m_lanes[size_t(node)];
    if (!one)
        one = std::make_unique<Lane>();
    if (!one->figures)
        one->figures = &m_figures.nodes[node];
    return *one;
}

/// Takes up what is known of the owners now: nodes that own slots share the lines.
void Worker::learn()
{
    m_edition = m_atlas.edition();
    m_topology = *m_atlas.page();
    std::set<int> nodes;
    for (int slot = 0; slot < kSlotCount; ++slot)
        nodes.insert(m_topology.owners.owner(slot));
    nodes.erase(0);
    if (m_options.fromReplicas && m_options.gets > 0) {
        for (const auto& [master, replicas] : m_topology.replicas)
            nodes.insert(replicas.begin(), replicas.end());
    }
    for (const auto& one : m_lanes) {
        if (one)
            one->used = false;
    }
    // The rest of the division goes to the first ones, so that the sum is what was asked for.
    int left = m_linesInAll, nodesLeft = int(nodes.size());
    for (const int node : nodes) {
        Lane& one = lane(node);
        one.used = true;
        const int share = std::max(1, (left + nodesLeft - 1) / std::max(1, nodesLeft));
        left -= share;
        --nodesLeft;
        while (int(one.lines.size()) < share)
            one.lines.push_back(std::make_unique<Line>(node, m_text, *this));
        one.openAtUs = 0;
    }
    openLines(m_nowUs);
}

void Worker::openLines(qint64 nowUs)
{
    for (size_t node = 1; node < m_lanes.size(); ++node) {
        Lane* const one = m_lanes[node].get();
        if (!one || nowUs < one->openAtUs || (!one->used && one->waiting.empty()))
            continue;
        if (one->lines.empty()) // a redirection leads there
            one->lines.push_back(std::make_unique<Line>(int(node), m_text, *this));
        for (const auto& line : one->lines) {
            if (line->state() != Line::State::Closed)
                continue;
            const Endpoint to = m_directory.placed(int(node), m_options.source);
            if (to.port == 0 || !line->open(to, m_options.fromReplicas, nowUs)) {
                one->told = true;
                one->openAtUs = nowUs + m_options.rules.connectionUs;
                failWaiting(int(node), to.port == 0 ? Answer::UnknownNode : Answer::Unreachable);
                break;
            }
            one->told = false;
            watch(*line);
        }
    }
}

/// Lines that wait for too long are closed. Where no line could be opened, what waits hears of it, once for
/// each try: what comes after that waits for the next one.
void Worker::lookForSilence(qint64 nowUs)
{
    for (size_t node = 1; node < m_lanes.size(); ++node) {
        Lane* const one = m_lanes[node].get();
        if (!one)
            continue;
        bool anyOpen = false;
        Answer why = Answer::None;
        for (const auto& line : one->lines) {
            const bool waits = line->state() == Line::State::Busy || line->state() == Line::State::Opening;
            if (waits && nowUs - line->sinceUs() >= m_options.rules.attemptUs)
                line->close(line->state() == Line::State::Busy ? Answer::TimedOut : Answer::Unreachable);
            anyOpen = anyOpen || line->state() != Line::State::Closed;
            const Answer by = line->closedBy();
            const bool refused = by == Answer::Unreachable || by == Answer::NoAccess || by == Answer::Loading;
            if (line->state() == Line::State::Closed && refused)
                why = by; // a connection that ended is opened again before anybody is told
        }
        if (!anyOpen && why != Answer::None && !one->told) {
            one->told = true;
            one->openAtUs = nowUs + m_options.rules.connectionUs;
            failWaiting(int(node), why);
        }
    }
}

/// What waits for a node that cannot be reached has its answer.
void Worker::failWaiting(int node, Answer why)
{
    std::deque<Operation> waiting;
    waiting.swap(lane(node).waiting);
    m_waiting -= qint64(waiting.size());
    for (Operation& operation : waiting)
        trouble(node, operation, why, 0);
}

bool Worker::anythingLeft() const
{
    if (m_intervalUs > 0 && (m_waiting > 0 || !m_pauses.empty()))
        return true;
    return std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto& one) {
        return one && std::any_of(one->lines.begin(), one->lines.end(),
                                  [](const auto& line) { return line->state() == Line::State::Busy; });
    });
}

} // namespace ringside::workload
