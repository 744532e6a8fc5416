#include "core/console/catalog.h"

#include <algorithm>

namespace ringside::console {

namespace {

/// What stands after `name` in a flat list of names and values, or nullptr.
const Reply* valueOf(const Reply& pairs, const char* name)
{
    for (size_t i = 0; i + 1 < pairs.elements.size(); i += 2) {
        if (pairs.elements[i].text == name)
            return &pairs.elements[i + 1];
    }
    return nullptr;
}

QString textOf(const Reply& pairs, const char* name)
{
    const Reply* value = valueOf(pairs, name);
    return value ? QString::fromUtf8(value->text) : QString();
}

bool hasFlag(const Reply* flags, const char* flag)
{
    return flags && std::any_of(flags->elements.begin(), flags->elements.end(),
                                [&](const Reply& one) { return one.text == flag; });
}

QString joined(const Reply& arguments, const QString& between)
{
    QStringList parts;
    for (const Reply& argument : arguments.elements)
        parts << argumentText(argument);
    return parts.join(between);
}

/// What the argument is before options and repetition are put round it.
QString bareText(const Reply& argument)
{
    const QString type = textOf(argument, "type");
    const Reply* inner = valueOf(argument, "arguments");
    if (type == u"pure-token")
        return {};
    if (type == u"oneof" && inner)
        return joined(*inner, QStringLiteral(" | "));
    if (type == u"block" && inner)
        return joined(*inner, QStringLiteral(" "));
    const QString shown = textOf(argument, "display_text");
    return shown.isEmpty() ? textOf(argument, "name") : shown;
}

} // namespace

QString argumentText(const Reply& argument)
{
    // A list of arguments, not one: its elements are lists themselves.
    if (!argument.elements.empty() && argument.elements.front().type == Reply::Type::Array)
        return joined(argument, QStringLiteral(" "));
    const Reply* flags = valueOf(argument, "flags");
    const QString token = textOf(argument, "token");
    const QString bare = bareText(argument);
    const bool optional = hasFlag(flags, "optional");
    QString text = bare;
    if (!bare.isEmpty() && hasFlag(flags, "multiple")) {
        const QString again = hasFlag(flags, "multiple_token") ? token + QLatin1Char(' ') + bare : bare;
        text += QStringLiteral(" [%1 ...]").arg(again);
    }
    if (!token.isEmpty())
        text = text.isEmpty() ? token : token + QLatin1Char(' ') + text;
    if (optional)
        return QStringLiteral("[%1]").arg(text);
    const bool choice = textOf(argument, "type") == u"oneof";
    return choice && text.contains(QLatin1String(" | ")) ? QStringLiteral("<%1>").arg(text) : text;
}

Catalog::Catalog(const Reply& commands)
{
    for (const Reply& entry : commands.elements)
        addCommand(entry);
    std::sort(m_commands.begin(), m_commands.end(),
              [](const Command& a, const Command& b) { return a.name < b.name; });
    for (qsizetype i = 0; i < m_commands.size(); ++i)
        m_index.insert(m_commands[i].name, i);
}

void Catalog::describe(const Reply& docs)
{
    for (size_t i = 0; i + 1 < docs.elements.size(); i += 2)
        describeOne(QString::fromUtf8(docs.elements[i].text), docs.elements[i + 1]);
}

/// Name, arity, flags, first, last, step, categories, tips, key specifications, subcommands.
void Catalog::addCommand(const Reply& entry)
{
    if (entry.elements.size() < 6)
        return;
    Command command;
    command.name =
        QString::fromUtf8(entry.elements[0].text).toUpper().replace(QLatin1Char('|'), QLatin1Char(' '));
    command.arity = int(entry.elements[1].integer);
    command.movableKeys = hasFlag(&entry.elements[2], "movablekeys");
    command.blocking = hasFlag(&entry.elements[2], "blocking");
    command.firstKey = int(entry.elements[3].integer);
    m_commands << command;
    if (entry.elements.size() < 10)
        return;
    for (const Reply& subcommand : entry.elements[9].elements)
        addCommand(subcommand);
}

void Catalog::describeOne(const QString& name, const Reply& docs)
{
    const auto at = m_index.constFind(name.toUpper().replace(QLatin1Char('|'), QLatin1Char(' ')));
    if (at != m_index.constEnd()) {
        Command& command = m_commands[*at];
        command.summary = textOf(docs, "summary");
        command.group = textOf(docs, "group");
        if (const Reply* arguments = valueOf(docs, "arguments"))
            command.arguments = argumentText(*arguments);
    }
    if (const Reply* subcommands = valueOf(docs, "subcommands")) {
        for (size_t i = 0; i + 1 < subcommands->elements.size(); i += 2)
            describeOne(QString::fromUtf8(subcommands->elements[i].text), subcommands->elements[i + 1]);
    }
}

QByteArrayList Catalog::namesForDocs() const
{
    QByteArrayList names;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const QString& name = m_commands[i].name;
        const bool holds =
            i + 1 < m_commands.size() && m_commands[i + 1].name.startsWith(name + QLatin1Char(' '));
        if (!holds)
            names << name.toLower().replace(QLatin1Char(' '), QLatin1Char('|')).toLatin1();
    }
    return names;
}

const Command* Catalog::find(const QStringList& words) const
{
    for (const qsizetype count : {2, 1}) {
        if (words.size() < count)
            continue;
        const auto at = m_index.constFind(words.mid(0, count).join(QLatin1Char(' ')).toUpper());
        if (at != m_index.constEnd())
            return &m_commands[*at];
    }
    return nullptr;
}

QStringList Catalog::complete(const QString& prefix) const
{
    const bool within = prefix.contains(QLatin1Char(' '));
    QStringList names;
    for (const Command& command : m_commands) {
        if (command.name.contains(QLatin1Char(' ')) == within &&
            command.name.startsWith(prefix, Qt::CaseInsensitive) && !prefix.isEmpty())
            names << command.name;
    }
    return names;
}

} // namespace ringside::console
