#include "core/action/parse.h"

#include "core/action/verb.h"

#include <QRegularExpression>

namespace ringside {

namespace {

struct Word
{
    int column = 0;
    QString text;
    bool quoted = false;
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
        Word word{int(i), {}, false};
        if (line[i] == u'|') {
            word.text = QStringLiteral("|");
            ++i;
        }
        while (word.text != u"|" && i < line.size() && !line[i].isSpace() && line[i] != u'|') {
            if (line[i] == u'"') {
                const int column = int(i);
                word.quoted = true;
                if (!readQuoted(line, i, word.text)) {
                    result.error = ParseError{column, QStringLiteral("This quote is never closed.")};
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

Action actionOf(const std::vector<Word>& words)
{
    static const QRegularExpression option(QStringLiteral("^([a-z][a-z-]*)=(.*)$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    Action action;
    for (size_t i = 0; i < words.size(); ++i) {
        const QRegularExpressionMatch match = option.match(words[i].text);
        if (i == 0)
            action.verb = words[i].text.toLower();
        else if (match.hasMatch())
            action.options.emplace_back(match.captured(1), match.captured(2));
        else
            action.arguments << words[i].text;
    }
    return action;
}

/// Where the `index`-th argument, or the option of that name, stands; the end of the line when it is missing.
int columnOf(const std::vector<Word>& words, const ArgumentError& error, qsizetype lineEnd)
{
    int index = 0;
    for (size_t i = 1; i < words.size(); ++i) {
        const qsizetype equals = words[i].text.indexOf(u'=');
        const bool isOption = equals > 0 && words[i].text[0].isLower();
        if (isOption ? words[i].text.left(equals) == error.option : error.option.isEmpty() && index++ == error.argument)
            return words[i].column;
    }
    return int(lineEnd);
}

} // namespace

std::variant<Action, ParseError> parseAction(QStringView line)
{
    const Words split = ringside::split(line);
    if (split.error)
        return *split.error;
    const Action action = actionOf(split.words);
    if (action.verb.isEmpty())
        return action;
    const Verb* verb = findVerb(action.verb);
    if (!verb) {
        const QString near = nearestVerb(action.verb);
        return ParseError{split.words.front().column,
                          near.isEmpty()
                              ? QStringLiteral("There is no action '%1'. `help` lists them.").arg(action.verb)
                              : QStringLiteral("There is no action '%1'. Did you mean '%2'?").arg(action.verb, near)};
    }
    if (const std::optional<ArgumentError> error = checkArguments(*verb, action))
        return ParseError{columnOf(split.words, *error, line.size()),
                          QStringLiteral("%1 Usage: %2").arg(error->message, verb->usage)};
    return action;
}

QString showParseError(QStringView line, const ParseError& error)
{
    return QStringLiteral("%1\n%2^ %3").arg(line.toString(), QString(error.column, u' '), error.message);
}

} // namespace ringside
