#include "core/action/handout.h"

#include "core/action/handout_rows.h"
#include "core/action/parse.h"
#include "core/action/quantities.h"
#include "core/action/shell_words.h"
#include "core/base/core_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace ringside {

namespace {

using ShellWords = std::vector<ShellWord>;

constexpr int kFirstPort = 9000; // of the print
constexpr int kMostPrinted = 100;

HandoutLine wrongLine(int column, const QString& message)
{
    return {{}, {}, false, ParseError{column, message}};
}

HandoutLine becomes(const QString& line, const QString& told = {}, bool onCluster = false)
{
    return {std::get<Action>(parseAction(line)), told, onCluster, {}};
}

bool isScript(QStringView word)
{
    return word.endsWith(u".sh") && word.size() > 3;
}

/// The number in `redis-node-1`; 0: it is no container of the lab.
int nodeOfContainer(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^redis-node-([1-9][0-9]{0,2})$"));
    return form.match(word).captured(1).toInt();
}

/// The node at a port of the print; 0: none.
int nodeAtPort(const QString& word)
{
    bool ok = false;
    const int port = word.toInt(&ok);
    return ok && port >= kFirstPort && port < kFirstPort + kMostPrinted ? port - kFirstPort + 1 : 0;
}

HandoutLine wrongPort(const ShellWord& word)
{
    return wrongLine(word.column,
                     CoreText::tr("'%1' is no port of the printed lab: 9000 is node 1, 9001 is node "
                                  "2, and so on.")
                         .arg(word.text));
}

HandoutLine severalCommands(const ShellWord& word)
{
    return wrongLine(word.column, CoreText::tr("One command a line, without %1.").arg(word.text));
}

/// Prompt, sudo and the name of a shell do not count, nor does the folder of a script.
void simplify(ShellWords& words)
{
    const auto drops = [](const QString& word) { return word == u"$" || word == u"sudo"; };
    while (!words.empty() && drops(words.front().text))
        words.erase(words.begin());
    if (words.size() > 1 && (words[0].text == u"bash" || words[0].text == u"sh") && isScript(words[1].text))
        words.erase(words.begin());
    if (words.empty())
        return;
    if (words[0].text == u"docker-compose") {
        words[0].text = QStringLiteral("docker");
        words.insert(words.begin() + 1, ShellWord{words[0].column, QStringLiteral("compose")});
    }
    if (isScript(words[0].text))
        words[0].text = words[0].text.section(u'/', -1);
    if (words[0].text == u"node" && words.size() > 1)
        words[1].text = words[1].text.section(u'/', -1);
}

/// The first word says that it is for a shell.
bool isForShell(QStringView line)
{
    static const QRegularExpression first(QStringLiteral(
        "^\\s*(\\$\\s|sudo\\s|(bash|sh)\\s+\\S*\\.sh(\\s|$)|(docker|docker-compose|redis-cli|node|npm|cat|cd|"
        "chmod|sleep|netstat)(\\s|$)|[^\\s\"'=|;&<>]{1,400}\\.sh([\\s|;&<>]|$))"));
    return first.match(line.left(500).toString()).hasMatch();
}

/// What a pattern found: the numbers of its places, in order; `misfit`: a word that is no node or port.
struct Match
{
    bool fits = false;
    std::vector<QString> places;
    const ShellWord* misfit = nullptr;
};

Match matchRow(const HandoutRow& row, const ShellWords& words)
{
    Match result;
    size_t at = 0;
    for (const QString& token : QString(QLatin1String(row.printed)).split(u' ')) {
        if (token == u"...") {
            at = words.size();
        } else if (at >= words.size()) {
            return {};
        } else if (token == u"NODES") {
            std::vector<int> nodes;
            for (; at < words.size(); ++at) {
                nodes.push_back(nodeOfContainer(words[at].text));
                if (nodes.back() == 0 && !result.misfit)
                    result.misfit = &words[at];
            }
            result.places.push_back(nodesText(nodes));
        } else if (token == u"PORT") {
            if (nodeAtPort(words[at].text) == 0 && !result.misfit)
                result.misfit = &words[at];
            result.places.push_back(QString::number(nodeAtPort(words[at++].text)));
        } else if (words[at++].text != token) {
            return {};
        }
    }
    result.fits = at == words.size();
    return result;
}

HandoutLine meaningOf(const HandoutRow& row, const Match& found)
{
    const QString told = *row.told ? CoreText::tr(row.told) : QString();
    if (found.misfit && QLatin1String(row.printed).endsWith(QLatin1String("NODES")))
        return wrongLine(found.misfit->column,
                         CoreText::tr("'%1' is no container of the printed lab: those are "
                                      "redis-node-1, redis-node-2, and so on.")
                             .arg(found.misfit->text));
    if (found.misfit)
        return wrongPort(*found.misfit);
    if (!*row.line)
        return {{}, told, false, {}};
    QString line = QLatin1String(row.line);
    for (size_t i = 0; i < found.places.size(); ++i)
        line.replace(QStringLiteral("%%1").arg(i + 1), found.places[i]);
    return becomes(line, told, row.onCluster);
}

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

/// `docker exec [-it] redis-node-1 redis-cli ...`
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

HandoutLine meaningOf(const ShellWords& words)
{
    const QString first = words[0].text;
    if (first == u"redis-cli")
        return cliLine(words, 1, 0);
    if (first == u"docker" && words.size() > 1 && words[1].text == u"exec")
        return execLine(words);
    for (const ShellWord& word : words) {
        if (word.joins && word.text != u"|")
            return severalCommands(word);
    }
    for (const HandoutRow& row : handoutRows()) {
        if (const Match found = matchRow(row, words); found.fits)
            return meaningOf(row, found);
    }
    return wrongLine(words[0].column,
                     CoreText::tr("The printed lab has no line like this one. `help` lists all "
                                  "actions, and the guide the lines of the handout."));
}

} // namespace

std::optional<HandoutLine> readHandout(QStringView line)
{
    if (!isForShell(line))
        return std::nullopt;
    auto split = splitShell(line);
    if (const auto* error = std::get_if<ParseError>(&split))
        return wrongLine(error->column, error->message);
    ShellWords& words = std::get<ShellWords>(split);
    simplify(words);
    return words.empty() ? std::nullopt : std::optional(meaningOf(words));
}

std::optional<std::variant<Action, ParseError>> actionOfHandout(QStringView line)
{
    const std::optional<HandoutLine> read = readHandout(line);
    if (!read)
        return std::nullopt;
    if (read->error)
        return *read->error;
    if (!read->action || read->onCluster)
        return Action{QStringLiteral("handout"), {line.trimmed().toString()}, {}};
    Action action = *read->action;
    action.note = CoreText::tr("Here this is `%1`.").arg(action.shown());
    if (!read->told.isEmpty())
        action.note += u' ' + read->told;
    return action;
}

} // namespace ringside
