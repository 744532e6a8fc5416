#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <QJsonArray>

namespace ringside {

namespace {

/// Ringside writes these itself: with another value it would lose sight of the node.
bool isOurs(const QString& directive)
{
    for (const char* name :
         {"port", "bind", "bind-source-addr", "cluster-port", "cluster-enabled", "cluster-config-file", "dir",
          "logfile", "daemonize", "protected-mode", "requirepass", "masterauth", "tls-port", "unixsocket"}) {
        if (directive == QLatin1String(name))
            return true;
    }
    return directive.startsWith(u"cluster-announce-");
}

std::optional<ArgumentError> checkSet(const Action& action)
{
    if (action.arguments.isEmpty() || !looksLikeNodes(action.arguments[0]))
        return ArgumentError{0, {}, CoreText::tr("Which node? Write a number, 1,4 or all.")};
    if (action.arguments.size() < 2)
        return ArgumentError{1, {}, CoreText::tr("Which directive?")};
    const QString directive = action.arguments[1].toLower();
    if (directive == u"requirepass" || directive == u"masterauth")
        return ArgumentError{
            1,
            {},
            CoreText::tr("A password belongs to the whole lab: `create auth`, or `create password=WORD`.")};
    if (isOurs(directive))
        return ArgumentError{
            1,
            {},
            CoreText::tr("Ringside sets '%1' itself: without it, Ringside would lose control of the node.")
                .arg(directive)};
    if (action.arguments.size() != 3)
        return ArgumentError{2, {}, CoreText::tr("Which value? One word, or in \"quotes\".")};
    return std::nullopt;
}

std::optional<QString> whyNotSet(const Action& action, const ClusterSnapshot& cluster)
{
    return action.arguments.isEmpty() ? needsCluster(cluster) : unknownNodes(action.arguments[0], cluster);
}

Status remember(const std::vector<int>& nodes, bool all, const QString& directive, const QString& value,
                ActionContext& context)
{
    Status saved = context.lab().change([&](LabRecord& lab) {
        if (all)
            lab.directives.insert(directive, value);
        for (const int number : nodes) {
            LabNode* node = lab.node(number);
            if (node && all)
                node->directives.remove(directive);
            else if (node)
                node->directives.insert(directive, value);
        }
    });
    context.lab().watch(false);
    return saved;
}

Result<QJsonObject> runSet(const Action& action, ActionContext& context)
{
    const QString directive = action.arguments[1].toLower();
    const QString value = action.arguments[2];
    const Snapshot before = context.lab().hub().latest();
    const std::vector<int> nodes = nodesOf(action.arguments[0], *before);
    QJsonArray applied, later;
    for (const int number : nodes) {
        if (before->node(number)->process != ProcessState::Running) {
            later.append(number);
            continue;
        }
        // The first refusal ends it before anything is remembered: all nodes are of one version.
        if (const auto set = context.ask(number, {"CONFIG", "SET", directive.toUtf8(), value.toUtf8()}); !set)
            return Error{set.error().code, set.error().message,
                         applied.isEmpty()
                             ? CoreText::tr("Nothing was changed.")
                             : CoreText::tr("Other nodes have the new value until they restart.")};
        applied.append(number);
    }
    if (applied.isEmpty())
        return Error{
            ErrorCode::NotPossible,
            CoreText::tr("None of these nodes is running, so no server can say whether '%1' is right.")
                .arg(directive),
            CoreText::tr("Start one of them first.")};
    if (const Status saved = remember(nodes, nodes.size() == before->nodes.size(), directive, value, context);
        !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("applied"), applied}, {QStringLiteral("at_next_start"), later}};
}

} // namespace

Verb setVerb()
{
    return {QStringLiteral("set"),
            QStringLiteral("set N|all DIRECTIVE VALUE"),
            CoreText::tr("CONFIG SET, kept for the next start"),
            {},
            checkSet,
            whyNotSet,
            runSet};
}

} // namespace ringside
