#include "core/console/reply_text.h"

#include "core/cluster/shown.h"

namespace ringside::console {

namespace {

QString escaped(char c)
{
    if (c == '\\' || c == '"')
        return QStringLiteral("\\") + QLatin1Char(c);
    if (uchar(c) >= 0x80) // redis-cli shows bytes, whatever they are in UTF-8
        return QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
    const QString escape = escapeOf(QLatin1Char(c));
    return escape.isEmpty() ? QString(QLatin1Char(c)) : escape;
}

/// Each element begins with its number; what else belongs to it stands below, as far in as its first line.
QStringList arrayLines(const std::vector<Reply>& elements)
{
    if (elements.empty())
        return {QStringLiteral("(empty array)")};
    const int digits = int(QString::number(elements.size()).size());
    const QString indent(digits + 2, QLatin1Char(' '));
    QStringList lines;
    for (size_t i = 0; i < elements.size(); ++i) {
        const QStringList inner = replyLines(elements[i]);
        for (qsizetype at = 0; at < inner.size(); ++at)
            lines << (at == 0 ? QStringLiteral("%1) ").arg(i + 1, digits) : indent) + inner[at];
    }
    return lines;
}

} // namespace

QString quotedBytes(const QByteArray& bytes)
{
    QString text = QStringLiteral("\"");
    for (const char c : bytes)
        text += escaped(c);
    return text + QLatin1Char('"');
}

QStringList replyLines(const Reply& reply)
{
    switch (reply.type) {
    case Reply::Type::Nil:
        return {QStringLiteral("(nil)")};
    case Reply::Type::Integer:
        return {QStringLiteral("(integer) %1").arg(reply.integer)};
    case Reply::Type::ErrorLine:
        return {QStringLiteral("(error) ") + visible(QString::fromUtf8(reply.text))};
    case Reply::Type::Array:
        return arrayLines(reply.elements);
    case Reply::Type::Text:
        break;
    }
    return {reply.status ? visible(QString::fromUtf8(reply.text)) : quotedBytes(reply.text)};
}

QStringList rawLines(const Reply& reply)
{
    if (reply.type != Reply::Type::Text || reply.status)
        return replyLines(reply);
    QStringList lines = QString::fromUtf8(reply.text).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        line = visible(line);
    }
    if (lines.size() > 1 && lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

bool isReadAsText(const QByteArrayList& words)
{
    const auto is = [&](qsizetype at, const char* word) {
        return words.value(at).compare(word, Qt::CaseInsensitive) == 0;
    };
    if (is(0, "INFO") || is(0, "LOLWUT"))
        return true;
    if (words.size() == 2)
        return (is(0, "CLUSTER") && (is(1, "NODES") || is(1, "INFO"))) ||
               (is(0, "CLIENT") && (is(1, "LIST") || is(1, "INFO"))) ||
               (is(0, "MEMORY") && (is(1, "DOCTOR") || is(1, "MALLOC-STATS"))) ||
               (is(0, "LATENCY") && is(1, "DOCTOR"));
    return is(0, "CLIENT") && is(1, "LIST");
}

} // namespace ringside::console
