#include "core/scope/pair_survey.h"

#include "core/base/core_text.h"
#include "core/cluster/nodes_text.h"

#include <algorithm>

namespace ringside {

namespace {

NodeId ownerSeenIn(const std::vector<Opinion>& view, int slot)
{
    const Opinion* owner = ownerIn(view, slot);
    return owner ? owner->id : NodeId();
}

bool holdsMark(const std::vector<OpenSlot>& marks, int slot, const NodeId& with)
{
    return std::find(marks.begin(), marks.end(), OpenSlot{slot, with}) != marks.end();
}

Result<NodeLine> lineTo(const NodeId& planned, const ClusterSnapshot& cluster, const MigrationSite& site)
{
    const NodeState* known = cluster.node(planned);
    const NodeState* master = known ? cluster.node(masterInPlaceOf(cluster, known->number)) : nullptr;
    if (!master)
        return notPossible(CoreText::tr("A node of this migration is not in the cluster any more."),
                           CoreText::tr("`scope undo` forgets what is left of it."));
    return NodeLine::open(master->number, master->id, site.endpoint(master->number), linePatienceMs(cluster));
}

Status readKeys(NodeLine& line, int slot, qint64& count, QByteArrayList& names)
{
    const QByteArray number = QByteArray::number(slot);
    const auto counted = line.numbers({{"CLUSTER", "COUNTKEYSINSLOT", number}});
    if (!counted)
        return counted.error();
    const auto read = line.ask({{"CLUSTER", "GETKEYSINSLOT", number, QByteArray::number(kScopeKeysShown)}});
    if (!read)
        return read.error();
    count = counted->front();
    for (const Reply& key : read->front().elements)
        names << key.text;
    std::sort(names.begin(), names.end());
    return Done{};
}

QStringList keyTexts(const QByteArrayList& keys)
{
    QStringList shown;
    for (const QByteArray& key : keys)
        shown << QString::fromUtf8(key);
    return shown;
}

} // namespace

Result<ScopePair> ScopePair::open(int slot, const NodeId& source, const NodeId& target,
                                  const ClusterSnapshot& cluster, const MigrationSite& site)
{
    Result<NodeLine> from = lineTo(source, cluster, site);
    if (!from)
        return from.error();
    Result<NodeLine> to = lineTo(target, cluster, site);
    if (!to)
        return to.error();
    return ScopePair{slot, std::move(*from), std::move(*to)};
}

Result<PairSurvey> PairSurvey::of(ScopePair& pair, const ClusterSnapshot& cluster)
{
    const auto source = pair.source.view();
    const auto target = pair.target.view();
    if (!source || !target)
        return source ? target.error() : source.error();
    PairSurvey survey;
    if (const Opinion* own = ownLine(*source))
        survey.migrating = holdsMark(own->migrating, pair.slot, pair.target.id());
    if (const Opinion* own = ownLine(*target))
        survey.importing = holdsMark(own->importing, pair.slot, pair.source.id());
    const NodeId owner = ownerSeenIn(*source, pair.slot);
    const NodeState* ownerNode = cluster.node(owner);
    const NodeState* targetNode = cluster.node(pair.target.id());
    // One whose place the target has taken may have been given it before.
    const bool byItsShard =
        ownerNode && targetNode && targetNode->shard >= 0 && ownerNode->shard == targetNode->shard;
    survey.given = ownerSeenIn(*target, pair.slot) == pair.target.id() || byItsShard;
    if (!survey.given && owner != pair.source.id())
        return notPossible(CoreText::tr("Slot %1 belongs to neither node %2 nor node %3.")
                               .arg(pair.slot)
                               .arg(pair.source.number())
                               .arg(pair.target.number()),
                           CoreText::tr("Something else has moved it."));
    if (const Status read = readKeys(pair.source, pair.slot, survey.keysAtSource, survey.atSource); !read)
        return read.error();
    if (const Status read = readKeys(pair.target, pair.slot, survey.keysAtTarget, survey.atTarget); !read)
        return read.error();
    return survey;
}

ScopeState::Step PairSurvey::next(bool level) const
{
    if (given)
        return ScopeState::Step::Release;
    if (!importing)
        return ScopeState::Step::Import;
    if (!migrating)
        return ScopeState::Step::Migrate;
    if (keysAtSource > 0)
        return ScopeState::Step::Keys;
    return level ? ScopeState::Step::Give : ScopeState::Step::Level;
}

void PairSurvey::writeTo(ScopeState& state) const
{
    state.importing = importing;
    state.migrating = migrating;
    state.given = given;
    state.keysAtSource = keysAtSource;
    state.keysAtTarget = keysAtTarget;
    state.atSource = keyTexts(atSource);
    state.atTarget = keyTexts(atTarget);
}

} // namespace ringside
