// handout: what a line of the printed lab means here. parseAction() makes it of such lines as have no action.

#include "core/action/handout.h"
#include "core/action/run.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

namespace ringside {

namespace {

std::optional<HandoutLine> asked(const Action& action)
{
    return readHandout(action.arguments.join(u' '));
}

std::optional<ArgumentError> checkHandout(const Action& action)
{
    if (action.arguments.isEmpty())
        return ArgumentError{0, {}, CoreText::tr("Which line? Write it in \"quotes\".")};
    const std::optional<HandoutLine> line = asked(action);
    if (!line)
        return ArgumentError{0, {}, CoreText::tr("This is no command line of the printed lab.")};
    return line->error ? std::optional(ArgumentError{0, {}, line->error->message}) : std::nullopt;
}

QJsonObject foundHandout(const QString& told)
{
    return {{QStringLiteral("found"), told}};
}

QString sentences(const HandoutLine& line)
{
    QStringList told;
    if (line.action)
        told << CoreText::tr("Here this is `%1`.").arg(line.action->shown());
    if (!line.told.isEmpty() && !line.onCluster)
        told << line.told;
    return told.join(u' ');
}

/// A line that could not be an action when it was read, as it wants a cluster that is there.
Result<QJsonObject> onCluster(const HandoutLine& line, ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    if (now->nodes.empty())
        return foundHandout(line.told);
    const QString here = CoreText::tr("Here this is `%1`.").arg(line.action->shown());
    if (const auto reason = whyNot(*line.action, *now))
        return foundHandout(here + u' ' + *reason);
    Result<QJsonObject> done = findVerb(line.action->verb)->run(*line.action, context);
    if (done)
        done->insert(QStringLiteral("found"), here);
    return done;
}

Result<QJsonObject> runHandout(const Action& action, ActionContext& context)
{
    const std::optional<HandoutLine> line = asked(action);
    return line->onCluster ? onCluster(*line, context) : foundHandout(sentences(*line));
}

} // namespace

Verb handoutVerb()
{
    return {
        QStringLiteral("handout"),
        QStringLiteral("handout LINE"),
        CoreText::tr("tells what a command line of the printed lab means here; most of those lines can be "
                     "typed as printed"),
        {},
        checkHandout,
        {},
        runHandout,
        true};
}

} // namespace ringside
