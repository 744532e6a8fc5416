// What happens to an operation: drawn, placed, answered, tried again.

#include "core/workload/worker.h"

#include <algorithm>

namespace ringside::workload {

using client::Answer;
using client::Next;

namespace {

constexpr qint64 kMostWaiting = 1'000'000; // of all threads together

} // namespace

/// How many may wait for one node before nobody draws for it any more.
size_t Worker::bound() const
{
    return size_t(m_options.pipeline) * size_t(m_linesInAll) + 64;
}

/// 0: nobody is known.
int Worker::nodeFor(const Operation& operation)
{
    const int owner = m_topology.owners.owner(operation.slot);
    if (!m_options.fromReplicas || operation.command != Command::Get)
        return owner;
    const auto replicas = m_topology.replicas.find(owner);
    if (replicas == m_topology.replicas.end())
        return owner;
    return replicas->second[m_turn++ % replicas->second.size()];
}

Operation Worker::draw(qint64 nowUs)
{
    Operation operation;
    operation.intendedUs = nowUs;
    operation.key = m_source.key();
    operation.slot = m_text.slotOf(operation.key);
    operation.command = m_source.command();
    return operation;
}

void Worker::place(int node, Operation operation, bool first)
{
    Lane& to = lane(node);
    ++m_waiting;
    if (to.lines.empty() || (to.told && m_nowUs >= to.openAtUs))
        m_lookAtUs = 0; // it needs a line now
    if (first)
        to.waiting.push_front(std::move(operation));
    else
        to.waiting.push_back(std::move(operation));
}

/// Draws until one is for that node; false: another node has enough, and that is true of the keys.
bool Worker::drawFor(int node, qint64 nowUs)
{
    for (size_t tries = 0; tries < bound(); ++tries) {
        Operation operation = m_held ? *std::exchange(m_held, std::nullopt) : draw(nowUs);
        const int owner = nodeFor(operation);
        Lane& to = lane(owner);
        const bool full = to.waiting.size() + size_t(to.pausing) >= bound();
        if (full && (to.pausing > 0 || owner == 0))
            continue; // the clients that would ask for it are waiting for that node
        if (full && owner != node) {
            m_held = std::move(operation);
            return false;
        }
        if (owner == 0) {
            trouble(0, operation, Answer::UnknownNode, 0);
            continue;
        }
        place(owner, std::move(operation), false);
        if (owner == node)
            return true;
    }
    return false;
}

/// At a rate: what is due by now.
void Worker::drawDue(qint64 nowUs)
{
    if (m_intervalUs <= 0)
        return;
    for (; m_dueUs < double(nowUs); m_dueUs += m_intervalUs) {
        if (m_waiting + qint64(m_pauses.size()) >= kMostWaiting / m_options.threads) {
            ++m_figures.shed;
            continue;
        }
        Operation operation = draw(qint64(m_dueUs));
        const int node = nodeFor(operation);
        if (node == 0)
            trouble(0, operation, Answer::UnknownNode, 0);
        else
            place(node, std::move(operation), false);
    }
}

/// Those whose pause is over go on.
void Worker::resume(qint64 nowUs)
{
    while (!m_pauses.empty() && m_pauses.top().dueUs <= nowUs) {
        Pause pause = m_pauses.top();
        m_pauses.pop();
        --lane(pause.node).pausing;
        const int node = pause.operation.asking ? pause.node : nodeFor(pause.operation);
        if (node == 0)
            trouble(0, pause.operation, Answer::UnknownNode, 0);
        else
            place(node, std::move(pause.operation), true);
    }
}

void Worker::fill(qint64 nowUs)
{
    const size_t count = m_lanes.size();
    ++m_firstLane; // nobody is always first
    for (size_t i = 0; i < count; ++i) {
        Lane* const one = m_lanes[(m_firstLane + i) % count].get();
        if (!one)
            continue;
        for (const auto& line : one->lines) {
            if (line->state() == Line::State::Free)
                fillLine(*one, *line, nowUs);
        }
    }
}

void Worker::fillLine(Lane& lane, Line& line, qint64 nowUs)
{
    m_batch.clear();
    while (int(m_batch.size()) < m_options.pipeline) {
        const bool draws = m_intervalUs <= 0 && lane.used && m_giveUpAtUs == 0;
        if (lane.waiting.empty() && !(draws && drawFor(line.node(), nowUs)))
            break;
        m_batch.push_back(std::move(lane.waiting.front()));
        lane.waiting.pop_front();
        --m_waiting;
    }
    if (!m_batch.empty())
        line.send(m_batch, nowUs);
}

void Worker::answered(int node, Operation& operation, const QByteArray& error)
{
    if (!error.isEmpty()) {
        const Reply reply{Reply::Type::ErrorLine, error, false, 0, {}};
        const std::optional<Redirection> to = reply.redirection();
        const int target = to ? m_directory.numberAt(to->port) : 0;
        const Answer answer = client::answerOf(reply);
        if (answer == Answer::Moved && target != 0)
            m_topology.owners.set(to->slot & (kSlotCount - 1), target);
        return trouble(node, operation, answer, target);
    }
    ++m_figures.operations;
    ++lane(node).figures->operations;
    m_figures.service.add(m_nowUs - operation.firstSentUs);
    if (m_intervalUs > 0)
        m_figures.intended.add(m_nowUs - operation.intendedUs);
    if (m_options.windows)
        m_windows.answered(node, m_nowUs,
                           m_nowUs - (m_intervalUs > 0 ? operation.intendedUs : operation.firstSentUs));
}

void Worker::silent(int node, Operation& operation, Answer why)
{
    trouble(node, operation, why, 0);
}

/// The answer was none: where to next, and when?
void Worker::trouble(int node, Operation& operation, Answer answer, int target)
{
    ++m_figures.troubles[size_t(answer)];
    const bool elsewhere = answer == Answer::Moved || answer == Answer::Ask;
    NodeFigures& figures = *lane(node).figures;
    if (!elsewhere)
        ++figures.troubles;
    const int retries = operation.journey.retries();
    const qint64 began = operation.firstSentUs > 0 ? operation.firstSentUs : operation.intendedUs;
    const Next next =
        operation.journey.after(answer, node, target, m_options.rules, began, m_nowUs, m_source.unit());
    m_figures.retries += operation.journey.retries() - retries;
    if (next.refresh)
        m_atlas.want();
    if (next.step == Next::Step::GiveUp) {
        ++m_figures.failed;
        ++m_figures.errors[size_t(answer)];
        ++figures.failed;
        if (m_options.windows)
            m_windows.failed(m_nowUs);
        return;
    }
    operation.asking = next.asking;
    const int to = next.step == Next::Step::Elsewhere ? next.node : node;
    if (next.pauseUs == 0 && to != 0)
        return place(to, operation, true);
    ++lane(to).pausing;
    m_pauses.push({m_nowUs + next.pauseUs, to, operation});
}

} // namespace ringside::workload
