#include "core/action/run.h"

#include "core/action/verb.h"
#include "core/base/core_text.h"
#include "core/cluster/shown.h"
#include "core/laboratory/laboratory.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <cmath>
#include <spdlog/spdlog.h>

namespace ringside {

namespace {

Result<QJsonObject> attempt(const Action& action, ActionContext& context)
{
    const Verb* verb = findVerb(action.verb);
    if (!verb)
        return Error{ErrorCode::BadInput, CoreText::tr("There is no action '%1'.").arg(action.verb),
                     CoreText::tr("`help` lists them.")};
    if (const auto error = checkArguments(*verb, action))
        return Error{ErrorCode::BadInput, error->message, CoreText::tr("Usage: %1").arg(verb->usage)};
    if (const auto reason = whyNot(action, *context.lab().hub().latest()))
        return Error{ErrorCode::NotPossible, *reason};
    return verb->run(action, context);
}

/// With the note of the action under `found`, for people.
QJsonObject noted(QJsonObject result, const QString& note)
{
    const QString found = result.value(QStringLiteral("found")).toString();
    if (!note.isEmpty())
        result.insert(QStringLiteral("found"), found.isEmpty() ? note : note + u'\n' + found);
    return result;
}

void writeLog(const ActionResult& result)
{
    const std::string text = result.action.shown().toStdString();
    if (result.ok)
        spdlog::info("action {}: done in {:.1f} ms", text, result.ms);
    else
        spdlog::error("action {}: {}", text,
                      visible(shownError(result.error->text(), result.action.words())).toStdString());
}

} // namespace

std::optional<QString> whyNot(const Action& action, const ClusterSnapshot& cluster)
{
    const Verb* verb = findVerb(action.verb);
    if (!verb)
        return CoreText::tr("There is no such action.");
    return verb->whyNot ? verb->whyNot(action, cluster) : std::nullopt;
}

ActionResult runAction(const Action& action, Laboratory& laboratory, const std::stop_token& stop,
                       const ActionContext::Progress& progress, Telling telling)
{
    ActionContext context(laboratory, stop, progress, action.text(true));
    if (telling == Telling::Plain)
        spdlog::info("action {}: begins", action.shown().toStdString());
    const std::shared_ptr<void> working = laboratory.alerts().working(context.text());
    QElapsedTimer timer;
    timer.start();
    const Result<QJsonObject> done = attempt(action, context);
    ActionResult result;
    result.action = action;
    result.ms = double(timer.nsecsElapsed()) / 1e6;
    result.ok = bool(done);
    if (done) {
        result.result = noted(*done, action.note);
    } else {
        result.error = done.error();
        result.result = context.toldAnyway();
    }
    result.commands = context.commands();
    if (telling == Telling::Plain)
        writeLog(result);
    return result;
}

QJsonObject toJson(const ActionResult& result)
{
    return {{QStringLiteral("action"), result.action.text(true)},
            {QStringLiteral("ok"), result.ok},
            {QStringLiteral("ms"), std::round(result.ms * 10) / 10},
            {QStringLiteral("error"), result.error ? QJsonValue(result.error->text()) : QJsonValue()},
            {QStringLiteral("commands"), QJsonArray::fromStringList(result.commands)},
            {QStringLiteral("result"), result.result}};
}

} // namespace ringside
