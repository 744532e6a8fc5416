// snippet: a short program for a public client, with the addresses and the password of this cluster.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/client/snippets.h"
#include "core/cluster/shares.h"

namespace ringside {

namespace {

const QString kPassword = QStringLiteral("password");

std::optional<ArgumentError> checkSnippet(const Action& action)
{
    const QStringList clients = client::snippetClients();
    if (!clients.contains(action.arguments.value(0)))
        return ArgumentError{
            0, {}, CoreText::tr("For which client? Write %1.").arg(clients.join(QStringLiteral(", ")))};
    for (int i = 1; i < action.arguments.size(); ++i) {
        if (i > 1 || action.arguments[i] != kPassword)
            return ArgumentError{i, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[i])};
    }
    return std::nullopt;
}

std::optional<QString> whyNotSnippet(const Action&, const ClusterSnapshot& cluster)
{
    return needsCluster(cluster);
}

/// The masters, as the handout names them; all nodes where nobody owns slots now.
std::vector<int> portsOf(const ClusterSnapshot& cluster)
{
    std::vector<int> ports;
    for (const int master : slotMasters(cluster))
        ports.push_back(cluster.node(master)->port);
    for (const NodeState& node : cluster.nodes) {
        if (slotMasters(cluster).empty())
            ports.push_back(node.port);
    }
    return ports;
}

Result<QJsonObject> runSnippet(const Action& action, ActionContext& context)
{
    const Snapshot now = context.lab().hub().latest();
    client::SnippetSite site{portsOf(*now), context.lab().passwordFile(), {}};
    if (action.hasFlag(kPassword))
        site.password = context.lab().record().password;
    const client::Snippet snippet = *client::snippetFor(action.arguments[0], site);
    // redis-cli ends with its last line, and its connections have no name.
    const QString found =
        snippet.client == u"redis-cli"
            ? CoreText::tr("Save it as %1, or type its lines.").arg(snippet.file)
            : CoreText::tr(
                  "Save it as %1. While it runs, `wait client %2 connected` sees it; kill a master and "
                  "watch what it prints.")
                  .arg(snippet.file, client::kStudentName);
    return QJsonObject{
        {QStringLiteral("client"), snippet.client},   {QStringLiteral("language"), snippet.language},
        {QStringLiteral("install"), snippet.install}, {QStringLiteral("file"), snippet.file},
        {QStringLiteral("text"), snippet.text},       {QStringLiteral("found"), found}};
}

} // namespace

Verb snippetVerb()
{
    return {QStringLiteral("snippet"),
            QStringLiteral("snippet %1 [password]").arg(client::snippetClients().join(u'|')),
            CoreText::tr(
                "a short program for a public client with the addresses of this cluster and the settings "
                "of the handout; password: with the password itself, not where it stands"),
            {},
            checkSnippet,
            whyNotSnippet,
            runSnippet,
            true};
}

} // namespace ringside
