#include "widgets/scope/scope_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ringside {

namespace {

/// The translation context.
struct ScopeText
{
    Q_DECLARE_TR_FUNCTIONS(Scope)
};

using Phase = ScopeState::Phase;
using Step = ScopeState::Step;

ScopeSide sideOf(const ClusterSnapshot& cluster, int number, const QString& title, bool owns)
{
    ScopeSide side{title.arg(number), {}, false, -1};
    const NodeState* node = cluster.node(number);
    if (!node)
        return side;
    side.seat = node->shard;
    const bool seated = node->shard >= 0 && size_t(node->shard) < cluster.shards.size();
    const int master = seated ? cluster.shards[size_t(node->shard)].master : number;
    side.troubled = master != number || !node->answering || node->process != ProcessState::Running;
    if (master != number && master > 0)
        side.note = ScopeText::tr("now node %1").arg(master);
    else if (!node->running())
        side.note = ScopeText::tr("has ended");
    else if (side.troubled)
        side.note = ScopeText::tr("does not answer");
    else if (owns)
        side.note = ScopeText::tr("owner");
    return side;
}

bool hasMark(const std::vector<OpenSlot>& marks, int slot)
{
    return std::any_of(marks.begin(), marks.end(), [slot](const OpenSlot& m) { return m.slot == slot; });
}

/// How many of the keys have moved, ` 2 of 5`, while that is known.
QString keysMoved(const ScopeState& scope)
{
    const qint64 all = scope.keysAtSource + scope.keysAtTarget;
    return scope.phase == Phase::Open && scope.next != Step::None && all > 0
               ? ScopeText::tr(" %1 of %2").arg(scope.keysAtTarget).arg(all)
               : QString();
}

} // namespace

std::vector<ScopeStepLine> stepLines(const ScopeState& scope)
{
    const QString moved = keysMoved(scope);
    const std::pair<QString, QString> texts[] = {
        {ScopeText::tr("IMPORTING at target"), QStringLiteral("IMPORTING")},
        {ScopeText::tr("MIGRATING at source"), QStringLiteral("MIGRATING")},
        {ScopeText::tr("Keys: MIGRATE%1").arg(moved), ScopeText::tr("Keys%1").arg(moved)},
        {ScopeText::tr("WAIT for its replicas"), QStringLiteral("WAIT")},
        {ScopeText::tr("NODE at target"), ScopeText::tr("NODE target")},
        {ScopeText::tr("NODE at source"), ScopeText::tr("NODE source")}};
    const int count = int(std::size(texts));
    const bool open = scope.phase == Phase::Open && scope.next != Step::None;
    const int next = open ? int(scope.next) : scope.phase == Phase::Finished ? count : 0;
    std::vector<ScopeStepLine> lines;
    for (int i = 0; i < count; ++i) {
        using Stage = ScopeStepLine::Stage;
        lines.push_back({texts[i].first, texts[i].second,
                         i < next            ? Stage::Done
                         : open && i == next ? Stage::Next
                                             : Stage::Later});
    }
    return lines;
}

QStringList stateWordings(const ScopeState& scope)
{
    const QString slot = ScopeText::tr("Slot %1.").arg(scope.slot);
    const auto both = [&](const QString& text) { return QStringList{slot + u' ' + text, text, slot}; };
    if (scope.phase == Phase::Finished)
        return both(ScopeText::tr("Done: the source says MOVED to every client.")) << ScopeText::tr("Done");
    if (scope.phase == Phase::BroughtBack)
        return both(ScopeText::tr("Brought back: both sides answer as before."))
               << ScopeText::tr("Brought back");
    switch (scope.next) {
    case Step::Import:
        return both(ScopeText::tr("No mark at the target: it says MOVED, even after ASKING."));
    case Step::Migrate:
        return both(ScopeText::tr("The target answers after ASKING, but no client is sent there yet."));
    case Step::Keys:
        return both(
            scope.keysAtTarget == 0
                ? ScopeText::tr(
                      "Both marks: a client that asks the source for a key it does not have gets ASK.")
                : ScopeText::tr("Keys on both sides: a moved key gets ASK, a moved and an unmoved one "
                                "together get TRYAGAIN."));
    case Step::Level:
        return both(ScopeText::tr("All keys have moved; the target's replicas may not have them yet."));
    case Step::Give:
        return both(ScopeText::tr("The source holds no key: now the slot can change its owner."));
    case Step::Release:
        return both(ScopeText::tr("The target owns the slot, and has told every node by itself."));
    case Step::None:
        break;
    }
    return both(ScopeText::tr("Left open earlier: the next step finds out how far it has come."));
}

