#include "core/anatomy/why_parts.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

int WhyContext::timeoutMs() const
{
    return cluster.nodeTimeoutMs > 0 ? cluster.nodeTimeoutMs : evidence.settings.nodeTimeoutMs;
}

FailoverSettings WhyContext::settings() const
{
    FailoverSettings settings = evidence.settings;
    settings.nodeTimeoutMs = timeoutMs();
    return settings;
}

const ShardState* WhyContext::shard() const
{
    const auto found = std::find_if(cluster.shards.begin(), cluster.shards.end(),
                                    [&](const ShardState& shard) { return shard.master == subject(); });
    return found == cluster.shards.end() ? nullptr : &*found;
}

std::vector<int> WhyContext::replicas() const
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Replica && node.master == subject())
            numbers.push_back(node.number);
    }
    return numbers;
}

std::vector<int> WhyContext::voters() const
{
    std::vector<int> numbers;
    for (const ShardState& shard : cluster.shards) {
        if (!shard.slots.isEmpty() && shard.master != 0)
            numbers.push_back(shard.master);
    }
    return numbers;
}

std::vector<int> WhyContext::livingVoters() const
{
    std::vector<int> numbers = voters();
    std::erase_if(numbers, [&](int number) {
        const NodeState* node = cluster.node(number);
        const bool handsOver = number == subject() && failover.manual;
        return !node || !unableWord(*node).isEmpty() || (number == subject() && !handsOver);
    });
    return numbers;
}

const FailoverStep* WhyContext::lastStep(FailoverStep::Kind kind, int node) const
{
    const FailoverStep* last = nullptr;
    for (const FailoverStep& step : failover.steps) {
        if (step.kind == kind && (node == 0 || step.node == node))
            last = &step;
    }
    return last;
}

QString seconds(qint64 ms)
{
    return CoreText::tr("%1 s").arg(double(ms) / 1000, 0, 'f', 1);
}

QString nodeNames(const std::vector<int>& numbers)
{
    if (numbers.size() == 1)
        return CoreText::tr("node %1").arg(numbers.front());
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    const QString last = words.takeLast();
    return CoreText::tr("nodes %1 and %2").arg(words.join(QStringLiteral(", ")), last);
}

QString unableWord(const NodeState& node)
{
    if (node.process == ProcessState::Paused)
        return CoreText::tr("is paused");
    if (!node.running())
        return node.processNote.isEmpty() ? CoreText::tr("is not running")
                                          : CoreText::tr("is not running (%1)").arg(node.processNote);
    if (!node.answering)
        return CoreText::tr("has not answered for %1").arg(seconds(node.silentMs));
    return {};
}

} // namespace ringside
