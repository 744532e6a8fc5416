#include "widgets/stage/stage_words.h"

#include "core/cluster/dissent.h"

#include "widgets/faults/fault_groups.h"
#include "widgets/stage/cut_groups.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace ringside {

namespace {

/// Who owns what in one node's eyes.
std::map<NodeId, SlotRanges> ownersSeenBy(const NodeState& viewer)
{
    std::map<NodeId, SlotRanges> owners;
    for (const Opinion& opinion : viewer.opinions) {
        if (!opinion.slots.isEmpty())
            owners[opinion.id] = opinion.slots;
    }
    return owners;
}

/// Size of the largest group of answering nodes with one view.
int largestAgreement(const ClusterSnapshot& cluster)
{
    std::vector<std::pair<std::map<NodeId, SlotRanges>, int>> views;
    for (const NodeState& node : cluster.nodes) {
        if (!node.answering)
            continue;
        auto view = ownersSeenBy(node);
        const auto same =
            std::find_if(views.begin(), views.end(), [&](const auto& v) { return v.first == view; });
        if (same != views.end())
            ++same->second;
        else
            views.emplace_back(std::move(view), 1);
    }
    int largest = 0;
    for (const auto& [view, count] : views)
        largest = std::max(largest, count);
    return largest;
}

} // namespace

QString StageWords::bytes(qint64 count)
{
    return count < 1000 ? tr("%1 B").arg(count)
                        : QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
}

QString StageWords::seconds(qint64 ms)
{
    return tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', ms < 10'000 ? 1 : 0));
}

QString StageWords::roleAndPort(const ClusterSnapshot& cluster, const NodeState& node)
{
    const bool forming = cluster.state == ClusterState::Forming && node.slots.isEmpty();
    const bool owns = !forming && node.shard >= 0 && node.shard < int(cluster.shards.size()) &&
                      cluster.shards[size_t(node.shard)].master == node.number;
    if (owns)
        return tr("master :%1").arg(node.port);
    // Until it has slots or an epoch, a node that has just met the others is no former master of anything.
    const bool fresh = node.slots.isEmpty() &&
                       (cluster.state == ClusterState::Forming || (node.answering && node.configEpoch == 0));
    if (node.role == Role::Master && fresh)
        return tr("node :%1").arg(node.port);
    if (node.role == Role::Master && node.shard >= 0)
        return tr("was master :%1").arg(node.port);
    if (node.role == Role::Replica)
        return tr("replica :%1").arg(node.port);
    return node.role == Role::Master ? tr("master :%1").arg(node.port) : tr("node :%1").arg(node.port);
}

QString StageWords::process(const NodeState& node, Length length)
{
    switch (node.process) {
    case ProcessState::Absent:
        return tr("not started");
    case ProcessState::Starting:
        return tr("starting");
    case ProcessState::Running:
        return QString();
    case ProcessState::Paused:
        return tr("paused");
    case ProcessState::Stopped:
        return node.processNote.isEmpty() || length == Length::Short ? tr("stopped") : node.processNote;
    case ProcessState::Crashed:
        return node.processNote.isEmpty() || length == Length::Short
                   ? tr("crashed")
                   : tr("crashed: %1").arg(node.processNote);
    }
    return QString();
}

