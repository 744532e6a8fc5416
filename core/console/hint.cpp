#include "core/console/hint.h"

#include "core/base/core_text.h"

namespace ringside::console {

namespace {

/// Arguments one by one; what stands in brackets is one.
QStringList parts(const QString& arguments)
{
    QStringList result;
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= arguments.size(); ++i) {
        const QChar c = i < arguments.size() ? arguments[i] : QLatin1Char(' ');
        if (c == u'[' || c == u'<')
            ++depth;
        else if (c == u']' || c == u'>')
            --depth;
        if (c == u' ' && depth == 0) {
            if (i > begin)
                result << arguments.mid(begin, i - begin);
            begin = i + 1;
        }
    }
    return result;
}

} // namespace

QString argumentHint(const QString& line, const Catalog& catalog)
{
    const QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const Command* command = catalog.find(words);
    if (!command)
        return {};
    const bool blank = line.endsWith(QLatin1Char(' '));
    qsizetype given = words.size() - parts(command->name).size();
    const QStringList all = parts(command->arguments);
    // What may be left out or repeated is not counted off: it may come in any order.
    qsizetype first = 0;
    while (first < all.size() && given > 0 && !all[first].startsWith(QLatin1Char('['))) {
        ++first;
        --given;
    }
    const QString hint = all.mid(first).join(QLatin1Char(' '));
    return hint.isEmpty() || blank ? hint : QLatin1Char(' ') + hint;
}

QStringList completions(const QString& line, const Catalog& catalog)
{
    QString prefix = line;
    while (prefix.startsWith(QLatin1Char(' ')))
        prefix.remove(0, 1);
    QString help;
    if (prefix.startsWith(QLatin1String("help "), Qt::CaseInsensitive)) {
        help = prefix.left(5);
        prefix = prefix.mid(5);
    }
    QStringList lines;
    for (const QString& name : catalog.complete(prefix)) {
        if (name.compare(prefix, Qt::CaseInsensitive) != 0)
            lines << help + name;
    }
    return lines;
}

QStringList helpLines(const QStringList& words, const Catalog& catalog)
{
    const Command* command = catalog.find(words);
    if (!command && words.isEmpty())
        return {CoreText::tr("HELP and a command shows its arguments. Tab completes, Up and Down bring back "
                             "earlier lines, Ctrl+R searches, Ctrl+L clears.")};
    if (!command)
        return {CoreText::tr("There is no command %1.").arg(words.join(QLatin1Char(' ')))};
    QStringList lines{(command->name + QLatin1Char(' ') + command->arguments).trimmed()};
    if (!command->summary.isEmpty())
        lines << command->summary;
    if (!command->group.isEmpty())
        lines << CoreText::tr("group: %1").arg(command->group);
    return lines;
}

} // namespace ringside::console
