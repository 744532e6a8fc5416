#include "core/action/verbs/common.h"

#include "core/base/core_text.h"

#include <QJsonArray>

namespace ringside {

std::optional<ArgumentError> checkOneNodeList(const Action& action)
{
    if (action.arguments.isEmpty())
        return ArgumentError{0, {}, CoreText::tr("Which node?")};
    if (!looksLikeNodes(action.arguments[0]))
        return ArgumentError{
            0, {}, CoreText::tr("'%1' is not a node. Write 1, 1,4, 2-5 or all.").arg(action.arguments[0])};
    if (action.arguments.size() > 1)
        return ArgumentError{
            1,
            {},
            CoreText::tr("'%1' was not expected. Write several nodes as 1,4.").arg(action.arguments[1])};
    return std::nullopt;
}

std::optional<ArgumentError> checkNothing(const Action& action)
{
    if (!action.arguments.isEmpty())
        return ArgumentError{0, {}, CoreText::tr("'%1' takes no arguments.").arg(action.verb)};
    return std::nullopt;
}

std::optional<QString> needsCluster(const ClusterSnapshot& cluster)
{
    return cluster.nodes.empty() ? std::optional(CoreText::tr("There is no cluster yet.")) : std::nullopt;
}

Result<int> intOption(const Action& action, const QString& name, int first, int last, int otherwise)
{
    const std::optional<QString> text = action.option(name);
    if (!text)
        return otherwise;
    bool ok = false;
    const int value = text->toInt(&ok);
    if (!ok || value < first || value > last)
        return Error{ErrorCode::BadInput,
                     CoreText::tr("%1 must be a whole number from %2 to %3.").arg(name).arg(first).arg(last)};
    return value;
}

std::optional<ArgumentError> checkInt(const Action& action, const QString& name, int first, int last)
{
    const Result<int> value = intOption(action, name, first, last, first);
    return value ? std::nullopt : std::optional(ArgumentError{0, name, value.error().message});
}

qint64 timeoutOption(const Action& action, qint64 otherwise)
{
    const std::optional<QString> text = action.option(u"timeout");
    return text ? parseDuration(*text).value_or(otherwise) : otherwise;
}

std::optional<ArgumentError> checkTimeout(const Action& action)
{
    const std::optional<QString> text = action.option(u"timeout");
    if (text && !parseDuration(*text))
        return ArgumentError{0, QStringLiteral("timeout"),
                             CoreText::tr("'%1' is not a duration. Write 500ms, 15s or 2m.").arg(*text)};
    return std::nullopt;
}

void tellPassword(ActionContext& context)
{
    const QString file = context.lab().passwordFile();
    if (!file.isEmpty())
        context.did(QStringLiteral("export REDISCLI_AUTH=\"$(cat %1)\"").arg(shellWord(file)));
}

void addPassword(QJsonObject& result, ActionContext& context, const QString& told)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    result.insert(QStringLiteral("password_file"), orNull(context.lab().passwordFile()));
    result.insert(QStringLiteral("password"), orNull(told));
}

QJsonValue replyJson(const Reply& reply)
{
    switch (reply.type) {
    case Reply::Type::Nil:
        return {};
    case Reply::Type::Integer:
        return reply.integer;
    case Reply::Type::Text:
        return QString::fromUtf8(reply.text);
    case Reply::Type::ErrorLine: // among the elements of EXEC
        return QJsonObject{{QStringLiteral("error"), QString::fromUtf8(reply.text)}};
    case Reply::Type::Array:
        break;
    }
    QJsonArray elements;
    for (const Reply& element : reply.elements)
        elements.append(replyJson(element));
    return elements;
}

} // namespace ringside
