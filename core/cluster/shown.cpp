#include "core/cluster/shown.h"

#include "core/base/core_text.h"

namespace ringside {

namespace {

constexpr qsizetype kBeginning = 80;     // of a long word
constexpr qsizetype kLongError = 10'000; // lists of slots are long, but not so long

bool turnsOrEnds(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

QString escaped(const QString& text, bool linesStay)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const QString escape = linesStay && c == u'\n' ? QString() : escapeOf(c);
        if (escape.isEmpty())
            shown += c;
        else
            shown += escape;
    }
    return shown;
}

QString beginning(const QString& text, qsizetype length)
{
    if (length > 0 && text[length - 1].isHighSurrogate())
        --length;
    return CoreText::tr("%1... (%2 characters)").arg(text.left(length), QString::number(text.size()));
}

/// Behind the word that begins at `at`: a blank ends it, but not in double quotes.
qsizetype wordEnd(QStringView line, qsizetype at)
{
    bool quoted = false;
    for (; at < line.size() && (quoted || !line[at].isSpace()); ++at) {
        if (line[at] == u'"')
            quoted = !quoted;
        else if (quoted && line[at] == u'\\' && at + 1 < line.size())
            ++at;
    }
    return at;
}

QString shownWords(QStringView line)
{
    QString shown;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at].isSpace()) {
            shown += line[at++];
            continue;
        }
        const qsizetype end = wordEnd(line, at);
        shown += shortened(line.mid(at, end - at).toString());
        at = end;
    }
    return visible(shown);
}

} // namespace

QString escapeOf(QChar c)
{
    switch (c.unicode()) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    case '\a':
        return QStringLiteral("\\a");
    case '\b':
        return QStringLiteral("\\b");
    default:
        break;
    }
    const char16_t code = c.unicode();
    if (code < 0x20 || code == 0x7f)
        return QStringLiteral("\\x%1").arg(uint(code), 2, 16, QLatin1Char('0'));
    if ((code >= 0x80 && code < 0xa0) || turnsOrEnds(code))
        return QStringLiteral("\\u%1").arg(uint(code), 4, 16, QLatin1Char('0'));
    return {};
}

QString visible(const QString& text)
{
    return escaped(text, false);
}

QString visibleLines(const QString& text)
{
    return escaped(text, true);
}

QString shortened(const QString& word)
{
    return word.size() > kLongWord ? beginning(word, kBeginning) : word;
}

QString withShortWords(QString text, const QStringList& words)
{
    for (const QString& word : words) {
        if (word.size() > kLongWord)
            text.replace(word, shortened(word));
    }
    return text;
}

ShownLine shownLine(QStringView line, qsizetype column)
{
    const QString before = shownWords(line.left(column));
    return {before + shownWords(line.mid(column)), before.size()};
}

QString shownError(const QString& text, const QStringList& words)
{
    const QString brief = withShortWords(text, words);
    return visibleLines(brief.size() > kLongError ? beginning(brief, kLongError) : brief);
}

} // namespace ringside
