#include "core/action/handout_cli.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside::handout {

namespace {

/// `redis-cli --cluster COMMAND ...`
HandoutLine clusterCommand(const ShellWords& words, size_t at)
{
    const QString command = at < words.size() ? words[at].text : QString();
    for (const auto& [theirs, ours] : {std::pair("check", "check"),
                                       {"info", "info"},
                                       {"fix", "fix"},
                                       {"create", "create"},
                                       {"rebalance", "rebalance"}}) {
        if (command == QLatin1String(theirs))
            return becomes(QLatin1String(ours));
    }
    return wrongLine(
        at < words.size() ? words[at].column : words.back().column,
        CoreText::tr("Of redis-cli --cluster, only check, info, fix, create and rebalance are read "
                     "here. `help` lists all actions."));
}

/// What `redis-cli` was asked, from its options on.
struct Asked
{
    int node = 0;                          ///< where
    bool follows = false;                  ///< -c
    size_t command = 0;                    ///< index of its first word
    std::optional<HandoutLine> other = {}; ///< it is something else, or wrong
};

Asked readOptions(const ShellWords& words, size_t at, int container)
{
    Asked asked{container};
    for (; at < words.size() && words[at].text.startsWith(u'-'); ++at) {
        const QString& option = words[at].text;
        const bool takesValue = option == u"-p" || option == u"-h" || option == u"-a";
        if (option == u"--cluster") {
            asked.other = clusterCommand(words, at + 1);
            return asked;
        }
        if (takesValue && at + 1 == words.size()) {
            asked.other = wrongLine(words[at].column, CoreText::tr("'%1' wants a value.").arg(option));
        } else if (option == u"-p") {
            asked.node = nodeAtPort(words[++at].text);
            if (asked.node == 0)
                asked.other = wrongPort(words[at]);
        } else if (takesValue) {
            ++at; // all nodes are on this machine, and Ringside knows the lab's password
        } else if (option == u"-c") {
            asked.follows = true;
        } else if (option != u"--no-auth-warning" && option != u"--raw") {
            asked.other = wrongLine(words[at].column, CoreText::tr("'%1' of redis-cli is not known here. The "
                                                                   "console sends commands to any node.")
                                                          .arg(option));
        }
        if (asked.other)
            return asked;
    }
    asked.command = at;
    return asked;
}

} // namespace

HandoutLine cliLine(const ShellWords& words, size_t at, int container)
{
    const Asked asked = readOptions(words, at, container);
    if (asked.other)
        return *asked.other;
    if (asked.node == 0)
        return wrongLine(words[0].column,
                         CoreText::tr("Which node? Write -p 9000 for node 1, 9001 for node 2."));
    if (asked.follows)
        return {
            {},
            CoreText::tr("-c follows redirections: the console does so when it sends to the cluster. `call "
                         "%1 COMMAND` asks one node, which may answer MOVED.")
                .arg(asked.node),
            false,
            {}};
    Action call{QStringLiteral("call"), {QString::number(asked.node)}, {}};
    QString told;
    for (size_t i = asked.command; i < words.size(); ++i) {
        if (words[i].joins && words[i].text != u"|")
            return wrongLine(words[i].column,
                             CoreText::tr("One command a line, without %1.").arg(words[i].text));
        if (words[i].joins) {
            told = CoreText::tr("The whole answer is shown: what stands behind | is left out.");
            break;
        }
        call.arguments << words[i].text;
    }
    if (call.arguments.size() == 1)
        return {{},
                CoreText::tr("The console (Ctrl+`) is redis-cli here: choose node %1 in it. In the terminal: "
                             "`call %1 COMMAND`.")
                    .arg(asked.node),
                false,
                {}};
    return {call, told, false, {}};
}

HandoutLine execLine(const ShellWords& words)
{
    size_t at = 2;
    while (at < words.size() && words[at].text.startsWith(u'-'))
        ++at;
    const int node = at < words.size() ? nodeOfContainer(words[at].text) : 0;
    if (node == 0)
        return wrongLine(
            words[std::min(at, words.size() - 1)].column,
            CoreText::tr("Which container? Those of the printed lab are redis-node-1, redis-node-2, "
                         "and so on."));
    if (++at >= words.size() || words[at].text != u"redis-cli")
        return wrongLine(words[std::min(at, words.size() - 1)].column,
                         CoreText::tr("There are no containers here, so only redis-cli can be run in one."));
    return cliLine(words, at + 1, node);
}

} // namespace ringside::handout
