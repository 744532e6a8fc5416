#include "core/lesson/line_check.h"

#include "core/action/conditions.h"
#include "core/action/parse.h"
#include "core/base/core_text.h"
#include "core/lesson/allowed.h"
#include "core/lesson/binding.h"
#include "core/lesson/figures.h"

namespace ringside::lesson {

namespace {

Place moved(const Place& at, qsizetype by)
{
    return {at.line, at.column + int(by)};
}

/// Where word number `index` of a line begins.
qsizetype columnOfWord(const QString& line, int index)
{
    qsizetype at = 0;
    for (int word = 0; at < line.size(); ++word) {
        while (at < line.size() && line[at].isSpace())
            ++at;
        if (word == index)
            return at;
        while (at < line.size() && !line[at].isSpace())
            ++at;
    }
    return line.size();
}

/// A column of the line with numbers (bound()), in the line as it was written.
qsizetype columnAsWritten(const QString& line, qsizetype column)
{
    qsizetype longer = 0, from = 0;
    for (const QString& name : variablesIn(line)) {
        const QString variable = u'$' + name;
        const qsizetype at = line.indexOf(variable, from);
        if (column <= at - longer)
            break;
        from = at + variable.size();
        longer += variable.size() - bound(variable, sampleBinding()).size();
    }
    return column + longer;
}

/// Each variable is known; then the line with numbers in their place, as it is to be checked.
std::optional<QString> withNumbers(const Line& line, const Report& report)
{
    for (const QString& name : variablesIn(line.text)) {
        if (variableNames().contains(name))
            continue;
        report(moved(line.at, line.text.indexOf(u'$' + name)),
               CoreText::tr("There is no $%1. Nodes by chance are: $%2.")
                   .arg(name, variableNames().join(QStringLiteral(", $"))));
        return std::nullopt;
    }
    return bound(line.text, sampleBinding());
}

} // namespace

void checkAction(const Line& line, const Report& report)
{
    const auto text = withNumbers(line, report);
    if (!text)
        return;
    const auto parsed = parseAction(*text);
    if (const auto* error = std::get_if<ParseError>(&parsed))
        return report(moved(line.at, columnAsWritten(line.text, error->column)), error->message);
    const Action& action = std::get<Action>(parsed);
    if (action.verb.isEmpty())
        return;
    if (const auto why = whyForbidden(action))
        report(line.at, *why);
}

void checkCondition(const Line& line, const Report& report)
{
    const auto text = withNumbers(line, report);
    if (!text)
        return;
    const auto parsed = parseCondition(text->split(u' ', Qt::SkipEmptyParts));
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        report(moved(line.at, columnOfWord(line.text, error->argument)), error->message);
}

void checkFigure(const Line& line, const Report& report)
{
    const auto text = withNumbers(line, report);
    if (!text)
        return;
    if (const auto error = figureError(*text))
        report(line.at, *error);
}

bool isFixedFigure(const QString& words)
{
    return words.section(u' ', 0, 0) == u"slot";
}

void checkText(const QString& text, const Place& at, Figures figures, const Report& report)
{
    const auto placeOf = [&](qsizetype position) {
        const QStringView before = QStringView(text).left(position);
        const auto lines = before.count(u'\n');
        const qsizetype column = position - (lines ? before.lastIndexOf(u'\n') + 1 : 0);
        return Place{at.line + int(lines), (lines ? 1 : at.column) + int(column)};
    };
    for (const QString& name : variablesIn(text)) {
        if (!variableNames().contains(name))
            withNumbers({u'$' + name, placeOf(text.indexOf(u'$' + name))}, report);
    }
    for (const auto& [name, position] : figuresIn(text)) {
        const qsizetype begin = text.indexOf(name, position + 2);
        if (figures == Figures::None)
            report(placeOf(position),
                   CoreText::tr("A figure can stand in a debrief only: it is measured by then."));
        else if (name != u"predicted" && figures == Figures::Fixed && !isFixedFigure(name))
            report(placeOf(begin), CoreText::tr("Nothing can be measured: this lesson has no cluster."));
        else if (name != u"predicted")
            checkFigure({name, placeOf(begin)}, report);
    }
}

} // namespace ringside::lesson
