#include "core/action/handout.h"

#include "core/action/handout_cli.h"
#include "core/action/handout_rows.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"

#include <QRegularExpression>

namespace ringside {

namespace {

using namespace handout;

bool isScript(QStringView word)
{
    return word.endsWith(u".sh") && word.size() > 3;
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