ScopeSide sourceSide(const ClusterSnapshot& cluster)
{
    const ScopeState& scope = cluster.scope;
    const bool owns = !scope.given && scope.phase != Phase::Finished;
    return sideOf(cluster, scope.source, ScopeText::tr("Source: node %1"), owns);
}

ScopeSide targetSide(const ClusterSnapshot& cluster)
{
    return sideOf(cluster, cluster.scope.target, ScopeText::tr("Target: node %1"), cluster.scope.given);
}

ScopeMarks marksNow(const ClusterSnapshot& cluster)
{
    const ScopeState& scope = cluster.scope;
    const Opinion* source = cluster.opinion(scope.source, scope.source);
    const Opinion* target = cluster.opinion(scope.target, scope.target);
    return {source && hasMark(source->migrating, scope.slot),
            target && hasMark(target->importing, scope.slot)};
}

QString aboutText(ScopeQuestion::About about)
{
    switch (about) {
    case ScopeQuestion::About::There:
        return ScopeText::tr("Moved");
    case ScopeQuestion::About::Here:
        return ScopeText::tr("Still there");
    case ScopeQuestion::About::Missing:
        return ScopeText::tr("Missing");
    case ScopeQuestion::About::Both:
        return ScopeText::tr("Both");
    case ScopeQuestion::About::Named:
        break;
    }
    return ScopeText::tr("Named");
}

QString answerText(const ScopeQuestion& question, const ScopeAnswer& answer)
{
    if (question.keys.isEmpty())
        return QStringLiteral("–");
    return answer.kind == ScopeAnswer::Kind::Silent ? ScopeText::tr("no answer") : answer.text;
}

QString answerMeaning(ScopeAnswer::Kind kind)
{
    switch (kind) {
    case ScopeAnswer::Kind::Value:
        return ScopeText::tr("It is here.");
    case ScopeAnswer::Kind::Nil:
        return ScopeText::tr("There is no such key here, and this node answers for it.");
    case ScopeAnswer::Kind::Moved:
        return ScopeText::tr("The slot belongs to that node: ask there from now on.");
    case ScopeAnswer::Kind::Ask:
        return ScopeText::tr(
            "This once, ask that node and send ASKING first. If the key exists, it is there.");
    case ScopeAnswer::Kind::TryAgain:
        return ScopeText::tr("The keys are not all on one side now: ask again later.");
    case ScopeAnswer::Kind::Error:
        return ScopeText::tr("The server refuses.");
    case ScopeAnswer::Kind::Silent:
        return ScopeText::tr("No answer came.");
    case ScopeAnswer::Kind::NotAsked:
        break;
    }
    return ScopeText::tr("There is no such key now, so nothing is asked.");
}

Tone answerTone(ScopeAnswer::Kind kind)
{
    switch (kind) {
    case ScopeAnswer::Kind::Value:
        return Tone::Good;
    case ScopeAnswer::Kind::Moved:
        return Tone::Accent;
    case ScopeAnswer::Kind::Ask:
        return Tone::Warning;
    case ScopeAnswer::Kind::TryAgain:
    case ScopeAnswer::Kind::Error:
    case ScopeAnswer::Kind::Silent:
        return Tone::Bad;
    case ScopeAnswer::Kind::Nil:
    case ScopeAnswer::Kind::NotAsked:
        break;
    }
    return Tone::Muted;
}

QString scopeExplained()
{
    return ScopeText::tr("One hash slot, moved by hand. Each step sets a mark, moves a key or changes the "
                         "owner. Then you see what either side tells a client: the value, ASK, MOVED or "
                         "TRYAGAIN. Kill a node in the middle, and see how it is repaired. Choose a slot and "
                         "its new owner above, and press Begin. Until the end, no other slots can be moved.");
}

} // namespace ringside
