#include "core/scope/scope.h"

#include "core/base/core_text.h"
#include "core/scope/sample_keys.h"
#include "core/scope/scope_work.h"

namespace ringside {

namespace {

using ScopePhase = ScopeState::Phase;

QString openWords(int slot)
{
    return CoreText::tr("Slot %1 is under the microscope: `scope finish` or `scope undo` ends that.")
        .arg(slot);
}

Status writeSamples(NodeLine& source, int slot, int count, const MigrationSite& site)
{
    const QByteArray tag = '{' + tagOfSlot(slot) + "}:";
    std::vector<QByteArrayList> commands;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        commands.push_back({"SET", tag + number, "value-" + number, "NX"});
        site.did(QStringLiteral("redis-cli -p %1 %2")
                     .arg(QString::number(site.endpoint(source.number()).port),
                          QString::fromUtf8(commands.back().join(' '))));
    }
    const Result<std::vector<Reply>> replies = source.ask(commands);
    if (!replies)
        return replies.error();
    for (const Reply& reply : *replies) {
        if (reply.isError()) // nil: it is there already
            return Error{
                ErrorCode::Server,
                CoreText::tr("Node %1 answers: %2").arg(source.number()).arg(QString::fromUtf8(reply.text))};
    }
    return Done{};
}

} // namespace

Scope::Scope(Migration& migration)
    : m_migration(migration)
{
    const auto left = migration.leftOpen();
    if (!left || !*left)
        return; // what cannot be read is told by the migration
    const MigrationRecord& record = **left;
    if (record.moves.size() != 1 || record.moves[0].slots.count() != 1 ||
        !record.action.startsWith(QStringLiteral("scope ")))
        return;
    const JournalMove& move = record.moves[0];
    m_subject = {move.fromId, move.toId};
    m_state.phase = ScopePhase::Open;
    m_state.slot = move.slots.ranges().front().first;
    m_state.source = move.from;
    m_state.target = move.to;
    m_state.problem = record.problem;
}

Error Scope::nothingOpen()
{
    return notPossible(CoreText::tr("No slot is under the microscope."),
                       CoreText::tr("`scope begin 1234 to=2` puts one there."));
}

/// Resumed or undone as the migration that it is to others, it is none any more.
ScopeState Scope::state() const
{
    const std::lock_guard lock(m_mutex);
    const bool ended = m_state.phase == ScopePhase::Open && !m_works &&
                       m_migration.state().phase == MigrationState::Phase::Off;
    return ended ? ScopeState() : m_state;
}

ScopeState Scope::known() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Scope::edit(const std::function<void(ScopeState&)>& change)
{
    const std::lock_guard lock(m_mutex);
    change(m_state);
}

Status Scope::begin(const Wish& wish, const MigrationSite& site)
{
    Work work(*this);
    if (const Status begun = work.begun(); !begun)
        return begun;
    if (const Status claimed = work.claim(); !claimed)
        return claimed;
    const Snapshot cluster = site.latest();
    const Subject subject{cluster->node(wish.source)->id, cluster->node(wish.target)->id};
    Result<ScopePair> pair = ScopePair::open(wish.slot, subject.source, subject.target, *cluster, site);
    if (!pair)
        return pair.error();
    if (wish.sampleKeys > 0) {
        if (const Status written = writeSamples(pair->source, wish.slot, wish.sampleKeys, site); !written)
            return written;
    }
    const Result<PairSurvey> survey = PairSurvey::of(*pair, *cluster);
    if (!survey)
        return survey.error();
    if (survey->keysAtSource == 0)
        return notPossible(
            CoreText::tr("Slot %1 has no keys, so there would be little to see.").arg(wish.slot),
            CoreText::tr("With keys=5 five sample keys are written first; they stay."));
    const MovePlan plan{{{SlotRanges{{wish.slot, wish.slot}}, wish.source, wish.target}}};
    if (const Status left = m_migration.leaveOpen(wish.action, plan, openWords(wish.slot), cluster); !left)
        return left;
    edit([&](ScopeState& state) {
        m_subject = subject;
        m_level = false;
        state = {};
        state.phase = ScopePhase::Open;
        state.slot = wish.slot;
    });
    return look(site);
}

Result<ScopePair> Scope::open(const ClusterSnapshot& cluster, const MigrationSite& site) const
{
    return ScopePair::open(known().slot, m_subject.source, m_subject.target, cluster, site);
}

/// Asks both how far they are, and then what a client asks.
Status Scope::look(const MigrationSite& site)
{
    const Snapshot cluster = site.latest();
    Result<ScopePair> pair = open(*cluster, site);
    Result<PairSurvey> survey = pair ? PairSurvey::of(*pair, *cluster) : Result<PairSurvey>(pair.error());
    if (!survey)
        return failed(survey.error(), site);
    m_survey = std::move(*survey);
    edit([&](ScopeState& state) {
        m_survey.writeTo(state);
        state.source = pair->source.number();
        state.target = pair->target.number();
        state.next = state.phase == ScopePhase::Open ? m_survey.next(m_level) : ScopeState::Step::None;
        state.problem.clear();
    });
    question(site);
    return Done{};
}

void Scope::question(const MigrationSite& site)
{
    const Snapshot cluster = site.latest();
    const ScopeState now = known();
    std::vector<ScopeQuestion> asked =
        askBoth(questionsFor(now.slot, m_survey), site.endpoint(masterInPlaceOf(*cluster, now.source)),
                site.endpoint(masterInPlaceOf(*cluster, now.target)), site.did);
    edit([&](ScopeState& state) { state.questions = std::move(asked); });
}

/// What clients are answered now is of interest all the more.
Status Scope::failed(const Error& error, const MigrationSite& site)
{
    edit([&](ScopeState& state) { state.problem = error.message; });
    question(site);
    return error;
}

Status Scope::ask(const MigrationSite& site)
{
    if (state().phase == ScopePhase::Off)
        return nothingOpen();
    Work work(*this);
    const Status begun = work.begun();
    return begun ? look(site) : begun;
}

Result<ScopeQuestion> Scope::ask(const QByteArray& key, const MigrationSite& site) const
{
    const ScopeState now = state();
    if (now.phase == ScopePhase::Off)
        return nothingOpen();
    const Snapshot cluster = site.latest();
    return askBoth({{ScopeQuestion::About::Named, {key}}},
                   site.endpoint(masterInPlaceOf(*cluster, now.source)),
                   site.endpoint(masterInPlaceOf(*cluster, now.target)), site.did)
        .front();
}

Status Scope::finish(const MigrationSite& site)
{
    if (state().phase != ScopePhase::Open)
        return nothingOpen();
    Work work(*this);
    const Status begun = work.begun();
    return begun ? close(m_migration.resume(site), site) : begun;
}

Status Scope::undo(const MigrationSite& site)
{
    if (state().phase != ScopePhase::Open)
        return nothingOpen();
    Work work(*this);
    const Status begun = work.begun();
    return begun ? close(m_migration.undo(site), site) : begun;
}

/// The journal is gone now, and what both tell is how it has ended.
Status Scope::close(const Result<MigrationOutcome>& done, const MigrationSite& site)
{
    if (!done)
        return failed(done.error(), site);
    edit([](ScopeState& state) { state.phase = ScopePhase::BroughtBack; });
    const Status looked = look(site);
    edit([this](ScopeState& state) {
        if (state.given)
            state.phase = ScopePhase::Finished;
        state.next = ScopeState::Step::None;
    });
    return looked;
}

void Scope::forget()
{
    edit([](ScopeState& state) { state = {}; });
}

} // namespace ringside
