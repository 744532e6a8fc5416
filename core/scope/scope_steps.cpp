// The steps of the microscope, one at a time.

#include "core/base/core_text.h"
#include "core/scope/scope_work.h"
#include "core/slots/key_mover.h"

namespace ringside {

namespace {

QByteArrayList slotCommand(int slot, const char* how, const NodeId& node)
{
    return {"CLUSTER", "SETSLOT", QByteArray::number(slot), how, node.toHex()};
}

/// Lists a command as a person would type it.
void showCommand(const NodeLine& line, const QByteArrayList& words, const MigrationSite& site)
{
    site.did(
        QStringLiteral("redis-cli -p %1 %2")
            .arg(QString::number(site.endpoint(line.number()).port), QString::fromUtf8(words.join(' '))));
}

Status settleOne(NodeLine& line, const QByteArrayList& words, const MigrationSite& site)
{
    showCommand(line, words, site);
    return line.settle({words});
}

} // namespace

Result<ScopeState::Step> Scope::step(int keys, const MigrationSite& site)
{
    if (state().phase != ScopeState::Phase::Open)
        return nothingOpen();
    Work work(*this);
    if (const Status begun = work.begun(); !begun)
        return begun.error();
    if (const Status claimed = work.claim(); !claimed)
        return claimed.error();
    const Snapshot cluster = site.latest();
    Result<ScopePair> pair = open(*cluster, site);
    const Result<PairSurvey> survey =
        pair ? PairSurvey::of(*pair, *cluster) : Result<PairSurvey>(pair.error());
    if (!survey)
        return failed(survey.error(), site).error();
    m_level = m_level && pair->target.number() == known().target;
    const ScopeState::Step step = survey->next(m_level);
    if (step == ScopeState::Step::Release) {
        work.letGo(); // the last step is the last one of any migration
        const Status closed = close(m_migration.resume(site), site);
        return closed ? Result<ScopeState::Step>(step) : closed.error();
    }
    if (const Status done = carryOut(step, keys, *pair, *survey, *cluster, site); !done)
        return failed(done.error(), site).error();
    m_level = step == ScopeState::Step::Level;
    const Status looked = look(site);
    return looked ? Result<ScopeState::Step>(step) : looked.error();
}

Status Scope::carryOut(ScopeState::Step step, int keys, ScopePair& pair, const PairSurvey& survey,
                       const ClusterSnapshot& cluster, const MigrationSite& site)
{
    switch (step) {
    case ScopeState::Step::Import:
        return settleOne(pair.target, slotCommand(pair.slot, "IMPORTING", pair.source.id()), site);
    case ScopeState::Step::Migrate:
        return settleOne(pair.source, slotCommand(pair.slot, "MIGRATING", pair.target.id()), site);
    case ScopeState::Step::Keys:
        return moveKeys(keys, pair, survey, cluster, site);
    case ScopeState::Step::Level: {
        const Result<int> level = pair.target.awaitReplicas();
        if (level)
            showCommand(pair.target, {"WAIT", QByteArray::number(*level), "250"}, site);
        return level ? Status(Done{}) : Status(level.error());
    }
    case ScopeState::Step::Give:
        return give(pair, site);
    case ScopeState::Step::Release:
    case ScopeState::Step::None:
        break;
    }
    return Done{};
}

Status Scope::moveKeys(int keys, ScopePair& pair, const PairSurvey& survey, const ClusterSnapshot& cluster,
                       const MigrationSite& site)
{
    const QByteArrayList names = survey.atSource.mid(0, keys);
    Result<KeySizes> sizes = sizesToMoveOf(pair.source, pair.target.number(), names, false, cluster);
    if (!sizes)
        return sizes.error();
    const Endpoint to = site.endpoint(pair.target.number());
    const int timeoutMs = migrateTimeoutMs(cluster);
    showCommand(pair.source,
                QByteArrayList{"MIGRATE", to.host.toLatin1(), QByteArray::number(to.port), "''", "0",
                               QByteArray::number(timeoutMs), "KEYS"} +
                    names,
                site);
    MigrationControl control; // no throttle: a person sets the pace
    const int giver = pair.source.number();
    KeyMover::Options options;
    options.to = to;
    options.timeoutMs = timeoutMs;
    options.present = [&site, giver](int ms) { return mayBeAtWork(*site.latest(), giver, ms); };
    options.sizes = std::move(*sizes);
    return KeyMover(pair.source, pair.target, options, control, site.stop).moveSome(pair.slot, names);
}

/// A source that still held keys would delete them on hearing of the new owner.
Status Scope::give(ScopePair& pair, const MigrationSite& site)
{
    const QByteArrayList count{"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(pair.slot)};
    showCommand(pair.source, count, site);
    const Result<std::vector<qint64>> left = pair.source.numbers({count});
    if (!left)
        return left.error();
    if (left->front() > 0)
        return Error{ErrorCode::Server,
                     CoreText::tr("Node %1 has keys of these slots again.").arg(pair.source.number())};
    return settleOne(pair.target, slotCommand(pair.slot, "NODE", pair.target.id()), site);
}

} // namespace ringside