std::vector<StageText> StageWords::troubles(const ClusterSnapshot& cluster, const NodeState& node,
                                            Length length)
{
    std::vector<StageText> words;
    const QString ended = process(node, length);
    if (!ended.isEmpty()) {
        const bool crashed = node.process == ProcessState::Crashed;
        words.push_back({ended, crashed ? StageTone::Bad : StageTone::Warning});
    }
    if (node.failReports > 0)
        words.push_back({tr("FAIL by %1").arg(node.failReports), StageTone::Bad});
    if (const int suspects = node.pfailReports > 0 ? credibleSuspects(cluster, node.number) : 0; suspects > 0)
        words.push_back({tr("PFAIL by %1").arg(suspects), StageTone::Warning});
    if (node.process != ProcessState::Running)
        return words;
    if (node.startingUp)
        words.push_back({tr("loading"), StageTone::Warning});
    else if (!node.answering && !node.problem.isEmpty())
        words.push_back({node.problem, StageTone::Bad});
    else if (!node.answering)
        words.push_back({tr("not answering %1").arg(seconds(node.silentMs)), StageTone::Warning});
    else if (node.saysFail() && cluster.state != ClusterState::Forming)
        words.push_back(
            {node.role == Role::Replica ? tr("says cluster down") : tr("refuses writes"), StageTone::Bad});
    else if (node.role == Role::Master && node.writes == Writes::Refused && !node.slots.isEmpty())
        words.push_back(
            {node.writesWord, StageTone::Bad}); // beside the badge; short, so that it finds a place
    else if (!node.problem.isEmpty())
        words.push_back({node.problem, StageTone::Warning});
    if (node.role == Role::Replica && !node.master)
        words.push_back({tr("its master is not of this lab"), StageTone::Warning});
    if (node.role != Role::Replica || !node.master || !node.replication.known)
        return words;
    if (node.replication.syncing)
        words.push_back({tr("syncing"), StageTone::Warning});
    else if (!node.replication.linkUp && node.replication.downForMs >= 0)
        words.push_back({tr("link down %1").arg(seconds(node.replication.downForMs)), StageTone::Bad});
    else if (!node.replication.linkUp)
        words.push_back({tr("link down"), StageTone::Bad});
    return words;
}

/// What becomes of the writes of those who stand beside the node.
void StageWords::addWriters(const ClusterSnapshot& cluster, const NodeState& node,
                            std::vector<StageText>& words)
{
    if (cluster.ledger.phase != LedgerState::Phase::Writing)
        return;
    for (const WriterState& writer : cluster.ledger.writers) {
        if (writer.beside != node.number)
            continue;
        const bool accepted = writer.acceptedPerSecond >= 0.5, refused = writer.refusedPerSecond >= 0.5;
        const QString name = endName(clientEnd(writer.client));
        if (accepted)
            words.push_back({refused ? tr("%1 writes, some refused").arg(name) : tr("%1 writes").arg(name),
                             refused ? StageTone::Warning : StageTone::Good});
        else
            words.push_back({refused ? tr("%1 is refused").arg(name) : tr("%1 waits").arg(name),
                             refused ? StageTone::Bad : StageTone::Warning});
    }
}

std::vector<StageText> StageWords::label(const ClusterSnapshot& cluster, const NodeState& node, Length length)
{
    std::vector<StageText> lines{{roleAndPort(cluster, node), StageTone::Strong}};
    if (length == Length::Bare) {
        lines.front().text = tr(":%1", "a port").arg(node.port);
        const std::vector<StageText> words = troubles(cluster, node, length);
        if (!words.empty())
            lines.push_back(words.front());
        return lines;
    }
    const std::optional<qint64>& lag = node.replication.lagBytes;
    if (length == Length::Whole && node.role == Role::Replica && node.answering && node.replication.linkUp &&
        lag)
        lines.push_back({*lag < 1'000'000 ? tr("lag %1").arg(bytes(*lag)) : tr("%1 behind").arg(bytes(*lag)),
                         StageTone::Muted});
    const int lineLength = length == Length::Whole ? 26 : 20;
    std::vector<StageText> words = troubles(cluster, node, length);
    addWriters(cluster, node, words);
    for (const StageText& word : words) {
        StageText& last = lines.back();
        const bool joins = lines.size() > 1 && last.tone == word.tone &&
                           last.text.size() + word.text.size() + 3 <= lineLength;
        if (joins)
            last.text = tr("%1 · %2", "two short states on one line").arg(last.text, word.text);
        else
            lines.push_back(word);
    }
    return lines;
}

QString StageWords::agreement(const ClusterSnapshot& cluster)
{
    const int total = int(cluster.nodes.size());
    const int answering = int(std::count_if(cluster.nodes.begin(), cluster.nodes.end(),
                                            [](const NodeState& node) { return node.answering; }));
    if (answering == 0)
        return tr("no node answers");
    if (cluster.agreed && !cluster.acquainted)
        return tr("not every node knows all the others");
    if (cluster.agreed && answering == total)
        return total == 1 ? tr("one node") : tr("all %n nodes agree", nullptr, total);
    if (cluster.agreed)
        return answering == 1 ? tr("only one node answers")
                              : tr("all %n answering nodes agree", nullptr, answering);
    const int largest = largestAgreement(cluster);
    return largest == answering ? tr("the nodes do not agree yet")
                                : tr("%1 of %n answering nodes agree", nullptr, answering).arg(largest);
}

