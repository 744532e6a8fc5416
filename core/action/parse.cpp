#include "core/action/parse.h"

#include "core/action/handout.h"
#include "core/action/other_names.h"
#include "core/action/verb.h"
#include "core/base/core_text.h"
#include "core/cluster/shown.h"

#include <QRegularExpression>

namespace ringside {

namespace {

struct Word
{
    int column = 0;
    QString text;
    bool quoted = false; ///< it begins with a quote: never an option
};

struct Words
{
    std::vector<Word> words;
    std::optional<ParseError> error;
};

/// A quoted part, from the opening quote at `i`; leaves `i` behind the closing one. False: it never closes.
bool readQuoted(QStringView line, qsizetype& i, QString& into)
{
    for (++i; i < line.size(); ++i) {
        if (line[i] == u'"') {
            ++i;
            return true;
        }
        if (line[i] == u'\\' && i + 1 < line.size())
            ++i;
        into += line[i];
    }
    return false;
}

Words split(QStringView line)
{
    Words result;
    for (qsizetype i = 0; i < line.size();) {
        if (line[i].isSpace()) {
            ++i;
            continue;
        }
        if (line[i] == u'#')
            break;
        Word word{int(i), {}, line[i] == u'"'};
        const bool bar = line[i] == u'|';
        if (bar)
            word.text = line[i++];
        while (!bar && i < line.size() && !line[i].isSpace() && line[i] != u'|') {
            if (line[i] == u'"') {
                const int column = int(i);
                if (!readQuoted(line, i, word.text)) {
                    result.error = ParseError{column, CoreText::tr("This quote is never closed.")};
                    return result;
                }
            } else {
                word.text += line[i++];
            }
        }
        result.words.push_back(word);
    }
    return result;
}

/// The name of a `name=value` word; empty when it is an argument.
QString optionName(const Word& word)
{
    static const QRegularExpression form(QStringLiteral("^([a-z][a-z0-9-]*)="));
    return word.quoted ? QString() : form.match(word.text).captured(1);
}

Action actionOf(const std::vector<Word>& words)
{
    Action action;
    for (size_t i = 0; i < words.size(); ++i) {
        const QString name = optionName(words[i]);
        if (i == 0)
            action.verb = words[i].text.toLower();
        else if (name.isEmpty())
            action.arguments << words[i].text;
        else
            action.options.emplace_back(name, words[i].text.mid(name.size() + 1));
    }
    return action;
}

/// Another name of a verb stands where the words stand which it means.
void expand(std::vector<Word>& words)
{
    if (words.empty())
        return;
    const Word first = words.front();
    const QStringList meant = meantBy(first.text.toLower());
    if (meant.isEmpty())
        return;
    words.erase(words.begin());
    for (qsizetype i = 0; i < meant.size(); ++i)
        words.insert(words.begin() + i, Word{first.column, meant[i], false});
}

/// Where the `index`-th argument, or the option of that name, stands; the end of the line when it is missing.
int columnOf(const std::vector<Word>& words, const ArgumentError& error, qsizetype lineEnd)
{
    int index = 0;
    for (size_t i = 1; i < words.size(); ++i) {
        const QString name = optionName(words[i]);
        if (name.isEmpty() ? error.option.isEmpty() && index++ == error.argument : name == error.option)
            return words[i].column;
    }
    return int(lineEnd);
}

} // namespace

std::variant<Action, ParseError> parseAction(QStringView line)
{
    if (const auto printed = actionOfHandout(line))
        return *printed;
    Words split = ringside::split(line);
    if (split.error)
        return *split.error;
    expand(split.words);
    const Action action = actionOf(split.words);
    if (action.verb.isEmpty())
        return action;
    const Verb* verb = findVerb(action.verb);
    if (!verb) {
        const QString near = nearestVerb(action.verb);
        return ParseError{
            split.words.front().column,
            near.isEmpty()
                ? CoreText::tr("There is no action '%1'. `help` lists them.").arg(action.verb)
                : CoreText::tr("There is no action '%1'. Did you mean '%2'?").arg(action.verb, near)};
    }
    if (const std::optional<ArgumentError> error = checkArguments(*verb, action))
        return ParseError{columnOf(split.words, *error, line.size()),
                          CoreText::tr("%1 Usage: %2").arg(error->message, verb->usage)};
    return action;
}

QString shownMessage(QStringView line, const ParseError& error)
{
    QStringList said;
    for (const Word& word : split(line).words)
        said << word.text << word.text.toLower() << word.text.section(u'=', 0, 0)
             << word.text.section(u'=', 1);
    return shownError(error.message, said);
}

QString showParseError(QStringView line, const ParseError& error)
{
    const ShownLine shown = shownLine(line, error.column);
    return QStringLiteral("%1\n%2^ %3")
        .arg(shown.text, QString(shown.column, u' '), shownMessage(line, error));
}

} // namespace ringside
