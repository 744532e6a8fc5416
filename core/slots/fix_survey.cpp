#include "core/slots/fix_survey.h"

#include "core/base/core_text.h"
#include "core/cluster/nodes_text.h"
#include "core/cluster/stranger_words.h"

#include <algorithm>

namespace ringside {

namespace {

using Lines = std::map<int, std::vector<Opinion>>; // CLUSTER NODES by who was asked

bool saysMaster(const std::vector<Opinion>& lines)
{
    const Opinion* own = ownLine(lines);
    return own && own->role == Role::Master;
}

/// Who does not answer is left out: whether that matters turns out later. Error: Forbidden.
Result<Lines> askAll(const ClusterSnapshot& cluster, const MigrationSite& site,
                     std::map<int, NodeLine>& masters)
{
    Lines lines;
    for (const NodeState& node : cluster.nodes) {
        if (node.process != ProcessState::Running)
            continue;
        Result<NodeLine> line =
            NodeLine::open(node.number, node.id, site.endpoint(node.number), linePatienceMs(cluster));
        if (!line && line.error().code == ErrorCode::Forbidden)
            return line.error();
        if (!line)
            continue;
        auto view = line->view();
        if (!view && view.error().code == ErrorCode::Forbidden)
            return view.error();
        if (!view || !saysMaster(*view))
            continue;
        lines.emplace(node.number, std::move(*view));
        masters.emplace(node.number, std::move(*line));
    }
    return lines;
}

/// A master whose place another has taken becomes its replica as soon as it hears; without slots it would
/// not.
void leaveOutFormer(const ClusterSnapshot& cluster, Lines& lines, std::map<int, NodeLine>& masters)
{
    for (const NodeState& node : cluster.nodes) {
        const int now = masterInPlaceOf(cluster, node.number);
        if (now == node.number || lines.count(now) == 0)
            continue;
        lines.erase(node.number);
        masters.erase(node.number);
    }
}

QString howToBringBack(const ClusterSnapshot& cluster, int number)
{
    const NodeState* node = cluster.node(number);
    if (node && node->role == Role::Replica && node->master == 0)
        return CoreText::tr("It follows %1: two clusters were joined. Wait until `expect agreed` holds, then "
                            "use `fix` again.")
            .arg(masterText(cluster, *node));
    if (node && node->process == ProcessState::Paused)
        return CoreText::tr("Let it go on with `resume %1`, then use `fix` again.").arg(number);
    for (const NodeState& other : cluster.nodes) {
        if (node && node->shard >= 0 && other.number != number && other.shard == node->shard &&
            other.answering)
            return CoreText::tr(
                       "Its replica can take its place: use `failover %1 takeover`, then `fix` again.")
                .arg(other.number);
    }
    return CoreText::tr("Bring it back with `restart %1`, then use `fix` again.").arg(number);
}

/// Slots of a master that is gone are not uncovered: it has their keys on its disk.
std::optional<Error> missingMaster(const ClusterSnapshot& cluster, const Lines& lines,
                                   const NodeNumbers& numbers, const NodeNumbers& seats)
{
    const auto gone = [&](const NodeId& id) {
        const auto seat = seats.find(id);
        return seat != seats.end() && lines.count(seat->second) == 0;
    };
    const auto refusal = [&](const NodeId& id, const QString& message) {
        const int number = numbers.at(id);
        return Error{ErrorCode::NotPossible, message.arg(number), howToBringBack(cluster, number)};
    };
    for (const auto& [viewer, view] : lines) {
        for (const Opinion& line : view) {
            if (!line.slots.isEmpty() && gone(line.id))
                return refusal(line.id, CoreText::tr("Node %1 owns slots but cannot be asked about their "
                                                     "keys, and no master has taken its place."));
            for (const auto& marks : {line.migrating, line.importing}) {
                for (const OpenSlot& mark : marks) {
                    if (gone(mark.with))
                        return refusal(mark.with, CoreText::tr("Slot %1 is open between node %2 and node %3. "
                                                               "Node %3 cannot be asked for its keys.")
                                                      .arg(QString::number(mark.slot),
                                                           QString::number(viewer), QStringLiteral("%1")));
                }
            }
        }
    }
    return std::nullopt;
}

std::vector<Wreck> ownWrecks(std::vector<Wreck> wrecks, const std::vector<ForeignSlots>& foreign)
{
    std::erase_if(wrecks, [&](const Wreck& wreck) {
        return std::any_of(foreign.begin(), foreign.end(),
                           [&](const ForeignSlots& theirs) { return theirs.slots.contains(wreck.slot); });
    });
    return wrecks;
}

Result<KeyCounts> countKeys(std::map<int, NodeLine>& masters, const std::vector<Wreck>& wrecks)
{
    KeyCounts keys;
    std::vector<QByteArrayList> questions;
    for (const Wreck& wreck : wrecks)
        questions.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(wreck.slot)});
    for (auto& [number, line] : masters) {
        const Result<std::vector<qint64>> counts = line.numbers(questions);
        if (!counts)
            return counts.error();
        for (size_t i = 0; i < wrecks.size(); ++i)
            keys[wrecks[i].slot][number] = (*counts)[i];
    }
    return keys;
}

} // namespace

int FixSurvey::slots() const
{
    int slots = 0;
    for (const SlotRepair& repair : repairs)
        slots += repair.slots.count();
    return slots;
}

Result<FixSurvey> examine(const MigrationSite& site)
{
    const Snapshot cluster = site.latest();
    FixSurvey survey;
    Result<Lines> asked = askAll(*cluster, site, survey.masters);
    if (!asked)
        return asked.error();
    Lines lines = std::move(*asked);
    leaveOutFormer(*cluster, lines, survey.masters);
    if (lines.empty())
        return Error{ErrorCode::NotPossible, CoreText::tr("No master answers."),
                     CoreText::tr("Start the nodes, then use `fix` again.")};
    NodeNumbers numbers, seats;
    for (const NodeState& node : cluster->nodes) {
        numbers[node.id] = node.number;
        seats[node.id] = lines.count(node.number) > 0 ? node.number : masterInPlaceOf(*cluster, node.number);
    }
    if (const auto missing = missingMaster(*cluster, lines, numbers, seats))
        return *missing;
    std::vector<MasterView> views;
    for (const auto& [number, view] : lines)
        views.push_back(viewOf(number, view, numbers, seats));
    survey.foreign = foreignSlots(*cluster, lines);
    const std::vector<Wreck> wrecks = ownWrecks(findWrecks(views), survey.foreign);
    const Result<KeyCounts> keys =
        wrecks.empty() ? Result<KeyCounts>(KeyCounts()) : countKeys(survey.masters, wrecks);
    if (!keys)
        return keys.error();
    survey.repairs = planFix(views, wrecks, *keys);
    return survey;
}

} // namespace ringside