/// By address; more than two are counted.
QStringList StageWords::strangers(const ClusterSnapshot& cluster)
{
    constexpr size_t kNamed = 2;
    QStringList lines;
    for (size_t i = 0; i < std::min(cluster.strangers.size(), kNamed); ++i) {
        const Stranger& stranger = cluster.strangers[i];
        lines << (stranger.sameIdAs != 0
                      ? tr("%1 has the id of node %2").arg(stranger.name()).arg(stranger.sameIdAs)
                  : stranger.handshake ? tr("meeting %1").arg(stranger.name())
                                       : tr("also there: %1").arg(stranger.name()));
    }
    if (cluster.strangers.size() > kNamed)
        lines << tr("and %n more, not of this lab", nullptr, int(cluster.strangers.size() - kNamed));
    return lines;
}

QStringList StageWords::facts(const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return {};
    return {cluster.slotsServed == kSlotCount
                ? tr("all slots served")
                : tr("%1 of %2 slots served").arg(cluster.slotsServed).arg(kSlotCount),
            agreement(cluster), tr("epoch %1").arg(cluster.epoch)};
}

QStringList StageWords::fault(const ClusterSnapshot& cluster)
{
    if (cluster.faults.empty())
        return {};
    const auto isCut = [](const LinkFault& fault) { return fault.kind == FaultKind::Cut; };
    if (std::all_of(cluster.faults.begin(), cluster.faults.end(), isCut))
        return cutWords(cluster);
    const auto oldest =
        std::min_element(cluster.faults.begin(), cluster.faults.end(),
                         [](const LinkFault& a, const LinkFault& b) { return a.sinceMs < b.sinceMs; });
    const QString duration =
        tr("for %1", "how long").arg(seconds(std::max<qint64>(0, cluster.timeMs - oldest->sinceMs)));
    if (const int count = faultGroupCount(cluster); count > 1)
        return {tr("%n faults", "on links", count), duration};
    const FaultGroup group = faultGroups(cluster).front();
    return {tr("%1: %2", "links and what is done to them").arg(groupLinks(group), groupEffect(group)),
            duration};
}

QStringList StageWords::cutWords(const ClusterSnapshot& cluster)
{
    const CutGroups cut = cutGroups(cluster);
    QStringList sides;
    for (const std::vector<int>& group : cut.groups)
        sides << nodeList(group);
    const int links = cut.links ? cut.links : int(cluster.faults.size());
    const QString duration = tr("cut for %1").arg(seconds(std::max<qint64>(0, cluster.timeMs - cut.sinceMs)));
    return {sides.isEmpty() ? (links == 1 ? tr("one link") : tr("%n links", "that are cut", links))
                            : sides.join(QStringLiteral(" | ")),
            duration};
}

QString StageWords::longestCut()
{
    return tr("cut for %1").arg(seconds(9'900));
}
QString StageWords::andMore(const QString& first, int others)
{
    return tr("%1, %2 more", "a fault of a link, how many others it has").arg(first).arg(others);
}
QString StageWords::heal()
{
    return tr("heal");
}
QString StageWords::uncovered()
{
    return tr("uncovered");
}
QString StageWords::notOfThisLab()
{
    return tr("not of this lab");
}
QString StageWords::notServed()
{
    return tr("not served");
}
QString StageWords::slot(int slot)
{
    return tr("slot %1").arg(slot);
}

std::vector<StageText> StageWords::shard(int seat, int master, int slotCount)
{
    const QString name = master ? tr("master %1").arg(master) : tr("shard %1, no master").arg(seat + 1);
    return {{name, StageTone::Strong},
            {slotCount == 1 ? tr("one slot") : tr("%n slots", nullptr, slotCount), StageTone::Muted}};
}

} // namespace ringside
