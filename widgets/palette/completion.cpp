#include "widgets/palette/completion.h"

#include "widgets/wishes/directives.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ringside {

namespace {

bool isNodePlace(const QString& word)
{
    static const QRegularExpression place(QStringLiteral("^(N|A|B|NODE|[0-9][0-9,>]*|A>B|A,B.*)$"));
    return place.match(word).hasMatch();
}

/// `[force|takeover]` -> force, takeover; `[plane=bus|replication]` -> plane=bus, plane=replication.
QStringList choices(QString token)
{
    token.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
    const qsizetype equals = token.indexOf(QLatin1Char('='));
    if (equals < 0)
        return token.split(QLatin1Char('|'), Qt::SkipEmptyParts);
    QStringList words;
    const QString name = token.left(equals + 1);
    for (const QString& value : token.mid(equals + 1).split(QLatin1Char('|'), Qt::SkipEmptyParts))
        words << (value == value.toLower() && !value.front().isDigit() ? name + value : name);
    words.removeDuplicates();
    return words;
}

struct Line
{
    QStringList before; ///< whole words
    QString word;       ///< the one being written
    QString head;       ///< text in front of it
};

Line split(const QString& text)
{
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '));
    Line line;
    line.head = text.left(space + 1);
    line.word = text.mid(space + 1);
    line.before = line.head.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return line;
}

void offerNodes(QList<Completion>& found, const Line& line, const QList<NodeHint>& nodes)
{
    static const QRegularExpression tail(QStringLiteral("^(.*[,>])?([0-9]*)$"));
    const auto match = tail.match(line.word);
    if (!match.hasMatch())
        return;
    const QString head = match.captured(1), digits = match.captured(2);
    const QStringList taken = head.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const NodeHint& node : nodes) {
        const QString number = QString::number(node.number);
        if (number.startsWith(digits) && !taken.contains(number) && !line.before.contains(number))
            found << Completion{line.head + head + number, number, node.summary};
    }
}

void offerWord(QList<Completion>& found, const Line& line, const QString& word)
{
    if (word.startsWith(line.word) && !line.before.contains(word))
        found << Completion{line.head + word, word, {}};
}

void offerToken(QList<Completion>& found, const Line& line, const QString& token,
                const QList<NodeHint>& nodes)
{
    for (const QString& word : choices(token)) {
        if (word == u"DIRECTIVE") {
            for (const Directive& directive : commonDirectives()) {
                if (directive.name.contains(line.word))
                    found << Completion{line.head + directive.name, directive.name, directive.explanation};
            }
        } else if (isNodePlace(word)) {
            offerNodes(found, line, nodes);
        } else if (word != word.toUpper()) {
            offerWord(found, line, word);
        }
    }
}

} // namespace

const VerbHint* hintFor(const QString& line, const QList<VerbHint>& verbs)
{
    const QString verb = line.trimmed().section(QLatin1Char(' '), 0, 0);
    for (const VerbHint& hint : verbs) {
        if (hint.verb() == verb)
            return &hint;
    }
    return nullptr;
}

QList<Completion> complete(const QString& text, const QList<VerbHint>& verbs, const QList<NodeHint>& nodes,
                           int limit)
{
    QList<Completion> found;
    const Line line = split(text);
    if (line.before.isEmpty()) {
        for (const bool prefix : {true, false}) {
            for (const VerbHint& hint : verbs) {
                const bool starts = hint.verb().startsWith(line.word, Qt::CaseInsensitive);
                if (prefix ? starts : !starts && hint.verb().contains(line.word, Qt::CaseInsensitive))
                    found << Completion{hint.verb() + (hint.usage.contains(QLatin1Char(' '))
                                                           ? QStringLiteral(" ")
                                                           : QString()),
                                        hint.usage, hint.summary};
            }
        }
        return found.mid(0, limit);
    }
    // One verb may have several usages (`cut A B`, `cut A>B`): all of them count.
    const qsizetype place = line.before.size();
    for (const VerbHint& hint : verbs) {
        if (hint.verb() != line.before.front())
            continue;
        const QStringList tokens = hint.usage.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        qsizetype required = 0;
        for (qsizetype i = 1; i < tokens.size(); ++i) {
            const bool optional =
                tokens[i].startsWith(QLatin1Char('[')) || tokens[i].contains(QLatin1Char('='));
            if (optional ? place > required : i == place)
                offerToken(found, line, tokens[i], nodes);
            required += optional ? 0 : 1;
        }
        if (hint.verb() == u"partition" && place > 1) {
            offerNodes(found, line, nodes);
            offerWord(found, line, QStringLiteral("|"));
        }
    }
    QStringList seen;
    QList<Completion> unique;
    for (const Completion& completion : found) {
        if (!seen.contains(completion.line) && completion.line != text)
            unique << completion;
        seen << completion.line;
    }
    return unique.mid(0, limit);
}

} // namespace ringside
