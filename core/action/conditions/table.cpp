#include "core/action/conditions/forms.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"

#include <cmath>

namespace ringside {

namespace conditions {

Condition condition(const QStringList& words, const QString& nodes, std::function<Finding(const Sight&)> test,
                    bool asks)
{
    return {words.join(u' '), nodes, std::move(test), asks};
}

ArgumentError wrong(int word, const QString& message)
{
    return {word, {}, message};
}

Finding unknown(const QString& found)
{
    return {false, found, {}, false};
}

bool Comparison::holds(double value) const
{
    if (sign == u'=')
        return qFuzzyCompare(value + 1, figure + 1);
    if (sign == u'\u2264')
        return value <= figure;
    if (sign == u'\u2265')
        return value >= figure;
    return sign == u'<' ? value < figure : value > figure;
}

std::variant<Comparison, ArgumentError> parseComparison(const QStringList& words, int at, bool percent)
{
    const QString written = words.value(at);
    const QString sign = written == u"<="   ? QStringLiteral("\u2264")
                         : written == u">=" ? QStringLiteral("\u2265")
                                            : written;
    if (sign != u"\u2264" && sign != u"\u2265" && sign != u"=" && sign != u"<" && sign != u">")
        return wrong(at, CoreText::tr("Write =, < or > before the figure, with blanks between."));
    QString text = words.value(at + 1);
    if (percent && !text.endsWith(u'%'))
        return wrong(at + 1, CoreText::tr("Write a share: 10%."));
    if (percent)
        text.chop(1);
    bool ok = false;
    const double figure = text.toDouble(&ok);
    if (!ok || !std::isfinite(figure) || figure < 0)
        return wrong(at + 1, CoreText::tr("'%1' is not a figure.").arg(words.value(at + 1)));
    return Comparison{sign[0], figure};
}

namespace {

const std::vector<Form>& forms()
{
    static const std::vector<Form> all = [] {
        std::vector<Form> joined;
        for (const auto& rows : {snapshotForms(), countForms(), sinceForms(), askedForms(), ledgerForms(),
                                 loadForms(), alertForms(), insuranceForms(), clientForms()})
            joined.insert(joined.end(), rows.begin(), rows.end());
        return joined;
    }();
    return all;
}

} // namespace

} // namespace conditions

using namespace conditions;

std::variant<Condition, ArgumentError> parseCondition(const QStringList& words)
{
    for (const Form& form : forms()) {
        if (words.value(0) != QLatin1String(form.word))
            continue;
        Parsed parsed = form.parse(words);
        if (words.size() > form.words && std::holds_alternative<Condition>(parsed))
            return wrong(form.words, CoreText::tr("'%1' was not expected. Write: %2.")
                                         .arg(words[form.words], QLatin1String(form.form)));
        return parsed;
    }
    return wrong(
        0,
        words.isEmpty()
            ? CoreText::tr("Which condition? Write one of: %1.").arg(conditionForms())
            : CoreText::tr("There is no condition '%1'. Write one of: %2.").arg(words[0], conditionForms()));
}

Finding evaluate(const Condition& condition, const Sight& sight)
{
    if (!condition.nodes.isEmpty()) {
        if (const auto missing = unknownNodes(condition.nodes, *sight.now))
            return unknown(*missing);
    }
    return condition.test(sight);
}

QString conditionForms()
{
    QStringList all;
    for (const Form& form : forms())
        all << QLatin1String(form.form);
    return all.join(QStringLiteral("; "));
}

} // namespace ringside
