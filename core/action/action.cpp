#include "core/action/action.h"

#include "core/cluster/shown.h"

#include <algorithm>

namespace ringside {

namespace {

/// Quoted when it would otherwise be read as several words, an option or a comment.
QString written(const QString& word)
{
    const bool plain = !word.isEmpty() && std::none_of(word.begin(), word.end(), [](QChar c) {
        return c.isSpace() || c == u'"' || c == u'#' || c == u'\\' || c == u'|' || c == u'=';
    });
    if (plain || word == u"|")
        return word;
    QString escaped = word;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QStringLiteral("\"%1\"").arg(escaped);
}

} // namespace

QString Action::text(bool hideSecrets) const
{
    QStringList words{verb};
    for (const QString& argument : arguments)
        words << written(argument);
    for (const auto& [name, value] : options)
        words << name + u'=' + (hideSecrets && name == u"password" ? QStringLiteral("***") : written(value));
    return words.join(u' ');
}

QString Action::shown() const
{
    QStringList all{shortened(verb)};
    for (const QString& argument : arguments)
        all << shortened(written(argument));
    for (const auto& [name, value] : options)
        all << name + u'=' + (name == u"password" ? QStringLiteral("***") : shortened(written(value)));
    return visible(all.join(u' '));
}

QStringList Action::words() const
{
    QStringList all{verb};
    all << arguments;
    for (const auto& [name, value] : options)
        all << name << value;
    return all;
}

std::optional<QString> Action::option(QStringView name) const
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.first == name; });
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

} // namespace ringside
