#include "core/anatomy/why_parts.h"
#include "core/base/core_text.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

bool contains(const std::vector<int>& numbers, int number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// A request and its answer need both directions.
bool isCutOff(const WhyContext& why, int a, int b)
{
    return why.cluster.linkCut(a, b, Plane::Bus) || why.cluster.linkCut(b, a, Plane::Bus);
}

QString whyCutOff(const WhyContext& why, int replica)
{
    std::vector<int> reached, cut;
    for (const int voter : why.livingVoters())
        (isCutOff(why, replica, voter) ? cut : reached).push_back(voter);
    if (cut.empty() || int(reached.size()) >= why.quorum())
        return {};
    return CoreText::tr("Node %1 needs %3 votes and can reach %2 of the masters: its links to %4 are cut.")
        .arg(QString::number(replica), QString::number(reached.size()), QString::number(why.quorum()),
             nodeNames(cut));
}

/// `auth-request 4>2, auth-ack 3>4 (2 times)`.
QString lostMessages(const Failover& failover, int& count)
{
    std::map<QString, int> lost;
    for (const FailoverStep& step : failover.steps) {
        if (step.kind == Kind::VoteDropped)
            ++lost[QStringLiteral("%1 %2>%3").arg(step.note).arg(step.node).arg(step.other)];
    }
    QStringList words;
    for (const auto& [message, times] : lost) {
        count += times;
        words << (times == 1 ? message : CoreText::tr("%1 (%2 times)").arg(message).arg(times));
    }
    return words.join(QStringLiteral(", "));
}

/// The last word of each master to each replica.
QStringList refusals(const Failover& failover)
{
    std::map<std::pair<int, int>, QString> last;
    for (const FailoverStep& step : failover.steps) {
        if (step.kind == Kind::VoteRefused)
            last[{step.node, step.other}] = step.note;
        else if (step.kind == Kind::Vote)
            last.erase({step.node, step.other});
    }
    QStringList sentences;
    for (const auto& [ends, words] : last)
        sentences << CoreText::tr("Node %1 did not vote for node %2: %3.")
                         .arg(QString::number(ends.first), QString::number(ends.second), words);
    return sentences;
}

} // namespace

QStringList whyNoMajority(const WhyContext& why)
{
    const std::vector<int> all = why.voters(), living = why.livingVoters();
    if (int(living.size()) >= why.quorum() || all.empty())
        return {};
    QStringList missing;
    for (const int number : all) {
        const NodeState* node = why.cluster.node(number);
        if (number != why.subject() && node && !contains(living, number))
            missing << CoreText::tr("node %1 %2").arg(QString::number(number), unableWord(*node));
    }
    const QString left = living.empty() ? CoreText::tr("none") : nodeNames(living);
    const QString sentence =
        CoreText::tr("FAIL and a promotion need %1 of the %2 masters with slots (left: %3)")
            .arg(QString::number(why.quorum()), QString::number(all.size()), left);
    return {missing.isEmpty() ? sentence + QLatin1Char('.')
                              : CoreText::tr("%1: %2.").arg(sentence, missing.join(QStringLiteral(", ")))};
}

QStringList whyNoFail(const WhyContext& why)
{
    if (why.failover.manual || why.failover.step(Kind::Fail))
        return {};
    const NodeState* node = why.cluster.node(why.subject());
    if (node && node->failReports > 0)
        return {};
    std::vector<int> suspectors;
    for (const int voter : why.voters()) {
        const Opinion* opinion = why.cluster.opinion(voter, why.subject());
        const bool polled = opinion && !opinion->myself && opinion->health == Health::Pfail;
        if (polled || why.lastStep(Kind::Pfail, voter))
            suspectors.push_back(voter);
    }
    const QString subject = QString::number(why.subject());
    const QString needed = QString::number(why.quorum());
    if (suspectors.empty())
        return {CoreText::tr("No master suspects node %1 yet. A master suspects it after %2 to %3 of "
                             "silence. It becomes FAIL when %4 of the masters suspect it.")
                    .arg(subject, seconds(why.timeoutMs()), seconds(why.timeoutMs() * 3 / 2), needed)};
    return {
        CoreText::tr(
            "Node %1 is not FAIL. %2 of %3 masters must suspect it and tell each other. So far only %4 did.")
            .arg(subject, needed, QString::number(why.voters().size()), nodeNames(suspectors))};
}

QStringList whyNoVotes(const WhyContext& why, const std::vector<int>& standing)
{
    QStringList found;
    for (const int replica : standing) {
        if (const QString cut = whyCutOff(why, replica); !cut.isEmpty())
            found << cut;
    }
    int count = 0;
    if (const QString lost = lostMessages(why.failover, count); count > 0)
        found << CoreText::tr("Messages of the election were dropped on the way, %1 in all: %2.")
                     .arg(QString::number(count), lost);
    return found + refusals(why.failover);
}

} // namespace ringside
