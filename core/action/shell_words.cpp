#include "core/action/shell_words.h"

#include "core/base/core_text.h"

namespace ringside {

namespace {

bool isJoin(QChar c)
{
    return c == u'|' || c == u';' || c == u'&' || c == u'<' || c == u'>';
}

/// A quoted part, from the opening quote at `i`; leaves `i` behind the closing one. False: it never closes.
bool readQuotedPart(QStringView line, qsizetype& i, QString& into)
{
    const QChar quote = line[i];
    for (++i; i < line.size(); ++i) {
        if (line[i] == quote) {
            ++i;
            return true;
        }
        const bool escapes = quote == u'"' && line[i] == u'\\' && i + 1 < line.size() &&
                             (line[i + 1] == u'"' || line[i + 1] == u'\\' || line[i + 1] == u'$');
        if (escapes)
            ++i;
        into += line[i];
    }
    return false;
}

/// One word, from its first character at `i`; leaves `i` behind it. False: a quote at `i` never closes.
bool readShellWord(QStringView line, qsizetype& i, ShellWord& word)
{
    if (isJoin(line[i])) {
        word.joins = true;
        while (i < line.size() && isJoin(line[i]))
            word.text += line[i++];
        return true;
    }
    while (i < line.size() && !line[i].isSpace() && !isJoin(line[i])) {
        if (line[i] == u'"' || line[i] == u'\'') {
            word.column = int(i);
            if (!readQuotedPart(line, i, word.text))
                return false;
        } else {
            if (line[i] == u'\\' && i + 1 < line.size())
                ++i;
            word.text += line[i++];
        }
    }
    return true;
}

} // namespace

std::variant<std::vector<ShellWord>, ParseError> splitShell(QStringView line)
{
    std::vector<ShellWord> words;
    for (qsizetype i = 0; i < line.size();) {
        if (line[i].isSpace()) {
            ++i;
            continue;
        }
        if (line[i] == u'#')
            break;
        const int column = int(i);
        ShellWord word{column, {}, false};
        if (!readShellWord(line, i, word))
            return ParseError{word.column, CoreText::tr("This quote is never closed.")};
        word.column = column;
        words.push_back(word);
    }
    return words;
}

} // namespace ringside
