#include "core/cluster/scope_json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ringside {

namespace {

QString scopePhaseWord(ScopeState::Phase phase)
{
    switch (phase) {
    case ScopeState::Phase::Open:
        return QStringLiteral("open");
    case ScopeState::Phase::Finished:
        return QStringLiteral("finished");
    case ScopeState::Phase::BroughtBack:
        return QStringLiteral("brought-back");
    case ScopeState::Phase::Off:
        break;
    }
    return QStringLiteral("off");
}

QString aboutWord(ScopeQuestion::About about)
{
    switch (about) {
    case ScopeQuestion::About::Here:
        return QStringLiteral("at-source");
    case ScopeQuestion::About::There:
        return QStringLiteral("moved");
    case ScopeQuestion::About::Missing:
        return QStringLiteral("missing");
    case ScopeQuestion::About::Both:
        return QStringLiteral("both");
    case ScopeQuestion::About::Named:
        break;
    }
    return QStringLiteral("named");
}

QString scopeAnswerWord(ScopeAnswer::Kind kind)
{
    switch (kind) {
    case ScopeAnswer::Kind::Value:
        return QStringLiteral("value");
    case ScopeAnswer::Kind::Nil:
        return QStringLiteral("nil");
    case ScopeAnswer::Kind::Moved:
        return QStringLiteral("moved");
    case ScopeAnswer::Kind::Ask:
        return QStringLiteral("ask");
    case ScopeAnswer::Kind::TryAgain:
        return QStringLiteral("tryagain");
    case ScopeAnswer::Kind::Error:
        return QStringLiteral("error");
    case ScopeAnswer::Kind::Silent:
    case ScopeAnswer::Kind::NotAsked:
        break;
    }
    return QStringLiteral("silent");
}

QJsonValue answerJson(const ScopeAnswer& answer)
{
    if (answer.kind == ScopeAnswer::Kind::NotAsked)
        return QJsonValue();
    return QJsonObject{{QStringLiteral("kind"), scopeAnswerWord(answer.kind)},
                       {QStringLiteral("text"), answer.text}};
}

} // namespace

QString stepWord(ScopeState::Step step)
{
    switch (step) {
    case ScopeState::Step::Import:
        return QStringLiteral("importing");
    case ScopeState::Step::Migrate:
        return QStringLiteral("migrating");
    case ScopeState::Step::Keys:
        return QStringLiteral("keys");
    case ScopeState::Step::Level:
        return QStringLiteral("level");
    case ScopeState::Step::Give:
        return QStringLiteral("node-target");
    case ScopeState::Step::Release:
        return QStringLiteral("node-source");
    case ScopeState::Step::None:
        break;
    }
    return QStringLiteral("none");
}

QJsonValue toJson(const ScopeQuestion& question)
{
    return QJsonObject{{QStringLiteral("about"), aboutWord(question.about)},
                       {QStringLiteral("keys"), QJsonArray::fromStringList(question.keys)},
                       {QStringLiteral("source"), answerJson(question.atSource)},
                       {QStringLiteral("target"), answerJson(question.atTarget)},
                       {QStringLiteral("asking"), answerJson(question.afterAsking)}};
}

QJsonValue toJson(const ScopeState& scope)
{
    if (scope.phase == ScopeState::Phase::Off)
        return QJsonValue();
    QJsonArray questions;
    for (const ScopeQuestion& question : scope.questions)
        questions.append(toJson(question));
    const bool open = scope.phase == ScopeState::Phase::Open;
    return QJsonObject{
        {QStringLiteral("phase"), scopePhaseWord(scope.phase)},
        {QStringLiteral("slot"), scope.slot},
        {QStringLiteral("source"), scope.source},
        {QStringLiteral("target"), scope.target},
        {QStringLiteral("next"), open ? QJsonValue(stepWord(scope.next)) : QJsonValue()},
        {QStringLiteral("importing"), scope.importing},
        {QStringLiteral("migrating"), scope.migrating},
        {QStringLiteral("given"), scope.given},
        {QStringLiteral("keys_source"), scope.keysAtSource},
        {QStringLiteral("keys_target"), scope.keysAtTarget},
        {QStringLiteral("at_source"), QJsonArray::fromStringList(scope.atSource)},
        {QStringLiteral("at_target"), QJsonArray::fromStringList(scope.atTarget)},
        {QStringLiteral("questions"), questions},
        {QStringLiteral("problem"), scope.problem.isEmpty() ? QJsonValue() : QJsonValue(scope.problem)}};
}

} // namespace ringside
